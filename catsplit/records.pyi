# Made from records.py by `make export`. Do not edit.
"""What a split leaves in writing: plain values that outlive the program, so that it can be done again"""
__all__ = ['SplitRecord', 'json_settings']
from collections.abc import Mapping
from dataclasses import dataclass, field
from .core import Method, Split

@dataclass(frozen=True)
class SplitRecord:
    """What one split did, as JSON can hold it.

    Raises ValueError for a value of another kind."""
    coarse: str
    modifiers: Mapping[str, str]
    method: str = 'Retrieval'
    settings: Mapping = field(default_factory=dict)
    encoder: str = 'given'
    version: str = ''
    base_head: str = ''
    refined_on: int = 0
    no_clips: tuple[str, ...] = ()
    gate: bool = False
    unlabelled: int = 0

    def split(self) -> Split:
        """Raises ValueError where the modifiers are ill-formed."""
        ...

    def in_words(self) -> str:
        """The class, and what was done beside splitting it."""
        ...

    def to_json(self) -> dict:
        """What was not refined says nothing about clips; what was not done is not written."""
        ...

    @classmethod
    def from_json(cls, record) -> 'SplitRecord':
        """Raises ValueError for anything but a record of a split."""
        ...

def json_settings(method: Method) -> dict:
    """The arguments of the constructor that JSON can hold: no encoder, no network, nothing learned,
    and nothing that the method does not keep under its own name."""
    ...
