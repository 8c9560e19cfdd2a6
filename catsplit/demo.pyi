# Made from demo.py by `make export`. Do not edit.
"""A small trained classifier of the rendered world with a dozen of its clips, ready to be split"""
__all__ = ['MODEL', 'FACTS', 'FEATURES', 'TEXTS', 'CLIPS', 'WORLD', 'demo_folder', 'Demo', 'open_demo', 'demo_texts',
        'demo', 'demo_clips', 'clip_features', 'before_and_after', 'show_split', 'demo_score']
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
import pandas as pd
import torch
from torch import Tensor, nn
from .classifier import Classifier
from .core import Score
from .moving import Moving
from .text import minilm
from .text_store import KnownTexts
MODEL = 'model.safetensors'
FACTS = 'demo.json'
FEATURES = 'features.safetensors'
TEXTS = 'texts.safetensors'
CLIPS = 'clips'

def demo_folder() -> Path:
    """Where the files of the demo lie."""
    ...

@dataclass(frozen=True, eq=False)
class Demo:
    """A small trained model, and what it was measured on."""
    folder: Path
    facts: Mapping
    model: nn.Module
    features: Tensor
    texts: KnownTexts

    def coarse(self, label: str) -> str:
        """What the model calls a video of that label where it is right."""
        ...

    def truth(self, labels: Sequence[str]) -> list[str]:
        """What a head with these labels should call each validation video."""
        ...

    def accuracy(self) -> float:
        """Share of the validation videos that the model names rightly, by the stored features."""
        ...

def open_demo(folder: str | Path | None=None) -> Demo:
    """Reads the demo, and checks that its files are of one making.

    Raises FileNotFoundError where a file is missing, ValueError where the files do not belong
    together."""
    ...

def demo_texts(facts: Mapping) -> list[str]:
    """Labels and modifiers of the groups that the model knows, and of the categories that can be split."""
    ...

def demo(encode: Callable | str='minilm') -> Classifier:
    """The model that comes with the library, ready to be split. Raises as `open_demo` does."""
    ...

def demo_clips() -> dict[str, dict[Path, str]]:
    """The clips that come with it: of a category whose split works, then of one where it does not.

    Raises as `open_demo` does."""
    ...

@torch.no_grad()
def clip_features(model: nn.Module, clips: Sequence[Path]) -> Tensor:
    """What enters the head. Raises VideoError for a file that cannot be read."""
    ...

def before_and_after(finer: Classifier, clips: Mapping[Path, str] | None=None) -> pd.DataFrame:
    """What the heads before and after the last split call each clip.

    Raises ValueError without a split, and where the demo has no clips of the category."""
    ...
WORLD = ('default', 0)

def show_split(finer: Classifier, clips: Mapping[Path, str] | None=None, side: int=192) -> Moving:
    """Clips of the demo, moving, and beneath each what it is called before and after the split."""
    ...

def demo_score(finer: Classifier) -> Score:
    """Generality and locality of the last split on all validation videos, by their stored features.

    Raises ValueError without a split, and for other subcategories than the videos have."""
    ...
