"""The model that comes with the library: whole, small, of one making, and as the code of today would make it."""
import json
import shutil
from dataclasses import asdict

import numpy as np
import pytest
from catsplit.actions import ACTIONS
from catsplit.backbones import BACKBONES
from catsplit.demo import (
    CLIPS,
    FACTS,
    FEATURES,
    MODEL,
    WORLD,
    before_and_after,
    demo,
    demo_clips,
    demo_folder,
    open_demo,
    show_split,
)
from catsplit.files import file_sha256
from catsplit.labels import taxonomy
from catsplit.models import load_checkpoint, save_checkpoint
from catsplit.video import Video
from catsplit.world import video_frames
from PIL import Image
from safetensors.torch import load_file, save_file
from shell import ROOT, call

PICTURE = ROOT/"figures"/"demo.webp"


@pytest.fixture(scope="module")
def opened():
    return open_demo()


@pytest.fixture(scope="module")
def finer(opened):
    "After the split of the first page."
    coarse = next(iter(demo_clips()))
    return demo().split(coarse, list(opened.facts["targets"][coarse]))


def as_json(record):
    return json.loads(json.dumps(asdict(record)))


# ---- what there is

def test_it_is_small_and_nothing_is_pickled():
    files = [path for path in demo_folder().rglob("*") if path.is_file()]
    assert {path.suffix for path in files} == {".safetensors", ".json", ".mp4"}
    assert sum(path.stat().st_size for path in files) < 1.6e6
    assert (demo_folder()/MODEL).stat().st_size < 700e3
    assert PICTURE.stat().st_size < 300e3


def test_it_is_what_the_code_of_today_makes(opened):
    facts = opened.facts
    backbone = BACKBONES[facts["backbone"]]
    assert facts["views"] == as_json(backbone.views), "the views have changed: run `make demo`"
    assert facts["recipe"] == as_json(backbone.recipe), "the recipe has changed: run `make demo`"
    texts = taxonomy({coarse: act.fine for coarse, act in ACTIONS.items()})
    assert {**facts["taxonomy"], **facts["targets"]} == texts, "labels or texts have changed: run `make demo`"


def test_its_clips_are_of_the_world_of_today(opened):
    for name in opened.facts["clips"]:
        video = Video(opened.folder/CLIPS/name)
        stored = video.frames(range(len(video))).astype(float)
        drawn = video_frames(*WORLD, name, 48).astype(float)
        assert abs(stored - drawn).mean() < 12, f"{name} is another scene: run `make demo`"


def test_the_shell_splits_it_and_names_its_clips(opened, finer, tmp_path):
    coarse = finer.records[-1].coarse
    out = tmp_path/"finer.safetensors"
    done = call("split", opened.folder/MODEL, coarse, *opened.facts["targets"][coarse], "--out", out)
    assert done.returncode == 0, done.stderr
    said = call("predict", out, opened.folder/CLIPS, "--format", "json")
    assert said.returncode == 0, said.stderr
    named = {line["video"]: line["label"] for line in json.loads(said.stdout)}
    table = before_and_after(finer)
    assert [named[clip] for clip in table["clip"]] == list(table.after)


# ---- a stale one

def changed(tmp_path, change):
    "A copy of the files after `change(its folder)`."
    folder = tmp_path/"demo"
    shutil.copytree(demo_folder(), folder)
    change(folder)
    return folder


def shift_labels(folder):
    "The labels of the head move on by one, in all files alike."
    facts = json.loads((folder/FACTS).read_text(encoding="utf-8"))
    facts["labels"] = [*facts["labels"][1:], facts["labels"][0]]
    (folder/FACTS).write_text(json.dumps(facts), encoding="utf-8")
    model, _ = load_checkpoint(folder/MODEL)
    save_checkpoint(folder/MODEL, model.half(), labels=facts["labels"])
    save_file(load_file(folder/FEATURES), folder/FEATURES, {"model": file_sha256(folder/MODEL)})


def test_labels_that_do_not_match_the_rows_are_found(tmp_path):
    folder = changed(tmp_path, shift_labels)
    with pytest.raises(ValueError, match="of its videos rightly"):
        open_demo(folder)


def test_a_file_beside_the_clips_does_no_harm(tmp_path):
    folder = changed(tmp_path, lambda folder: (folder/CLIPS/".DS_Store").write_bytes(b""))
    assert open_demo(folder).facts


def test_a_folder_without_clips_is_found(tmp_path):
    folder = changed(tmp_path, lambda folder: shutil.rmtree(folder/CLIPS))
    with pytest.raises(FileNotFoundError, match="install catsplit anew"):
        open_demo(folder)


# ---- the first page

def test_the_picture_is_of_this_split(finer):
    again = show_split(finer)
    with Image.open(PICTURE) as kept:
        assert (kept.n_frames, kept.size) == (len(again.pictures), again.pictures[0].size)
        assert kept.height >= 192
        for number, picture in enumerate(again.pictures):
            kept.seek(number)
            difference = np.asarray(kept.convert("RGB")).astype(float) - np.asarray(picture)
            assert np.abs(difference).mean() < 5, "figures/demo.webp is stale: run `make demo`"


def test_the_first_page_says_what_the_model_says(finer):
    readme = (ROOT/"README.md").read_text(encoding="utf-8")
    alt = readme.partition("![")[2].partition("](figures/demo.webp)")[0]
    assert finer.records[-1].coarse in alt
    for row in before_and_after(finer).itertuples(index=False):
        assert " | ".join(row) in readme
