# Made from unchanged.py by `make export`. Do not edit.
"""Whether an edited model runs, and scores the classes that stay as before: tried on a clip, no model is changed"""
__all__ = ['check_kept', 'check_grows']
from collections.abc import Mapping
from torch import Tensor, nn

def check_kept(model: nn.Module, edited: nn.Module, kept: Mapping[int, int], name: str | None=None,
        x: Tensor | None=None, outputs: int | None=None) -> bool:
    """Do the classes that an edit keeps score as before, and is all else of the answer the same?

    Raises ValueError where not, and where the edited model does not run."""
    ...

def check_grows(model: nn.Module, name: str | None=None) -> bool:
    """Could it have one more class?

    Raises ValueError where its head or what follows it does not allow that."""
    ...
