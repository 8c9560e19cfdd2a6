# Made from new_rows.py by `make export`. Do not edit.
"""Other rows in a copy of a model: the head stays the layer that it is, its classes are renamed, all else stays"""
__all__ = ['set_head', 'put_head']
from collections.abc import Callable, Sequence
from torch import nn

def set_head(model: nn.Module, linear: nn.Linear, labels: list | None=None, name: str | None=None,
        origin: Sequence[int] | None=None) -> nn.Module:
    """The model with other rows in its head, which stays what it is.

    Raises ValueError if the number of features or of labels does not fit, and for a head whose rows
    cannot be replaced one by one."""
    ...

def put_head(model: nn.Module, make: Callable[[nn.Module], nn.Module], labels: list,
        name: str | None=None) -> nn.Module:
    """The model with another layer for its head.

    Raises ValueError if the head is not a linear layer, because such a head reads features
    differently."""
    ...
