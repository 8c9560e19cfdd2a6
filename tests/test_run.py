"""The experiment as a stranger would run it: from the shell, with mistakes, killed half-way, and again."""
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest

pytestmark = pytest.mark.xdist_group("run")            # one worker: they share a finished run
ROOT, BIN = Path(__file__).resolve().parent.parent, Path(sys.executable).parent
ENV = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}


def command(tmp, *words): return [str(BIN/"catsplit_run"), "05_zero_shot", "configs/smoke.yaml", f"runs={tmp}", f"figures={tmp}/figures", "vlm=''", *words]     # the VLM runs in .ci/check.py
def run(tmp, *words): return subprocess.run(command(tmp, *words), cwd=ROOT, env=ENV, capture_output=True, text=True)
def numbers(tmp): return pd.read_csv(tmp/"figures"/"table2.csv", dtype=str).drop(columns=["seconds", "commit"]).to_csv(index=False)


def fails_with(done, *parts):
    "One sentence, exit 1, and no result."
    errors = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
    assert done.returncode == 1, done.stderr
    assert len(errors) == 1 and all(part in errors[0] for part in parts), done.stderr


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    "A finished run under the smoke preset."
    tmp = tmp_path_factory.mktemp("finished")
    done = run(tmp)
    assert done.returncode == 0, done.stderr
    assert "modifier retrieval" in done.stdout and "written:" in done.stdout
    return tmp


def test_results_say_what_made_them(finished):
    table = pd.read_csv(finished/"figures"/"table2.csv")
    assert set(table.dataset) == {"A", "B"} and len(table) == 10 and (table.groupby("method").size() == 2).all()
    assert table.drop(columns=["generality_std", "locality_std"]).notna().all().all()
    assert {p.name for p in (finished/"figures").glob("[!.]*")} == {"table2.csv", "table2.md", "table2.png"}


@pytest.mark.parametrize("seconds", [9, pytest.param(22, marks=pytest.mark.robustness)])
def test_killed_and_run_again_gives_the_same_bytes(finished, tmp_path, seconds):
    process = subprocess.Popen(command(tmp_path), cwd=ROOT, env=ENV, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    time.sleep(seconds)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    time.sleep(3)                                       # the notebook's kernel notices within a second that it is alone
    assert run(tmp_path).returncode == 0
    assert numbers(tmp_path) == numbers(finished)


@pytest.mark.parametrize("folder", [".", "nbs"])
def test_plain_papermill(finished, folder, tmp_path):
    notebook = "nbs/05_zero_shot.ipynb" if folder == "." else "05_zero_shot.ipynb"
    words = ["papermill", notebook, str(tmp_path/"out.ipynb"), "-f", str(ROOT/"configs"/"smoke.yaml"), "-p", "runs", str(finished), "-p", "figures", str(tmp_path/"figures"), "-p", "vlm", ""]
    done = subprocess.run([str(BIN/words[0]), *words[1:]], cwd=ROOT/folder, env=ENV, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert numbers(tmp_path) == numbers(finished)


def test_a_run_leaves_a_clone_as_it_was(tmp_path):
    "`make zero-shot`, then the part of `make test` that compares what is committed with what it is made from."
    clone = tmp_path/"clone"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
    environment = ENV | {"PYTHONPATH": str(clone)}                                  # the clone's own modules
    installed = BIN.parent/"installed"                                              # in the environment that is here
    make = ["make", f"VENV={BIN.parent}", "-o", str(installed), "zero-shot"]
    make += ["CONFIG=configs/world.yaml preset=smoke backbone=cnn_16 epochs=2 seeds=[0] vlm=''"]    # small, but where it writes
    for command in (make, [sys.executable, ".ci/check.py", "committed"]):
        done = subprocess.run(command, cwd=clone, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        changed = subprocess.run(["git", "status", "--porcelain"], cwd=clone, capture_output=True, text=True, check=True)
        assert changed.stdout == ""
    assert (clone/"runs"/"figures"/"table2.csv").exists()


def test_parameters_are_checked(tmp_path):
    fails_with(run(tmp_path, "sede=[0]"), "no parameter 'sede'", "'seeds'")
    fails_with(run(tmp_path, "epochs=many"), "'epochs'", "type int")
    fails_with(run(tmp_path, "configs/none.yaml"), "configs/none.yaml")
    assert not list(tmp_path.iterdir())


def test_wrong_values(tmp_path):
    fails_with(run(tmp_path, "preset=enormous"), "'enormous'", "smoke")
    fails_with(run(tmp_path, "encoder=word2vec"), "'word2vec'")
    assert not (tmp_path/"figures").exists()


@pytest.fixture
def benchmark(finished, tmp_path):
    "A copy of the smoke world's official files, to be broken."
    world = next(finished.glob("world-*"))
    shutil.copytree(world/"World-Split", tmp_path/"bench")
    return tmp_path/"bench", world/"videos"


def with_line(path, number, line):
    lines = path.read_text().splitlines()
    lines[number - 1] = line
    path.write_text("\n".join(lines) + "\n")


@pytest.mark.parametrize("line, parts", [
    ("", ["val.csv, line 3"]), ("000123.mp4", ["val.csv, line 3"]), ("000123.mp4,999", ["val.csv, line 3", "999"]),
    ("../../secret.mp4,0", ["'../../secret.mp4'", "leaves the folder"]), ("999999.mp4,0", ["999999.mp4"])])
def test_broken_benchmarks(benchmark, tmp_path, line, parts):
    folder, videos = benchmark
    with_line(folder/"A"/"val.csv", 3, line)
    fails_with(run(tmp_path, f"benchmark={folder}", f"videos={videos}"), *parts)
    assert not (tmp_path/"figures").exists()
