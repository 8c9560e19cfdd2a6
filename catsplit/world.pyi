# Made from world.py by `make export`. Do not edit.
"""A hundred little actions as real mp4 files in the official layout, so that this book runs on a laptop."""
__all__ = ['PRESETS', 'Preset', 'plan', 'render_world', 'contact_sheet']
from dataclasses import dataclass
from pathlib import Path
from PIL import Image

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

def render_world(root: Path, preset: str='default', seed: int=0, workers: int | None=None, progress: bool=True) -> Path:
    """Renders the videos that are not there yet, then writes labels and CSV files.

    Raises ValueError for an unknown preset or another world in `root`,
    OSError where it cannot write."""
    ...

def contact_sheet(columns: int=3, seed: int=0, every: int=3) -> Image.Image:
    """One strip of frames for every fine label of the world, without noise."""
    ...
