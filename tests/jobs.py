"""Small pieces of what the library does, to be interrupted; they give nothing back, so that any process can do them."""
import time
import zlib

import pandas as pd
import torch
from catsplit.benchmark import Row, read_benchmark, write_benchmark
from catsplit.compute import Compute
from catsplit.features import extract
from catsplit.models import WorldCNN
from catsplit.results import write_results
from catsplit.setup import Setup
from catsplit.training import Keep, Recipe, train
from catsplit.views import VideoDataset, Views
from catsplit.world import render_world
from matplotlib.figure import Figure

GROUPS = {"Pushing": ("up", "down"), "Rolling": ("rolling up", "rolling down")}
FINE = ("up", "down", "rolling up", "rolling down")


def bytes_of(folder):
    "Name -> checksum of each file below a folder, but for locks."
    files = [p for p in sorted(folder.rglob("*")) if p.is_file() and p.name != ".lock"]
    return {str(p.relative_to(folder)): zlib.crc32(p.read_bytes()) for p in files}


def note(log, what):
    "A line more in a log."
    if log:
        with open(log, "a") as file:
            print(what, file=file)


def render(folder):
    render_world(folder, "smoke", workers=2, progress=False)


class Slow(VideoDataset):
    "Slow enough for a run to be caught at a certain point; `log` gets a line for each video."
    log = None

    def __getitem__(self, i):
        time.sleep(.005)
        note(self.log, i)
        return super().__getitem__(i)


def data_of(world, n, train):
    "The first n videos of the rendered world, and their labels."
    rows = read_benchmark(world/"World-Split").datasets["A"].train[:n]
    labels = sorted({r.label for r in rows})
    return Slow(rows, world/"videos", labels, Views(8, 48), train=train), labels


QUIET = Compute("cpu", progress=False)


def small_model(classes):
    torch.manual_seed(0)
    return WorldCNN(classes, width=4, features=16)


def train_small(world, folder, log=None, epochs=2):
    "16 steps, each saved; `log` gets a line for each epoch."
    data, labels = data_of(world, 64, True)
    train(
        small_model(len(labels)),
        data,
        labels,
        Recipe(epochs=epochs, batch=8, optimizer="muon", precision="no"),
        Keep(folder, {"of": "a test"}, save_every=0.),
        QUIET,
        watch=lambda history: note(log, len(history)),
    )


def extract_small(world, folder, log=None):
    "12 shards of 8 videos; `log` gets a line for each video that is opened."
    data, labels = data_of(world, 96, False)
    data.log = log
    model = small_model(len(labels))
    extract(model, data, folder/"val.safetensors", {"of": "a test"}, QUIET, batch=8, shard=8)


def table_of(folder, i):
    "A table, its page and a figure, all of generation i."
    figure = Figure()
    figure.subplots().plot(range(i % 50 + 2))
    table = pd.DataFrame({"generation": [i]*2000})
    write_results(Setup(figures=str(folder)), "table", table, f"# Generation {i}\n"*500, curve=figure)


def write_small_benchmark(folder, i):
    rows = [Row(f"{i}-{n}.mp4", label) for n, label in enumerate(FINE)]
    write_benchmark(folder/f"bench{i}", GROUPS, ["Pushing"], ["Rolling"], rows, rows)
