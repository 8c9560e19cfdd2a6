"""The wheel alone, in an environment of its own: three lines of Python, the shell, and then the tutorial notebook.

python tests/fresh_environment.py [PYTHON]: builds wheel and sdist, makes a virtual environment with PYTHON (default: this one), installs the wheel without
extras, and does what a newcomer would, outside of the repository. It prints what it did and stops at the first thing that is not as it should be.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXTRAS = ("decord", "matplotlib", "seaborn", "IPython", "ipykernel", "papermill", "nbdev", "jupyterlab", "pytest")     # none of these may be needed

THREE_LINES = '''
import importlib.util, sys, time
import torch
start = time.perf_counter()
import catsplit
one = time.perf_counter() - start
from catsplit.classifier import Classifier
print(f"import catsplit {one:.2f} s, with Classifier {time.perf_counter() - start:.2f} s, beyond torch's own")
there = [m for m in sys.argv[1:] if importlib.util.find_spec(m)]
assert not there, f"installed without extras, and yet there: {there}"
from torchvision.models.video import r3d_18
labels = ["Pushing something", "Rolling something from left to right", "Rolling something from right to left", "Dropping something so that it breaks", "Dropping something so that it bounces"]
model = r3d_18(num_classes=len(labels)).eval()
finer = Classifier(model, labels).split("Pushing something", ["Pushing something from left to right", "Pushing something so that it breaks"])
assert type(finer.model) is type(model) and finer.model(torch.zeros(1, 3, 4, 32, 32)).shape == (1, 6) and len(finer.labels) == 6
print(finer.report)
'''

SOME_VIDEOS = '''
import numpy as np, torch
from pathlib import Path
from catsplit.models import WorldCNN, save_checkpoint
from catsplit.world import ACTIONS, Stage, paint, write_mp4
labels = ["Pushing something", *ACTIONS["Rolling something"].fine, *ACTIONS["Dropping something"].fine]
torch.manual_seed(0)
save_checkpoint("model.safetensors", WorldCNN(len(labels), width=4, features=16), labels=labels)
Path("videos").mkdir()
with open("table.csv", "w") as f:
    for i in range(8):
        how, rng = ACTIONS["Rolling something"].hows[i % 2], np.random.default_rng(i)
        write_mp4(f"videos/{i}.mp4", paint(ACTIONS["Rolling something"].stage(Stage(rng), how), rng))
        f.write(f'{i}.mp4,"{labels[1 + i % 2]}"\\n')
'''


def say(*lines): print(*lines, sep="\n", flush=True)


def main(python):
    python = shutil.which(python) or sys.exit(f"there is no {python} on the PATH")
    with tempfile.TemporaryDirectory(prefix="catsplit-") as tmp:
        tmp = Path(tmp)
        env = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")} | {"PATH": f"{tmp}/env/bin:/usr/bin:/bin", "MPLBACKEND": "agg"}

        def run(*command, expect=0, shown=True, **kwargs):
            done = subprocess.run([str(c) for c in command], cwd=kwargs.pop("cwd", tmp), env=env, capture_output=True, text=True, **kwargs)
            if done.returncode != expect: sys.exit(f"failed ({done.returncode}, not {expect}): {' '.join(map(str, command))}\n{done.stdout[-2000:]}{done.stderr[-3000:]}")
            if shown: say(*(f"   {line}" for line in done.stdout.splitlines()))
            return done

        start = time.time()
        run(sys.executable, "-m", "build", "--outdir", tmp/"dist", ROOT, shown=False)
        wheel, sdist = next((tmp/"dist").glob("*.whl")), next((tmp/"dist").glob("*.tar.gz"))
        modules = {p.name for p in (ROOT/"catsplit").iterdir() if p.suffix in (".py", ".pyi", ".typed")}
        assert {n.split("/")[1] for n in zipfile.ZipFile(wheel).namelist() if n.startswith("catsplit/")} == modules, "the wheel must hold the modules, all of them and nothing else"
        with tarfile.open(sdist) as t: names = {n.partition("/")[2] for n in t.getnames()}
        assert {"settings.ini", "README.md", "LICENSE", "setup.py"} <= names, names
        say(f"== built {wheel.name} ({wheel.stat().st_size/1e3:.0f} kB, {len(modules)} files) and {sdist.name}, {time.time() - start:.0f} s")

        start = time.time()
        run(python, "-m", "venv", tmp/"env")
        pip = [tmp/"env/bin/pip", "install", "-q", "--disable-pip-version-check", "-c", ROOT/"constraints.txt"]
        run(*pip, wheel, shown=False)
        say(f"== installed without extras on {run(tmp/'env/bin/python', '-V', shown=False).stdout.strip()}, {time.time() - start:.0f} s")

        say("== three lines of Python")
        run(tmp/"env/bin/python", "-c", "import catsplit.classifier", shown=False)                       # once, so that the next one is warm
        run(tmp/"env/bin/python", "-c", THREE_LINES, *EXTRAS)

        say("== the shell")
        run(tmp/"env/bin/python", "-c", SOME_VIDEOS)
        (tmp/"videos"/"broken.mp4").write_bytes(b"no video")
        run("catsplit_inspect", "model.safetensors", shown=False)
        run("catsplit_split", "model.safetensors", "Pushing something", "Pushing something from left to right", "Pushing something into something", "--out", "finer.safetensors")
        said = run("catsplit_predict", "finer.safetensors", "videos", "--format", "json", expect=2, shown=False)
        assert len(json.loads(said.stdout)) == 8 and "broken.mp4" in said.stderr, said
        run("catsplit_evaluate", "finer.safetensors", "table.csv", "videos")
        (tmp/"few.csv").write_text("".join(f'{i}.mp4,"{label}"\n' for i, label in enumerate(("Pushing something from left to right", "Pushing something into something"))))
        run("catsplit_refine", "finer.safetensors", "few.csv", "videos")
        run("catsplit_train", "table.csv", "videos", "mine", "--backbone", "cnn_16", "--epochs", "1")
        run("catsplit_evaluate", "mine/model.safetensors", "table.csv", "videos")
        run("catsplit_render", "world", "--preset", "smoke", shown=False)
        assert len(list((tmp/"world").rglob("*.mp4"))) > 50
        lost = run("catsplit_run", ROOT/"nbs"/"05_zero_shot.ipynb", expect=1, shown=False)
        assert "catsplit[notebooks]" in lost.stderr, lost.stderr
        for command in sorted(re.findall(r"^\s*(?:console_scripts = )?(catsplit_\w+)=", (ROOT/"settings.ini").read_text(), re.M)): run(command, "--help", shown=False)
        say("   broken videos are named, a missing extra is named, every command has its --help")

        start = time.time()
        run(*pip, f"{wheel}[notebooks,video]", shown=False)
        say(f"== the tutorial, with the extras notebooks and video ({time.time() - start:.0f} s)")
        run("papermill", "-k", "python3", "--no-progress-bar", ROOT/"nbs"/"20_split_your_classifier.ipynb", tmp/"done.ipynb", "-p", "frames", "8", "-p", "size", "64", "-p", "video", tmp/"videos"/"0.mp4", shown=False)
        texts = "".join("".join(o.get("text", "")) for c in json.loads((tmp/"done.ipynb").read_text())["cells"] for o in c.get("outputs", []))
        assert "VideoMAEForVideoClassification" in texts and "of the 9 clips themselves" in texts and "(refined on 9 clips)" in texts, texts
        say("   a torchvision and a Hugging Face model split, a clip labelled, rows refined with three clips each, kept and loaded", "== all well")


if __name__ == "__main__": main(sys.argv[1] if len(sys.argv) > 1 else sys.executable)
