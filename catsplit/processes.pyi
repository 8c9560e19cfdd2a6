# Made from processes.py by `make export`. Do not edit.
"""Work spread over processes: one that dies costs its own item, and none outlives the process that started it"""
__all__ = ['n_processes', 'in_processes', 'reading_processes', 'living_workers']
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

def n_processes(wanted: int | None=None, most: int | None=None) -> int:
    """How many processes work. Raises ValueError for a negative number."""
    ...

def in_processes(work: Callable, items: Sequence, workers: int | None=None) -> Iterator:
    """Works on all items. What `work` raises is raised here, and ValueError as by `n_processes`."""
    ...

def reading_processes(wanted: int=0, most: int=8) -> int:
    """How many more processes read videos. Raises ValueError for a negative number."""
    ...

@contextmanager
def living_workers() -> Iterator[None]:
    """Raises ChildProcessError in one sentence where a process of a DataLoader, or of joblib, died or
    ran out of memory."""
    ...
