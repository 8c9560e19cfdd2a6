# Made from heads.py by `make export`. Do not edit.
"""The one linear layer that a split edits: found in a model of any family, and replaced in a copy of it"""
__all__ = ['is_plain', 'is_linear', 'as_linear', 'Found', 'find_head', 'logits', 'penultimate', 'check_head', 'set_head', 'check_kept', 'check_grows']
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
import torch
from torch import Tensor, nn

def is_plain(module: nn.Module) -> bool:
    """Is it a linear layer or a 1x1x1 convolution of torch, with a weight, a bias and nothing else?"""
    ...

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

def penultimate(model: nn.Module, x: torch.Tensor, name: str | None=None) -> torch.Tensor:
    """The pooled features that enter the head (Liu & Doughty: `f`).

    Raises ValueError in training mode, or if the head is not used exactly once."""
    ...

def check_head(model: nn.Module, x: torch.Tensor, tol: float=0.0001, name: str | None=None) -> float:
    """Check that head(features) == model(x), which edits rely on.

    Raises ValueError if the model does something after its head."""
    ...

def set_head(model: nn.Module, linear: nn.Linear, labels: list | None=None, name: str | None=None, origin: Sequence[int] | None=None) -> nn.Module:
    """The model with other rows in its head, which stays what it is.

    Raises ValueError if the number of features or of labels does not fit, and for a head whose rows
    cannot be replaced one by one."""
    ...

def check_kept(model: nn.Module, edited: nn.Module, kept: Mapping[int, int], name: str | None=None, x: Tensor | None=None) -> bool:
    """Do the classes that an edit keeps score as before, and is all else of the answer the same?

    Raises ValueError where not, and where the edited model does not run."""
    ...

def check_grows(model: nn.Module, name: str | None=None) -> bool:
    """Could it have one more class?

    Raises ValueError where its head or what follows it does not allow that."""
    ...
