# Made from alignment.py by `make export`. Do not edit.
"""Maps from modifier texts to modifier vectors: a network, and a closed form"""
from typing import Any
__all__ = ['KINDS', 'training_pairs', 'Alignment', 'EarlyStop', 'MLPAlignment', 'leave_group_out', 'KernelAlignment']
from collections.abc import Callable, Sequence
import torch
from torch import Tensor, nn
from .core import Head, Split, Taxonomy
KINDS = ('modifier', 'fine', 'coarse', 'singleton')

def training_pairs(head: Head, taxonomy: Taxonomy, kinds: Sequence[str]=KINDS) -> tuple[list[str], Tensor, list[str]]:
    """Pairs (t_m, v_m), (t_y, w_y), (group name, v_g), (label, w)
    (Liu & Doughty, modifier alignment: training pairs).

    Raises ValueError on an unknown kind, no modifier or no pair."""
    ...

class Alignment:
    """A map g from text to weight space (Liu & Doughty, modifier alignment).

    A subclass keeps the encoder as `encode`, gives `fit`, which sets `head_`, and `_predict`."""

    def vectors(self, split: Split) -> Tensor:
        """g of every subcategory.

        Raises ValueError before `fit`, or when a subcategory is another class of the fitted head than
        the one to split."""
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """w_s = w_c + g, with the coarse row's bias (Liu & Doughty, modifier alignment).

        Raises ValueError as `vectors` and `Head.replace` do."""
        ...

class EarlyStop:
    """Early stopping on an exponential moving average that should rise
    (Liu & Doughty, modifier alignment); keeps the weights of the best epoch."""

    def __init__(self, beta: float=0.95, patience: int=5, delta: float=0.001):
        ...

    def __call__(self, value: float, module: nn.Module) -> bool:
        """Take one epoch into account. Raises ValueError on NaN and infinity."""
        ...
    beta: float
    patience: int
    delta: float
    best: Any
    best_epoch: Any
    state: Any
    history: Any

class MLPAlignment(Alignment):
    """The paper's map: an MLP trained on all pairs that the head gives (Liu & Doughty, modifier
    alignment). `stop_.history` holds (cosine, average) per epoch."""

    def __init__(self, encode: Callable[[list[str]], Tensor], seed: int=0, kinds: Sequence[str]=KINDS, hidden: int=384,
            lr: float=0.001, epochs: int=100, batch: int=10, beta: float=0.95, patience: int=5, delta: float=0.001):
        ...
    encode: Callable[[list[str]], Tensor]
    seed: int
    kinds: Sequence[str]
    hidden: int
    lr: float
    epochs: int
    batch: int
    beta: float
    patience: int
    delta: float

    @torch.enable_grad()
    def fit(self, head: Head, taxonomy: Taxonomy) -> MLPAlignment:
        """Train g on the head's own pairs (Liu & Doughty, modifier alignment).

    Raises ValueError on settings that make no sense, as `training_pairs` does,
    or when training diverges."""
        ...

def leave_group_out(K: Tensor, V: Tensor, groups: Sequence[str], ridge: float) -> Tensor:
    """Errors of kernel ridge regression on each group when that group is left out, in closed form.

    Raises ValueError when there is only one."""
    ...

class KernelAlignment(Alignment):
    """Kernel ridge regression from (modifier text, full label) to the modifier vector, float64, no seed.

    Width and ridge are those of the grid with the least squared error on left-out groups; one value
    each leaves no choice. `errors_` (widths, ridges) is relative to predicting zero."""

    def __init__(self, encode: Callable[[list[str]], Tensor], widths: Sequence[float]=(0.0125, 0.025, 0.05, 0.1, 0.2,
            0.4, 0.8, 1.6), ridges: Sequence[float]=(0.001, 0.01, 0.1, 1.0, 10.0)):
        ...

    def kernel(self, similarity: Tensor, width: float | None=None) -> Tensor:
        """exp((similarity - 1)/width): a Gaussian kernel over both unit embeddings."""
        ...
    encode: Callable[[list[str]], Tensor]
    widths: Sequence[float]
    ridges: Sequence[float]

    def fit(self, head: Head, taxonomy: Taxonomy) -> KernelAlignment:
        """Choose width and ridge by `leave_group_out`, then solve.

    Raises ValueError on widths or ridges that are not above 0, and as `Dictionary.build` and
    `leave_group_out` do."""
        ...
