# Made from world.py by `make export`. Do not edit.
"""A hundred and fifty little actions as real mp4 files in the official layout, so that this book runs on a laptop."""
__all__ = ['PRESETS', 'Preset', 'plan', 'shuffled', 'render_world', 'missing_videos', 'render_batches', 'write_layout',
        'video_frames', 'contact_sheet']
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
import numpy as np
from PIL import Image
from .clutter import Clutter

@dataclass(frozen=True)
class Preset:
    """How large a world is, and how full its videos are."""
    categories: int
    train: int
    val: int
    clutter: Clutter | None = None
PRESETS: dict

def plan(preset: Preset, seed: int) -> tuple[dict, dict]:
    """Which videos a world has."""
    ...

def shuffled(todo: Sequence[tuple], rng: np.random.Generator, suffix: str='.mp4') -> dict[str, list[tuple]]:
    """Files in a random order, with numbers for names."""
    ...

def render_world(root: Path, preset: str='default', seed: int=0, workers: int | None=None, progress: bool=True) -> Path:
    """Renders the videos that are not there yet, then writes labels and CSV files.

    Raises ValueError for an unknown preset or another world in `root`,
    OSError where it cannot write or a process dies."""
    ...

def missing_videos(root: Path, videos: Mapping[str, list], suffix: str='.mp4') -> list[tuple]:
    """What of a plan is not there yet."""
    ...

def render_batches(render: Callable[[list], int], batches: Sequence[list], workers: int, progress: bool=True,
        what: str='video') -> None:
    """Renders videos in parallel. Raises OSError where a process dies, and what `render` raises."""
    ...

def write_layout(folder: Path, groups: Mapping[str, Sequence[str]], videos: Mapping[str, list]) -> None:
    """Writes labels and CSV files, if they are not there."""
    ...

def video_frames(preset: str, seed: int, name: str, side: int=192) -> np.ndarray:
    """The frames of a world's video at any size, drawn anew: the scene of the mp4 without noise.

    Raises ValueError for an unknown preset or a video that the world has not."""
    ...

def contact_sheet(columns: int=3, seed: int=0, every: int=3, clutter: Clutter | None=None) -> Image.Image:
    """One strip of frames for every fine label of the world, without noise."""
    ...
