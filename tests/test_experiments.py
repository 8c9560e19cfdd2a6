"""All experiments: the parameter files fit them, and missing videos are said at once."""
import os
import subprocess
import sys
from pathlib import Path

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
    for name, file in ((NAMES[0], "ssv2.yaml"), ("10_qualitative", "finegym.yaml")):
        done = run(name, f"configs/{file}", "encoder=minilm", f"runs={tmp_path}", f"figures={tmp_path}/figures")
        assert done.returncode == 1 and "there is no folder" in done.stderr, done.stderr
    assert not (tmp_path/"figures").exists()
