# Made from predicting.py by `make export`. Do not edit.
"""Any classifier on videos in a folder: the frames, size and colours that it was made for, and its probabilities"""
__all__ = ['looks_at', 'Reading', 'video_features', 'predictions']
from dataclasses import dataclass
from pathlib import Path
import torch
from torch import nn
from .benchmark import Row
from .features import FeatureStore

def looks_at(model: nn.Module, frames: int=0, size: int=0) -> tuple[int, int]:
    """What a model was made for, unless told otherwise; 8 frames of 48 x 48 where nothing says it."""
    ...

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

def predictions(model: nn.Module, labels: list[str], rows: list[Row], videos: str | Path, how: Reading=Reading()) -> tuple[torch.Tensor, tuple, tuple]:
    """Mean probabilities over the views of each video, normalised as preprocessor_config.json of a
    Hugging Face folder says, else by ImageNet's mean and deviation.

    Gives probabilities (N, C), N names, and (name, reason) of the videos that could not be read.
    Raises VideoError when none can be read, ValueError for frames or a size that the model was not
    made for, ChildProcessError where a process that reads dies."""
    ...
