"""The experiment as a stranger would run it: from the shell, with mistakes, killed half-way, and again."""
import os
import shutil
import signal
import subprocess
import sys
import time

import pandas as pd
import pytest
import shell
from catsplit import experts
from catsplit.bases import open_source
from catsplit.commands import run_notebook
from catsplit.setup import Setup
from catsplit.video import VideoError
from shell import BIN, ENV, ROOT, zero_shot

pytestmark = pytest.mark.xdist_group("run")            # one worker: they share a finished run


ONE_DATASET = "datasets=[A]"     # the experiments in miniature have both


def run(tmp, *words):
    return shell.run(zero_shot(tmp, *words), cwd=ROOT, env=ENV)


def numbers(tmp):
    "The table of results, without what differs from run to run."
    table = pd.read_csv(tmp/"figures"/"table2.csv", dtype=str)
    return table.drop(columns=["seconds", "commit"]).to_csv(index=False)


def fails_with(done, *parts):
    "One sentence, exit 1, and no result."
    errors = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
    assert done.returncode == 1, done.stderr
    assert len(errors) == 1, done.stderr
    assert all(part in errors[0] for part in parts), done.stderr


@pytest.fixture(scope="session")
def finished(tmp_path_factory):
    "A finished run of one dataset under the smoke preset."
    tmp = tmp_path_factory.mktemp("finished")
    done = run(tmp, ONE_DATASET)
    assert done.returncode == 0, done.stderr
    assert "modifier retrieval" in done.stdout
    assert "written:" in done.stdout
    return tmp


@pytest.mark.skipif("PYTEST_XDIST_WORKER" not in os.environ, reason="all tests are in one process")
def test_one_process_has_all_tests_of_this_file(request):
    "Versions of pytest and pytest-xdist that do not fit each other lose the group without a word."
    assert request.node.nodeid.endswith("@run")


def test_results_say_what_made_them(finished):
    table = pd.read_csv(finished/"figures"/"table2.csv")
    assert set(table.dataset) == {"A"}
    assert len(table) == 5
    assert table.method.is_unique
    known = [name for name in table if not name.endswith("_std")]      # one base model and one seed have none
    assert table[known].notna().all().all()
    files = {p.name for p in (finished/"figures").glob("[!.]*")}
    assert files == {"table2.csv", "table2.md", "table2.png"}


@pytest.mark.robustness     # chapters 01j, 04, 04a and 04f kill its parts, test_faults_killed.py at more points
@pytest.mark.parametrize("seconds", [9, 22])
def test_killed_and_run_again_gives_the_same_bytes(finished, tmp_path, seconds):
    process = subprocess.Popen(
        zero_shot(tmp_path, ONE_DATASET),
        cwd=ROOT,
        env=ENV,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    time.sleep(seconds)
    assert process.poll() is None
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    time.sleep(3)                                       # the notebook's kernel notices within a second that it is alone
    assert run(tmp_path, ONE_DATASET).returncode == 0
    assert numbers(tmp_path) == numbers(finished)


@pytest.mark.parametrize("folder", ["nbs", pytest.param(".", marks=pytest.mark.robustness)])
def test_plain_papermill(finished, folder, tmp_path):
    notebook = "nbs/05_zero_shot.ipynb" if folder == "." else "05_zero_shot.ipynb"
    words = [BIN/"papermill", notebook, tmp_path/"out.ipynb", "-f", ROOT/"configs"/"smoke.yaml", "-y", "datasets: [A]"]
    parameters = {"runs": finished, "figures": tmp_path/"figures", "vlm": ""}
    for name, value in parameters.items():
        words += ["-p", name, value]
    done = shell.run(words, cwd=ROOT/folder, env=ENV)
    assert done.returncode == 0, done.stderr
    assert numbers(tmp_path) == numbers(finished)


def sources_of(clone):
    "Notebooks and modules, those that git ignores, too: `make test` compares them all with what they are made from."
    return sorted([*(clone/"nbs").rglob("*.ipynb"), *(clone/"catsplit").glob("*.py*")])


def test_a_run_leaves_a_clone_as_it_was(finished, tmp_path):
    "`make zero-shot`, with world and base models that are there, and the clone's own modules."
    clone = tmp_path/"clone"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
    before = sources_of(clone)
    shutil.copytree(finished, clone/"runs", ignore=shutil.ignore_patterns("figures", "*.ipynb"))
    installed = BIN.parent/"installed"                  # in the environment that is here
    small = f"preset=smoke backbone=cnn epochs=5 {ONE_DATASET} seeds=[0] base_seeds=[0]"
    no_vlm = "vlm=\"''\""                               # the shell that make starts takes the outer quotes
    config = f"CONFIG=configs/world.yaml {small} {no_vlm}"             # small, but where it writes
    make = ["make", f"VENV={BIN.parent}", "-o", installed, "zero-shot", config]
    env = ENV | {"PYTHONPATH": str(clone), "PYTHONDONTWRITEBYTECODE": "1"}
    done = shell.run(make, cwd=clone, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    changed = shell.run(["git", "status", "--porcelain"], cwd=clone, check=True)
    assert changed.stdout == ""
    assert sources_of(clone) == before
    assert (clone/"runs"/"figures"/"table2.csv").exists()


def test_parameters_are_checked(tmp_path, capfd, monkeypatch):
    fails_with(run(tmp_path, "sede=[0]"), "no parameter 'sede'", "'seeds'")
    monkeypatch.chdir(ROOT)                             # the others in this process, which has loaded torch
    for word, parts in (("epochs=many", ("'epochs'", "type int")), ("configs/none.yaml", ("configs/none.yaml",))):
        with pytest.raises(SystemExit) as end:
            run_notebook(zero_shot(tmp_path, word)[1:])
        said = capfd.readouterr()
        fails_with(subprocess.CompletedProcess(word, end.value.code, said.out, said.err), *parts)
    assert not list(tmp_path.iterdir())


def test_wrong_values(tmp_path):
    with pytest.raises(ValueError, match="'enormous'; choose one of smoke"):
        open_source(Setup(preset="enormous", runs=str(tmp_path)))
    fails_with(run(tmp_path, "encoder=word2vec"), "'word2vec'")
    assert not (tmp_path/"figures").exists()


def test_speech_without_its_speaker(tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(ValueError, match="espeak-ng, which is not installed here: apt-get install espeak-ng") as error:
        open_source(Setup(benchmark="speech", preset="smoke", runs=str(tmp_path)))
    assert "\n" not in str(error.value)
    assert not list(tmp_path.rglob("*.wav"))


def test_sensors_without_their_simulator(tmp_path, monkeypatch):
    monkeypatch.setattr(experts, "_libraries", experts._libraries.__wrapped__)      # not what was found before
    monkeypatch.setitem(sys.modules, "mujoco", None)
    with pytest.raises(ValueError, match=r"needs Meta-World and MuJoCo .*: pip install") as error:
        open_source(Setup(benchmark="sensors", preset="smoke", runs=str(tmp_path)))
    assert "\n" not in str(error.value)
    assert not list(tmp_path.rglob("*.npy"))


@pytest.fixture
def benchmark(finished, tmp_path):
    "A copy of the smoke world's official files, to be broken; and its videos."
    world = next(finished.glob("world-*"))
    shutil.copytree(world/"World-Split", tmp_path/"bench")
    return tmp_path/"bench", world/"videos"


def with_line(path, number, line):
    "Puts a line in place of another; the first has number 1. Gives the other."
    lines = path.read_text().splitlines()
    before = lines[number - 1]
    lines[number - 1] = line
    path.write_text("\n".join(lines) + "\n")
    return before


def with_line_of_val(folder, line):
    "Puts a line into A/val.csv; a video that it renames has the new name in the evaluation sets, too."
    before = with_line(folder/"A"/"val.csv", 3, line)
    if "," in line:
        old = before.partition(",")[0]
        new = line.partition(",")[0]
        for path in (folder/"A").glob("*/*_set.csv"):
            path.write_text(path.read_text().replace(f"{old},", f"{new},"))


BROKEN = [
    ("", ["val.csv, line 3"]),
    ("000123.mp4", ["val.csv, line 3"]),
    ("000123.mp4,999", ["val.csv, line 3", "999"]),
    ("../../secret.mp4,0", ["'../../secret.mp4'", "leaves the folder"]),
    ("999999.mp4,0", ["999999.mp4"]),
]


@pytest.mark.parametrize("line, parts", BROKEN)
def test_broken_benchmarks(benchmark, line, parts):
    folder, videos = benchmark
    with_line_of_val(folder, line)
    with pytest.raises((ValueError, OSError, VideoError)) as error:
        open_source(Setup(benchmark=str(folder), videos=str(videos)))
    said = str(error.value)
    assert "\n" not in said
    assert all(part in said for part in parts), said


def test_a_broken_benchmark_ends_a_run(benchmark, tmp_path):
    folder, videos = benchmark
    line, parts = BROKEN[-1]
    with_line_of_val(folder, line)
    fails_with(run(tmp_path, f"benchmark={folder}", f"videos={videos}"), *parts)
    assert not (tmp_path/"figures").exists()
