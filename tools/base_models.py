"""The trained base models behind the committed results: `keep` copies them from runs/, `give` puts them there.

An experiment finds a model in runs/ where it would have left it, and compares recipe, labels and videos; so with
these in place every table is computed from the very weights that its page was made with, on any machine.
"""
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT/"data"/"base_models"
RUNS = ROOT/"runs"


def keep(folders):
    "Copies the models of these folders of runs/, one of each dataset."
    for folder in folders:
        models = sorted((RUNS/folder).glob("*/model.safetensors"))
        if not models:
            sys.exit(f"runs/{folder} holds no trained model; `make zero-shot` trains those of the rendered world")
        for model in models:
            copy(model, KEPT/folder/f"{model.parent.name}.safetensors")


def give():
    "Puts the kept models where a training would have left them. What is there stays."
    for model in sorted(KEPT.glob("*/*.safetensors")):
        copy(model, RUNS/model.parent.name/model.stem/"model.safetensors")


def copy(source, target):
    "Says what it does; a file that is there is left alone."
    if target.exists():
        print(f"{target.relative_to(ROOT)} is there already")
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size/1e6:.1f} MB")


if __name__ == "__main__":
    if sys.argv[1:] == ["give"]:
        give()
    elif sys.argv[1:2] == ["keep"] and sys.argv[2:]:
        keep(sys.argv[2:])
    else:
        sys.exit("usage: base_models.py give, or base_models.py keep FOLDER_OF_RUNS ...")
