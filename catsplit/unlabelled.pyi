# Made from unlabelled.py by `make export`. Do not edit.
"""Two methods that use clips without labels: Balanced sets biases, Clustered sets rows"""
__all__ = ['BALANCING_STEPS', 'balancing_biases', 'mixture_rows', 'name_components', 'called', 'Balanced', 'Clustered']
from torch import Tensor
from .core import Head, Method, Split, Taxonomy
BALANCING_STEPS = 200

def balancing_biases(logits: Tensor, shares: Tensor) -> Tensor:
    """What has to be added to logits so that the mean of their softmax is what is believed of the shares.

    Raises ValueError for a share that is not above 0."""
    ...

def mixture_rows(x: Tensor, k: int, seed: int=0) -> tuple[Tensor, Tensor]:
    """The borders of a mixture with one covariance, as rows. Raises ValueError for fewer clips than components."""
    ...

def name_components(responsibility: Tensor, logits: Tensor) -> list[int]:
    """The assignment with the largest sum of mean log-probabilities."""
    ...

def called(head: Head, features: Tensor, coarse: str) -> Tensor:
    """The clips that a head calls by a name."""
    ...

class Balanced:
    """A method: the rows of `start`, moved together so that their mean is the coarse row, with biases
    that share unlabelled clips out evenly."""

    def __init__(self, start: Method, features: Tensor, ask: bool=True):
        ...

    def fit(self, head: Head, taxonomy: Taxonomy) -> 'Balanced':
        """Fits `start`. Raises what it raises, and ValueError for features that the head cannot read."""
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """The head of `start`, balanced; as it was where no clip is called so. Raises as `start` does."""
        ...
    start: Method
    features: Tensor
    ask: bool

class Clustered(Balanced):
    """A method: the borders of a mixture of unlabelled clips, named by the balanced rows of `start`."""

    def __init__(self, start: Method, features: Tensor, least: int=4, seed: int=0, ask: bool=True):
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """Raises as `start` does."""
        ...
    least: int
    seed: int
