# Made from injection.py by `make export`. Do not edit.
"""Rows from words alone, for wholly new classes: ICIS and its ablations"""
from typing import Any
__all__ = ['TERMS', 'Injected', 'zero_shot', 'Descriptors', 'described', 'Injector', 'TwoCoders', 'icis_terms', 'ICIS', 'Splits', 'read_splits']
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
import torch
from torch import Tensor, nn
from .core import Head, Split, Taxonomy

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

    Raises ValueError for a matrix that is not finite, or has not one row for each label."""

    def __init__(self, labels: Sequence[str], matrix: Tensor):
        ...

    def __call__(self, labels: Sequence[str]) -> Tensor:
        """Their rows. Raises ValueError for a label without one."""
        ...
    labels: Any
    matrix: Tensor

def described(describe: Callable[[list[str]], Tensor], labels: Sequence[str]) -> Tensor:
    """The descriptors of labels. Raises ValueError where they are not one finite row for each."""
    ...

class Injector:
    """A map from descriptors to rows, learned on the classes that a head has (the task of ICIS).

    A subclass gives `_predict(descriptors)`, and `_learn(head)` where it learns more than
    `given_` (S, A) and `targets_` (S, D + 1)."""

    def __init__(self, describe: Callable[[list[str]], Tensor], match_norm: bool=False):
        ...

    def fit(self, head: Head, taxonomy: Taxonomy) -> 'Injector':
        """Learn from the head's own rows and the descriptors of its labels."""
        ...

    def rows(self, labels: Sequence[str]) -> Tensor:
        """Rows for new classes. Raises ValueError before `fit` and for a class that the head has."""
        ...
    describe: Callable[[list[str]], Tensor]
    match_norm: bool

    def inject(self, head: Head, labels: Sequence[str]) -> Head:
        """The head with n rows more. Raises ValueError as `rows` does."""
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """The rows of the subcategories in place of the coarse one.

    Raises ValueError as `rows` and `Head.replace` do."""
        ...
TERMS = ('descriptor', 'row to descriptor', 'row', 'descriptor to row')

class TwoCoders(nn.Module):
    """E_a, D_a, E_w, D_w of ICIS: one linear layer each, weights N(0, 0.02), biases 0."""

    def __init__(self, A: int, W: int, hidden: int, gen: torch.Generator):
        ...

    def rows(self, a: Tensor) -> Tensor:
        """D_w(E_a(a))."""
        ...
    E_a: Any
    D_a: Any
    E_w: Any
    D_w: Any

def icis_terms(net: TwoCoders, a: Tensor, w: Tensor, known: Tensor, loss: Callable=...) -> dict[str, Tensor]:
    """The four terms of ICIS; all but the first are means over classes with a known row."""
    ...

class ICIS(Injector):
    """Two encoder-decoders with a common hidden space (Christensen et al., ICCV 2023).

    Its ablations are settings of `terms`, `loss` and `unseen`. `losses_` are the means of the
    epochs."""

    def __init__(self, describe: Callable[[list[str]], Tensor], seed: int=0, unseen: Sequence[str]=(), terms: Sequence[str]=TERMS, loss: str='cosine', hidden: int=2048, lr: float=0.001, epochs: int=1000, batch: int=16, match_norm: bool=False):
        ...

    def fit(self, head: Head, taxonomy: Taxonomy) -> 'ICIS':
        """Train on the head's own rows and the descriptors of its labels.

        Raises ValueError for terms and losses that there are not, or when training diverges."""
        ...
    seed: int
    unseen: Sequence[str]
    terms: Sequence[str]
    loss: str
    hidden: int
    lr: float
    epochs: int
    batch: int

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
