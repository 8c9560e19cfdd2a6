# Made from checkpoints.py by `make export`. Do not edit.
"""The same network under five spellings: reading other people's weights, without running other people's code"""
__all__ = ['WEIGHT_FILES', 'SPELLINGS', 'PUBLISHED', 'THEIRS', 'read_weights', 'weight_file', 'vit_weights',
        'weights_for', 'fill', 'hugging_face_weights', 'load_vit']
from pathlib import Path
from torch import nn
from .models import VideoViT
WEIGHT_FILES: tuple

def read_weights(path: str | Path) -> dict:
    """The weights in a file, in its shards, or in a folder of Hugging Face, without running
    anything in it.

    Raises FileNotFoundError, or ValueError for a file that is damaged, wants to run code, or holds
    no weights or not all of them."""
    ...

def weight_file(path: str | Path) -> Path:
    """Raises FileNotFoundError where there is none."""
    ...
SPELLINGS: list

def vit_weights(state: dict) -> dict:
    """Renames, joins queries, keys and values, drops decoders of a pretraining.

    Raises ValueError for learned positions and for a head on another pooling than the mean."""
    ...

def weights_for(model: nn.Module, path: str | Path) -> dict:
    """The weights of a file under the names of `model`.

    All of the model, or all but the head (and a ViT's `fc_norm` where the file has none).
    Raises a ValueError that lists what is missing, unexpected or of another shape."""
    ...
PUBLISHED: list

def fill(model: nn.Module, path: str | Path) -> None:
    """Loads the weights of a file or folder into a model of transformers, whichever of its versions
    is installed; in float32.

    Raises a ValueError that lists what is missing, unexpected or of another shape."""
    ...
THEIRS: dict

def hugging_face_weights(model: VideoViT) -> dict:
    """The weights of a ViT under Hugging Face's names: the inverse of `vit_weights`.

    For a VideoMAEForVideoClassification of the same shape."""
    ...

def load_vit(path: str | Path, labels: list | None=None, img_size: int=224, frames: int=16,
        heads: int | None=None) -> VideoViT:
    """A published ViT, built from the shapes of its weights.

    Raises ValueError for other weights than a classifier's, for a wrong number of labels, and for wider
    weights that do not say how many heads of attention they have."""
    ...
