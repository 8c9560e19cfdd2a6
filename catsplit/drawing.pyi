# Made from drawing.py by `make export`. Do not edit.
"""Sprites, chance and paint: how a video is drawn from a few numbers"""
from typing import Any
__all__ = ['SHAPES', 'THINGS', 'CONTRAST', 'lab', 'contrast', 'Sprite', 'paint', 'Stage']
from collections.abc import Sequence
from dataclasses import dataclass
import numpy as np
SHAPES: dict
THINGS = ['disc', 'square', 'triangle', 'ring', 'bar', 'cross']
CONTRAST = 40.0

def lab(colour) -> np.ndarray:
    """Colours in CIELAB (CIE 15), where the distance of two is about how different they look."""
    ...

def contrast(ends, colours) -> np.ndarray:
    """The smallest distance of a ground from any of the colours, at its top, middle and bottom."""
    ...

@dataclass
class Sprite:
    """One thing in one video. Every number may also be an array with one value per frame."""
    shape: str
    x: float
    y: float
    r: float
    colour: Sequence
    angle: float = 0.0
    alpha: float = 1.0
    stands_out: bool = True

def paint(sprites: Sequence[Sprite], rng: np.random.Generator, frames: int=16, size: int=48, noise: float=0.03,
        light=1.0) -> np.ndarray:
    """Paints sprites, anti-aliased, over a random gradient that they stand out from.

    `size` changes how finely a scene is drawn and nothing else of it but the noise."""
    ...

class Stage:
    """Everything that is left to chance in one video, and the props of the world."""

    def __init__(self, rng: np.random.Generator, frames: int=16, window: tuple=(0.0, 1.0)):
        ...

    def u(self, low: float, high: float) -> float:
        """A number between two bounds, drawn evenly."""
        ...

    def place(self, left: float, right: float, top: float, bottom: float) -> tuple[float, float]:
        """A place between four bounds, drawn evenly, x first."""
        ...

    def either(self) -> int:
        """One of two sides, drawn."""
        ...

    def hue(self, place: float) -> np.ndarray:
        """A lively colour of that hue; how lively is drawn."""
        ...

    def ease(self, begin: float=0.0, end: float=1.0) -> np.ndarray:
        """The part [begin, end] of the action as a smooth step."""
        ...
    rng: np.random.Generator
    t: Any
    p: Any
    r: Any
    kind: Any
    colour: Any
    other: Any
    skin: Any
    wood: Any

    def thing(self, x, y, angle=0.0, r=None, alpha=1.0, kind: str | None=None) -> list[Sprite]:
        """Something: a shape and a dark mark on it, so that turning can be seen."""
        ...

    def another(self, x, y, kind: str, colour: Sequence) -> list[Sprite]:
        """Something else: as large as the stage's thing, with a shape and a colour of its own."""
        ...

    def hand(self, x, y, angle=0.0) -> list[Sprite]:
        """A hand, which comes from above."""
        ...

    def table(self, y, x0=-0.2, x1=1.2) -> list[Sprite]:
        """A table from the side."""
        ...

    def box(self, x, y) -> list[Sprite]:
        """The front of a box."""
        ...

    def inside(self, x, y) -> list[Sprite]:
        """The dark inside of an open box, to be painted before what is in it."""
        ...
