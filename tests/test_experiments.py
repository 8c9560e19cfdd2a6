"""All experiments: the parameter files fit them, and they run on a benchmark and videos that are given as folders."""
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
import yaml
from catsplit.experiments import check_parameters, declared, experiments

ROOT, BIN = Path(__file__).resolve().parent.parent, Path(sys.executable).parent
ENV = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
NAMES = [p.stem for p in experiments()]


def run(name, *words): return subprocess.run([str(BIN/"catsplit_run"), name, *words], cwd=ROOT, env=ENV, capture_output=True, text=True)


@pytest.mark.parametrize("file", sorted(p.name for p in (ROOT/"configs").glob("*.yaml")))
def test_parameter_files_fit(file):
    given = yaml.safe_load((ROOT/"configs"/file).read_text())
    known = {p.stem: declared(p) for p in experiments()}
    for name, parameters in known.items(): check_parameters({k: v for k, v in given.items() if k in parameters}, parameters, name)
    assert not set(given) - set().union(*known.values())


def test_missing_videos_are_said_before_anything_is_done(tmp_path):
    for name, file in ((NAMES[0], "ssv2.yaml"), (NAMES[-1], "finegym.yaml")):
        done = run(name, f"configs/{file}", "encoder=minilm", f"runs={tmp_path}", f"figures={tmp_path}/figures")
        assert done.returncode == 1 and "there is no folder" in done.stderr, done.stderr
    assert not (tmp_path/"figures").exists()


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    "The smoke world as a stranger's benchmark: a folder in the official layout and a folder of videos."
    from catsplit.world import render_world
    root = tmp_path_factory.mktemp("stranger")
    shutil.copytree(render_world(root/"world", "smoke", progress=False), root/"SSv2-like")
    return root


@pytest.mark.parametrize("name", NAMES)
def test_runs_on_folders(folders, name):
    done = run(name, "configs/smoke.yaml", f"benchmark={folders/'SSv2-like'}", f"videos={folders/'world'/'videos'}", "preset=full", "datasets=[A]", f"runs={folders/'runs'}", f"figures={folders/'figures'}",
               *(["shots=[1]", "full_epochs=1"] if "low_shot" in name else []))
    assert done.returncode == 0, done.stderr
    for table in (folders/"figures").glob("*.csv"): assert len(pd.read_csv(table)), table
