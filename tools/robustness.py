"""How much the library stands, in one table: properties, faults, harmful input, and a fuzz run over its readers.

The first three are tests of pytest; this file runs all of them, with many examples, and then hands mutilated text and mutilated videos to the readers, each input
in a process that may die and may not take long. Every input has to end in an answer or in one error of a kind that is named: one sentence.
`make robustness`; CATSPLIT_FUZZ=0.01 runs a hundredth of the fuzzing.
"""
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import warnings
import xml.etree.ElementTree as xml
from collections import Counter
from functools import partial
from pathlib import Path

import av
import numpy as np
import torch
from catsplit.classifier import Classifier, load_classifier
from catsplit.collection import in_processes, look, read_log
from catsplit.commands import read_groups, read_labels, read_table
from catsplit.datasets import DecordVideo, Row, Video, VideoDataset, VideoError, read_benchmark, write_benchmark
from catsplit.models import WorldCNN
from catsplit.modifiers import taxonomy

ROOT, BIN = Path(__file__).resolve().parent.parent, Path(sys.executable).parent
SHARE, SECONDS = float(os.environ.get("CATSPLIT_FUZZ", 1)), 20 # of the inputs; that one input may take
NAMED = {ValueError, FileNotFoundError, NotADirectoryError, IsADirectoryError, VideoError}


# ---- text

SCRAPS = [b"", b",", b"\n", b"\r", b'"', b"'", b"{", b"}", b"[", b"]", b":", b"\0", b"\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"NaN", b"-1", b"1e999", b"9"*400, "٣".encode(), b"null", b"true", b"..", b"/", b"../../etc/passwd", b"\\ud800", b"\\u0000",
          "👩‍👩‍👧".encode(), "דחיפה".encode(), b"\xe2\x80\xa8", b"["*3000, b'{"a":'*3000, b"group_scheme", b'"A"', b"A/", b" ", b"\t", b"0", b"1", b"2", b"7", b"a.mp4,0\n", b",\n", b"\n\n"]


def mutilated(data, draw):
    "A text with one to six wounds."
    data = bytearray(data)
    for _ in range(draw.choice((1, 1, 1, 2, 3, 6))):
        at, n = draw.randrange(len(data) + 1), draw.choice((1, 1, 2, 5, 20, 200))
        match draw.randrange(7):
            case 0: data[at:at + n] = b""
            case 1: data[at:at] = draw.choice(SCRAPS)
            case 2: data[at:at + n] = draw.choice(SCRAPS)
            case 3: data[at:at] = bytes(draw.randrange(256) for _ in range(n))
            case 4: data[at:at] = data[at:at + n]
            case 5: data = data[:at]
            case 6 if at < len(data): data[at] ^= 1 << draw.randrange(8)
    return bytes(data)


def reshaped(content, draw):
    "JSON of another shape: one value somewhere is replaced."
    value = draw.choice([None, True, 0, -1, 1.5, 1e300, "", "x", [], {}, [[]], ["x", "x"], {"x": 0}, {"": None}, 10**50, [None], ["a"]*50])
    if isinstance(content, dict) and content and draw.random() < .8:
        key = draw.choice(list(content))
        if draw.random() < .1: return {k: v for k, v in content.items() if k != key}
        return {**content, key: reshaped(content[key], draw)}
    if isinstance(content, list) and content and draw.random() < .8:
        at = draw.randrange(len(content))
        return [*content[:at], reshaped(content[at], draw), *content[at + 1:]]
    return value


def text_readers(folder):
    "Files that are good, and who reads them: name -> (share of the inputs, file, reader)."
    groups = {"Pushing, something": ("up", 'so that it "falls"'), "Rolling": ("rolling up", "rolling (down)"), "Holding": ("Holding",)}
    rows = [Row(f"{n}, {i}.mp4", label) for n, label in enumerate(f for g in groups.values() for f in g) for i in range(2)]
    place = write_benchmark(folder/"bench", groups, ["Pushing, something"], ["Rolling"], rows, rows)
    labels = ["Pushing it", "Rolling it up", "Rolling it down", "Holding it"]
    encode, model = lambda texts: torch.ones(len(texts), 2), WorldCNN(4, width=2, features=4)
    Classifier(model, labels, encode=encode).split("Pushing it", {"Pushing it up": "up", "Pushing it down": "down"}).save(folder/"kept")
    files = {"labels.txt": "\n".join(labels), "table.csv": f'a.mp4,{labels[0]}\n"b, c.mp4","{labels[1]}"\n', "groups.json": json.dumps({"Rolling it": labels[1:3]}), "corrections.json": json.dumps({"Rolling it": {"Rolling it up": "upwards"}}),
             "looked.jsonl": "".join(json.dumps(dict(file=f"{i}.mp4", bytes=1, mtime=2, ticks=32, frames=1, fault=None)) + "\n" for i in range(3))}
    for name, text in files.items(): (folder/name).write_text(text)
    benchmark = lambda _: read_benchmark(place)
    return {"csv of a benchmark": (.30, place/"A"/"train.csv", benchmark), "csv of a target": (.14, place/"A"/"Pushing, something"/"equivalent_set.csv", benchmark), "labels.json": (.12, place/"B"/"labels.json", benchmark),
            "group_scheme.json": (.14, place/"group_scheme.json", benchmark), "labels, one a line": (.08, folder/"labels.txt", read_labels), "table of video,label": (.08, folder/"table.csv", partial(read_table, names=labels)),
            "groups of a command": (.04, folder/"groups.json", read_groups), "corrections of texts": (.04, folder/"corrections.json", partial(taxonomy, {"Rolling it": labels[1:3]})),
            "log of a check": (.04, folder/"looked.jsonl", read_log), "record of splits": (.02, folder/"kept"/"splits.json", lambda _: load_classifier(folder/"kept", model, encode))}


def verdict(read, *args):
    "\"read\", \"refused\", or what else came of it, and how many seconds it took."
    start = time.perf_counter()
    try: read(*args)
    except Exception as e:
        said = str(e)
        if type(e) not in NAMED or not said or "\n" in said: return f"{type(e).__name__}: {said[:200]!r}", time.perf_counter() - start
        return "refused", time.perf_counter() - start
    return "read", time.perf_counter() - start


def fuzz_text(part, n): # in a process: a Counter of (reader, verdict), the slowest, and inputs that went wrong
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    draw, found, slowest, wrong = random.Random(part), Counter(), 0., []
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as tmp:
        for name, (share, file, read) in text_readers(Path(tmp)).items():
            good = file.read_bytes()
            for i in range(round(share*n)):
                if i % 3 == 0 and file.suffix == ".json": bad = json.dumps(reshaped(json.loads(good), draw), ensure_ascii=draw.random() < .5).encode(errors="surrogatepass")
                else: bad = mutilated(good, draw)
                file.write_bytes(bad)
                signal.alarm(SECONDS)                                           # kills this process
                said, seconds = verdict(read, file)
                signal.alarm(0)
                found[name, said if said in ("read", "refused") else "wrong"] += 1
                slowest = max(slowest, seconds)
                if said not in ("read", "refused") and len(wrong) < 20: wrong.append((name, said, bad[:300]))
            file.write_bytes(good)
    return found, slowest, wrong


# ---- videos

def good_videos(folder):
    "Videos of three containers and codecs, with and without frames that lean on later ones."
    rng, paths = np.random.default_rng(0), []
    for name, codec, size, options in (("small.mp4", "libx264", 48, {"tune": "zerolatency"}), ("gop.mp4", "libx264", 96, {"bf": "2", "g": "8"}), ("old.avi", "mpeg4", 64, {}), ("web.webm", "libvpx", 64, {"deadline": "realtime"}), ("box.mkv", "libx264", 64, {"g": "5"})):
        with av.open(str(folder/name), "w") as file:
            stream = file.add_stream(codec, rate=8, options=options)
            stream.width = stream.height = size
            stream.pix_fmt = "yuv420p"
            still = rng.integers(0, 255, (size, size, 3), dtype=np.uint8)
            for i in range(24): file.mux(stream.encode(av.VideoFrame.from_ndarray(np.roll(still, 3*i, 1), format="rgb24")))
            file.mux(stream.encode())
        paths.append(folder/name)
    return paths


def wounded(data, draw):
    "A video with one kind of damage."
    data, n = bytearray(data), len(data)
    at, span = draw.randrange(n), draw.choice((4, 16, 100, 1000, n//4))
    match draw.randrange(11):
        case 0: return bytes(data[:at])
        case 1: return bytes(data[at:])
        case 2: data[at:at + span] = bytes(len(data[at:at + span]))
        case 3: data[at:at + span] = bytes(draw.randrange(256) for _ in range(len(data[at:at + span])))
        case 4: data[at:at + span] = b""
        case 5: data[at:at] = data[at:at + span]
        case 6:
            for _ in range(draw.choice((1, 3, 30, 300))): data[draw.randrange(n)] ^= 1 << draw.randrange(8)
        case 7:                                                                 # in the boxes that describe the rest
            for box in (b"moov", b"trak", b"stts", b"stsz", b"stco", b"stsd", b"avcC", b"tkhd", b"mdhd", b"stss", b"hdrl", b"idx1", b"ftyp"):
                if (where := data.find(box)) >= 0 and draw.random() < .3: data[where + draw.randrange(-4, 24)] = draw.choice((0, 1, 0x7f, 0x80, 0xff))
        case 8: data += data[at:]
        case 9: return bytes(draw.randrange(256) for _ in range(span)) if draw.random() < .5 else bytes(data[:draw.choice((0, 1, 8, 32))])
        case 10:
            for _ in range(3): data[(i := draw.randrange(n)):i + 4] = draw.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff", b"\0\0\0\1"))
    return bytes(data)


def read_fully(reader, path):
    video = reader(path)
    video.frames(range(min(len(video), 64)))


def as_training(path): VideoDataset([Row(path.name, "")], path.parent, None, 8, 32, train=True, on_error="stop")[0]
def as_checked(path): look(path)


def fuzz_video(path): # in a process: (how it was read, verdict, seconds) of each way to read it
    with open(os.devnull, "w") as nowhere: os.dup2(nowhere.fileno(), 2)         # what decoders print about it
    signal.alarm(SECONDS*4)
    results = [(way.__name__ if hasattr(way, "__name__") else way.args[0].__name__, *verdict(way, path)) for way in (partial(read_fully, Video), partial(read_fully, DecordVideo), as_training, as_checked)]
    signal.alarm(0)
    return results


def fuzz_videos(n):
    found, slowest, wrong, draw = Counter(), 0., [], random.Random(0)
    with tempfile.TemporaryDirectory() as tmp:
        good, paths = [(p.suffix, p.read_bytes()) for p in good_videos(Path(tmp))], []
        for i in range(n):
            suffix, data = good[i % len(good)]
            paths.append(Path(tmp)/f"bad{i}{suffix}")
            paths[-1].write_bytes(wounded(data, draw))
        for path, results in zip(paths, in_processes(fuzz_video, paths, 2)):
            if results is None: found["a process died or hung"] += 1; wrong.append((path.name, "the process died, or was ended after 80 seconds", path.read_bytes()[:60])); continue
            for way, said, seconds in results:
                found[said if said in ("read", "refused") else "wrong"] += 1
                slowest = max(slowest, seconds)
                if said not in ("read", "refused"): wrong.append((f"{path.name}, {way}", said, path.read_bytes()[:60]))
    return found, slowest, wrong


# ---- all of it

def tests(report, *words):
    "Runs pytest. Gives how often what was tried, and the tests that failed or were skipped."
    env = {**os.environ, "CATSPLIT_EXAMPLES": "300", "OMP_NUM_THREADS": "1"}
    subprocess.run([sys.executable, "-m", "pytest", "-q", "-m", "", "-n", "2", "--dist", "worksteal", "--junitxml", str(report), "--durations", "8", *words], cwd=ROOT, env=env)
    counts, bad = Counter(), []
    for case in xml.parse(report).iter("testcase"):
        for p in case.iter("property"): counts[p.get("name")] += int(p.get("value"))
        bad += [(case.get("name"), kind) for kind in ("failure", "error", "skipped") if case.find(kind) is not None]
    return counts, bad


def line(what, tried, result): print(f"{what:<62}{tried:>9,}  {result}")


if __name__ == "__main__":
    start = time.monotonic()
    n_text, n_videos = round(120_000*SHARE), round(2_000*SHARE)
    with tempfile.TemporaryDirectory() as tmp: counts, bad = tests(Path(tmp)/"report.xml", "tests/test_properties.py", "tests/test_faults.py", *sys.argv[1:])
    print(f"fuzzing: {n_text:,} texts, {n_videos:,} videos", flush=True)
    texts, slow_text, wrong = Counter(), 0., []
    for part in in_processes(partial(fuzz_text, n=n_text//40), range(40), 2):
        if part is None: wrong.append(("a text", "the process died, or an input took too long", b"")); continue
        texts, slow_text, wrong = texts + part[0], max(slow_text, part[1]), wrong + part[2]
    videos, slow_video, more = fuzz_videos(n_videos)
    for where, said, data in (wrong + more)[:20]: print(f"  {where}: {said}\n    {data!r}")
    print(f"\n{'what was tried':<62}{'times':>9}  result")
    for what, times in sorted(counts.items()): line(what, times, "all as they should be" if not bad else "see the tests")
    for name in dict.fromkeys(k for k, _ in texts):
        line(f"mutilated text: {name}", sum(v for (k, _), v in texts.items() if k == name), f"{texts[name, 'read']:,} read, {texts[name, 'refused']:,} refused in one named error, {texts[name, 'wrong']} otherwise")
    line("mutilated text: all", texts.total(), f"slowest {slow_text:.2f} s; no crash, no hang" if not wrong else "see above")
    line("mutilated videos, each read in four ways", n_videos, f"{videos['read']:,} readings, {videos['refused']:,} refused in one named error, {len(more)} otherwise; slowest {slow_video:.2f} s")
    for name, kind in bad: print(f"{kind}: {name}")
    failed = [b for b in bad if b[1] != "skipped"] or wrong or more
    print(f"\n{'failed' if failed else 'all held'}, in {(time.monotonic() - start)/60:.1f} minutes")
    sys.exit(bool(failed))
