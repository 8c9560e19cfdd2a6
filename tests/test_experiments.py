"""All experiments: the parameter files fit them, and missing videos are said at once."""
import numpy as np
import pandas as pd
import pytest
import shell
import yaml
from catsplit.injection_task import read_splits
from catsplit.runner import check_parameters, declared, experiments
from scipy.io import savemat
from shell import BIN, ENV, ROOT

NAMES = [p.stem for p in experiments()]


def run(name, *words):
    return shell.run([BIN/"catsplit_run", name, *words], cwd=ROOT, env=ENV)


@pytest.mark.parametrize("file", sorted(p.name for p in (ROOT/"configs").glob("*.yaml")))
def test_parameter_files_fit(file):
    given = yaml.safe_load((ROOT/"configs"/file).read_text())
    known = {p.stem: declared(p) for p in experiments()}
    for name, parameters in known.items():
        check_parameters({k: v for k, v in given.items() if k in parameters}, parameters, name)
    assert not set(given) - set().union(*known.values())


@pytest.mark.parametrize("name, file", [
    (NAMES[0], "ssv2.yaml"),
    pytest.param("10_qualitative", "finegym.yaml", marks=pytest.mark.robustness),
])
def test_missing_videos_are_said_before_anything_is_done(tmp_path, name, file):
    places = f"runs={tmp_path}", f"figures={tmp_path}/figures"
    done = run(name, f"configs/{file}", "encoder=minilm", *places)
    assert done.returncode == 1, done.stderr
    assert "there is no folder" in done.stderr, done.stderr
    assert not (tmp_path/"figures").exists()


def write_standard_split(folder):
    """Two small files of the structure of CUB, AWA2 and SUN: six old classes and two new ones, in the plane.

    12 images of each class, of which an old class keeps a quarter for the test.
    """
    rng = np.random.default_rng(0)
    names = np.array([[f"{i:03}.bird"] for i in range(1, 9)], dtype=object)
    attributes = rng.normal(size=(5, 8))
    y = np.repeat(np.arange(1, 9), 12)
    n = np.arange(1, len(y) + 1)
    old = y <= 6
    trained_on = n % 12 < 9
    exact = rng.normal(size=(10, 5)) @ attributes[:, y - 1]
    features = exact + .1*rng.normal(size=(10, len(y)))
    savemat(folder/"res101.mat", {"features": features, "labels": y[:, None]})
    split = {
        "att": attributes,
        "allclasses_names": names,
        "trainval_loc": n[old & trained_on][:, None],
        "test_seen_loc": n[old & ~trained_on][:, None],
        "test_unseen_loc": n[~old][:, None],
    }
    savemat(folder/"att_splits.mat", split)


def test_injection_reads_the_standard_splits(tmp_path):
    write_standard_split(tmp_path)
    words = ["13_injection", "configs/icis_cub.yaml", f"splits={tmp_path}"]
    small = ["hidden=64", "lr=0.01", "most_epochs=100", "learner_seeds=[0]"]
    places = [f"runs={tmp_path}", f"figures={tmp_path}/figures"]
    done = run(*words, *small, *places)
    assert done.returncode == 0, done.stderr
    table = pd.read_csv(tmp_path/"figures"/"injection.csv").set_index(["method", "rows"])
    assert table["T"]["ICIS (+ new descriptors)", "as they come"] > 60          # rows are linear in the attributes here
    assert set(table.encoder) == {"attributes"}

    (tmp_path/"att_splits.mat").unlink()
    with pytest.raises(FileNotFoundError, match="att_splits.mat"):
        read_splits(tmp_path)
