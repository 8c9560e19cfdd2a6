# Made from sensors.py by `make export`. Do not edit.
"""The second world's episodes as sensors tell them: a scene without a picture, a data set, a network over time"""
from typing import Any
__all__ = ['SENSORS', 'N_CHANNELS', 'N_STEPS', 'SENSORS_LAYOUT', 'Sensor', 'of_channels', 'FeltScene', 'write_series',
        'read_series', 'as_shown', 'for_network', 'read_sensors', 'SensorTransform', 'SensorDataset', 'series_block',
        'SensorNet', 'sensor_plan', 'render_sensors']
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
import numpy as np
import torch
from torch import nn
from .experts import STEPS, Scene
from .signals import SignalDataset
from .tabletop import TabletopPreset

class Sensor(NamedTuple):
    """Numbers that are read together."""
    name: str
    channels: tuple[str, ...]
    unit: str
    kind: str
    scale: float
    from_start: bool
SENSORS: tuple

def of_channels(value: Callable[[Sensor], object]) -> list:
    """The same for each channel, in the order of the readings."""
    ...
N_CHANNELS = len(of_channels(len))
N_STEPS = STEPS + 1

class FeltScene(Scene):
    """A task of Meta-World that is felt: where another scene gives a picture, it gives the readings of its sensors.

    Raises ValueError as a `Scene` does."""

    def __init__(self, task: str):
        ...

    def picture(self) -> np.ndarray:
        """What the sensors say now."""
        ...

    def pressure(self) -> np.ndarray:
        """The sums of all contact forces on the parts of the robot."""
        ...
    angles: Any
    speeds: Any
    parts: Any
    begun: Any

    def begin(self, seed: int):
        """As of any scene. The same seed twice in a row is set back to where it began."""
        ...

def write_series(path: str | Path, series: np.ndarray) -> None:
    """One array. The file appears under its name when it is complete.

    Raises OSError where it cannot be written."""
    ...

def read_series(path: str | Path) -> np.ndarray:
    """What sensors said. Raises VideoError for a file that is none, or has other channels or broken numbers."""
    ...

def as_shown(series: np.ndarray) -> np.ndarray:
    """Places and angles from where they began, in scales of each sensor; large values by their logarithm."""
    ...

def for_network(series: np.ndarray) -> np.ndarray:
    """The first three seconds, `as_shown`; the last reading stays behind what is shorter."""
    ...

def read_sensors(root: str | Path, name: str) -> np.ndarray | None:
    """A file as a network is shown it."""
    ...

@dataclass(frozen=True)
class SensorTransform:
    """Training view of a series: a little earlier or later, faster or slower, and noisier."""
    shift: float = 8.0
    stretch: float = 0.1
    noise: float = 0.1

    def __call__(self, series: np.ndarray, rng: np.random.Generator) -> np.ndarray:
        """One random view. What comes in at an end is like the end."""
        ...

class SensorDataset(SignalDataset):
    """Rows of a benchmark as series, (V, S, N_STEPS) each; a `Shown`."""
    shape = (N_CHANNELS, N_STEPS)

    def read(self, path: Path) -> np.ndarray:
        """A series as a network is shown it. Raises VideoError where it cannot be read."""
        ...

    def drawn(self, signal: np.ndarray, rng: np.random.Generator) -> np.ndarray:
        """A random view of it, as of `SensorTransform`."""
        ...

    def prepared(self, views: torch.Tensor) -> torch.Tensor:
        """As they are: they were made ready when they were read."""
        ...

def series_block(c_in: int, c_out: int, kernel: int, stride: int=1) -> nn.Sequential:
    """A convolution along time, batch normalisation and ReLU."""
    ...

class SensorNet(nn.Module):
    """Four `series_block`s, the mean over time, a linear `head`. Raises ValueError for an unknown kind of sensor."""
    widths = (48, 64, 96)
    kernels = (9, 5, 5, 3)
    strides = (4, 2, 2, 1)

    def __init__(self, num_classes: int, features: int=128, only: Sequence[str]=()):
        ...

    def forward_features(self, x: torch.Tensor) -> torch.Tensor:
        """The blocks, and the mean over time. Raises ValueError for anything but series."""
        ...

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Features, head."""
        ...
    config: Any
    labels: Any
    seen: Any
    stages: Any
    head: Any

def sensor_plan(preset: TabletopPreset, seed: int) -> tuple[dict, dict]:
    """Which episodes are felt: those of the second world's films, of each class the first 12 for training."""
    ...
SENSORS_LAYOUT = 'Sensors-Split'

def render_sensors(root: str | Path, preset: str='default', seed: int=0, workers: int | None=None,
        progress: bool=True) -> Path:
    """Simulates the episodes that are not there yet, then writes labels and CSV files.

    Raises ValueError for an unknown preset, another world in `root`, or missing packages, OSError where
    it cannot write or a process dies."""
    ...
