# Made from views.py by `make export`. Do not edit.
"""Which frames and which crops of a video to take, and a dataset that goes on past files it cannot read"""
from typing import Any
__all__ = ['IMAGENET', 'segment_frames', 'random_segment_frames', 'square_crops', 'normalise', 'eval_views',
        'TrainTransform', 'Views', 'VideoDataset', 'label_index', 'Decoded', 'Shown', 'reading', 'collate',
        'decode_all']
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable
import numpy as np
import torch
from torch.utils.data import Dataset
from .benchmark import Row

def segment_frames(n_frames: int, t: int, segment: int=0, segments: int=1) -> np.ndarray:
    """Test frames: `t` equal ticks, in each the frame at (segment + 1/2) / segments of the tick.

    Raises VideoError without frames."""
    ...

def random_segment_frames(n_frames: int, t: int, generator: torch.Generator) -> np.ndarray:
    """Training frames: one random frame of each of `t` equal ticks.

    Raises VideoError without frames."""
    ...
IMAGENET = ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))

def square_crops(clip: np.ndarray | torch.Tensor, size: int, crops: int=1) -> torch.Tensor:
    """The shorter side becomes `size`, the crops lie side by side, from the left or top end
    to the other."""
    ...

def normalise(views: torch.Tensor, mean: Sequence[float]=IMAGENET[0], std: Sequence[float]=IMAGENET[1]) -> torch.Tensor:
    """Bytes as a network wants them: minus the mean, over the standard deviation."""
    ...

def eval_views(clip: np.ndarray | torch.Tensor, size: int, crops: int=1, mean: Sequence[float]=IMAGENET[0],
        std: Sequence[float]=IMAGENET[1]) -> torch.Tensor:
    """Test views: crops, normalised."""
    ...

@dataclass(frozen=True)
class TrainTransform:
    """Training view: a random square and mild colours, the same for all frames of a clip.

    It never mirrors: left and right are labels."""
    size: int
    scale: tuple[float, float] = (0.7, 1.0)
    ratio: tuple[float, float] = (3 / 4, 4 / 3)
    jitter: float = 0.2
    augment: int = 0
    mean: Sequence[float] = IMAGENET[0]
    std: Sequence[float] = IMAGENET[1]

    def __call__(self, clip: np.ndarray | torch.Tensor, generator: torch.Generator) -> torch.Tensor:
        """One random view of a clip."""
        ...

    def batch(self, clips: torch.Tensor, chances: torch.Tensor) -> torch.Tensor:
        """One random view of each clip, as `self(clip, generator)` but for its rounding to bytes; without RandAugment."""
        ...

@dataclass(frozen=True)
class Views:
    """What a model is shown of a video."""
    frames: int = 16
    size: int = 224
    segments: int = 1
    crops: int = 1
    repeats: int = 1
    augment: int = 0
    sizes: Sequence[int] = ()
    mean: Sequence[float] = IMAGENET[0]
    std: Sequence[float] = IMAGENET[1]
    raw: bool = False

class VideoDataset(Dataset):
    """Rows of a benchmark as views.

    An item depends on (seed, epoch, index) alone, not on the worker that makes it.
    Raises ValueError for a label that is not given, and for another `on_error`."""

    def __init__(self, rows: Sequence[Row], root: str | Path, labels: Sequence[str] | None=None, views: Views=Views(),
            train: bool=False, seed: int=0, memory: Mapping[str, torch.Tensor] | None=None, on_error: str='skip'):
        ...

    def __len__(self):
        ...
    rows: Sequence[Row]
    root: str | Path
    index: Any
    views: Views
    train: bool
    seed: int
    memory: Any
    on_error: str
    epoch: Any

    def set_epoch(self, epoch: int):
        """Says which epoch the next items belong to, to living workers too."""
        ...

    def __getitem__(self, i: int) -> dict:
        """One video. Raises VideoError with `on_error="stop"`."""
        ...

    def examples(self) -> list[torch.Tensor]:
        """Black clips: one for each side that the epochs have."""
        ...

    def raw(self) -> VideoDataset:
        """The same videos, whose test views are bytes."""
        ...

    def prepared(self, views: torch.Tensor) -> torch.Tensor:
        """Bytes as a network wants them: as `normalise` makes them."""
        ...

def label_index(rows: Sequence[Row], labels: Sequence[str] | None) -> dict[str, int] | None:
    """Raises ValueError for a row whose label is not given."""
    ...

class Decoded:
    """A video that lies in memory, with the two things that a `VideoDataset` asks of an open one."""

    def __init__(self, clip: torch.Tensor):
        ...

    def __len__(self):
        ...

    def frames(self, indices: Sequence[int]) -> np.ndarray:
        """The frames asked for."""
        ...
    clip: torch.Tensor

@runtime_checkable
class Shown(Protocol):
    """What a training or an extraction asks of a data set; `VideoDataset` is one."""
    rows: Sequence[Row]

    def __len__(self) -> int:
        """How many items there are."""
        ...

    def __getitem__(self, i: int) -> dict:
        """One item."""
        ...

    def set_epoch(self, epoch: int):
        """Says which epoch the next items belong to."""
        ...

    def examples(self) -> list[torch.Tensor]:
        """What a network gets of one item: one for each size that the epochs have."""
        ...

    def raw(self) -> 'Shown':
        """The same items, whose views are as they are kept: bytes, or what a sensor says."""
        ...

    def prepared(self, views: torch.Tensor) -> torch.Tensor:
        """Views of `raw` as a network wants them."""
        ...

def reading(workers: int) -> dict:
    """How batches come from the processes that read. Where one dies, use `living_workers`."""
    ...

def collate(items: list[dict]) -> dict:
    """A batch of the videos that could be read; `views` and `label` are empty where none could.

    video: B names; views: (B, V, C, T, H, W); label: (B,) int64; failed: (video, reason) of each
    other one."""
    ...

def decode_all(rows: Sequence[Row], root: str | Path, frames: int | None=None, workers: int=2, progress: bool=True,
        on_error: str='skip') -> tuple[torch.Tensor, list[str], list[tuple[str, str]]]:
    """Decodes small videos once, in the order of `rows`.

    Of the n videos that can be read: clips (n, T, H, W, 3) uint8 and names; of the others
    (video, reason).
    Raises ValueError where shapes differ, VideoError where none can be read."""
    ...
