# Made from checkpoints.py by `make export`. Do not edit.
"""The same network under five spellings: reading other people's weights, without running other people's code"""
__all__ = ['WEIGHT_FILES', 'SPELLINGS', 'PUBLISHED', 'THEIRS', 'read_weights', 'weight_file', 'vit_weights', 'weights_for', 'fill', 'hugging_face_weights', 'load_vit']
from pathlib import Path
from torch import nn
from .models import VideoViT
WEIGHT_FILES = ('model.safetensors', 'model.safetensors.index.json', 'pytorch_model.bin', 'pytorch_model.bin.index.json')

def read_weights(path: str | Path) -> dict:
    """The weights in a file, in its shards, or in a folder of Hugging Face, without running
    anything in it.

    Raises FileNotFoundError, or ValueError for a file that is damaged, wants to run code, or holds
    no weights or not all of them."""
    ...

def weight_file(path: str | Path) -> Path:
    """Raises FileNotFoundError where there is none."""
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
PUBLISHED = [('^(videomae\\..*attention\\.attention)\\.query\\.bias$', '\\1.q_bias'), ('^(videomae\\..*attention\\.attention)\\.value\\.bias$', '\\1.v_bias'), ('^vivit\\.layers\\.', 'vivit.encoder.layer.'), ('^(vivit\\..*\\.attention)\\.q_proj\\.', '\\1.attention.query.'), ('^(vivit\\..*\\.attention)\\.k_proj\\.', '\\1.attention.key.'), ('^(vivit\\..*\\.attention)\\.v_proj\\.', '\\1.attention.value.'), ('^(vivit\\..*\\.attention)\\.o_proj\\.', '\\1.output.dense.'), ('^(vivit\\..*)\\.mlp\\.fc1\\.', '\\1.intermediate.dense.'), ('^(vivit\\..*)\\.mlp\\.fc2\\.', '\\1.output.dense.')]

def fill(model: nn.Module, path: str | Path) -> None:
    """Loads the weights of a file or folder into a model of transformers, whichever of its versions
    is installed; in float32.

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
