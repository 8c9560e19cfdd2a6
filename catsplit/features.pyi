# Made from features.py by `make export`. Do not edit.
"""Features of videos, extracted once and kept: every edit after that is a matrix product."""
__all__ = ['FeatureStore', 'extract']
from dataclasses import dataclass
from pathlib import Path
import torch
from torch import Tensor, nn
from .compute import Compute
from .processes import living_workers
from .views import Shown

@dataclass(frozen=True, eq=False)
class FeatureStore:
    """Features of the views of videos. Raises ValueError when they do not fit together."""
    features: Tensor
    videos: tuple[str, ...]
    failed: tuple[tuple[str, str], ...] = ()

    def save(self, path: str | Path, about: dict | None=None) -> None:
        """Writes one file, which appears under its name when it is whole.

        Raises OSError where it cannot be written."""
        ...

    @classmethod
    def load(cls, path: str | Path, about: dict | None=None) -> 'FeatureStore':
        """Reads a store.

        Raises ValueError when the file is damaged or was made from something other than `about`."""
        ...

@living_workers()
@torch.no_grad()
def extract(model: nn.Module, data: Shown, path: str | Path | None=None, about: dict | None=None,
        compute: Compute=Compute(), batch: int=32, shard: int=1024) -> FeatureStore:
    """The features of every view of every video, from `path` if they are there; the processes of
    `accelerate launch` share the work, and of two runs in one folder the second waits.
    A batch that does not fit into memory is halved.

    Raises VideoError when no video can be read, OSError where it cannot write or a process that reads
    dies, ValueError where not one view fits, and for a shard that is not a multiple of a batch."""
    ...
