"""The notebooks, their order and their kinds, from nbs/chapters.yaml.

    python tools/chapters.py chapters            the names of all chapters, in the order of the book
    python tools/chapters.py paper               those of one set of experiments, in the order in which they are run
    python tools/chapters.py worked              worked solutions of experiments, but not those on sounds, by path
    python tools/chapters.py --check             is the list in step with the folder?
"""
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
BOOK = ROOT/"nbs"
KINDS = ("chapter", "experiment", "tutorial", "page")


@dataclass(frozen=True)
class Chapter:
    "One notebook. What the fields mean stands in nbs/chapters.yaml."
    name: str
    kind: str
    module: str = ""
    set: str = ""
    turn: int = 0

    @property
    def path(self):
        return BOOK/f"{self.name}.ipynb"

    @property
    def solutions(self):
        return BOOK/"solutions"/f"{self.name}_solutions.ipynb"

    @property
    def by_papermill(self):
        "Takes parameters; nbdev_test leaves it out."
        return self.kind in ("experiment", "tutorial")


def chapters():
    "All notebooks, in the order of the book."
    entries = yaml.safe_load((BOOK/"chapters.yaml").read_text(encoding="utf-8"))
    return [Chapter(**entry) for entry in entries]


def of_kind(kind):
    "The notebooks of one kind, in the order of the book."
    return [c for c in chapters() if c.kind == kind]


def of_set(name):
    "The experiments of one set, in the order in which they are run."
    return sorted((c for c in chapters() if c.set == name), key=lambda c: c.turn)


def worked():
    "The worked solutions of what papermill runs, by their paths in nbs/, without .ipynb; those on sounds left out."
    solved = [c.solutions for c in chapters() if c.by_papermill and c.set != "senses" and c.solutions.exists()]
    return [str(path.relative_to(BOOK).with_suffix("")) for path in solved]


def papermill_pattern():
    "A regular expression for the file names that nbdev_test should skip: experiments, tutorials and their solutions."
    names = "|".join(c.name for c in chapters() if c.by_papermill)
    return rf"^({names})(_solutions)?\.ipynb$"


def exported_module(notebook):
    "The module that a notebook is exported to; \"\" when it is none."
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        found = re.match(r"#\| default_exp (\w+)", "".join(cell["source"]))
        if found:
            return found[1]
    return ""


def faults():
    "What the list and the folder disagree about, a sentence each."
    listed = chapters()
    names = [c.name for c in listed]
    there = {p.stem for p in BOOK.glob("*.ipynb")}
    solved = {p.stem for p in (BOOK/"solutions").glob("*.ipynb")}
    yield from (f"{name} is listed twice" for name in sorted({n for n in names if names.count(n) > 1}))
    yield from (f"{name} is listed, and there is no such notebook" for name in names if name not in there)
    yield from (f"{name}.ipynb is not listed" for name in sorted(there - set(names)))
    yield from (f"solutions/{name}.ipynb belongs to no notebook"
                for name in sorted(solved - {c.solutions.stem for c in listed}))
    for chapter in listed:
        if chapter.kind not in KINDS:
            yield f"{chapter.name}: {chapter.kind!r} is no kind of notebook"
        if chapter.path.exists() and exported_module(chapter.path) != chapter.module:
            yield f"{chapter.name} exports {exported_module(chapter.path)!r}, and the list says {chapter.module!r}"


def check():
    "Exits with 1 when the list is out of step."
    wrong = list(faults())
    if wrong:
        sys.exit("\n".join(["nbs/chapters.yaml is out of step with nbs/:", *wrong]))


def main(what):
    "Prints the names of a kind (chapters, experiments, ...), of a set (paper, ...), or of what is worked."
    if what == "worked":
        names = worked()
    else:
        names = [c.name for c in of_kind(what.removesuffix("s")) or of_set(what)]
    if not names:
        sys.exit(f"there are no notebooks {what!r} in nbs/chapters.yaml")
    print(*names)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if sys.argv[1] == "--check":
        check()
    else:
        main(sys.argv[1])
