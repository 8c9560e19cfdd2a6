# Made from text_store.py by `make export`. Do not edit.
"""A store on disk for the vectors of a text encoder, so that no text is encoded twice"""
from typing import Any
__all__ = ['TextStore', 'write_texts', 'KnownTexts']
from collections.abc import Iterable, Mapping
from pathlib import Path
from torch import Tensor

class TextStore:
    """Vectors on disk by content, in one SQLite file that several processes may share.

    Raises ValueError where the file cannot be used."""

    def __init__(self, folder: str | Path):
        ...

    @staticmethod
    def key(fingerprint: str, text: str) -> str:
        """Under what a vector is kept."""
        ...

    def get(self, fingerprint: str, texts: Iterable[str]) -> dict[str, Tensor]:
        """Read the vectors that the store already has."""
        ...

    def put(self, fingerprint: str, vectors: dict[str, Tensor]) -> None:
        """Add vectors in one transaction: after a crash all of them are there, or none."""
        ...
    path: Any

def write_texts(path: str | Path, fingerprint: str, vectors: Mapping[str, Tensor]) -> None:
    """Writes vectors to be read by `KnownTexts`. Raises ValueError where there is none."""
    ...

class KnownTexts:
    """Vectors in memory, with the verbs of `TextStore`; it begins with those of a file.

    Raises FileNotFoundError for a missing file, ValueError for one that `write_texts` did not write."""

    def __init__(self, path: str | Path):
        ...

    def get(self, fingerprint: str, texts: Iterable[str]) -> dict[str, Tensor]:
        """The vectors that are there already."""
        ...

    def put(self, fingerprint: str, vectors: Mapping[str, Tensor]) -> None:
        """Adds vectors, as long as this object lives."""
        ...
    vectors: Any
