# Made from report.py by `make export`. Do not edit.
"""What one split did, as a record, and what to expect of its new rows, as a report"""
__all__ = ['WEAK', 'ALIKE', 'SplitRecord', 'json_settings', 'Report']
from collections.abc import Mapping
from dataclasses import dataclass, field
from torch import Tensor
from .core import Method, Split
from .modifiers import Match

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

    def split(self) -> Split:
        """Raises ValueError where the modifiers are ill-formed."""
        ...

    def to_json(self) -> dict:
        """What was not refined says nothing about clips."""
        ...

    @classmethod
    def from_json(cls, record) -> 'SplitRecord':
        """Raises ValueError for what is no record of a split."""
        ...

def json_settings(method: Method) -> dict:
    """The arguments of the constructor that JSON can hold: no encoder, no network, nothing learned,
    and nothing that the method does not keep under its own name."""
    ...
WEAK = 0.45
ALIKE = 0.9

@dataclass(frozen=True)
class Report:
    """What a split did."""
    split: Split
    borrowed: list[Match]
    likeness: Tensor
    overlap: Tensor
    method: str = 'Retrieval'
    clips: int = 0
    notes: tuple[str, ...] = ()

    @property
    def warnings(self) -> list[str]:
        """Sentences about what looks wrong; empty when nothing does."""
        ...

    def plot(self):
        """Cosines of the new rows' modifier vectors: near 1, two subcategories will be confused."""
        ...
