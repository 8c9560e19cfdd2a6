# Made from bases.py by `make export`. Do not edit.
"""A benchmark opened with its videos, and for each dataset a model and its features, found on disk or made"""
__all__ = ['RENDERED', 'Source', 'Rendered', 'open_source', 'Base', 'checksum', 'videos_of', 'about_training',
        'about_features', 'prepare', 'base_models', 'all_base_models', 'accuracies']
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
import torch
from torch import nn
from .backbones import Backbone
from .benchmark import Benchmark, Dataset
from .compute import Compute
from .core import Head, Split
from .evaluation import Evaluation
from .features import FeatureStore
from .frame_store import read_frames
from .labels import taxonomy
from .setup import Setup
from .training import train
from .views import Shown, VideoDataset

@dataclass(frozen=True)
class Source:
    """A benchmark together with its videos."""
    benchmark: Benchmark
    videos: Path
    small: bool
    stamp: str
    processes: int = 0
    dataset: Callable = VideoDataset
    read: Callable = read_frames

    @cached_property
    def memory(self) -> Mapping:
        """Every video, decoded once, in a file beside the videos."""
        ...

    def workers(self) -> int:
        """None for videos in memory."""
        ...

class Rendered(NamedTuple):
    """How a benchmark that is made here is made, read and shown."""
    render: Callable
    dataset: Callable = VideoDataset
    read: Callable = read_frames
RENDERED: dict

def open_source(setup: Setup) -> Source:
    """The benchmark of a set-up; a world is rendered where it is not there.

    Raises FileNotFoundError when a folder or videos are not there, ValueError when it is not a
    benchmark, or trains on what it is measured on."""
    ...

@dataclass(frozen=True)
class Base:
    """A trained base model of one dataset, ready to be edited."""
    data: Dataset
    model: nn.Module
    head: Head
    evaluation: Evaluation
    train: FeatureStore | None
    taxonomy: Mapping
    texts: Mapping
    history: list
    seed: int
    views: int

    def splits(self) -> Iterator[tuple[Split, dict, list]]:
        """Every target of the dataset with its two evaluation sets, as far as the videos could be read."""
        ...

def checksum(state: Mapping[str, torch.Tensor]) -> str:
    """A short checksum of weights, bit by bit (a sum would depend on the number of threads)."""
    ...

def videos_of(source: Source, rows: Sequence, backbone: Backbone, labels: Sequence[str] | None, train: bool=False,
        memory: bool=True) -> Shown:
    """Rows of a benchmark as a backbone wants to see them."""
    ...

def about_training(source: Source, rows: Sequence, backbone: Backbone) -> dict:
    """What is written down with a model, and has to be the same when it is found again."""
    ...

def about_features(about: dict, model: nn.Module, backbone: Backbone) -> dict:
    """The same with features."""
    ...

def prepare(source: Source, name: str, folder: str | Path, backbone: Backbone, compute: Compute=Compute(),
        watch: Callable | None=None, corrections: str='', training: bool=False, weights: Mapping | None=None) -> Base:
    """Trains or loads the base model of dataset `name`, extracts or loads its features. A whole model is
    taken as it is, one without a head is a start.

    What can be wrong with the labels is said before anything is trained (ValueError)."""
    ...

def base_models(source: Source, setup: Setup, training: bool=False, weights: Mapping | None=None,
        seed: int | None=None) -> dict[str, Base]:
    """Trains or loads the base models of a set-up, says how good they are, and shows the loss, as a curve
    in a notebook.

    Raises FileNotFoundError or ValueError for a checkpoint that is not there or does not fit."""
    ...

def all_base_models(source: Source, setup: Setup, training: bool=False) -> list[Base]:
    """The base models of all seeds: one network says little about a method, it may be a lucky one.

    A whole model from a checkpoint is the same for every seed, and is taken once. Raises as `base_models`
    does, and ValueError without a seed."""
    ...

def accuracies(bases: Sequence[Base]) -> str:
    """How good base models are on their validation videos, a mean for each dataset."""
    ...
