"""The shell: help, pipes, exit codes, and a model that is split twice and asked about videos."""
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
import torch
from catsplit.models import WorldCNN, load_checkpoint, save_checkpoint
from catsplit.world import ACTIONS, Stage, paint, write_mp4

import numpy as np

BIN = Path(sys.executable).parent
COMMANDS = ("inspect", "split", "predict", "evaluate", "train", "render", "run", "prepare", "check", "resize")
LABELS = ["Pushing something", *ACTIONS["Rolling something"].fine, *ACTIONS["Dropping something"].fine]


def run(name, *words): return subprocess.run([str(BIN/f"catsplit_{name}"), *map(str, words)], capture_output=True, text=True, env={**os.environ, "OMP_NUM_THREADS": "1"})


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    "A folder with a model of random weights and a few videos, one of them broken."
    folder = tmp_path_factory.mktemp("shell")
    torch.manual_seed(0)
    save_checkpoint(folder/"model.safetensors", WorldCNN(len(LABELS), width=4, features=16), labels=LABELS)
    (folder/"videos").mkdir()
    for i, how in enumerate(ACTIONS["Rolling something"].hows[:3]):
        rng = np.random.default_rng(i)
        write_mp4(folder/"videos"/f"{i}, “{how}”.mp4", paint(ACTIONS["Rolling something"].stage(Stage(rng), how), rng))
    (folder/"videos"/"broken.mp4").write_bytes(b"no video")
    return folder


@pytest.mark.parametrize("name", COMMANDS)
def test_help(name):
    done = run(name, "--help")
    assert done.returncode == 0 and "usage:" in done.stdout and not done.stderr


def test_split_twice_then_predict(place):
    one = run("split", place/"model.safetensors", "Pushing something", "Pushing something from left to right", "Pushing something into something", "--out", place/"one.safetensors")
    assert one.returncode == 0, one.stderr
    table = pd.read_csv(io.StringIO(one.stdout), sep="\t")
    assert list(table.columns) == ["subcategory", "modifier", "closest", "score"] and len(table) == 2
    two = run("split", place/"one.safetensors", LABELS[-1], f"{LABELS[-1]} a=slowly", f"{LABELS[-1]} b=quickly", "--out", place/"two.safetensors", "--format", "json")
    assert two.returncode == 0 and len(json.loads(two.stdout)) == 2, two.stderr
    model, meta = load_checkpoint(place/"two.safetensors")
    assert len(model.labels) == len(LABELS) + 2
    said = run("predict", place/"two.safetensors", place/"videos", "--top", 3)
    table = pd.read_csv(io.StringIO(said.stdout), sep="\t")
    assert said.returncode == 2 and "broken.mp4" in said.stderr and len(table) == 9 and set(table.label) <= set(model.labels)


@pytest.mark.parametrize("words, says", [
    (("split", "none.safetensors", "a", "b", "c"), "none.safetensors"), (("split", "MODEL", "Pushing", "a", "b"), "no class 'Pushing'"), (("split", "MODEL", "Pushing something", "one alone"), "at least two"),
    (("split", "MODEL", "Pushing something", "x a", "x b", "--method", "magic"), "choose one of"), (("predict", "MODEL", "nowhere"), "nowhere"), (("inspect", "MODEL", "--format", "xml"), "json, tsv or table"), (("render", "OUT", "--preset", "tiny"), "choose one of")])
def test_mistakes_get_one_sentence(place, words, says):
    done = run(*(place/"model.safetensors" if w == "MODEL" else place/"out" if w == "OUT" else w for w in words))
    assert done.returncode == 1 and says in done.stderr and done.stderr.count("\n") == 1 and not done.stdout, done.stderr
    assert sorted(p.name for p in place.iterdir() if p.name.endswith(".part") or p.name == "out") == []
