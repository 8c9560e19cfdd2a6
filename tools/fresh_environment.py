"""The wheel alone, in an environment of its own: three lines of Python, the shell, and then the tutorial notebook.

Builds wheel and sdist, makes a virtual environment, installs the wheel without extras, and does what a newcomer
would, outside of the repository. It prints what it did and stops at the first thing that is not as it should be.
"""
import argparse
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

from chapters import of_kind, of_set

ROOT = Path(__file__).resolve().parent.parent
EXTRAS = ("decord", "matplotlib", "seaborn", "IPython", "ipykernel", "papermill", "nbdev", "jupyterlab",
          "pytest")     # none of these may be needed

THREE_LINES = '''
import importlib.util
import sys
import time

import torch
start = time.perf_counter()
import catsplit
one = time.perf_counter() - start
from catsplit.classifier import Classifier
both = time.perf_counter() - start
print(f"import catsplit {one:.2f} s, with Classifier {both:.2f} s, beyond torch's own")
there = [m for m in sys.argv[1:] if importlib.util.find_spec(m)]
assert not there, f"installed without extras, and yet there: {there}"

from torchvision.models.video import r3d_18
labels = [
    "Pushing something",
    "Rolling something from left to right",
    "Rolling something from right to left",
    "Dropping something so that it breaks",
    "Dropping something so that it bounces",
]
model = r3d_18(num_classes=len(labels)).eval()
into = ["Pushing something from left to right", "Pushing something so that it breaks"]
finer = Classifier(model, labels).split("Pushing something", into)
assert type(finer.model) is type(model)
assert finer.model(torch.zeros(1, 3, 4, 32, 32)).shape == (1, 6)
assert len(finer.labels) == 6
print(finer.report)
'''

FIRST_PAGE = '''
import time

start = time.perf_counter()
from catsplit.demo import before_and_after, demo, demo_clips
coarse, clips = next(iter(demo_clips().items()))
finer = demo().split(coarse, list(dict.fromkeys(clips.values())))
print(finer.report)
print(before_and_after(finer).to_string(index=False))
print(f"a split and six clips, before and after: {time.perf_counter() - start:.1f} s with all imports")
'''

SOME_VIDEOS = '''
from pathlib import Path

import numpy as np
import torch
from catsplit.actions import ACTIONS
from catsplit.drawing import Stage, paint
from catsplit.models import WorldCNN, save_checkpoint
from catsplit.video import write_mp4

rolling = ACTIONS["Rolling something"]
labels = ["Pushing something", *rolling.fine, *ACTIONS["Dropping something"].fine]
torch.manual_seed(0)
save_checkpoint("model.safetensors", WorldCNN(len(labels), width=4, features=16), labels=labels)
Path("videos").mkdir()
with open("table.csv", "w") as table:
    for i in range(8):
        how = rolling.hows[i % 2]
        rng = np.random.default_rng(i)
        write_mp4(f"videos/{i}.mp4", paint(rolling.stage(Stage(rng), how), rng))
        table.write(f'{i}.mp4,"{labels[1 + i % 2]}"\\n')
'''

ALONE = ("00_core", "02_modifiers", "04w_demo")     # chapters that the wheel alone can run

COARSE = "Pushing something"
FINE = ("Pushing something from left to right", "Pushing something into something")


class Place:
    "A folder of its own with an environment in it, far from the repository and from what else is installed."

    def __init__(self, folder, python, constraints):
        self.folder = folder
        self.constraints = constraints
        self.python = folder/"env"/"bin"/"python"
        outside = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
        self.env = outside | {"PATH": f"{folder}/env/bin:/usr/bin:/bin", "MPLBACKEND": "agg"}
        self.run(python, "-m", "venv", folder/"env")

    def run(self, *command, expect=0):
        "Runs a command here; ends everything when its exit code is another."
        words = [str(word) for word in command]
        done = subprocess.run(words, cwd=self.folder, env=self.env, capture_output=True, text=True)
        if done.returncode != expect:
            said = done.stdout[-2000:] + done.stderr[-3000:]
            sys.exit(f"failed ({done.returncode}, not {expect}): {' '.join(words)}\n{said}")
        return done

    def show(self, *command):
        "Runs a command and prints what it prints."
        for line in self.run(*command).stdout.splitlines():
            say(f"   {line}")

    def install(self, *what):
        "Returns how many seconds it took."
        start = time.time()
        pip = (self.python, "-m", "pip", "install", "-q", "--disable-pip-version-check")
        self.run(*pip, "-c", self.constraints, *what)
        return time.time() - start


def say(line):
    print(line, flush=True)


def expect(true, what):
    "Ends everything when something is not as it should be."
    if not true:
        sys.exit(f"failed: {what}")


# ---- what is built

def packaged():
    "What the package has to hold, by paths in the repository: its modules, and the model that comes with it."
    folder = ROOT/"catsplit"
    modules = [path for path in folder.iterdir() if path.suffix in (".py", ".pyi", ".typed")]
    model = [path for path in (folder/"demo_data").rglob("*") if path.is_file()]
    return {path.relative_to(ROOT).as_posix() for path in [*modules, *model]}


def check_wheel(wheel):
    "The wheel holds the modules and the demo, all of them and nothing else. Returns how many files."
    wanted = packaged()
    found = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("catsplit/")}
    expect(found == wanted, f"the wheel must hold modules and demo and nothing else, not {sorted(found ^ wanted)}")
    return len(found)


def check_sdist(sdist):
    "What it takes to build from it is in it."
    with tarfile.open(sdist) as file:
        names = {name.partition("/")[2] for name in file.getnames()}
    lost = ({"settings.ini", "README.md", "LICENSE", "setup.py"} | packaged()) - names
    expect(not lost, f"the sdist lacks {sorted(lost)}")


def build(folder):
    "Wheel and sdist, looked at. Returns the wheel."
    start = time.time()
    subprocess.run([sys.executable, "-m", "build", "--outdir", folder, ROOT], check=True, stdout=subprocess.DEVNULL)
    wheel = next(folder.glob("*.whl"))
    sdist = next(folder.glob("*.tar.gz"))
    files = check_wheel(wheel)
    check_sdist(sdist)
    size = wheel.stat().st_size/1e3
    say(f"== built {wheel.name} ({size:.0f} kB, {files} files) and {sdist.name}, {time.time() - start:.0f} s")
    return wheel


# ---- what a newcomer does

def three_lines(place):
    say("== three lines of Python")
    place.run(place.python, "-c", "import catsplit.classifier")     # once, so that the next one is warm
    place.show(place.python, "-c", THREE_LINES, *EXTRAS)
    say("== the first page, with the model that comes with the library")
    place.show(place.python, "-c", FIRST_PAGE)


def split_and_predict(place):
    "A model of the world is split, and says of each video what it sees; of a broken one, that it is broken."
    place.run("catsplit_inspect", "model.safetensors")
    place.show("catsplit_split", "model.safetensors", COARSE, *FINE, "--out", "finer.safetensors")
    said = place.run("catsplit_predict", "finer.safetensors", "videos", "--format", "json", expect=2)
    expect(len(json.loads(said.stdout)) == 8, f"eight videos can be read, not {said.stdout}")
    expect("broken.mp4" in said.stderr, f"the broken video should be named in {said.stderr}")


def evaluate_and_refine(place):
    place.show("catsplit_evaluate", "finer.safetensors", "table.csv", "videos")
    few = [f'{i}.mp4,"{label}"\n' for i, label in enumerate(FINE)]
    (place.folder/"few.csv").write_text("".join(few))
    place.show("catsplit_refine", "finer.safetensors", "few.csv", "videos")


def train_and_render(place):
    place.show("catsplit_train", "table.csv", "videos", "mine", "--backbone", "cnn", "--epochs", "1")
    place.show("catsplit_evaluate", "mine/model.safetensors", "table.csv", "videos")
    place.run("catsplit_render", "world", "--preset", "smoke")
    made = len(list((place.folder/"world").rglob("*.mp4")))
    expect(made > 50, f"the smoke world has more than {made} videos")


def helped(place):
    "A missing extra is named; every command says what it does."
    lost = place.run("catsplit_run", of_set("paper")[0].path, expect=1)
    expect("catsplit[notebooks]" in lost.stderr, f"the extra should be named in {lost.stderr}")
    settings = (ROOT/"settings.ini").read_text(encoding="utf-8")
    for command in sorted(re.findall(r"^\s*(?:console_scripts = )?(catsplit\w*)=", settings, re.M)):
        place.run(command, "--help")


def shell(place):
    say("== the shell")
    place.show(place.python, "-c", SOME_VIDEOS)
    (place.folder/"videos"/"broken.mp4").write_bytes(b"no video")
    split_and_predict(place)
    evaluate_and_refine(place)
    train_and_render(place)
    helped(place)
    say("   broken videos are named, a missing extra is named, every command has its --help")


def printed(notebook):
    "All text that the cells of an executed notebook printed."
    texts = []
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        texts += ["".join(output.get("text", "")) for output in cell.get("outputs", [])]
    return "".join(texts)


def tutorial(place, wheel):
    seconds = place.install(f"{wheel}[notebooks,video]")
    say(f"== the tutorial, with the extras notebooks and video ({seconds:.0f} s)")
    done = place.folder/"done.ipynb"
    video = place.folder/"videos"/"0.mp4"
    parameters = ["-p", "frames", "8", "-p", "size", "64", "-p", "video", video]
    place.run("papermill", "-k", "python3", "--no-progress-bar", of_kind("tutorial")[0].path, done, *parameters)
    said = printed(done)
    for words in ("VideoMAEForVideoClassification", "of the 9 clips themselves", "(refined on 9 clips)"):
        expect(words in said, f"the tutorial should print {words!r}; it printed {said}")
    say("   a torchvision and a Hugging Face model split, a clip labelled, "
        "rows refined with three clips each, kept and loaded")


def chapters_alone(place):
    "Chapters that need neither the repository nor its data, as someone would run them elsewhere."
    say("== chapters, without the repository")
    for name in ALONE:
        shutil.copy(ROOT/"nbs"/f"{name}.ipynb", place.folder)
        place.run(place.python, "-m", "nbconvert", "--to", "notebook", "--execute", "--inplace", f"{name}.ipynb")
        say(f"   {name}")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("python", nargs="?", default=sys.executable, help="of the virtual environment (default: this)")
    parser.add_argument("--constraints", metavar="FILE", type=Path, default=ROOT/"constraints.txt",
                        help="versions for pip (default: constraints.txt)")
    parser.add_argument("--keep", metavar="FOLDER", help="where to put wheel and sdist when all is well")
    return parser.parse_args()


def check(folder, python, constraints):
    "Wheel and sdist, made in a folder, and all that is done with them."
    wheel = build(folder/"dist")
    place = Place(folder, python, constraints)
    seconds = place.install(wheel)
    version = place.run(place.python, "-V").stdout.strip()
    say(f"== installed without extras on {version}, {seconds:.0f} s")
    three_lines(place)
    shell(place)
    tutorial(place, wheel)
    chapters_alone(place)
    say("== all well")


def main():
    given = arguments()
    python = shutil.which(given.python)
    if python is None:
        sys.exit(f"there is no {given.python} on the PATH")
    with tempfile.TemporaryDirectory(prefix="catsplit-") as tmp:
        check(Path(tmp), python, given.constraints.resolve())
        if given.keep:
            shutil.copytree(Path(tmp)/"dist", given.keep, dirs_exist_ok=True)


if __name__ == "__main__":
    main()
