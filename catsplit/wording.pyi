# Made from wording.py by `make export`. Do not edit.
"""Slips of the keyboard and whole paragraphs, read as an editor would before a split is made of them"""
__all__ = ['words_of', 'pieces_of', 'one_slip_away', 'respelt', 'sentences', 'own_sentences', 'Proofread']
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from torch import Tensor
from .core import Head, Method, Split, Taxonomy

def words_of(texts: Collection[str]) -> Counter[str]:
    """All words of texts."""
    ...

def pieces_of(encode: Callable[[list[str]], Tensor], word: str) -> list[int]:
    """The pieces that an encoder reads a word as."""
    ...

def one_slip_away(word: str) -> set[str]:
    """What becomes of a word by one letter left out, added or exchanged, or by two that change places."""
    ...

def respelt(text: str, words: Mapping[str, int], encode: Callable[[list[str]], Tensor]) -> str:
    """The text, each unknown word replaced by a known one that is one slip away.

    Short words are left alone."""
    ...

def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    ...

def own_sentences(texts: Mapping[str, str]) -> dict[str, list[str]]:
    """The sentences of each text that no sibling has; all of them if none is its own."""
    ...

class Proofread:
    """A method that reads the texts of a split as an editor would: slips mended, paragraphs cut."""

    def __init__(self, method: Method, encode: Callable[[list[str]], Tensor]):
        ...

    def fit(self, head: Head, taxonomy: Taxonomy) -> 'Proofread':
        """Fits the method and learns the words of the head. Raises what the method raises."""
        ...

    def read(self, split: Split) -> Split:
        """What the editor makes of labels and texts; one that would be a sibling's or a class's stays as it
        was typed. Raises ValueError before `fit`."""
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """The method's edit of what was read. Raises ValueError before `fit`, and as the method does."""
        ...
    method: Method
    encode: Callable[[list[str]], Tensor]
