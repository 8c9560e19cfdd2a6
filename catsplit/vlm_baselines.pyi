# Made from vlm_baselines.py by `make export`. Do not edit.
"""Vision-language baselines: a VLM opened or trained, its embeddings of frames on disk, and labellers that use them"""
__all__ = ['open_vlm', 'frame_rows', 'vlm_labellers']
from collections.abc import Sequence
from pathlib import Path
from .bases import Base, Source
from .benchmark import Row
from .features import FeatureStore
from .setup import Setup
from .vlm import VLM

def open_vlm(setup: Setup) -> VLM | None:
    """The vision-language model of a set-up. Raises ValueError for an unknown one."""
    ...

def frame_rows(vlm: VLM, source: Source, rows: Sequence[Row], folder: str | Path, frames: int=8) -> FeatureStore:
    """The embedding of each frame, from the store if it is there."""
    ...

def vlm_labellers(vlm: VLM | None, source: Source, base: Base, folder: str | Path, called: str='VLM') -> dict[str,
        list]:
    """The vision-language baselines of one base model, with its gate and alone
    (Liu & Doughty: the CLIP baselines)."""
    ...
