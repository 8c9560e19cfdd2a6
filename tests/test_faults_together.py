"""Two runs in one folder: the second waits, and the work is done once.

Those marked `robustness` take longer and are left to `make robustness`.
"""
import shutil
import subprocess
import time

import pandas as pd
import pytest
from catsplit.files import locked
from catsplit.resizing import resize_collection
from jobs import bytes_of, extract_small, render, table_of, train_small
from processes import done, exit_codes, kill, needs_fork, start, until
from shell import ROOT, zero_shot

robustness = pytest.mark.robustness
pytestmark = [needs_fork, pytest.mark.xdist_group("faults")]                    # one worker: they share a world
WAITS = "two runs in one folder: the second waits, once"


def hold(folder):
    "A lock, until the process ends."
    with locked(folder):
        (folder/"held").touch()
        time.sleep(300)


def wait(folder):
    with locked(folder):
        (folder/"after").touch()


def test_a_lock_is_waited_for_and_goes_with_its_process(tmp_path, counted):
    first = start(hold, tmp_path)
    until((tmp_path/"held").exists, first)
    second = start(wait, tmp_path)
    time.sleep(1)
    assert second.is_alive()
    assert not (tmp_path/"after").exists()
    kill(first)
    second.join(10)
    assert (tmp_path/"after").exists()
    counted[WAITS] += 1


def resize(source, folder):
    resize_collection(source, folder, 64, 64, workers=1, progress=False)


def test_two_resize_at_once(world, tmp_path, counted):
    few = tmp_path/"few"
    few.mkdir()
    for video in sorted((world/"videos").iterdir())[:20]:
        shutil.copy(video, few)
    done(resize, few, tmp_path/"alone")
    processes = [start(resize, few, tmp_path/"both") for _ in range(2)]
    assert exit_codes(processes) == [0, 0]
    assert bytes_of(tmp_path/"both") == bytes_of(tmp_path/"alone")
    counted[WAITS] += 1


@robustness
def test_two_render_at_once(world, tmp_path, counted):
    processes = [start(render, tmp_path) for _ in range(2)]
    assert exit_codes(processes) == [0, 0]
    assert bytes_of(tmp_path) == bytes_of(world)
    counted[WAITS] += 1


@robustness
def test_two_train_and_extract_at_once(world, tmp_path, counted):
    for work, log, times in ((train_small, "epochs", 2), (extract_small, "opened", 96)):
        done(work, world, tmp_path/"alone")
        processes = [start(work, world, tmp_path/"both", tmp_path/log) for _ in range(3)]
        assert exit_codes(processes) == [0, 0, 0]
        assert bytes_of(tmp_path/"both") == bytes_of(tmp_path/"alone")
        assert len((tmp_path/log).read_text().split()) == times                 # only one of them did the work
        counted[WAITS] += 1


def write_every_other_table(folder, parity):
    for i in range(parity, 60, 2):
        table_of(folder, i)


@robustness
def test_two_write_tables_at_once(tmp_path, counted):
    processes = [start(write_every_other_table, tmp_path, parity) for parity in (0, 1)]
    assert exit_codes(processes) == [0, 0]
    assert pd.read_csv(tmp_path/"table.csv").generation.nunique() == 1
    names = sorted(p.name for p in tmp_path.iterdir() if p.name != ".lock")
    assert names == ["curve.png", "table.csv", "table.md"]
    counted[WAITS] += 1


def start_zero_shot(runs):
    return subprocess.Popen(
        zero_shot(runs),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


@robustness
def test_two_commands_at_once(tmp_path, counted):
    processes = [start_zero_shot(tmp_path) for _ in range(2)]
    said = [p.communicate()[1] for p in processes]
    assert [p.returncode for p in processes] == [0, 0], said
    assert (tmp_path/"figures"/"table2.csv").exists(), said
    assert any("another run is at work" in s for s in said), said
    counted[WAITS] += 1
