"""The shell: help, pipes, exit codes, and a model that is split twice and asked about videos."""
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest
import torch
from catsplit.commands import read_table
from catsplit.models import WorldCNN, load_checkpoint, save_checkpoint
from catsplit.world import ACTIONS, Stage, paint, write_mp4

import numpy as np

BIN = Path(sys.executable).parent
COMMANDS = ("inspect", "split", "refine", "predict", "evaluate", "train", "render", "run", "prepare", "check", "resize")
ENV = {**os.environ, "OMP_NUM_THREADS": "1"}
LABELS = ["Pushing something", *ACTIONS["Rolling something"].fine, *ACTIONS["Dropping something"].fine]


def run(name, *words): return subprocess.run([str(BIN/f"catsplit_{name}"), *map(str, words)], capture_output=True, text=True, env=ENV)


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
    assert done.returncode == 0 and "usage:" in done.stdout and not done.stderr and (name in ("run", "prepare") or "(default: )" not in done.stdout)


def test_refine_a_split_of_a_folder(place):
    "A folder becomes a folder; clips of the last split train its rows; a table with the old label loses those videos, and says so."
    (place/"made").mkdir()
    shutil.copy(place/"model.safetensors", place/"made")
    new = ["Pushing something from left to right", "Pushing something into something"]
    done = run("split", place/"made", "Pushing something", *new)
    assert done.returncode == 0 and (place/"made-split"/"model.safetensors").is_file(), done.stderr
    videos = [p.name for p in sorted((place/"videos").glob("[0-9]*"))]
    (place/"few.csv").write_text("".join(f'"{v}",{new[i % 2]}\n' for i, v in enumerate([*videos, "broken.mp4"])))
    done = run("refine", place/"made-split", place/"few.csv", place/"videos", "--format", "json")
    assert done.returncode == 2 and "broken.mp4" in done.stderr and [line["clips"] for line in json.loads(done.stdout)] == [2, 1], done
    before, after = (load_checkpoint(place/f"made-split{name}"/"model.safetensors") for name in ("", "-refined"))
    assert after[1]["splits"][-1]["refined_on"] == 3 and (before[0].head.weight != after[0].head.weight).any(1).tolist() == [False]*(len(LABELS) - 1) + [True]*2
    (place/"both.csv").write_text(f'"{videos[0]}",Pushing something\n"{videos[1]}",{new[1]}\n')
    done = run("evaluate", place/"made-split-refined", place/"both.csv", place/"videos")
    assert done.returncode == 0 and "1 video of 'Pushing something' left out" in done.stderr and done.stdout.splitlines()[-1].startswith("all\t1\t"), done


def test_split_twice_then_predict(place):
    one = run("split", place/"model.safetensors", "Pushing something", "Pushing something from left to right", "Pushing something into something", "--out", place/"one.safetensors")
    assert one.returncode == 0, one.stderr
    table = pd.read_csv(io.StringIO(one.stdout), sep="\t")
    assert list(table.columns) == ["subcategory", "modifier", "closest", "in", "likeness"] and len(table) == 2
    two = run("split", place/"one.safetensors", LABELS[-1], f"{LABELS[-1]} a=slowly", f"{LABELS[-1]} b=quickly", "--out", place/"two.safetensors", "--format", "json")
    assert two.returncode == 0 and len(json.loads(two.stdout)) == 2, two.stderr
    model, meta = load_checkpoint(place/"two.safetensors")
    assert len(model.labels) == len(LABELS) + 2 and [s["coarse"] for s in meta["splits"]] == [LABELS[0], LABELS[-1]]
    said = run("predict", place/"two.safetensors", place/"videos", "--top", 3)
    table = pd.read_csv(io.StringIO(said.stdout), sep="\t")
    assert said.returncode == 2 and "broken.mp4" in said.stderr and len(table) == 9 and set(table.label) <= set(model.labels)


@pytest.mark.parametrize("words, says", [
    (("split", "none.safetensors", "a", "b", "c"), "none.safetensors"), (("split", "MODEL", "Pushing", "a", "b"), "no class 'Pushing'"), (("split", "MODEL", "Pushing something", "one alone"), "at least two"),
    (("split", "MODEL", "Pushing something", "x a", "x b", "--method", "magic"), "choose one of"), (("predict", "MODEL", "nowhere"), "nowhere"), (("inspect", "MODEL", "--format", "xml"), "json, tsv or table"), (("split", "MODEL", "Pushing something", "x a", "x b", "--out", "OUT", "--format", "xml"), "json, tsv or table"), (("refine", "MODEL", "ABSENT", "VIDEOS"), "no record of a split"), (("inspect", "PICKLE"), "a file of torch.save"), (("inspect", "SAVED"), "load_classifier"), (("render", "OUT", "--preset", "tiny"), "choose one of"),
    (("predict", "MODEL", "VIDEOS", "--top", 0), "--top 1 or more"), (("train", "SEMICOLONS", "VIDEOS", "OUT"), "separated by commas"), (("train", "ABSENT", "VIDEOS", "OUT"), "names are relative to"), (("evaluate", "MODEL", "ABSENT", "OUT"), "there is no folder")])
def test_mistakes_get_one_sentence(place, words, says):
    (place/"semicolons.csv").write_text(f"a.mp4;{LABELS[0]}\n")
    (place/"absent.csv").write_text(f"broken.mp4,{LABELS[0]}\nnone,{LABELS[1]}\n")
    torch.save({}, place/"pickle.pt")
    (place/"saved").mkdir(exist_ok=True), (place/"saved"/"heads.safetensors").touch()
    stands = {"PICKLE": "pickle.pt", "SAVED": "saved", "MODEL": "model.safetensors", "VIDEOS": "videos", "OUT": "out", "SEMICOLONS": "semicolons.csv", "ABSENT": "absent.csv"}
    done = run(*(place/stands[w] if w in stands else w for w in words))
    assert done.returncode == 1 and says in done.stderr and done.stderr.count("\n") == 1 and not done.stdout, done.stderr
    assert sorted(p.name for p in place.iterdir() if p.name.endswith(".part") or p.name == "out") == []


@pytest.fixture(scope="module")
def hf(place):
    "The folder of a small Hugging Face model, with a processor."
    from transformers import VideoMAEConfig, VideoMAEForVideoClassification
    config = VideoMAEConfig(image_size=32, patch_size=16, num_frames=4, hidden_size=32, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32, id2label=dict(enumerate(LABELS)), label2id={l: i for i, l in enumerate(LABELS)})
    VideoMAEForVideoClassification(config).save_pretrained(place/"hf")
    (place/"hf"/"preprocessor_config.json").write_text(json.dumps(dict(image_mean=[.5]*3, image_std=[.5]*3)))
    return place/"hf"


def test_hugging_face_folder(place, hf):
    done = run("split", hf, "Pushing something", "Pushing something from left to right", "Pushing something into something")
    assert done.returncode == 0 and done.stderr.splitlines()[-1] == f"written: {place/'hf-split'}, {len(LABELS) + 1} classes" and "%|" not in done.stderr, done.stderr
    assert (place/"hf-split"/"preprocessor_config.json").read_text() == (hf/"preprocessor_config.json").read_text()
    video = next((place/"videos").glob("0*"))
    said = run("predict", place/"hf-split", video)
    assert said.returncode == 0 and said.stdout.splitlines()[1].startswith(f"{video.name}\t1\t") and not said.stderr, said.stderr
    done = run("predict", hf, video, "--frames", 8)
    assert done.returncode == 1 and "made for 4 frames of 32 x 32" in done.stderr and done.stderr.count("\n") == 1


def test_train_from_a_table_with_a_header(place):
    "The header is no class, a broken video gives 2, a second run has nothing to do, and the folder is a model; Ctrl-C says what comes next."
    videos = [p.name for p in sorted((place/"videos").glob("[0-9]*"))]
    (place/"t.csv").write_text("Video, Label\n" + "".join(f'"{v}",{LABELS[i % 2]}\n' for i, v in enumerate([*videos, "broken.mp4"])))
    words = "train", place/"t.csv", place/"videos", place/"mine", "--backbone", "cnn_16", "--epochs"
    done = run(*words, 1)
    assert done.returncode == 2 and "line 1 is a header" in done.stderr and "broken.mp4" in done.stderr and done.stdout.strip() == str(place/"mine"/"model.safetensors"), done.stderr
    again = run(*words, 1)
    assert again.returncode == 0 and "was there already" in again.stderr and again.stdout == done.stdout
    said = run("inspect", place/"mine", "--format", "json")
    assert [line["label"] for line in json.loads(said.stdout)] == sorted(LABELS[:2])
    shutil.rmtree(place/"mine")
    process = subprocess.Popen([str(BIN/"catsplit_train"), *map(str, words[1:]), "5000"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENV,
                               preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))      # a suite that runs in the background has it ignored
    for _ in range(600):
        if (place/"mine"/"last.pt").exists() or process.poll() is not None: break
        time.sleep(.2)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130 and err.splitlines()[-1] == "stopped; the same command goes on from here" and "Traceback" not in err, err


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_links_out_of_the_folder(place):
    (place/"links").mkdir()
    for p in (place/"videos").glob("[0-9]*"): (place/"links"/p.name).symlink_to(p)
    done = run("predict", place/"model.safetensors", place/"links")
    assert done.returncode == 1 and "there is no video in" in done.stderr and "3 links out of" in done.stderr and done.stderr.count("\n") == 1, done.stderr


def test_rendered_clips_are_tables_of_the_other_commands(tmp_path):
    done = run("render", tmp_path/"world", "--preset", "smoke")
    assert done.returncode == 0 and done.stdout.strip() == str(tmp_path/"world"/"World-Split"), done
    tables = {p.relative_to(tmp_path/"world").as_posix(): read_table(p) for p in (tmp_path/"world").rglob("*.csv") if "World-Split" not in p.parts}
    fine = {name: of for name, of in tables.items() if name.startswith("fine/")}
    assert tables.keys() == {"train.csv", "val.csv", *fine} and len(fine) == 3
    assert {v for of in tables.values() for v in of} == {p.name for p in (tmp_path/"world"/"videos").glob("*.mp4")}
    for name, of in fine.items():
        coarse = name.removeprefix("fine/").removesuffix(".csv")
        assert of.keys() == {v for v, label in tables["val.csv"].items() if label == coarse} and coarse not in of.values() and len(set(of.values())) > 1


def test_a_reader_that_goes_away(place):
    done = subprocess.run(f"set -o pipefail; '{BIN}/catsplit_inspect' '{place}/model.safetensors' --format json | true", shell=True, executable="/bin/bash", capture_output=True, text=True, env=ENV)
    assert done.returncode == 141 and "Traceback" not in done.stderr and done.stderr.count("\n") <= 1, done
