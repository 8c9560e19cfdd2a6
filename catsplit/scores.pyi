# Made from scores.py by `make export`. Do not edit.
"""What methods score over targets and seeds, and whether a difference between two of them can be told"""
__all__ = ['SMALL', 'DRAWS', 'score_methods', 'summarise', 'kept_scores', 'answer', 'Comparison', 'compare',
        'with_floors', 'judge']
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
import pandas as pd
from .bases import Base
from .core import Labeller, Method
from .setup import Setup

def score_methods(base: Base, methods: Mapping[str, Sequence[Method]], labellers: Mapping[str,
        Sequence[Labeller]] | None=None) -> pd.DataFrame:
    """Fits every method once and scores its edit, or its labels, of every target
    (Liu & Doughty: each is split on its own, from the same base model)."""
    ...

def summarise(scores: pd.DataFrame) -> pd.DataFrame:
    """Means over targets, then over seeds, then over base models. Standard deviations are over base models
    (`_std`) and, for one base model, over seeds (`_seed_std`), and missing where there is one."""
    ...

def kept_scores(name: str, base: Base, setup: Setup, score: Callable[[Base], pd.DataFrame], methods: Mapping[str,
        Sequence[Method]] | None=None) -> pd.DataFrame:
    """Scores from `runs/scores` where they are there; else made, and kept unless files differ from the commit,
    or a method is of a module that no commit tells."""
    ...
SMALL = 2.0
DRAWS = 10000

def answer(low: float, high: float, small: float=SMALL) -> str:
    """What an interval says of the finding that a difference is above zero."""
    ...

@dataclass(frozen=True)
class Comparison:
    """Mean difference over targets and base models in points, its 95 % bootstrap interval, and its standard
    deviation over base models."""
    difference: float
    low: float
    high: float
    std: float
    targets: int
    bases: int

    @property
    def says(self) -> str:
        """What the interval says."""
        ...

    @property
    def interval(self) -> str:
        """From where to where it reaches; a single target of a dataset has none."""
        ...

def compare(scores: pd.DataFrame, more: str, less: str, size: str='generality') -> Comparison:
    """Is `size` larger for `more` than for `less`, paired by target and base model?

    Each value is a mean over seeds. Targets and base models of a dataset are resampled independently
    of each other; there is no interval where a dataset has a single target.

    Raises ValueError for a method without rows, and for two that have nothing in common."""
    ...

def with_floors(scores: pd.DataFrame) -> pd.DataFrame:
    """Scores in which `chance` and `majority share` are methods whose generality is that floor, and of
    which nothing else is known."""
    ...

def judge(scores: pd.DataFrame, claims: Sequence[tuple[str, str, str, str]]) -> pd.DataFrame:
    """The answers of `compare` as a table. A claim about a method without scores is left out."""
    ...
