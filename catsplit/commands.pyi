# Made from commands.py by `make export`. Do not edit.
"""All commands: their arguments, their help, and their exit codes"""
__all__ = ['COMMANDS', 'parser_of', 'command', 'library_errors', 'inspect_model', 'split_class', 'refine_split',
        'predict_labels', 'evaluate_classes', 'train_classifier', 'render_videos', 'run_notebook', 'prepare_models',
        'check_benchmark', 'resize_videos', 'summary', 'main']
from argparse import ArgumentParser
from collections.abc import Callable, Sequence

def parser_of(function: Callable, prog: str | None=None) -> ArgumentParser:
    """What a function takes, with the comments behind its parameters as help."""
    ...

def command(function: Callable) -> Callable:
    """A function with a parser, `--help` and `--version`."""
    ...

def library_errors() -> tuple:
    """What the library raises in one sentence, besides ValueError, OSError and MemoryError."""
    ...

@command
def inspect_model(model: str, labels: str | None=None, format: str | None=None):
    """What a model knows: its classes, how they group, the modifiers that a split can borrow, and
    the length (Euclidean norm) of each class's row. What it looks at goes to stderr."""
    ...

@command
def split_class(model: str, coarse: str, into: Sequence[str], out: str | None=None, method: str='retrieval',
        encoder: str='minilm', labels: str | None=None, groups: str | None=None, gate: bool=False,
        format: str | None=None):
    """Replaces a class of a model by its subcategories, without data.

    Prints the closest modifier that the model knows for each, and how alike the two are (cosine of
    their texts; 1 for the same words). Warnings go to stderr."""
    ...

@command
def refine_split(model: str, table: str, videos: str, out: str | None=None, seed: int=0, frames: int=0, size: int=0,
        workers: int=0, format: str | None=None):
    """Trains the rows of the last split on a few labelled clips, and nothing else of the model
    (Liu & Doughty, low-shot). The new rows can win videos from other classes: evaluate those again,
    too. Exits with 2 when some clips could not be read."""
    ...

@command
def predict_labels(model: str, videos: str, top: int=1, labels: str | None=None, frames: int=0, size: int=0,
        workers: int=0, format: str | None=None):
    """Labels of a video, or of all videos of a folder.

    Frames are prepared as the files of a Hugging Face folder say; what they do not say is assumed,
    and said on stderr. A model that takes several labels for a video gives each a probability of
    its own. Exits with 2 when some videos could not be read; they are named on stderr first."""
    ...

@command
def evaluate_classes(model: str, table: str, videos: str, labels: str | None=None, frames: int=0, size: int=0,
        workers: int=0, format: str | None=None):
    """Accuracy of each class on labelled videos, percent, and what it is most often taken for.

    Frames are prepared as for catsplit_predict. Exits with 2 when some videos could not be
    read."""
    ...

@command
def train_classifier(table: str, videos: str, out: str, backbone: str='cnn', epochs: int=0, seed: int=0,
        workers: int=0):
    """Trains a classifier on labelled videos and prints the path of its checkpoint.

    Stopped, it goes on where it was. Exits with 2 when some videos could not be read. A benchmark's
    base models are trained by catsplit_prepare."""
    ...

@command
def render_videos(out: str, preset: str='default', seed: int=0, workers: int=0):
    """Renders the world: a benchmark in the official layout, with its videos, and its dataset A as
    CSV files for catsplit_train and catsplit_evaluate: train.csv, val.csv, and in fine/ the
    validation videos of each class that can be split, by subcategory. Videos that are there already
    are kept."""
    ...

@command
def run_notebook(notebook: str, parameters: Sequence[str]=(), workers: int=0):
    """Run an experiment notebook with checked parameters and show what it prints.

    A parameter file may serve several experiments. Exits with 1 and one sentence when something is
    wrong."""
    ...

@command
def prepare_models(parameters: Sequence[str]=(), workers: int=0):
    """Train the base models of a parameter file and store the features of their videos, in one
    process or in those of `accelerate launch`. Exits with 1 and one sentence when something is
    wrong."""
    ...

@command
def check_benchmark(benchmark: str, videos: str, dataset: str | None=None, quick: bool=False, out: str | None=None,
        workers: int=0, annotations: str='data'):
    """Is every video of a benchmark there, and can it be read?

    Prints what is wrong and what to do. Exits with 1 when a video is missing or damaged."""
    ...

@command
def resize_videos(src: str, dst: str, size: str | None=None, short: int=0, workers: int=0):
    """Encodes all videos of a folder anew as .mp4, all frames, upright, without sound.

    What is there already is kept. Exits with 2 when a video could not be made."""
    ...
COMMANDS: dict

def summary(function: Callable) -> str:
    """What its help says first: up to a stop, a colon or a question mark."""
    ...

@command
def main():
    """Lists the commands of catsplit. Each of them answers --help and --version."""
    ...
