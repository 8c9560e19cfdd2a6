# Made from injection.py by `make export`. Do not edit.
from typing import Any
"""Rows from words alone, for wholly new classes: ICIS, its ablations, and the older ways it was compared with"""
__all__ = ['TERMS', 'Injected', 'zero_shot', 'Descriptors', 'Injector', 'TwoCoders', 'icis_terms', 'ICIS', 'COSTA', 'WAvg', 'SMO', 'ConSE', 'SubspaceMLP', 'Relations', 'WDAE', 'Splits', 'read_splits']
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
import torch
from torch import Tensor, nn
from .core import Evaluation, Head, Split

@dataclass(frozen=True)
class Injected:
    """Accuracies of an injection in percent, means over classes (Xian et al.; ICIS)."""
    T: float
    u: float
    s: float

    @property
    def H(self) -> float:
        ...

    def __repr__(self):
        ...

def zero_shot(scores: Tensor, classes: Sequence[str], truth: Sequence[str], unseen: Sequence[str]) -> Injected:
    """T, u, s and H (Xian et al.; ICIS). Raises ValueError for a label without a column, or when there is no video of an old or of a new class."""
    ...

class Descriptors:
    """A matrix of descriptors, looked up by label: attributes of classes, or embeddings made elsewhere."""

    def __init__(self, labels: Sequence[str], matrix: Tensor):
        ...

    def __call__(self, labels: Sequence[str]) -> Tensor:
        """Their rows. Raises ValueError for a label without one."""
        ...
    labels: Any
    matrix: Tensor

class Injector:
    """A map from descriptors to rows, learned on the classes that a head has (the task of ICIS). A subclass gives `_learn()` and `_predict(descriptors)`."""
    head = None

    def __init__(self, describe: Callable[[list[str]], Tensor], match_norm: bool=False):
        ...

    def fit(self, head: Head, taxonomy: Mapping | None=None) -> 'Injector':
        """Learn from the head's own rows and the descriptors of its labels."""
        ...

    def _descriptors(self, labels):
        ...

    def _learn(self):
        ...

    def rows(self, labels: Sequence[str]) -> Tensor:
        """Rows for new classes. Raises ValueError before `fit` and for a class that the head has."""
        ...

    def inject(self, head: Head, labels: Sequence[str]) -> Head:
        """The head with n rows more. Raises ValueError as `rows` does."""
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """The rows of the subcategories in place of the coarse one. Raises ValueError as `rows` and `Head.replace` do."""
        ...
    describe: Callable[[list[str]], Tensor]
    match_norm: bool
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

def _cosine(x, y):
    ...

def _squared(x, y):
    ...

def icis_terms(net: TwoCoders, a: Tensor, w: Tensor, known: Tensor, loss: Callable=_cosine) -> dict[str, Tensor]:
    """The four terms of ICIS; all but the first are means over classes with a known row."""
    ...

class ICIS(Injector):
    """Two encoder-decoders with a common hidden space (Christensen et al., ICCV 2023). Its ablations are settings of `terms`, `loss` and `unseen`."""

    def __init__(self, describe: Callable[[list[str]], Tensor], seed: int=0, unseen: Sequence[str]=(), terms: Sequence[str]=TERMS, loss: str='cosine', hidden: int=2048, lr: float=0.001, epochs: int=1000, batch: int=16, match_norm: bool=False):
        ...

    def _extra(self, net):
        ...

    def _predict(self, a):
        ...
    seed: int
    unseen: Any
    terms: Sequence[str]
    loss: str
    hidden: int
    lr: float
    epochs: int
    batch: int

    @torch.enable_grad()
    def _learn(self):
        ...

class COSTA(Injector):
    """Old rows summed by the inner products of descriptors (Mensink et al. 2014, as in ICIS)."""

    def _predict(self, a):
        ...

class WAvg(Injector):
    """The mean of the rows of the nearest old classes, weighted by exp(-eta * distance of descriptors) (VGSE)."""

    def __init__(self, describe: Callable[[list[str]], Tensor], eta: float=5.0, neighbours: int=5, match_norm: bool=False):
        ...

    def _predict(self, a):
        ...
    eta: float
    neighbours: int

class SMO(Injector):
    """Rows mixed as the descriptor is best mixed from old ones, weights on a simplex (VGSE; solved exactly)."""

    def _predict(self, a):
        ...

class ConSE(Injector):
    """Classes by the cosine of their descriptor with the probability-weighted mean of old descriptors (Norouzi et al. 2014, as in ICIS)."""

    def scores(self, features: Tensor, labels: Sequence[str]) -> Tensor:
        """Raises ValueError before `fit`."""
        ...

    def predict(self, evaluation: Evaluation, split: Split) -> list[str]:
        """For each video the label whose mean score over the views is highest."""
        ...

    def _predict(self, a):
        ...

class SubspaceMLP(ICIS):
    """A network from descriptor to row, with a penalty on leaving the span of the old rows (Akyürek et al. 2022, as in ICIS)."""

    def __init__(self, describe: Callable[[list[str]], Tensor], seed: int=0, penalty: float=0.001, **settings):
        ...

    def _extra(self, net):
        ...
    penalty: float

class Relations(nn.Module):
    """wDAE's graph: two layers in which each class hears its ten nearest, then a gated correction of its row."""

    def __init__(self, W: int, gen: torch.Generator, neighbours: int=10, dropout: float=0.7):
        ...

    def forward(self, x: Tensor) -> Tensor:
        """The corrected rows."""
        ...
    message: Any
    mix: Any
    out: Any
    neighbours: int
    drop: Any

class WDAE(ICIS):
    """The plain network, corrected by a denoising graph over all classes (Gidaris & Komodakis 2019, as in ICIS; trained towards clean rows)."""

    def __init__(self, describe: Callable[[list[str]], Tensor], seed: int=0, noise: float=0.08, graph_epochs: int=200, **settings):
        ...

    def _predict(self, a):
        ...
    noise: float
    graph_epochs: int

    @torch.enable_grad()
    def _learn(self):
        ...

@dataclass(frozen=True)
class Splits:
    """A benchmark of injection: features, labels, descriptors, and which videos or images are for what (Xian et al.: the proposed splits)."""
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
        """A softmax layer on the features of the old classes: weights N(0, 0.02), cross-entropy, Adam (ICIS)."""
        ...

def read_splits(folder: str | Path) -> Splits:
    """Reads the two files (Xian et al.: the proposed splits). Raises FileNotFoundError, or ValueError for what is not in them or does not fit."""
    ...
