# Made from text_store.py by `make export`. Do not edit.
"""A store on disk for the vectors of a text encoder, so that no text is encoded twice"""
from typing import Any
__all__ = ['TextStore']
from collections.abc import Iterable
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
