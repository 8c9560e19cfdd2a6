# Made from actions.py by `make export`. Do not edit.
"""All actions in the order of the world, dealt to two datasets, and the share of modifier texts they have in common"""
__all__ = ['ACTIONS', 'deal', 'word_for_word']
from collections.abc import Iterable, Mapping, Sequence
from .staging import REGISTER, Action
ACTIONS: dict[str, Action] = REGISTER

def deal(coarse: Sequence[str]) -> tuple[list[str], list[str]]:
    """Deals coarse categories alternately to A and B."""
    ...

def word_for_word(targets: Mapping[str, Mapping], known: Iterable[Mapping]) -> float:
    """Share of the targets' modifier texts that a known group of two or more labels has, too.

    A group of one label gives no modifier. Raises ValueError where there is no target."""
    ...
