# Made from models.py by `make export`. Do not edit.
"""Two networks from a clip to the scores of its classes, and the files in which each says how it is built"""
from typing import Any
__all__ = ['conv_block', 'WorldCNN', 'sincos_positions', 'TubeletEmbed', 'ViTShape', 'VideoViT', 'video_vit_s',
        'check_finite', 'own_config', 'is_ours', 'checkpoint_bytes', 'save_checkpoint', 'check_keys', 'UnknownModel',
        'load_checkpoint']
from dataclasses import dataclass
from pathlib import Path
import torch
from fastcore.basics import patch
from torch import nn

def conv_block(c_in: int, c_out: int, stride: tuple=(1, 1, 1)) -> nn.Sequential:
    """A 3x3x3 convolution, batch normalisation and ReLU.

    Each output sees one frame back and one ahead."""
    ...

class WorldCNN(nn.Module):
    """Six `conv_block`s, the mean over time and space, one linear `head`.

    For clips (B, 3, T, H, W), made for 8 frames of 48 x 48."""
    multiples = (1, 2, 2, 3, 4)
    strides = ((1, 2, 2), (1, 2, 2), (2, 2, 2), (1, 1, 1), (1, 1, 1), (1, 1, 1))

    def __init__(self, num_classes: int, width: int=32, features: int=128, dropout: float=0.0):
        ...

    def forward_features(self, x: torch.Tensor) -> torch.Tensor:
        """The blocks, and the mean over time and space. Raises ValueError for anything but clips."""
        ...

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Features, dropout, head."""
        ...
    config: Any
    labels: Any
    stages: Any
    drop: Any
    head: Any

def sincos_positions(n: int, dim: int) -> torch.Tensor:
    """The fixed sine-cosine position table of the VideoMAE family.

    Sines in even columns, cosines in odd ones."""
    ...

class TubeletEmbed(nn.Module):
    """Cut clips (B, 3, T, H, W) into tubelets and project each to a token (VideoMAE).

    The tokens are (B, N, dim), time slowest."""

    def __init__(self, dim: int, tubelet: int=2, patch: int=16):
        ...

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """One convolution, whose stride is its kernel."""
        ...
    proj: Any

@dataclass(frozen=True)
class ViTShape:
    """What a `VideoViT` is built of, besides its head; the defaults are the paper's backbone."""
    img_size: int = 224
    frames: int = 16
    tubelet: int = 2
    patch: int = 16
    dim: int = 384
    depth: int = 12
    heads: int = 6
    drop_path: float = 0.0

    @property
    def tokens(self) -> int:
        """In how many tubelets a clip is cut."""
        ...

class VideoViT(nn.Module):
    """ViT on tubelets, fixed positions, mean pooling, `fc_norm`, one linear `head`."""

    def __init__(self, num_classes: int, **shape):
        ...
    config: Any
    labels: Any
    patch_embed: Any
    blocks: Any
    fc_norm: Any
    head: Any

    def forward_features(self, x: torch.Tensor) -> torch.Tensor:
        """Tokens, positions, blocks, mean over the tokens, `fc_norm`.

    Raises ValueError for clips of another size than `config` says."""
        ...

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Features, head. Raises ValueError as `forward_features` does."""
        ...

    def group_matcher(self, coarse: bool=False) -> dict:
        """Which parameter belongs to which depth, as timm asks for it
    (`timm.optim.param_groups_layer_decay`): tubelets, each block; what is not named comes last."""
        ...

def video_vit_s(num_classes: int, **shape) -> VideoViT:
    """ViT-Small with 16 x 16 patches for 16 frames of 224 x 224: the paper's backbone,
    randomly initialised."""
    ...

def check_finite(state: dict, where: str | Path):
    """Raise ValueError if a floating-point tensor of `state` holds NaN or infinity."""
    ...

def own_config(model: nn.Module) -> dict | None:
    """How one of our models was built, or what a model of others keeps under that name."""
    ...

def is_ours(model: nn.Module) -> bool:
    """Is it one of this library's networks of videos?"""
    ...

def checkpoint_bytes(path: str | Path, model: nn.Module, **meta) -> bytes:
    """What `save_checkpoint` writes.

    Raises ValueError for NaN or infinite weights, and for one of our models that got other layers
    than its `config` says, which could not be opened again."""
    ...

def save_checkpoint(path: str | Path, model: nn.Module, **meta) -> Path:
    """Write a checkpoint: whole or not at all, same bytes for the same content.

    Raises ValueError as `checkpoint_bytes` does, OSError where it cannot write."""
    ...

def check_keys(path: str | Path, name: str, want: dict, state: dict):
    """Raise ValueError if the tensors of `state` are not those of `want`, name by name and shape
    by shape; a long list is cut short."""
    ...

class UnknownModel(ValueError):
    """A checkpoint that does not say how to build its model."""

def load_checkpoint(path: str | Path, model: nn.Module | None=None) -> tuple:
    """Read a checkpoint. Without a model, builds the `WorldCNN` or `VideoViT` that it names.

    Raises FileNotFoundError, or ValueError for a damaged file, keys that do not fit, NaN or
    infinite weights; UnknownModel where it names none that is ours."""
    ...
