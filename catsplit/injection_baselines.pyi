# Made from injection_baselines.py by `make export`. Do not edit.
"""COSTA, weighted averages, ConSE, subspace regularisation and wDAE, as ICIS was compared with them"""
from typing import Any
__all__ = ['COSTA', 'WAvg', 'SMO', 'ConSE', 'PlainNetwork', 'SubspaceMLP', 'Relations', 'WDAE']
from collections.abc import Callable, Sequence
import torch
from torch import Tensor, nn
from .core import Head, Split, Taxonomy
from .evaluation import Evaluation
from .injection import ICIS, TERMS, Injector

class COSTA(Injector):
    """Old rows summed by the inner products of descriptors (Mensink et al. 2014, as in ICIS)."""

class WAvg(Injector):
    """The mean of the rows of the nearest old classes, weighted by
    exp(-eta * distance of descriptors) (VGSE)."""

    def __init__(self, describe: Callable[[list[str]], Tensor], eta: float=5.0, neighbours: int=5,
            match_norm: bool=False):
        ...
    eta: float
    neighbours: int

class SMO(Injector):
    """Rows mixed as the descriptor is best mixed from old ones, weights on a simplex
    (VGSE; solved exactly)."""

class ConSE:
    """Classes by the cosine of their descriptor with the probability-weighted mean of old
    descriptors (Norouzi et al. 2014, as in ICIS)."""

    def __init__(self, describe: Callable[[list[str]], Tensor]):
        ...

    def fit(self, head: Head, taxonomy: Taxonomy) -> 'ConSE':
        """Keeps the head and the descriptors of its labels."""
        ...

    def similarity(self, features: Tensor, labels: Sequence[str]) -> Tensor:
        """Of videos and classes. Raises ValueError before `fit`."""
        ...

    def label(self, evaluation: Evaluation, split: Split) -> list[str]:
        """For each video the label whose mean cosine over the views is highest.

        Raises ValueError before `fit`, and as `Split.check` does."""
        ...
    describe: Callable[[list[str]], Tensor]

class PlainNetwork(ICIS):
    """The network from descriptor to row with squared error: ICIS without its other three terms."""
    unseen = ()
    terms = TERMS[3:]
    loss = 'mse'

    def __init__(self, describe: Callable[[list[str]], Tensor], seed: int=0, hidden: int=2048, lr: float=0.001,
            epochs: int=1000, batch: int=16, match_norm: bool=False):
        ...
    seed: int
    hidden: int
    lr: float
    epochs: int
    batch: int

class SubspaceMLP(PlainNetwork):
    """A network from descriptor to row, with a penalty on leaving the span of the old rows
    (Akyürek et al. 2022, as in ICIS)."""

    def __init__(self, describe: Callable[[list[str]], Tensor], seed: int=0, penalty: float=0.001, hidden: int=2048,
            lr: float=0.001, epochs: int=1000, batch: int=16, match_norm: bool=False):
        ...
    penalty: float

class Relations(nn.Module):
    """wDAE's graph: two layers in which each class hears its ten nearest, then a gated correction
    of its row."""

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

class WDAE(PlainNetwork):
    """The plain network, corrected by a denoising graph over all classes
    (Gidaris & Komodakis 2019, as in ICIS; trained towards clean rows)."""

    def __init__(self, describe: Callable[[list[str]], Tensor], seed: int=0, noise: float=0.08, graph_epochs: int=200,
            hidden: int=2048, lr: float=0.001, epochs: int=1000, batch: int=16, match_norm: bool=False):
        ...
    noise: float
    graph_epochs: int
