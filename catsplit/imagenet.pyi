# Made from imagenet.py by `make export`. Do not edit.
"""EfficientNet-Lite0 on the frames of a clip, with ImageNet weights from the file of an installed package"""
from typing import Any
__all__ = ['weights_file', 'check_file', 'FrameNetwork']
from pathlib import Path
import torch
from torch import Tensor, nn

def weights_file() -> Path:
    """Where the weights are. Raises FileNotFoundError without the package, ValueError for another file."""
    ...

def check_file(file: Path):
    """Raises ValueError where a file is not the one that was tried, by its SHA-256."""
    ...

class FrameNetwork(nn.Module):
    """EfficientNet-Lite0 on the frames of a clip: the mean of their features, and ImageNet's 1,000 classes
    behind it. Nothing of it is trained here.

    Raises FileNotFoundError or ValueError as `weights_file` does."""
    mean = (0.5, 0.5, 0.5)
    std = (0.5, 0.5, 0.5)

    def __init__(self, pretrained: bool=True, seed: int=0):
        ...

    def forward(self, x: Tensor) -> Tensor:
        """ImageNet's classes, from the mean over the frames."""
        ...

    @torch.no_grad()
    def calibrate(self, x: Tensor) -> None:
        """Gives the normalisations the statistics of these frames: random weights have none of their own."""
        ...
    head: Any
    frames: Any
