# Made from low_shot.py by `make export`. Do not edit.
from typing import Any
"""When there are one, two or ten videos of each subcategory, only the new rows are trained. Everything else stays frozen."""
__all__ = ['LowShot', 'draw', 'FewShots']
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
import torch
from torch import Tensor, nn
from .core import Head, Split
from .datasets import Row, VideoDataset
from .features import FeatureStore

@dataclass(frozen=True)
class LowShot:
    """How an edited head is trained on a few videos (Liu & Doughty, low-shot: their settings)."""
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

    def __post_init__(self):
        ...

    def _plan(self, n, rows):
        ...

    @torch.no_grad()
    def refine(self, edited: Head, split: Split, features: Tensor, labels: Sequence[str]) -> Head:
        """Isolated fine-tuning: only the rows and biases of `split.labels` move (Liu & Doughty, low-shot). Raises ValueError on videos that do not fit the split, or a diverging loss."""
        ...

    @torch.enable_grad()
    def fine_tune(self, model: nn.Module, edited: Head, split: Split, data: VideoDataset, device: str | None=None, workers: int=0) -> nn.Module:
        """Full fine-tuning: every weight moves (Liu & Doughty, Table 4: the full model). Raises ValueError on videos that do not fit the split or cannot be read, or a diverging loss."""
        ...

def _check_shots(edited, split, features, labels):
    ...

def draw(rows: Sequence[Row], n: int, seed: int=0) -> list[Row]:
    """A random choice of n videos of each label (all of those that have fewer). The choice for n is part of that for n + 1. Raises ValueError for a negative n."""
    ...

class FewShots:
    """A method: edit as `start` does, then train the new rows on n stored videos of each subcategory (Liu & Doughty, low-shot)."""

    def __init__(self, start, store: FeatureStore, rows: Mapping[str, Sequence[Row]], n: int=1, tuning: LowShot=LowShot()):
        ...

    def fit(self, head: Head, taxonomy: Mapping[str, Mapping[str, str]]) -> 'FewShots':
        """Fits `start`. Raises what it raises."""
        ...

    def edit(self, head: Head, split: Split) -> Head:
        """Raises ValueError when there is no training video of the split, and as `start.edit` and `LowShot.refine` do."""
        ...
    start: Any
    store: FeatureStore
    rows: Mapping[str, Sequence[Row]]
    n: int
    tuning: LowShot
    seed: Any
