# Made from world.py by `make export`. Do not edit.
from typing import Any
"""A hundred little actions, rendered to real mp4 files in the official layout, so that every page of this book runs on a laptop."""
__all__ = ['SHAPES', 'THINGS', 'ACTIONS', 'SIDE', 'WHERE', 'TURN', 'COUNT', 'TIMES', 'PACE', 'H264', 'PRESETS', 'Sprite', 'paint', 'Stage', 'Action', 'action', 'mirror', 'across', 'off_table', 'half_table', 'push', 'pull', 'glide', 'roll', 'slide', 'relate', 'drop', 'carry', 'put', 'pretend', 'take', 'throw', 'lift', 'spin', 'stir', 'several', 'show', 'let_fall', 'pulses', 'blink', 'tap', 'swing', 'wave', 'shake', 'grown', 'inflate', 'shrink', 'tilt', 'poke', 'camera', 'two', 'lid', 'cover', 'hold', 'pour', 'point', 'deal', 'contact_sheet', 'write_mp4', 'Preset', 'plan', 'render_world']
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
import numpy as np
from PIL import Image
SHAPES = {'disc': lambda u, v: np.hypot(u, v) - 1, 'square': lambda u, v: np.maximum(abs(u), abs(v)) - 0.9, 'triangle': lambda u, v: np.maximum(0.87 * abs(u) + 0.5 * v, -v) - 0.62, 'ring': lambda u, v: abs(np.hypot(u, v) - 0.75) - 0.3, 'bar': lambda u, v: np.maximum(abs(u) - 1.15, abs(v) - 0.42), 'cross': lambda u, v: np.minimum(np.maximum(abs(u) - 1.1, abs(v) - 0.35), np.maximum(abs(v) - 1.1, abs(u) - 0.35)), 'box': lambda u, v: np.maximum(abs(u) - 1.35, abs(v) - 0.95), 'plank': lambda u, v: np.maximum(abs(u) - 1, abs(v) - 0.06), 'hand': lambda u, v: np.minimum(np.hypot(u, v) - 0.8, np.maximum(abs(u) - 0.42, abs(v + 4) - 4))}
THINGS = 'disc square triangle ring bar cross'.split()

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

def paint(sprites: Sequence[Sprite], rng: np.random.Generator, frames: int=16, size: int=48, noise: float=0.03) -> np.ndarray:
    """Paints sprites over a random gradient, anti-aliased."""
    ...

class Stage:
    """Everything that is left to chance in one video, and the props of the world."""

    def __init__(self, rng: np.random.Generator, frames: int=16):
        ...

    def u(self, low: float, high: float) -> float:
        """A number between two bounds, drawn evenly."""
        ...

    def either(self) -> int:
        """One of two sides, drawn."""
        ...

    def hue(self, h: float) -> np.ndarray:
        """A lively colour of that hue; how lively is drawn."""
        ...

    def ease(self, a: float=0.0, b: float=1.0) -> np.ndarray:
        """The part [a, b] of the action as a smooth step."""
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

    def thing(self, x, y, angle=0.0, r=None, alpha=1.0, kind: str | None=None, colour: Sequence | None=None) -> list[Sprite]:
        """Something: a shape and a dark mark on it, so that turning can be seen."""
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

def across(s: Stage, side: int) -> np.ndarray:
    """The x of something that crosses the frame."""
    ...

def off_table(s: Stage, side: int) -> tuple:
    """Something that crosses a table's edge and falls."""
    ...

def half_table(s: Stage, y, edge: float, side: int) -> list[Sprite]:
    """A table that ends within the frame."""
    ...

@action('Pushing something', 'Pushing something {}', *SIDE, 'so that it falls off the table', 'so that it spins', 'so that it slightly moves')
def push(s, how):
    ...

@action('Pulling something', 'Pulling something {}', *SIDE, 'slightly', 'out of something')
def pull(s, how):
    ...

def glide(s: Stage, how: str, rolls: bool) -> list[Sprite]:
    """Rolling or sliding."""
    ...

@action('Rolling something', 'Rolling something {}', *SIDE, 'up a slope', 'down a slope', 'so that it falls off the table')
def roll(s, how):
    ...

@action('Sliding something', 'Sliding something {}', *SIDE, 'up a slope', 'down a slope', 'until it falls off the table')
def slide(s, how):
    ...
WHERE = ('into something', 'behind something', 'in front of something', 'next to something', 'onto something')

def relate(s: Stage, how: str) -> tuple:
    """Something in a relation to a box."""
    ...

@action('Dropping something', 'Dropping something {}', *WHERE)
def drop(s, how):
    ...

def carry(s: Stage, how: str, there, away) -> list[Sprite]:
    """Something held, on its way to its place or back."""
    ...

@action('Putting something', 'Putting something {}', *WHERE)
def put(s, how):
    ...

@action('Pretending to put something', 'Pretending to put something {}', *WHERE)
def pretend(s, how):
    ...

@action('Taking something', 'Taking something {}', 'out of something', 'from behind something', 'from in front of something', 'from next to something', 'from the top of something')
def take(s, how):
    ...

@action('Throwing something', 'Throwing something {}', *SIDE, 'in the air and catching it', 'in the air and letting it fall')
def throw(s, how):
    ...

@action('Lifting something', 'Lifting something {}', 'without letting it drop', 'and letting it drop', 'slightly')
def lift(s, how):
    ...
TURN = {'clockwise': 1, 'anticlockwise': -1}

@action('Spinning something', 'Spinning something {}', *TURN, 'so that it continues spinning', 'that quickly stops spinning')
def spin(s, how):
    ...

@action('Stirring something', 'Stirring something {}', *TURN, 'slowly', 'quickly')
def stir(s, how):
    ...
COUNT = {'one thing': 1, 'two things': 2, 'many things': 7}
TIMES = {'once': 1, 'twice': 2, 'many times': 4}

def several(s: Stage, n: int) -> list[tuple[float, float]]:
    """Places beside each other."""
    ...

@action('Showing things', 'Showing {}', *COUNT)
def show(s, how):
    ...

@action('Letting things fall', 'Letting {} fall', *COUNT)
def let_fall(s, how):
    ...

def pulses(s: Stage, n: int, width: float) -> np.ndarray:
    """Bumps over the time of a video."""
    ...

@action('Blinking a light', 'Blinking a light {}', *TIMES)
def blink(s, how):
    ...

@action('Tapping something', 'Tapping something {}', *TIMES)
def tap(s, how):
    ...
PACE = ('slowly', 'quickly')

def swing(s: Stage, how: str) -> tuple:
    """Something that goes to and fro."""
    ...

@action('Waving something', 'Waving something {}', *PACE, 'up and down', 'left and right')
def wave(s, how):
    ...

@action('Shaking a box', 'Shaking a box {}', *PACE, 'up and down', 'left and right')
def shake(s, how):
    ...

def grown(s: Stage, how: str) -> np.ndarray:
    """How far something has grown."""
    ...

@action('Inflating something', 'Inflating something {}', *PACE, 'until it bursts')
def inflate(s, how):
    ...

@action('Shrinking something', 'Shrinking something {}', *PACE, 'until it disappears')
def shrink(s, how):
    ...

@action('Tilting something', 'Tilting something {}', 'until something falls off it', 'slightly so that nothing falls off it')
def tilt(s, how):
    ...

@action('Poking something', 'Poking something {}', 'so that it falls over', 'so that it spins', 'so that it moves a little')
def poke(s, how):
    ...

@action('Turning the camera', 'Turning the camera {}', 'left', 'right', 'upwards', 'downwards')
def camera(s, how):
    ...

@action('Moving two things', 'Moving two things {}', 'closer to each other', 'away from each other', 'so they collide with each other', 'so they pass each other')
def two(s, how):
    ...

@action('Closing something and Opening something', '{} something', 'Closing', 'Opening')
def lid(s, how):
    ...

@action('Covering something and Uncovering something', '{} something', 'Covering', 'Uncovering')
def cover(s, how):
    ...

@action('Holding something', '{}', 'Holding something')
def hold(s, how):
    ...

@action('Pouring something into something', '{}', 'Pouring something into something')
def pour(s, how):
    ...

@action('Pointing at something', '{}', 'Pointing at something')
def point(s, how):
    ...

def deal(coarse: Sequence[str]) -> tuple[list[str], list[str]]:
    """Deals coarse categories alternately to A and B."""
    ...

def contact_sheet(columns: int=3, seed: int=0, every: int=3) -> Image.Image:
    """One strip of frames for every fine label of the world, without noise."""
    ...
H264 = {'crf': '18', 'preset': 'veryfast', 'tune': 'zerolatency', 'threads': '1'}

def write_mp4(path: Path, video: np.ndarray, fps: int=8) -> None:
    """Writes H.264 in one thread, which gives the same bytes every time; the file appears under its name when it is complete."""
    ...

@dataclass(frozen=True)
class Preset:
    """How large a world is."""
    categories: int
    train: int
    val: int
PRESETS = {'smoke': Preset(6, 8, 4), 'default': Preset(26, 50, 20)}

def plan(preset: Preset, seed: int) -> tuple[dict, dict]:
    """Which videos a world has."""
    ...

def _fingerprint(preset, seed):
    ...

def _render(folder, seed, jobs):
    ...

def render_world(root: Path, preset: str='default', seed: int=0, workers: int | None=None, progress: bool=True) -> Path:
    """Renders the videos that are not there yet, then writes labels and CSV files. Raises ValueError for an unknown preset or another world in `root`, OSError where it cannot write."""
    ...

def _missing(root, videos):
    ...

def _render_missing(root, groups, videos, seed, workers, progress):
    ...
