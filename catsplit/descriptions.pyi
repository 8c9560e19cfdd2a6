# Made from descriptions.py by `make export`. Do not edit.
"""The renderer's pictures in words: what is seen in a frame, what happens in a clip, and captions made of both"""
__all__ = ['HUES', 'ACROSS', 'DOWN', 'TURNS', 'SIZES', 'at', 'named', 'things', 'visible', 'happens', 'sentence',
        'Clips', 'world_clips', 'caption']
from collections.abc import Mapping, Sequence
from typing import NamedTuple
import numpy as np
from torch import Tensor
from .drawing import Sprite
HUES: tuple

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

    Raises ValueError for a label that the world does not have."""
    ...

def caption(clips: Clips, i: int, frame: int, rng: np.random.Generator, withheld: Sequence[str]=()) -> str:
    """What the frame shows, or the label, or the label and one thing shown, or what happens.

    'Something' is named half the time."""
    ...
