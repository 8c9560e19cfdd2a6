# Made from moving.py by `make export`. Do not edit.
"""Clips side by side as one animation: bytes of WebP or GIF, HTML for a notebook, or a file that you name"""
__all__ = ['Moving', 'show_clips']
from collections.abc import Mapping
from pathlib import Path
import numpy as np

class Moving:
    """Clips in step with each other, as one animation. A notebook plays it; `save` writes a file."""

    def __init__(self, pictures: list, fps: float, alt: str):
        ...

    def data(self, kind: str='webp') -> bytes:
        """The animation as a file holds it, played again and again."""
        ...

    def save(self, path: str | Path) -> Path:
        """Writes a file. Raises ValueError for another ending."""
        ...
    pictures: list
    fps: float
    alt: str

def show_clips(clips: Mapping[str, np.ndarray], columns: int=4, height: int=192, fps: float=8.0) -> Moving:
    """Clips as one animation. Raises ValueError where there is none, and for frames of another form."""
    ...
