"""All experiments: the parameter files fit them, and missing videos are said at once."""
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import yaml
from catsplit.experiments import check_parameters, declared, experiments
from scipy.io import savemat

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


def test_injection_reads_the_standard_splits(tmp_path):
    "Two small files of the structure of CUB, AWA2 and SUN: six old classes and two new ones, in the plane."
    rng, names = np.random.default_rng(0), np.array([[f"{i:03}.bird"] for i in range(1, 9)], dtype=object)
    att = rng.normal(size=(5, 8))
    y = np.repeat(np.arange(1, 9), 12)
    n, old = np.arange(1, len(y) + 1), y <= 6
    savemat(tmp_path/"res101.mat", {"features": rng.normal(size=(10, 5)) @ att[:, y - 1] + .1*rng.normal(size=(10, len(y))), "labels": y[:, None]})
    savemat(tmp_path/"att_splits.mat", {"att": att, "allclasses_names": names, "trainval_loc": n[old & (n % 12 < 9)][:, None], "test_seen_loc": n[old & (n % 12 >= 9)][:, None], "test_unseen_loc": n[~old][:, None]})
    done = run("13_injection", "configs/icis_cub.yaml", f"splits={tmp_path}", "hidden=64", "lr=0.01", "most_epochs=100", "learner_seeds=[0]", f"runs={tmp_path}", f"figures={tmp_path}/figures")
    assert done.returncode == 0, done.stderr
    table = pd.read_csv(tmp_path/"figures"/"injection.csv").set_index(["method", "rows"])
    assert table["T"]["ICIS (+ new descriptors)", "as they come"] > 60 and set(table.encoder) == {"attributes"}     # rows are linear in the attributes here
    (tmp_path/"att_splits.mat").unlink()
    lost = run("13_injection", "configs/icis_cub.yaml", f"splits={tmp_path}", f"runs={tmp_path}", f"figures={tmp_path}/figures")
    assert lost.returncode == 1 and "att_splits.mat" in lost.stderr
