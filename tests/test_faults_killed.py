"""Killed half-way and run again: the same bytes. Real processes, real signals, real files.

Those marked `robustness` take longer and are left to `make robustness`.
"""
import time

import pandas as pd
import pytest
from jobs import bytes_of, extract_small, render, table_of, train_small
from processes import done, kill, needs_fork, start, until

robustness = pytest.mark.robustness
pytestmark = [needs_fork, pytest.mark.xdist_group("faults")]                    # one worker: they share a world


@robustness
@pytest.mark.parametrize(
    "share, all_of_it",
    [(0, True), (.2, True), (.5, True), (.5, False), (.8, True), (.97, True)],
)
def test_killed_while_rendering(world, tmp_path, counted, share, all_of_it):
    want = bytes_of(world)
    runs = tmp_path/"world-smoke"
    videos = sum(p.name.endswith(".mp4") for p in (world/"videos").iterdir())
    n = 1 + int(share*videos)

    def n_are_there():
        return (runs/"videos").is_dir() and len(list((runs/"videos").glob("*.mp4"))) >= n

    process = start(render, runs)
    until(n_are_there, process)
    kill(process, all_of_it)
    assert bytes_of(runs) != want
    done(render, runs)
    assert bytes_of(runs) == want
    counted["kill -9 while rendering, then the same bytes"] += 1


def point_in_training(folder, saved):
    "Says when the training in a folder has saved its state so often, or is in the middle of it."
    seen = set()

    def half_a_file_is_there():
        return any(folder.glob(".last.pt.*.part"))

    def saved_so_often():
        if (folder/"last.pt").exists():
            seen.add((folder/"last.pt").stat().st_mtime_ns)
        return len(seen) >= saved

    return half_a_file_is_there if saved == "half a file" else saved_so_often


@robustness
@pytest.mark.parametrize("saved", [1, 2, 5, 8, 11, "half a file"])
def test_killed_while_training(world, tmp_path, counted, saved):
    done(train_small, world, tmp_path/"whole")
    place = tmp_path/"killed"
    process = start(train_small, world, place)
    until(point_in_training(place, saved), process)
    kill(process)
    done(train_small, world, place)
    assert bytes_of(place) == bytes_of(tmp_path/"whole")
    assert list(bytes_of(place)) == ["model.safetensors"]
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
    assert bytes_of(place) == bytes_of(tmp_path/"whole")
    assert list(bytes_of(place)) == ["val.safetensors"]
    opened = (tmp_path/"opened").read_text().split()
    assert len(opened) <= 96 - 8*shards                                         # what was there is not made again
    counted["kill -9 while extracting, then the same bytes"] += 1


def write_tables_forever(folder):
    for i in range(1, 10**9):
        table_of(folder, i)


def generation_of_table(folder):
    "Of the one that is there, which is whole."
    generations = set(pd.read_csv(folder/"table.csv").generation)
    assert len(generations) == 1
    return generations.pop()


def generations_of_page(folder):
    return {int(line.split()[-1]) for line in (folder/"table.md").read_text().splitlines()}


@robustness
def test_killed_while_writing_tables(tmp_path, counted):
    done(table_of, tmp_path/"whole", 7)
    for n in range(12):
        folder = tmp_path/str(n)

        def at_work(folder=folder):
            past_the_first = (folder/"table.md").read_text()[:14] != "# Generation 0"
            return any(folder.glob(".*.part")) and past_the_first

        done(table_of, folder, 0)
        process = start(write_tables_forever, folder)
        until(at_work, process)
        time.sleep(.007*n)
        kill(process)
        generations = {generation_of_table(folder), *generations_of_page(folder)}
        assert max(generations) - min(generations) <= 1                         # each file is of this table or the next
        done(table_of, folder, 7)
        assert bytes_of(folder) == bytes_of(tmp_path/"whole")
        counted["kill -9 while writing a table, then the same bytes"] += 1
