# Made from features.py by `make export`. Do not edit.
from typing import Any
"""The backbone runs once per video. Every edit after that is a matrix product."""
__all__ = ['FeatureStore', 'in_precision', 'extract']
from dataclasses import dataclass
from pathlib import Path
import torch
from torch import Tensor, nn
from .datasets import VideoDataset

@dataclass(frozen=True, eq=False)
class FeatureStore:
    """Features of the views of videos. Raises ValueError when they do not fit together."""
    features: Tensor
    videos: tuple[str, ...]
    failed: tuple[tuple[str, str], ...] = ()

    def __post_init__(self):
        ...

    def save(self, path: str | Path, about: dict | None=None) -> None:
        """Writes one file, which appears under its name when it is whole."""
        ...

    @classmethod
    def load(cls, path: str | Path, about: dict | None=None) -> 'FeatureStore':
        """Reads a store. Raises ValueError when the file is damaged or was made from something else than `about`."""
        ...

def _stored(path, about, data):
    ...

def _whole(path, about, rows):
    ...

def in_precision(wanted: str, device: str) -> torch.autocast:
    """Computes in half precision inside the context, or does not."""
    ...

def _shards(model, data, shards, batch, device, where, workers, precision, bar):
    ...

def _join(shards):
    ...

@torch.no_grad()
def extract(model: nn.Module, data: VideoDataset, path: str | Path | None=None, about: dict | None=None, batch: int=32, device: str | None=None, workers: int=0, precision: str='no', progress: bool=True, shard: int=1024) -> FeatureStore:
    """The features of every view of every video, from `path` if they are there; the processes of `accelerate launch` share the work. Raises VideoError when no video can be read."""
    ...
