# Made from vlm.py by `make export`. Do not edit.
from typing import Any
"""A model that has read about everything and seen single frames: what can it add to a category, and what can it not?"""
__all__ = ['HUES', 'WORLD_CLIP', 'CLIP_RECIPES', 'VLM', 'check_frames', 'at', 'named', 'things', 'look', 'happens', 'sentence', 'Clips', 'world_clips', 'caption', 'ClipRecipe', 'clip_loss', 'train_clip', 'world_clip', 'FrameMean', 'NearestText']
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
import numpy as np
from torch import Tensor, nn
from .core import Evaluation, Head, Split
from .world import Sprite

class VLM:
    """An open_clip model as two functions into one space (Liu & Doughty: the vision-language baselines). Raises as `open_clip_text` does: ValueError for an unknown model, FileNotFoundError, with the remedy, for weights that are not here."""

    def __init__(self, spec: str='ViT-L-14/openai', batch_size: int=256, device: str='cpu', cache: str | Path | None=None):
        ...

    def __repr__(self):
        ...

    def texts(self, texts: Sequence[str]) -> Tensor:
        """Unit rows of n texts. Raises ValueError as `check_texts` does, warns where a text is too long for the model."""
        ...
    text: Any
    batch_size: int
    device: str
    name: Any
    dim: Any
    size: Any
    mean: Any
    std: Any
    visual: Any

    def images(self, frames) -> Tensor:
        """Unit rows of frames, resized, cropped in the centre, normalised as the model wants it. Raises ValueError as `check_frames` does."""
        ...

    def videos(self, clips) -> Tensor:
        """The mean of the unit rows of a clip's frames, itself not of length 1. Raises ValueError as `check_frames` does."""
        ...

def check_frames(frames) -> Tensor:
    """Raises ValueError for anything but a stack of RGB pictures in bytes."""
    ...
HUES = 'red orange yellow green green turquoise turquoise blue blue purple pink pink'.split()

def at(value, frame: int) -> float:
    """A sprite's number at a frame."""
    ...

def named(sprite: Sprite) -> str:
    """A thing in words."""
    ...

def things(sprites: Sequence[Sprite]) -> list[Sprite]:
    """Those sprites that are 'something': no props, and not the dark marks."""
    ...

def look(sprites: Sequence[Sprite], f: int) -> list[str]:
    """What can be seen in one frame."""
    ...

def happens(sprites: Sequence[Sprite]) -> dict[str, str]:
    """What the main thing does from the first frame to the last, and what is around it."""
    ...

def sentence(facts: Mapping[str, str]) -> str:
    """The facts of a clip in words."""
    ...

class Clips(NamedTuple):
    """Rendered clips and all that is known of them."""
    videos: Tensor
    labels: list[str]
    looks: list
    facts: list[dict]

def world_clips(each: int, seed: int, frames: int=8, labels: Sequence[str] | None=None) -> Clips:
    """Clips of the world, in memory, with what can be said about them. Raises ValueError for a label that the world has not."""
    ...

def caption(clips: Clips, i: int, f: int, rng: np.random.Generator, withheld: Sequence[str]=()) -> str:
    """One of: what the frame shows; the label; the label and one thing the frame shows; what happens. 'Something' is named half the time."""
    ...
WORLD_CLIP = {'embed_dim': 128, 'vision_cfg': {'image_size': 48, 'layers': [1, 1, 1, 1], 'width': 16, 'head_width': 64}, 'text_cfg': {'context_length': 32, 'vocab_size': 49408, 'width': 96, 'heads': 4, 'layers': 1}}

@dataclass(frozen=True)
class ClipRecipe:
    """How long a small VLM is trained."""
    clips: int
    steps: int
    batch: int = 256
    lr: float = 0.002
CLIP_RECIPES = {'smoke': ClipRecipe(6, 40, 96), 'small': ClipRecipe(16, 150, 192), 'default': ClipRecipe(40, 700)}

def clip_loss(images: Tensor, texts: Tensor, scale: Tensor | float) -> Tensor:
    """Mean cross-entropy of finding the text of an image and the image of a text (Radford et al. 2021: the loss of CLIP)."""
    ...

def train_clip(recipe: ClipRecipe, seed: int=0, progress: bool=True, withheld: Sequence[str]=()) -> nn.Module:
    """Trains WORLD_CLIP on single frames of the world. Same seed and number of threads, same weights; the global random state stays as it was."""
    ...

def world_clip(folder: str | Path, preset: str='default', seed: int=0, progress: bool=True, withheld: Sequence[str]=()) -> VLM:
    """The small VLM of the world, trained if it is not there. Raises ValueError for an unknown preset, and where the file was made otherwise."""
    ...

class FrameMean(nn.Module):
    """A VLM as a video classifier: clips (B, 3, T, H, W), normalised -> logits (B, C). The features before `head` are means of the frames' unit embeddings."""

    def __init__(self, vlm: VLM, labels: Sequence[str], template: str='{}', scale: float=100.0):
        ...

    def forward(self, x: Tensor) -> Tensor:
        """Scaled products of the mean of the frames' unit embeddings with the texts of the labels."""
        ...
    visual: Any
    labels: Any
    head: Any

@dataclass
class NearestText:
    """The subcategory whose text is nearest to the video; with a gate, only where the base model says c (Liu & Doughty: the CLIP baselines)."""
    videos: Tensor
    rows: Callable[[Sequence[str]], Tensor]
    gate: bool = True

    def fit(self, head: Head, taxonomy: Mapping | None=None) -> 'NearestText':
        """There is nothing to learn."""
        ...

    def predict(self, evaluation: Evaluation, split: Split) -> list[str]:
        """Labels of all videos. Raises ValueError when the split or the number of videos does not fit."""
        ...
