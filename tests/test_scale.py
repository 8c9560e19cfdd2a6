"""What a researcher with the licensed videos runs: the real annotation files with stand-in videos under their names, and several processes."""
import ast
import os
import random
import subprocess
import sys
import tarfile
from pathlib import Path

import pandas as pd
import pytest
import torch
from catsplit.datasets import read_benchmark
from catsplit.experiments import declared, experiments
from catsplit.models import load_checkpoint
from catsplit.world import render_world
from safetensors.torch import load_file

ROOT, BIN = Path(__file__).resolve().parent.parent, Path(sys.executable).parent
ENV = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
OFFICIAL = ROOT.parent/"shared"/"benchmark"/"category-splitting.tar.xz"
SMALL = dict(backbone="cnn_16", backbones="[cnn_16]", epochs=1, encoder="minilm", encoders="[minilm]", datasets="[A]", seeds="[0]", shots="[1]", full_epochs=1, pretrain_epochs=1, draws=1, examples=1)
EXPERIMENTS = [p for p in experiments() if p.name < "11"]


def run(name, *words): return subprocess.run([str(BIN/name), *words], cwd=ROOT, env=ENV, capture_output=True, text=True)


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    "The rendered smoke world: its folder of runs and its clips."
    runs = tmp_path_factory.mktemp("world")
    render_world(runs/"world-smoke", "smoke", progress=False)
    return runs, sorted((runs/"world-smoke"/"videos").glob("*.mp4"))


def stand_in(official, clips, folder, seed=0, of_subcategory=2):
    """The official files, cut down to a few hundred videos: two of each subcategory in the training and the validation part, and
    at least one of each class. The videos are rendered clips under the real names."""
    draw, kept = random.Random(seed), set()
    for part, sets in (("train", "ft_set"), ("val", "equivalent_set")):
        for data in "AB":
            rows = lambda p: [line.rpartition(",") for line in p.read_text().splitlines() if line]
            by = {}
            for n, file in enumerate([official/data/f"{part}.csv", *sorted((official/data).glob(f"*/{sets}.csv"))]):
                for video, _, index in rows(file): by.setdefault((n, index), []).append(video)
            for (n, _), videos in sorted(by.items()):
                if n or not kept.intersection(videos): kept.update(draw.sample(sorted(set(videos)), min(len(set(videos)), of_subcategory if n else 1)))
    for file in filter(Path.is_file, official.rglob("*")):
        (new := folder/official.name/file.relative_to(official)).parent.mkdir(parents=True, exist_ok=True)
        text = file.read_text()
        new.write_text("".join(line + "\n" for line in text.splitlines() if line.rpartition(",")[0] in kept) if file.suffix == ".csv" else text)
    (folder/"videos").mkdir()
    for i, video in enumerate(sorted(kept)): os.link(clips[i % len(clips)], folder/"videos"/video)
    return folder/official.name, folder/"videos", len(kept)


@pytest.fixture(scope="module", params=[pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in ("ssv2", "finegym")])
def real(request, world, tmp_path_factory):
    "The parameter file, and the words that put the stand-in in place of the licensed videos."
    if not OFFICIAL.exists(): pytest.skip(f"{OFFICIAL.name} is not in {OFFICIAL.parent.name} beside the repository")
    folder = tmp_path_factory.mktemp(request.param)
    with tarfile.open(OFFICIAL) as tar:
        tar.extraction_filter = getattr(tarfile, "data_filter", None)                  # which Python has since 3.11.4
        tar.extractall(folder/"official")
    name, targets = {"ssv2": ("SSv2-Split", (27, 27)), "finegym": ("FineGym-Split", (23, 19))}[request.param]
    place, videos, n = stand_in(next((folder/"official").rglob(name)), world[1], folder)
    benchmark = read_benchmark(place)
    assert tuple(len(benchmark.datasets[d].targets) for d in "AB") == targets and 200 < n < 1500
    return f"configs/{request.param}.yaml", folder, [f"benchmark={place}", f"videos={videos}", f"runs={folder}/runs", f"figures={folder}/figures"], targets[0]


@pytest.mark.parametrize("notebook", [pytest.param(p, id=p.stem, marks=[pytest.mark.robustness]*p.stem.startswith("07")) for p in EXPERIMENTS])      # 07 trains a whole model for each target
def test_the_parameter_files_of_the_real_benchmarks(real, notebook):
    config, folder, words, targets = real
    done = run("catsplit_run", notebook.stem, config, *words, *(f"{k}={v}" for k, v in SMALL.items() if k in declared(notebook)))
    assert done.returncode == 0, done.stderr
    if notebook.stem.startswith("05"):
        table = pd.read_csv(folder/"figures"/"table2.csv")
        assert set(table.dataset) == {"A"} and set(table.targets) == {targets}
    assert "written:" in done.stdout and all(len(pd.read_csv(t)) for t in (folder/"figures").glob("*.csv"))


def test_two_processes_give_the_result_of_one(world, tmp_path):
    "The transformer: batch normalisation sees only the clips of its own process, so the 3D CNN is for one."
    runs, words = world[0], ["configs/smoke.yaml", "backbone=vit", "datasets=[A]", "epochs=1"]
    for n in (1, 2):
        (tmp_path/str(n)).mkdir()
        (tmp_path/str(n)/"world-smoke").symlink_to(runs/"world-smoke")
        launcher = [str(BIN/"catsplit_prepare")] if n == 1 else [str(BIN/"torchrun"), "--nproc_per_node", "2", str(BIN/"catsplit_prepare")]
        done = subprocess.run([*launcher, *words, f"runs={tmp_path/str(n)}"], cwd=ROOT, env={**ENV, "OMP_NUM_THREADS": "1"}, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        assert done.stdout.count("base model A: accuracy") == 1 and f"made by {n} process" in done.stdout, done.stdout
    one, two = (next((tmp_path/str(n)).glob("base-*"))/"A" for n in (1, 2))
    losses = [load_checkpoint(d/"model.safetensors")[1]["history"][0]["loss"] for d in (one, two)]
    assert abs(losses[0] - losses[1]) < 2e-3*losses[0]
    a, b = (load_file(d/"model.safetensors") for d in (one, two))
    worst = max(((a[k] - b[k]).norm()/a[k].norm()).item() for k in a if not k.endswith("qkv.bias"))      # the keys' bias has no gradient but rounding, which Adam makes large
    f, g = (load_file(d/"val.safetensors")["features"] for d in (one, two))
    print(f"losses {losses}; largest relative difference of a weight {worst:.1e}, of the features {(f - g).norm()/f.norm():.1e}")
    assert worst < 2e-2 and (f - g).norm() < 5e-3*f.norm()
    stored = (two/"val.safetensors").read_bytes()                              # the features: the same bytes, from the same model
    for part in ("train", "val"): (two/f"{part}.safetensors").unlink()
    done = run("catsplit_prepare", *words, f"runs={tmp_path/'2'}")
    assert done.returncode == 0, done.stderr
    assert (two/"val.safetensors").read_bytes() == stored


def test_nothing_loads_a_pickle():
    for file in sorted((ROOT/"catsplit").glob("*.py")):
        for call in (n for n in ast.walk(ast.parse(file.read_text())) if isinstance(n, ast.Call)):
            name = ast.unparse(call.func)
            assert name not in ("pickle.load", "pickle.loads", "pd.read_pickle", "joblib.load"), f"{file.name}, line {call.lineno}"
            if name == "torch.load": assert any(k.arg == "weights_only" and getattr(k.value, "value", None) is True for k in call.keywords), f"{file.name}, line {call.lineno}"
            if name == "np.load": assert not any(k.arg == "allow_pickle" for k in call.keywords), f"{file.name}, line {call.lineno}"
    assert torch.load.__kwdefaults__["weights_only"] is None                    # so it has to be said
