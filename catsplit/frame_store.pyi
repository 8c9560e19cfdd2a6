# Made from frame_store.py by `make export`. Do not edit.
"""All frames of small videos in one file, which every process maps into memory and none has to decode again"""
from typing import Any
__all__ = ['TODO', 'DONE', 'UNREADABLE', 'FrameStore', 'read_frames', 'decode_once']
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
import numpy as np
import torch
TODO = 0
DONE = 1
UNREADABLE = 2

class FrameStore(Mapping):
    """Videos by name, as all their frames, from a file of `decode_once`; nothing is read before it is asked for."""

    def __init__(self, file: str | Path, names: Sequence[str]):
        ...

    def __getitem__(self, name: str) -> torch.Tensor:
        """Its frames. KeyError for a video that could not be read."""
        ...

    def __iter__(self) -> Iterator[str]:
        ...

    def __len__(self) -> int:
        ...
    frames: Any
    place: Any

def read_frames(root: str | Path, name: str) -> np.ndarray | None:
    """All frames of a video."""
    ...

def decode_once(names: Sequence[str], root: str | Path, file: str | Path, stamp: str, workers: int | None=None,
        progress: bool=True, read: Callable=read_frames) -> FrameStore:
    """Decodes videos of one shape and kind into a file, or finds them there; goes on where a killed run was.

    Videos that cannot be read are not in the store.
    Raises VideoError where none can be read, OSError where the file cannot be written or a process
    dies."""
    ...
