# Made from signals.py by `make export`. Do not edit.
"""A wave becomes loudness by pitch and time, a data set shows it, and a small network names it"""
from typing import Any
__all__ = ['RATE', 'SAMPLES', 'HOP', 'WINDOW', 'FFT', 'BANDS', 'STEPS', 'FLOOR', 'MIDDLE', 'SPREAD', 'resampled',
        'write_wav', 'read_wav', 'fitted', 'log_mel', 'as_bytes', 'in_decibels', 'read_sound', 'SoundTransform',
        'SignalDataset', 'SoundDataset', 'sound_block', 'SoundNet']
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
import numpy as np
import torch
from torch import nn
from torch.utils.data import Dataset
from .benchmark import Row
from .views import Views
RATE = 16000
SAMPLES = 2 * RATE

def resampled(samples: np.ndarray, rate: int) -> np.ndarray:
    """The same sound at `RATE` samples a second."""
    ...

def write_wav(path: str | Path, samples: np.ndarray) -> None:
    """One channel, 16 bits a sample. The file appears under its name when it is complete.

    Raises OSError where it cannot be written."""
    ...

def read_wav(path: str | Path) -> np.ndarray:
    """A sound. Raises VideoError for a file that is none, or has another number of bits."""
    ...
HOP = 256
WINDOW = 640
FFT = 1024
BANDS = 64
STEPS = 1 + SAMPLES // HOP
FLOOR = -100.0

def fitted(samples: np.ndarray) -> np.ndarray:
    """The first two seconds; silence behind what is shorter."""
    ...

def log_mel(samples: np.ndarray) -> np.ndarray:
    """The picture of a sound."""
    ...

def as_bytes(picture: np.ndarray) -> np.ndarray:
    """A picture in steps of 0.4 dB: 0 is `FLOOR`, 255 is 0 dB."""
    ...

def in_decibels(picture: np.ndarray | torch.Tensor) -> np.ndarray | torch.Tensor:
    """What bytes stand for."""
    ...

def read_sound(root: str | Path, name: str) -> np.ndarray | None:
    """The picture of a file, as bytes."""
    ...
MIDDLE = -65.0
SPREAD = 20.0

@dataclass(frozen=True)
class SoundTransform:
    """Training view of a sound: moved, louder or softer, with a few bands and steps hidden."""
    shift: int = 8
    gain: float = 2.0
    bands: int = 6
    steps: int = 8

    def __call__(self, picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
        """One random view. What comes in at an end is like the end."""
        ...

class SignalDataset(Dataset):
    """Rows of a benchmark as arrays of one `shape`, (V, *shape) each; a `Shown`. A subclass has that shape,
    and says how one is read, drawn and prepared.

    Raises ValueError for a label that is not given."""
    shape: tuple[int, ...] = ()

    def __init__(self, rows: Sequence[Row], root: str | Path, labels: Sequence[str] | None=None, views: Views=Views(),
            train: bool=False, seed: int=0, memory: Mapping[str, torch.Tensor] | None=None):
        ...

    def read(self, path: Path) -> np.ndarray:
        """A file as an array. Raises VideoError where it cannot be read."""
        ...

    def drawn(self, signal: np.ndarray, rng: np.random.Generator) -> np.ndarray:
        """A random view of it."""
        ...

    def prepared(self, views: torch.Tensor) -> torch.Tensor:
        """As a network wants them."""
        ...

    def __len__(self):
        ...

    def __getitem__(self, i: int) -> dict:
        """One item."""
        ...

    def set_epoch(self, epoch: int):
        """Says which epoch the next items belong to, to living workers too."""
        ...

    def examples(self) -> list[torch.Tensor]:
        """What a network gets of one item."""
        ...

    def raw(self) -> 'SignalDataset':
        """The same items, whose views are as they were read."""
        ...
    rows: Sequence[Row]
    root: str | Path
    index: Any
    views: Views
    train: bool
    seed: int
    memory: Any
    epoch: Any

class SoundDataset(SignalDataset):
    """Rows of a benchmark as pictures of sounds, (V, 1, BANDS, STEPS) each; a `Shown`."""
    shape = (1, BANDS, STEPS)

    def read(self, path: Path) -> np.ndarray:
        """The picture of a sound, as bytes. Raises VideoError where it cannot be read."""
        ...

    def drawn(self, signal: np.ndarray, rng: np.random.Generator) -> np.ndarray:
        """A random view of it, as of `SoundTransform`."""
        ...

    def prepared(self, views: torch.Tensor) -> torch.Tensor:
        """Decibels, moved and scaled alike for all sounds: what is loud stays loud."""
        ...

def sound_block(c_in: int, c_out: int, stride: int=1) -> nn.Sequential:
    """A 3x3 convolution, batch normalisation and ReLU."""
    ...

class SoundNet(nn.Module):
    """Five `sound_block`s, a convolution over all bands, the mean over time, one linear `head`."""
    widths = (16, 32, 48, 64, 96)
    strides = (2, 2, 1, 2, 1)

    def __init__(self, num_classes: int, features: int=128):
        ...

    def forward_features(self, x: torch.Tensor) -> torch.Tensor:
        """The blocks, and the mean over time. Raises ValueError for anything but pictures of sounds."""
        ...

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Features, head."""
        ...
    config: Any
    labels: Any
    stages: Any
    over_bands: Any
    head: Any
