# Made from shell.py by `make export`. Do not edit.
"""Inspect, split, refine, predict, evaluate, train, render: what a command does with files, as a function"""
__all__ = ['known_classes', 'split_model', 'borrowed', 'find_videos', 'predict_videos', 'check_there', 'evaluate_model',
        'Refined', 'refine_model', 'train_model', 'render_clips']
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from .classifier import Classifier
from .model_files import Opened
from .predicting import Reading

def known_classes(opened: Opened) -> list[dict]:
    """What a model knows; group and modifier are empty for a class that a split cannot borrow from."""
    ...

def split_model(opened: Opened, coarse: str, into: Sequence[str], out: str | Path | None=None, method: str='retrieval',
        encoder: str='minilm', groups: str | Path | None=None, gate: bool=False) -> tuple[Classifier, Path]:
    """Replaces a class by its subcategories.

    Raises ValueError where the classes have no names, and as `Classifier.split` and `keep_model`
    do."""
    ...

def borrowed(finer: Classifier) -> list[dict]:
    """What the report says, as a table."""
    ...

def find_videos(videos: str | Path) -> tuple[Path, list[str], list]:
    """The videos to look at, and what cannot be looked at. Links that leave the folder and files that
    are not videos are passed over; a message says so.

    Raises FileNotFoundError where there is no video."""
    ...

def predict_videos(opened: Opened, videos: str | Path, top: int=1, how: Reading=Reading()) -> tuple[list[dict], list]:
    """The most probable labels of each video: a row for each, with video, rank, label, probability.

    Raises as `predictions` and `find_videos` do."""
    ...

def check_there(truth: Mapping[str, str], videos: str | Path, every: bool=False) -> None:
    """Says with `every` how many videos are not there.

    Raises FileNotFoundError where no video of the table is a file, or with `every` none of one
    label."""
    ...

def evaluate_model(opened: Opened, table: str | Path, videos: str | Path, how: Reading=Reading()) -> tuple[list[dict],
        tuple]:
    """Accuracy of each class, percent, and what it is most often taken for; the last row is of all.

    Raises as `read_table`, `check_there` and `predictions` do."""
    ...

@dataclass(frozen=True)
class Refined:
    """What came of a few clips."""
    classifier: Classifier
    path: Path
    rows: list[dict]
    failed: tuple

    def warnings(self) -> list[str]:
        """A sentence for each subcategory without a clip."""
        ...

def refine_model(opened: Opened, table: str | Path, videos: str | Path, out: str | Path | None=None, seed: int=0,
        how: Reading=Reading()) -> Refined:
    """Trains the rows of the last split on a few clips, and nothing else of the model.

    Raises ValueError for a model without a split, for one that takes several labels for a video,
    for clips of other classes, and as `read_table`, `check_there`, `predictions` and `keep_model`
    do."""
    ...

def train_model(table: str | Path, videos: str | Path, out: str | Path, backbone: str='cnn', epochs: int=0, seed: int=0,
        workers: int=0) -> tuple[Path, bool]:
    """Trains a classifier on labelled videos; says how it went.

    Raises ValueError for an unknown backbone, a negative seed and a table of one label, and as
    `read_table`, `check_there` and `train` do."""
    ...

def render_clips(out: str | Path, preset: str='default', seed: int=0, workers: int=0) -> Path:
    """Renders the world, and writes train.csv, val.csv, and in fine/ the validation videos of each
    class that can be split, by subcategory. Raises as `render_world` does."""
    ...
