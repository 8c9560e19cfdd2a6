# Made from results.py by `make export`. Do not edit.
"""Results of experiments: scores of methods, whether two differ, and pages that say what made them"""
__all__ = ['COLUMNS', 'score_methods', 'summarise', 'Comparison', 'compare', 'markdown', 'made_by', 'write_results', 'record', 'published', 'results_page']
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
import pandas as pd
from .bases import Base
from .core import Labeller, Method
from .setup import commit

def score_methods(base: Base, methods: Mapping[str, Sequence[Method]], labellers: Mapping[str, Sequence[Labeller]] | None=None) -> pd.DataFrame:
    """Fits every method once and scores its edit, or its labels, of every target
    (Liu & Doughty: each is split on its own, from the same base model)."""
    ...

def summarise(scores: pd.DataFrame) -> pd.DataFrame:
    """Means over targets, then over seeds; the standard deviation is over seeds and missing when there
    is one."""
    ...

@dataclass(frozen=True)
class Comparison:
    """Mean difference over targets in points, its 95 % bootstrap interval, and its standard deviation
    over seeds."""
    difference: float
    low: float
    high: float
    std: float
    targets: int

    @property
    def says(self) -> str:
        """Whether the interval is above zero, below zero, or holds it."""
        ...

def compare(scores: pd.DataFrame, more: str, less: str, size: str='generality', draws: int=10000) -> Comparison:
    """Does `more` have more of `size` than `less`, paired by target? Each target's value is its mean
    over seeds.

    Raises ValueError for a method without rows."""
    ...
COLUMNS = ['benchmark', 'dataset', 'method', 'generality', 'generality_std', 'locality', 'locality_std', 'mean', 'macro_generality', 'chance', 'majority', 'targets', 'seeds', 'encoder', 'backbone', 'views', 'seconds', 'config', 'commit']

def markdown(frame: pd.DataFrame, digits: int=1) -> str:
    """A data frame as Markdown."""
    ...

def made_by(notebook: str, parameters: Mapping) -> str:
    """The last line of every page of results: what made it."""
    ...

def write_results(folder: Path, name: str, table: pd.DataFrame, page: str, **figures) -> None:
    """Writes NAME.csv (six digits), NAME.md and the figures; they appear when all of them are whole.
    Prints what was written.

    Raises OSError where they cannot be written."""
    ...

def record(summary: pd.DataFrame, parameters: Mapping, **facts) -> pd.DataFrame:
    """Adds to a summary what made it."""
    ...

def published(table: str) -> tuple[pd.DataFrame, str]:
    """Figures printed in the paper, on the paper's data: never to be mixed with ours."""
    ...

def results_page(folder: Path) -> str:
    """One table of all results: figures/README.md.

    Raises ValueError for a page that does not say what made it."""
    ...
