# Made from features.py by `make export`. Do not edit.
from typing import Any
"""The backbone runs once per video. Every edit after that is a matrix product."""
__all__ = ['FeatureStore', 'in_precision', 'Fitting', 'extract']
from collections.abc import Callable
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
        """Writes one file, which appears under its name when it is whole. Raises OSError where it cannot be written."""
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

class Fitting:
    """Does work in as large parts as memory allows: all at once, or in halves, quarters, ... from the first time on that it did not fit."""

    def __init__(self):
        ...

    def __call__(self, work: Callable, views: Tensor) -> Tensor:
        """Raises ValueError where not one view fits."""
        ...
    most: Any

def _shards(model, data, shards, batch, device, where, workers, precision, bar):
    ...

def _join(shards):
    ...

@torch.no_grad()
def extract(model: nn.Module, data: VideoDataset, path: str | Path | None=None, about: dict | None=None, batch: int=32, device: str | None=None, workers: int=0, precision: str='no', progress: bool=True, shard: int=1024) -> FeatureStore:
    """The features of every view of every video, from `path` if they are there; the processes of `accelerate launch` share the work, and of two runs in one folder the second waits.
    A batch that does not fit into memory is halved. Raises VideoError when no video can be read, OSError where it cannot write, ValueError where not one view fits."""
    ...

def _extract(model, data, path, about, batch, device, workers, precision, progress, shard):
    ...
