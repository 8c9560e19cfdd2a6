# Made from collection.py by `make export`. Do not edit.
"""Is every video there, and can it be read? Better to ask before training than to find out during it."""
__all__ = ['NOTHING', 'REMEDY', 'Listing', 'list_videos', 'locate', 'check_whole', 'examine', 'read_log', 'examine_all',
        'check_collection', 'findings', 'write_report', 'page', 'check_and_report']
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
import pandas as pd
from .benchmark import Benchmark

@dataclass(frozen=True)
class Listing:
    """What is in a folder and below: names relative to it, with `/`."""
    files: set[str]
    links: set[str]
    others: list[str]
    closed: dict[str, str]

    def said(self) -> list[str]:
        """A sentence about what was passed over, if anything was."""
        ...

def list_videos(folder: Path) -> Listing:
    """All files with the ending of a video.

    Raises FileNotFoundError where there is no such folder, OSError where it cannot be read."""
    ...

def locate(folder: str | Path, names: Sequence[str]) -> dict[str, tuple[str, str | None, str]]:
    """Status: there | missing | outside (the reader refuses it); without a file where it is not
    there. Raises as `list_videos` does."""
    ...

def check_whole(path: Path) -> None:
    """Raises VideoError for a video that broke off.

    Half a second and a fifth of what its header promises are not there."""
    ...
NOTHING = dict(frames=0, fps=0.0, width=0, height=0, codec='', slow=False, fault=None)

def examine(path: str | Path, ticks: int=32) -> dict:
    """What there is to know about a video; raises nothing.

    Width and height are those of the upright picture."""
    ...

def read_log(path: Path) -> dict:
    """What is known from earlier runs; cuts off a last line that was never finished.

    Raises ValueError for another kind of file."""
    ...

def examine_all(folder: Path, files: Sequence[str], ticks: int, log: Path | None=None, workers: int | None=None,
        progress: bool=True) -> dict[str, dict]:
    """Examines the files that the log does not know."""
    ...

def check_collection(benchmark: Benchmark | str | Path, videos: str | Path, dataset: str='', quick: bool=False,
        log: str | Path | None=None, workers: int | None=None, progress: bool=True) -> pd.DataFrame:
    """Columns: status, file, frames, fps, width, height, codec, bytes, slow, fault. A slow one is good
    and long, and has to be decoded from its beginning for every reading.

    Status: there | damaged | missing | outside (a link or name that leaves the folder).
    Raises what `read_benchmark` raises, FileNotFoundError for no folder, ValueError for an
    unknown dataset or a log that is none."""
    ...

def findings(benchmark: Benchmark, checked: pd.DataFrame, dataset: str='') -> dict:
    """The check in numbers.

    A video that the reader does not find counts as missing, whatever the reason."""
    ...

def write_report(path: str | Path, report: Mapping) -> None:
    """The findings as a file, which appears under its name when it is whole."""
    ...
REMEDY: dict

def page(report: Mapping, names: int=5) -> str:
    """The findings for a person.

    What is there of each csv file, sizes and lengths, faults and what to do about them."""
    ...

def check_and_report(benchmark: str, videos: str | Path, dataset: str | None=None, quick: bool=False,
        out: str | Path | None=None, workers: int=0, annotations: str | Path='data') -> dict:
    """Checks a collection, prints what is wrong and what to do, and writes it down.

    Raises as `find_official`, `read_benchmark` and `check_collection` do."""
    ...
