# Made from modifiers.py by `make export`. Do not edit.
from typing import Any
"""What a label adds to its siblings, in words and as a vector; and how to find the vector for new words."""
__all__ = ['modifier_texts', 'taxonomy', 'pseudo_coarse', 'modifier_vectors', 'Dictionary', 'assign', 'Retrieval', 'Match', 'Matches']
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from torch import Tensor
from .core import Head, Split

def _stem(word: str) -> str:
    """A light stem, for comparing only: 'picking' and 'pick', 'closing' and 'close', 'dropping' and 'drop' become equal."""
    ...

def _words(text: str) -> list[str]:
    """The stems of a text, in order, without punctuation."""
    ...

@dataclass
class _Part:
    """A piece of a label that is kept or dropped as a whole."""
    kind: str
    words: list[str]
    comma: bool

    @property
    def key(self) -> tuple[str, ...]:
        ...

    def takes(self, word: str, kind: str) -> bool:
        ...

def _kind(word: str, following: str) -> str:
    """The kind of part that `word` begins. 'and' begins a clause before a verb ('and catching it')."""
    ...

def _parse(label: str) -> list[_Part]:
    """A label as a list of parts, in lower case."""
    ...

def _longest_common(a: Sequence, b: Sequence) -> tuple:
    """Longest common subsequence, by dynamic programming from the ends."""
    ...

def _shared(labels: Sequence[list[_Part]]) -> tuple:
    """What all labels share. Sorted first, so that the order in which siblings are listed does not matter."""
    ...

def _kept(parts: list[_Part], shared: tuple) -> list[bool]:
    """Which parts stay: those outside `shared`, an object or 'and' after a kept word, and the verb phrase that an intent needs."""
    ...

def _text(parts: list[_Part], keep: list[bool]) -> str:
    """The kept parts as text: commas where the label had one in between, no dangling 'and' or 'to', no brackets around the whole."""
    ...

def _whole(parts: list[_Part], shared: tuple) -> str:
    """The whole label, without the brackets that all siblings have, such as the '(FX)' of FineGym."""
    ...

def _negated(part: _Part) -> _Part | None:
    """'with 0.5 turn' -> 'without turn', '1 turn' -> 'no turn'; the number is in figures and the noun ends the part."""
    ...

def _contrasts(labels: Sequence[list[_Part]]) -> dict[tuple, tuple[int, _Part]]:
    """The negated part that one label has and another lacks, when that is all the difference."""
    ...

def _modifier(parts: list[_Part], shared: tuple, contrasts: dict, intents: int, alone: bool) -> str:
    """One label's text: what is kept, or a contrast. `intents`: how many siblings begin with one."""
    ...

def modifier_texts(coarse: str, fine: Sequence[str]) -> dict[str, str]:
    """Modifier texts t_m from labels alone (Liu & Doughty have such texts; the parser is ours). Raises ValueError on no label, empty, repeated or indistinguishable ones."""
    ...

def _distinct(coarse: str, texts: dict[str, str]) -> dict[str, str]:
    """`texts` as they are. Raises ValueError when one is empty or two of a group are equal."""
    ...

def _corrections(corrections: Mapping | str | Path | None, texts: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str, str]]:
    """(coarse, fine label, text) of each correction. Raises ValueError on a name that no group has, FileNotFoundError without the file."""
    ...

def taxonomy(groups: Mapping[str, Sequence[str]], corrections: Mapping | str | Path | None=None) -> dict[str, dict[str, str]]:
    """Modifier texts of all groups (Liu & Doughty have such texts; the parser is ours). Raises ValueError on unknown names, empty texts, equal texts within a group."""
    ...

def pseudo_coarse(head: Head, labels: Sequence[str]) -> Tensor:
    """v_g, the mean of the rows of `labels` (Liu & Doughty, pseudo-coarse vector). Raises ValueError when there is none, or one is not in the head."""
    ...

def modifier_vectors(head: Head, labels: Sequence[str]) -> Tensor:
    """v_m = w_y - v_g (Liu & Doughty, modifier vector); they sum to zero. Raises ValueError on fewer than two labels or one not in the head."""
    ...

@dataclass(frozen=True, eq=False)
class Dictionary:
    """M modifiers of a head: text, label, group and vector of each (Liu & Doughty, modifier retrieval)."""
    texts: tuple[str, ...]
    labels: tuple[str, ...]
    groups: tuple[str, ...]
    vectors: Tensor

    @classmethod
    def build(cls, head: Head, taxonomy: Mapping[str, Mapping[str, str]]) -> 'Dictionary':
        """All groups with two or more labels in `head`; of a group that is there in part, that part (Liu & Doughty). Raises ValueError when empty."""
        ...

    def __len__(self) -> int:
        ...

    def __repr__(self):
        ...

def assign(scores: Tensor, rule: str='one-to-one') -> list[int]:
    """One entry for each row (Liu & Doughty, modifier retrieval: independent as printed, one-to-one as in the released code). Raises ValueError on k > M under one-to-one, or an unknown rule."""
    ...

class Retrieval:
    """The method without training: w_s = w_c + v_m with v_m from the dictionary (Liu & Doughty, modifier retrieval). Raises ValueError on an unknown rule."""

    def __init__(self, encode: Callable[[list[str]], Tensor], rule: str='one-to-one'):
        ...

    def fit(self, head: Head, taxonomy: Mapping[str, Mapping[str, str]]) -> 'Retrieval':
        """Build the dictionary of `head` and embed it. Raises ValueError as `Dictionary.build` does."""
        ...
    encode: Callable[[list[str]], Tensor]
    rule: str
    dictionary: Any

    def scores(self, split: Split) -> Tensor:
        """Half the cosine of modifier texts plus half that of full labels (Liu & Doughty, modifier retrieval: the score). Raises ValueError before `fit`, or when the dictionary holds a subcategory."""
        ...

    def matches(self, split: Split) -> Matches:
        """Which entry each subcategory is given, by the rule. Raises ValueError as `scores` and `assign` do."""
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """w_s = w_c + v_m, with the coarse row's bias. Raises ValueError as `matches` and `Head.replace` do."""
        ...

def _embed(encode: Callable, texts: Sequence[str]) -> Tensor:
    """The encoder's vectors, normalised, on the CPU. Raises ValueError unless there is one for each text."""
    ...

class Match(NamedTuple):
    """What one subcategory was given."""
    subcategory: str
    entry: int
    score: float
    label: str
    text: str

class Matches(list):
    """A list of `Match`, shown as a table."""

    def _repr_markdown_(self):
        ...
