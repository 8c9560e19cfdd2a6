# Made from tabletop.py by `make export`. Do not edit.
"""Thirty-eight tasks of Meta-World, each done in five manners, in the official layout"""
__all__ = ['TASKS', 'CANNOT', 'PRETENDING', 'WORDS', 'TABLETOP_PRESETS', 'LAYOUT', 'Task', 'manners_of', 'Words', 'fine_label', 'TabletopPreset', 'tabletop_plan', 'render_tabletop']
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
import numpy as np

class Task(NamedTuple):
    """A task of Meta-World in words."""
    label: str
    verb: str
    thing: str
TASKS = {'assembly': Task('Putting a ring over a peg', 'put a ring over a peg', 'ring'), 'bin-picking': Task('Moving a cube into another bin', 'move a cube into another bin', 'cube'), 'box-close': Task('Putting a lid on a box', 'put a lid on a box', 'lid'), 'button-press-topdown': Task('Pressing a button from above', 'press a button from above', 'button'), 'button-press-topdown-wall': Task('Pressing a button behind a wall from above', 'press a button behind a wall from above', 'button'), 'button-press': Task('Pressing a button', 'press a button', 'button'), 'button-press-wall': Task('Pressing a button behind a wall', 'press a button behind a wall', 'button'), 'coffee-button': Task('Starting a coffee machine', 'start a coffee machine', 'button'), 'coffee-pull': Task('Pulling a mug away from a coffee machine', 'pull a mug away from a coffee machine', 'mug'), 'coffee-push': Task('Pushing a mug under a coffee machine', 'push a mug under a coffee machine', 'mug'), 'dial-turn': Task('Turning a dial', 'turn a dial', 'dial'), 'door-close': Task('Closing a door', 'close a door', 'door'), 'door-lock': Task('Locking a door', 'lock a door', 'lock'), 'door-unlock': Task('Unlocking a door', 'unlock a door', 'lock'), 'hand-insert': Task('Lowering a cube into a hole', 'lower a cube into a hole', 'cube'), 'drawer-close': Task('Closing a drawer', 'close a drawer', 'drawer'), 'drawer-open': Task('Opening a drawer', 'open a drawer', 'drawer'), 'faucet-open': Task('Opening a faucet', 'open a faucet', 'faucet'), 'faucet-close': Task('Closing a faucet', 'close a faucet', 'faucet'), 'hammer': Task('Hammering a nail', 'hammer a nail', 'hammer'), 'handle-pull-side': Task('Pulling a handle at the side', 'pull a handle at the side', 'handle'), 'handle-pull': Task('Pulling a handle', 'pull a handle', 'handle'), 'lever-pull': Task('Lifting a lever', 'lift a lever', 'lever'), 'pick-place-wall': Task('Lifting a puck over a wall', 'lift a puck over a wall', 'puck'), 'pick-place': Task('Lifting a puck', 'lift a puck', 'puck'), 'plate-slide': Task('Sliding a plate into a goal', 'slide a plate into a goal', 'plate'), 'plate-slide-side': Task('Sliding a plate sideways', 'slide a plate sideways', 'plate'), 'plate-slide-back': Task('Sliding a plate out of a goal', 'slide a plate out of a goal', 'plate'), 'plate-slide-back-side': Task('Sliding a plate back', 'slide a plate back', 'plate'), 'peg-unplug-side': Task('Pulling a peg out of a hole', 'pull a peg out of a hole', 'peg'), 'soccer': Task('Shooting a ball into a goal', 'shoot a ball into a goal', 'ball'), 'push': Task('Pushing a puck', 'push a puck', 'puck'), 'push-wall': Task('Pushing a puck around a wall', 'push a puck around a wall', 'puck'), 'shelf-place': Task('Putting a cube on a shelf', 'put a cube on a shelf', 'cube'), 'sweep-into': Task('Sweeping a cube into a hole', 'sweep a cube into a hole', 'cube'), 'sweep': Task('Sweeping a cube off a table', 'sweep a cube off a table', 'cube'), 'window-open': Task('Opening a window', 'open a window', 'window'), 'window-close': Task('Closing a window', 'close a window', 'window')}
CANNOT = {'assembly': ('slowly', 'trembling'), 'bin-picking': ('trembling',), 'box-close': ('slowly', 'second attempt', 'trembling'), 'button-press-topdown': ('halfway',), 'button-press-topdown-wall': ('halfway',), 'button-press': ('halfway',), 'button-press-wall': ('pretending', 'second attempt'), 'coffee-button': ('halfway',), 'coffee-pull': ('slowly',), 'door-close': ('halfway', 'trembling', 'from the left'), 'door-lock': ('trembling',), 'door-unlock': ('pretending', 'second attempt', 'trembling'), 'hand-insert': ('slowly', 'second attempt', 'trembling'), 'drawer-close': ('pretending', 'halfway', 'second attempt'), 'hammer': ('slowly', 'halfway', 'trembling'), 'handle-pull-side': ('pretending', 'second attempt', 'trembling'), 'handle-pull': ('pretending', 'second attempt', 'trembling'), 'lever-pull': ('pretending', 'halfway', 'second attempt'), 'pick-place-wall': ('slowly', 'trembling', 'from the right'), 'plate-slide': ('second attempt',), 'plate-slide-back': ('trembling',), 'plate-slide-back-side': ('trembling',), 'peg-unplug-side': ('second attempt',), 'soccer': ('second attempt', 'trembling', 'from the left'), 'push': ('trembling',), 'push-wall': ('trembling',), 'shelf-place': ('slowly', 'trembling'), 'sweep-into': ('slowly', 'second attempt', 'trembling'), 'sweep': ('slowly', 'trembling', 'from the right'), 'window-open': ('halfway',), 'window-close': ('halfway',)}

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
TABLETOP_PRESETS = {'smoke': TabletopPreset(6, 4, 6, 3), 'default': TabletopPreset(len(TASKS), 5, 36, 12)}

def tabletop_plan(preset: TabletopPreset, seed: int) -> tuple[dict, dict]:
    """Which videos a world has."""
    ...
LAYOUT = 'MetaWorld-Split'

def render_tabletop(root: Path, preset: str='default', seed: int=0, workers: int | None=None, progress: bool=True) -> Path:
    """Renders the videos that are not there yet, then writes labels and CSV files.

    Raises ValueError for an unknown preset, another world in `root`, or missing packages, OSError where
    it cannot write or a process dies."""
    ...
