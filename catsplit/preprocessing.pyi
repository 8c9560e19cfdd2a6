# Made from preprocessing.py by `make export`. Do not edit.
"""The frames, size and colours that a video classifier was made for, read from the files beside it"""
__all__ = ['PROCESSORS', 'FAMILIES', 'RESAMPLING', 'config_values', 'Family', 'ClipForm', 'shown', 'looks_at',
        'clip_frames', 'cut_square']
from dataclasses import dataclass
import numpy as np
from torch import Tensor, nn
from .views import IMAGENET

def config_values(model: nn.Module) -> dict:
    """What the description of a network says, and that of its part that sees, without what is null."""
    ...
PROCESSORS: tuple

@dataclass(frozen=True)
class Family:
    """What the processor of a family does where its file is silent."""
    mean: tuple = IMAGENET[0]
    std: tuple = IMAGENET[1]
    larger: float = 1.0
    rescale: float = 1 / 255
    offset: bool = False
    resample: int = 2
FAMILIES: dict
RESAMPLING = {0: 'nearest-exact', 2: 'bilinear', 3: 'bicubic'}

@dataclass(frozen=True)
class ClipForm:
    """What a model wants to be shown of a video."""
    frames: int
    size: int
    resized: tuple = ()
    resample: str = 'bilinear'
    mean: tuple = IMAGENET[0]
    std: tuple = IMAGENET[1]
    step: float = 0
    fps: float = 0
    assumed: tuple = ()

def shown(model: nn.Module, frames: int=0, size: int=0) -> ClipForm:
    """What a model was made for, unless told otherwise; where nothing says it, 8 frames of 48 x 48
    in ImageNet's colours.

    Raises ValueError for files that do not say it in numbers, and for a negative number."""
    ...

def looks_at(model: nn.Module, frames: int=0, size: int=0) -> tuple[int, int]:
    """The two numbers of `shown` that whoever gives clips has to know."""
    ...

def clip_frames(n_frames: int, fps: float, like: ClipForm, segment: int=0, segments: int=1) -> np.ndarray:
    """Which frames are in a view: as far apart as the model wants them, in the middle of an equal
    part of what is left of the video; spread over all of it where it is too short, or where nobody
    says."""
    ...

def cut_square(clip: np.ndarray, like: ClipForm) -> Tensor:
    """Frames as a processor of transformers makes them, before their colours; too small ones get a
    black edge."""
    ...
