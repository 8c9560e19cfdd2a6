# Made from tabletop_manners.py by `make export`. Do not edit.
"""Eight manners of doing a task of Meta-World, filmed as arrays and checked by the physics; no files"""
from typing import Any
__all__ = ['MANNERS', 'Rehearsal', 'rehearse', 'Take', 'quickly', 'slowly', 'pretending', 'halfway', 'second_attempt',
        'trembling', 'from_the_left', 'from_the_right', 'clip']
from collections.abc import Callable, Sequence
from dataclasses import dataclass
import numpy as np
from .experts import Scene

@dataclass(frozen=True)
class Rehearsal:
    """What happens in an episode when the expert plays it."""
    touch: int
    solved: int
    way: float
    path: np.ndarray

def rehearse(scene: Scene, seed: int) -> Rehearsal | None:
    """Plays an episode as the expert does."""
    ...

class Take:
    """One attempt at an episode: acts, and takes pictures at even times of a whole clip."""

    def __init__(self, scene: Scene, seed: int, rehearsal: Rehearsal, rng: np.random.Generator, frames: int=16):
        ...

    @property
    def over(self) -> bool:
        """Is the clip full?"""
        ...

    def act(self, action: np.ndarray):
        """One step, and a picture where it is time for one."""
        ...

    def play(self, until: Callable[[], bool], changed: Callable[[np.ndarray], np.ndarray]=lambda action: action):
        """As the expert does, until something is so or the clip is over."""
        ...

    def finish(self, changed: Callable[[np.ndarray], np.ndarray]=lambda action: action):
        """As the expert does until the task is solved, and a moment longer."""
        ...

    def step_to(self, place: np.ndarray):
        """One step towards a place, the fingers as they are."""
        ...

    def go(self, place: np.ndarray, steps: int):
        """Moves the hand to a place."""
        ...

    def go_back(self, steps: int):
        """The way that the hand has come, backwards and open: any other may run into the thing."""
        ...

    def film(self) -> np.ndarray:
        """The pictures of the clip; what is missing at its end is as the last one."""
        ...
    scene: Scene
    rehearsal: Rehearsal
    rng: np.random.Generator
    home: Any
    grip: Any
    times: Any
    pictures: Any
    path: Any
    furthest: Any

def quickly(take: Take) -> bool:
    """As the expert does."""
    ...

def slowly(take: Take) -> bool:
    """At half the expert's speed."""
    ...

def pretending(take: Take) -> bool:
    """Turns back before the touch."""
    ...

def halfway(take: Take) -> bool:
    """Stops on the way."""
    ...

def second_attempt(take: Take) -> bool:
    """Draws back before the touch, and does it then."""
    ...

def trembling(take: Take) -> bool:
    """The hand shakes on its way."""
    ...

def from_the_left(take: Take) -> bool:
    """The hand comes from the left."""
    ...

def from_the_right(take: Take) -> bool:
    """The hand comes from the right."""
    ...
MANNERS: dict[str, Callable] = ...

def clip(scene: Scene, manner: str, seed: Sequence[int], frames: int=16) -> np.ndarray:
    """A task done in a manner, as the physics confirms.

    Raises ValueError where none of sixty episodes is so, and for an unknown manner."""
    ...
