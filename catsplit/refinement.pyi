# Made from refinement.py by `make export`. Do not edit.
"""Descriptors for classes, captions for videos, and their fusion, after VideoPrompter: visual-textual refinement"""
from typing import Any
__all__ = ['PARTS', 'Descriptor', 'descriptor_prompts', 'read_descriptors', 'read_captions', 'DescribedRows', 'Fused', 'fuse', 'justify', 'Captioner', 'train_captioner', 'hugging_face_captions']
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
import pandas as pd
import torch
from torch import Tensor, nn
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

def fuse(videos: Tensor, captions: Sequence[Sequence[str]], encode: Callable[[list[str]], Tensor], weight: float | None=None, keep: int=3, frames: bool=True) -> Fused:
    """Adds captions to videos (VideoPrompter, the visual side).

    Raises ValueError where their numbers differ."""
    ...

def justify(video: Fused, i: int, rows: DescribedRows, label: str) -> pd.DataFrame:
    """What each text of a class and each part of a video contribute to the logit."""
    ...

class Captioner(nn.Module):
    """The embeddings of a clip's frames (N, T, d), in their order -> facts, in words."""

    def __init__(self, d: int, frames: int, slots: Mapping[str, Sequence[str]], say: Callable[[Mapping[str, str]], str]):
        ...

    def forward(self, x: Tensor) -> list[Tensor]:
        """Logits of the values of each fact."""
        ...

    @torch.no_grad()
    def captions(self, x: Tensor, n: int=10, temperature: float=0.5, seed: int=0) -> list[tuple[str, ...]]:
        """Sentences of facts, drawn by their probabilities."""
        ...
    slots: Any
    say: Callable[[Mapping[str, str]], str]
    net: Any

def train_captioner(frames: Tensor, facts: Sequence[Mapping[str, str]], say: Callable[[Mapping[str, str]], str], epochs: int=30, seed: int=0) -> Captioner:
    """Cross-entropy of every fact. Same seed, same weights."""
    ...

def hugging_face_captions(name: str, images: Sequence, n: int=10, seed: int=0, batch: int=8) -> list[tuple[str, ...]]:
    """Captions drawn by sampling.

    Raises FileNotFoundError where the model is not on this machine, or not as safetensors."""
    ...
