# Made from staging.py by `make export`. Do not edit.
"""What an action is, what it means and how its labels say it; the paths that actions share; and their register"""
__all__ = ['REGISTER', 'SIDE', 'FALLS', 'SPINS', 'SLIGHTLY', 'WHERE', 'OVER', 'COUNT', 'TIMES', 'TURN', 'PACE', 'AXIS',
        'REALLY', 'PRETENDS', 'FAILS', 'INTENT', 'Action', 'action', 'mirror', 'side_of', 'across', 'nudged',
        'off_table', 'half_table', 'relate', 'carry', 'several', 'pulses', 'swing', 'paced', 'tremor']
from collections.abc import Callable, Mapping
from dataclasses import dataclass
import numpy as np
from .drawing import Sprite, Stage

@dataclass(frozen=True)
class Action:
    """A coarse category: how to make its fine labels, and how to stage each."""
    coarse: str
    fine: tuple[str, ...]
    hows: tuple[str, ...]
    stage: Callable
REGISTER: dict[str, Action] = {}

def action(coarse: str, template: str, *hows: str, said: Mapping[str, str] | None=None) -> Callable:
    """Registers the decorated function as the staging of an action.

    Raises ValueError where `said` has words for a meaning that the action has not."""
    ...
SIDE = {'from left to right': 1, 'from right to left': -1}
FALLS = 'so that it falls off the table'
SPINS = 'so that it spins'
SLIGHTLY = 'slightly'

def mirror(x, side: int):
    """A place, seen from one side or the other."""
    ...

def side_of(stage: Stage, how: str) -> int:
    """The side that a meaning names, or else one that is drawn."""
    ...

def across(stage: Stage, side: int) -> np.ndarray:
    """The x of something that crosses the frame."""
    ...

def nudged(stage: Stage, side: int) -> np.ndarray:
    """The x of something that slightly moves."""
    ...

def off_table(stage: Stage, side: int) -> tuple:
    """Something that crosses a table's edge and falls."""
    ...

def half_table(stage: Stage, y, edge: float, side: int) -> list[Sprite]:
    """A table that ends within the frame."""
    ...
WHERE: tuple
OVER = 'over something'

def relate(stage: Stage, how: str) -> tuple:
    """Something in a relation to a box."""
    ...

def carry(stage: Stage, how: str, there, away) -> list[Sprite]:
    """Something held, on its way to its place or back."""
    ...
COUNT = {'one thing': 1, 'two things': 2, 'many things': 7}
TIMES = {'once': 1, 'twice': 2, 'many times': 4}
TURN = {'clockwise': 1, 'anticlockwise': -1}
PACE = ('slowly', 'quickly')
AXIS = ('up and down', 'left and right')

def several(stage: Stage, n: int) -> list[tuple[float, float]]:
    """Places beside each other; more than three of them in two rows of four."""
    ...

def pulses(stage: Stage, n: int, width: float) -> np.ndarray:
    """Bumps over the time of a video.

    Many are spread over all of it, so that eight frames can still tell one from the next."""
    ...

def swing(stage: Stage, how: str) -> tuple:
    """Something that goes to and fro."""
    ...

def paced(stage: Stage, how: str) -> np.ndarray:
    """How far something has come: slowly a part of its way, quickly all of it at once."""
    ...
REALLY = 'really'
PRETENDS = 'pretending'
FAILS = 'trying and failing'
INTENT = (REALLY, PRETENDS, FAILS)

def tremor(stage: Stage, begin: float) -> np.ndarray:
    """A short shaking to and fro, of what will not move."""
    ...
