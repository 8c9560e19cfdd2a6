# Made from training.py by `make export`. Do not edit.
from typing import Any
"""One loop, from a laptop to a GPU: mixed granularity, half precision where it pays, and a run that can be interrupted."""
__all__ = ['Recipe', 'choose_device', 'choose_precision', 'optimise', 'mixed', 'classification', 'train_epoch', 'out_of_memory', 'finished', 'flops', 'ceiling', 'train', 'LossCurve']
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
import torch
from accelerate import Accelerator
from torch import nn
from torch.utils.data import DataLoader
from tqdm import tqdm
from .datasets import VideoDataset

@dataclass(frozen=True)
class Recipe:
    """How a base model is trained. The defaults are for the rendered world."""
    epochs: int = 8
    batch: int = 64
    lr: float = 0.003
    warmup: float = 0.2
    weight_decay: float = 0.05
    smoothing: float = 0.1
    precision: str = 'auto'
    seed: int = 0
    accumulate: int = 1
    layer_decay: float = 1.0
    augment: int = 0
    repeats: int = 1
    mixup: float = 0.0
    cutmix: float = 0.0
    ema: float = 0.0

    def __post_init__(self):
        ...

def choose_device(name: str | None) -> str:
    """The device to work on. Raises ValueError for an unknown name, or for a GPU that is not there."""
    ...

def choose_precision(wanted: str, device: torch.device) -> str:
    """What `auto` means on a device."""
    ...

def optimise(model: nn.Module, recipe: Recipe, steps: int) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """AdamW with decay on matrices only; its rate rises in a line and falls along half a cosine, to zero after the last step. With `layer_decay` d, block i of n has the rate lr * d^(n + 1 - i)."""
    ...

def mixed(clips: torch.Tensor, label: torch.Tensor, recipe: Recipe, classes: int) -> tuple[torch.Tensor, torch.Tensor]:
    """MixUp (Zhang et al. 2018) or CutMix (Yun et al. 2019) of the clips of a batch; the same box in all frames."""
    ...

def classification(model: nn.Module, batch: dict, recipe: Recipe) -> torch.Tensor:
    """Cross-entropy of all views of each video."""
    ...

def _classes(model):
    ...

def train_epoch(accelerator: Accelerator, model: nn.Module, optimizer, schedule, loader: DataLoader, recipe: Recipe, bar: tqdm, failed: dict, loss: Callable=classification, seed: tuple[int, ...]=(0, 0), start: tuple[int, float, int]=(0, 0.0, 0), after: Callable | None=None) -> float:
    """One pass over the training videos. Raises ValueError when the loss is not finite or no batch could be read."""
    ...

def out_of_memory(error: Exception) -> bool:
    """Is it that memory ran out?"""
    ...

@contextmanager
def _enough_memory(recipe):
    ...

def _share(accelerator, n):
    ...

def _save(path, state):
    ...

def finished(folder: Path | None, model: nn.Module, note: dict) -> dict | None:
    """Loads a finished model of the same recipe. Raises ValueError when the folder holds another one."""
    ...

def _full(note):
    ...

def _resume(path, note, things):
    ...

def _loader(data, recipe, processes, order, workers):
    ...

def flops(work: Callable) -> int:
    """Floating-point operations of a forward pass, counted by torch; attention is counted as the matrix products that it is."""
    ...

def ceiling(device: str, precision: str, n: int=0) -> float:
    """What a matrix product of this device reaches: the best of ten."""
    ...

class _Speed:

    def __init__(self):
        ...

    def step(self):
        ...

    def saved(self):
        ...

    @property
    def rate(self):
        ...

    def says(self, model, data, recipe, loss, accelerator):
        ...
    steps: Any
    first: Any
    last: Any
    save: Any

def train(model: nn.Module, data: VideoDataset, labels: Sequence[str], recipe: Recipe=Recipe(), folder: str | Path | None=None, about: dict | None=None, device: str | None=None, workers: int=0, watch: Callable[[list], None] | None=None, progress: bool=True, loss: Callable=classification, save_every: float=600.0, failed: dict | None=None) -> list[dict]:
    """Trains `model`, or goes on, or loads what is finished; the processes of `accelerate launch` share each batch, and of two runs in one folder the second waits.
    Raises ValueError on a folder of another run, on a loss that is not finite and on a step that does not fit into memory, OSError where it cannot write."""
    ...

def _train(model, data, labels, recipe, folder, note, device, workers, watch, progress, loss, save_every, failed):
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
