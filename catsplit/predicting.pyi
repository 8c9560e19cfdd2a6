# Made from predicting.py by `make export`. Do not edit.
"""Probabilities of any classifier for the videos of a folder, shown as the model wants them; broken videos are named"""
__all__ = ['video_features', 'takes_several', 'predictions']
from pathlib import Path
import torch
from torch import nn
from .benchmark import Row
from .features import FeatureStore

def video_features(model: nn.Module, rows: list[Row], videos: str | Path, frames: int=0, size: int=0, segments: int=2) -> FeatureStore:
    """Raises as `predictions` does."""
    ...

def takes_several(model: nn.Module) -> bool:
    """Raises ValueError for a regression, which has no classes."""
    ...

def predictions(model: nn.Module, labels: list[str], rows: list[Row], videos: str | Path, frames: int=0, size: int=0, segments: int=2) -> tuple[torch.Tensor, tuple, tuple]:
    """Mean probabilities over the views of each video, of frames that are prepared as a Hugging
    Face folder says; what nobody says is assumed, and said on stderr. They add up to 1, but for a
    model that takes several labels for a video.

    Gives probabilities (N, C), N names, and (name, reason) of the videos that could not be read.
    Raises VideoError when none can be read, ValueError for frames or a size that the model was not
    made for, and for a regression."""
    ...
