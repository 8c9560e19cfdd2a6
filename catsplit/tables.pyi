# Made from tables.py by `make export`. Do not edit.
"""Labels, groups and labelled videos in text files, read with one clear sentence for each mistake"""
__all__ = ['read_labels', 'read_groups', 'read_table']
from collections.abc import Mapping, Sequence
from pathlib import Path

def read_labels(path: str | Path) -> list[str]:
    """Lines that are numbered in order, with or without a header, are read without their numbers;
    a message says so.

    Raises FileNotFoundError, or ValueError naming file and line for an empty or a repeated label,
    for lines numbered out of order, and for numbers or JSON in place of names."""
    ...

def read_groups(path: str | Path) -> dict[str, list[str]]:
    """Raises as `read_json` does, and ValueError for another form."""
    ...

def read_table(path: str | Path, names: Sequence[str] | None=None, gone: Mapping[str,
        Sequence[str]] | None=None) -> dict[str, str]:
    """Videos of a class that was split are left out, unless one of its subcategories has its name; a message
    says so.

    Raises FileNotFoundError, or ValueError naming file and line: for a wrong number of fields, an
    empty one, an unknown label, or a video that occurs twice."""
    ...
