# Made from vlm.py by `make export`. Do not edit.
"""A vision-language model of single frames beside a video classifier, and the gate between them"""
from typing import Any
__all__ = ['VLM', 'check_frames', 'FrameMean', 'NearestText']
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from torch import Tensor, nn
from .core import Head, Split, Taxonomy
from .evaluation import Evaluation

class VLM:
    """An open_clip model as two functions into one space
    (Liu & Doughty: the vision-language baselines).

    Raises as `open_clip_text` does: ValueError for an unknown model, FileNotFoundError, with
    the remedy, for weights that are not here."""

    def __init__(self, spec: str='ViT-L-14/openai', batch_size: int=256, device: str='cpu',
            cache: str | Path | None=None):
        ...

    def texts(self, texts: Sequence[str]) -> Tensor:
        """Unit rows of n texts.

        Raises ValueError as `check_texts` does, warns where a text is too long for the model."""
        ...
    text: Any
    batch_size: int
    device: str
    name: Any
    dim: Any
    visual: Any
    size: Any
    mean: Any
    std: Any

    def images(self, frames) -> Tensor:
        """Unit rows of frames, resized, cropped in the centre, normalised as the model wants it.

    Raises ValueError as `check_frames` does."""
        ...

    def videos(self, clips) -> Tensor:
        """The mean of the unit rows of a clip's frames, itself not of length 1.

    Raises ValueError as `check_frames` does."""
        ...

def check_frames(frames) -> Tensor:
    """Raises ValueError for anything but a stack of RGB pictures in bytes."""
    ...

class FrameMean(nn.Module):
    """A VLM as a video classifier: clips (B, 3, T, H, W), normalised -> logits (B, C).

    The features before `head` are means of the frames' unit embeddings."""

    def __init__(self, vlm: VLM, labels: Sequence[str], scale: float=100.0):
        ...

    def forward(self, x: Tensor) -> Tensor:
        """Scaled products of the mean of the frames' unit embeddings with the texts of the labels."""
        ...
    visual: Any
    labels: Any
    head: Any

@dataclass
class NearestText:
    """The subcategory whose text is nearest to the video; with a gate, only where the base model
    says c (Liu & Doughty: the CLIP baselines)."""
    videos: Tensor
    rows: Callable[[Sequence[str]], Tensor]
    gate: bool = True

    def fit(self, head: Head, taxonomy: Taxonomy) -> 'NearestText':
        """There is nothing to learn."""
        ...

    def label(self, evaluation: Evaluation, split: Split) -> list[str]:
        """Labels of all videos.

        Raises ValueError when the split or the number of videos does not fit."""
        ...
