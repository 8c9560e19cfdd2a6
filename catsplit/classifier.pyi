# Made from classifier.py by `make export`. Do not edit.
from typing import Any
"""From a model, its labels and two new names to a finer model of the same type, with a report on what to expect"""
__all__ = ['WEAK', 'METHODS', 'propose_groups', 'Report', 'find_method', 'Classifier', 'load_classifier']
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
import pandas as pd
from torch import Tensor, nn
from .alignment import KernelAlignment, MLPAlignment
from .core import Split
from .low_shot import LowShot
from .modifiers import Retrieval

def _plain(label):
    ...

def _texts(coarse, fine):
    ...

def propose_groups(labels: Sequence[str]) -> dict[str, list[str]]:
    """Labels that begin with the same word are one group, if their rests can be told apart."""
    ...
WEAK = 0.45

@dataclass(frozen=True)
class Report:
    """What a split did."""
    split: Split
    borrowed: list
    likeness: Tensor
    overlap: Tensor
    method: str = 'Retrieval'
    clips: int = 0
    notes: tuple = ()

    @property
    def warnings(self) -> list[str]:
        """Sentences about what looks wrong; empty when nothing does."""
        ...

    def __repr__(self):
        ...

    def _repr_markdown_(self):
        ...

    def plot(self):
        """Cosines of the new rows' modifier vectors: near 1, two subcategories will be confused."""
        ...

    def _ipython_display_(self):
        ...
METHODS = {'retrieval': Retrieval, 'mlp': MLPAlignment, 'kernel': KernelAlignment}

def find_method(method: str | object, encode: Callable) -> object:
    """Raises ValueError for an unknown name, and for what has no `fit` and `edit`."""
    ...

def _sum(head):
    ...

def _linear(model, at):
    ...

def _names(labels):
    ...

def _lists(groups):
    ...

class Classifier:
    """A video classifier whose classes can be split. Raises ValueError where model, labels and groups do not fit, or no linear head is found."""

    def __init__(self, model: nn.Module, labels: Sequence[str] | Mapping[int, str], groups: Mapping[str, Sequence[str]] | None=None, encode: Callable | str='minilm', at: str | None=None):
        ...

    @property
    def labels(self) -> list[str]:
        ...

    @cached_property
    def model(self) -> nn.Module:
        """The model as it is after all splits; before any, the one that was given."""
        ...

    def __repr__(self):
        ...
    base: nn.Module
    at: str | None
    head: Any
    encode: Any
    groups: Any
    record: Any
    report: Any
    before: Any

    def split(self, coarse: str, into: Mapping[str, str] | Sequence[str], method: str | object='retrieval') -> Classifier:
        """Replaces one class by its subcategories (Liu & Doughty, category splitting); one of them may keep its name. Its row goes and the new rows come last, so outputs are renumbered: read them by `labels` of the result. Raises ValueError where labels are unknown or taken, where nothing can be borrowed, or for an unknown method."""
        ...

    def _known(self, coarse):
        ...

    def _after(self, split, head, record):
        ...

    def undo(self) -> Classifier:
        """The classifier before the last split. Raises ValueError when there was none."""
        ...

    def rehearse(self, method: str | object='retrieval') -> pd.DataFrame:
        """Splits each known group again, from the mean of its rows; one that is larger than all others together is left out, for they cannot lend it as many modifiers. Raises ValueError for an unknown method, or when there are not two groups to borrow from."""
        ...

    def refine(self, features: Tensor, labels: Sequence[str], tuning: LowShot=LowShot()) -> Classifier:
        """Trains the rows of the last split on a few videos; `undo` then goes back to before that split. No other row moves, but the new ones can win videos from other classes: evaluate those, too. Raises ValueError without a split, and as `LowShot.refine` does."""
        ...

    def save(self, folder: str | Path) -> None:
        """Writes heads.safetensors and splits.json, both whole or none; what an earlier `save` wrote in that folder is replaced. Raises OSError where they cannot be written."""
        ...

def load_classifier(folder: str | Path, model: nn.Module, encode: Callable | str='minilm', at: str | None=None) -> Classifier:
    """Reads what `save` wrote. Raises FileNotFoundError or ValueError for a folder or a model that is not the one."""
    ...
