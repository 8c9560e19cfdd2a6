# Made from checkpoints.py by `make export`. Do not edit.
"""The same network under five spellings: reading other people's weights, without running other people's code"""
__all__ = ['SPELLINGS', 'THEIRS', 'read_weights', 'vit_weights', 'weights_for', 'hugging_face_weights', 'load_vit']
from pathlib import Path
from torch import nn
from .models import VideoViT

def read_weights(path: str | Path) -> dict:
    """The weights in a file, without running anything in it.

    Raises FileNotFoundError, or ValueError for a file that is damaged, wants to run code, or holds
    no weights."""
    ...
SPELLINGS = [('^(model|backbone)\\.', ''), ('^videomae\\.embeddings\\.patch_embeddings\\.projection', 'patch_embed.proj'), ('^videomae\\.encoder\\.layer\\.', 'blocks.'), ('^(videomae\\.layernorm|encoder\\.norm)\\b', 'norm'), ('^encoder\\.', ''), ('attention\\.attention\\.', 'attn.'), ('attention\\.output\\.dense', 'attn.proj'), ('intermediate\\.dense', 'mlp.fc1'), ('output\\.dense', 'mlp.fc2'), ('layernorm_before', 'norm1'), ('layernorm_after', 'norm2'), ('attn\\.(q|query)(_|\\.)bias', 'attn.q_bias'), ('attn\\.(v|value)(_|\\.)bias', 'attn.v_bias'), ('^classifier\\.', 'head.')]

def vit_weights(state: dict) -> dict:
    """Renames, joins queries, keys and values, drops decoders of a pretraining.

    Raises ValueError for learned positions and for a head on another pooling than the mean."""
    ...

def weights_for(model: nn.Module, path: str | Path) -> dict:
    """The weights of a file under the names of `model`.

    All of the model, or all but the head (and a ViT's `fc_norm` where the file has none).
    Raises ValueError that lists what is missing, unexpected or of another shape."""
    ...
THEIRS = {'patch_embed.proj': 'videomae.embeddings.patch_embeddings.projection', 'blocks.': 'videomae.encoder.layer.', 'attn.proj': 'attention.output.dense', 'mlp.fc1': 'intermediate.dense', 'mlp.fc2': 'output.dense', 'norm1': 'layernorm_before', 'norm2': 'layernorm_after', 'head.': 'classifier.'}

def hugging_face_weights(model: VideoViT) -> dict:
    """The weights of a ViT under Hugging Face's names: the inverse of `vit_weights`.

    For a VideoMAEForVideoClassification of the same shape."""
    ...

def load_vit(path: str | Path, labels: list | None=None, img_size: int=224, frames: int=16, heads: int | None=None) -> VideoViT:
    """A published ViT, built from the shapes of its weights.

    Raises ValueError for other weights than a classifier's, and for a wrong number of labels."""
    ...
