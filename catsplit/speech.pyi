# Made from speech.py by `make export`. Do not edit.
"""Thirty-six words and phrases in five of nine manners each, spoken by a synthesiser, in the official layout"""
__all__ = ['PHRASES', 'SPEAKERS', 'ACCENTS', 'MANNERS', 'NEEDED', 'WORDINGS', 'SPEECH_PRESETS', 'SPEECH_LAYOUT',
        'Manner', 'Saying', 'draw_saying', 'speaker', 'speak', 'sound_of', 'Wording', 'spoken_label', 'coarse_label',
        'SpeechPreset', 'speech_plan', 'render_speech']
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
import numpy as np
PHRASES: tuple
SPEAKERS = ('m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'f1', 'f2', 'f3', 'f4')
ACCENTS = ('en-us', 'en-gb-x-rp', 'en-gb-scotland', 'en-gb-x-gbclan')

@dataclass(frozen=True)
class Manner:
    """What espeak-ng is told, as ranges from which each clip draws; the defaults are plain speech."""
    text: str = '{0}.'
    speakers: tuple[str, ...] = SPEAKERS
    speed: tuple[int, int] = (150, 195)
    pitch: tuple[int, int] = (38, 62)
    level: tuple[float, float] = (-29, -23)
MANNERS: dict

@dataclass(frozen=True)
class Saying:
    """One clip before it is heard: all that was drawn for it."""
    text: str
    voice: str
    speed: int
    pitch: int
    level: float
    noise: float
    colour: float
    onset: float

def draw_saying(phrase: str, manner: Manner, rng: np.random.Generator) -> Saying:
    """A phrase said once, in a manner."""
    ...
NEEDED = 'apt-get install espeak-ng, on Debian or Ubuntu'

def speaker() -> str:
    """Where espeak-ng is. Raises ValueError where it is not installed."""
    ...

def speak(said: Saying) -> np.ndarray:
    """What espeak-ng says. Raises ValueError where it says nothing, such as for a voice that it has not."""
    ...

def sound_of(said: Saying, rng: np.random.Generator) -> np.ndarray:
    """A clip. What does not fit into it is cut off."""
    ...

class Wording(NamedTuple):
    """How a manner is said behind the label of a phrase."""
    plain: tuple[str, ...]
    with_phrase: tuple[str, ...]
WORDINGS: dict

def spoken_label(phrase: str, manner: str, rng: np.random.Generator) -> str:
    """A phrase said in a manner, in words."""
    ...

def coarse_label(phrase: str) -> str:
    """The category of a phrase."""
    ...

@dataclass(frozen=True)
class SpeechPreset:
    """How large a world of speech is."""
    phrases: int
    manners: int
    train: int
    val: int
SPEECH_PRESETS: dict

def speech_plan(preset: SpeechPreset, seed: int) -> tuple[dict, dict]:
    """Which clips a world has."""
    ...
SPEECH_LAYOUT = 'Speech-Split'

def render_speech(root: str | Path, preset: str='default', seed: int=0, workers: int | None=None,
        progress: bool=True) -> Path:
    """Speaks the clips that are not there yet, then writes labels and CSV files.

    Raises ValueError for an unknown preset, another world in `root`, or a missing espeak-ng, OSError
    where it cannot write or a process dies."""
    ...
