# Made from world_vlm.py by `make export`. Do not edit.
"""Weights that can be made here, from pictures and what can be said of them"""
__all__ = ['HUES', 'ACROSS', 'DOWN', 'TURNS', 'SIZES', 'WORLD_CLIP', 'CLIP_RECIPES', 'at', 'named', 'things', 'visible', 'happens', 'sentence', 'Clips', 'world_clips', 'caption', 'ClipRecipe', 'clip_loss', 'train_clip', 'world_clip']
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
import numpy as np
from torch import Tensor, nn
from .drawing import Sprite
from .vlm import VLM
HUES = ('red', 'orange', 'yellow', 'green', 'green', 'turquoise', 'turquoise', 'blue', 'blue', 'purple', 'pink', 'pink')

def at(value, frame: int) -> float:
    """A sprite's number at a frame."""
    ...

def named(sprite: Sprite) -> str:
    """A thing in words."""
    ...

def things(sprites: Sequence[Sprite]) -> list[Sprite]:
    """Those sprites that are 'something': no props, and not the dark marks."""
    ...
ACROSS = ('on the left', 'in the middle', 'on the right')
DOWN = (' at the top', '', ' at the bottom')

def visible(sprites: Sequence[Sprite], frame: int) -> list[str]:
    """What can be seen in one frame."""
    ...
TURNS = ('turning anticlockwise', '', 'turning clockwise')
SIZES = ('shrinking', '', 'growing')

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
    """Clips of the world, in memory, with what can be said about them.

    Raises ValueError for a label that the world has not."""
    ...

def caption(clips: Clips, i: int, frame: int, rng: np.random.Generator, withheld: Sequence[str]=()) -> str:
    """What the frame shows, or the label, or the label and one thing shown, or what happens.

    'Something' is named half the time."""
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
    """Mean cross-entropy of finding the text of an image and the image of a text.

    This is the loss of CLIP (Radford et al. 2021)."""
    ...

def train_clip(recipe: ClipRecipe, seed: int=0, progress: bool=True, withheld: Sequence[str]=()) -> nn.Module:
    """Trains WORLD_CLIP on single frames of the world.

    Same seed and number of threads, same weights; the global random state stays as it was."""
    ...

def world_clip(folder: str | Path, preset: str='default', seed: int=0, progress: bool=True, withheld: Sequence[str]=()) -> VLM:
    """The small VLM of the world, trained if it is not there.

    Raises ValueError for an unknown preset, and where the file was made otherwise."""
    ...
