# Made from model_files.py by `make export`. Do not edit.
"""Your classifier in files: opened with its labels and the records of its splits, and kept as it came"""
__all__ = ['WEIGHTS', 'RECORDS', 'BEFORE', 'Opened', 'open_model', 'configurations', 'keep_model', 'check_free',
        'keep_gated', 'beside']
from dataclasses import dataclass
from pathlib import Path
from torch import nn
from .classifier import Classifier
from .records import SplitRecord
WEIGHTS = 'model.safetensors'
RECORDS = 'splits.json'
BEFORE = 'splits_before.json'

@dataclass(frozen=True)
class Opened:
    """A model from a disk, read once."""
    path: Path
    model: nn.Module
    labels: list[str]
    noted: list | None = None
    classifier: Classifier | None = None

    def base(self) -> nn.Module:
        """The model, or what it was before it got a gate."""
        ...

    def gates(self) -> nn.Module | None:
        """The layer that has the place of the head; None where that is the head itself."""
        ...

    def records(self) -> list:
        """Raises ValueError for a file of records that is not JSON."""
        ...

    def last_split(self) -> SplitRecord:
        """Raises ValueError where there is none."""
        ...

    def splits(self) -> list[SplitRecord]:
        """An empty list where a record is in another form, which tells nothing."""
        ...

    def gone(self) -> dict[str, list[str]]:
        """As far as `splits` tells."""
        ...

def open_model(path: str | Path, labels: str | Path | None=None) -> Opened:
    """Reads a model once.

    Raises FileNotFoundError or ValueError for what is not such a model, and for a wrong number of
    labels."""
    ...

def configurations(model: nn.Module) -> list[Path]:
    """What lies beside the weights in the folder that a Hugging Face model came from."""
    ...

def keep_model(model: nn.Module, labels: list[str], path: str | Path, records: list) -> None:
    """Writes a model as it came, with the records of its splits, and for Hugging Face with the
    other configurations of its folder.

    Raises FileExistsError rather than write over something."""
    ...

def check_free(path: str | Path) -> Path:
    """Raises FileExistsError where something is already."""
    ...

def keep_gated(classifier: Classifier, path: str | Path, records: list) -> None:
    """Writes a folder with the model as it was before the classifier's splits, and their heads beside it.

    Raises FileExistsError rather than write over something."""
    ...

def beside(model: str | Path, out: str | Path | None, what: str, folder: bool=False) -> Path:
    """Where a finer model goes: where it was asked for, or beside the one that it comes from."""
    ...
