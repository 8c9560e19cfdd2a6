# Made from setup.py by `make export`. Do not edit.
"""The settings that all experiments share, and where they are: it asks git and changes nothing"""
__all__ = ['WORLDS', 'root', 'commit', 'digest', 'Setup']
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

def root() -> Path:
    """The root of the repository, from wherever a notebook is run."""
    ...

def commit() -> str:
    """The commit that a result was made with."""
    ...

def digest(thing) -> str:
    """A short checksum of anything that is JSON: settings, rows of a benchmark."""
    ...
WORLDS: dict

@dataclass(frozen=True)
class Setup:
    """The settings that experiments share, with their defaults."""
    benchmark: str = 'world'
    videos: str = ''
    preset: str = 'default'
    datasets: Sequence = ('A', 'B')
    base_seeds: Sequence = (0, 1, 2)
    seeds: Sequence = (0, 1, 2)
    backbone: str = 'cnn'
    epochs: int = 0
    encoder: str = 'minilm'
    vlm: str = 'world'
    corrections: str = ''
    checkpoint: str = ''
    runs: str = 'runs'
    figures: str = 'runs/figures'
    device: str = ''
    workers: int = 0
    declared: Mapping = field(default_factory=dict)

    @classmethod
    def read(cls, names: Mapping, *own: str) -> 'Setup':
        """Gathers the settings of a notebook. What it does not set has its default."""
        ...

    def decisive(self) -> dict:
        """What decides a result: all that the notebook sets, but for where things are kept and computed."""
        ...

    def result(self, name: str) -> str:
        """The name of a result: world and preset are behind it where there may be several in one folder."""
        ...

    def origin(self) -> str:
        """What the benchmark is, in words for a page of results."""
        ...

    def runs_folder(self) -> Path:
        """Where videos, models and features are kept."""
        ...

    def figures_folder(self) -> Path:
        """Where tables and figures go."""
        ...
