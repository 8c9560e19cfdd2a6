# Made from muon.py by `make export`. Do not edit.
"""An optimizer whose step of a kernel goes in all its directions alike"""
__all__ = ['orthogonal', 'Muon', 'inner', 'muon_groups']
from collections.abc import Callable, Iterable
import torch
from torch import nn

def orthogonal(matrix: torch.Tensor, rounds: int=5) -> torch.Tensor:
    """About U V^T of a matrix U S V^T: its singular values become about 1 (Jordan et al. 2024, Muon)."""
    ...

class Muon(torch.optim.AdamW):
    """AdamW, and for groups with `orthogonal` Muon: a momentum whose direction is made orthogonal.

    The step of a matrix (m, n) is as long as AdamW's usual one, 0.2 sqrt(max(m, n)) times the rate
    (Liu et al. 2025), so one rate serves both."""
    momentum = 0.95

    @torch.no_grad()
    def step(self, closure: Callable | None=None) -> torch.Tensor | None:
        """One step with all groups."""
        ...

def inner(parameters: Iterable[nn.Parameter]) -> list[nn.Parameter]:
    """Kernels and matrices between the colours and the output: neither of these two."""
    ...

def muon_groups(parameters: Iterable[nn.Parameter], weight_decay: float,
        orthogonal: Iterable[nn.Parameter] | None=None) -> list[dict]:
    """What steps orthogonally, the other matrices, and the vectors; without what is frozen."""
    ...
