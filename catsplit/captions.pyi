# Made from captions.py by `make export`. Do not edit.
"""Captions of videos: a small captioner that is trained on known facts, and one of Hugging Face, if it is here"""
from typing import Any
__all__ = ['Captioner', 'train_captioner', 'hugging_face_captions']
from collections.abc import Callable, Mapping, Sequence
import torch
from torch import Tensor, nn

class Captioner(nn.Module):
    """The embeddings of a clip's frames (N, T, d), in their order -> facts, in words."""

    def __init__(self, d: int, frames: int, slots: Mapping[str, Sequence[str]], say: Callable[[Mapping[str, str]],
            str]):
        ...

    def forward(self, x: Tensor) -> list[Tensor]:
        """Logits of the values of each fact."""
        ...

    @torch.no_grad()
    def captions(self, x: Tensor, n: int=10, temperature: float=0.5, seed: int=0) -> list[tuple[str, ...]]:
        """Sentences of facts, drawn by their probabilities."""
        ...
    slots: Any
    say: Callable[[Mapping[str, str]], str]
    net: Any

def train_captioner(frames: Tensor, facts: Sequence[Mapping[str, str]], say: Callable[[Mapping[str, str]], str],
        epochs: int=30, seed: int=0) -> Captioner:
    """Cross-entropy of every fact. Same seed, same weights."""
    ...

def hugging_face_captions(name: str, images: Sequence, n: int=10, seed: int=0, batch: int=8) -> list[tuple[str, ...]]:
    """Captions drawn by sampling.

    Raises FileNotFoundError where the model is not on this machine, or not as safetensors, and
    ValueError where weights of it are missing."""
    ...
