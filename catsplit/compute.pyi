# Made from compute.py by `make export`. Do not edit.
"""Where a network computes, in which numbers, and what to do when they do not fit"""
from typing import Any
__all__ = ['HALF', 'Compute', 'out_of_memory', 'Fitting', 'flops', 'ceiling']
from collections.abc import Callable
from dataclasses import dataclass
import torch
from accelerate import PartialState
from torch import Tensor
HALF = {'bf16': torch.bfloat16, 'fp16': torch.float16}

@dataclass(frozen=True)
class Compute:
    """Where a network computes, in which numbers, and who reads its videos. Passed on as a whole."""
    device: str = ''
    precision: str = 'no'
    workers: int = 0
    progress: bool = True

    def chosen_device(self) -> str:
        """Raises ValueError for an unknown name, or for a GPU that is not there."""
        ...

    def chosen_precision(self) -> str:
        """What `auto` means on the device."""
        ...

    def process(self) -> PartialState:
        """This process. It waits for the others as long as it takes: one of them may wait for another run."""
        ...

    def autocast(self) -> torch.autocast:
        """Computes in half precision inside the context, or does not."""
        ...

def out_of_memory(error: Exception) -> bool:
    """Is it that memory ran out?"""
    ...

class Fitting:
    """Does work in as large parts as memory allows: all at once, or in halves, quarters, ...
    from the first time on that it did not fit."""

    def __init__(self):
        ...

    def __call__(self, work: Callable, views: Tensor) -> Tensor:
        """Raises ValueError where not one view fits."""
        ...
    most: Any

def flops(work: Callable) -> int:
    """Floating-point operations of a forward pass, counted by torch; attention is counted as the
    matrix products that it is."""
    ...

def ceiling(device: str, precision: str, n: int=0) -> float:
    """The speed of a matrix product on this device: the best of ten."""
    ...
