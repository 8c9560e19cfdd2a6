"""What a researcher with the licensed videos runs.

The real annotation files with stand-in videos under their names, and several processes.
"""
import ast
import os
import random
import tarfile
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import pytest
import shell
import torch
from catsplit.benchmark import read_benchmark
from catsplit.models import load_checkpoint
from catsplit.runner import declared, experiments
from safetensors.torch import load_file
from shell import BIN, ENV, ROOT

OFFICIAL = ROOT.parent/"shared"/"benchmark"/"category-splitting.tar.xz"
SMALL = dict(
    backbone="cnn",
    backbones="[cnn]",
    epochs=1,
    encoder="minilm",
    encoders="[minilm]",
    datasets="[A]",
    base_seeds="[0]",
    learner_seeds="[0]",
    seeds="[0]",
    shots="[1]",
    full_epochs=1,
    pretrain_epochs=1,
    draws=1,
    examples=1,
)
EXPERIMENTS = [p for p in experiments() if p.name < "11"]


def run(name, *words):
    return shell.run([BIN/name, *words], cwd=ROOT, env=ENV)


# ---- a stand-in for the licensed videos

def videos_by_class(tables):
    "(number of the table, index of the class) -> its videos."
    videos = {}
    for n, table in enumerate(tables):
        for line in filter(None, table.read_text().splitlines()):
            video, _, index = line.rpartition(",")
            videos.setdefault((n, index), []).append(video)
    return videos


def choose_videos(official, seed=0, of_subcategory=1):
    "One of each subcategory in the training and the validation part, and at least one of each class."
    draw = random.Random(seed)
    kept = set()
    for part, sets in (("train", "ft_set"), ("val", "equivalent_set")):
        for data in "AB":
            whole = official/data/f"{part}.csv"
            by_class = videos_by_class([whole, *sorted((official/data).glob(f"*/{sets}.csv"))])
            for (n, _), videos in sorted(by_class.items()):
                distinct = sorted(set(videos))
                if n:
                    kept.update(draw.sample(distinct, min(len(distinct), of_subcategory)))
                elif not kept.intersection(videos):
                    kept.update(draw.sample(distinct, 1))
    return kept


def lines_of(text, kept):
    "The lines of a table that are of videos that are kept."
    return "".join(line + "\n" for line in text.splitlines() if line.rpartition(",")[0] in kept)


def copy_annotations(official, kept, folder):
    for file in filter(Path.is_file, official.rglob("*")):
        new = folder/file.relative_to(official)
        new.parent.mkdir(parents=True, exist_ok=True)
        text = file.read_text()
        new.write_text(lines_of(text, kept) if file.suffix == ".csv" else text)


def stand_in(official, clips, folder):
    """The official files, cut down to a few hundred videos, which are rendered clips under the real names.

    Gives the folders of the files and of the videos, and the number of videos.
    """
    kept = choose_videos(official)
    copy_annotations(official, kept, folder/official.name)
    (folder/"videos").mkdir()
    for i, video in enumerate(sorted(kept)):
        os.link(clips[i % len(clips)], folder/"videos"/video)
    return folder/official.name, folder/"videos", len(kept)


class Real(NamedTuple):
    "A benchmark whose videos are stand-ins."
    config: str # parameter file
    folder: Path # of its runs
    words: list[str] # that put the stand-in in place of the licensed videos
    targets: int # in dataset A


BENCHMARKS = { # parameter file -> name, targets in A and B
    "ssv2": ("SSv2-Split", (27, 27)),
    "finegym": ("FineGym-Split", (23, 19)),
}


def unpack(folder):
    with tarfile.open(OFFICIAL) as tar:
        tar.extraction_filter = getattr(tarfile, "data_filter", None)           # which Python has since 3.11.4
        tar.extractall(folder/"official")


@pytest.fixture(scope="module")
def real(request, world, tmp_path_factory):
    "The benchmark of that name."
    if not OFFICIAL.exists():
        pytest.skip(f"{OFFICIAL.name} is not in {OFFICIAL.parent.name} beside the repository")
    folder = tmp_path_factory.mktemp(request.param)
    unpack(folder)
    name, targets = BENCHMARKS[request.param]
    clips = sorted((world/"videos").glob("*.mp4"))
    place, videos, n = stand_in(next((folder/"official").rglob(name)), clips, folder)
    benchmark = read_benchmark(place)
    assert tuple(len(benchmark.datasets[d].targets) for d in "AB") == targets
    assert 200 < n < 1500
    words = [f"benchmark={place}", f"videos={videos}", f"runs={folder}/runs", f"figures={folder}/figures"]
    return Real(f"configs/{request.param}.yaml", folder, words, targets[0])


SHORT = (("ssv2", "05"),)


def each_with_each():
    """Benchmarks and experiments; what is not in SHORT is left to `make long`.

    05 asks of a benchmark what all others do, and chapter 01 reads the files of both; each takes a minute, 07 three.
    """
    for name in BENCHMARKS:
        for notebook in EXPERIMENTS:
            marks = [pytest.mark.xdist_group(name)]
            if (name, notebook.stem[:2]) not in SHORT:
                marks.append(pytest.mark.robustness)
            yield pytest.param(name, notebook, id=f"{name}-{notebook.stem}", marks=marks)


@pytest.mark.parametrize("real, notebook", list(each_with_each()), indirect=["real"])
def test_the_parameter_files_of_the_real_benchmarks(real, notebook):
    known = declared(notebook)
    small = [f"{k}={v}" for k, v in SMALL.items() if k in known]
    done = run("catsplit_run", notebook.stem, real.config, *real.words, *small)
    assert done.returncode == 0, done.stderr
    figures = real.folder/"figures"
    if notebook.stem.startswith("05"):
        table = pd.read_csv(figures/"table2.csv")
        assert set(table.dataset) == {"A"}
        assert set(table.targets) == {real.targets}
    assert "written:" in done.stdout
    assert all(len(pd.read_csv(t)) for t in figures.glob("*.csv"))


# ---- several processes

SMALL_VIT = ["configs/smoke.yaml", "backbone=vit", "datasets=[A]", "epochs=1", "device=cpu"]


def prepare_with(n, world, folder):
    "The base model of dataset A, made by n processes: its folder."
    runs = folder/str(n)
    place = runs/"world-smoke"
    place.mkdir(parents=True)
    for part in ("videos", "World-Split", "world.json"):                        # what is made of them goes beside them
        (place/part).symlink_to(world/part)
    words = [*SMALL_VIT, f"runs={runs}"]
    if n == 1:
        done = shell.call("prepare", *words)
    else:
        launcher = [BIN/"torchrun", "--nproc_per_node", n, BIN/"catsplit_prepare"]
        done = shell.run([*launcher, *words], cwd=ROOT, env={**ENV, "OMP_NUM_THREADS": "1"})
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("base model A, seed 0: accuracy") == 1, done.stdout
    assert f"made by {n} process" in done.stdout, done.stdout
    return next(runs.glob("base-*"))/"A"


def loss_of(folder):
    "After the first epoch."
    _, meta = load_checkpoint(folder/"model.safetensors")
    return meta["history"][0]["loss"]


def relative_difference(a, b):
    return ((a - b).norm()/a.norm()).item()


def worst_difference_of_weights(one, two):
    """The largest relative difference of a weight.

    The bias of a transformer's keys is left out: it has no gradient but rounding, which Adam makes large.
    """
    a = load_file(one/"model.safetensors")
    b = load_file(two/"model.safetensors")
    return max(relative_difference(a[k], b[k]) for k in a if not k.endswith("qkv.bias"))


def features_of(folder):
    return load_file(folder/"val.safetensors")["features"]


def test_two_processes_give_the_result_of_one(world, tmp_path):
    "The transformer: batch normalisation sees only the clips of its own process, so the 3D CNN is for one."
    one = prepare_with(1, world, tmp_path)
    two = prepare_with(2, world, tmp_path)
    losses = [loss_of(one), loss_of(two)]
    assert abs(losses[0] - losses[1]) < 2e-3*losses[0]
    of_weights = worst_difference_of_weights(one, two)
    of_features = relative_difference(features_of(one), features_of(two))
    print(f"losses {losses}; relative difference of a weight {of_weights:.1e}, of the features {of_features:.1e}")
    assert of_weights < 2e-2
    assert of_features < 5e-3

    stored = (two/"val.safetensors").read_bytes()                               # the same bytes, from the same model
    for part in ("train", "val"):
        (two/f"{part}.safetensors").unlink()
    done = shell.call("prepare", *SMALL_VIT, f"runs={tmp_path/'2'}")
    assert done.returncode == 0, done.stderr
    assert (two/"val.safetensors").read_bytes() == stored


# ---- what is loaded

def loads_a_pickle(call):
    "Whether a call (ast.Call) could unpickle what it reads."
    name = ast.unparse(call.func)
    given = {keyword.arg: getattr(keyword.value, "value", None) for keyword in call.keywords}
    if name == "torch.load":
        return given.get("weights_only") is not True
    if name == "np.load":
        return given.get("allow_pickle", False) is not False
    return name in ("pickle.load", "pickle.loads", "pd.read_pickle", "joblib.load")


def test_nothing_loads_a_pickle():
    for file in sorted((ROOT/"catsplit").glob("*.py")):
        calls = [n for n in ast.walk(ast.parse(file.read_text())) if isinstance(n, ast.Call)]
        for call in calls:
            assert not loads_a_pickle(call), f"{file.name}, line {call.lineno}"
    assert torch.load.__kwdefaults__["weights_only"] is None                    # so it has to be said
