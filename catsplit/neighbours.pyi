# Made from neighbours.py by `make export`. Do not edit.
"""Inputs for the systems of other papers: frame embeddings of a VLM, a base model trained without some classes"""
__all__ = ['open_vlm', 'frame_rows', 'vlm_labellers', 'fine_rows', 'held_out']
from collections.abc import Callable, Sequence
from pathlib import Path
from .backbones import Backbone
from .bases import Base, Source
from .benchmark import Dataset, Row
from .compute import Compute
from .features import FeatureStore
from .injection import Splits
from .setup import Setup
from .vlm import VLM

def open_vlm(setup: Setup) -> VLM | None:
    """The vision-language model of a set-up. Raises ValueError for an unknown one."""
    ...

def frame_rows(vlm: VLM, source: Source, rows: Sequence[Row], folder: str | Path, frames: int=8) -> FeatureStore:
    """The embedding of each frame, from the store if it is there."""
    ...

def vlm_labellers(vlm: VLM | None, source: Source, base: Base, folder: str | Path, called: str='VLM') -> dict[str, list]:
    """The vision-language baselines of one base model, with its gate and alone
    (Liu & Doughty: the CLIP baselines)."""
    ...

def fine_rows(data: Dataset, part: str) -> list[Row]:
    """The rows of a dataset with fine labels, those of the targets from the sets that come with each."""
    ...

def held_out(source: Source, folder: str | Path, backbone: Backbone, describe: Callable, share: float=0.2, seed: int=0, compute: Compute=Compute()) -> Splits:
    """A task of injection: a model of all fine classes but some, and features of training and
    validation videos."""
    ...
