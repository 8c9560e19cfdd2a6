# Made from experiments.py by `make export`. Do not edit.
from typing import Any
"""A table that cannot say what made it is a rumour. This chapter is the bookkeeping that every numbered experiment shares."""
__all__ = ['small_vit', 'BACKBONES', 'COLUMNS', 'root', 'commit', 'digest', 'Source', 'check_videos', 'find_benchmark', 'Backbone', 'find_backbone', 'Base', 'checksum', 'videos_of', 'prepare', 'base_models', 'score_methods', 'summarise', 'find_vlm', 'frame_rows', 'vlm_methods', 'fine_rows', 'held_out', 'Comparison', 'compare', 'markdown', 'made_by', 'write_results', 'record', 'published', 'results_page', 'check_parameters', 'experiments', 'declared', 'smoke_if_tested', 'show_progress', 'read_parameters', 'run', 'prepare_bases']
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
import pandas as pd
import torch
from fastcore.script import call_parse
from torch import nn
from .core import Evaluation, Head, Split
from .datasets import Benchmark, Dataset, Row, VideoDataset
from .features import FeatureStore
from .injection import Splits
from .models import VideoViT, WorldCNN, video_vit_s
from .modifiers import taxonomy
from .training import Recipe, train
from .vlm import VLM

def root() -> Path:
    """The root of the repository, from wherever a notebook is run."""
    ...

def commit() -> str:
    """The commit that a result was made with."""
    ...

def digest(thing) -> str:
    """A short checksum of anything that is JSON: settings, rows of a benchmark."""
    ...

@dataclass(frozen=True)
class Source:
    """A benchmark together with its videos."""
    benchmark: Benchmark
    videos: Path
    small: bool
    stamp: str

    @cached_property
    def memory(self) -> dict:
        """Every video, decoded once."""
        ...

def check_videos(benchmark: Benchmark, folder: Path) -> str:
    """Raises ValueError for a name that leaves the folder, FileNotFoundError when videos are missing."""
    ...

def find_benchmark(name: str, videos: str, preset: str, runs: Path) -> Source:
    """The benchmark of that name. Raises FileNotFoundError when a folder is not there, ValueError when it is not a benchmark."""
    ...

@dataclass(frozen=True)
class Backbone:
    """How a base model is built, what it is shown, and how it is trained."""
    build: Callable[[int], nn.Module]
    frames: int = 8
    size: int = 48
    segments: int = 2
    crops: int = 1
    recipe: Recipe = field(default_factory=Recipe)
    finetune: Recipe | None = None
small_vit = partial(VideoViT, img_size=48, frames=8, patch=12, dim=128, depth=4, heads=4)
BACKBONES = {'cnn_8': Backbone(partial(WorldCNN, width=8)), 'cnn_16': Backbone(partial(WorldCNN, width=16)), 'cnn': Backbone(WorldCNN), 'vit': Backbone(small_vit, recipe=Recipe(epochs=16, lr=0.002, batch=32, precision='no')), 'vit_s': Backbone(partial(video_vit_s, drop_path=0.1), 16, 224, 2, 3, Recipe(epochs=100, batch=64, lr=0.0005, repeats=2, augment=7, mixup=0.8, cutmix=1.0), Recipe(epochs=40, batch=64, lr=0.00025, warmup=0.125, layer_decay=0.7, repeats=2, augment=7, mixup=0.8, cutmix=1.0))}

def find_backbone(name: str, epochs: int=0, seed: int=0, pretrained: bool=False) -> Backbone:
    """The backbone of that name. Raises ValueError for an unknown one."""
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
    views: int

    def splits(self) -> Iterator[tuple[Split, dict, list]]:
        """Every target of the dataset with its two evaluation sets, as far as the videos could be read."""
        ...

def checksum(state: Mapping[str, torch.Tensor]) -> str:
    """A short checksum of weights, bit by bit (a sum would depend on the number of threads)."""
    ...

def videos_of(source: Source, rows: Sequence, backbone: Backbone, labels: Sequence[str], train: bool=False, memory: bool=True) -> VideoDataset:
    """Rows of a benchmark as a backbone wants to see them."""
    ...

def prepare(source: Source, name: str, folder: Path, backbone: Backbone, device: str | None=None, watch: Callable | None=None, corrections: str | None=None, training: bool=False, weights: Mapping | None=None) -> Base:
    """Trains or loads the base model of dataset `name`, extracts or loads its features. What can be wrong with the labels is said before anything is trained."""
    ...

def _processes(device):
    ...

def base_models(source: Source, datasets: Sequence[str], runs: Path, preset: str, backbone: str='cnn', epochs: int=0, corrections: str='', device: str='', training: bool=False, weights: Mapping | None=None, checkpoint: str='', seed: int=0) -> dict[str, Base]:
    """Trains or loads the base models, says how good they are, and shows the loss, as a curve in a notebook. Raises FileNotFoundError or ValueError for a checkpoint that is not there or does not fit."""
    ...

def score_methods(base: Base, methods: Mapping[str, Sequence]) -> pd.DataFrame:
    """Fits every method once and scores its edit, or its labels, of every target (Liu & Doughty: each is split on its own, from the same base model)."""
    ...

def summarise(scores: pd.DataFrame) -> pd.DataFrame:
    """Means over targets, then over seeds; the standard deviation is over seeds and missing when there is one."""
    ...

def find_vlm(name: str, preset: str, runs: Path, device: str='') -> VLM | None:
    """The vision-language model of that name. Raises ValueError for an unknown one."""
    ...

def frame_rows(vlm: VLM, source: Source, rows: Sequence[Row], folder: Path, frames: int=8) -> FeatureStore:
    """The embedding of each frame, from the store if it is there."""
    ...

def vlm_methods(vlm: VLM | None, source: Source, base: Base, folder: Path, called: str='VLM') -> dict[str, list]:
    """The vision-language baselines of one base model, with its gate and alone (Liu & Doughty: the CLIP baselines)."""
    ...

def fine_rows(data: Dataset, part: str) -> list[Row]:
    """The rows of a dataset with fine labels, those of the targets from the sets that come with each."""
    ...

def held_out(source: Source, folder: Path, backbone: Backbone, describe: Callable, share: float=0.2, seed: int=0, device: str | None=None) -> Splits:
    """A task of injection: a model of all fine classes but some, and features of training and validation videos."""
    ...

@dataclass(frozen=True)
class Comparison:
    """Mean difference over targets in points, its 95 % bootstrap interval, and its standard deviation over seeds."""
    difference: float
    low: float
    high: float
    std: float
    targets: int

    @property
    def says(self) -> str:
        """Whether the interval is above zero, below zero, or holds it."""
        ...

    def __repr__(self):
        ...

def compare(scores: pd.DataFrame, more: str, less: str, size: str='generality', draws: int=10000) -> Comparison:
    """Does `more` have more of `size` than `less`, paired by target? Each target's value is its mean over seeds. Raises ValueError for a method without rows."""
    ...
COLUMNS = ['benchmark', 'dataset', 'method', 'generality', 'generality_std', 'locality', 'locality_std', 'mean', 'macro_generality', 'chance', 'majority', 'targets', 'seeds', 'encoder', 'backbone', 'views', 'seconds', 'config', 'commit']

def markdown(frame: pd.DataFrame, digits: int=1) -> str:
    """A data frame as Markdown."""
    ...

def made_by(notebook: str, parameters: Mapping) -> str:
    """The last line of every page of results: what made it."""
    ...

def write_results(folder: Path, name: str, table: pd.DataFrame, page: str, **figures) -> None:
    """Writes NAME.csv (six digits), NAME.md and the figures; they appear when all of them are whole. Prints what was written. Raises OSError where they cannot be written."""
    ...

def record(summary: pd.DataFrame, **facts) -> pd.DataFrame:
    """Adds to a summary what made it."""
    ...

def published(table: str) -> tuple[pd.DataFrame, str]:
    """Figures printed in the paper, on the paper's data: never to be mixed with ours."""
    ...

def results_page(folder: Path) -> str:
    """One table of all results: figures/README.md. Raises ValueError for a page that does not say what made it."""
    ...

def check_parameters(given: Mapping, declared: Mapping, notebook: str) -> None:
    """Raises ValueError for a parameter that the notebook does not have, or whose value is of another type than its default."""
    ...

def experiments() -> list[Path]:
    """All experiments of the repository."""
    ...

def _papermill():
    ...

def declared(notebook: Path) -> dict:
    """The parameters of a notebook, from the cell tagged `parameters`."""
    ...

def smoke_if_tested() -> dict:
    """Under nbdev_test an experiment runs with configs/smoke.yaml; nothing changes otherwise."""
    ...

def show_progress() -> None:
    """Lets progress bars through to the terminal when `catsplit_run` is watching."""
    ...

def read_parameters(items: Sequence[str], notebook: Path) -> dict:
    """What the items say to a notebook; a file may serve several experiments. Raises ValueError or FileNotFoundError, see `check_parameters`."""
    ...

def _run(notebook, parameters):
    ...

@call_parse
def run(notebook: str, parameters: list[str]):
    """Run an experiment notebook with checked parameters and show what it prints. A parameter file may serve several experiments. Exits with 1 and one sentence when something is wrong."""
    ...

def _told(work):
    ...

def _prepare(parameters):
    ...

@call_parse
def prepare_bases(parameters: list[str]):
    """Train the base models of a parameter file and store the features of their videos, in one process or in those of `accelerate launch`. Exits with 1 and one sentence when something is wrong."""
    ...
