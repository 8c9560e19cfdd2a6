# Made from unseen_classes.py by `make export`. Do not edit.
"""A model trained without some of a benchmark's classes, and the features of their videos: a task for injection"""
__all__ = ['fine_rows', 'held_out']
from collections.abc import Callable
from pathlib import Path
from .backbones import Backbone
from .bases import Source
from .benchmark import Dataset, Row
from .compute import Compute
from .injection_task import Splits

def fine_rows(data: Dataset, part: str) -> list[Row]:
    """The rows of a dataset with fine labels, those of the targets from the sets that come with each."""
    ...

def held_out(source: Source, folder: str | Path, backbone: Backbone, describe: Callable, share: float=0.2, seed: int=0,
        compute: Compute=Compute()) -> Splits:
    """A task of injection: a model of all fine classes but some, and features of training and
    validation videos."""
    ...
