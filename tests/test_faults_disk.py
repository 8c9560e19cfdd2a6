"""A disk without space: one sentence, and what was there is intact; with room again, the same command does it.

Those marked `robustness` take longer and are left to `make robustness`.
"""
import os
import subprocess

import pytest
import torch
from catsplit.classifier import Classifier
from catsplit.collection import examine_all, write_report
from catsplit.features import FeatureStore
from catsplit.model_files import keep_model
from catsplit.models import WorldCNN, save_checkpoint
from catsplit.resizing import resize_video
from catsplit.text_store import TextStore
from jobs import bytes_of, extract_small, render, small_model, table_of, train_small, write_small_benchmark
from processes import done, needs_fork, outcome
from shell import ROOT, run, zero_shot

robustness = pytest.mark.robustness
pytestmark = [needs_fork, pytest.mark.xdist_group("faults")]                    # one worker: they share a world
INTACT = "full disk: one sentence, what was there is intact"
GROWING = ("vectors of texts", "a log of checks")                               # files that are added to in place


@pytest.fixture
def disk(tmp_path):
    "A file system of 40 MB, as a folder, and a way to fill it up."
    folder = tmp_path/"disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", str(folder)],
        capture_output=True,
    )
    if mounted.returncode:
        pytest.skip("a small tmpfs cannot be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def write_until_full(file, size):
    try:
        while True:
            file.write(bytes(size))
    except OSError:
        pass


def fill(disk, leave=0):
    "A disk, but for so many bytes."
    filler = disk/"filler"
    with open(filler, "wb", buffering=0) as file:
        write_until_full(file, 2**16)
        write_until_full(file, 512)                                             # the last few bytes
    if leave:
        os.truncate(filler, filler.stat().st_size - leave)


# ---- what is written, in a folder, the first or the second time (i is 0 or 1)

def lengths(texts):
    "Vectors of texts that need no text encoder."
    return torch.stack([torch.full((4,), float(len(text))) for text in texts])


def classifier(i):
    torch.manual_seed(i)
    labels = ["Pushing it", "Rolling it up", "Rolling it down", "Holding it"]
    whole = Classifier(WorldCNN(4, width=2, features=400), labels, encode=lengths)
    return whole.split("Pushing it", ["Pushing it up", "Pushing it down"])


def benchmark(world, folder, i):
    write_small_benchmark(folder, i)


def checkpoint(world, folder, i):
    save_checkpoint(folder/"model.safetensors", small_model(5 + i))


def features(world, folder, i):
    store = FeatureStore(torch.full((50, 2, 64), float(i)), [f"{n}" for n in range(50)])
    store.save(folder/"val.safetensors")


def table(world, folder, i):
    table_of(folder, i)


def kept_classifier(world, folder, i):
    classifier(i).save(folder/"kept")


def finer_model(world, folder, i):
    finer = classifier(i)
    keep_model(finer.model, finer.labels, folder/f"finer{i}.safetensors", [])


def text_vectors(world, folder, i):
    TextStore(folder).put("f", {f"text {i} {n}": torch.zeros(384) for n in range(200)})


def report(world, folder, i):
    write_report(folder/"report.json", {"videos": [i]*5000})


def log_of_checks(world, folder, i):
    names = sorted(p.name for p in (world/"videos").glob("*.mp4"))
    examine_all(world/"videos", names[20*i:20*i + 20], 0, folder/"looked.jsonl", 1, False)


def resized_video(world, folder, i):
    video = sorted((world/"videos").glob("*.mp4"))[i]
    resize_video(video, folder/"new.mp4", (64, 64))


def model_in_training(world, folder, i):
    if i:
        train_small(world, folder/"base", epochs=1 + i)


def shards_of_features(world, folder, i):
    if i:
        extract_small(world, folder)


def rendered_world(world, folder, i):
    if i:
        render(folder/"world")


WRITES = {
    "a benchmark": benchmark,
    "a checkpoint": checkpoint,
    "features": features,
    "a table": table,
    "a classifier": kept_classifier,
    "a finer model": finer_model,
    "vectors of texts": text_vectors,
    "a report": report,
    "a log of checks": log_of_checks,
    "a resized video": resized_video,
    "a model in training": model_in_training,
    "shards of features": shards_of_features,
    "the rendered world": rendered_world,
}


def says_that_the_disk_is_full(disk, kind, said):
    assert kind in ("OSError", "ValueError"), f"{kind}: {said}"
    assert "\n" not in said, f"{kind}: {said}"
    assert str(disk) in said, said
    assert "No space left" in said or "disk is full" in said or "disk I/O" in said, said


def leaves_intact(disk, what, before):
    "What was there, and no half a file."
    if what not in GROWING:
        assert before.items() <= bytes_of(disk).items()
    if what != "the rendered world":                                            # whose workers may still be at work
        assert not list(disk.rglob(".*.part"))


@robustness
@pytest.mark.parametrize("leave", [0, 6000])
@pytest.mark.parametrize("what", WRITES)
def test_full_disk(world, disk, tmp_path, counted, what, leave):
    write = WRITES[what]
    roomy = tmp_path/"roomy"
    roomy.mkdir()
    done(write, world, disk, 0)
    done(write, world, roomy, 0)
    before = bytes_of(disk)
    fill(disk, leave)
    kind, said = outcome(write, world, disk, 1)
    (disk/"filler").unlink()
    if kind:
        says_that_the_disk_is_full(disk, kind, said)
        leaves_intact(disk, what, before)
    else:
        assert leave, "it did not notice"                                       # what is small enough may fit
    done(write, world, disk, 1)                                                 # with room again, the same does it
    done(write, world, roomy, 1)
    if what not in GROWING:
        assert bytes_of(disk) == bytes_of(roomy)
    counted[INTACT if kind else "small enough for the last bytes of a disk"] += 1


@robustness
def test_full_disk_in_the_shell(disk, counted):
    fill(disk, leave=200_000)
    full = run(zero_shot(disk), cwd=ROOT)
    errors = [line for line in full.stderr.splitlines() if line.startswith("error: ")]
    assert full.returncode == 1, full.stderr[-2000:]
    assert len(errors) == 1, full.stderr[-2000:]
    assert "cannot be written (No space left on device)" in errors[0], full.stderr[-2000:]
    counted[INTACT] += 1
