# Made from processes.py by `make export`. Do not edit.
"""Work spread over processes: one that dies costs its own item, and none outlives the process that started it"""
__all__ = ['in_processes']
from collections.abc import Callable, Iterator, Sequence

def in_processes(work: Callable, items: Sequence, workers: int | None=None) -> Iterator:
    """Works on all items. What `work` raises is raised here."""
    ...
