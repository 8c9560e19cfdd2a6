"""The base models that come with the repository are those that the code of today would train."""
import re
import sys
from dataclasses import asdict

import pytest
from catsplit.backbones import find_backbone
from catsplit.models import load_checkpoint
from shell import ROOT

sys.path.insert(0, str(ROOT/"tools"))
import base_models  # noqa: E402

KEPT = sorted((ROOT/"data"/"base_models").glob("*/*.safetensors"))
FOLDER = re.compile(r"base-[\w-]+?-(?:default|cluttered)-(?P<backbone>\w+)-(?P<epochs>\d+)(?:-seed(?P<seed>\d+))?")


def test_there_are_three_of_each_dataset():
    assert len(KEPT) % 6 == 0
    assert {model.stem for model in KEPT} == {"A", "B"}


@pytest.mark.parametrize("model", KEPT, ids=lambda model: f"{model.parent.name}-{model.stem}")
def test_recipe_is_that_of_today(model):
    found = FOLDER.fullmatch(model.parent.name)
    backbone = find_backbone(found["backbone"], 0, int(found["seed"] or 0))
    assert backbone.recipe.epochs == int(found["epochs"])
    note = load_checkpoint(model)[1]["training"]
    wanted = asdict(backbone.recipe)
    assert {name: note["recipe"][name] for name in wanted} == {**wanted, "sizes": list(wanted["sizes"])}
    network = backbone.build(len(note["labels"]))
    load_checkpoint(model, network)                             # every key, every shape


def test_given_and_never_in_place_of_others(tmp_path, monkeypatch):
    monkeypatch.setattr(base_models, "RUNS", tmp_path)
    base_models.give()
    given = sorted(tmp_path.glob("*/*/model.safetensors"))
    assert [file.read_bytes() for file in given] == [file.read_bytes() for file in KEPT]
    given[-1].write_bytes(b"of another training")
    given[0].unlink()
    with pytest.raises(SystemExit, match="of another training"):
        base_models.give()
    assert not given[0].exists()
