# Made from labels.py by `make export`. Do not edit.
"""What does a label add to its siblings? A small parser for the labels that people write"""
__all__ = ['modifier_texts', 'taxonomy', 'spoken', 'texts_of', 'propose_groups']
from collections.abc import Mapping, Sequence
from pathlib import Path

def modifier_texts(coarse: str, fine: Sequence[str]) -> dict[str, str]:
    """Modifier texts t_m from labels alone (Liu & Doughty have such texts; the parser is ours).

    Raises ValueError on no label, and on labels that are not strings, empty, repeated or
    indistinguishable."""
    ...

def taxonomy(groups: Mapping[str, Sequence[str]], corrections: Mapping | str | Path | None=None) -> dict[str, dict[str,
        str]]:
    """Modifier texts of all groups (Liu & Doughty have such texts; the parser is ours).

    The file of corrections is JSON. A group of one label has one entry.

    Raises ValueError on unknown names, empty texts, equal texts within a group; FileNotFoundError
    where there is no file of corrections."""
    ...

def spoken(label: str) -> str:
    """A label as words."""
    ...

def texts_of(coarse: str, labels: Sequence[str]) -> dict[str, str]:
    """Modifier texts of a group by its labels, read as words; without the words of `coarse` that a
    label begins with. Raises ValueError as `modifier_texts` does."""
    ...

def propose_groups(labels: Sequence[str]) -> dict[str, list[str]]:
    """Labels of the same action, and of the same object where several have another, are one group, if
    their rests can be told apart and are more than numbers.

    A label without siblings is a group of one.

    Raises ValueError for a label that is not a string."""
    ...
