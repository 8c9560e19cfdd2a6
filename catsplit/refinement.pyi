# Made from refinement.py by `make export`. Do not edit.
"""Refinement after VideoPrompter: descriptors of classes from a file, captions of videos, and their fusion"""
__all__ = ['PARTS', 'Descriptor', 'descriptor_prompts', 'read_descriptors', 'read_captions', 'DescribedRows', 'Fused',
        'fuse', 'justify']
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
import pandas as pd
from torch import Tensor
PARTS = ('attributes', 'description', 'context')

@dataclass(frozen=True)
class Descriptor:
    """What a class looks like: things to see, how it goes, and the parent that groups it with
    similar classes (VideoPrompter)."""
    attributes: tuple[str, ...]
    description: str
    context: str = ''

    def texts(self, label: str, parts: Sequence[str]=PARTS) -> list[str]:
        """All texts that stand for the class; the label alone where no part is asked for."""
        ...

def descriptor_prompts(labels: Sequence[str]) -> list[str]:
    """Questions whose answers belong into one JSON file, the descriptor file."""
    ...

def read_descriptors(path: str | Path, labels: Iterable[str]=()) -> dict[str, Descriptor]:
    """Raises FileNotFoundError, or ValueError naming file and label for anything that is missing
    or of another kind."""
    ...

def read_captions(path: str | Path, videos: Iterable[str]=()) -> dict[str, tuple[str, ...]]:
    """Raises FileNotFoundError, or ValueError naming file and video for anything that is missing
    or of another kind."""
    ...

@dataclass
class DescribedRows:
    """Labels -> unit rows (n, d), each the mean of the embeddings of a class's texts
    (VideoPrompter, the text side)."""
    encode: Callable[[list[str]], Tensor]
    descriptors: Mapping[str, Descriptor]
    parts: Sequence[str] = PARTS

    def texts(self, label: str) -> list[str]:
        """The texts of one class. Raises ValueError for one without a descriptor."""
        ...

    def __call__(self, labels: Sequence[str]) -> Tensor:
        """A row for each class. Raises ValueError as `texts` does."""
        ...

@dataclass(frozen=True)
class Fused:
    """Videos with their captions (VideoPrompter, the visual side)."""
    parts: Tensor
    captions: list[tuple[str, ...]]

    @property
    def rows(self) -> Tensor:
        ...

def fuse(videos: Tensor, captions: Sequence[Sequence[str]], encode: Callable[[list[str]], Tensor],
        weight: float | None=None, keep: int=3, frames: bool=True) -> Fused:
    """Adds captions to videos (VideoPrompter, the visual side).

    Raises ValueError where their numbers differ."""
    ...

def justify(video: Fused, i: int, rows: DescribedRows, label: str) -> pd.DataFrame:
    """What each text of a class and each part of a video contribute to the logit."""
    ...
