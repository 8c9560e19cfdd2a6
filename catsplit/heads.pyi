# Made from heads.py by `make export`. Do not edit.
"""Find the one linear layer that a split edits, and the features that enter it, in any model and without changing it"""
from typing import Any
__all__ = ['layer_of', 'is_plain', 'new_linear', 'copy_of', 'near', 'rows_of', 'Trial', 'is_linear', 'as_linear',
        'Found', 'find_head', 'logits', 'answer', 'penultimate', 'as_features', 'check_head']
from collections.abc import Sequence
from dataclasses import dataclass
import torch
from torch import Tensor, nn

def layer_of(module: nn.Module | None) -> nn.Module | None:
    """The linear layer or 1x1x1 convolution that a module is, or that it adapts."""
    ...

def is_plain(module: nn.Module) -> bool:
    """Is it a linear layer or a 1x1x1 convolution of torch, with a weight, a bias and nothing else?"""
    ...

def new_linear(weight: Tensor, bias: Tensor | None) -> nn.Linear:
    """A linear layer of these numbers."""
    ...

def copy_of(module: nn.Module) -> nn.Module:
    """A deep copy, also where a weight is computed from others and kept."""
    ...

def near(a: Tensor, b: Tensor, tol: float=0.0001) -> bool:
    """Are two tensors about the same?"""
    ...

def rows_of(layer: nn.Module) -> Tensor:
    """The rows that a layer holds."""
    ...

class Trial:
    """A copy of a head to try things on: without dropout, in double precision, on the CPU."""

    def __init__(self, head: nn.Module):
        ...

    @property
    def features(self) -> Tensor:
        """What it is tried on."""
        ...

    def scores(self, features: Tensor) -> Tensor:
        """What the head says of features."""
        ...

    @torch.no_grad()
    def rows(self) -> Tensor | None:
        """The rows that the head acts by, whatever it holds."""
        ...
    head: Any
    layer: Any

def is_linear(module: nn.Module) -> bool:
    """Does it say `weight @ features + bias`, whatever its class?"""
    ...

def as_linear(module: nn.Module | None) -> nn.Linear | None:
    """`module` as a linear layer, if it is one.

    A 1x1x1 convolution followed by a mean is a linear layer on the mean. An `nn.Linear` with a
    forward of its own is itself where that is not linear, such as a cosine."""
    ...

@dataclass(frozen=True)
class Found:
    """What `find_head` found: the head's place in the model and its numbers."""
    name: str
    linear: nn.Linear

def find_head(model: nn.Module, name: str | None=None, said: str='name') -> Found:
    """The linear head of a classifier (Liu & Doughty: `W` and `b`).

    Raises ValueError if the last layer is not linear or is not the only one."""
    ...

def logits(model: nn.Module, x: torch.Tensor) -> torch.Tensor:
    """The model's scores, in whichever layout its family reads clips and returns them."""
    ...

def answer(model: nn.Module, x: torch.Tensor) -> object:
    """All that a model says of clips."""
    ...

def penultimate(model: nn.Module, x: torch.Tensor, name: str | None=None) -> torch.Tensor:
    """The pooled features that enter the head (Liu & Doughty: `f`).

    Raises ValueError in training mode, or if the head is not used exactly once."""
    ...

def as_features(features: Tensor | Sequence, width: int=0) -> Tensor:
    """What was given as features. Raises ValueError for anything but an array of numbers and,
    if a width is given, for another one and for numbers that are not finite."""
    ...

def check_head(model: nn.Module, x: torch.Tensor, tol: float=0.0001, name: str | None=None) -> float:
    """Check that head(features) == model(x), which edits rely on.

    Raises ValueError if the model does something after its head."""
    ...
