# Made from backbones.py by `make export`. Do not edit.
"""How each base model is built, what it is shown, and how it is trained: a table of names, which touches nothing"""
__all__ = ['small_vit', 'BACKBONES', 'Backbone', 'find_backbone']
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from torch import nn
from .models import VideoViT
from .training import Recipe
from .views import Views

@dataclass(frozen=True)
class Backbone:
    """How a base model is built, what it is shown, and how it is trained."""
    build: Callable[[int], nn.Module]
    views: Views = Views(frames=8, size=48, segments=2)
    recipe: Recipe = field(default_factory=Recipe)
    finetune: Recipe | None = None

    def train_views(self) -> Views:
        """As many, as large and as much augmented as the recipe says."""
        ...
small_vit = partial(VideoViT, img_size=48, frames=8, patch=12, dim=96, depth=4, heads=4)
BACKBONES: dict

def find_backbone(name: str, epochs: int=0, seed: int=0, pretrained: bool=False) -> Backbone:
    """The backbone of that name. Raises ValueError for an unknown one."""
    ...
