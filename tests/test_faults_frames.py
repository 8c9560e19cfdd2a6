"""Frame n is the picture that comes out of a decoder as number n: many kinds of clips, both ways to read them."""
import shutil
import subprocess

import av
import numpy as np
import pytest
from catsplit.video import Video
from odd_clips import FRAMES, kinds, number_of, write

KINDS = {kind.name: kind for kind in kinds()}


class Seeking(Video):
    "Keeps one picture and has to seek for all others."
    kept = 1
    proof = 8


def in_order(path):
    "Every picture of a file, as the decoder hands them out: what is right, by definition."
    with av.open(str(path)) as container:
        return [picture.to_ndarray(format="rgb24") for picture in container.decode(video=0)]


def wrong_frames(reader, path, right):
    "How many of the frames, asked for in random order, are not those of the decoder."
    video = reader(path)
    assert len(video) == len(right)
    order = np.random.default_rng(0).permutation(len(right))
    found = video.frames(order)
    wrong = sum(not np.array_equal(picture, right[number]) for number, picture in zip(order, found))
    alone = video.frames([order[0]])
    return wrong + (not np.array_equal(alone[0], right[order[0]]))


@pytest.mark.parametrize("name", KINDS)
def test_every_frame_is_the_right_one(name, tmp_path, counted):
    kind = KINDS[name]
    path = write(tmp_path, kind)
    right = in_order(path)
    numbers = [number_of(picture) for picture in right]
    assert numbers == list(range(numbers[0], FRAMES)) # the decoder itself leaves none out
    assert numbers[0] in (kind.cut, 12*(kind.cut//12), 12*(kind.cut//12) - 3)
    if kind.matrix:
        right = [shown(picture, kind.matrix) for picture in right]
    for reader in (Video, Seeking):
        wrong = wrong_frames(reader, path, right)
        counted["frames"] += len(right) + 1
        counted["wrong frames"] += wrong
        assert not wrong, reader


def shown(picture, matrix):
    "A picture as a display matrix asks, pixel by pixel."
    a, b, c, d = matrix
    height, width = picture.shape[:2]
    y, x = np.mgrid[:height, :width]
    across = a*x + c*y
    down = b*x + d*y
    across -= across.min()
    down -= down.min()
    screen = np.zeros((down.max() + 1, across.max() + 1, 3), np.uint8)
    screen[down, across] = picture
    return screen


# ---- the program ffmpeg, where it is there, counts and converts in the same way

@pytest.mark.skipif(not shutil.which("ffmpeg"), reason="the program ffmpeg is not there")
@pytest.mark.parametrize("name", KINDS)
def test_ffmpeg_counts_the_same(name, tmp_path):
    path = write(tmp_path, KINDS[name])
    video = Video(path)
    ours = video.frames(range(len(video)))
    command = ["ffmpeg", "-v", "error", "-i", path, "-fps_mode", "passthrough"]
    command += ["-pix_fmt", "rgb24", "-f", "rawvideo", "-"]
    raw = subprocess.run(command, capture_output=True, check=True).stdout
    theirs = np.frombuffer(raw, np.uint8).reshape(ours.shape)
    assert np.abs(ours.astype(int) - theirs).mean() < 2


COLOURS = { # what is written -> codec, pixels, range (2: all 256 levels), colour space (1: BT.709, 9: BT.2020)
    "plain.mp4": ("libx264", "yuv420p", 0, 2),
    "all levels.mp4": ("libx264", "yuv420p", 2, 2),
    "BT.709.mp4": ("libx264", "yuv420p", 1, 1),
    "BT.709, all levels.mp4": ("libx264", "yuv420p", 2, 1),
    "10 bits.mp4": ("libx264", "yuv420p10le", 0, 2),
    "10 bits, all levels.mp4": ("libx264", "yuv420p10le", 2, 2),
    "10 bits, BT.2020.mp4": ("libx264", "yuv420p10le", 1, 9),
    "10 bits of HEVC.mp4": ("libx265", "yuv420p10le", 0, 2),
    "all levels of VP9.webm": ("libvpx-vp9", "yuv420p", 2, 1),
    "4-4-4.mp4": ("libx264", "yuv444p", 0, 2),
    "JPEG.mov": ("mjpeg", "yuvj420p", 2, 5),
    "grey.mkv": ("ffv1", "gray", 0, 2),
}


def coloured(path, codec, pixels, levels, space):
    "A clip of three frames, all colours in it. What was drawn, and the file."
    y, x = np.mgrid[:96, :128]
    picture = np.stack([2*x, 2*y + 40, 255 - x], -1).clip(0, 255).astype(np.uint8)
    with av.open(str(path), "w") as container:
        options = {"x265-params": "log-level=none"} if codec == "libx265" else {}
        stream = container.add_stream(codec, rate=5, options=options | {"crf": "4"})
        stream.width = 128
        stream.height = 96
        stream.pix_fmt = pixels
        stream.codec_context.color_range = levels
        stream.codec_context.colorspace = space
        for number in range(3):
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame = frame.reformat(format=pixels, dst_color_range=levels, dst_colorspace=space)
            frame.pts = number
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return picture


def filtered(frame):
    "The picture of a frame as FFmpeg's own filters convert it."
    graph = av.filter.Graph()
    begin = graph.add_buffer(width=frame.width, height=frame.height, format=frame.format, time_base=frame.time_base)
    middle = graph.add("format", "pix_fmts=rgb24")
    end = graph.add("buffersink")
    begin.link_to(middle)
    middle.link_to(end)
    graph.configure()
    graph.push(frame)
    return graph.pull().to_ndarray()


@pytest.mark.parametrize("name", COLOURS)
def test_colours_are_those_of_ffmpeg(name, tmp_path, counted):
    drawn = coloured(tmp_path/name, *COLOURS[name])
    found = Video(tmp_path/name).frames([0])[0].astype(int)
    with av.open(str(tmp_path/name)) as container:
        right = filtered(next(container.decode(video=0)))
    assert np.abs(found - right).mean() < 2
    if COLOURS[name][1] not in ("gray", "yuvj420p"):
        assert np.abs(found - drawn).mean() < 6 # half the resolution of colour, and little else
    counted["colours"] += 1
