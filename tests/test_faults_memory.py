"""Too little memory for a batch, and files too large to be read: said in a sentence, or done in smaller pieces.

Those marked `robustness` take longer and are left to `make robustness`.
"""
import functools
import json
import os
import zlib

import numpy as np
import pytest
import torch
from catsplit.benchmark import read_benchmark
from catsplit.classifier import Classifier, load_classifier
from catsplit.evaluation import Evaluation
from catsplit.features import extract
from catsplit.files import LARGEST, read_json
from catsplit.labels import taxonomy
from catsplit.models import WorldCNN, load_checkpoint, save_checkpoint
from catsplit.tables import read_labels, read_table
from catsplit.training import Recipe, train
from jobs import QUIET, data_of, write_small_benchmark
from processes import done, needs_fork, outcome

robustness = pytest.mark.robustness
pytestmark = [needs_fork, pytest.mark.xdist_group("faults")]                    # one worker: they share a world
MEGABYTE = 1 << 20
BATCHES = "out of memory: halved and went on, or said what to set"
HUGE_FILES = "huge files of labels, in bounded memory"


def noise(i):
    "A video: (16 frames, 48, 48, 3), as bytes."
    generator = torch.Generator().manual_seed(i)
    return torch.randint(0, 255, (16, 48, 48, 3), dtype=torch.uint8, generator=generator)


def videos_in_memory(world, train):
    "64 videos that need no decoding, and their labels."
    data, labels = data_of(world, 64, train)
    data.memory = {r.video: noise(i) for i, r in enumerate(data.rows)}
    return data, labels


@robustness
def test_extraction_halves_a_batch_that_does_not_fit(world, capfd, counted):
    data, labels = videos_in_memory(world, False)
    model = WorldCNN(len(labels), width=32)

    def features():
        return extract(model, data, compute=QUIET, batch=64, shard=64).features.numpy()

    want = torch.from_numpy(done(features))
    halved = 0
    for megabytes in (20, 30, 40, 60, 80, 100):                                 # more than the process has
        kind, found = outcome(features, memory=megabytes*MEGABYTE)
        if kind:
            assert kind == "ValueError", (kind, found)
            assert "not one view fits into memory" in found, (kind, found)
        else:
            assert torch.allclose(torch.from_numpy(found), want, atol=1e-4)
            halved += "views at once do not fit into memory; going on with" in capfd.readouterr().out
        counted[BATCHES] += 1
    assert halved


@robustness
def test_training_says_what_to_set(world, counted):
    data, labels = videos_in_memory(world, True)
    model = WorldCNN(len(labels), width=32)

    def steps(**settings):
        recipe = Recipe(epochs=1, precision="no", **settings)
        train(model, data, labels, recipe, compute=QUIET)

    limit = dict(
        memory=100*MEGABYTE,
        before=lambda: steps(batch=4),                                          # threads and kernels are there
    )
    kind, said = outcome(lambda: steps(batch=64), **limit)
    assert kind == "ValueError", (kind, said)
    assert "set accumulate=2" in said, (kind, said)
    done(lambda: steps(batch=64, accumulate=16), **limit)                       # as it says, and more of it
    counted[BATCHES] += 2


def files_of_labels(folder):
    "(file, what reads it) of each kind that somebody else may have written."
    def read_whole_benchmark(_):
        return read_benchmark(folder/"bench0")

    yield folder/"labels.txt", read_labels
    yield folder/"table.csv", read_table
    yield folder/"groups.json", read_json
    yield folder/"more.json", functools.partial(taxonomy, {"g": ["a", "b"]})
    for name in ("group_scheme.json", "A/labels.json", "A/train.csv", "B/Rolling/ft_set.csv"):
        yield folder/"bench0"/name, read_whole_benchmark


@pytest.mark.parametrize("size", [pytest.param(2**30, id="1 GB"), pytest.param(LARGEST + 1, id="a byte too many")])
def test_huge_files_of_labels_are_not_read(tmp_path, counted, size):
    write_small_benchmark(tmp_path, 0)
    for file, read in files_of_labels(tmp_path):
        kept = file.read_bytes() if file.exists() else b""
        file.touch()
        os.truncate(file, size)
        kind, said = outcome(read, file, memory=400*MEGABYTE)
        assert kind == "ValueError", (kind, said)
        assert "larger than 64 MiB" in said, (kind, said)
        assert file.name in said, (kind, said)
        file.write_bytes(kept)
        counted[HUGE_FILES] += 1


@robustness
def test_the_largest_file_of_labels_in_bounded_memory(tmp_path, counted):
    lines = [f"Pushing something of kind {i} to the left" for i in range(1_400_000)]
    (tmp_path/"labels.txt").write_text("\n".join(lines)[:LARGEST - 100])
    assert done(lambda: len(read_labels(tmp_path/"labels.txt")), memory=1200*MEGABYTE) > 1_000_000
    (tmp_path/"labels.json").write_text(json.dumps({label: i for i, label in enumerate(lines[:1_000_000])}))
    assert done(lambda: len(read_json(tmp_path/"labels.json")), memory=1200*MEGABYTE) == 1_000_000
    counted[HUGE_FILES] += 2


# ---- a head of 100,000 classes

def vector_of(text):
    "(16,), the same for the same text."
    return np.random.default_rng(zlib.crc32(text.encode())).standard_normal(16, dtype=np.float32)


def encode(texts):
    return torch.from_numpy(np.stack([vector_of(text) for text in texts]))


def labels_by(name):
    "100,000 labels, the first of them to be split."
    hows = "up down left right in out on off over under".split()
    others = [name.format(i=i, tens=i//10, how=hows[i % 10]) for i in range(99_999)]
    return ["Pushing something", *others]


def split_and_keep(folder, labels):
    """A split, kept as a classifier and as a checkpoint, both loaded again.

    Gives the number of classes of the one and the other, whether the accuracy is a percentage, and the number of
    classes after the way back.
    """
    torch.manual_seed(0)
    model = WorldCNN(100_000, width=2, features=32)
    whole = Classifier(model, labels, encode=encode)
    finer = whole.split(labels[0], {"softly": "softly", "hard": "hard"})
    finer.save(folder/"kept")
    back = load_classifier(folder/"kept", model, encode)
    save_checkpoint(folder/"model.safetensors", finer.model, labels=finer.labels)
    again, _ = load_checkpoint(folder/"model.safetensors")
    features = torch.randn(20, 2, 32)
    score = Evaluation(whole.head, features, [str(i) for i in range(20)], labels[:20])
    merged = finer.head.merge(finer.report.split)
    return len(back.labels), len(again.labels), score.accuracy <= 100, len(merged.labels)


@robustness
@pytest.mark.parametrize("name", ["action{tens} something {how}", "class no{i}"], ids=["groups of ten", "one group"])
def test_a_head_of_100_000_classes(tmp_path, counted, name):
    labels = labels_by(name)
    found = done(split_and_keep, tmp_path, labels, memory=2000*MEGABYTE)
    assert found == (100_001, 100_001, True, 100_000)
    counted["a head of 100,000 classes, in bounded memory"] += 1
