# Made from injection_task.py by `make export`. Do not edit.
"""Adding classes to a trained classifier as a task: what is known of them, the score, the benchmarks of others"""
from typing import Any
__all__ = ['Injected', 'zero_shot', 'Descriptors', 'Splits', 'read_splits']
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
import torch
from torch import Tensor
from .core import Head

@dataclass(frozen=True)
class Injected:
    """Accuracies of an injection in percent, means over classes (Xian et al.; ICIS)."""
    T: float
    u: float
    s: float

    @property
    def H(self) -> float:
        ...

def zero_shot(logits: Tensor, classes: Sequence[str], truth: Sequence[str], unseen: Sequence[str]) -> Injected:
    """T, u, s and H (Xian et al.; ICIS).

    Raises ValueError for a label without a column, or when there is no video of an old or of a
    new class."""
    ...

class Descriptors:
    """A matrix of descriptors, looked up by label: attributes of classes, or embeddings made
    elsewhere.

    Raises ValueError for a matrix that is not finite, or does not have one row for each label."""

    def __init__(self, labels: Sequence[str], matrix: Tensor):
        ...

    def __call__(self, labels: Sequence[str]) -> Tensor:
        """Their rows. Raises ValueError for a label without one."""
        ...
    labels: Any
    matrix: Tensor

@dataclass(frozen=True)
class Splits:
    """A benchmark of injection: features, labels, descriptors, and which videos or images
    are for what (Xian et al.: the proposed splits)."""
    features: Tensor
    labels: list[str]
    describe: Descriptors
    trainval: Tensor
    test_seen: Tensor
    test_unseen: Tensor

    @property
    def seen(self) -> list[str]:
        ...

    @property
    def unseen(self) -> list[str]:
        ...

    @torch.enable_grad()
    def train_head(self, epochs: int=100, seed: int=0, lr: float=0.001) -> Head:
        """A softmax layer on the features of the old classes (ICIS).

    Weights N(0, 0.02), cross-entropy, Adam."""
        ...

def read_splits(folder: str | Path) -> Splits:
    """Reads the two files (Xian et al.: the proposed splits).

    Raises FileNotFoundError, or ValueError for what is not in them or does not fit."""
    ...
