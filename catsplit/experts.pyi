# Made from experts.py by `make export`. Do not edit.
"""Tasks of Meta-World with their expert and a camera: MuJoCo in this process, OpenGL, no files"""
from typing import Any
__all__ = ['NEEDED', 'OPENGL', 'STEPS', 'STEPS_A_SECOND', 'Scene']
import numpy as np
NEEDED = "pip install 'catsplit[metaworld]'"
OPENGL: str
STEPS = 230
STEPS_A_SECOND = 80

class Scene:
    """A task of Meta-World: begin an episode, ask the expert, act, look.

    Raises ValueError for an unknown task, and where packages or OpenGL are missing."""

    def __init__(self, task: str, side: int=64):
        ...

    def begin(self, seed: int):
        """Puts hand and things where an episode of that seed begins."""
        ...

    @property
    def hand(self) -> np.ndarray:
        """Where the hand is."""
        ...

    def moved(self) -> float:
        """How far the thing is from where it lay."""
        ...

    def expert(self) -> np.ndarray:
        """What the expert would do now."""
        ...

    def act(self, action: np.ndarray):
        """One step of the physics."""
        ...

    def freeze(self):
        """The hand is to stay where it is, and not where it was going."""
        ...
    task: str
    side: int
    env: Any
    policy: Any
    painted: Any
    camera: Any
    drawer: Any

    def dress(self, rng: np.random.Generator):
        """Other colours, another light, another place of the camera."""
        ...

    def picture(self) -> np.ndarray:
        """What the camera sees now. Raises ValueError where OpenGL is missing, RuntimeError before `dress`."""
        ...
