# Made from terminal.py by `make export`. Do not edit.
"""What a command prints: sentences, progress, tables for people and for pipes; and the code that it exits with"""
__all__ = ['FAILED', 'PARTLY', 'STOPPED', 'UNREAD', 'WATCHED', 'QUIET', 'FORMATS', 'say', 'ending', 'progress_bar',
        'logged', 'table_format', 'print_table']
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from tqdm import tqdm
FAILED = 1
PARTLY = 2
STOPPED = 130
UNREAD = 141

def say(*sentences: str) -> None:
    """Each on a line of stderr, where it is in nobody's pipe."""
    ...

@contextmanager
def ending(more: Callable[[], tuple]=..., goes_on: Callable[[], bool]=...) -> Iterator[None]:
    """Ends the process as all commands end where its work does not come to its own end."""
    ...
WATCHED = 'CATSPLIT_WATCH'
QUIET = 10

def progress_bar(things: Iterable | None, desc: str, unit: str='it', total: int | None=None, initial: int=0,
        delay: float=0, wanted: bool=True) -> tqdm:
    """A bar on a terminal; in a log a line on stderr at each tenth of the work, after ten seconds of it."""
    ...

def logged() -> bool:
    """Does a command run this notebook while nobody watches, so that all it says goes into a log?"""
    ...
FORMATS = ('json', 'tsv', 'table')

def table_format(how: str | None=None) -> str:
    """The form of a table: as asked for, or a table on a terminal and else tab-separated text.

    Raises ValueError for another one."""
    ...

def print_table(rows: Sequence[Mapping], how: str | None=None) -> None:
    """Prints a table on stdout. Raises ValueError for another form."""
    ...
