"""The shell: help, pipes, exit codes, and a model that is split twice and asked about videos."""
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time

import numpy as np
import pandas as pd
import pytest
import shell
import torch
from catsplit import model_files
from catsplit.actions import ACTIONS
from catsplit.backbones import BACKBONES
from catsplit.benchmark import Row, write_benchmark
from catsplit.commands import COMMANDS as CALLED
from catsplit.drawing import Stage, paint
from catsplit.model_files import keep_model, open_model
from catsplit.models import VideoViT, WorldCNN, checkpoint_bytes, load_checkpoint, save_checkpoint
from catsplit.shell import _OF_VIDEOS, _whole
from catsplit.tables import read_table
from catsplit.video import write_mp4
from shell import BIN

COMMANDS = ("inspect", "split", "refine", "predict", "evaluate", "train", "render", "run", "prepare", "check", "resize")
ENV = {**os.environ, "OMP_NUM_THREADS": "1"}
ROLLING = ACTIONS["Rolling something"]
LABELS = ["Pushing something", *ROLLING.fine, *ACTIONS["Dropping something"].fine]
INTO = ["Pushing something from left to right", "Pushing something into something"]


def run(name, *words):
    return shell.run([BIN/f"catsplit_{name}", *words], env=ENV)


@pytest.fixture
def here(capfd):
    "As `run`, but in this process: a new one takes seconds to load torch."
    def run_here(name, *words):
        capfd.readouterr()
        try:
            code = CALLED[f"catsplit_{name}"]([str(word) for word in words])
        except SystemExit as end:
            code = end.code
        said = capfd.readouterr()
        return subprocess.CompletedProcess(words, code or 0, said.out, said.err)
    return run_here


def fails_with(done, *parts):
    "One line, exit 1."
    assert done.returncode == 1, done.stderr
    assert all(part in done.stderr for part in parts), done.stderr
    assert done.stderr.count("\n") == 1, done.stderr


def table_of(done):
    return pd.read_csv(io.StringIO(done.stdout), sep="\t")


def write_video(folder, i):
    rng = np.random.default_rng(i)
    how = ROLLING.hows[i]
    write_mp4(folder/f"{i}, “{how}”.mp4", paint(ROLLING.stage(Stage(rng), how), rng))


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    "A folder with a model of random weights and a few videos, one of them broken."
    folder = tmp_path_factory.mktemp("shell")
    torch.manual_seed(0)
    model = WorldCNN(len(LABELS), width=4, features=16)
    save_checkpoint(folder/"model.safetensors", model, labels=LABELS)
    videos = folder/"videos"
    videos.mkdir()
    for i in range(3):
        write_video(videos, i)
    (videos/"broken.mp4").write_bytes(b"no video")
    return folder


@pytest.fixture(scope="module")
def names(place):
    "Of the videos that are whole."
    return [p.name for p in sorted((place/"videos").glob("[0-9]*"))]


def alternating(names, labels):
    "A table in which the videos have the one and the other of two labels."
    return "".join(f'"{name}",{labels[i % 2]}\n' for i, name in enumerate(names))


@pytest.mark.parametrize("name", COMMANDS)
def test_help(name):
    done = run(name, "--help")
    assert done.returncode == 0
    assert "usage:" in done.stdout
    assert not done.stderr
    assert name in ("run", "prepare") or "(default: )" not in done.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_version(name):
    done = run(name, "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("catsplit ")


def test_one_command_lists_them_all():
    done = shell.run([BIN/"catsplit"], env=ENV)
    assert (done.returncode, done.stderr) == (0, "")
    listed = [line.split()[0] for line in done.stdout.splitlines()]
    assert sorted(listed) == sorted(f"catsplit_{name}" for name in COMMANDS)
    version = shell.run([BIN/"catsplit", "--version"], env=ENV)
    assert (version.returncode, version.stderr) == (0, "")
    assert version.stdout == run("split", "--version").stdout


@pytest.mark.parametrize("module, heavy", [
    ("catsplit.commands", {"torch", "numpy", "pandas", "av", "transformers", "papermill", "yaml"}),
    ("catsplit.runner", {"torch", "pandas", "av", "accelerate", "papermill"}),
])
def test_what_starts_loads_nothing_heavy(module, heavy):
    "What takes seconds is loaded by the work, and not by the words before it."
    script = f"import sys, {module}; print(*sys.modules)"
    done = shell.run([sys.executable, "-c", script], env=ENV)
    assert done.returncode == 0, done.stderr
    assert heavy.intersection(done.stdout.split()) == set()


def test_refine_a_split_of_a_folder(place, names, here, monkeypatch):
    """A folder becomes a folder; clips of the last split train its rows.

    A table with the old label loses those videos, and says so.
    """
    made = place/"made"
    made.mkdir()
    shutil.copy(place/"model.safetensors", made)
    done = here("split", made, "Pushing something", *INTO)
    assert done.returncode == 0, done.stderr
    assert (place/"made-split"/"model.safetensors").is_file(), done.stderr

    (place/"few.csv").write_text(alternating([*names, "broken.mp4"], INTO))
    done = here("refine", place/"made-split", place/"few.csv", place/"videos", "--format", "json")
    assert done.returncode == 2, done
    assert "broken.mp4" in done.stderr, done
    assert [line["clips"] for line in json.loads(done.stdout)] == [2, 1], done
    only_the_new_rows_differ(place/"made-split", place/"made-split-refined")

    # the same again is said before a video is opened
    with monkeypatch.context() as without:
        without.setattr("catsplit.shell.video_features", None)
        done = here("refine", place/"made-split", place/"few.csv", place/"videos")
    fails_with(done, "made-split-refined", "already exists")

    (place/"both.csv").write_text(f'"{names[0]}",Pushing something\n"{names[1]}",{INTO[1]}\n')
    done = here("evaluate", place/"made-split-refined", place/"both.csv", place/"videos")
    assert done.returncode == 0, done
    assert "1 video of 'Pushing something' left out" in done.stderr, done
    assert done.stdout.splitlines()[-1].startswith("all\t1\t"), done


def only_the_new_rows_differ(split, refined):
    before, _ = load_checkpoint(split/"model.safetensors")
    after, meta = load_checkpoint(refined/"model.safetensors")
    assert meta["splits"][-1]["refined_on"] == 3
    changed = (before.head.weight != after.head.weight).any(1).tolist()
    assert changed == [False]*(len(LABELS) - 1) + [True]*2


def test_split_twice_then_predict(place, here):
    one = run("split", place/"model.safetensors", "Pushing something", *INTO, "--out", place/"one.safetensors")
    assert one.returncode == 0, one.stderr
    table = table_of(one)
    assert list(table.columns) == ["subcategory", "modifier", "closest", "in", "likeness"]
    assert len(table) == 2

    last = LABELS[-1]
    given = (f"{last} a=slowly", f"{last} b=quickly")
    out = place/"two.safetensors"
    two = here("split", place/"one.safetensors", last, *given, "--out", out, "--format", "json")
    assert two.returncode == 0, two.stderr
    assert len(json.loads(two.stdout)) == 2, two.stderr
    model, meta = load_checkpoint(out)
    assert len(model.labels) == len(LABELS) + 2
    assert [s["coarse"] for s in meta["splits"]] == [LABELS[0], last]

    # what the first split was told is lent by the next ones
    said = table_of(here("inspect", out)).set_index("label").modifier
    assert said[f"{last} a"] == "slowly", said
    told = ("P1=in a hurry", "P2=at leisure")
    done = here("split", out, LABELS[1], *told, "--out", place/"three.safetensors")
    assert done.returncode == 0, done.stderr
    _, meta = load_checkpoint(place/"three.safetensors")
    assert [s["coarse"] for s in meta["splits"]] == [LABELS[0], last, LABELS[1]]
    done = here("split", place/"three.safetensors", LABELS[2], *("x=quickly", "y=slowly"), "--gate", "--out",
                place/"four")
    assert done.returncode == 0, done.stderr
    assert set(table_of(done).closest) == {"quickly", "slowly"}, done.stdout
    said = table_of(here("inspect", place/"four")).set_index("label").modifier
    assert (said["P1"], said["x"]) == ("in a hurry", "quickly"), said
    done = here("split", place/"four", LABELS[3], *("v=quickly", "w=slowly"), "--gate", "--out", place/"five")
    assert done.returncode == 0, done.stderr
    assert len(json.loads((place/"five"/"splits.json").read_text())["splits"]) == 5

    said = here("predict", out, place/"videos", "--top", 3)
    table = table_of(said)
    assert said.returncode == 2
    assert "broken.mp4" in said.stderr
    assert len(table) == 9
    assert set(table.label) <= set(model.labels)


MISTAKES = [
    (("split", "none.safetensors", "a", "b", "c"), "none.safetensors"),
    (("split", "MODEL", "Pushing", "a", "b"), "no class 'Pushing'"),
    (("split", "MODEL", "Pushing something", "one alone"), "at least two"),
    (("split", "MODEL", "Pushing something", "x a", "x b", "--method", "magic"), "choose one of"),
    (("predict", "MODEL", "nowhere"), "nowhere"),
    (("inspect", "MODEL", "--format", "xml"), "json, tsv or table"),
    (("split", "MODEL", "Pushing something", "x a", "x b", "--out", "OUT", "--format", "xml"), "json, tsv or table"),
    (("refine", "MODEL", "ABSENT", "VIDEOS"), "no record of a split"),
    (("inspect", "PICKLE"), "a file of torch.save"),
    (("inspect", "SAVED"), "load_classifier"),
    (("render", "OUT", "--preset", "tiny"), "choose one of"),
    (("predict", "MODEL", "VIDEOS", "--top", 0), "--top 1 or more"),
    (("train", "SEMICOLONS", "VIDEOS", "OUT"), "separated by commas"),
    (("train", "ABSENT", "VIDEOS", "OUT"), "names are relative to"),
    (("train", "ABSENT", "VIDEOS", "OUT", "--backbone", "sound"), "choose one of cnn_8, cnn, cnn_32, vit, vit_s\n"),
    (("train", "ABSENT", "VIDEOS", "OUT", "--seed", -1), "--seed 0 or more"),
    (("evaluate", "MODEL", "ABSENT", "OUT"), "there is no folder"),
]
STAND_FOR = {
    "PICKLE": "pickle.pt",
    "SAVED": "saved",
    "MODEL": "model.safetensors",
    "VIDEOS": "videos",
    "OUT": "out",
    "SEMICOLONS": "semicolons.csv",
    "ABSENT": "absent.csv",
}


@pytest.fixture
def mistaken(place):
    "The folder, with files that are not what a command needs."
    (place/"semicolons.csv").write_text(f"a.mp4;{LABELS[0]}\n")
    (place/"absent.csv").write_text(f"broken.mp4,{LABELS[0]}\nnone,{LABELS[1]}\n")
    torch.save({}, place/"pickle.pt")
    (place/"saved").mkdir(exist_ok=True)
    (place/"saved"/"heads.safetensors").touch()
    return place


@pytest.mark.parametrize("words, says", MISTAKES)
def test_mistakes_get_one_sentence(mistaken, here, words, says):
    done = here(*(mistaken/STAND_FOR[w] if w in STAND_FOR else w for w in words))
    fails_with(done, says)
    assert not done.stdout, done.stderr
    left = sorted(p.name for p in mistaken.iterdir() if p.name.endswith(".part") or p.name == "out")
    assert left == []


@pytest.fixture(scope="module")
def hf(place):
    "The folder of a small Hugging Face model, with a processor."
    from transformers import VideoMAEConfig, VideoMAEForVideoClassification
    config = VideoMAEConfig(
        image_size=32,
        patch_size=16,
        num_frames=4,
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        id2label=dict(enumerate(LABELS)),
        label2id={label: i for i, label in enumerate(LABELS)},
    )
    VideoMAEForVideoClassification(config).save_pretrained(place/"hf")
    processor = dict(image_mean=[.5]*3, image_std=[.5]*3)
    (place/"hf"/"preprocessor_config.json").write_text(json.dumps(processor))
    return place/"hf"


def test_hugging_face_folder(place, hf, here):
    finer = place/"hf-split"
    done = here("split", hf, "Pushing something", *INTO)
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines()[-1] == f"written: {finer}, {len(LABELS) + 1} classes", done.stderr
    assert "%|" not in done.stderr, done.stderr
    processors = [(folder/"preprocessor_config.json").read_text() for folder in (finer, hf)]
    assert processors[0] == processors[1]

    video = next((place/"videos").glob("0*"))
    said = run("predict", finer, video)
    assert said.returncode == 0, said.stderr
    assert said.stdout.splitlines()[1].startswith(f"{video.name}\t1\t"), said.stderr
    assert said.stderr.count("\n") == 1, said.stderr
    assert "assumed: the shorter side of a frame resized to 32; " in said.stderr, said.stderr

    fails_with(here("predict", hf, video, "--frames", 8), "made for 4 frames of 32 x 32")


def hear_ctrl_c():
    "A suite that runs in the background has it ignored."
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def stopped_in_training(words, folder):
    "(exit code, what it said) of a training that gets Ctrl-C once its state is saved."
    process = subprocess.Popen(
        [str(word) for word in words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=ENV,
        preexec_fn=hear_ctrl_c,
    )
    for _ in range(600):
        if (folder/"last.pt").exists() or process.poll() is not None:
            break
        time.sleep(.2)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    return process.returncode, err


def test_a_second_split_knows_the_first_in_any_order_of_names(place, here):
    into = {"Zipping it": "from left to right", "Aiming it": "into something"}
    words = [f"{name}={modifier}" for name, modifier in into.items()]
    done = here("split", place/"model.safetensors", "Pushing something", *words, "--out", place/"once.safetensors")
    assert done.returncode == 0, done.stderr
    once = open_model(place/"once.safetensors")
    assert once.labels[-2:] == list(into) == list(once.last_split().modifiers)
    assert _whole(once, None, "minilm").groups["Pushing something"] == list(into)
    coarse = once.labels[0]
    done = here("split", place/"once.safetensors", coarse, "Zero=from left to right", "One=into something")
    assert done.returncode == 0, done.stderr
    assert set(table_of(done)["in"]) == set(into)       # what the first split was told is lent word for word


def test_two_results_of_one_name(place, monkeypatch):
    opened = open_model(place/"model.safetensors")
    path = place/"both.safetensors"

    def other_is_faster(*args, **kwargs):
        path.write_bytes(b"of another command")
        return checkpoint_bytes(*args, **kwargs)

    monkeypatch.setattr(model_files, "checkpoint_bytes", other_is_faster)
    with pytest.raises(FileExistsError, match="both.safetensors already exists"):
        keep_model(opened.model, opened.labels, path, [])
    assert path.read_bytes() == b"of another command"
    assert not list(place.glob(".both*"))
    path.unlink()
    with torch.no_grad():
        opened.model.head.bias[0] = torch.nan
    with pytest.raises(ValueError, match="both.safetensors: NaN"):
        keep_model(opened.model, opened.labels, path, [])


def test_train_from_a_table_with_a_header(place, names, here):
    """The header is no class, a broken video gives 2, a second run has nothing to do, and the folder is a model.

    Ctrl-C says what comes next.
    """
    mine = place/"mine"
    (place/"t.csv").write_text("Video, Label\n" + alternating([*names, "broken.mp4"], LABELS))
    words = place/"t.csv", place/"videos", mine, "--backbone", "cnn", "--epochs"
    done = here("train", *words, 1)
    assert done.returncode == 2, done.stderr
    assert "line 1 is a header" in done.stderr, done.stderr
    assert "broken.mp4" in done.stderr, done.stderr
    assert done.stdout.strip() == str(mine/"model.safetensors"), done.stderr

    again = here("train", *words, 1)
    assert again.returncode == 0
    assert "was there already" in again.stderr
    assert again.stdout == done.stdout

    said = here("inspect", mine, "--format", "json")
    assert [line["label"] for line in json.loads(said.stdout)] == sorted(LABELS[:2])

    shutil.rmtree(mine)
    code, err = stopped_in_training([BIN/"catsplit_train", *words, 5000], mine)
    assert code == 130, err
    assert err.splitlines()[-1] == "stopped; the same command goes on from here", err
    assert "Traceback" not in err, err


def test_the_backbones_that_train_takes_are_those_of_clips():
    of_clips = [name for name, backbone in BACKBONES.items() if isinstance(backbone.build(2), (WorldCNN, VideoViT))]
    assert list(_OF_VIDEOS) == of_clips


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_links_out_of_the_folder(place, here):
    links = place/"links"
    links.mkdir()
    for p in (place/"videos").glob("[0-9]*"):
        (links/p.name).symlink_to(p)
    done = here("predict", place/"model.safetensors", links)
    fails_with(done, "there is no video in", "3 links out of")


def test_a_benchmark_of_unreadable_videos(tmp_path, here):
    "One sentence, as everywhere; the bars and notes of the training before it are no errors."
    labels = ("up", "down", "rolling up", "rolling down")
    rows = [Row(f"{i}.mp4", label) for i, label in enumerate(labels)]
    others = [Row(f"other {row.video}", row.label) for row in rows]
    groups = {"Pushing": labels[:2], "Rolling": labels[2:]}
    write_benchmark(tmp_path/"bench", groups, ["Pushing"], ["Rolling"], rows, others)
    (tmp_path/"videos").mkdir()
    for row in (*rows, *others):
        (tmp_path/"videos"/row.video).write_bytes(b"no video")
    settings = {
        "benchmark": tmp_path/"bench",
        "videos": tmp_path/"videos",
        "runs": tmp_path/"runs",
        "backbone": "cnn_8",
        "epochs": 1,
        "datasets": "[A]",
    }
    done = here("prepare", *(f"{name}={value}" for name, value in settings.items()))
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    errors = [line for line in done.stderr.splitlines() if "error: " in line]
    assert len(errors) == 1, done.stderr
    assert "could be read" in errors[0], done.stderr
    # what the experiments will ask for is said before anything is trained
    settings["encoder"] = "open_clip:ViT-B-32/openai"
    done = here("prepare", *(f"{name}={value}" for name, value in settings.items()))
    missing = "will need more: the weights of open_clip:ViT-B-32/openai are not on this machine"
    assert missing in done.stdout, done.stdout


IMPATIENT = """
import os, signal, sys
from catsplit.commands import inspect_model

class Impatient:
    def find_spec(self, name, path=None, target=None):
        if name == "torch":
            os.kill(os.getpid(), signal.SIGINT)

signal.signal(signal.SIGINT, signal.default_int_handler)
sys.meta_path.insert(0, Impatient())
sys.exit(inspect_model(["model.safetensors"]))
"""


def test_ctrl_c_while_torch_is_loaded():
    done = shell.run([sys.executable, "-c", IMPATIENT], env=ENV)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "stopped\n")


def test_rendered_clips_are_tables_of_the_other_commands(tmp_path, here):
    world = tmp_path/"world"
    done = here("render", world, "--preset", "smoke")
    assert done.returncode == 0, done
    assert done.stdout.strip() == str(world/"World-Split"), done
    files = [p for p in world.rglob("*.csv") if "World-Split" not in p.parts]
    tables = {p.relative_to(world).as_posix(): read_table(p) for p in files}
    fine = {name: labels for name, labels in tables.items() if name.startswith("fine/")}
    assert tables.keys() == {"train.csv", "val.csv", *fine}
    assert len(fine) == 3
    videos = set().union(*tables.values())
    assert videos == {p.name for p in (world/"videos").glob("*.mp4")}
    for name, labels in fine.items():
        coarse = name.removeprefix("fine/").removesuffix(".csv")
        assert labels.keys() == {video for video, label in tables["val.csv"].items() if label == coarse}
        assert coarse not in labels.values()
        assert len(set(labels.values())) > 1


def test_a_reader_that_goes_away(place):
    pipe = f"set -o pipefail; '{BIN}/catsplit_inspect' '{place}/model.safetensors' --format json | true"
    done = shell.run(["/bin/bash", "-c", pipe], env=ENV)
    assert done.returncode == 141, done
    assert "Traceback" not in done.stderr, done
    assert done.stderr.count("\n") <= 1, done
