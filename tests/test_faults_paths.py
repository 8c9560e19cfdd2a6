"""One bad path among good ones: a folder that lets nobody in, a name too long, absolute, or spelled otherwise."""
import contextlib
import ctypes
import os
import shutil
import socket
import sys
import unicodedata

import av
import numpy as np
import pytest
import torch
import torchvision.transforms.v2  # noqa: F401, once here and not in each process
from catsplit.benchmark import Row, read_benchmark, write_benchmark
from catsplit.collection import check_collection, list_videos, locate
from catsplit.files import new_file
from catsplit.models import WorldCNN, save_checkpoint
from catsplit.resizing import resize_collection
from catsplit.video import CONTAINERS, Video, VideoError, video_path, write_mp4
from catsplit.views import decode_all
from jobs import FINE, GROUPS
from shell import call

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights, links and pipes as POSIX has them")
CLIP = np.random.default_rng(0).integers(0, 255, (8, 32, 32, 3), dtype=np.uint8)


@pytest.fixture
def place(tmp_path):
    "A model and 4 videos."
    folder = tmp_path
    torch.manual_seed(0)
    save_checkpoint(folder/"model.safetensors", WorldCNN(2, width=4, features=16), labels=["left", "right"])
    (folder/"videos").mkdir()
    for i in range(4):
        write_mp4(folder/"videos"/f"{i}.mp4", CLIP)
    return folder


@contextlib.contextmanager
def without_privilege():
    "Root may look into any folder; here it gives up that right for a while (capabilities 1 and 2 of Linux)."
    if os.geteuid():
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32*2)(0x20080522, 0)                                 # of version 3, of this thread
    before = (ctypes.c_uint32*6)()                                              # three sets, twice
    assert libc.capget(header, before) == 0
    less = (ctypes.c_uint32*6)(*before)
    less[0] &= ~0b110
    assert libc.capset(header, less) == 0
    try:
        yield
    finally:
        assert libc.capset(header, before) == 0


@pytest.fixture
def closed(place):
    "The same, with a folder among the videos that lets nobody in."
    (place/"out").mkdir()
    shut = place/"videos"/"lost+found"
    shut.mkdir()
    shutil.copy(place/"videos"/"0.mp4", shut)
    shut.chmod(0)
    with without_privilege():
        yield place
    shut.chmod(0o755)


def names_it(done, name, code=2):
    assert done.returncode == code, done.stderr
    assert name in done.stderr + done.stdout, done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_lets_nobody_in(closed):
    model = closed/"model.safetensors"
    done = call("predict", model, closed/"videos")
    names_it(done, "lost+found: this folder cannot be read (Permission denied)")
    assert len(done.stdout.splitlines()) == 5

    table = closed/"out"/"table.csv"
    table.write_text("".join(f"{name}.mp4,left\n" for name in (0, 1, "lost+found/0")))
    done = call("evaluate", model, table, closed/"videos")
    names_it(done, "lost+found/0.mp4: it cannot be reached (Permission denied)")
    assert done.stdout.splitlines()[-1].startswith("all\t2")

    done = call("resize", closed/"videos", closed/"out"/"small", "--short", 16, "--workers", 1)
    names_it(done, "lost+found: this folder cannot be read")
    assert done.stdout.startswith("4 made, 0 kept, 1 failed")


def test_a_check_beside_a_closed_folder(closed):
    rows = [Row(f"{i}.mp4", fine) for i, fine in enumerate(FINE)]
    write_benchmark(closed/"out"/"bench", GROUPS, ["Pushing"], ["Rolling"], rows, rows)
    words = closed/"out"/"bench", closed/"videos", "--out", closed/"out"/"check.json", "--workers", 1
    assert call("check", *words).returncode == 0

    rows[3] = Row("lost+found/0.mp4", FINE[3])
    write_benchmark(closed/"out"/"bench2", GROUPS, ["Pushing"], ["Rolling"], rows, rows)
    done = call("check", closed/"out"/"bench2", *words[1:])
    names_it(done, "lost+found: this folder cannot be read", code=1)
    assert "3 are there and good, 1 missing" in done.stdout


def test_the_folder_itself_lets_nobody_in(closed):
    done = call("predict", closed/"model.safetensors", closed/"videos"/"lost+found")
    assert done.returncode == 1
    assert "this folder cannot be read (Permission denied)" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_file_that_lets_nobody_read(place):
    (place/"videos"/"1.mp4").chmod(0)
    with without_privilege():
        done = call("predict", place/"model.safetensors", place/"videos")
    names_it(done, "1.mp4: not a readable video (Permission denied)")


@pytest.mark.parametrize("length", [250, 251, 255])
def test_long_names(place, length):
    long = "x"*(length - 4) + ".mp4"
    shutil.copy(place/"videos"/"0.mp4", place/"videos"/long)
    done = call("predict", place/"model.safetensors", place/"videos")
    assert done.returncode == 0, done.stderr
    made = resize_collection(place/"videos", place/"small", short=16, workers=1, progress=False)
    assert set(made.status) == {"made"}
    assert (place/"small"/long).is_file()
    assert [p.name for p in (place/"small").iterdir() if p.name.endswith(".part")] == []


def test_a_long_name_that_would_get_longer(place):
    shutil.copy(place/"videos"/"0.mp4", place/"videos"/("x"*252 + ".ts"))
    done = call("resize", place/"videos", place/"small", "--short", 16, "--workers", 1)
    names_it(done, "too long; rename it")
    assert done.stdout.startswith("4 made, 0 kept, 1 failed")


@pytest.mark.parametrize("name", ["x"*255, "é"*127, "\U0001F600"*63, "x"*230, "x"])
def test_any_name_that_a_disk_takes_can_be_written(tmp_path, name):
    for content in ("one", "two"):
        with new_file(tmp_path/name) as part:
            part.write_text(content)
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [(name, "two")]


BAD = [
    "/etc/passwd.mp4",
    "../videos/0.mp4",
    "outside.mp4",
    "loop.mp4",
    "x"*300 + ".mp4",
    "0.mp4/1.mp4",
    "gone.mp4",
    "pipe.mp4",
]


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize("workers", [1, 2])
def test_one_bad_path_in_a_table_of_42_rows(place, bad, workers):
    shutil.copy(place/"videos"/"0.mp4", place/"elsewhere.mp4")
    (place/"videos"/"outside.mp4").symlink_to(place/"elsewhere.mp4")
    (place/"videos"/"loop.mp4").symlink_to("loop.mp4")
    os.mkfifo(place/"videos"/"pipe.mp4")
    for i in range(4, 41):
        shutil.copy(place/"videos"/"0.mp4", place/"videos"/f"{i}.mp4")
    lines = [f"{i}.mp4,{'left' if i % 2 else 'right'}\n" for i in range(41)]
    (place/"table.csv").write_text("".join([*lines, f"{bad},left\n"]))
    words = place/"model.safetensors", place/"table.csv", place/"videos", "--workers", workers
    done = call("evaluate", *words)
    names_it(done, bad)
    assert done.stdout.splitlines()[-1].startswith("all\t41\t"), done.stdout
    assert done.stderr.count(bad) <= 3


def test_a_bad_path_costs_a_training_one_video(place):
    (place/"table.csv").write_text("0.mp4,left\n1.mp4,right\n2.mp4,left\n/3.mp4,right\n")
    done = call("train", place/"table.csv", place/"videos", place/"mine", "--backbone", "cnn_8", "--epochs", 1)
    names_it(done, "the video name '/3.mp4' leaves the folder")
    assert (place/"mine"/"model.safetensors").is_file()


def test_a_bad_path_costs_a_store_of_frames_one_video(place):
    rows = [Row("0.mp4", ""), Row("/1.mp4", ""), Row("x"*300, "")]
    _, names, failed = decode_all(rows, place/"videos", progress=False)
    assert (names, len(failed)) == (["0.mp4"], 2)


def test_a_listing_waits_for_nothing(place, monkeypatch):
    "A pipe that nobody writes into, a socket, a circle of links, a link into nothing."
    videos = place/"videos"
    os.mkfifo(videos/"pipe.mp4")
    (videos/"circle").symlink_to("circle")
    (videos/"nothing").symlink_to("gone")
    monkeypatch.chdir(videos)                                                   # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as s:
        s.bind("socket.mp4")
        found = list_videos(videos)
    assert found.files == {f"{i}.mp4" for i in range(4)}
    assert sorted(found.others) == ["circle", "nothing", "pipe.mp4", "socket.mp4"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take UTF-8 alone")
def test_a_name_that_is_not_utf_8(place):
    shutil.copy(place/"videos"/"0.mp4", os.fsencode(place/"videos"/"caf") + b"\xe9.mp4")
    done = call("predict", place/"model.safetensors", place/"videos", "--format", "json")
    names_it(done, "caf\\udce9.mp4: its name is not UTF-8, rename it")


def test_what_was_passed_over_is_said(place):
    for name in ("a.txt", "b.jpg", ".hidden"):
        (place/"videos"/name).touch()
    said = "2 files were passed over, such as 'a.txt'"
    done = call("predict", place/"model.safetensors", place/"videos")
    assert said in done.stderr
    assert done.returncode == 0
    done = call("resize", place/"videos", place/"small", "--short", 16, "--workers", 1)
    assert said in done.stderr
    assert done.returncode == 0


# ---- spelling

def spelled(form, *parts):
    return "/".join(unicodedata.normalize(form, part) for part in parts)


@pytest.mark.parametrize("name", ["Türöffner.mp4", "Åse/é.mp4", "Å/한글.mp4", "ñ/ñ/ñ.mp4"])
@pytest.mark.parametrize("table", ["NFC", "NFD"])
@pytest.mark.parametrize("folders", ["NFC", "NFD"])
@pytest.mark.parametrize("file", ["NFC", "NFD"])
def test_names_are_the_same_in_each_spelling(tmp_path, name, table, folders, file):
    *above, last = name.split("/")
    there = tmp_path.joinpath(spelled(folders, *above), spelled(file, last))
    there.parent.mkdir(parents=True, exist_ok=True)
    write_mp4(there, CLIP)
    asked = spelled(table, *above, last)
    assert video_path(tmp_path, asked) == there
    assert video_path(tmp_path, asked.replace(".mp4", ".webm")) == there
    status, found, _ = locate(tmp_path, [asked])[asked]
    assert (status, tmp_path/found) == ("there", there)


def test_two_spellings_of_one_name_are_two_files(tmp_path):
    for form in ("NFC", "NFD"):
        write_mp4(tmp_path/spelled(form, "é.mp4"), CLIP)
    if len(list(tmp_path.iterdir())) < 2:
        pytest.skip("this disk spells one way")
    for form in ("NFC", "NFD"):
        assert video_path(tmp_path, spelled(form, "é.mp4")).name == spelled(form, "é.mp4")
    with pytest.raises(VideoError, match="could stand for it, keep one"):
        video_path(tmp_path, "é.webm")


def test_a_benchmark_from_another_system(tmp_path):
    rows = [Row(spelled("NFC", f"ü{i}.mp4"), fine) for i, fine in enumerate(FINE)]
    (tmp_path/"videos").mkdir()
    for row in rows:
        write_mp4(tmp_path/"videos"/spelled("NFD", row.video), CLIP)
    benchmark = read_benchmark(write_benchmark(tmp_path/"bench", GROUPS, ["Pushing"], ["Rolling"], rows, rows))
    checked = check_collection(benchmark, tmp_path/"videos", workers=1, progress=False)
    assert set(checked.status) == {"there"}


# ---- endings

CODECS = {
    ".webm": "libvpx",
    ".mpg": "mpeg2video",
    ".mpeg": "mpeg1video",
    ".wmv": "wmv2",
    ".flv": "flv",
    ".3gp": "mpeg4",
    ".avi": "mpeg4",
}


@pytest.mark.parametrize("ending", CONTAINERS)
def test_all_endings(tmp_path, ending):
    codec = CODECS.get(ending, "libx264")
    path = tmp_path/"videos"/f"clip{ending.upper()}"
    path.parent.mkdir()
    kind = {".m4v": "mp4", ".ts": "mpegts", ".wmv": "asf", ".mkv": "matroska", ".mpg": "mpeg", ".mpeg": "mpeg"}
    with av.open(str(path), "w", format=kind.get(ending, ending[1:])) as file:
        stream = file.add_stream(codec, rate=25)
        stream.height = 144
        stream.width = 176
        stream.pix_fmt = "yuv420p"
        for i in range(20):
            picture = np.full((144, 176, 3), 10*i + 30, np.uint8)
            file.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        file.mux(stream.encode())
    assert list_videos(path.parent).files == {path.name}
    assert video_path(path.parent, "clip.mp4") == path
    video = Video(path)
    assert len(video) == 20
    assert np.abs(video.frames(range(20)).mean((1, 2, 3)) - np.arange(30, 230, 10)).max() < 8
    made = resize_collection(path.parent, tmp_path/"small", short=72, workers=1, progress=False)
    assert made.status.tolist() == ["made"], made.reason
    assert len(Video(tmp_path/"small"/"clip.mp4")) == 20
