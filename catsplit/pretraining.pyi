# Made from pretraining.py by `make export`. Do not edit.
"""Hide most of a video, and ask a transformer for the rest."""
from typing import Any
__all__ = ['tube_mask', 'tubelets', 'standardise', 'Decoder', 'MaskedAutoencoder', 'pretrain']
from collections.abc import Callable, Mapping
import torch
from torch import nn
from .compute import Compute
from .models import VideoViT
from .training import Keep, Recipe
from .views import VideoDataset

def tube_mask(n: int, grid: tuple[int, int, int], ratio: float=0.9,
        generator: torch.Generator | None=None) -> torch.Tensor:
    """Hides the same positions of the picture in every frame, in each clip others and in all
    equally many (Tong et al. 2022).

    Raises ValueError when none or all would be hidden."""
    ...

def tubelets(x: torch.Tensor, tubelet: int, patch: int) -> torch.Tensor:
    """The pixels of each token, in the order of `TubeletEmbed` (Tong et al. 2022)."""
    ...

def standardise(x: torch.Tensor) -> torch.Tensor:
    """Mean 0 and variance 1 over the last axis; what has no contrast becomes 0
    (Tong et al. 2022: the target)."""
    ...

class Decoder(nn.Module):
    """A small transformer from encoded visible tokens to the pixels of the hidden ones
    (Tong et al. 2022)."""

    def __init__(self, features: int, tokens: int, pixels: int, dim: int=64, depth: int=2, heads: int=4):
        ...

    def forward(self, seen: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
        """Visible tokens and, in place of the hidden ones, one learned token; returns the
        outputs in place of the hidden tokens."""
        ...
    embed: Any
    mask_token: Any
    blocks: Any
    norm: Any
    pixels: Any

class MaskedAutoencoder(nn.Module):
    """Predicts the hidden tubelets of clips from the visible ones (Tong et al. 2022).

    The encoder's modules are those of `vit`, not copies."""

    def __init__(self, vit: VideoViT, **decoder):
        ...

    def encode(self, x: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
        """The encoder, on the visible tokens only."""
        ...

    def forward(self, x: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
        """A guess of the hidden tubelets."""
        ...

    def targets(self, x: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
        """What should be guessed: the hidden tubelets, standardised (Tong et al. 2022)."""
        ...

    def encoder_weights(self) -> dict:
        """Everything but the decoder."""
        ...
    tubelet: Any
    patch: Any
    grid: Any
    patch_embed: Any
    blocks: Any
    fc_norm: Any
    decoder: Any

def pretrain(vit: VideoViT, data: VideoDataset, recipe: Recipe=Recipe(epochs=30, lr=0.001), ratio: float=0.9,
        keep: Keep | None=None, compute: Compute=Compute(), watch: Callable[[list], None] | None=None,
        decoder: Mapping | None=None) -> tuple[dict, list]:
    """Masked-video pretraining (Tong et al. 2022), or what is finished of it.

    Raises ValueError on a folder of another run, as `train` does."""
    ...
