# Made from benchmark.py by `make export`. Do not edit.
"""The layout of SSv2-Split and FineGym-Split, read and written: numbers on disk, labels in memory"""
__all__ = ['AGAIN', 'OFFICIAL', 'Row', 'Target', 'Dataset', 'Benchmark', 'write_benchmark', 'read_benchmark',
        'check_apart', 'find_official']
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

class Row(NamedTuple):
    """One line of a csv file of a benchmark, its class as text.

    Classes meet by label, never by index."""
    video: str
    label: str

@dataclass(frozen=True)
class Target:
    """One coarse category to split, with the videos that measure the split (Liu & Doughty)."""
    coarse: str
    labels: tuple[str, ...]
    ft: tuple[Row, ...]
    equivalent: tuple[Row, ...]
    unrelated: tuple[Row, ...]

@dataclass(frozen=True)
class Dataset:
    """A training set of mixed granularity (Liu & Doughty: dataset A or B).

    Some groups are collapsed into one coarse label, the others are fine."""
    name: str
    labels: tuple[str, ...]
    train: tuple[Row, ...]
    val: tuple[Row, ...]
    targets: dict[str, Target]

@dataclass(frozen=True)
class Benchmark:
    """Datasets A and B over one grouping of the fine labels (Liu & Doughty: SSv2-Split,
    FineGym-Split).

    What A collapses, B keeps fine, and the reverse."""
    name: str
    groups: dict[str, tuple[str, ...]]
    datasets: dict[str, Dataset]

    def known_groups(self, name: str) -> dict[str, tuple[str, ...]]:
        """The groups whose fine labels the base model of dataset `name` has: all but its targets."""
        ...

def write_benchmark(path: str | Path, groups: Mapping[str, Sequence[str]], a: Sequence[str], b: Sequence[str],
        train: Sequence[Row], val: Sequence[Row], order: Sequence[str] | None=None) -> Path:
    """Writes the official layout (Liu & Doughty), all of it or nothing.

    Raises ValueError for a label or a row that the layout cannot hold, FileExistsError where
    something is there already."""
    ...
AGAIN = 'unpack the whole benchmark again, or write it with write_benchmark'

def read_benchmark(path: str | Path) -> Benchmark:
    """The official layout (Liu & Doughty).

    Indices past labels.json are the target's subcategories, in the order of group_scheme.json.
    Raises FileNotFoundError for a missing file and ValueError for one that is wrong, with file
    and line."""
    ...

def check_apart(benchmark: Benchmark) -> None:
    """Raises ValueError for a video that a dataset trains on and is measured on."""
    ...
OFFICIAL = {'ssv2': 'SSv2-Split', 'finegym': 'FineGym-Split'}

def find_official(path: str | Path, name: str) -> Path:
    """Where the official files are.

    Raises ValueError for an unknown name, FileNotFoundError with all places looked at."""
    ...
