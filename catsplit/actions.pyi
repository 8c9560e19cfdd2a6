# Made from actions.py by `make export`. Do not edit.
"""A hundred little actions, put together from what happens and how"""
__all__ = ['ACTIONS', 'SIDE', 'SLOPE', 'WHERE', 'TURN', 'COUNT', 'TIMES', 'PACE', 'SWINGS', 'AXIS', 'CAMERA', 'Action', 'action', 'mirror', 'side_of', 'across', 'nudged', 'off_table', 'half_table', 'push', 'pull', 'glide', 'roll', 'slide', 'relate', 'carry', 'drop', 'put', 'pretend', 'take', 'throw', 'lift', 'spin', 'stir', 'several', 'show', 'let_fall', 'pulses', 'blink', 'tap', 'swing', 'wave', 'shake', 'grown', 'inflate', 'shrink', 'tilt', 'poke', 'camera', 'two', 'lid', 'cover', 'hold', 'pour', 'point', 'deal']
from collections.abc import Callable, Sequence
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
ACTIONS: dict[str, Action] = {}

def action(coarse: str, template: str, *hows: str) -> Callable:
    """Registers the decorated function as the staging of an action."""
    ...
SIDE = {'from left to right': 1, 'from right to left': -1}

def mirror(x, side: int):
    """A place, seen from one side or the other."""
    ...

def side_of(stage: Stage, how: str) -> int:
    """The side that a modifier names, or else one that is drawn."""
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

@action('Pushing something', 'Pushing something {}', *SIDE, 'so that it falls off the table', 'so that it spins', 'so that it slightly moves')
def push(stage, how):
    ...

@action('Pulling something', 'Pulling something {}', *SIDE, 'slightly', 'out of something')
def pull(stage, how):
    ...

def glide(stage: Stage, how: str, rolls: bool) -> list[Sprite]:
    """Rolling or sliding."""
    ...
SLOPE = ('up a slope', 'down a slope')

@action('Rolling something', 'Rolling something {}', *SIDE, *SLOPE, 'so that it falls off the table')
def roll(stage, how):
    ...

@action('Sliding something', 'Sliding something {}', *SIDE, *SLOPE, 'until it falls off the table')
def slide(stage, how):
    ...
WHERE = ('into something', 'behind something', 'in front of something', 'next to something', 'onto something')

def relate(stage: Stage, how: str) -> tuple:
    """Something in a relation to a box."""
    ...

def carry(stage: Stage, how: str, there, away) -> list[Sprite]:
    """Something held, on its way to its place or back."""
    ...

@action('Dropping something', 'Dropping something {}', *WHERE)
def drop(stage, how):
    ...

@action('Putting something', 'Putting something {}', *WHERE)
def put(stage, how):
    ...

@action('Pretending to put something', 'Pretending to put something {}', *WHERE)
def pretend(stage, how):
    ...

@action('Taking something', 'Taking something {}', 'out of something', 'from behind something', 'from in front of something', 'from next to something', 'from the top of something')
def take(stage, how):
    ...

@action('Throwing something', 'Throwing something {}', *SIDE, 'in the air and catching it', 'in the air and letting it fall')
def throw(stage, how):
    ...

@action('Lifting something', 'Lifting something {}', 'without letting it drop', 'and letting it drop', 'slightly')
def lift(stage, how):
    ...
TURN = {'clockwise': 1, 'anticlockwise': -1}

@action('Spinning something', 'Spinning something {}', *TURN, 'so that it continues spinning', 'that quickly stops spinning')
def spin(stage, how):
    ...

@action('Stirring something', 'Stirring something {}', *TURN, 'slowly', 'quickly')
def stir(stage, how):
    ...
COUNT = {'one thing': 1, 'two things': 2, 'many things': 7}
TIMES = {'once': 1, 'twice': 2, 'many times': 4}

def several(stage: Stage, n: int) -> list[tuple[float, float]]:
    """Places beside each other; more than three of them in two rows of four."""
    ...

@action('Showing things', 'Showing {}', *COUNT)
def show(stage, how):
    ...

@action('Letting things fall', 'Letting {} fall', *COUNT)
def let_fall(stage, how):
    ...

def pulses(stage: Stage, n: int, width: float) -> np.ndarray:
    """Bumps over the time of a video."""
    ...

@action('Blinking a light', 'Blinking a light {}', *TIMES)
def blink(stage, how):
    ...

@action('Tapping something', 'Tapping something {}', *TIMES)
def tap(stage, how):
    ...
PACE = ('slowly', 'quickly')
SWINGS = {'slowly': 0.75, 'quickly': 4.0}
AXIS = ('up and down', 'left and right')

def swing(stage: Stage, how: str) -> tuple:
    """Something that goes to and fro."""
    ...

@action('Waving something', 'Waving something {}', *PACE, *AXIS)
def wave(stage, how):
    ...

@action('Shaking a box', 'Shaking a box {}', *PACE, *AXIS)
def shake(stage, how):
    ...

def grown(stage: Stage, how: str) -> np.ndarray:
    """How far something has grown."""
    ...

@action('Inflating something', 'Inflating something {}', *PACE, 'until it bursts')
def inflate(stage, how):
    ...

@action('Shrinking something', 'Shrinking something {}', *PACE, 'until it disappears')
def shrink(stage, how):
    ...

@action('Tilting something', 'Tilting something {}', 'until something falls off it', 'slightly so that nothing falls off it')
def tilt(stage, how):
    ...

@action('Poking something', 'Poking something {}', 'so that it falls over', 'so that it spins', 'so that it moves a little')
def poke(stage, how):
    ...
CAMERA = {'left': (1, 0), 'right': (-1, 0), 'upwards': (0, 1), 'downwards': (0, -1)}

@action('Turning the camera', 'Turning the camera {}', *CAMERA)
def camera(stage, how):
    ...

@action('Moving two things', 'Moving two things {}', 'closer to each other', 'away from each other', 'so they collide with each other', 'so they pass each other')
def two(stage, how):
    ...

@action('Closing something and Opening something', '{} something', 'Closing', 'Opening')
def lid(stage, how):
    ...

@action('Covering something and Uncovering something', '{} something', 'Covering', 'Uncovering')
def cover(stage, how):
    ...

@action('Holding something', '{}', 'Holding something')
def hold(stage, how):
    ...

@action('Pouring something into something', '{}', 'Pouring something into something')
def pour(stage, how):
    ...

@action('Pointing at something', '{}', 'Pointing at something')
def point(stage, how):
    ...

def deal(coarse: Sequence[str]) -> tuple[list[str], list[str]]:
    """Deals coarse categories alternately to A and B."""
    ...
