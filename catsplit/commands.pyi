# Made from commands.py by `make export`. Do not edit.
from typing import Any
"""Split, inspect, predict, evaluate: the same for a model on disk, without a line of Python"""
__all__ = ['read_labels', 'read_groups', 'open_model', 'keep_model', 'show', 'inspect', 'split', 'predictions', 'predict', 'read_table', 'evaluate', 'train', 'render', 'refine']
from collections.abc import Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
import pandas as pd
import torch
from fastcore.script import call_parse
from torch import nn
from .datasets import Row

def read_labels(path: str | Path) -> list[str]:
    """Raises FileNotFoundError, or ValueError naming file and line for an empty or a repeated label."""
    ...

def read_groups(path: str | Path) -> dict[str, list[str]]:
    """Raises as `read_json` does, and ValueError for another form."""
    ...

def _file(path):
    ...

@contextmanager
def _quiet():
    ...

def open_model(path: str | Path, labels: str | Path | None=None) -> tuple[nn.Module, list[str]]:
    """Raises FileNotFoundError or ValueError for what is not such a model, and for a wrong number of labels."""
    ...

def _configs(model):
    ...

def keep_model(model: nn.Module, labels: list[str], path: str | Path, record: list) -> None:
    """Writes a model as it came, with the record of its splits, and for Hugging Face with the other configurations of its folder. Raises FileExistsError rather than write over something."""
    ...

def _format(how):
    ...

def show(table: pd.DataFrame, how: str | None=None) -> None:
    """Prints a table. Raises ValueError for another format."""
    ...

def _ends(work, format=None, goes_on=lambda: False):
    ...

def _processor(model):
    ...

def _inputs(model, frames, size):
    ...

def _inspect(model, labels, format):
    ...

@call_parse
def inspect(model: str, labels: str | None=None, format: str | None=None):
    """What a model knows: its classes, how they group, the modifiers that a split can borrow, and the length (Euclidean norm) of each class's row. What it looks at goes to stderr."""
    ...

def _earlier(model):
    ...

def _gone(model):
    ...

def _beside(model, out, what):
    ...

def _split(model, coarse, into, out, method, encoder, labels, groups, format):
    ...

@call_parse
def split(model: str, coarse: str, into: list[str], out: str | None=None, method: str='retrieval', encoder: str='minilm', labels: str | None=None, groups: str | None=None, format: str | None=None):
    """Replaces a class of a model by its subcategories, without data. Prints the closest modifier that the model knows for each, and how alike the two are (cosine of their texts; 1 for the same words). Warnings go to stderr."""
    ...

def _colours(model):
    ...

def _features(model, rows, videos, frames, size, segments=2):
    ...

def predictions(model: nn.Module, labels: list[str], rows: list[Row], videos: str | Path, frames: int=0, size: int=0, segments: int=2) -> tuple[torch.Tensor, tuple, tuple]:
    """Mean probabilities over the views of each video, normalised as preprocessor_config.json of a Hugging Face folder says, else by ImageNet's mean and deviation.
    Raises VideoError when none can be read, ValueError for frames or a size that the model was not made for."""
    ...

def _find(videos):
    ...

def _predict(model, videos, top, labels, frames, size, format):
    ...

@call_parse
def predict(model: str, videos: str, top: int=1, labels: str | None=None, frames: int=0, size: int=0, format: str | None=None):
    """Labels of a video, or of all videos of a folder. Colours are normalised as preprocessor_config.json of a Hugging Face folder says, else as for ImageNet. Exits with 2 when some videos could not be read; they are named on stderr first."""
    ...

def read_table(path: str | Path, names: Sequence[str] | None=None, gone: Mapping[str, Sequence[str]]={}) -> dict[str, str]:
    """Videos of a class that was split are left out, which is said. Raises FileNotFoundError, or ValueError naming file and line: for a wrong number of fields, an empty one, an unknown label, or a video that stands there twice."""
    ...

def _missing(truth, videos, every=False):
    ...

def _evaluate(model, table, videos, labels, frames, size, format):
    ...

@call_parse
def evaluate(model: str, table: str, videos: str, labels: str | None=None, frames: int=0, size: int=0, format: str | None=None):
    """Accuracy of each class on labelled videos, percent, and what it is most often taken for. Colours are normalised as for catsplit_predict. Exits with 2 when some videos could not be read."""
    ...

def _train(table, videos, out, backbone, epochs, seed):
    ...

@call_parse
def train(table: str, videos: str, out: str, backbone: str='cnn', epochs: int=0, seed: int=0):
    """Trains a classifier on labelled videos and prints the path of its checkpoint. Stopped, it goes on where it was. Exits with 2 when some videos could not be read. A benchmark's base models are trained by catsplit_prepare."""
    ...

def _render(out, preset, seed):
    ...

@call_parse
def render(out: str, preset: str='default', seed: int=0):
    """Renders the world: a benchmark in the official layout, with its videos, and its dataset A as CSV files for catsplit_train and catsplit_evaluate: train.csv, val.csv, and in fine/ the validation videos of each class that can be split, by subcategory. Videos that are there already are kept."""
    ...

def _refine(model, table, videos, out, seed, frames, size, format):
    ...

@call_parse
def refine(model: str, table: str, videos: str, out: str | None=None, seed: int=0, frames: int=0, size: int=0, format: str | None=None):
    """Trains the rows of the last split on a few labelled clips, and nothing else of the model (Liu & Doughty, low-shot). The new rows can win videos from other classes: evaluate those again, too. Exits with 2 when some clips could not be read."""
    ...
