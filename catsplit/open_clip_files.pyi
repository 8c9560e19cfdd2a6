# Made from open_clip_files.py by `make export`. Do not edit.
"""Find an open_clip model's weights on this machine and build its text tower from them, without any download"""
__all__ = ['near_matches', 'cached_weights', 'remedy', 'find_open_clip', 'offline', 'load_open_clip']
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

def near_matches(word: str, options: Iterable[str]) -> str:
    """The options that look most like the word."""
    ...

def cached_weights(cfg: dict) -> Path | None:
    """Look in the caches that open_clip itself fills, and never on the network;
    safetensors before pickles."""
    ...

def remedy(model: str, tag: str | None=None) -> str:
    """What to type to get the missing files.

    Weights trained with QuickGELU need the architecture of that name when they are loaded by
    path."""
    ...

def find_open_clip(model: str, pretrained: str) -> tuple[Path, bool]:
    """Weights on this machine. Raises ValueError for an unknown model or tag,
    FileNotFoundError where the weights are not here; both say what to do."""
    ...

@contextmanager
def offline() -> Iterator[None]:
    """Within the block the Hugging Face libraries read local files only; afterwards as before."""
    ...

def load_open_clip(model: str, file: Path, quick_gelu: bool) -> tuple:
    """Build the model from local files only. Pickles are read with weights_only.

    Raises ValueError where the file does not fit, FileNotFoundError where a part is missing."""
    ...
