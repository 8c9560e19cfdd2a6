# Made from resizing.py by `make export`. Do not edit.
"""Encode the videos of a folder again, smaller and all in one container, into another folder"""
__all__ = ['SMALL_H264', 'fit', 'resize_video', 'resize_collection', 'resize_and_report']
from pathlib import Path
import pandas as pd
SMALL_H264 = {'crf': '20', 'preset': 'veryfast', 'tune': 'zerolatency', 'threads': '1'}

def fit(width: int, height: int, size: tuple[int, int] | None=None, short: int | None=None) -> tuple[int, int]:
    """The size of a new video."""
    ...

def resize_video(source: str | Path, target: str | Path, size: tuple[int, int] | None=None,
        short: int | None=None) -> None:
    """All frames, upright, at the same rate, without sound.

    Raises VideoError for a broken source, OSError where it cannot write."""
    ...

def resize_collection(source: str | Path, target: str | Path, height: int | None=None, width: int | None=None,
        short: int | None=None, workers: int | None=None, progress: bool=True) -> pd.DataFrame:
    """Encodes every video anew as .mp4. Status: made | kept | failed. Folders that cannot be read are
    among those that failed; files that are not videos are passed over; a message says so.

    Raises ValueError for a size or folder that cannot be, FileNotFoundError for no videos,
    OSError where it cannot write."""
    ...

def resize_and_report(src: str | Path, dst: str | Path, size: str | None=None, short: int=0,
        workers: int=0) -> pd.DataFrame:
    """Resizes a collection, prints how many videos there are, and why some could not be made.

    Raises ValueError for a size that is none, and as `resize_collection` does."""
    ...
