# Made from report.py by `make export`. Do not edit.
"""What a person is told about a split: what was borrowed, how well the words fit, and what to beware of"""
__all__ = ['WEAK', 'ALIKE', 'Report']
from dataclasses import dataclass
from torch import Tensor
from .core import Split
from .modifiers import Match
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
