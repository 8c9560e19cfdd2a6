"""Where source stands: the modules, the scripts and tests, and the code cells of the notebooks, each with its text."""
import ast
import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass
class Piece:
    "A file of Python, or one code cell."
    where: str   # its path, or the path of the notebook and the cell's id
    text: str

    @cached_property
    def lines(self):
        return self.text.splitlines()

    @cached_property
    def tree(self):
        "The syntax tree. Raises SyntaxError."
        return ast.parse(self.text)

    @cached_property
    def written_by_nbdev(self):
        "The numbers of lines that nobody wrote: where a cell begins, and the list of public names."
        numbers = {i for i, line in enumerate(self.lines, 1) if line.startswith("# %%")}
        public = re.search(r"(?m)^__all__ = \[[^\]]*\]", self.text)
        if public:
            first = self.text.count("\n", 0, public.start()) + 1
            numbers |= set(range(first, first + public[0].count("\n") + 1))
        return numbers


def name_of(path):
    "A path as it is printed: from the root of the repository."
    return path.relative_to(ROOT).as_posix()


def python_files(folder, pattern="*.py"):
    return [Piece(name_of(p), p.read_text(encoding="utf-8")) for p in sorted((ROOT/folder).glob(pattern))]


def modules():
    "The library, without the index that nbdev writes."
    return [piece for piece in python_files("catsplit") if not piece.where.endswith("_modidx.py")]


def scripts():
    "Everything else that is Python and no notebook."
    return [*python_files("tools"), *python_files("tests"), *python_files(".", "setup.py")]


def without_magic(text):
    "A cell as Python: lines for the shell and for IPython become `pass`, a cell for another program is empty."
    if text.startswith("%%"):
        return ""
    return re.sub(r"(?m)^(\s*)[%!].*", r"\1pass", text)


def cells():
    "The code cells of all notebooks, solutions included."
    notebooks = sorted(p for p in (ROOT/"nbs").rglob("*.ipynb") if ".ipynb_checkpoints" not in p.parts)
    for path in notebooks:
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] == "code":
                yield Piece(f"{name_of(path)} cell {cell['id']}", without_magic("".join(cell["source"])))
