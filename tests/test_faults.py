"""Killed, out of space, out of memory, two at once; and input that means harm. Real processes, real signals, real files.

Those marked `robustness` take longer and are left to `make robustness`.
"""
import argparse
import functools
import importlib
import json
import math
import multiprocessing
import os
import pickle
import resource
import shutil
import signal
import subprocess
import sys
import time
import zlib
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import torch
from catsplit.alignment import KernelAlignment, MLPAlignment
from catsplit.checkpoints import load_vit, read_weights, weights_for
from catsplit.classifier import Classifier, load_classifier
from catsplit.collection import check_collection, look_at_all, resize_video, write_report
from catsplit.commands import keep_model, read_labels, read_table
from catsplit.core import Evaluation, Head, Split
from catsplit.datasets import Row, VideoDataset, decode_all, read_benchmark, video_path, write_benchmark
from catsplit.experiments import write_results
from catsplit.features import FeatureStore, extract
from catsplit.files import LARGEST, locked, read_json
from catsplit.injection import Descriptors
from catsplit.low_shot import LowShot
from catsplit.models import WorldCNN, load_checkpoint, save_checkpoint
from catsplit.modifiers import Retrieval, taxonomy
from catsplit.text import TextStore, text_encoder
from catsplit.training import Recipe, train
from catsplit.vlm import NearestText
from catsplit.world import render_world
from matplotlib.figure import Figure
from safetensors.torch import save_file

ROOT, BIN = Path(__file__).resolve().parent.parent, Path(sys.executable).parent
robustness = pytest.mark.robustness
needs_fork = pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="this system cannot fork a process")
pytestmark = [needs_fork, pytest.mark.xdist_group("faults")]                    # one worker: they share a world
fork = multiprocessing.get_context("fork") if "fork" in multiprocessing.get_all_start_methods() else multiprocessing


def start(work, *args):
    "A process with a group of its own, which can be killed with all that it started."
    def alone():
        os.setsid()
        torch.set_num_threads(1)
        work(*args)
    process = fork.Process(target=alone)
    process.start()
    return process


def kill(process, all_of_it=True):
    os.killpg(process.pid, signal.SIGKILL) if all_of_it else os.kill(process.pid, signal.SIGKILL)
    process.join()
    assert process.exitcode == -signal.SIGKILL, "it was done before it could be killed"


def until(condition, process, seconds=120):
    end = time.monotonic() + seconds
    while not condition():
        assert process.is_alive() and time.monotonic() < end, "it never came to the point where it was to be killed"
        time.sleep(.001)


def outcome(work, *args, seconds=180, memory=0, before=lambda: None):
    "(kind of error or \"\", what it says or what came out) of work in a process of its own, which may take so much more memory, in bytes, than it has after `before`."
    here, there = fork.Pipe(False)
    def answer():
        before()
        if memory:
            limit = int(Path("/proc/self/statm").read_text().split()[0])*resource.getpagesize() + memory
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        try: there.send(("", work(*args)))
        except Exception as e: there.send((type(e).__name__, str(e)))
    process = start(answer)
    there.close()
    try: return here.recv() if here.poll(seconds) else ("took too long", "")
    except EOFError: return "died", ""
    finally: process.kill(), process.join()


def done(work, *args, **kw):
    kind, said = outcome(work, *args, **kw)
    assert not kind, f"{kind}: {said}"
    return said


def bytes_of(folder): return {str(p.relative_to(folder)): zlib.crc32(p.read_bytes()) for p in sorted(folder.rglob("*")) if p.is_file() and p.name != ".lock"}


def render(folder): render_world(folder, "smoke", workers=2, progress=False)


class Slow(VideoDataset):
    "Slow enough for a run to be caught at a certain point; `log` gets a line for each video."
    log = None
    def __getitem__(self, i):
        time.sleep(.005)
        if self.log: print(i, file=open(self.log, "a"))
        return super().__getitem__(i)


def data_of(world, n, train):
    rows = read_benchmark(world/"World-Split").datasets["A"].train[:n]
    labels = sorted({r.label for r in rows})
    return Slow(rows, world/"videos", labels, 8, 48, train=train), labels


def small_model(classes):
    torch.manual_seed(0)
    return WorldCNN(classes, width=4, features=16)


def train_small(world, folder, log=None, epochs=2):
    "16 steps, each saved."
    data, labels = data_of(world, 64, True)
    def watch(history):
        if log: print(len(history), file=open(log, "a"))
    return train(small_model(len(labels)), data, labels, Recipe(epochs=epochs, batch=8, precision="no"), folder, {"of": "a test"}, "cpu", progress=False, save_every=0., watch=watch)


def extract_small(world, folder, log=None):
    data, labels = data_of(world, 96, False)
    data.log = log
    extract(small_model(len(labels)), data, folder/"val.safetensors", {"of": "a test"}, 8, "cpu", progress=False, shard=8)


def table_of(folder, i):
    figure = Figure()
    figure.subplots().plot(range(i % 50 + 2))
    write_results(folder, "table", pd.DataFrame({"generation": [i]*2000}), f"# Generation {i}\n"*500, curve=figure)


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    "The rendered smoke world."
    folder = tmp_path_factory.mktemp("world")/"world-smoke"
    done(render, folder)
    return folder


# ---- kill -9

@robustness
@pytest.mark.parametrize("share, all_of_it", [(0, True), (.2, True), (.5, True), (.5, False), (.8, True), (.97, True)])
def test_killed_while_rendering(world, tmp_path, counted, share, all_of_it):
    want, runs = bytes_of(world), tmp_path/"world-smoke"
    n = 1 + int(share*sum(p.name.endswith(".mp4") for p in (world/"videos").iterdir()))
    process = start(render, runs)
    until(lambda: (runs/"videos").is_dir() and len(list((runs/"videos").glob("*.mp4"))) >= n, process)
    kill(process, all_of_it)
    assert bytes_of(runs) != want
    done(render, runs)
    assert bytes_of(runs) == want
    counted["kill -9 while rendering, then the same bytes"] += 1


@robustness
@pytest.mark.parametrize("saved", [1, 2, 5, 8, 11, "half a file"])
def test_killed_while_training(world, tmp_path, counted, saved):
    done(lambda: train_small(world, tmp_path/"whole") and None)
    place, seen = tmp_path/"killed", set()
    def at_the_point():
        if saved == "half a file": return any(place.glob(".last.pt.*.part"))
        if (place/"last.pt").exists(): seen.add((place/"last.pt").stat().st_mtime_ns)
        return len(seen) >= saved
    process = start(train_small, world, place)
    until(at_the_point, process)
    kill(process)
    done(lambda: train_small(world, place) and None)
    assert bytes_of(place) == bytes_of(tmp_path/"whole") and list(bytes_of(place)) == ["model.safetensors"]
    counted["kill -9 while training, then the same bytes"] += 1


@robustness
@pytest.mark.parametrize("shards", [1, 2, 4, 6, 8, 10])
def test_killed_while_extracting(world, tmp_path, counted, shards):
    done(extract_small, world, tmp_path/"whole")
    place = tmp_path/"killed"
    process = start(extract_small, world, place)
    until(lambda: len(list(place.glob("val.shards/*.safetensors"))) >= shards, process)
    kill(process)
    done(extract_small, world, place, tmp_path/"opened")
    assert bytes_of(place) == bytes_of(tmp_path/"whole") and list(bytes_of(place)) == ["val.safetensors"]
    assert len((tmp_path/"opened").read_text().split()) <= 96 - 8*shards              # what was there is not made again
    counted["kill -9 while extracting, then the same bytes"] += 1


@robustness
def test_killed_while_writing_tables(tmp_path, counted):
    def forever(folder, first):
        for i in range(first, 10**9): table_of(folder, i)
    done(table_of, tmp_path/"whole", 7)
    for n in range(12):
        folder = tmp_path/str(n)
        done(table_of, folder, 0)
        process = start(forever, folder, 1)
        until(lambda: any(folder.glob(".*.part")) and (folder/"table.md").read_text()[:14] != "# Generation 0", process)
        time.sleep(.007*n)
        kill(process)
        generations = {set(pd.read_csv(folder/"table.csv").generation).pop() if pd.read_csv(folder/"table.csv").generation.nunique() == 1 else "torn", *(int(l.split()[-1]) for l in (folder/"table.md").read_text().splitlines())}
        assert "torn" not in generations and max(generations) - min(generations) <= 1             # each file is whole, of this table or of the next
        done(table_of, folder, 7)
        assert bytes_of(folder) == bytes_of(tmp_path/"whole")
        counted["kill -9 while writing a table, then the same bytes"] += 1


# ---- two at once

def test_a_lock_is_waited_for_and_goes_with_its_process(tmp_path, counted):
    def hold():
        with locked(tmp_path): (tmp_path/"held").touch(), time.sleep(300)
    def wait():
        with locked(tmp_path): (tmp_path/"after").touch()
    first = start(hold)
    until((tmp_path/"held").exists, first)
    second = start(wait)
    time.sleep(1)
    assert second.is_alive() and not (tmp_path/"after").exists()
    kill(first)
    second.join(10)
    assert (tmp_path/"after").exists()
    counted["two runs in one folder: the second waits, once"] += 1


@robustness
def test_two_render_at_once(world, tmp_path, counted):
    processes = [start(render, tmp_path) for _ in range(2)]
    for p in processes: p.join(180)
    assert [p.exitcode for p in processes] == [0, 0] and bytes_of(tmp_path) == bytes_of(world)
    counted["two runs in one folder: the second waits, once"] += 1


@robustness
def test_two_train_and_extract_at_once(world, tmp_path, counted):
    for work, log, times in ((train_small, "epochs", 2), (extract_small, "opened", 96)):
        done(lambda: work(world, tmp_path/"alone") and None)
        processes = [start(work, world, tmp_path/"both", tmp_path/log) for _ in range(3)]
        for p in processes: p.join(180)
        assert [p.exitcode for p in processes] == [0, 0, 0] and bytes_of(tmp_path/"both") == bytes_of(tmp_path/"alone")
        assert len((tmp_path/log).read_text().split()) == times                                   # only one of them did the work
        counted["two runs in one folder: the second waits, once"] += 1


@robustness
def test_two_write_tables_at_once(tmp_path, counted):
    def often(parity):
        for i in range(parity, 60, 2): table_of(tmp_path, i)
    processes = [start(often, parity) for parity in (0, 1)]
    for p in processes: p.join(180)
    assert [p.exitcode for p in processes] == [0, 0] and pd.read_csv(tmp_path/"table.csv").generation.nunique() == 1
    assert sorted(p.name for p in tmp_path.iterdir() if p.name != ".lock") == ["curve.png", "table.csv", "table.md"]
    counted["two runs in one folder: the second waits, once"] += 1


def command(runs): return [str(BIN/"catsplit_run"), "05_zero_shot", "configs/smoke.yaml", f"runs={runs}", f"figures={runs}/figures", "vlm=''"]


@robustness
def test_two_commands_at_once(tmp_path, counted):
    processes = [subprocess.Popen(command(tmp_path), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    said = [p.communicate()[1] for p in processes]
    assert [p.returncode for p in processes] == [0, 0] and (tmp_path/"figures"/"table2.csv").exists(), said
    assert any("another run is at work" in s for s in said), said
    counted["two runs in one folder: the second waits, once"] += 1


# ---- no space left

@pytest.fixture
def disk(tmp_path):
    "A file system of 40 MB, as a folder, and a way to fill it up."
    folder = tmp_path/"disk"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", str(folder)], capture_output=True).returncode: pytest.skip("a small tmpfs cannot be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(disk, leave=0):
    with open(disk/"filler", "wb", buffering=0) as file:
        try:
            while True: file.write(bytes(2**16))
        except OSError: pass
        while True:                                                             # the last few bytes
            try: file.write(bytes(512))
            except OSError: break
    if leave: os.truncate(disk/"filler", (disk/"filler").stat().st_size - leave)


def write_small_benchmark(folder, i):
    groups = {"Pushing": ("up", "down"), "Rolling": ("rolling up", "rolling down")}
    rows = [Row(f"{i}-{n}.mp4", label) for n, label in enumerate(f for g in groups.values() for f in g)]
    write_benchmark(folder/f"bench{i}", groups, ["Pushing"], ["Rolling"], rows, rows)


def classifier(i):
    torch.manual_seed(i)
    labels = ["Pushing it", "Rolling it up", "Rolling it down", "Holding it"]
    return Classifier(WorldCNN(4, width=2, features=400), labels, encode=lambda texts: torch.stack([torch.full((4,), float(len(t))) for t in texts])).split("Pushing it", ["Pushing it up", "Pushing it down"])


def remember_texts(folder, i): TextStore(folder).put("f", {f"text {i} {n}": torch.zeros(384) for n in range(200)})


def log_looks(world, folder, i): look_at_all(world/"videos", sorted(p.name for p in (world/"videos").glob("*.mp4"))[20*i:20*i + 20], 0, folder/"looked.jsonl", 1, False)


def resize(world, folder, i): resize_video(sorted((world/"videos").glob("*.mp4"))[i], folder/"new.mp4", (64, 64))


WRITES = {  # what is written: how, the first or the second time
    "a benchmark": lambda world, folder, i: write_small_benchmark(folder, i),
    "a checkpoint": lambda world, folder, i: save_checkpoint(folder/"model.safetensors", small_model(5 + i)) and None,
    "features": lambda world, folder, i: FeatureStore(torch.full((50, 2, 64), float(i)), [f"{n}" for n in range(50)]).save(folder/"val.safetensors"),
    "a table": lambda world, folder, i: table_of(folder, i),
    "a classifier": lambda world, folder, i: classifier(i).save(folder/"kept"),
    "a finer model": lambda world, folder, i: keep_model(classifier(i).model, classifier(i).labels, folder/f"finer{i}.safetensors", []) and None,
    "vectors of texts": lambda world, folder, i: remember_texts(folder, i),
    "a report": lambda world, folder, i: write_report(folder/"report.json", {"videos": [i]*5000}),
    "a log of checks": log_looks,
    "a resized video": resize,
    "a model in training": lambda world, folder, i: train_small(world, folder/"base", epochs=1 + i) and None if i else None,
    "shards of features": lambda world, folder, i: extract_small(world, folder) if i else None,
    "the rendered world": lambda world, folder, i: render(folder/"world") if i else None,
}


@robustness
@pytest.mark.parametrize("leave", [0, 6000])
@pytest.mark.parametrize("what", WRITES)
def test_full_disk(world, disk, tmp_path, counted, what, leave):
    write, other = WRITES[what], tmp_path/"roomy"
    other.mkdir()
    done(write, world, disk, 0), done(write, world, other, 0)
    before = bytes_of(disk)
    fill(disk, leave)
    kind, said = outcome(write, world, disk, 1)
    (disk/"filler").unlink()
    if not kind: assert leave, "it did not notice"                                                # what is small enough may fit
    else:
        assert kind in ("OSError", "ValueError") and "\n" not in said, f"{kind}: {said}"
        assert str(disk) in said and ("No space left" in said or "disk is full" in said or "disk I/O" in said), said
        if what not in ("vectors of texts", "a log of checks"): assert before.items() <= bytes_of(disk).items()
        if what != "the rendered world": assert not list(disk.rglob(".*.part"))                   # whose workers may still be at work
    done(write, world, disk, 1), done(write, world, other, 1)                                     # with room again, the same command does it
    if what not in ("vectors of texts", "a log of checks"): assert bytes_of(disk) == bytes_of(other)
    counted["full disk: one sentence, what was there is intact" if kind else "small enough for the last bytes of a disk"] += 1


@robustness
def test_full_disk_in_the_shell(disk, counted):
    fill(disk, leave=200_000)
    run = subprocess.run(command(disk), cwd=ROOT, capture_output=True, text=True)
    errors = [line for line in run.stderr.splitlines() if line.startswith("error: ")]
    assert run.returncode == 1 and len(errors) == 1 and "cannot be written (No space left on device)" in errors[0], run.stderr[-2000:]
    counted["full disk: one sentence, what was there is intact"] += 1


# ---- memory

def in_memory(data):
    data.memory = {r.video: torch.randint(0, 255, (16, 48, 48, 3), dtype=torch.uint8, generator=torch.Generator().manual_seed(i)) for i, r in enumerate(data.rows)}
    return data


@robustness
def test_extraction_halves_a_batch_that_does_not_fit(world, capfd, counted):
    data, labels = data_of(world, 64, False)
    data, model, halved = in_memory(data), WorldCNN(len(labels), width=32), 0
    features = lambda: extract(model, data, None, batch=64, device="cpu", progress=False, shard=64).features.numpy()
    want = torch.from_numpy(done(features))
    for megabytes in (20, 30, 40, 60, 80, 100):                                 # more than the process has
        kind, found = outcome(features, memory=megabytes << 20)
        if kind: assert kind == "ValueError" and "not one view fits into memory" in found, (kind, found)
        else: assert torch.allclose(torch.from_numpy(found), want, atol=1e-4)
        halved += not kind and "views at once do not fit into memory; going on with" in capfd.readouterr().out
        counted["out of memory: halved and went on, or said what to set"] += 1
    assert halved


@robustness
def test_training_says_what_to_set(world, counted):
    data, labels = data_of(world, 64, True)
    data, model = in_memory(data), WorldCNN(len(labels), width=32)
    steps = lambda **recipe: train(model, data, labels, Recipe(epochs=1, precision="no", **recipe), device="cpu", progress=False) and None
    limit = dict(memory=100 << 20, before=lambda: steps(batch=4))               # threads and kernels are there
    kind, said = outcome(lambda: steps(batch=64), **limit)
    assert kind == "ValueError" and "set accumulate=2" in said, (kind, said)
    done(lambda: steps(batch=64, accumulate=16), **limit)                       # as it says, and more of it
    counted["out of memory: halved and went on, or said what to set"] += 2


@pytest.mark.parametrize("size", [pytest.param(2**30, id="1 GB"), pytest.param(LARGEST + 1, id="a byte too many")])
def test_huge_files_of_labels_are_not_read(tmp_path, counted, size):
    write_small_benchmark(tmp_path, 0)
    for file, read in ((tmp_path/"labels.txt", read_labels), (tmp_path/"table.csv", read_table), (tmp_path/"groups.json", read_json), (tmp_path/"more.json", functools.partial(taxonomy, {"g": ["a", "b"]})),
                       *((tmp_path/"bench0"/name, lambda _: read_benchmark(tmp_path/"bench0")) for name in ("group_scheme.json", "A/labels.json", "A/train.csv", "B/Rolling/ft_set.csv"))):
        kept = file.read_bytes() if file.exists() else b""
        file.touch(), os.truncate(file, size)
        kind, said = outcome(read, file, memory=400 << 20)
        assert kind == "ValueError" and "more than 64 MiB" in said and file.name in said, (kind, said)
        file.write_bytes(kept)
        counted["huge files of labels, in bounded memory"] += 1


@robustness
def test_the_largest_file_of_labels_in_bounded_memory(tmp_path, counted):
    lines = [f"Pushing something of kind {i} to the left" for i in range(1_400_000)]
    (tmp_path/"labels.txt").write_text("\n".join(lines)[:LARGEST - 100])
    assert done(lambda: len(read_labels(tmp_path/"labels.txt")), memory=1200 << 20) > 1_000_000
    (tmp_path/"labels.json").write_text(json.dumps({l: i for i, l in enumerate(lines[:1_000_000])}))
    assert done(lambda: len(read_json(tmp_path/"labels.json")), memory=1200 << 20) == 1_000_000
    counted["huge files of labels, in bounded memory"] += 2


@robustness
@pytest.mark.parametrize("name", ["action{tens} something {how}", "class {i}"], ids=["groups of ten", "one group"])
def test_a_head_of_100_000_classes(tmp_path, counted, name):
    hows = "up down left right in out on off over under".split()
    labels = ["Pushing something", *(name.format(i=i, tens=i//10, how=hows[i % 10]) for i in range(99_999))]
    encode = lambda texts: torch.from_numpy(np.stack([np.random.default_rng(zlib.crc32(t.encode())).standard_normal(16, dtype=np.float32) for t in texts]))
    def split_and_keep():
        torch.manual_seed(0)
        model = WorldCNN(100_000, width=2, features=32)
        c = Classifier(model, labels, encode=encode)
        finer = c.split(labels[0], {"softly": "softly", "hard": "hard"})
        finer.save(tmp_path/"kept")
        back = load_classifier(tmp_path/"kept", model, encode)
        save_checkpoint(tmp_path/"model.safetensors", finer.model, labels=finer.labels)
        again, _ = load_checkpoint(tmp_path/"model.safetensors")
        x = torch.randn(20, 2, 32)
        score = Evaluation(c.head, x, [str(i) for i in range(20)], labels[:20])
        return len(back.labels), len(again.labels), score.accuracy <= 100, len(finer.head.merge(finer.report.split).labels)
    assert done(split_and_keep, memory=2000 << 20) == (100_001, 100_001, True, 100_000)
    counted["a head of 100,000 classes, in bounded memory"] += 1


# ---- harm

class Payload:
    "Unpickled, it calls a function."
    def __init__(self, function, *args): self.call = function, args
    def __reduce__(self): return self.call


def payloads(canary):
    touch = f"open({str(canary)!r}, 'w')"
    yield from (Payload(os.system, f"touch {canary}"), Payload(eval, touch), Payload(exec, touch), Payload(open, str(canary), "w"), Payload(subprocess.check_call, ["touch", str(canary)]),
                Payload(importlib.import_module, "this"), Payload(os.mkdir, str(canary)), Payload(getattr, "a", "upper"))


def pickles(thing, path):
    "Ways to hide a thing in a file of weights."
    good = {"weight": torch.zeros(2, 2)}
    for state in (thing, {"model": good, "more": thing}, {"weight": thing}, argparse.Namespace(x=thing)):
        yield lambda: path.write_bytes(pickle.dumps(state))
        yield lambda: torch.save(state, path)
        yield lambda: torch.save(state, path, _use_new_zipfile_serialization=False)


def test_malicious_pickles_are_refused(tmp_path, counted):
    canary, model, readers = tmp_path/"canary", small_model(3), {
        "model.pt": [read_weights, lambda p: weights_for(small_model(3), p), load_vit], "model.safetensors": [read_weights, load_checkpoint, FeatureStore.load], "model.bin": [read_weights], "store.safetensors": [FeatureStore.load]}
    for thing in payloads(canary):
        for name, read in ((name, read) for name, reads in readers.items() for read in reads):
            for write in pickles(thing, tmp_path/name):
                write()
                with pytest.raises(ValueError) as e: read(tmp_path/name)
                assert not canary.exists() and "this" not in sys.modules and "\n" not in str(e.value), e.value
                counted["malicious pickles refused"] += 1


def test_malicious_training_state_is_refused(world, tmp_path, counted):
    for thing in payloads(tmp_path/"canary"):
        (tmp_path/"base").mkdir(exist_ok=True)
        for write in pickles(thing, tmp_path/"base"/"last.pt"):
            write()
            with pytest.raises(ValueError, match="last.pt is damaged"): train_small(world, tmp_path/"base")
            assert not (tmp_path/"canary").exists()
            counted["malicious pickles refused"] += 1


def test_malicious_open_clip_weights_are_refused(tmp_path, counted):
    torch.save({"weight": next(payloads(tmp_path/"canary"))}, tmp_path/"clip.pt")
    with pytest.raises(ValueError, match="does not hold plain weights"): text_encoder(f"open_clip:RN50/{tmp_path}/clip.pt")
    assert not (tmp_path/"canary").exists()
    counted["malicious pickles refused"] += 1


def test_names_and_links_that_leave_the_folder_are_refused(world, tmp_path, counted):
    clip = next((world/"videos").glob("*.mp4"))
    videos, outside = tmp_path/"videos", tmp_path/"outside"
    for folder in (videos, outside, videos/"sub"): folder.mkdir()
    shutil.copy(clip, outside/"secret.mp4"), shutil.copy(clip, videos/"fine.mp4")
    (videos/"link.mp4").symlink_to(outside/"secret.mp4"), (videos/"relative.mp4").symlink_to("../outside/secret.mp4"), (videos/"folder").symlink_to(outside)
    (videos/"chain.mp4").symlink_to(videos/"link.mp4"), (videos/"sub"/"up").symlink_to(".."), (videos/"twin.webm").symlink_to(outside/"secret.mp4")
    bad = ["../outside/secret.mp4", "sub/../../outside/secret.mp4", str(outside/"secret.mp4"), "./../outside/secret.mp4", "..", "sub/..", "/etc/passwd", "fine.mp4\0.mp4", "link.mp4", "relative.mp4", "folder/secret.mp4", "chain.mp4", "sub/up/link.mp4",
           "sub/up/folder/secret.mp4", "twin.mp4", "../outside/secret.webm"]
    for name in bad:
        for read in (lambda: video_path(videos, name), lambda: VideoDataset([Row(name, "")], videos)[0], lambda: decode_all([Row(name, "")], videos, progress=False)):
            with pytest.raises(ValueError, match="leaves the folder|link out of the folder"): read()
            counted["names and links that leave the folder refused"] += 1
    assert video_path(videos, "sub/up/fine.mp4").samefile(videos/"fine.mp4")                       # a link that stays inside is fine
    groups = {"Pushing": ("up", "down"), "Rolling": ("rolling up", "rolling down")}
    rows = [Row(name, f) for f, name in zip([f for g in groups.values() for f in g], ["link.mp4", "folder/secret.mp4", "../outside/secret.mp4", "fine.mp4"])]
    benchmark = read_benchmark(write_benchmark(tmp_path/"bench", groups, ["Pushing"], ["Rolling"], rows, rows))
    status = check_collection(benchmark, videos, workers=1, progress=False).status
    assert status.to_dict() == {"link.mp4": "outside", "folder/secret.mp4": "outside", "../outside/secret.mp4": "outside", "fine.mp4": "there"}
    counted["names and links that leave the folder refused"] += 3
    for coarse in ("..", "../outside", "a/b", "/tmp", ".", "", "a\0", "x"*256):
        scheme = {"group_scheme": {coarse: ["up", "down"], "Rolling": ["rolling up", "rolling down"]}, "A": [coarse], "B": ["Rolling"]}
        (tmp_path/"bench"/"group_scheme.json").write_text(json.dumps(scheme))
        with pytest.raises(ValueError, match="cannot name a folder"): read_benchmark(tmp_path/"bench")
        with pytest.raises(ValueError, match="cannot name a folder"): write_benchmark(tmp_path/"other", scheme["group_scheme"], [coarse], ["Rolling"], [], [])
        assert not (tmp_path/"other").exists()
        counted["names and links that leave the folder refused"] += 2


# ---- numbers that are none

def with_one(value, *shape):
    t = torch.zeros(*shape)
    t.view(-1)[-1] = value
    return t


def borders(tmp):
    "Every place where numbers come in: name -> what takes a value that is no number."
    labels = ["Pushing it", "Rolling it up", "Rolling it down", "Holding it"]
    head, split = Head(torch.eye(4), torch.zeros(4), labels), Split("Pushing it", {"Pushing it up": "up", "Pushing it down": "down"})
    known, texts = taxonomy({"Rolling it": labels[1:3]}), lambda value: lambda texts: with_one(value, len(texts), 4)
    def linear(value):
        layer = torch.nn.Linear(4, 4)
        with torch.no_grad(): layer.weight[1, 2] = value
        return layer
    def model(value):
        net = small_model(3)
        with torch.no_grad(): net.head.bias[1] = value
        return net
    def stored(value, name, save):
        save({k: v for k, v in model(value).state_dict().items()}, tmp/name)
        return tmp/name
    def store(value):
        save_file({"features": with_one(value, 2, 1, 4)}, tmp/"store.safetensors", {"note": json.dumps({"videos": ["a", "b"], "about": {}})})
        return tmp/"store.safetensors"
    def kept(value):
        Classifier(small_model(4), labels, encode=lambda t: torch.ones(len(t), 4)).save(tmp/"kept")
        save_file({"0.weight": with_one(value, 4, 16), "0.bias": torch.zeros(4)}, tmp/"kept"/"heads.safetensors", {"sum": "0"})
        return load_classifier(tmp/"kept", small_model(4), lambda t: torch.ones(len(t), 4))
    def text(value, content):
        (tmp/"numbers.json").write_text(content.format({math.inf: "Infinity", -math.inf: "-Infinity"}.get(value, "NaN")))
        return tmp/"numbers.json"
    shots = lambda value: LowShot(epochs=1).refine(head.replace(split, torch.zeros(2, 4)), split, with_one(value, 2, 1, 4), split.labels)
    return {
        "weights of a head": lambda v: Head(with_one(v, 4, 4), torch.zeros(4), labels), "biases of a head": lambda v: Head(torch.eye(4), with_one(v, 4), labels),
        "a linear layer": lambda v: Head.from_linear(linear(v), labels), "a model": lambda v: Classifier(model(v), labels[:3]), "new rows": lambda v: head.replace(split, with_one(v, 2, 4)),
        "new biases": lambda v: head.replace(split, torch.zeros(2, 4), with_one(v, 2)), "modifier vectors": lambda v: head.add(split, with_one(v, 2, 4)),
        "a merged row": lambda v: head.replace(split, torch.zeros(2, 4)).merge(split, with_one(v, 4)), "features": lambda v: FeatureStore(with_one(v, 2, 1, 4), "ab"),
        "features of an evaluation": lambda v: Evaluation(head, with_one(v, 2, 1, 4), "ab", labels[:2]), "a feature store on disk": lambda v: FeatureStore.load(store(v)),
        "features of a few clips": shots, "embeddings for retrieval": lambda v: Retrieval(texts(v)).fit(head, known), "embeddings for the network": lambda v: MLPAlignment(texts(v)).fit(head, known),
        "embeddings for the kernel": lambda v: KernelAlignment(texts(v), (.1,), (.1,)).fit(head, known), "rows of a VLM": lambda v: NearestText(with_one(v, 2, 4), texts(0.)).predict(Evaluation(head, torch.zeros(2, 1, 4), "ab", labels[:2]), split),
        "a checkpoint to be saved": lambda v: save_checkpoint(tmp/"model.safetensors", model(v)), "a checkpoint": lambda v: load_checkpoint(stored(v, "model.safetensors", save_file), small_model(3)),
        "somebody's safetensors": lambda v: read_weights(stored(v, "model.safetensors", save_file)), "somebody's pickle": lambda v: read_weights(stored(v, "model.pt", torch.save)),
        "a kept classifier": kept, "a learning rate": lambda v: Recipe(lr=v), "descriptors": lambda v: Descriptors(["a", "b"], with_one(v, 2, 4)),
        "labels.json": lambda v: read_json(text(v, '{{"up": {}}}')), "corrections": lambda v: taxonomy({"Rolling it": labels[1:3]}, text(v, '{{"Rolling it up": {}}}')),
    }


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_numbers_that_are_none_stop_at_the_border(tmp_path, counted, value):
    for name, takes in borders(tmp_path).items():
        with pytest.raises(ValueError, match="(?i)nan|infinit|-?inf\\b"): takes(value), print(f"{name} took {value}")
        counted["NaN and infinity stopped at the border"] += 1
        takes_zero = name in ("a checkpoint", "somebody's safetensors", "somebody's pickle", "weights of a head", "features", "new rows")
        if takes_zero: takes(0.)                                                # it is the number that is refused


def test_a_training_state_with_nan_is_refused(world, tmp_path, counted):
    class Stop(Exception): pass
    data, labels = data_of(world, 16, True)
    def stop(history): raise Stop
    settings = dict(recipe=Recipe(epochs=2, batch=8, precision="no"), folder=tmp_path, device="cpu", progress=False)
    with pytest.raises(Stop): train(small_model(len(labels)), data, labels, watch=stop, **settings)
    state = torch.load(tmp_path/"last.pt", weights_only=True)
    state["model"]["head.bias"][0] = math.nan
    torch.save(state, tmp_path/"last.pt")
    with pytest.raises(ValueError, match="NaN or infinite weights in head.bias"): train(small_model(len(labels)), data, labels, **settings)
    counted["NaN and infinity stopped at the border"] += 1
