"""The trained base models behind the committed results: `keep` copies them from runs/, `give` puts them there.

An experiment finds a model in runs/ where it would have left it, and compares recipe, labels and videos; so with
these in place every table is computed from the very weights that its page was made with, on any machine.
"""
import filecmp
import shutil
import sys
from pathlib import Path

from catsplit.files import new_file

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT/"data"/"base_models"
RUNS = ROOT/"runs"


def keep(folders):
    "Copies the models of these folders of runs/, one of each dataset, in place of those that were kept before."
    for folder in folders:
        models = sorted((RUNS/folder).glob("*/model.safetensors"))
        if not models:
            sys.exit(f"runs/{folder} holds no trained model; `make zero-shot` trains those of the rendered world")
        for model in models:
            copy(model, KEPT/folder/f"{model.parent.name}.safetensors")


def give():
    "Puts the kept models where a training would have left them. One of another training is not replaced."
    wanted = {model: RUNS/model.parent.name/model.stem/"model.safetensors" for model in sorted(KEPT.glob("*/*"))}
    for model, target in wanted.items():
        if target.exists() and not filecmp.cmp(model, target, shallow=False):
            sys.exit(f"{target} is of another training; move {target.parent.parent} away, or keep your own models")
    for model, target in wanted.items():
        copy(model, target)


def copy(source, target):
    "A file appears when it is whole."
    target.parent.mkdir(parents=True, exist_ok=True)
    with new_file(target) as part:
        shutil.copyfile(source, part)
    print(f"{target}: {target.stat().st_size/1e6:.1f} MB")


if __name__ == "__main__":
    if sys.argv[1:] == ["give"]:
        give()
    elif sys.argv[1:2] == ["keep"] and sys.argv[2:]:
        keep(sys.argv[2:])
    else:
        sys.exit("usage: base_models.py give, or base_models.py keep FOLDER_OF_RUNS ...")
