# Made from classifier.py by `make export`. Do not edit.
"""A model with its labels, whose classes can be split, refined and restored; its heads are kept in a folder"""
from typing import Any
__all__ = ['METHODS', 'HEADS', 'SPLITS', 'find_method', 'groups_after', 'texts_after', 'Classifier', 'load_classifier']
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
import pandas as pd
from torch import Tensor, nn
from .core import Method
from .low_shot import LowShot
from .records import SplitRecord
METHODS: dict

def find_method(method: str | Method, encode: Callable) -> Method:
    """Raises ValueError for an unknown name, and for an object without `fit` and `edit`."""
    ...

def groups_after(labels: Sequence[str], records: Sequence[SplitRecord]) -> dict[str, list[str]]:
    """The groups that the splits made, and those that `propose_groups` finds among the other labels."""
    ...

def texts_after(coarse: str, fine: Sequence[str], records: Sequence[SplitRecord]) -> dict[str, str]:
    """The texts that the splits were given, where they made these labels; else what the labels themselves say."""
    ...

class Classifier:
    """A video classifier whose classes can be split.

    Raises ValueError where model, labels and groups do not fit, where no linear head is found, and
    where the model could not have another number of outputs."""

    def __init__(self, model: nn.Module, labels: Sequence[str] | Mapping[int, str], groups: Mapping[str,
            Sequence[str]] | None=None, encode: Callable | str='minilm', at: str | None=None, step: Any | None=None):
        ...

    @classmethod
    def resume(cls, model: nn.Module, labels: Sequence[str], records: Sequence[SplitRecord],
            encode: Callable | str='minilm', at: str | None=None, groups: Mapping[str,
            Sequence[str]] | None=None) -> 'Classifier':
        """The classifier of a model that was split before: its last split can be refined.

        Raises ValueError as `Classifier` does, and where its last rows are not of that split."""
        ...

    @property
    def labels(self) -> list[str]:
        ...

    @cached_property
    def model(self) -> nn.Module:
        """The model as it is after all splits; before any, the one that was given.

        Raises ValueError where the classes that stay would no longer score as before."""
        ...
    base: nn.Module
    at: str | None
    encode: Any
    groups: Any
    head: Any
    records: Any
    report: Any
    before: Any

    def split(self, coarse: str, into: Mapping[str, str] | Sequence[str], method: str | Method='retrieval',
            gate: bool=False, unlabelled: Tensor | None=None) -> Classifier:
        """Replaces one class by its subcategories (Liu & Doughty, category splitting); one of them may
    keep its name.

    Its row goes and the new rows come last, so outputs are renumbered: read them by `labels` of the
    result. A method with a text encoder of its own leaves it to the result. A model with a gate is
    kept by `save`. Raises ValueError where labels are unknown or taken, where nothing can be borrowed,
    for an unknown method, and for a gate or clips without labels that do not fit the head."""
        ...

    def undo(self) -> Classifier:
        """The classifier before the last split. Raises ValueError when there was none."""
        ...

    def rehearse(self, method: str | Method='retrieval') -> pd.DataFrame:
        """Splits each known group again, from the mean of its rows. Left out are groups that a split
    without clips has made, whose rows are borrowed ones, and one that is larger than all others
    together, because they cannot lend it as many modifiers.

    The table has one line a group: its size, percent of its new rows that are nearest to their own
    true row, and chance; the last, `all`, pools the rows. Raises ValueError for an unknown method,
    or when there are not two groups to borrow from."""
        ...

    def refine(self, features: Tensor, labels: Sequence[str], tuning: LowShot=LowShot()) -> Classifier:
        """Trains the rows of the last split on a few videos; `undo` then goes to before that split.

    No other row moves, but the new ones can win videos from other classes: evaluate those, too.
    Raises ValueError without a split, for a head that is not linear, and as `LowShot.refine`
    does."""
        ...

    def save(self, folder: str | Path) -> None:
        """Writes heads.safetensors and splits.json, both whole or none; what an earlier `save` wrote in
    that folder is replaced.

    Raises OSError where they cannot be written, and ValueError for a resumed model whose last split
    was refined then."""
        ...
HEADS = 'heads.safetensors'
SPLITS = 'splits.json'

def load_classifier(folder: str | Path, model: nn.Module, encode: Callable | str='minilm',
        at: str | None=None) -> Classifier:
    """Reads what `save` wrote, also that of earlier versions.

    Raises FileNotFoundError or ValueError for a folder or a model that is not the one."""
    ...
