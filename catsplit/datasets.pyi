# Made from datasets.py by `make export`. Do not edit.
from typing import Any
"""A category-splitting benchmark on disk, a video in memory, and the tensors between the two"""
__all__ = ['AGAIN', 'CONTAINERS', 'IMAGENET', 'Row', 'Target', 'Dataset', 'Benchmark', 'write_benchmark', 'read_benchmark', 'VideoError', 'video_path', 'Video', 'in_time', 'DecordVideo', 'open_video', 'segment_frames', 'random_segment_frames', 'square_crops', 'normalise', 'eval_views', 'TrainTransform', 'VideoDataset', 'Decoded', 'collate', 'decode_all']
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
import numpy as np
import torch

class Row(NamedTuple):
    """One line of a csv file of a benchmark, its class as text: classes meet by label, never by index."""
    video: str
    label: str

@dataclass(frozen=True)
class Target:
    """One coarse category to split, with the videos that measure the split (Liu & Doughty)."""
    coarse: str
    labels: tuple[str, ...]
    ft: tuple[Row, ...]
    equivalent: tuple[Row, ...]
    unrelated: tuple[Row, ...]

@dataclass(frozen=True)
class Dataset:
    """A training set of mixed granularity: some groups collapsed into one coarse label, the others fine (Liu & Doughty: dataset A or B)."""
    name: str
    labels: tuple[str, ...]
    train: tuple[Row, ...]
    val: tuple[Row, ...]
    targets: dict[str, Target]

@dataclass(frozen=True)
class Benchmark:
    """Datasets A and B over one grouping of the fine labels: what A collapses, B keeps fine, and the reverse (Liu & Doughty: SSv2-Split, FineGym-Split)."""
    name: str
    groups: dict[str, tuple[str, ...]]
    datasets: dict[str, Dataset]

    def known_groups(self, name: str) -> dict[str, tuple[str, ...]]:
        """The groups whose fine labels the base model of dataset `name` has: all but its targets."""
        ...

def _check_folder(label):
    """Raises ValueError where a label cannot be the name of a folder."""
    ...

def _check_groups(groups, collapsed, where):
    """Raises ValueError where a fine label stands twice or a collapsed group does not exist."""
    ...

def _check_rows(rows, groups):
    """Raises ValueError for a row that a csv file cannot hold or whose label is not fine."""
    ...

def _write_rows(path, rows):
    """A csv file from (video, index) pairs."""
    ...

def _write_dataset(path, groups, collapsed, order, train, val):
    """Dataset A or B: classes are numbered by their first fine label in `order`, subcategories after the last class."""
    ...

def write_benchmark(path: str | Path, groups: Mapping[str, Sequence[str]], a: Sequence[str], b: Sequence[str], train: Sequence[Row], val: Sequence[Row], order: Sequence[str] | None=None) -> Path:
    """Writes the official layout (Liu & Doughty), all of it or nothing. Raises ValueError for a label or a row that the layout cannot hold."""
    ...

def _row(line, labels, where):
    """A `Row` from `video.mp4,index`: the last comma separates, so a video's name may hold commas."""
    ...
AGAIN = 'unpack the whole benchmark again, or write it with write_benchmark'

def _rows(lines, labels, path):
    """Rows of the lines of a csv file: all at once where each is plain, else one by one, which finds the faulty one."""
    ...

def _read_rows(path, labels, known):
    """The rows of a csv file; `known` (line -> Row) lets files that repeat each other's lines share their rows."""
    ...

def _labels(thing):
    ...

def _read_scheme(path):
    """group_scheme.json: its groups, and what A and B collapse. Raises ValueError where it is of another form."""
    ...

def _read_labels(path, groups, collapsed):
    """Labels of a dataset in index order, checked against the groups."""
    ...

def _read_dataset(path, groups, collapsed):
    """Dataset A or B from its folder."""
    ...

def read_benchmark(path: str | Path) -> Benchmark:
    """The official layout (Liu & Doughty). Indices past labels.json are the target's subcategories, in the order of
    group_scheme.json. Raises FileNotFoundError for a missing file and ValueError for one that is wrong, with file and line."""
    ...

class VideoError(RuntimeError):
    """A video that cannot be read; the message names the file and the reason."""
CONTAINERS = ('.mp4', '.webm', '.avi', '.mkv', '.mov')

def video_path(root: str | Path, name: str) -> Path:
    """Where a video lies, in the container of its name or, failing that, in another one. Raises ValueError for a name that leaves `root`, VideoError for a missing video."""
    ...

def _said(error):
    ...

class Video:
    """An open video, read by PyAV: `len`, `fps` and `frames`. Raises VideoError where the file is no video, or is not read in time."""
    patience = 120.0
    largest = 2 ** 25

    def __init__(self, path: str | Path):
        ...

    def _look(self):
        ...

    def __len__(self):
        ...
    path: Any
    fps: Any
    count: Any

    def frames(self, indices: Sequence[int]) -> np.ndarray:
        """The frames asked for. Raises VideoError where one cannot be decoded or not in time, IndexError for a number outside the video."""
        ...

    def _read(self, wanted):
        """Frames by ascending number. Where a file shows fewer than it promises, its last frame stands for the rest, as with decord."""
        ...

def in_time(work: Callable, path: Path, seconds: float):
    """Raises what `work()` raises, and VideoError where it takes too long."""
    ...

def _upright(frame):
    """The picture of a PyAV frame, (H, W, 3) uint8, turned as its metadata asks."""
    ...

class DecordVideo(Video):
    """The same frames by decord, which seeks to key frames and converts only what is asked for; PyAV where decord gives up."""

    def _read(self, wanted):
        ...

def open_video(path: str | Path) -> Video:
    """Opens a video; call it in the process that reads. Raises VideoError where the file is no video."""
    ...

def segment_frames(n_frames: int, t: int, segment: int=0, segments: int=1) -> np.ndarray:
    """Test frames: `t` equal ticks, in each the frame at (segment + 1/2) / segments of the tick. Raises VideoError without frames."""
    ...

def random_segment_frames(n_frames: int, t: int, generator: torch.Generator) -> np.ndarray:
    """Training frames: one random frame of each of `t` equal ticks. Raises VideoError without frames."""
    ...
IMAGENET = ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))

def square_crops(clip: np.ndarray | torch.Tensor, size: int, crops: int=1) -> torch.Tensor:
    """The shorter side becomes `size`, the crops lie side by side, from the left or top end to the other."""
    ...

def normalise(views: torch.Tensor, mean: Sequence[float]=IMAGENET[0], std: Sequence[float]=IMAGENET[1]) -> torch.Tensor:
    """Bytes as a network wants them: minus the mean, over the standard deviation."""
    ...

def eval_views(clip: np.ndarray | torch.Tensor, size: int, crops: int=1, mean: Sequence[float]=IMAGENET[0], std: Sequence[float]=IMAGENET[1]) -> torch.Tensor:
    """Test views: crops, normalised."""
    ...

@dataclass(frozen=True)
class TrainTransform:
    """Training view: a random square and mild colours, the same for all frames of a clip. It never mirrors: left and right are labels."""
    size: int
    scale: tuple[float, float] = (0.7, 1.0)
    ratio: tuple[float, float] = (3 / 4, 4 / 3)
    jitter: float = 0.2
    augment: int = 0
    mean: Sequence[float] = IMAGENET[0]
    std: Sequence[float] = IMAGENET[1]

    def _box(self, height, width, area, ratio, y, x):
        """Top, left, height and width of the crop from four numbers in [0, 1)."""
        ...

    def _colour(self, mean_colour, brightness, contrast, saturation):
        """Jitter, from three numbers in [0, 1), and normalisation as one affine map of RGB in [0, 255]: weight (3, 3), bias (3,)."""
        ...

    def _augmented(self, x, generator):
        """RandAugment's list shears, turns, shifts and recolours; nothing in it mirrors, and one draw serves the whole clip (T, C, H, W)."""
        ...

    def __call__(self, clip: np.ndarray | torch.Tensor, generator: torch.Generator) -> torch.Tensor:
        """One random view of a clip."""
        ...

class VideoDataset(torch.utils.data.Dataset):
    """Rows of a benchmark as views. An item depends on (seed, epoch, index) alone, not on the worker that makes it."""

    def __init__(self, rows: Sequence[Row], root: str | Path, labels: Sequence[str] | None=None, frames: int=16, size: int=224, train: bool=False, repeats: int=1, augment: int=0, segments: int=1, crops: int=1, on_error: str='skip', seed: int=0, mean: Sequence[float]=IMAGENET[0], std: Sequence[float]=IMAGENET[1], raw: bool=False, memory: Mapping[str, torch.Tensor] | None=None):
        ...

    def __len__(self):
        ...
    rows: Sequence[Row]
    root: str | Path
    index: Any
    frames: int
    segments: int
    train: bool
    on_error: str
    seed: int
    memory: Any
    raw: bool
    repeats: int
    mean: Sequence[float]
    std: Sequence[float]
    transform: Any
    crop: Any
    epoch: Any

    def set_epoch(self, epoch: int):
        """Says which epoch the next items belong to, to living workers too."""
        ...

    def _random(self, video, i):
        """The training views of item i: (repeats, C, T, H, W)."""
        ...

    def _fixed(self, video):
        """The test views, segment by segment: (segments x crops, C, T, H, W)."""
        ...

    def __getitem__(self, i: int) -> dict:
        """One video. Raises ValueError for a name that leaves the folder, VideoError with `on_error="stop"`."""
        ...

class Decoded:
    """A video that lies in memory, with the two things that a `VideoDataset` asks of an open one."""

    def __init__(self, clip: torch.Tensor):
        ...

    def __len__(self):
        ...

    def frames(self, indices: Sequence[int]) -> np.ndarray:
        """The frames asked for."""
        ...
    clip: torch.Tensor

def collate(items: list[dict]) -> dict:
    """A batch of the videos that could be read; `views` and `label` are empty where none could."""
    ...

def _clip(row, root, frames, on_error):
    """Frames (T, H, W, 3) of a row's video, or the VideoError that says why not."""
    ...

def decode_all(rows: Sequence[Row], root: str | Path, frames: int | None=None, workers: int=2, progress: bool=True, on_error: str='skip') -> tuple[torch.Tensor, list[str], list[tuple[str, str]]]:
    """Decodes small videos once, in the order of `rows`. Raises ValueError where shapes differ, VideoError where none can be read."""
    ...
