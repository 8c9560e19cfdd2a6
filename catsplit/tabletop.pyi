# Made from tabletop.py by `make export`. Do not edit.
"""Thirty-eight tasks of Meta-World in five manners each: words, plan, and a folder that processes fill"""
from typing import Any
__all__ = ['TASKS', 'CANNOT', 'PRETENDING', 'WORDS', 'TABLETOP_PRESETS', 'LAYOUT', 'FILMS', 'Task', 'manners_of',
        'Words', 'fine_label', 'TabletopPreset', 'tabletop_plan', 'Recording', 'render_tabletop']
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
import numpy as np

class Task(NamedTuple):
    """A task of Meta-World in words."""
    label: str
    verb: str
    thing: str
TASKS: dict
CANNOT: dict

def manners_of(task: str) -> list[str]:
    """The manners that a task can be done in."""
    ...

class Words(NamedTuple):
    """How a manner is said behind the label of a task."""
    plain: tuple[str, ...]
    with_thing: tuple[str, ...]
PRETENDING = 'Pretending to {}'
WORDS: dict

def fine_label(task: str, manner: str, rng: np.random.Generator) -> str:
    """A task done in a manner, in words."""
    ...

@dataclass(frozen=True)
class TabletopPreset:
    """How large a world of Meta-World is."""
    tasks: int
    manners: int
    train: int
    val: int
TABLETOP_PRESETS: dict

def tabletop_plan(preset: TabletopPreset, seed: int, suffix: str='.mp4') -> tuple[dict, dict]:
    """Which videos a world has."""
    ...

class Recording(NamedTuple):
    """Which episodes are played, and what is kept of each."""
    layout: str
    suffix: str
    what: str
    plan: Callable
    write: Callable
    about: str = ''
LAYOUT = 'MetaWorld-Split'
FILMS: Any

def render_tabletop(root: Path, preset: str='default', seed: int=0, workers: int | None=None, progress: bool=True,
        recording: Recording=FILMS) -> Path:
    """Renders the videos that are not there yet, then writes labels and CSV files.

    Raises ValueError for an unknown preset, another world in `root`, or missing packages, OSError where
    it cannot write or a process dies."""
    ...
