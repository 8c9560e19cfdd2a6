# Made from predicting.py by `make export`. Do not edit.
"""Probabilities of any classifier for the videos of a folder, shown as the model wants them; broken videos are named"""
__all__ = ['Reading', 'video_features', 'takes_several', 'predictions']
from dataclasses import dataclass
from pathlib import Path
import torch
from torch import nn
from .benchmark import Row
from .features import FeatureStore

@dataclass(frozen=True)
class Reading:
    """How videos are read for a model; a 0 leaves a number open."""
    frames: int = 0
    size: int = 0
    segments: int = 2
    workers: int = 0

    def processes(self, n: int) -> int:
        """Raises ValueError for a negative number."""
        ...

def video_features(model: nn.Module, rows: list[Row], videos: str | Path, how: Reading=Reading()) -> FeatureStore:
    """Raises as `predictions` does."""
    ...

def takes_several(model: nn.Module) -> bool:
    """Raises ValueError for a regression model, which has no classes."""
    ...

def predictions(model: nn.Module, labels: list[str], rows: list[Row], videos: str | Path, how: Reading=Reading(),
        gates: nn.Module | None=None) -> tuple[torch.Tensor, tuple, tuple]:
    """Mean probabilities over the views of each video, of frames that are prepared as a Hugging
    Face folder says; what nobody says is assumed, and said on stderr. They add up to 1, but for a
    model that takes several labels for a video.

    Gives probabilities (N, C), N names, and (name, reason) of the videos that could not be read.
    Raises VideoError when none can be read, ValueError for frames or a size that the model was not
    made for, for a regression, and for a gate of a model that takes several labels for a video,
    ChildProcessError where a process that reads dies."""
    ...
