# Made from collection.py by `make export`. Do not edit.
from typing import Any
"""Is every video there, and can it be read? Better asked before the training than found out during it."""
__all__ = ['OFFICIAL', 'REMEDY', 'H264', 'find_official', 'list_videos', 'locate', 'check_whole', 'look', 'in_processes', 'read_log', 'look_at_all', 'check_collection', 'findings', 'write_report', 'page', 'fit', 'resize_video', 'resize_collection', 'check', 'resize']
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
import pandas as pd
from fastcore.script import call_parse
from .datasets import Benchmark
OFFICIAL = {'ssv2': 'SSv2-Split', 'finegym': 'FineGym-Split'}

def find_official(path: str | Path, name: str) -> Path:
    """Where the official files are. Raises ValueError for an unknown name, FileNotFoundError with all places looked at."""
    ...

def list_videos(folder: Path) -> tuple[set[str], set[str]]:
    """All files with the ending of a video. Raises FileNotFoundError where there is no such folder."""
    ...

def locate(folder: str | Path, names: Sequence[str]) -> dict[str, tuple[str, str | None, str]]:
    """Status: there | missing | outside (the reader refuses it)."""
    ...

def _plain(name):
    ...

def _seconds(path):
    """(promised by the header, filled by packets); the promise is 0 where it may be that of a longer sound track."""
    ...

def check_whole(path: Path) -> None:
    """Raises VideoError for a video that broke off: half a second and a fifth of what its header promises are not there."""
    ...

def look(path: str | Path, ticks: int=32) -> dict:
    """What there is to know about a video. Width and height are those of the upright picture. Raises nothing."""
    ...

def _look_into(path, ticks, facts):
    ...

def _worker():
    """In a new worker: leave Ctrl-C to the parent, and do not outlive it."""
    ...

def in_processes(work: Callable, items: Sequence, workers: int | None=None) -> Iterator:
    """Works on all items. What `work` raises is raised here."""
    ...

def _key(entry):
    ...

def read_log(path: Path) -> dict:
    """What is known from earlier runs; cuts off a last line that was never finished. Raises ValueError for another kind of file."""
    ...

def _look_at(entry, folder):
    ...

def look_at_all(folder: Path, files: Sequence[str], ticks: int, log: Path | None=None, workers: int | None=None, progress: bool=True) -> dict[str, dict]:
    """Looks at the files that the log does not know."""
    ...

def _parts(benchmark, dataset):
    ...

def check_collection(benchmark: Benchmark | str | Path, videos: str | Path, dataset: str='', quick: bool=False, log: str | Path | None=None, workers: int | None=None, progress: bool=True) -> pd.DataFrame:
    """Status: there | damaged | missing | outside (a link or name that leaves the folder).
    Raises what `read_benchmark` raises, FileNotFoundError for no folder, ValueError for an unknown dataset or a log that is none."""
    ...

def findings(benchmark: Benchmark, checked: pd.DataFrame, dataset: str='') -> dict:
    """The check in numbers. A video that the reader does not find counts as missing, whatever the reason."""
    ...

def _count(status, rows):
    ...

def write_report(path: str | Path, report: Mapping) -> None:
    """The findings as a file, which appears under its name when it is whole."""
    ...
REMEDY = {'missing': 'fetch them, or take their rows out of the csv files', 'outside': 'copy the files into the folder, or give the folder that they lie in', 'damaged': 'fetch them again'}

def page(report: Mapping, names: int=5) -> str:
    """The findings for a person: what is there of each csv file, sizes and lengths, faults and what to do about them."""
    ...
H264 = {'crf': '20', 'preset': 'veryfast', 'tune': 'zerolatency', 'threads': '1'}

def fit(width: int, height: int, size: tuple[int, int] | None=None, short: int | None=None) -> tuple[int, int]:
    """The size of a new video."""
    ...

def resize_video(source: str | Path, target: str | Path, size: tuple[int, int] | None=None, short: int | None=None) -> None:
    """All frames, upright, at the same rate, without sound. Raises VideoError for a broken source, OSError where it cannot write."""
    ...

def _frames(file, path):
    ...

def _resize_one(job, source, target, wanted):
    ...

def resize_collection(source: str | Path, target: str | Path, height: int | None=None, width: int | None=None, short: int | None=None, workers: int | None=None, progress: bool=True) -> pd.DataFrame:
    """Encodes every video anew as .mp4. Raises ValueError for a size or folder that cannot be, FileNotFoundError for no videos, OSError where it cannot write."""
    ...

def _settle(target, wanted):
    ...

def _end(problem: str):
    ...

def _command(work):
    ...

def _check(benchmark, videos, dataset, quick, out, workers, annotations):
    ...

@call_parse
def check(benchmark: str, videos: str, dataset: str | None=None, quick: bool=False, out: str | None=None, workers: int=0, annotations: str='data'):
    """Is every video of a benchmark there, and can it be read? Prints what is wrong and what to do. Exits with 1 when a video is missing or damaged."""
    ...

def _resize(src, dst, size, short, workers):
    ...

@call_parse
def resize(src: str, dst: str, size: str | None=None, short: int=0, workers: int=0):
    """Encodes all videos of a folder anew as .mp4, all frames, upright, without sound. What is there already is kept. Exits with 1 when a video could not be made."""
    ...
