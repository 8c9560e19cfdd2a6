"""The page to play with: a folder that needs no server, made from the demo model by the library itself.

    python tools/playground.py FOLDER            from catsplit/demo_data
    python tools/playground.py FOLDER DEMO       from other files in that form

FOLDER is made anew: the sources of tools/playground, the clips, data.js with all that the page computes with, and
expected.json with what the library says of every target at scale 1, which a test compares with the page.
"""
import base64
import json
import random
import shutil
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import torch
from catsplit.core import Head, Split, embed, evaluate
from catsplit.modifiers import Retrieval
from catsplit.report import ALIKE, WEAK
from catsplit.text import text_encoder
from safetensors.torch import load_file
from torch.nn.functional import normalize

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT/"catsplit"/"demo_data"
SOURCES = ROOT/"tools"/"playground"
RIVALS = (0, 3, 9)     # wrong answers of a question: these of the other modifiers, the most similar being number 0


@dataclass(frozen=True, eq=False)
class Demo:
    "The files of the demo model."
    about: dict               # demo.json
    head: Head                # (C, D)
    features: torch.Tensor    # (N, D), means over the views
    clips: Path               # the folder of its clips

    @cached_property
    def splits(self):
        "Of each target, the split with the category's own labels."
        return [Split(coarse, fine) for coarse, fine in self.about["targets"].items()]

    @cached_property
    def class_of(self):
        "Fine label of a target -> the class that stands for it."
        found = {}
        for split in self.splits:
            found.update(dict.fromkeys(split.labels, split.coarse))
        return found

    def labels(self, split):
        "Of each video what `evaluate` asks for: a subcategory of the split, or a class of the head."
        return [label if label in split.modifiers else self.class_of.get(label, label) for label in self.about["truth"]]


def read_demo(folder):
    "Raises FileNotFoundError where the files are missing."
    about = json.loads((folder/"demo.json").read_text(encoding="utf-8"))
    weights = load_file(folder/"model.safetensors")
    head = Head(weights["head.weight"], weights["head.bias"], about["labels"])
    features = load_file(folder/"features.safetensors")["features"]
    return Demo(about, head, features, folder/"clips")


# ---- what the page computes with

def packed(tensor):
    "The numbers of a tensor, row after row, as text."
    return base64.b64encode(tensor.contiguous().numpy().tobytes()).decode()


def unit(encode, texts):
    "(n, d), rows of length one"
    return normalize(embed(encode, texts), dim=1)


def once(texts):
    "Each text once, in the order in which they come first."
    return list(dict.fromkeys(texts))


def cosines(demo, retrieval):
    "The texts that a reader may write and the subcategories, each with its cosines to the M known ones."
    texts = list(retrieval.dictionary_.texts)
    for split in demo.splits:
        texts += split.modifiers.values()
    texts = once(texts)
    subcategories = list(demo.class_of)
    return {
        "texts": texts,
        "textCosines": packed(unit(retrieval.encode, texts) @ retrieval.texts_.T),
        "subcategories": subcategories,
        "labelCosines": packed(unit(retrieval.encode, subcategories) @ retrieval.labels_.T),
    }


def videos(demo):
    "Names and labels of the validation videos, and which of them are there as clips."
    truth = demo.about["truth"]
    names = once(truth)
    number = {name: i for i, name in enumerate(names)}
    return {
        "videos": demo.about["videos"],
        "names": names,
        "truth": [number[label] for label in truth],
        "features": packed(demo.features.half()),
        "clips": sorted(path.name for path in demo.clips.glob("*.mp4")),
    }


def made(about):
    "A sentence on the model."
    return (f"The model: backbone {about['backbone']}, base model of dataset {about['dataset']} of "
            f"{about['benchmark']}, accuracy {about['accuracy']:.1f} %, commit {about['commit'][:7]}. "
            f"Text encoder {about['encoder']}.")


def page_data(demo, retrieval):
    "All that the page computes with, for JSON."
    known = retrieval.dictionary_
    entries = [{"text": text, "label": label, "group": group}
               for text, label, group in zip(known.texts, known.labels, known.groups)]
    targets = [{"coarse": split.coarse, "split": list(split.modifiers.items())} for split in demo.splits]
    return {
        "made": made(demo.about | {"encoder": retrieval.encode.name}),
        "labels": list(demo.head.labels),
        "width": demo.head.weight.shape[1],
        "weight": packed(demo.head.weight),
        "bias": packed(demo.head.bias),
        "entries": entries,
        "targets": targets,
        "weak": WEAK,
        "alike": ALIKE,
        "quiz": questions(demo, retrieval),
        **cosines(demo, retrieval),
        **videos(demo),
    }


# ---- the quiz

def rivals(texts, similarity, right):
    "Numbers of three entries with other words than the right one, from the most similar to a less similar one."
    seen = {texts[right]}
    found = []
    for entry in similarity.argsort(descending=True, stable=True).tolist():
        if texts[entry] not in seen:
            seen.add(texts[entry])
            found.append(entry)
    return [found[min(place, len(found) - 3 + i)] for i, place in enumerate(RIVALS)]


def questions(demo, retrieval):
    "One subcategory of each target, by chance, each with four modifiers of which one is borrowed."
    chance = random.Random(0)
    found = []
    for split in chance.sample(demo.splits, len(demo.splits)):
        number = chance.randrange(len(split.labels))
        right = retrieval.matches(split)[number].entry
        wrong = rivals(retrieval.dictionary_.texts, retrieval.similarity(split)[number], right)
        choices = chance.sample([right, *wrong], 4)
        found.append({"coarse": split.coarse, "label": split.labels[number], "choices": choices, "right": right})
    return found


# ---- what the library says

def expected(demo, retrieval):
    "Coarse label -> entries, new rows (k, D) and scores of its split at scale 1."
    found = {}
    for split in demo.splits:
        edited = retrieval.edit(demo.head, split)
        score = evaluate(demo.head, edited, split, demo.features[:, None], demo.labels(split))
        found[split.coarse] = {
            "entries": [match.entry for match in retrieval.matches(split)],
            "rows": edited.weight[-len(split.labels):].tolist(),
            "generality": score.generality,
            "macroGenerality": score.macro_generality,
            "locality": score.locality,
            "chance": score.chance,
            "majority": score.majority,
            "hits": score.confusion.diagonal().tolist(),
        }
    return found


# ---- the folder

def build(folder, source=DEMO):
    "Makes the page anew; gives the demo and the retrieval that it was made with."
    demo = read_demo(source)
    retrieval = Retrieval(text_encoder("minilm")).fit(demo.head, demo.about["taxonomy"])
    data = json.dumps(page_data(demo, retrieval), separators=(",", ":"))
    said = json.dumps(expected(demo, retrieval))
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(SOURCES, folder)
    shutil.copytree(demo.clips, folder/"clips")
    (folder/"data.js").write_text(f"window.PLAYGROUND = {data};\n", encoding="utf-8")
    (folder/"expected.json").write_text(said, encoding="utf-8")
    return demo, retrieval


def main(folder, source=DEMO):
    try:
        build(Path(folder), Path(source))
    except FileNotFoundError as e:
        sys.exit(f"there is no {e.filename or e}: the files of the demo model are made by `make demo`")
    sizes = {path.name: path.stat().st_size/1e3 for path in Path(folder).rglob("*") if path.is_file()}
    print(f"playground: {folder}/index.html, {sum(sizes.values()):.0f} kB, its data {sizes['data.js']:.0f} kB")


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3:
        sys.exit("give the folder that the page goes to: python tools/playground.py _docs/playground")
    main(*sys.argv[1:])
