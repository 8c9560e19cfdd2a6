# Made from prior.py by `make export`. Do not edit.
"""Rows from a few labelled clips that stay near a zero-shot edit, as near as a rehearsal says"""
__all__ = ['STRENGTHS', 'most_probable', 'rehearsed', 'means_of', 'choose_strength', 'FromPrior']
from collections.abc import Callable, Mapping, Sequence
from torch import Tensor
from .benchmark import Row
from .core import Head, Method, Split, Taxonomy
from .features import FeatureStore
STRENGTHS = (0.001, 0.01, 0.1, 1.0, 10.0)

def most_probable(x: Tensor, y: Tensor, first: Tensor, bias: Tensor, strengths: Sequence[float]) -> Tensor:
    """Rows that explain the clips and stay near the first guess, for each strength.

    Raises ValueError for a strength that is not above 0, for without belief there is no best answer, and
    where the search does not come to an end."""
    ...

def rehearsed(head: Head, taxonomy: Taxonomy, start: Callable[[], Method]) -> list[tuple[Split, Head]]:
    """First guesses for the groups that a head knows, each from all the others; two others at least."""
    ...

def means_of(store: FeatureStore, rows: Sequence[Row], labels: Sequence[str]) -> tuple[Tensor, Tensor, list[Row]]:
    """Clips as the means of their views, with the places of their labels."""
    ...

def choose_strength(splits: Sequence[tuple[Split, Head]], store: FeatureStore, rows: Sequence[Row], n: int) -> float:
    """The strength that was best for groups that the head knows; the strongest where none can be rehearsed."""
    ...

class FromPrior:
    """A method: the rows of `start` as a prior, and n stored clips of each subcategory."""

    def __init__(self, start: Callable[[], Method], store: FeatureStore, rows: Mapping[str, Sequence[Row]],
            known: Sequence[Row], n: int=1, seed: int=0, strength: float | None=None):
        ...

    def fit(self, head: Head, taxonomy: Taxonomy) -> 'FromPrior':
        """Fits the start, and chooses the strength. Raises what the start raises."""
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """The most probable rows. Their mean is that of the first guess: what is moved is what tells
        siblings apart.

        Raises ValueError before `fit`, when there is no clip of the split, and as the start does."""
        ...
    start: Callable[[], Method]
    store: FeatureStore
    rows: Mapping[str, Sequence[Row]]
    known: Sequence[Row]
    n: int
    seed: int
    strength: float | None
