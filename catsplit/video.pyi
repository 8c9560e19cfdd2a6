# Made from video.py by `make export`. Do not edit.
"""Find a video by its name, decode it within a time limit, write one; and say in a sentence what is wrong"""
from typing import Any
__all__ = ['CONTAINERS', 'H264', 'VideoError', 'Outside', 'video_path', 'in_time', 'ffmpeg_said', 'unreadable', 'Video',
        'opened', 'upright', 'write_mp4']
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
import av
import numpy as np
from av.container import InputContainer
from av.video.reformatter import VideoReformatter

class VideoError(RuntimeError):
    """A video that cannot be read; the message names the file and the reason."""
CONTAINERS: tuple

class Outside(VideoError):
    """A name or a link that leaves the folder of the videos."""

def video_path(root: str | Path, name: str) -> Path:
    """Where a video lies: under its name, spelled as the folder spells it, in the container of its
    name or, failing that, in another one.

    Raises Outside for a name that leaves `root`, VideoError for a missing video."""
    ...

def in_time(work: Callable, path: Path, seconds: float):
    """Raises what `work()` raises, and VideoError where it takes too long."""
    ...

def ffmpeg_said(error: Exception | str) -> Exception | str:
    """What FFmpeg said, without the path that it said it of."""
    ...

def unreadable(path: Path, why: Exception | str) -> VideoError:
    """Names the file, and what is wrong with it."""
    ...

class Video:
    """An open video, read by PyAV: `len`, `fps` and `frames`. A frame's number is its place in the order of display.

    Raises VideoError where the file is no video, or is not read in time."""
    patience = 120.0
    largest = 2 ** 25
    kept = 2 ** 26
    proof = 64

    def __init__(self, path: str | Path):
        ...

    def __len__(self):
        ...

    @property
    def slow(self) -> bool:
        """Is it long, and has everything to be decoded to find a frame?"""
        ...
    path: Any
    count: Any
    index: Any

    def frames(self, indices: Sequence[int]) -> np.ndarray:
        """The frames asked for.

    Raises VideoError where one cannot be decoded or not in time, IndexError for a number outside
    the video."""
        ...

@contextmanager
def opened(path: Path) -> Iterator[tuple[InputContainer, av.VideoStream]]:
    """A file, and in it the stream of the largest pictures, of equal ones the first.

    Raises VideoError where there is no such stream, and PyAV's errors."""
    ...

def upright(frame: av.VideoFrame, colours: VideoReformatter | None=None) -> np.ndarray:
    """The picture of a frame, turned and mirrored as its metadata asks, to the nearest quarter of a turn."""
    ...
H264 = {'crf': '18', 'preset': 'veryfast', 'tune': 'zerolatency', 'threads': '1'}

def write_mp4(path: Path, video: np.ndarray, fps: int=8) -> None:
    """Writes H.264 in one thread, which gives the same bytes every time.

    The file appears under its name when it is complete. Raises OSError where it cannot be
    written."""
    ...
