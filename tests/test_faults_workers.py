"""Processes that read videos: with hardly any shared memory, killed, out of memory; nothing waits for ever."""
import os
import shutil
import signal
import sys
import time
from functools import partial
from pathlib import Path

import pytest
import shell
import torch
import torchvision.transforms.v2  # noqa: F401, once here and not in each process
from catsplit import collection
from catsplit import views as views_module
from catsplit.benchmark import Row
from catsplit.compute import Compute
from catsplit.core import Head, Split
from catsplit.features import extract
from catsplit.low_shot import LowShot
from catsplit.models import WorldCNN, save_checkpoint
from catsplit.processes import living_workers
from catsplit.training import Keep, Recipe, classification, train
from catsplit.video import Video, in_time, write_mp4
from catsplit.views import Decoded, VideoDataset, Views, reading
from joblib import Parallel, delayed
from processes import needs_fork, outcome
from torch.utils.data import DataLoader

pytestmark = [needs_fork, pytest.mark.xdist_group("faults")]
LABELS = ["left", "right"]
TWO = Compute("cpu", workers=2, progress=False)
SENTENCE = "a process that worked on videos "


class Memory(VideoDataset):
    "40 clips that need no file."
    shows = staticmethod(Decoded)

    def __init__(self, train=False, views=Views(2, 16)):
        rows = [Row(f"{i}.mp4", LABELS[i % 2]) for i in range(40)]
        super().__init__(rows, "nowhere", LABELS, views, train)

    def _open(self, name):
        generator = torch.Generator().manual_seed(int(name.partition(".")[0]))
        return self.shows(torch.randint(0, 255, (4, 32, 32, 3), dtype=torch.uint8, generator=generator))


def killed(clip):
    if clip.sum() % 3 == 0 and torch.utils.data.get_worker_info():
        os.kill(os.getpid(), signal.SIGKILL)
    return Decoded(clip)


def without_memory(clip):
    raise MemoryError


def too_large(clip):
    return Decoded(torch.empty(2**60))



def network():
    torch.manual_seed(0)
    return WorldCNN(2, width=4, features=16)


def data_that(shows, train=False):
    data = Memory(train)
    data.shows = shows
    return data


def extracts(shows):
    return len(extract(network(), data_that(shows), compute=TWO, batch=4, shard=1024).videos)


def trains(shows):
    return len(train(network(), data_that(shows, True), LABELS, Recipe(epochs=1, batch=4, precision="no"), compute=TWO))


def tunes(shows):
    net = network()
    edited = Head(net.head.weight.detach(), net.head.bias.detach(), LABELS)
    split = Split("moving", {label: label for label in LABELS})
    return len(LowShot(epochs=1, batch=4).fine_tune(net, edited, split, data_that(shows, True), TWO).state_dict())


@pytest.mark.parametrize("work", [extracts, trains, tunes])
@pytest.mark.parametrize("shows, how", [(killed, "died"), (without_memory, "ran out"), (too_large, "ran out")])
def test_a_process_that_dies_ends_the_work_in_a_sentence(work, shows, how):
    start = time.monotonic()
    kind, said = outcome(work, shows, seconds=60)
    assert kind == "ChildProcessError", (kind, said)
    assert said.startswith(SENTENCE + how), said
    assert "\n" not in said
    assert time.monotonic() - start < 30


@pytest.mark.parametrize("work", [extracts, trains, tunes])
def test_the_same_work_with_processes_that_live(work):
    # in this process: one that is forked cannot go backwards where another test has done so before
    assert in_time(partial(work, Decoded), Path("40 clips"), 60)


def held():
    "Lines of the memory map of this process that tell of torch's files in /dev/shm, while it has a batch."
    batch = next(iter(DataLoader(Memory(), 8, **reading(2))))
    with open("/proc/self/maps") as maps:
        lines = [line for line in maps if "/dev/shm/torch" in line]
    return lines, batch["views"].shape, batch["label"].tolist()


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/shm is Linux's")
def test_no_batch_lies_in_dev_shm():
    kind, found = outcome(held, seconds=60)
    assert not kind, found
    assert found == ([], (8, 1, 3, 2, 16, 16), [0, 1]*4)


def unpicklable():
    class Here:
        pass

    class Odd(Memory):
        def __getitem__(self, i):
            return {**super().__getitem__(i), "video": Here()}

    with living_workers():
        return len(list(DataLoader(Odd(), 8, **reading(1))))


def test_what_cannot_be_handed_over_is_not_waited_for():
    kind, said = outcome(unpicklable, seconds=60)
    assert kind == "ChildProcessError", (kind, said)


def in_new_interpreters():
    "Batches of two epochs, by processes that inherit nothing; and by none."
    found = []
    for how in (dict(multiprocessing_context="spawn", persistent_workers=True), {}):
        data = Memory(True)
        loader = DataLoader(data, 20, **reading(1 if how else 0), **how)
        for epoch in range(2):
            data.set_epoch(epoch)
            found.append(torch.cat([batch["views"] for batch in loader]))
    return [torch.equal(found[0], found[2]), torch.equal(found[1], found[3]), torch.equal(found[0], found[1])]


def test_processes_that_inherit_nothing():
    assert in_new_interpreters() == [True, True, False]


def test_a_process_of_joblib_that_dies():
    with pytest.raises(ChildProcessError, match=SENTENCE), living_workers():
        Parallel(2)(delayed(os._exit)(1) for _ in range(2))


def test_other_errors_are_left_alone():
    for error in (RuntimeError("mat1 and mat2 shapes cannot be multiplied"), MemoryError("here, not there")):
        with pytest.raises(type(error), match=str(error)), living_workers():
            raise error


# ---- the commands

@pytest.fixture(scope="module")
def place(tmp_path_factory):
    "A model, 40 videos and a table of them."
    folder = tmp_path_factory.mktemp("readers")
    save_checkpoint(folder/"model.safetensors", network(), labels=LABELS)
    (folder/"videos").mkdir()
    write_mp4(folder/"videos"/"0.mp4", torch.randint(0, 255, (8, 32, 32, 3), dtype=torch.uint8).numpy())
    for i in range(1, 40):
        shutil.copy(folder/"videos"/"0.mp4", folder/"videos"/f"{i}.mp4")
    lines = [f"{i}.mp4,{LABELS[i % 2]}\n" for i in range(40)]
    (folder/"table.csv").write_text("".join(lines))
    return folder


SMALL = 'mount -t tmpfs -o size=1m tmpfs /dev/shm && exec "$@"'


def can_mount():
    if not shutil.which("unshare"):
        return False
    return shell.run(["unshare", "-Urm", "sh", "-c", SMALL, "sh", "true"]).returncode == 0


@pytest.mark.skipif(not can_mount(), reason="this system gives no /dev/shm of its own to a process")
def test_a_small_dev_shm(place):
    "A batch has 19 MB, /dev/shm 1 MB; a container's has 64."
    words = [
        shell.BIN/"catsplit_predict",
        place/"model.safetensors",
        place/"videos",
        *("--frames", 8, "--size", 112, "--workers", 2),
    ]
    done = shell.run(["unshare", "-Urm", "sh", "-c", SMALL, "sh", *words], timeout=120)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 41
    assert "Traceback" not in done.stderr


def test_a_command_whose_process_is_killed(place, monkeypatch):
    def deadly(path):
        if path.name == "17.mp4" and torch.utils.data.get_worker_info():
            os.kill(os.getpid(), signal.SIGKILL)
        return Video(path)

    monkeypatch.setattr(views_module, "Video", deadly)
    for name, *words in (("predict",), ("evaluate", place/"table.csv")):
        words = [place/"model.safetensors", *words, place/"videos", "--workers"]
        done = shell.call(name, *words, 2)
        assert done.returncode == 1, done.stderr
        assert done.stderr.startswith(f"error: {SENTENCE}died"), done.stderr
        assert done.stderr.count("\n") == 1, done.stderr
        assert not done.stdout
        assert shell.call(name, *words, 1).returncode == 0


READ = ("refine", "predict", "evaluate", "train", "render", "run", "prepare", "check", "resize")


@pytest.mark.parametrize("name", READ)
def test_the_number_of_processes_is_an_option(name, place, tmp_path):
    assert "--workers" in shell.call(name, "--help").stdout
    out = tmp_path/"out"
    words = {
        "predict": (place/"model.safetensors", place/"videos"),
        "evaluate": (place/"model.safetensors", place/"table.csv", place/"videos"),
        "train": (place/"table.csv", place/"videos", out),
        "render": (out,),
        "run": ("05_zero_shot",),
        "prepare": (f"runs={out}",),
        "resize": (place/"videos", out, "--short", 16),
    }
    if name in words:
        done = shell.call(name, *words[name], "--workers=-1")
        assert done.returncode == 1, done.stderr
        assert "there cannot be -1 processes" in done.stderr
        assert done.stderr.count("\n") == 1, done.stderr
        assert not out.exists()


NOTEBOOK = """
from catsplit.setup import Setup
setup = Setup.read(globals())
print(setup.workers, setup.decisive())
"""


def test_an_experiment_gets_the_number_of_processes(tmp_path):
    "Which decides no result."
    pytest.importorskip("papermill")
    import nbformat
    cells = [f"preset = 'smoke'\nruns = {str(tmp_path/'runs')!r}", NOTEBOOK]
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    book.cells[0].metadata["tags"] = ["parameters"]
    book.metadata["kernelspec"] = dict(name="python3", display_name="python3", language="python")
    nbformat.write(book, tmp_path/"small.ipynb")
    done = shell.call("run", tmp_path/"small.ipynb", "--workers", 3)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("3 {'preset': 'smoke'}"), done.stdout
    assert "unknown parameter" not in done.stderr


def test_a_process_that_died_is_no_fact_about_a_video(tmp_path, monkeypatch):
    "The check says so, keeps nothing of it, and the next one looks again."
    write_mp4(tmp_path/"a.mp4", torch.zeros(4, 32, 32, 3, dtype=torch.uint8).numpy())
    log = tmp_path/"check.jsonl"
    with monkeypatch.context() as dying:
        dying.setattr(collection, "in_processes", lambda work, items, workers: [None]*len(items))
        seen = collection.examine_all(tmp_path, ["a.mp4"], 0, log, progress=False)
    assert seen["a.mp4"]["fault"] == "a.mp4: the process that read it died"
    assert log.read_text() == ""
    again = collection.examine_all(tmp_path, ["a.mp4"], 0, log, workers=1, progress=False)
    assert again["a.mp4"]["fault"] is None


class Stopped(Exception):
    "What stops a training in the middle."


def stops(after):
    "A loss that raises when it is asked once more."
    asked = []

    def loss(*args):
        asked.append(1)
        if len(asked) > after:
            raise Stopped
        return classification(*args)
    return loss


def trained(folder, compute, loss=classification):
    "The bytes of a model after 3 epochs of 5 steps."
    torch.manual_seed(0)
    recipe = Recipe(epochs=3, batch=8, precision="no")
    keep = Keep(folder, save_every=0.)
    train(WorldCNN(2, width=4, features=8), Memory(train=True), LABELS, recipe, keep, compute, loss=loss)
    return keep.model_file().read_bytes()


@pytest.mark.parametrize("steps", [5, 8])
def test_the_order_of_the_videos_does_not_depend_on_who_reads_them_or_where_a_run_begins(tmp_path, steps):
    whole = trained(tmp_path/"whole", TWO)
    assert trained(tmp_path/"alone", Compute("cpu", progress=False)) == whole
    with pytest.raises(Stopped):
        trained(tmp_path/"stopped", TWO, stops(steps))
    assert trained(tmp_path/"stopped", TWO) == whole
