"""Mutilated videos, each read in four ways: each reading ends in frames or in one named error."""
import os
import random
import signal
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import av
import numpy as np
from catsplit.benchmark import Row
from catsplit.collection import examine
from catsplit.processes import in_processes
from catsplit.video import Video
from catsplit.views import VideoDataset, Views
from fuzz import GOOD, SECONDS, kind, verdict

# the boxes of MP4 and the chunks of AVI that describe the rest
BOXES = (b"moov", b"trak", b"stts", b"stsz", b"stco", b"stsd", b"avcC", b"tkhd", b"mdhd", b"stss", b"hdrl", b"idx1",
         b"ftyp")
NUMBERS = (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff", b"\0\0\0\1")     # where a size or a time stood


# ---- good videos

@dataclass
class Kind:
    "A container and a codec, with or without frames that lean on later ones."
    name: str
    codec: str
    size: int     # pixels, width and height
    options: dict = field(default_factory=dict)


KINDS = (
    Kind("small.mp4", "libx264", 48, {"tune": "zerolatency"}),
    Kind("gop.mp4", "libx264", 96, {"bf": "2", "g": "8"}),
    Kind("old.avi", "mpeg4", 64),
    Kind("web.webm", "libvpx", 64, {"deadline": "realtime"}),
    Kind("box.mkv", "libx264", 64, {"g": "5"}),
)


def write_good(folder, what, rng):
    "24 frames of noise that moves to the right. Returns the path."
    path = folder/what.name
    with av.open(str(path), "w") as file:
        stream = file.add_stream(what.codec, rate=8, options=what.options)
        stream.width = what.size
        stream.height = what.size
        stream.pix_fmt = "yuv420p"
        still = rng.integers(0, 255, (what.size, what.size, 3), dtype=np.uint8)
        for i in range(24):
            frame = av.VideoFrame.from_ndarray(np.roll(still, 3*i, 1), format="rgb24")
            file.mux(stream.encode(frame))
        file.mux(stream.encode())
    return path


def good_videos(folder):
    "[(suffix, bytes)] of one video of each kind."
    rng = np.random.default_rng(0)
    paths = [write_good(folder, what, rng) for what in KINDS]
    return [(path.suffix, path.read_bytes()) for path in paths]


# ---- mutilated videos: each wound takes the bytes, a place, a length and where to draw from, and returns bytes

def beginning(data, at, span, draw):
    return data[:at]


def end(data, at, span, draw):
    return data[at:]


def zeros(data, at, span, draw):
    data[at:at + span] = bytes(len(data[at:at + span]))
    return data


def noise(data, at, span, draw):
    data[at:at + span] = bytes(draw.randrange(256) for _ in range(len(data[at:at + span])))
    return data


def cut_out(data, at, span, draw):
    data[at:at + span] = b""
    return data


def twice(data, at, span, draw):
    data[at:at] = data[at:at + span]
    return data


def flipped_bits(data, at, span, draw):
    for _ in range(draw.choice((1, 3, 30, 300))):
        data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
    return data


def wrong_boxes(data, at, span, draw):
    "In what describes the rest."
    for box in BOXES:
        where = data.find(box)
        if where >= 0 and draw.random() < .3:
            value = draw.choice((0, 1, 0x7f, 0x80, 0xff))
            data[where + draw.randrange(-4, 24)] = value
    return data


def end_twice(data, at, span, draw):
    return data + data[at:]


def no_video(data, at, span, draw):
    if draw.random() < .5:
        return bytes(draw.randrange(256) for _ in range(span))
    return data[:draw.choice((0, 1, 8, 32))]


def wrong_numbers(data, at, span, draw):
    size = len(data)
    for _ in range(3):
        number = draw.choice(NUMBERS)
        where = draw.randrange(size)
        data[where:where + 4] = number
    return data


WOUNDS = (beginning, end, zeros, noise, cut_out, twice, flipped_bits, wrong_boxes, end_twice, no_video, wrong_numbers)


def wounded(data, draw):
    "A video with one kind of damage."
    n = len(data)
    at = draw.randrange(n)
    span = draw.choice((4, 16, 100, 1000, n//4))
    wound = WOUNDS[draw.randrange(len(WOUNDS))]
    return bytes(wound(bytearray(data), at, span, draw))


# ---- four ways to read a video

class Seeking(Video):
    "Keeps one picture and has to seek for all others, as of an hour's video."
    kept = 1
    proof = 4


def read_fully(reader, path):
    video = reader(path)
    video.frames(range(min(len(video), 64)))


def as_training(path):
    rows = [Row(path.name, "")]
    data = VideoDataset(rows, path.parent, views=Views(8, 32), train=True, on_error="stop")
    data[0]


def as_checked(path):
    examine(path)


WAYS = {
    "in order": partial(read_fully, Video),
    "by seeking": partial(read_fully, Seeking),
    "for training": as_training,
    "for a check": as_checked,
}


# ---- fuzzing

@dataclass
class Found:
    "What came of all readings."
    counts: Counter = field(default_factory=Counter)     # kind of answer -> how often
    slowest: float = 0.     # seconds
    wrong: list = field(default_factory=list)     # (video and way, what happened, the video's beginning)
    hangs: int = 0     # processes that took too long, or died

    def add(self, path, way, said, seconds):
        self.counts[kind(said)] += 1
        self.slowest = max(self.slowest, seconds)
        if said not in GOOD:
            self.wrong.append((f"{path.name}, {way}", said, path.read_bytes()[:60]))

    def died(self, path):
        said = f"the process died, or was ended after {len(WAYS)*SECONDS} seconds"
        self.hangs += 1
        self.wrong.append((path.name, said, path.read_bytes()[:60]))


def silence():
    "Nothing of what decoders print about a video."
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), 2)


def fuzz_video(path):
    "In a process: (way, answer, seconds) of each way to read a video."
    silence()
    signal.alarm(len(WAYS)*SECONDS)     # kills this process
    results = [(name, *verdict(way, path)) for name, way in WAYS.items()]
    signal.alarm(0)
    return results


def write_bad(folder, n):
    "Writes n mutilated videos. Returns their paths."
    draw = random.Random(0)
    good = good_videos(folder)
    paths = []
    for i in range(n):
        suffix, data = good[i % len(good)]
        path = folder/f"bad{i}{suffix}"
        path.write_bytes(wounded(data, draw))
        paths.append(path)
    return paths


def fuzz_videos(n):
    "Found, of n mutilated videos, two at a time."
    found = Found()
    with tempfile.TemporaryDirectory() as tmp:
        paths = write_bad(Path(tmp), n)
        for path, results in zip(paths, in_processes(fuzz_video, paths, 2), strict=True):
            if results is None:
                found.died(path)
                continue
            for way, said, seconds in results:
                found.add(path, way, said, seconds)
    return found
