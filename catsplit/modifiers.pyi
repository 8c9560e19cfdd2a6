# Made from modifiers.py by `make export`. Do not edit.
"""What a label adds to its siblings, in words and as a vector; and how to find the vector for new words."""
__all__ = ['pseudo_coarse', 'modifier_vectors', 'Dictionary', 'Choice', 'choose', 'assign', 'Retrieval', 'Match',
        'Matches']
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from torch import Tensor
from .core import Head, Split, Taxonomy

def pseudo_coarse(head: Head, labels: Sequence[str]) -> Tensor:
    """v_g, the mean of the rows of `labels` (Liu & Doughty, pseudo-coarse vector).

    Raises ValueError when there is none, or one is not in the head."""
    ...

def modifier_vectors(head: Head, labels: Sequence[str]) -> Tensor:
    """v_m = w_y - v_g (Liu & Doughty, modifier vector); they sum to zero.

    Raises ValueError on fewer than two labels or one not in the head."""
    ...

@dataclass(frozen=True, eq=False)
class Dictionary:
    """M modifiers of a head: text, label, group and vector of each (Liu & Doughty, modifier retrieval)."""
    texts: tuple[str, ...]
    labels: tuple[str, ...]
    groups: tuple[str, ...]
    vectors: Tensor

    @classmethod
    def build(cls, head: Head, taxonomy: Taxonomy) -> 'Dictionary':
        """All groups with two or more labels in `head`; of a group that is there in part, that part
        (Liu & Doughty). Raises ValueError when empty."""
        ...

    def __len__(self) -> int:
        ...

class Choice(NamedTuple):
    """What one subcategory is given, and what the order of listing had to decide."""
    entry: int
    entries: tuple[int, ...] = ()
    subcategories: tuple[int, ...] = ()

def choose(similarity: Tensor, rule: str='one-to-one') -> list[Choice]:
    """The entry of each subcategory (Liu & Doughty, modifier retrieval: independent as printed,
    one-to-one as in the released code), with its rivals.

    Raises ValueError on k > M under one-to-one, or an unknown rule."""
    ...

def assign(similarity: Tensor, rule: str='one-to-one') -> list[int]:
    """The entries that `choose` gives, without their rivals. Raises ValueError as `choose` does."""
    ...

class Retrieval:
    """The method without training: w_s = w_c + v_m with v_m from the dictionary
    (Liu & Doughty, modifier retrieval)."""

    def __init__(self, encode: Callable[[list[str]], Tensor], rule: str='one-to-one'):
        ...

    def fit(self, head: Head, taxonomy: Taxonomy) -> 'Retrieval':
        """Builds the dictionary of `head` and embeds it.

        Raises ValueError on an unknown rule, and as `Dictionary.build` does."""
        ...
    encode: Callable[[list[str]], Tensor]
    rule: str

    def similarity(self, split: Split) -> Tensor:
        """Half the cosine of modifier texts plus half that of full labels
    (Liu & Doughty, modifier retrieval: the score).

    Raises ValueError before `fit`, or when the dictionary holds a subcategory."""
        ...

    def matches(self, split: Split) -> Matches:
        """Which entry each subcategory is given, by the rule, and what else was as similar.

    Raises ValueError as `similarity` and `assign` do."""
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """w_s = w_c + v_m, with the coarse row's bias; warns where the order of listing decided.

    Raises ValueError as `matches` and `Head.replace` do."""
        ...

class Match(NamedTuple):
    """What one subcategory was given."""
    subcategory: str
    entry: int
    similarity: float
    label: str
    text: str
    rivals: tuple[str, ...] = ()

    def tie(self) -> str:
        """What the order of listing decided."""
        ...

class Matches(list):
    """A list of `Match`, shown as a table."""

    def ties(self) -> list[str]:
        """What the order of listing decided."""
        ...
