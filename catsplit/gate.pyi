# Made from gate.py by `make export`. Do not edit.
"""A gate: the old head picks the category, new rows the subcategory; all other labels stay as they are"""
__all__ = ['Gated', 'shared_out', 'stability', 'gated_logits', 'check_gate', 'SplitLayer', 'gated_probabilities']
from collections.abc import Sequence
import torch
from torch import nn
from .core import Head, Method, Split, Taxonomy
from .evaluation import Evaluation

class Gated:
    """The old head decides on the category, the rows of an edit on the subcategory."""

    def __init__(self, method: Method):
        ...

    def fit(self, head: Head, taxonomy: Taxonomy) -> 'Gated':
        """Fits the method. Raises what it raises."""
        ...

    def label(self, evaluation: Evaluation, split: Split) -> list[str]:
        """Labels of all videos: those of the old head, but for the category that was split."""
        ...
    method: Method

def shared_out(evaluation: Evaluation, edited: Head, split: Split) -> list[str]:
    """Labels by the gate: what the category has won is shared out by the new rows.

    Raises ValueError where the last rows of the edited head are not those of the split."""
    ...

def stability(evaluation: Evaluation, after: Sequence[str], split: Split, unrelated: Sequence[str]) -> float:
    """Share of the other videos whose label is the same before and after.

    Raises ValueError where there is none, labels are missing, or a video has no features."""
    ...

def gated_logits(logits: torch.Tensor, within: torch.Tensor, coarse: int) -> torch.Tensor:
    """Logits whose argmax is the old head's, but for the category, which its best subcategory stands for.

    Raises ValueError for a category that the head does not have."""
    ...

def check_gate(layer: nn.Module, name: str) -> None:
    """Raises ValueError for a layer that is more than weight @ features + bias: it can have no gate."""
    ...

class SplitLayer(nn.Module):
    """The head of a model with one class split: the old layer, and beside it the rows of the subcategories."""

    def __init__(self, head: nn.Module, rows: nn.Linear, coarse: int, gate: bool=True):
        ...

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """What the old layer says, with the class replaced by its subcategories."""
        ...
    head: nn.Module
    rows: nn.Linear
    coarse: int
    gate: bool

def gated_probabilities(layer: nn.Module, features: torch.Tensor) -> torch.Tensor:
    """Means over the views, first of the old head and then within the category: each class that is not split
    keeps its probability, the best subcategory has that of the category, and its siblings have less.

    They may add up to more than 1."""
    ...
