"""Weights of others: every tensor of a folder or file arrives where it belongs, or the model is refused.

The files are those of transformers, renamed, cut, wrapped, split and pickled.
"""
import argparse
import json
import pathlib
import shutil

import numpy as np
import pytest
import torch
import transformers
from catsplit.checkpoints import fill, load_vit, read_weights, weights_for
from catsplit.commands import split_class
from catsplit.model_files import keep_model, open_model
from catsplit.models import VideoViT
from families import MODELS, config_of, of_transformers, randomised, save_model
from safetensors.torch import load_file, save_file

GOOD = {"a.weight": torch.ones(2, 3), "a.bias": torch.zeros(2)}
PRETRAINING = {"decoder_hidden_size": 32, "decoder_num_attention_heads": 2, "decoder_intermediate_size": 32,
               "decoder_num_hidden_layers": 1}


def same(one, other):
    return one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)


def rewritten(folder, to, change):
    "A copy of a folder with other weights."
    to.mkdir()
    shutil.copy(folder/"config.json", to)
    save_file(change(load_file(folder/"model.safetensors")), to/"model.safetensors", {"format": "pt"})
    return to


@pytest.fixture(scope="module")
def hf(tmp_path_factory):
    folder = tmp_path_factory.mktemp("weights")/"hf"
    save_model("VideoMAE", folder)
    return folder


# ---- what arrives

@pytest.mark.parametrize("family", MODELS)
def test_every_tensor_of_a_family_arrives(tmp_path, family):
    model = randomised(of_transformers(f"{family}ForVideoClassification")(config_of(family)))
    model.save_pretrained(tmp_path)
    opened = open_model(tmp_path).model
    assert same(opened.state_dict(), model.state_dict())
    assert opened.name_or_path == str(tmp_path)


def published(name):
    "As the published files of VideoMAE and ViViT call a weight, in whichever version this is."
    for here, there in (
        (".query.bias", ".q_bias"),
        (".value.bias", ".v_bias"),
        ("vivit.layers.", "vivit.encoder.layer."),
        (".attention.q_proj.", ".attention.attention.query."),
        (".attention.k_proj.", ".attention.attention.key."),
        (".attention.v_proj.", ".attention.attention.value."),
        (".attention.o_proj.", ".attention.output.dense."),
        (".mlp.fc1.", ".intermediate.dense."),
        (".mlp.fc2.", ".output.dense."),
    ):
        bias_of_vivit = name.startswith("vivit.") and there in (".q_bias", ".v_bias")
        name = name if bias_of_vivit else name.replace(here, there)
    return name


@pytest.mark.parametrize("family", ["VideoMAE", "Vivit"])
def test_published_names_arrive_in_every_version(tmp_path, family):
    "Versions 5.10 to 5.16 lose the biases of VideoMAE's queries and values."
    model = randomised(of_transformers(f"{family}ForVideoClassification")(config_of(family)))
    own = model.state_dict()
    no_effect = "videomae.encoder.layer.0.attention.attention.key.bias"           # which those versions have, too
    state = {published(name): value for name, value in own.items() if name != no_effect}
    model.config.save_pretrained(tmp_path)
    save_file(state, tmp_path/"model.safetensors", {"format": "pt"})
    opened = open_model(tmp_path).model
    assert same({published(n): w for n, w in opened.state_dict().items() if n != no_effect}, state)
    clip = torch.randn(1, 4, 3, 32, 32)
    with torch.no_grad():
        assert torch.allclose(opened(clip).logits, model(clip).logits, atol=1e-6)


def test_a_bias_on_the_keys_changes_nothing(hf, tmp_path):
    key = "videomae.encoder.layer.0.attention.attention.key.bias"
    other = open_model(rewritten(hf, tmp_path/"keys", lambda state: state | {key: torch.randn(32)})).model
    clip = torch.randn(1, 4, 3, 32, 32)
    with torch.no_grad():
        assert torch.allclose(other(clip).logits, open_model(hf).model(clip).logits, atol=1e-6)


def test_a_kept_model_has_the_names_of_its_source(hf, tmp_path):
    opened = open_model(hf)
    keep_model(opened.model, opened.labels, tmp_path/"kept", [])
    kept = load_file(tmp_path/"kept"/"model.safetensors")
    assert same(open_model(tmp_path/"kept").model.state_dict(), opened.model.state_dict())
    assert kept.keys() == load_file(hf/"model.safetensors").keys()


def test_halves_are_computed_in_float32(hf, tmp_path):
    def halved(state):
        return {name: value.half() for name, value in state.items()}
    folder = rewritten(hf, tmp_path/"half", halved)
    config = json.loads((hf/"config.json").read_text())
    (folder/"config.json").write_text(json.dumps(config | {"dtype": "float16", "torch_dtype": "float16"}))
    model = open_model(folder).model
    assert {p.dtype for p in model.parameters()} == {torch.float32}
    assert torch.equal(model.classifier.weight, halved(load_file(hf/"model.safetensors"))["classifier.weight"].float())


def test_opening_draws_no_chance(hf):
    torch.manual_seed(0)
    expected = torch.rand(3)
    torch.manual_seed(0)
    open_model(hf)
    assert torch.equal(torch.rand(3), expected)


# ---- what is refused

def without(name):
    return lambda state: {key: value for key, value in state.items() if key != name}


def renamed(before, after):
    return lambda state: {key.replace(before, after): value for key, value in state.items()}


INCOMPLETE = {
    "missing: classifier.bias": without("classifier.bias"),
    "missing: fc_norm.weight": without("fc_norm.weight"),
    "missing: classifier.weight, classifier.bias; unexpected: head.": renamed("classifier.", "head."),
    "unexpected: more": lambda state: state | {"more": torch.ones(1)},
    "of another shape: classifier.bias": lambda state: state | {"classifier.bias": torch.zeros(7)},
    "missing: videomae": renamed(".query.", ".q."),
    r" and \d+ more": renamed("videomae.", "backbone."),
    "NaN or infinite": lambda state: state | {"classifier.bias": torch.full((3,), float("nan"))},
}


@pytest.mark.parametrize("words", INCOMPLETE)
def test_incomplete_folders_are_refused(hf, tmp_path, words):
    folder = rewritten(hf, tmp_path/"other", INCOMPLETE[words])
    with pytest.raises(ValueError, match=words) as e:
        open_model(folder)
    assert str(folder/"model.safetensors") in str(e.value)
    assert "\n" not in str(e.value)
    assert len(str(e.value)) < 1200


def test_a_pretraining_folder_is_refused(tmp_path, capsys):
    "By the command, too: one line, exit code 1, and nothing is written."
    config = config_of("VideoMAE", **PRETRAINING)
    randomised(transformers.VideoMAEForPreTraining(config)).save_pretrained(tmp_path/"pre")
    with pytest.raises(ValueError, match=r"missing: .*unexpected: .* and \d+ more; give a folder"):
        open_model(tmp_path/"pre")
    capsys.readouterr()
    with pytest.raises(SystemExit) as end:
        split_class([str(tmp_path/"pre"), "up", "up fast=fast", "up slowly=slowly", "--out", str(tmp_path/"out")])
    assert end.value.code == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path/"out").exists()


@pytest.mark.parametrize("change, words", [
    ({"model_type": "videomat"}, "describes no video classifier"),
    ({"model_type": "bert"}, "describes no video classifier"),
    ({"model_type": "xclip"}, "describes no video classifier"),
    ({"hidden_size": "wide"}, "describes no video classifier"),
    ({"num_attention_heads": 0}, "describes no video classifier"),
    ({"auto_map": {"AutoConfig": "x.X", "AutoModelForVideoClassification": "x.Y"}, "model_type": "own"},
     "describes no video classifier"),
    ({"id2label": {"1": "a", "2": "b", "3": "c"}}, "does not name its classes"),
    ({"id2label": {"0": "a"}, "label2id": {"a": 0}}, "of another shape"),
])
def test_descriptions_that_build_nothing_are_refused(hf, tmp_path, change, words):
    folder = rewritten(hf, tmp_path/"other", dict)
    config = json.loads((folder/"config.json").read_text())
    (folder/"config.json").write_text(json.dumps(config | change))
    with pytest.raises(ValueError, match=words) as e:
        open_model(folder)
    assert "\n" not in str(e.value)
    assert str(folder) in str(e.value)


@pytest.mark.parametrize("text", ["", "{", "[]", "\xff"])
def test_a_damaged_description_is_refused(hf, tmp_path, text):
    folder = rewritten(hf, tmp_path/"other", dict)
    (folder/"config.json").write_text(text, encoding="latin-1")
    with pytest.raises(ValueError, match="config.json") as e:
        open_model(folder)
    assert "\n" not in str(e.value)


# ---- files in other forms

def save_shards(state, folder, ending):
    "Two files and their index."
    names = list(state)
    where = {name: f"part-{i % 2}.{ending}" for i, name in enumerate(names)}
    for file in set(where.values()):
        part = {name: state[name] for name in names if where[name] == file}
        if ending == "bin":
            torch.save(part, folder/file)
        else:
            save_file(part, folder/file)
    stem = "pytorch_model.bin" if ending == "bin" else "model.safetensors"
    index = folder/f"{stem}.index.json"
    index.write_text(json.dumps({"metadata": {}, "weight_map": where}))
    return index


@pytest.mark.parametrize("ending", ["safetensors", "bin"])
def test_shards(hf, tmp_path, ending):
    state = load_file(hf/"model.safetensors")
    shutil.copy(hf/"config.json", tmp_path)
    index = save_shards(state, tmp_path, ending)
    assert same(read_weights(index), state)
    assert same(read_weights(tmp_path), state)
    assert same(open_model(tmp_path).model.state_dict(), open_model(hf).model.state_dict())
    (tmp_path/f"part-1.{ending}").unlink()
    with pytest.raises(ValueError, match="part-1.* is not there"):
        open_model(tmp_path)


@pytest.mark.parametrize("index", [
    "", "[]", "{}", '{"weight_map": []}', '{"weight_map": {"a": 3}}', '{"weight_map": {"a": "../a.safetensors"}}',
    '{"weight_map": {"a": "/a.safetensors"}}', '{"weight_map": {"a": ""}}', '{"weight_map": {}}',
    '{"weight_map": {"b": "good.safetensors"}}',
])
def test_an_index_without_sense_is_refused(tmp_path, index):
    save_file(GOOD, tmp_path/"good.safetensors")
    file = tmp_path/"model.safetensors.index.json"
    file.write_text(index)
    for place in (file, tmp_path):
        with pytest.raises(ValueError, match="model.safetensors.index.json") as e:
            read_weights(place)
        assert "\n" not in str(e.value)


def test_a_pickled_folder(hf, tmp_path):
    shutil.copy(hf/"config.json", tmp_path)
    torch.save(load_file(hf/"model.safetensors"), tmp_path/"pytorch_model.bin")
    assert same(open_model(tmp_path).model.state_dict(), open_model(hf).model.state_dict())


def test_safetensors_come_before_pickles(hf, tmp_path):
    folder = rewritten(hf, tmp_path/"both", dict)
    (folder/"pytorch_model.bin").write_bytes(b"no weights")
    open_model(folder)


def test_a_folder_without_weights(tmp_path):
    with pytest.raises(FileNotFoundError, match="pytorch_model.bin"):
        read_weights(tmp_path)


WRAPPERS = ("model", "module", "state_dict", "model_state", "model_state_dict", "state_dict_ema", "model_ema", "ema")
PREFIXES = ("", "module.", "_orig_mod.", "module._orig_mod.", "_orig_mod.module.", "module.module.")


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("wrapper", WRAPPERS)
def test_wrappers_and_prefixes(tmp_path, wrapper, prefix):
    state = {prefix + name: value for name, value in GOOD.items()}
    for content in (state, {wrapper: state, "epoch": 3}, {"epoch": 3, "state_dict": {wrapper: state}}):
        torch.save(content, tmp_path/"a.pth")
        assert same(read_weights(tmp_path/"a.pth"), GOOD)


def test_a_part_that_was_compiled(tmp_path):
    torch.save({"backbone._orig_mod.a.weight": GOOD["a.weight"]}, tmp_path/"a.pth")
    assert list(read_weights(tmp_path/"a.pth")) == ["backbone.a.weight"]


def test_an_average_is_read_where_it_is_alone(tmp_path):
    average = {name: value + 1 for name, value in GOOD.items()}
    torch.save({"ema": average, "model": GOOD}, tmp_path/"a.pth")
    assert same(read_weights(tmp_path/"a.pth"), GOOD)
    torch.save({"state_dict_ema": average, "epoch": 1}, tmp_path/"a.pth")
    assert same(read_weights(tmp_path/"a.pth"), average)


def test_two_weights_of_one_name(tmp_path):
    torch.save({"a": torch.ones(1), "module.a": torch.zeros(1)}, tmp_path/"a.pth")
    with pytest.raises(ValueError, match="two weights named 'a'"):
        read_weights(tmp_path/"a.pth")


PASSED = [
    np.float64(71.5), np.float32(1), np.float16(1), np.int64(3), np.int32(3), np.uint8(3), np.bool_(True),
    pathlib.PurePosixPath("a/b"), pathlib.PureWindowsPath("a\\b"), pathlib.Path("a")/"b",
    argparse.Namespace(lr=np.float64(.1), out=pathlib.Path("a"), best=[np.int64(1)]),
]


@pytest.mark.parametrize("thing", PASSED, ids=repr)
def test_numbers_and_paths_are_passed(tmp_path, thing):
    for zipped in (True, False):
        content = {"model": GOOD, "thing": thing, "more": {"things": [thing, thing]}}
        torch.save(content, tmp_path/"a.pth", _use_new_zipfile_serialization=zipped)
        assert same(read_weights(tmp_path/"a.pth"), GOOD)


def as_before_numpy_2(path):
    "The pickle names NumPy's modules as version 1 did."
    data = path.read_bytes()
    assert b"numpy._core.multiarray" in data
    path.write_bytes(data.replace(b"numpy._core.multiarray", b"numpy.core.multiarray"))


@pytest.mark.skipif(int(np.__version__.split(".")[0]) < 2, reason="this NumPy writes the old name by itself")
def test_numbers_of_numpy_1(tmp_path):
    torch.save({"model": GOOD, "best": np.float64(1)}, tmp_path/"a.pth", _use_new_zipfile_serialization=False)
    as_before_numpy_2(tmp_path/"a.pth")
    assert same(read_weights(tmp_path/"a.pth"), GOOD)


REFUSED = [np.ones(3), np.array("a", dtype=object), np.random.default_rng(0), slice(3), range(3), pathlib.Path, print]


@pytest.mark.parametrize("thing", REFUSED, ids=range(len(REFUSED)))
def test_nothing_else_is_passed(tmp_path, thing):
    torch.save({"model": GOOD, "thing": thing}, tmp_path/"a.pth")
    with pytest.raises(ValueError, match="wants to run code") as e:
        read_weights(tmp_path/"a.pth")
    assert "\n" not in str(e.value)


def test_nothing_stays_allowed(tmp_path):
    torch.save(GOOD, tmp_path/"a.pth")
    before = set(torch.serialization.get_safe_globals())            # in whichever order
    read_weights(tmp_path/"a.pth")
    assert set(torch.serialization.get_safe_globals()) == before


# ---- the family of our own ViT

VIT = {"img_size": 32, "frames": 4, "dim": 32, "depth": 2, "heads": 2}


@pytest.fixture(scope="module")
def vit():
    return randomised(VideoViT(3, **VIT)).state_dict()


def parts(state):
    "Queries, keys and values apart, as a file of Hugging Face has them."
    found = {}
    for name, value in state.items():
        if name.endswith("attn.qkv.weight"):
            for part, w in zip(("query", "key", "value"), value.chunk(3)):
                found[name.replace("qkv", part)] = w.clone()
        else:
            found[name] = value
    return found


TORN_VIT = [
    ("blocks.1.attn.query.weight", "missing: blocks.1.attn.qkv.weight"),
    ("blocks.0.attn.key.weight", "missing: blocks.0.attn.qkv.weight"),
    ("blocks.0.attn.qkv.bias", "missing: blocks.0.attn.qkv.bias"),
    ("blocks.0.norm1.bias", "missing: blocks.0.norm1.bias"),
]


@pytest.mark.parametrize("name, words", TORN_VIT)
def test_a_torn_vit_is_refused(tmp_path, vit, name, words):
    state = parts(vit)
    del state[name]
    torch.save(state, tmp_path/"a.pth")
    with pytest.raises(ValueError, match=words):
        weights_for(VideoViT(3, **VIT), tmp_path/"a.pth")
    with pytest.raises(ValueError, match=words):
        load_vit(tmp_path/"a.pth", img_size=32, frames=4, heads=2)


@pytest.mark.parametrize("change, words", [
    ({"patch_embed.proj.weight": torch.ones(2)}, "not a classifier of the VideoMAE family"),
    ({"head.weight": torch.ones(())}, "not a classifier of the VideoMAE family"),
    ({"blocks.1000000.x": torch.ones(1)}, "unexpected: blocks.1000000.x"),
    ({"pos_embed": torch.ones(())}, "learned positions"),
    ({"norm.weight": torch.ones(32)}, "normalised tokens"),
])
def test_a_vit_of_another_kind_is_refused(tmp_path, vit, change, words):
    torch.save(vit | change, tmp_path/"a.pth")
    with pytest.raises(ValueError, match=words) as e:
        load_vit(tmp_path/"a.pth", img_size=32, frames=4, heads=2)
    assert str(tmp_path/"a.pth") in str(e.value)


def test_fill_takes_files_and_folders(hf):
    for place in (hf, hf/"model.safetensors"):
        model = randomised(transformers.VideoMAEForVideoClassification(config_of("VideoMAE")))
        model.classifier.weight.data.zero_()
        fill(model, place)
        assert same(model.state_dict(), open_model(hf).model.state_dict())
