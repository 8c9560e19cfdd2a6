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

from catsplit.core import Head, Split, embed, evaluate
from catsplit.demo import CLIPS, Demo, demo_folder, open_demo
from catsplit.heads import find_head
from catsplit.modifiers import Retrieval
from catsplit.report import ALIKE, WEAK
from catsplit.text import text_encoder
from torch.nn.functional import normalize

SOURCES = Path(__file__).resolve().parent/"playground"
RIVALS = (0, 3, 9)     # wrong answers of a question: these of the other modifiers, the most similar being number 0


@dataclass(frozen=True, eq=False)
class Material:
    "The demo, and a retrieval that is fitted to its head."
    demo: Demo
    retrieval: Retrieval

    @cached_property
    def head(self):
        "(C, D)"
        return Head.from_linear(find_head(self.demo.model).linear, self.demo.facts["labels"])

    @cached_property
    def splits(self):
        "Coarse label -> the split with the category's own labels, of each target."
        return {coarse: Split(coarse, fine) for coarse, fine in self.demo.facts["targets"].items()}

    @cached_property
    def entries(self):
        "Coarse label -> the entry of the dictionary that each subcategory borrows."
        found = {}
        for coarse, split in self.splits.items():
            found[coarse] = [match.entry for match in self.retrieval.matches(split)]
        return found

    def score(self, edited, split):
        "Of a head after the split, on the stored features: one view a video."
        truth = self.demo.truth([*self.head.labels, *split.labels])
        return evaluate(self.head, edited, split, self.demo.features[:, None], truth)


def read_material(folder):
    "Raises as `open_demo` does."
    material = Material(open_demo(folder), Retrieval(text_encoder("minilm")))
    material.retrieval.fit(material.head, material.demo.facts["taxonomy"])
    return material


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


def cosines(splits, retrieval):
    "The texts that a reader may write and the subcategories, each with its cosines to the M known ones."
    texts = list(retrieval.dictionary_.texts)
    subcategories = []
    for split in splits.values():
        texts += split.modifiers.values()
        subcategories += split.labels
    texts = once(texts)
    return {
        "texts": texts,
        "textCosines": packed(unit(retrieval.encode, texts) @ retrieval.texts_.T),
        "subcategories": subcategories,
        "labelCosines": packed(unit(retrieval.encode, subcategories) @ retrieval.labels_.T),
    }


def videos(demo):
    "Names, labels and features of the validation videos, and which of them are there as clips."
    truth = demo.facts["truth"]
    names = once(truth)
    number = {name: i for i, name in enumerate(names)}
    return {
        "videos": demo.facts["videos"],
        "names": names,
        "truth": [number[label] for label in truth],
        "features": packed(demo.features.half()),               # as they are stored
        "clips": list(demo.facts["clips"]),
    }


def made(facts, encoder):
    "A sentence on the model."
    return (f"The model: backbone {facts['backbone']}, trained on dataset {facts['dataset']} of "
            f"{facts['benchmark']}, accuracy {facts['accuracy']:.1f} %, commit {facts['commit'][:7]}. "
            f"Text encoder: {encoder}.")


def page_data(material):
    "All that the page computes with, for JSON."
    retrieval = material.retrieval
    known = retrieval.dictionary_
    entries = [{"text": text, "label": label, "group": group}
               for text, label, group in zip(known.texts, known.labels, known.groups)]
    targets = [{"coarse": coarse, "split": list(split.modifiers.items())}
               for coarse, split in material.splits.items()]
    return {
        "made": made(material.demo.facts, retrieval.encode.name),
        "labels": list(material.head.labels),
        "width": material.head.weight.shape[1],
        "weight": packed(material.head.weight),
        "bias": packed(material.head.bias),
        "entries": entries,
        "targets": targets,
        "weak": WEAK,
        "alike": ALIKE,
        "quiz": questions(material),
        **cosines(material.splits, retrieval),
        **videos(material.demo),
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


def questions(material):
    "One subcategory of each target, by chance, each with four modifiers of which one is borrowed."
    retrieval = material.retrieval
    chance = random.Random(0)
    found = []
    for split in chance.sample(list(material.splits.values()), len(material.splits)):
        number = chance.randrange(len(split.labels))
        right = material.entries[split.coarse][number]
        wrong = rivals(retrieval.dictionary_.texts, retrieval.similarity(split)[number], right)
        choices = chance.sample([right, *wrong], 4)
        found.append({"coarse": split.coarse, "label": split.labels[number], "choices": choices, "right": right})
    return found


# ---- what the library says

def expected(material):
    "Coarse label -> entries, new rows (k, D) and scores of its split at scale 1."
    found = {}
    for coarse, split in material.splits.items():
        edited = material.retrieval.edit(material.head, split)
        score = material.score(edited, split)
        found[coarse] = {
            "entries": material.entries[coarse],
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

def build(folder, source=None):
    "Makes the page anew; gives what it was made from. Raises as `open_demo` does."
    material = read_material(source)
    data = json.dumps(page_data(material), separators=(",", ":"))
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(SOURCES, folder)
    shutil.copytree(material.demo.folder/CLIPS, folder/CLIPS)
    (folder/"data.js").write_text(f"window.PLAYGROUND = {data};\n", encoding="utf-8")
    (folder/"expected.json").write_text(json.dumps(expected(material)), encoding="utf-8")
    return material


def main(folder, source=None):
    try:
        build(Path(folder), source or demo_folder())
    except (FileNotFoundError, ValueError) as error:
        sys.exit(str(error))
    sizes = {path.name: path.stat().st_size/1e3 for path in Path(folder).rglob("*") if path.is_file()}
    print(f"playground: {folder}/index.html, {sum(sizes.values()):.0f} kB, its data {sizes['data.js']:.0f} kB")


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3:
        sys.exit("give the folder that the page goes to: python tools/playground.py _docs/playground")
    main(*sys.argv[1:])
