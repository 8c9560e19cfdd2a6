# Made from core.py by `make export`. Do not edit.
from typing import Any
"""A classifier is a matrix. Splitting one of its categories means replacing one row by several."""
__all__ = ['Head', 'closest', 'Split', 'probabilities', 'decide', 'Score', 'score', 'Evaluation', 'CoarseRow', 'RandomRow']
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from torch import Tensor, nn

@dataclass(frozen=True, eq=False)
class Head:
    """A linear classifier with names: `weight` (C, D), `bias` (C,), `labels` of length C (Liu & Doughty: W and b over the label space Y). Raises ValueError on shapes, NaN, duplicates."""
    weight: Tensor
    bias: Tensor
    labels: tuple[str, ...]

    def __post_init__(self):
        ...

    @classmethod
    def from_linear(cls, linear: nn.Linear, labels: Sequence[str]) -> 'Head':
        """A head with copies of the weights of `linear`, in float32 on the CPU."""
        ...

    def to_linear(self) -> nn.Linear:
        """The way back: an `nn.Linear` with copies of the weights."""
        ...

    def __call__(self, features: Tensor) -> Tensor:
        """Logits `features @ weight.T + bias`. Raises ValueError when the width of the features is not D."""
        ...

    def __contains__(self, label):
        ...

    def __repr__(self):
        ...

    def index(self, label: str) -> int:
        """Position of `label`. Raises ValueError that names the closest labels when it is not there."""
        ...

    def replace(self, split: Split, weight: Tensor, bias: Tensor | None=None) -> Head:
        """The edited head over Y' = (Y without c) with S (Liu & Doughty, category splitting). Raises ValueError as `Split.check` and `Head` do."""
        ...

    def add(self, split: Split, vectors: Tensor) -> Head:
        """The edit w_s = w_c + v_s, with the coarse row's bias (Liu & Doughty, zero-shot editing). Raises ValueError on vectors of another shape, and as `replace` does."""
        ...

    def merge(self, split: Split, weight: Tensor | None=None, bias: Tensor | None=None) -> Head:
        """The way back: one row for the coarse category. Raises ValueError for a subcategory that is no class, and as `Head` does."""
        ...

def closest(label: str, labels: Sequence[str], n: int=3) -> str:
    """The labels that look most like `label`, for an error message that helps."""
    ...

@dataclass(frozen=True)
class Split:
    """What to do: replace `coarse` by the keys of `modifiers`; the values are their modifier texts (Liu & Doughty: c and S). Raises ValueError when ill-formed."""
    coarse: str
    modifiers: Mapping[str, str]

    def __post_init__(self):
        ...

    @property
    def labels(self) -> list[str]:
        ...

    def check(self, head: Head) -> 'Split':
        """Raises ValueError when the coarse category is unknown to `head` or a subcategory is already one of its other classes."""
        ...

def probabilities(logits: Tensor) -> Tensor:
    """Softmax of each view, averaged over the views of a video (Liu & Doughty; multi-view evaluation)."""
    ...

def decide(p: Tensor) -> Tensor:
    """The most probable class; of classes within 1e-6 of it, the first."""
    ...

@dataclass(frozen=True)
class Score:
    """What one edit did, in percent (Liu & Doughty: generality and locality; the floors are ours)."""
    generality: float
    macro_generality: float
    locality: float
    chance: float
    majority: float
    confusion: Tensor

    @property
    def mean(self) -> float:
        ...

    def __repr__(self):
        ...

def score(predicted: Sequence[str], truth: Sequence[str], split: Split, before: int, after: int) -> Score:
    """Generality, locality and their floors from predictions (Liu & Doughty; the floors are ours). Raises ValueError without videos of the split or without any right before."""
    ...

class Evaluation:
    """The validation videos of one base model: everything that no edit changes, computed once (Liu & Doughty, evaluation). Raises ValueError on features that are not finite."""

    def __init__(self, head: Head, features: Tensor, videos: Sequence[str], labels: Sequence[str]):
        ...

    def _right(self, head, logits):
        ...

    @property
    def accuracy(self) -> float:
        ...

    def _kept(self, coarse):
        ...

    def probabilities(self, edited: Head, coarse: str) -> Tensor:
        """As `probabilities(edited(features))`; only the k new columns are computed, unless the edit touched rows that it should have kept."""
        ...

    def __call__(self, edited: Head, split: Split, equivalent: Mapping[str, str], unrelated: Sequence[str], features: Tensor | None=None) -> Score:
        """Generality on `equivalent`, locality on `unrelated` (Liu & Doughty). Raises ValueError on a video without features."""
        ...
    head: Head
    features: Tensor
    logits: Any
    memory: Any
    labels: Any
    row: Any
    right: Any

    def judge(self, predicted: Sequence[str], split: Split, equivalent: Mapping[str, str], unrelated: Sequence[str]) -> Score:
        """Generality and locality of labels, however they were found. Raises ValueError where labels or videos are missing."""
        ...

class CoarseRow:
    """Every subcategory gets the coarse category's own row: keeps the locality, tells nothing apart (Liu & Doughty: the coarse initialisation)."""

    def fit(self, head: Head, taxonomy: Mapping[str, Mapping[str, str]]) -> 'CoarseRow':
        """There is nothing to learn."""
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """w_s = w_c for all s."""
        ...

class RandomRow:
    """Every subcategory gets a random row, N(0, 0.02) cut at two deviations, bias 0 (Liu & Doughty: the random initialisation)."""

    def __init__(self, seed: int=0):
        ...

    def fit(self, head: Head, taxonomy: Mapping[str, Mapping[str, str]]) -> 'RandomRow':
        """There is nothing to learn."""
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """w_s ~ truncated normal."""
        ...
    seed: int
