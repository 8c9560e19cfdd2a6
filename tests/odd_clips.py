"""Clips of many kinds whose frames say their number, made by PyAV: what a reader of videos has to get right."""
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

BARS = 8 # bits of a frame's number
FRAMES = 48
HEIGHT = 48
WIDTH = 64

# ---- pictures that say their number


def drawn(number):
    "A picture (H, W, 3) uint8: above, eight bars, light for 1; below, a square that moves."
    picture = np.full((HEIGHT, WIDTH, 3), 90, np.uint8)
    wide = WIDTH//BARS
    for bit in range(BARS):
        picture[:HEIGHT//2, bit*wide:(bit + 1)*wide] = 230 if number >> bit & 1 else 20
    left = number % (WIDTH - 12)
    picture[HEIGHT//2 + 6:HEIGHT//2 + 18, left:left + 12] = 200, 60, 40
    return picture


def number_of(picture):
    "What the bars say."
    wide = WIDTH//BARS
    bars = picture[4:HEIGHT//2 - 4].mean((0, 2)).reshape(BARS, wide)[:, 2:-2].mean(1)
    return int(sum(1 << bit for bit in range(BARS) if bars[bit] > 125))


# ---- kinds of clips

@dataclass(frozen=True)
class Kind:
    "How a clip is written. Its name says it, and is that of the file."
    name: str
    codec: str
    options: dict = field(default_factory=dict)
    pixels: str = "yuv420p"
    varies: bool = False        # the time between two frames?
    cut: int = 0                # the first frame that is shown; those before it are cut without being encoded again
    matrix: tuple = ()          # how it is turned on the screen: two columns of two rows


X264 = {"g": "12", "crf": "18", "preset": "veryfast"}
X265 = {"x265-params": "keyint=12:min-keyint=12:log-level=none:pools=1:frame-threads=1", "preset": "ultrafast"}
OPEN_X265 = {**X265, "x265-params": X265["x265-params"] + ":open-gop=1:bframes=3"}
CLOSED_X265 = {**X265, "x265-params": X265["x265-params"] + ":open-gop=0:bframes=3"}
PLAIN_X265 = {**X265, "x265-params": X265["x265-params"] + ":bframes=0"}
STREAMS = { # name -> codec, options, containers that hold it
    "h264-plain": ("libx264", X264 | {"bf": "0"}, "mp4 mov mkv avi ts flv"),
    "h264-b": ("libx264", X264 | {"bf": "3", "x264-params": "scenecut=0:b-adapt=0"}, "mp4 mov mkv avi ts flv"),
    "h264-open": (
        "libx264", X264 | {"bf": "3", "x264-params": "open-gop=1:scenecut=0:b-adapt=0"}, "mp4 mov mkv avi ts"),
    "h264-refresh": ("libx264", X264 | {"bf": "0", "x264-params": "intra-refresh=1"}, "mp4 mkv ts"),
    "h264-one-key": ("libx264", X264 | {"g": "250", "bf": "3"}, "mp4 mkv"),
    "mpeg4-plain": ("mpeg4", {"g": "12", "q:v": "3"}, "mp4 avi mkv mov"),
    "mpeg4-b": ("mpeg4", {"g": "12", "bf": "2", "q:v": "3"}, "mp4 avi mkv mov"),
    "mpeg2-b": ("mpeg2video", {"g": "12", "bf": "2", "q:v": "3"}, "mov mkv mpg ts"),
    "hevc-plain": ("libx265", PLAIN_X265, "mp4 mkv"),
    "hevc-closed": ("libx265", CLOSED_X265, "mp4 mkv"),
    "hevc-open": ("libx265", OPEN_X265, "mp4 mkv mov"),
    "vp8-hidden": ("libvpx", {"g": "12", "auto-alt-ref": "1", "lag-in-frames": "16", "b:v": "300k"}, "webm mkv"),
    "vp9-hidden": (
        "libvpx-vp9", {"g": "12", "auto-alt-ref": "1", "lag-in-frames": "16", "b:v": "300k"}, "webm mkv mp4"),
    "mjpeg": ("mjpeg", {"q:v": "3"}, "avi mov mkv"),
    "ffv1": ("ffv1", {}, "mkv avi"),
}
CUT = { # streams that are also cut, and the containers
    "h264-plain": "mp4 mov mkv", "h264-b": "mp4 mov mkv", "h264-open": "mp4 mov mkv", "mpeg4-b": "mp4 mkv",
    "hevc-closed": "mp4 mkv", "hevc-open": "mp4 mkv", "vp9-hidden": "webm",
}
MATRICES = { # how a picture is shown -> what its display matrix begins with
    "as it is": (1, 0, 0, 1),
    "turned right": (0, 1, -1, 0),
    "upside down and mirrored": (-1, 0, 0, -1),
    "turned left": (0, -1, 1, 0),
    "mirrored": (-1, 0, 0, 1),
    "upside down": (1, 0, 0, -1),
    "transposed": (0, 1, 1, 0),
    "transposed across": (0, -1, -1, 0),
}


def kinds():
    "All of them, each with a name of its own."
    return [*plain(), *varying(), *cut_ones(), *turned()]


def plain():
    for stream, (codec, options, containers) in STREAMS.items():
        pixels = "yuvj420p" if codec == "mjpeg" else "yuv420p"
        for container in containers.split():
            yield Kind(f"{stream}.{container}", codec, options, pixels)


def varying():
    for stream in ("h264-plain", "h264-b"):
        codec, options, _ = STREAMS[stream]
        for container in ("mp4", "mkv"):
            yield Kind(f"{stream}-varies.{container}", codec, options, varies=True)


def cut_ones():
    for stream, containers in CUT.items():
        codec, options, _ = STREAMS[stream]
        for container in containers.split():
            for first in (12, 17, 30):
                yield Kind(f"{stream}-cut-{first}.{container}", codec, options, cut=first)


def turned():
    codec, options, _ = STREAMS["h264-b"]
    for how, matrix in MATRICES.items():
        yield Kind(f"{how}.mp4", codec, options, matrix=matrix)


# ---- writing them

def write(folder, kind, frames=FRAMES):
    "The clip of a kind, in a file of its name."
    path = Path(folder)/kind.name
    if kind.cut:
        whole = path.with_name(f"whole-{path.name}")
        encode(whole, kind, frames)
        cut(path, whole, kind.cut)
    else:
        encode(path, kind, frames)
    if kind.matrix:
        turn(path, kind.matrix)
    return path


def encode(path, kind, frames):
    with av.open(str(path), "w") as container:
        stream = container.add_stream(kind.codec, rate=10, options=kind.options)
        stream.height = HEIGHT
        stream.width = WIDTH
        stream.pix_fmt = kind.pixels
        stream.codec_context.thread_count = 1
        stream.codec_context.time_base = Fraction(1, 100)
        for number in range(frames):
            picture = av.VideoFrame.from_ndarray(drawn(number), format="rgb24")
            picture.pts = 10*number + (number*7 % 9 if kind.varies else 0)
            picture.time_base = Fraction(1, 100)
            container.mux(stream.encode(picture))
        container.mux(stream.encode())


def cut(path, source, first):
    "Packets from the last key frame before `first` on, as a cut without encoding leaves them."
    options = {"avoid_negative_ts": "disabled"} if path.suffix in (".mp4", ".mov") else {}
    with av.open(str(source)) as old, av.open(str(path), "w", options=options) as new:
        stream = new.add_stream_from_template(old.streams.video[0])
        packets = [packet for packet in old.demux(video=0) if packet.size]
        shown = sorted(packet.pts for packet in packets)[first]
        begin = 0
        for i, packet in enumerate(packets):
            if packet.is_keyframe and packet.pts <= shown:
                begin = i
        for packet in packets[begin:]:
            packet.pts -= shown
            packet.dts -= shown
            packet.stream = stream
            new.mux(packet)


def turn(path, matrix):
    "Writes a display matrix into the header of the (only) track of an mp4 file."
    whole = bytearray(path.read_bytes())
    at = whole.index(b"tkhd") + 4 + 40                          # version 0: forty bytes are before the matrix
    a, b, c, d = matrix
    values = np.array([[a << 16, b << 16, 0], [c << 16, d << 16, 0], [0, 0, 1 << 30]], ">i4")
    whole[at:at + 36] = values.tobytes()
    path.write_bytes(whole)
