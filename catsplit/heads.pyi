# Made from heads.py by `make export`. Do not edit.
"""The one linear layer that a split edits: found in a model of any family, and replaced in a copy of it"""
__all__ = ['as_linear', 'Found', 'find_head', 'logits', 'penultimate', 'check_head', 'set_head']
from dataclasses import dataclass
import torch
from torch import nn

def as_linear(module: nn.Module | None) -> nn.Linear | None:
    """`module` as a linear layer, if it is one.

    A 1x1x1 convolution followed by a mean is a linear layer on the mean."""
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

def penultimate(model: nn.Module, x: torch.Tensor, name: str | None=None) -> torch.Tensor:
    """The pooled features that enter the head (Liu & Doughty: `f`).

    Raises ValueError in training mode, or if the head is not used exactly once."""
    ...

def check_head(model: nn.Module, x: torch.Tensor, tol: float=0.0001, name: str | None=None) -> float:
    """Check that head(features) == model(x), which edits rely on.

    Raises ValueError if the model does something after its head."""
    ...

def set_head(model: nn.Module, linear: nn.Linear, labels: list | None=None, name: str | None=None) -> nn.Module:
    """The model with another linear head.

    Raises ValueError if the number of features or of labels does not fit."""
    ...
