# Made from text_classifier.py by `make export`. Do not edit.
"""Text4Vis: rows that are set before training, by texts or as controls, and a network that comes to them"""
from typing import Any
__all__ = ['random_rows', 'orthogonal_rows', 'lda_rows', 'CosineClassifier', 'contrastive', 'FrameTransformer',
        'half_classes', 'TextRows']
from collections.abc import Callable, Sequence
from torch import Tensor, nn
from .core import Head, Split, Taxonomy

def random_rows(C: int, d: int, seed: int=0) -> Tensor:
    """N(0, 1) in every place (Text4Vis: the randomised matrix)."""
    ...

def orthogonal_rows(C: int, d: int, seed: int=0) -> Tensor:
    """Rows of a random orthogonal matrix (Text4Vis).

    Raises ValueError for more classes than columns."""
    ...

def lda_rows(features: Tensor, labels: Sequence[str], classes: Sequence[str]) -> Tensor:
    """Coefficients of a linear discriminant with a shrunk covariance, for two classes plus and minus
    their difference (Text4Vis: the LDA classifier).

    Raises ValueError for a class without features, and for features of another class."""
    ...

class CosineClassifier(nn.Module):
    """A backbone, a projection into the space of the rows, and rows that are given (Text4Vis).

    `labels` name the rows. Raises ValueError where their numbers differ."""

    def __init__(self, backbone: nn.Module, width: int, rows: Tensor, labels: Sequence[str], frozen: bool=True):
        ...

    def forward_features(self, x: Tensor) -> Tensor:
        """What is compared with the rows."""
        ...

    def weight(self) -> Tensor:
        """The rows, all of length exp(scale)."""
        ...

    def forward(self, x: Tensor) -> Tensor:
        """Scaled cosines."""
        ...

    def head(self) -> Head:
        """The classifier as a `Head`, to be edited like any other.

        On the features above it gives the model's own logits."""
        ...
    backbone: nn.Module
    project: Any
    labels: Any
    config: Any
    scale: Any
    rows: Any

def contrastive(model: CosineClassifier, x: Tensor, label: Tensor) -> Tensor:
    """Symmetric contrast of the videos of a batch with the texts of the batch
    (Text4Vis, the contrastive paradigm)."""
    ...

class FrameTransformer(nn.Module):
    """Frames attend to each other, residual to the input, then the mean over frames
    (Text4Vis: the temporal head; 6 layers there)."""

    def __init__(self, d: int, frames: int, depth: int=6, heads: int | None=None):
        ...

    def forward(self, x: Tensor) -> Tensor:
        """One embedding for a video. Raises ValueError for another number of frames."""
        ...
    positions: Any
    layers: Any

def half_classes(labels: Sequence[str], trial: int) -> tuple[list[str], list[str]]:
    """The seeded halves of the half-classes protocol (Text4Vis, which trains on other data and tests on one half)."""
    ...

class TextRows:
    """A row for each subcategory is its label's text, as long as the other rows: how a classifier
    of texts is split (Text4Vis)."""

    def __init__(self, encode: Callable[[list[str]], Tensor]):
        ...

    def fit(self, head: Head, taxonomy: Taxonomy) -> 'TextRows':
        """There is nothing to learn."""
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """w_s = |w| text(s), with the mean length |w| of the rows.

        Raises ValueError when the texts have another width than the head."""
        ...
    encode: Callable[[list[str]], Tensor]
