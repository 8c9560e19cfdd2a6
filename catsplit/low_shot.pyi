# Made from low_shot.py by `make export`. Do not edit.
"""Training on a few videos of each subcategory: the new rows alone, or the whole model"""
from typing import Any
__all__ = ['Course', 'LowShot', 'NewRows', 'draw', 'FewShots', 'SameShots', 'OneStart']
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
import torch
from torch import Tensor, nn
from .alignment import EarlyStop
from .benchmark import Row
from .compute import Compute
from .core import Head, Method, Split, Taxonomy
from .features import FeatureStore
from .processes import living_workers
from .views import VideoDataset

@dataclass(frozen=True, eq=False)
class Course:
    """One training on a few videos: which of them, in which order, at which rate, and until when."""
    generator: torch.Generator
    used: Tensor
    watched: Tensor
    optimizer: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LRScheduler
    stop: EarlyStop

    def step(self) -> None:
        """One step of optimiser and schedule together."""
        ...

@dataclass(frozen=True)
class LowShot:
    """How an edited head is trained on a few videos (Liu & Doughty, low-shot: their settings).

    Raises ValueError for impossible settings."""
    seed: int = 0
    lr: float = 0.001
    weight_decay: float = 0.001
    batch: int = 16
    epochs: int = 100
    dropout: float = 0.25
    held_out: float = 0.0
    beta: float = 0.95
    patience: int = 5
    delta: float = 0.001

    def course(self, n: int, parameters) -> Course:
        """What training the new rows and training everything have in common."""
        ...

    @torch.no_grad()
    def refine(self, edited: Head, split: Split, features: Tensor, labels: Sequence[str], bias: bool=True) -> Head:
        """Isolated fine-tuning: only the rows and biases of `split.labels` move
    (Liu & Doughty, low-shot).

    Raises ValueError on videos that do not fit the split, or a diverging loss."""
        ...

    @torch.no_grad()
    def refine_all(self, edited: Sequence[Head], split: Split, features: Tensor, labels: Sequence[str]) -> list[Head]:
        """As `refine` of each head, up to rounding, in one pass over the videos.

    Raises ValueError as `refine` does, and for heads with other old rows."""
        ...

    @living_workers()
    @torch.enable_grad()
    def fine_tune(self, model: nn.Module, edited: Head, split: Split, data: VideoDataset,
            compute: Compute=Compute(precision='auto')) -> nn.Module:
        """Full fine-tuning: every weight moves (Liu & Doughty, Table 4: the full model), in bfloat16 or float32.

    Raises ValueError on videos or classes that do not fit the split or the head, or a diverging loss;
    VideoError for a batch of which no video can be read."""
        ...

class NewRows(nn.Module):
    """The last k rows of a head as parameters; the other rows are frozen."""

    def __init__(self, edited: Head, k: int, bias: bool=True):
        ...

    def forward(self, x: Tensor) -> Tensor:
        """log p over the whole edited label space."""
        ...

    def learn(self, x: Tensor, target: Tensor) -> float:
        """Sets the gradients of the mean cross-entropy."""
        ...

    def head(self) -> Head:
        """The head with the rows as they are now."""
        ...
    labels: Any
    old: Any
    weight: Any
    bias: Any

def draw(rows: Sequence[Row], n: int, seed: int=0) -> list[Row]:
    """A random choice of n videos of each label (all of those that have fewer).
    The choice for n is part of that for n + 1.

    Raises ValueError for a negative n."""
    ...

class FewShots:
    """A method: edit as `start` does, then train the new rows on n stored videos of each
    subcategory (Liu & Doughty, low-shot)."""

    def __init__(self, start: Method, store: FeatureStore, rows: Mapping[str, Sequence[Row]], n: int=1,
            tuning: LowShot=LowShot()):
        ...

    @property
    def seed(self) -> int:
        """The seed of `tuning`."""
        ...

    def fit(self, head: Head, taxonomy: Taxonomy) -> 'FewShots':
        """Fits `start`. Raises what it raises."""
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """The head of `start`, with its new rows trained.

        Raises ValueError when there is no training video of the split, and as `start.edit` and
        `LowShot.refine` do."""
        ...
    start: Method
    store: FeatureStore
    rows: Mapping[str, Sequence[Row]]
    n: int
    tuning: LowShot

class SameShots:
    """Several starts, and a method of each that edits as `FewShots` does; all train in one pass on the same
    shots. The starts are fitted already, and stay fitted to the head that they know."""

    def __init__(self, starts: Mapping[str, Method], store: FeatureStore, rows: Mapping[str, Sequence[Row]], n: int=1,
            tuning: LowShot=LowShot()):
        ...

    def methods(self) -> dict[str, Method]:
        """A method for each start, by its name."""
        ...

    def edits(self, head: Head, split: Split) -> dict[str, Head]:
        """The head of each start, with its new rows trained; kept for the next who asks.

        Raises ValueError as `FewShots.edit` does."""
        ...
    starts: Mapping[str, Method]
    store: FeatureStore
    rows: Mapping[str, Sequence[Row]]
    n: int
    tuning: LowShot
    head: Any
    trained: Any

class OneStart:
    """A method: one of the starts that `SameShots` trains."""

    def __init__(self, shots: SameShots, name: str):
        ...

    def fit(self, head: Head, taxonomy: Taxonomy) -> 'OneStart':
        """Nothing is left to fit: the start stays fitted to the head that it knows."""
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """See `SameShots.edits`."""
        ...
    shots: SameShots
    name: str
