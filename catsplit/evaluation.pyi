# Made from evaluation.py by `make export`. Do not edit.
"""Scores of many edits of one base model: what no edit changes is computed once."""
from typing import Any
__all__ = ['Evaluation']
from collections.abc import Mapping, Sequence
from torch import Tensor
from .core import Head, Score, Split

class Evaluation:
    """The validation videos of one base model: everything that no edit changes, computed once
    (Liu & Doughty, evaluation).

    Raises ValueError on features that are not finite, and where features, videos and labels do not fit."""

    def __init__(self, head: Head, features: Tensor, videos: Sequence[str], labels: Sequence[str]):
        ...

    @property
    def accuracy(self) -> float:
        ...

    def probabilities(self, edited: Head, coarse: str) -> Tensor:
        """As `probabilities(edited(features))`; only the k new columns are computed,
        unless the edit touched rows that it should have kept."""
        ...

    def __call__(self, edited: Head, split: Split, equivalent: Mapping[str, str], unrelated: Sequence[str],
            features: Tensor | None=None) -> Score:
        """Generality on `equivalent`, locality on `unrelated` (Liu & Doughty).

        Raises ValueError on a video without features, and on other features that are not finite or of
        another number of videos."""
        ...

    def judge(self, predicted: Sequence[str], split: Split, equivalent: Mapping[str, str],
            unrelated: Sequence[str]) -> Score:
        """Generality and locality of labels, however they were found.

        Raises ValueError where labels or videos are missing."""
        ...
    labels: Any
    head: Head
    features: Tensor
    doubles: Any
    row: Any
    logits: Any
    truth: Any
    said: Any
    right: Any
