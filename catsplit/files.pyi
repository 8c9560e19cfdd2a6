# Made from files.py by `make export`. Do not edit.
"""Killed, out of space, two at once: what lies on disk can be trusted all the same"""
__all__ = ['LONGEST', 'LARGEST', 'writing', 'hidden_beside', 'new_file', 'locked', 'read_text', 'read_json',
        'file_sha256']
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

@contextmanager
def writing(path: str | Path, *also: type) -> Iterator[None]:
    """Raises OSError in one sentence where something cannot be written, such as on a full disk."""
    ...
LONGEST = 255

def hidden_beside(path: Path, ending: str) -> Path:
    """Where to write meanwhile. A name that gets too long is cut, and ends in its checksum instead."""
    ...

@contextmanager
def new_file(path: str | Path, *also: type) -> Iterator[Path]:
    """A file that appears under its name when it is whole, or not at all.

    Raises OSError as `writing` does."""
    ...

@contextmanager
def locked(folder: str | Path) -> Iterator[None]:
    """One run at a time works in `folder`, another one waits and says so.

    Removes what a killed run left half-written there. Not to be nested in one folder."""
    ...
LARGEST = 2 ** 26

def read_text(path: str | Path, remedy: str='give another file') -> str:
    """The text of a file.

    Raises FileNotFoundError for anything but a regular file, ValueError for one that is larger
    than LARGEST or not UTF-8."""
    ...

def read_json(path: str | Path, remedy: str='correct it'):
    """A JSON file whose objects hold each key once (plain `json` would keep the last one silently).

    Raises as `read_text` does, and ValueError where it is no such JSON."""
    ...

def file_sha256(path: Path) -> str:
    """The SHA-256 of a file's content."""
    ...
