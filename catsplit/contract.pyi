# Made from contract.py by `make export`. Do not edit.
"""One test that every method has to pass, including one that you write yourself"""
__all__ = ['toy_encoder', 'toy_problem', 'BrokenContract', 'settings_of', 'check_method']
from collections.abc import Callable
from torch import Tensor
from .core import Head, Method, Split, Taxonomy

def toy_encoder(texts: list[str]) -> Tensor:
    """A vector for each word, made from its letters, and their sum for a text: no language model is needed."""
    ...

def toy_problem() -> tuple[Head, Taxonomy, Split]:
    """A head whose rows are an action, a way and a little noise, with one category that is coarse."""
    ...

class BrokenContract(AssertionError):
    """A method that does not keep one of its promises; the message says which."""

def settings_of(method: Method) -> dict:
    """The arguments of the constructor, as the method keeps them.

    Raises BrokenContract for one that it does not keep under its own name."""
    ...

def check_method(make: Callable[[], Method], head: Head | None=None, taxonomy: Taxonomy | None=None,
        split: Split | None=None) -> None:
    """Tests that a method keeps the contract of this library.

    Raises BrokenContract, an AssertionError, which says what does not hold."""
    ...
