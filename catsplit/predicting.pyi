# Made from predicting.py by `make export`. Do not edit.
"""Any classifier on videos in a folder: the frames, size and colours that it was made for, and its probabilities"""
__all__ = ['PROCESSORS', 'FAMILIES', 'RESAMPLING', 'Family', 'Shown', 'shown', 'looks_at', 'clip_frames', 'cut_square', 'Reading', 'video_features', 'takes_several', 'predictions']
from dataclasses import dataclass
from pathlib import Path
import numpy as np
import torch
from torch import Tensor, nn
from .benchmark import Row
from .features import FeatureStore
from .views import IMAGENET
PROCESSORS = ('processor_config.json', 'video_preprocessor_config.json', 'preprocessor_config.json')

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
class Shown:
    """What a model is shown of a video."""
    frames: int
    size: int
    resized: tuple = ()
    resample: str = 'bilinear'
    mean: tuple = IMAGENET[0]
    std: tuple = IMAGENET[1]
    step: float = 0
    fps: float = 0
    assumed: tuple = ()

def shown(model: nn.Module, frames: int=0, size: int=0) -> Shown:
    """What a model was made for, unless told otherwise; where nothing says it, 8 frames of 48 x 48
    in ImageNet's colours.

    Raises ValueError for files that do not say it in numbers."""
    ...

def looks_at(model: nn.Module, frames: int=0, size: int=0) -> tuple[int, int]:
    """The two numbers of `shown` that whoever gives clips has to know."""
    ...

def clip_frames(n_frames: int, fps: float, like: Shown, segment: int=0, segments: int=1) -> np.ndarray:
    """Which frames are in a view: as far apart as the model wants them, in the middle of an equal
    part of what is left of the video; spread over all of it where it is too short, or nobody says."""
    ...

def cut_square(clip: np.ndarray, like: Shown) -> Tensor:
    """Frames as a processor of transformers makes them, before their colours; too small ones get a black edge."""
    ...

@dataclass(frozen=True)
class Reading:
    """How videos are read for a model; a 0 leaves a number open."""
    frames: int = 0
    size: int = 0
    segments: int = 2
    workers: int = 0

    def processes(self, n: int) -> int:
        """Raises ValueError for a negative number."""
        ...

def video_features(model: nn.Module, rows: list[Row], videos: str | Path, how: Reading=Reading()) -> FeatureStore:
    """Raises as `predictions` does."""
    ...

def takes_several(model: nn.Module) -> bool:
    """Raises ValueError for a regression, which has no classes."""
    ...

def predictions(model: nn.Module, labels: list[str], rows: list[Row], videos: str | Path, how: Reading=Reading()) -> tuple[torch.Tensor, tuple, tuple]:
    """Mean probabilities over the views of each video, of frames that are prepared as a Hugging
    Face folder says; what nobody says is assumed, and said on stderr. They add up to 1, but for a
    model that takes several labels for a video.

    Gives probabilities (N, C), N names, and (name, reason) of the videos that could not be read.
    Raises VideoError when none can be read, ValueError for frames or a size that the model was not
    made for, for a regression, and ChildProcessError where a process that reads
    dies."""
    ...
