# Made from clutter.py by `make export`. Do not edit.
"""Other things, obstacles, a shaking camera, changing light, and no fixed time for the action"""
__all__ = ['Clutter', 'window', 'surround']
from collections.abc import Sequence
from dataclasses import dataclass
import numpy as np
from .drawing import Sprite

@dataclass(frozen=True)
class Clutter:
    """How much there is in a video besides its action. Lengths are in frame widths."""
    distractors: int = 4
    size: float = 0.075
    drift: float = 0.6
    occluders: int = 3
    post: float = 0.025
    shake: float = 0.02
    light: float = 0.35
    shortest: float = 0.5

def window(clutter: Clutter, rng: np.random.Generator) -> tuple[float, float]:
    """When the action takes place."""
    ...

def surround(sprites: Sequence[Sprite], clutter: Clutter, rng: np.random.Generator,
        frames: int=16) -> tuple[list[Sprite], np.ndarray]:
    """An action among other things, behind posts, before a shaking camera, in changing light."""
    ...
