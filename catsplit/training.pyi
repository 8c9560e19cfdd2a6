# Made from training.py by `make export`. Do not edit.
"""One loop trains a network by a recipe, and goes on where it was stopped; it seeds torch's random numbers"""
from typing import Any
__all__ = ['Recipe', 'optimise', 'mixed', 'classification', 'Keep', 'finished', 'train', 'LossCurve']
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
import torch
from torch import nn
from .compute import Compute
from .processes import living_workers
from .views import Shown

@dataclass(frozen=True)
class Recipe:
    """How a base model is trained. The defaults are a plain recipe; each backbone has its own.

    Raises ValueError for impossible settings."""
    epochs: int = 8
    batch: int = 64
    lr: float = 0.003
    warmup: float = 0.2
    weight_decay: float = 0.05
    optimizer: str = 'adamw'
    sizes: Sequence[int] = ()
    smoothing: float = 0.1
    precision: str = 'auto'
    seed: int = 0
    accumulate: int = 1
    layer_decay: float = 1.0
    augment: int = 0
    repeats: int = 1
    mixup: float = 0.0
    cutmix: float = 0.0

    def sides(self) -> tuple:
        """`sizes`, spread over the epochs; the last epoch has the last of them."""
        ...

def optimise(model: nn.Module, recipe: Recipe, steps: int) -> tuple[torch.optim.Optimizer,
        torch.optim.lr_scheduler.LRScheduler]:
    """The recipe's optimizer with decay on matrices only; its rate rises in a line and falls along half
    a cosine, to zero after the last step. With `layer_decay` d, block i of n (the lowest is 1) has the rate
    lr * d^(n + 1 - i)."""
    ...

def mixed(clips: torch.Tensor, label: torch.Tensor, recipe: Recipe, classes: int) -> tuple[torch.Tensor, torch.Tensor]:
    """MixUp (Zhang et al. 2018) or CutMix (Yun et al. 2019) of the clips of a batch;
    the same box in all frames."""
    ...

def classification(model: nn.Module, batch: dict, recipe: Recipe) -> torch.Tensor:
    """Cross-entropy of all views of each video."""
    ...

@dataclass(frozen=True)
class Keep:
    """Where a training is kept, so that it is found again and can go on."""
    folder: str | Path
    about: dict | None = None
    save_every: float = 600.0

    def model_file(self) -> Path:
        """model.safetensors in the folder."""
        ...

    def last_file(self) -> Path:
        """last.pt in the folder."""
        ...

def finished(folder: str | Path, model: nn.Module, note: dict) -> list | None:
    """Loads a finished model of the same recipe. Raises ValueError when the folder holds another one."""
    ...

@living_workers()
def train(model: nn.Module, data: Shown, labels: Sequence[str], recipe: Recipe=Recipe(), keep: Keep | None=None,
        compute: Compute=Compute(), watch: Callable[[list], None] | None=None, loss: Callable=classification,
        failed: dict | None=None) -> list[dict]:
    """Trains `model`, or goes on, or loads what is finished; the processes of `accelerate launch` share
    each batch, and of two runs in one folder the second waits.

    Raises ValueError on a folder of another run, on a loss that is not finite and on a step that does
    not fit into memory, OSError where it cannot write or when a process that reads videos dies."""
    ...

class LossCurve:
    """A figure of the loss that is redrawn while a model is trained; hand it to `train(watch=...)`."""

    def __init__(self, epochs: int, title: str='training loss', loss: str='cross-entropy'):
        ...

    def __call__(self, history: list[dict]) -> None:
        """Draws the curve anew, in place."""
        ...
    epochs: int
    title: str
    loss: str
    handle: Any
