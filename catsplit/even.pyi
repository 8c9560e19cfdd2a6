# Made from even.py by `make export`. Do not edit.
"""A borrowed vector brings a bias along; what a head knows of its category takes a part of it away"""
__all__ = ['evened', 'EvenAlignment']
from torch import Tensor
from .alignment import KernelAlignment
from .core import Head, Split

def evened(head: Head, coarse: str, vectors: Tensor) -> Tensor:
    """Modifier vectors of one length and without the part along which the category lies, so that none is
    favoured there. Raises ValueError for an unknown category."""
    ...

class EvenAlignment(KernelAlignment):
    """Kernel alignment with `evened` vectors; fitted and set like it."""

    def edit(self, head: Head, split: Split) -> Head:
        """w_s = w_c + v'_s. Raises ValueError as `KernelAlignment` does."""
        ...
