"""Mutilated text, handed to everything that reads text: each input ends in an answer or in one named error.

An input is a good file with some wounds, or JSON of another shape. All is drawn from a seed, so that it can be
drawn again.
"""
import json
import random
import signal
import tempfile
import warnings
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import torch
from catsplit.benchmark import Row, read_benchmark, write_benchmark
from catsplit.classifier import Classifier, load_classifier
from catsplit.collection import read_log
from catsplit.labels import taxonomy
from catsplit.models import WorldCNN
from catsplit.processes import in_processes
from catsplit.tables import read_groups, read_labels, read_table
from fuzz import GOOD, SECONDS, kind, verdict

PARTS = 40     # pieces of the work, each a process' turn
SHOWN = 20     # inputs that went wrong, of each part

SCRAPS = [
    b"", b",", b"\n", b"\r", b'"', b"'", b"{", b"}", b"[", b"]", b":", b"\0", b"\xff", b"\xef\xbb\xbf",
    b"\xed\xa0\x80", b"NaN", b"-1", b"1e999", b"9"*400, "٣".encode(), b"null", b"true", b"..", b"/",
    b"../../etc/passwd", b"\\ud800", b"\\u0000", "👩‍👩‍👧".encode(), "דחיפה".encode(),
    b"\xe2\x80\xa8", b"["*3000, b'{"a":'*3000, b"group_scheme", b'"A"', b"A/", b" ", b"\t", b"0", b"1", b"2", b"7",
    b"a.mp4,0\n", b",\n", b"\n\n",
]
VALUES = [None, True, 0, -1, 1.5, 1e300, "", "x", [], {}, [[]], ["x", "x"], {"x": 0}, {"": None}, 10**50, [None],
          ["a"]*50]


@dataclass
class Found:
    "What came of the inputs of one part."
    counts: Counter = field(default_factory=Counter)     # (reader, kind of answer) -> how often
    slowest: float = 0.     # seconds
    wrong: list = field(default_factory=list)     # (reader, what happened, the input's beginning)
    hangs: int = 0     # parts of which an input took too long, or the process died

    def add(self, reader, said, seconds, data):
        self.counts[reader, kind(said)] += 1
        self.slowest = max(self.slowest, seconds)
        if said not in GOOD and len(self.wrong) < SHOWN:
            self.wrong.append((reader, said, data[:300]))

    def merge(self, other):
        self.counts += other.counts
        self.slowest = max(self.slowest, other.slowest)
        self.wrong += other.wrong


# ---- mutilated text

def cut_out(data, at, n, draw):
    data[at:at + n] = b""


def insert_scrap(data, at, n, draw):
    data[at:at] = draw.choice(SCRAPS)


def replace_by_scrap(data, at, n, draw):
    data[at:at + n] = draw.choice(SCRAPS)


def insert_noise(data, at, n, draw):
    data[at:at] = bytes(draw.randrange(256) for _ in range(n))


def repeat_piece(data, at, n, draw):
    data[at:at] = data[at:at + n]


def cut_off(data, at, n, draw):
    del data[at:]


def flip_bit(data, at, n, draw):
    if at < len(data):
        data[at] ^= 1 << draw.randrange(8)


WOUNDS = (cut_out, insert_scrap, replace_by_scrap, insert_noise, repeat_piece, cut_off, flip_bit)


def mutilated(data, draw):
    "A text with one to six wounds."
    data = bytearray(data)
    for _ in range(draw.choice((1, 1, 1, 2, 3, 6))):
        at = draw.randrange(len(data) + 1)
        n = draw.choice((1, 1, 2, 5, 20, 200))
        wound = WOUNDS[draw.randrange(len(WOUNDS))]
        wound(data, at, n, draw)
    return bytes(data)


def reshaped_record(content, draw):
    "A JSON object with one value changed, or without it."
    key = draw.choice(list(content))
    if draw.random() < .1:
        return {k: v for k, v in content.items() if k != key}
    return {**content, key: reshaped(content[key], draw)}


def reshaped_list(content, draw):
    "A JSON array with one value changed."
    at = draw.randrange(len(content))
    return [*content[:at], reshaped(content[at], draw), *content[at + 1:]]


def reshaped(content, draw):
    "JSON of another shape: one value somewhere is replaced."
    value = draw.choice(VALUES)
    if isinstance(content, dict) and content and draw.random() < .8:
        return reshaped_record(content, draw)
    if isinstance(content, list) and content and draw.random() < .8:
        return reshaped_list(content, draw)
    return value


def input_like(good, suffix, i, draw):
    "The i-th bad input that is made from a good file."
    if i % 3 == 0 and suffix == ".json":
        content = reshaped(json.loads(good), draw)
        return json.dumps(content, ensure_ascii=draw.random() < .5).encode(errors="surrogatepass")
    return mutilated(good, draw)


# ---- good files, and who reads them

@dataclass
class Reader:
    share: float     # of the inputs
    file: Path
    read: object     # a function of the file's path


GROUPS = {
    "Pushing, something": ("up", 'so that it "falls"'),
    "Rolling": ("rolling up", "rolling (down)"),
    "Holding": ("Holding",),
}
LABELS = ["Pushing it", "Rolling it up", "Rolling it down", "Holding it"]
FILES = {
    "labels.txt": "\n".join(LABELS),
    "table.csv": f'a.mp4,{LABELS[0]}\n"b, c.mp4","{LABELS[1]}"\n',
    "groups.json": json.dumps({"Rolling it": LABELS[1:3]}),
    "corrections.json": json.dumps({"Rolling it": {"Rolling it up": "upwards"}}),
    "looked.jsonl": "".join(
        json.dumps({"file": f"{i}.mp4", "bytes": 1, "mtime": 2, "ticks": 32, "frames": 1, "fault": None}) + "\n"
        for i in range(3)),
}


def write_small_benchmark(folder):
    "A benchmark in the official layout; its labels hold what such files are sensitive to."
    rows = []
    for fine in GROUPS.values():
        for label in fine:
            n = len(rows)//2
            rows += [Row(f"{n}, {i}.mp4", label) for i in range(2)]
    return write_benchmark(folder, GROUPS, ["Pushing, something"], ["Rolling"], rows, rows)


def same_vectors(texts):
    "A text encoder for which all texts are one."
    return torch.ones(len(texts), 2)


def keep_classifier(folder):
    "A classifier with one split on disk. Returns the model that it is a split of."
    model = WorldCNN(4, width=2, features=4)
    classifier = Classifier(model, LABELS, encode=same_vectors)
    classifier.split("Pushing it", {"Pushing it up": "up", "Pushing it down": "down"}).save(folder)
    return model


def readers_of_benchmark(folder):
    "Readers of the files of the official layout."
    place = write_small_benchmark(folder/"bench")

    def whole(_):
        return read_benchmark(place)

    return {
        "csv of a benchmark": Reader(.30, place/"A"/"train.csv", whole),
        "csv of a target": Reader(.14, place/"A"/"Pushing, something"/"equivalent_set.csv", whole),
        "labels.json": Reader(.12, place/"B"/"labels.json", whole),
        "group_scheme.json": Reader(.14, place/"group_scheme.json", whole),
    }


def text_readers(folder):
    "Files that are good, and who reads them: name -> Reader."
    readers = readers_of_benchmark(folder)
    model = keep_classifier(folder/"kept")
    for name, text in FILES.items():
        (folder/name).write_text(text)

    def kept(_):
        return load_classifier(folder/"kept", model, same_vectors)

    return readers | {
        "labels, one a line": Reader(.08, folder/"labels.txt", read_labels),
        "table of video,label": Reader(.08, folder/"table.csv", partial(read_table, names=LABELS)),
        "groups of a command": Reader(.04, folder/"groups.json", read_groups),
        "corrections of texts": Reader(.04, folder/"corrections.json", partial(taxonomy, {"Rolling it": LABELS[1:3]})),
        "log of a check": Reader(.04, folder/"looked.jsonl", read_log),
        "record of splits": Reader(.02, folder/"kept"/"splits.json", kept),
    }


# ---- fuzzing

def limited(read, file):
    "A verdict; the process dies when it takes too long."
    signal.alarm(SECONDS)
    said, seconds = verdict(read, file)
    signal.alarm(0)
    return said, seconds


def fuzz_part(part, inputs):
    "In a process: Found, of about so many inputs; what is drawn depends on the part's number alone."
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    draw = random.Random(part)
    found = Found()
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=memory) as tmp:
        for name, reader in text_readers(Path(tmp)).items():
            good = reader.file.read_bytes()
            for i in range(round(reader.share*inputs)):
                bad = input_like(good, reader.file.suffix, i, draw)
                reader.file.write_bytes(bad)
                said, seconds = limited(reader.read, reader.file)
                found.add(name, said, seconds, bad)
            reader.file.write_bytes(good)
    return found


def fuzz_texts(inputs):
    "Found, of all parts, two at a time."
    found = Found()
    for part in in_processes(partial(fuzz_part, inputs=inputs//PARTS), range(PARTS), 2):
        if part is None:
            found.hangs += 1
            found.wrong.append(("a text", "the process died, or an input took too long", b""))
        else:
            found.merge(part)
    return found
