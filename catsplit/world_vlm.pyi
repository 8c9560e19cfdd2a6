# Made from world_vlm.py by `make export`. Do not edit.
"""A small CLIP, trained here on described frames, its weights kept in a folder"""
__all__ = ['WORLD_CLIP', 'CLIP_RECIPES', 'ClipRecipe', 'clip_loss', 'train_clip', 'world_clip']
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from torch import Tensor, nn
from .vlm import VLM
WORLD_CLIP: dict

@dataclass(frozen=True)
class ClipRecipe:
    """How long a small VLM is trained."""
    clips: int
    steps: int
    batch: int = 160
    lr: float = 0.01
CLIP_RECIPES: dict

def clip_loss(images: Tensor, texts: Tensor, scale: Tensor | float) -> Tensor:
    """Mean cross-entropy of finding the text of an image and the image of a text.

    This is the loss of CLIP (Radford et al. 2021)."""
    ...

def train_clip(recipe: ClipRecipe, seed: int=0, progress: bool=True, withheld: Sequence[str]=()) -> nn.Module:
    """Trains WORLD_CLIP on single frames of the world.

    Same seed and number of threads, same weights; the global random state stays as it was."""
    ...

def world_clip(folder: str | Path, preset: str='default', seed: int=0, progress: bool=True,
        withheld: Sequence[str]=()) -> VLM:
    """The small VLM of the world, trained if it is not there.

    Raises ValueError for an unknown preset, or if the file was made with other settings."""
    ...
