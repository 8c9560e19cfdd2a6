# Made from runner.py by `make export`. Do not edit.
"""Experiment notebooks and base models, run with parameters that are checked first"""
__all__ = ['experiments', 'declared', 'check_parameters', 'read_parameters', 'unused_settings', 'find_notebook',
        'run_experiment', 'prepare_bases']
from collections.abc import Mapping, Sequence
from pathlib import Path

def experiments() -> list[Path]:
    """All experiments of the repository, as nbs/chapters.yaml lists them."""
    ...

def declared(notebook: Path) -> dict:
    """The parameters of a notebook, from the cell tagged `parameters`."""
    ...

def check_parameters(given: Mapping, declared: Mapping, where: str) -> None:
    """Raises ValueError for a parameter that is not declared, or whose value is of another type than
    its default."""
    ...

def read_parameters(items: Sequence[str], declared: Mapping, elsewhere: Sequence[str], where: str) -> dict:
    """What the items say. Raises ValueError or FileNotFoundError, see `check_parameters`."""
    ...

def unused_settings(items: Sequence[str], declared: Mapping) -> dict[str, str]:
    """Settings that a file gives another value than the usual one, and that an experiment does not have."""
    ...

def find_notebook(name: str) -> Path:
    """The notebook of that name."""
    ...

def run_experiment(notebook: str, parameters: Sequence[str], workers: int=0) -> Path:
    """Runs an experiment with checked parameters and shows what it prints. The executed notebook has the
    world behind its name, as results have, where it is not the usual one.

    Raises ValueError, or OSError, with one sentence when something is wrong."""
    ...

def prepare_bases(parameters: Sequence[str], workers: int=0) -> None:
    """Trains the base models of a set-up and stores the features of their videos, in one process or in
    those of `accelerate launch`.

    Raises ValueError, or OSError, with one sentence when something is wrong."""
    ...
