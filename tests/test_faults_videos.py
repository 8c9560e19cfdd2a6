"""Names of videos and links that leave their folder: refused."""
import json
import shutil

import pytest
from catsplit.benchmark import Row, read_benchmark, write_benchmark
from catsplit.collection import check_collection
from catsplit.video import VideoError, video_path
from catsplit.views import VideoDataset, decode_all
from jobs import FINE, GROUPS
from processes import needs_fork

pytestmark = [needs_fork, pytest.mark.xdist_group("faults")]                    # one worker: they share a world
REFUSED = "names and links that leave the folder refused"
NO_FOLDERS = ("..", "../outside", "a/b", "/tmp", ".", "", "a\0", "x"*256)       # labels that cannot name one


def folder_with_links(clip, tmp):
    "A folder with one video and links, some of which lead to a video outside."
    videos = tmp/"videos"
    outside = tmp/"outside"
    for folder in (videos, outside, videos/"sub"):
        folder.mkdir()
    shutil.copy(clip, outside/"secret.mp4")
    shutil.copy(clip, videos/"fine.mp4")
    (videos/"link.mp4").symlink_to(outside/"secret.mp4")
    (videos/"relative.mp4").symlink_to("../outside/secret.mp4")
    (videos/"folder").symlink_to(outside)
    (videos/"chain.mp4").symlink_to(videos/"link.mp4")
    (videos/"sub"/"up").symlink_to("..")
    (videos/"twin.webm").symlink_to(outside/"secret.mp4")
    return videos


def names_that_leave(videos):
    return [
        "../outside/secret.mp4",
        "sub/../../outside/secret.mp4",
        str(videos.parent/"outside"/"secret.mp4"),
        "./../outside/secret.mp4",
        "..",
        "sub/..",
        "/etc/passwd",
        "fine.mp4\0.mp4",
        "link.mp4",
        "relative.mp4",
        "folder/secret.mp4",
        "chain.mp4",
        "sub/up/link.mp4",
        "sub/up/folder/secret.mp4",
        "twin.mp4",
        "../outside/secret.webm",
    ]


def read_one(videos, name):
    return VideoDataset([Row(name, "")], videos, on_error="stop")[0]


def decode_one(videos, name):
    return decode_all([Row(name, "")], videos, progress=False)


def refuses_names(videos, counted):
    for name in names_that_leave(videos):
        for read in (video_path, read_one, decode_one):
            with pytest.raises(VideoError, match="leaves the folder|link out of the folder"):
                read(videos, name)
            counted[REFUSED] += 1


def finds_them_in_a_collection(videos, bench, counted):
    names = ["link.mp4", "folder/secret.mp4", "../outside/secret.mp4", "fine.mp4"]
    rows = [Row(name, fine) for fine, name in zip(FINE, names)]
    benchmark = read_benchmark(write_benchmark(bench, GROUPS, ["Pushing"], ["Rolling"], rows, rows))
    status = check_collection(benchmark, videos, workers=1, progress=False).status
    assert status.to_dict() == {
        "link.mp4": "outside",
        "folder/secret.mp4": "outside",
        "../outside/secret.mp4": "outside",
        "fine.mp4": "there",
    }
    counted[REFUSED] += 3


def refuses_labels(bench, counted):
    "Of coarse categories, whose folder would be elsewhere; read, and written."
    other = bench.parent/"other"
    for coarse in NO_FOLDERS:
        groups = {coarse: ["up", "down"], "Rolling": ["rolling up", "rolling down"]}
        scheme = {"group_scheme": groups, "A": [coarse], "B": ["Rolling"]}
        (bench/"group_scheme.json").write_text(json.dumps(scheme))
        with pytest.raises(ValueError, match="cannot name a folder"):
            read_benchmark(bench)
        with pytest.raises(ValueError, match="cannot name a folder"):
            write_benchmark(other, groups, [coarse], ["Rolling"], [], [])
        assert not other.exists()
        counted[REFUSED] += 2


def test_names_and_links_that_leave_the_folder_are_refused(world, tmp_path, counted):
    clip = next((world/"videos").glob("*.mp4"))
    videos = folder_with_links(clip, tmp_path)
    refuses_names(videos, counted)
    assert video_path(videos, "sub/up/fine.mp4").samefile(videos/"fine.mp4")    # a link that stays inside is fine
    finds_them_in_a_collection(videos, tmp_path/"bench", counted)
    refuses_labels(tmp_path/"bench", counted)
