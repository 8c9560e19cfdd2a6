"""Which module imports which: no circles, nothing upward, a core of tensors alone, and no module that knows a notebook.

What is checked takes a mapping from module to source text, so that it is tried on planted faults too.
"""
import ast
import graphlib
import re
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "catsplit"
GENERATED = "_modidx"                                   # nbdev's index of names
LOWEST = "__init__"                                     # stands below every floor
NOTEBOOK_TOOLS = ("nbformat", "papermill")
RUNNER = "runner"                                       # the only module that needs those
EXPERIMENT = re.compile(r"(.*/)?(0[5-9]|1[0-9])_\w+(\.ipynb)?")
WITH_DOCSTRING = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


# ---- what there is

@pytest.fixture(scope="module")
def sources():
    "Module -> source text, of the library."
    files = sorted((ROOT/PACKAGE).glob("*.py"))
    return {file.stem: file.read_text(encoding="utf-8") for file in files if file.stem != GENERATED}


@pytest.fixture(scope="module")
def floors():
    "The modules, the lowest first."
    chapters = yaml.safe_load((ROOT/"nbs"/"chapters.yaml").read_text(encoding="utf-8"))
    return [chapter["module"] for chapter in chapters if "module" in chapter]


# ---- the import graph

def imported(source):
    "(module, name or None) of each import, at module level and inside functions; a relative one is of the package."
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, None
        elif isinstance(node, ast.ImportFrom):
            package = [PACKAGE] if node.level else []
            module = ".".join(filter(None, [*package, node.module]))
            for alias in node.names:
                yield module, alias.name


def own_module(module, name, modules):
    "The module of the package that an import is of, or None."
    package, _, inside = module.partition(".")
    if package != PACKAGE:
        return None
    if inside:
        return inside.partition(".")[0]
    return name if name in modules else LOWEST


def import_graph(sources):
    "Module -> the modules of the package that it imports."
    graph = {}
    for module, source in sources.items():
        own = {own_module(*one, sources) for one in imported(source)}
        graph[module] = own - {None}
    return graph


def top_level_names(source):
    "Of the packages that a source imports."
    return {module.partition(".")[0] for module, _ in imported(source)}


# ---- what may not be: each gives a list of faults

def circles(sources):
    try:
        graphlib.TopologicalSorter(import_graph(sources)).prepare()
    except graphlib.CycleError as e:
        return [" <- ".join(e.args[1])]
    return []


def without_a_floor(sources, floors):
    "Modules that the list lacks, and the other way round."
    return sorted(set(sources) ^ {LOWEST, *floors})


def upward_imports(sources, floors):
    "What a module that is in the list imports, and does not stand before it."
    faults = []
    for module, own in import_graph(sources).items():
        below = {LOWEST, *floors[:floors.index(module)]} if module in floors else set()
        faults += [f"{module} imports {other}" for other in sorted(own - below)]
    return faults


def foreign_to_core(sources):
    "What the core imports beside torch and the standard library."
    return sorted(top_level_names(sources["core"]) - {"torch"} - sys.stdlib_module_names)


def docstrings(tree):
    "Their nodes."
    for node in ast.walk(tree):
        if isinstance(node, WITH_DOCSTRING) and ast.get_docstring(node, clean=False) is not None:
            yield node.body[0].value


def names_of_experiments(sources):
    "String literals that name a notebook of an experiment; what a docstring says does not count."
    faults = []
    for module, source in sources.items():
        tree = ast.parse(source)
        said = set(docstrings(tree))
        texts = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
        named = [n for n in texts if n not in said and EXPERIMENT.fullmatch(n.value)]
        faults += [f"{module}, line {n.lineno}: {n.value}" for n in named]
    return faults


def run_notebooks(sources):
    "Modules that import what reads or runs notebooks, and are not the one that does so for all."
    others = {module: source for module, source in sources.items() if module != RUNNER}
    return [module for module, source in others.items() if top_level_names(source) & set(NOTEBOOK_TOOLS)]


# ---- the library

def test_no_circle(sources):
    assert circles(sources) == []


def test_every_module_has_a_floor(sources, floors):
    assert without_a_floor(sources, floors) == []
    assert len(floors) == len(set(floors))


def test_no_upward_import(sources, floors):
    assert upward_imports(sources, floors) == []


def test_the_core_is_torch_alone(sources):
    assert foreign_to_core(sources) == []


def test_no_module_knows_an_experiment(sources):
    assert names_of_experiments(sources) == []


def test_only_the_runner_runs_notebooks(sources):
    assert run_notebooks(sources) == []


# ---- planted faults

FLOORS = ["core", "files", "models", "runner"]
SOUND = {
    "__init__": '__version__ = "0"',
    "core": "import math\nimport torch\nfrom torch import nn\nfrom collections.abc import Mapping",
    "files": '"05_zero_shot"\nimport numpy as np\nfrom catsplit import __version__',
    "models": "from .core import Head\nfrom . import files\ndef f():\n    '06_ablations'\n    import catsplit.files",
    "runner": "import papermill\nfrom nbformat import read\nfrom .models import f\ng = ['20_own', 'a 05_zero_shot']",
}


def planted(module, line):
    "The sound sources with a line more."
    return SOUND | {module: f"{SOUND[module]}\n{line}"}


def test_sound_sources_have_no_faults():
    assert circles(SOUND) == []
    assert without_a_floor(SOUND, FLOORS) == []
    assert upward_imports(SOUND, FLOORS) == []
    assert foreign_to_core(SOUND) == []
    assert names_of_experiments(SOUND) == []
    assert run_notebooks(SOUND) == []


def test_the_graph_has_every_kind_of_import():
    assert import_graph(SOUND) == {
        "__init__": set(),
        "core": set(),
        "files": {"__init__"},
        "models": {"core", "files"},
        "runner": {"models"},
    }


UPWARD = [
    "from .models import f",
    "from . import models",
    "from catsplit.models import f",
    "from catsplit import models",
    "import catsplit.models as m",
    "def g():\n    from .models import f",
    "if True:\n    class A:\n        from .models import f",
]


@pytest.mark.parametrize("line", UPWARD)
def test_an_upward_import_is_caught(line):
    assert upward_imports(planted("files", line), FLOORS) == ["files imports models"]


@pytest.mark.parametrize("line", UPWARD)
def test_a_circle_is_caught(line):
    found, = circles(planted("files", line))
    assert set(found.split(" <- ")) == {"files", "models"}


def test_a_long_circle_is_caught():
    found, = circles(planted("core", "def f():\n    from .runner import g"))
    assert set(found.split(" <- ")) == {"core", "models", "runner"}


def test_an_import_of_what_is_not_there_is_caught():
    assert upward_imports(planted("models", "from .gone import f"), FLOORS) == ["models imports gone"]


def test_a_module_without_a_floor_is_caught():
    assert without_a_floor(SOUND, ["core", "files", "models", "other"]) == ["other", "runner"]


@pytest.mark.parametrize("line, package", [
    ("import numpy as np", "numpy"),
    ("from numpy.linalg import norm", "numpy"),
    ("def f():\n    import numpy", "numpy"),
    ("from fastcore.basics import patch", "fastcore"),
    ("from .files import locked", "catsplit"),
])
def test_a_core_that_imports_more_is_caught(line, package):
    assert foreign_to_core(planted("core", line)) == [package]


NAMING = [
    "name = {!r}",
    "def f(x={!r}):\n    pass",
    "def f():\n    'A docstring.'\n    g({!r})",
]


@pytest.mark.parametrize("name", ["05_zero_shot", "13_injection", "nbs/09_split_types.ipynb"])
@pytest.mark.parametrize("line", NAMING)
def test_a_name_of_an_experiment_is_caught(name, line):
    fault, = names_of_experiments(planted("models", line.format(name)))
    assert fault.startswith("models, line ")
    assert fault.endswith(f": {name}")


@pytest.mark.parametrize("line", ["import nbformat", "def f():\n    from papermill.execute import execute_notebook"])
def test_a_module_that_runs_notebooks_is_caught(line):
    assert run_notebooks(planted("models", line)) == ["models"]
