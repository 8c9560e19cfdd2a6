# Made from injection.py by `make export`. Do not edit.
"""Rows of new classes from words alone, by a map learned from the rows of a trained head: ICIS and its ablations"""
from typing import Any
__all__ = ['TERMS', 'described', 'Injector', 'TwoCoders', 'icis_terms', 'ICIS']
from collections.abc import Callable, Sequence
import torch
from torch import Tensor, nn
from .core import Head, Split, Taxonomy

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

    def __init__(self, describe: Callable[[list[str]], Tensor], seed: int=0, unseen: Sequence[str]=(),
            terms: Sequence[str]=TERMS, loss: str='cosine', hidden: int=2048, lr: float=0.001, epochs: int=1000,
            batch: int=16, match_norm: bool=False):
        ...

    def fit(self, head: Head, taxonomy: Taxonomy) -> 'ICIS':
        """Train on the head's own rows and the descriptors of its labels.

        Raises ValueError for unknown terms and losses, or when training diverges."""
        ...
    seed: int
    unseen: Sequence[str]
    terms: Sequence[str]
    loss: str
    hidden: int
    lr: float
    epochs: int
    batch: int
