# Made from commands.py by `make export`. Do not edit.
from typing import Any
"""Split, inspect, predict, evaluate: the same for a model on disk, without a line of Python"""
__all__ = ['read_labels', 'read_groups', 'open_model', 'keep_model', 'show', 'inspect', 'split', 'predictions', 'predict', 'read_table', 'evaluate', 'train', 'render']
from collections.abc import Sequence
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

def open_model(path: str | Path, labels: str | Path | None=None) -> tuple[nn.Module, list[str]]:
    """Raises FileNotFoundError or ValueError for what is not such a model, and for a wrong number of labels."""
    ...

def keep_model(model: nn.Module, labels: list[str], path: str | Path, record: list) -> None:
    """Writes a model as it came, with the record of its splits. Raises FileExistsError rather than write over something."""
    ...

def show(table: pd.DataFrame, how: str='') -> None:
    """Prints a table. Raises ValueError for another format."""
    ...

def _ends(work):
    ...

def _inspect(model, labels, format):
    ...

@call_parse
def inspect(model: str, labels: str='', format: str=''):
    """What a model knows: its classes, how they group, and the modifiers that a split can borrow."""
    ...

def _split(model, coarse, into, out, method, encoder, labels, groups, format):
    ...

@call_parse
def split(model: str, coarse: str, into: list[str], out: str='', method: str='retrieval', encoder: str='minilm', labels: str='', groups: str='', format: str=''):
    """Replaces a class of a model by its subcategories, without data. Prints what was borrowed from where; warnings go to stderr."""
    ...

def _inputs(model, frames, size):
    ...

def predictions(model: nn.Module, labels: list[str], rows: list[Row], videos: str | Path, frames: int=0, size: int=0, segments: int=2) -> tuple[torch.Tensor, tuple, tuple]:
    """Mean probabilities over the views of each video. Raises VideoError when none can be read."""
    ...

def _predict(model, videos, top, labels, frames, size, format):
    ...

@call_parse
def predict(model: str, videos: str, top: int=1, labels: str='', frames: int=0, size: int=0, format: str=''):
    """Labels of all videos of a folder. Exits with 2 when some could not be read; they are named on stderr first."""
    ...

def read_table(path: str | Path, names: Sequence[str] | None=None) -> dict[str, str]:
    """Raises FileNotFoundError, or ValueError naming file and line: for a wrong number of fields, an empty one, an unknown label, or a video that stands there twice."""
    ...

def _evaluate(model, table, videos, labels, frames, size, format):
    ...

@call_parse
def evaluate(model: str, table: str, videos: str, labels: str='', frames: int=0, size: int=0, format: str=''):
    """Accuracy of each class on labelled videos, and what it is most often taken for. Exits with 2 when some videos could not be read."""
    ...

def _train(table, videos, out, backbone, epochs, seed):
    ...

@call_parse
def train(table: str, videos: str, out: str, backbone: str='cnn', epochs: int=0, seed: int=0):
    """Trains a classifier on labelled videos and prints the path of its checkpoint. Stopped, it goes on where it was. A benchmark's base models are trained by catsplit_prepare."""
    ...

@call_parse
def render(out: str, preset: str='default', seed: int=0):
    """Renders the world: a benchmark in the official layout, with its videos. What is there already is kept."""
    ...
