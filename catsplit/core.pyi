# Made from core.py by `make export`. Do not edit.
"""A classifier is a matrix. Splitting one of its categories means replacing one row by several."""
__all__ = ['Taxonomy', 'distinct_rows', 'as_floats', 'as_finite', 'check_names', 'closest', 'free_name', 'Head',
        'Split', 'probabilities', 'decide', 'Score', 'score', 'evaluate', 'Method', 'Labeller', 'embed', 'CoarseRow',
        'RandomRow']
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable
from torch import Tensor, nn

def distinct_rows(weight: Tensor, bias: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Each row once, with its bias: row c of `weight` is row place[c] of these."""
    ...

def as_floats(values, what: str) -> Tensor:
    """Numbers in single precision, whatever their type was.

    Raises ValueError for anything but real numbers."""
    ...

def as_finite(values, what: str) -> Tensor:
    """As `as_floats`. Raises ValueError for NaN and infinity, too, which would be taken for a class."""
    ...

def check_names(labels: Sequence[str], what: str) -> list[str]:
    """Raises ValueError for a single string instead of a list, and for a label that is not a string."""
    ...

def closest(label: str, labels: Sequence[str], n: int=3) -> str:
    """The labels that look most like `label`, for an error message that helps."""
    ...

def free_name(name: str, taken: Container[str]) -> str:
    """A name that is not among those."""
    ...

@dataclass(frozen=True, eq=False)
class Head:
    """A linear classifier with names (Liu & Doughty: W and b over the label space Y), in single precision.

    Raises ValueError where shapes and labels do not fit, for NaN and infinity, and for a label
    that occurs twice or is not a string."""
    weight: Tensor
    bias: Tensor
    labels: tuple[str, ...]

    @classmethod
    def from_linear(cls, linear: nn.Linear, labels: Sequence[str]) -> 'Head':
        """A head with copies of the weights of `linear`, in float32 on the CPU."""
        ...

    def to_linear(self) -> nn.Linear:
        """The way back: an `nn.Linear` with copies of the weights."""
        ...

    def __call__(self, features: Tensor) -> Tensor:
        """Logits `features @ weight.T + bias`; equal rows give equal logits, bit for bit.

        Raises ValueError when the width of the features is not D."""
        ...

    def __contains__(self, label):
        ...

    def index(self, label: str) -> int:
        """Position of `label`.

        Raises ValueError that names the closest labels when it is not there."""
        ...

    def replace(self, split: 'Split', weight: Tensor, bias: Tensor | None=None) -> 'Head':
        """The edited head over Y' = (Y without c) with S (Liu & Doughty, category splitting).

        Raises ValueError on rows or biases of another shape, and as `Split.check` and `Head` do."""
        ...

    def add(self, split: 'Split', vectors: Tensor) -> 'Head':
        """The edit w_s = w_c + v_s, with the coarse row's bias (Liu & Doughty, zero-shot editing).

        Raises ValueError on vectors of another shape, and as `replace` does."""
        ...

    def merge(self, split: 'Split', weight: Tensor | None=None, bias: Tensor | None=None) -> 'Head':
        """The way back: one row for the coarse category.

        Raises ValueError for a subcategory that is not a class, a row of another shape,
        and as `Head` does."""
        ...

@dataclass(frozen=True)
class Split:
    """What to do: replace `coarse` by the keys of `modifiers`; the values are their modifier texts
    (Liu & Doughty: c and S).

    Raises ValueError when ill-formed."""
    coarse: str
    modifiers: Mapping[str, str]

    @property
    def labels(self) -> list[str]:
        ...

    def check(self, head: Head) -> 'Split':
        """Raises ValueError when the coarse category is unknown to `head`
        or a subcategory is already one of its other classes."""
        ...

def probabilities(logits: Tensor) -> Tensor:
    """Softmax of each view, averaged over the views of a video (Liu & Doughty; multi-view evaluation)."""
    ...

def decide(p: Tensor) -> Tensor:
    """The most probable class; of equal ones, the first."""
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

def score(predicted: Sequence[str], truth: Sequence[str], split: Split, before: int, after: int) -> Score:
    """Generality, locality and their floors from predictions (Liu & Doughty; the floors are ours).

    Raises ValueError without videos of the split, without any right before, and for a truth that is
    none of the subcategories."""
    ...

def evaluate(base: Head, edited: Head, split: Split, features: Tensor, labels: Sequence[str]) -> Score:
    """Generality on the videos of the subcategories, locality on all others, the plain way:
    every logit of both heads. `Evaluation` does the same for many edits at once.

    Raises ValueError as `score` does, for features that are not finite, for a label that is neither of
    these or is the class that was split, and if there are not as many labels as features."""
    ...
Taxonomy = Mapping[str, Mapping[str, str]]

@runtime_checkable
class Method(Protocol):
    """What edits a head. Settings are stored by the constructor; what `fit` learned ends in `_`."""

    def fit(self, head: Head, taxonomy: Taxonomy) -> 'Method':
        """Learns what can be learned from the head and from words, without any video."""
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """The edited head. Raises ValueError before `fit`, where that learns anything."""
        ...

@runtime_checkable
class Labeller(Protocol):
    """What labels the videos of an evaluation after a split, without editing a head."""

    def fit(self, head: Head, taxonomy: Taxonomy) -> 'Labeller':
        """Learns what can be learned from the head and from words."""
        ...

    def label(self, evaluation, split: Split) -> list[str]:
        """A label for each video."""
        ...

def embed(encode: Callable[[list[str]], Tensor], texts: Sequence[str]) -> Tensor:
    """The vectors of texts. Raises ValueError where they are not one finite row for each."""
    ...

class CoarseRow:
    """Every subcategory gets the coarse category's own row: hardly moves the locality, tells nothing apart
    (Liu & Doughty: the coarse initialisation)."""

    def fit(self, head: Head, taxonomy: Taxonomy) -> 'CoarseRow':
        """There is nothing to learn."""
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """w_s = w_c for all s."""
        ...

class RandomRow:
    """Every subcategory gets a random row, N(0, 0.02) cut at two deviations, bias 0
    (Liu & Doughty: the random initialisation)."""

    def __init__(self, seed: int=0):
        ...

    def fit(self, head: Head, taxonomy: Taxonomy) -> 'RandomRow':
        """There is nothing to learn."""
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """w_s ~ N(0, 0.02), cut at -0.04 and 0.04."""
        ...
    seed: int
