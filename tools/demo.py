"""The model that comes with the library, and the moving picture of the first page.

Writes catsplit/demo_data and figures/demo.webp from the base model of cnn_8 on dataset A of the rendered world, seed 0,
which is trained where it is not in runs/. Its weights are rounded to half precision, and all else is made with the
rounded ones.

Which clips come with it is a rule. Of the categories that can be split there are two, picked by their outcome, to
illustrate: the one that a split by retrieval lifts farthest above the share of its largest subcategory, and the one
that it leaves farthest below. Of each there are six videos, and those are not picked: they are taken in the order of
the validation videos, from one subcategory after the other.
"""
import json
import shutil
from dataclasses import asdict
from pathlib import Path

import torch
from catsplit.backbones import find_backbone
from catsplit.bases import all_base_models, open_source, videos_of
from catsplit.core import Head, decide, probabilities
from catsplit.demo import (
    CLIPS,
    FACTS,
    FEATURES,
    MODEL,
    TEXTS,
    demo,
    demo_score,
    demo_texts,
    open_demo,
    show_split,
)
from catsplit.features import extract
from catsplit.files import file_sha256
from catsplit.heads import find_head
from catsplit.models import save_checkpoint
from catsplit.setup import Setup, commit
from catsplit.text import minilm
from catsplit.text_store import write_texts
from safetensors.torch import save_file

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT/"catsplit"/"demo_data"
PICTURE = ROOT/"figures"/"demo.webp"
SETUP = Setup(backbone="cnn_8", datasets=["A"], base_seeds=[0])
OF_EACH = 6      # clips of a category
MOST = 1_600_000     # bytes of all files
MOST_OF_PICTURE = 300_000     # bytes


# ---- the model and what it says

def rounded(model):
    "A model whose weights are what half precision can hold, computed with in single precision."
    return model.half().float()


def vectors(source, base):
    "Of the validation videos, the mean over the views of each: (N, D) in half precision, and the N names."
    backbone = find_backbone(SETUP.backbone, seed=base.seed)
    shown = videos_of(source, base.data.val, backbone, base.data.labels)
    store = extract(base.model, shown)
    return store.features.mean(1).half(), list(store.videos)


def accuracy(model, features, labels, truth):
    "Percent of the videos that the head names rightly, from their vectors."
    head = Head.from_linear(find_head(model).linear, labels)
    said = decide(probabilities(head(features.float()))).tolist()
    return 100*sum(labels[i] == label for i, label in zip(said, truth, strict=True))/len(truth)


def finest(base):
    "Validation video -> its finest label: the fine one for those of a target, else the one of the data set."
    found = {row.video: row.label for row in base.data.val}
    for target in base.data.targets.values():
        found.update({row.video: row.label for row in target.equivalent})
    return found


def facts_of(base, features, videos, made_at):
    "What demo.json holds, as yet without clips."
    backbone = find_backbone(SETUP.backbone, seed=base.seed)
    labels = list(base.head.labels)
    named = {row.video: row.label for row in base.data.val}
    fine = finest(base)
    right = accuracy(base.model, features, labels, [named[video] for video in videos])
    return {
        "benchmark": "World-Split",
        "dataset": base.data.name,
        "backbone": SETUP.backbone,
        "commit": made_at,
        "accuracy": round(right, 2),
        "views": asdict(backbone.views),
        "recipe": asdict(backbone.recipe),
        "labels": labels,
        "taxonomy": base.taxonomy,
        "targets": {coarse: base.texts[coarse] for coarse in base.data.targets},
        "clips": {},
        "videos": videos,
        "truth": [fine[video] for video in videos],
    }


# ---- its clips

def above_floor(coarse, fine):
    "Points of generality that a split by retrieval has above the share of the largest subcategory."
    found = demo_score(demo().split(coarse, fine))
    print(f"   {coarse}: {found}", flush=True)
    return found.generality - found.majority


def two_categories(targets):
    "The one whose split works best, and the one whose split works worst."
    above = {coarse: above_floor(coarse, list(fine)) for coarse, fine in targets.items()}
    return [max(above, key=above.get), min(above, key=above.get)]


def in_turn(target):
    "Video -> its fine label: the first of each subcategory, then the second, until there are enough."
    waiting = {label: [] for label in target.labels}
    for row in target.equivalent:
        waiting[row.label].append(row.video)
    taken = {}
    for place in range(OF_EACH):
        taken.update({videos[place]: label for label, videos in waiting.items() if place < len(videos)})
    return dict(list(taken.items())[:OF_EACH])


# ---- the files

def write_facts(facts):
    "One key a line, so that a change can be read."
    lines = [f'"{key}": {json.dumps(value, ensure_ascii=False)}' for key, value in facts.items()]
    (FOLDER/FACTS).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8", newline="\n")


def write_model(base, features):
    "Weights and vectors; the file of vectors says which weights they were made with."
    shutil.rmtree(FOLDER, ignore_errors=True)
    (FOLDER/CLIPS).mkdir(parents=True)
    save_checkpoint(FOLDER/MODEL, base.model.half(), labels=list(base.head.labels))
    base.model.float()
    save_file({"features": features}, FOLDER/FEATURES, {"model": file_sha256(FOLDER/MODEL)})


def write_vectors(facts):
    "Of the texts that a split of the demo asks for, by the default encoder."
    encoder = minilm()
    texts = demo_texts(facts)
    write_texts(FOLDER/TEXTS, encoder.fingerprint, dict(zip(texts, encoder(texts), strict=True)))


def write_clips(facts, base, videos):
    "Copies the clips of two categories, and names them in demo.json."
    for coarse in two_categories(facts["targets"]):
        facts["clips"] |= in_turn(base.data.targets[coarse])
    for name in facts["clips"]:
        shutil.copyfile(videos/name, FOLDER/CLIPS/name)
    write_facts(facts)


def write_picture(facts):
    "The category whose split works, before and after it."
    coarse = open_demo().coarse(next(iter(facts["clips"].values())))
    show_split(demo().split(coarse, list(facts["targets"][coarse]))).save(PICTURE)


def check_sizes():
    "Exits with 1 where something is larger than a package or a first page should hold."
    sizes = {path.relative_to(ROOT): path.stat().st_size for path in sorted(FOLDER.rglob("*")) if path.is_file()}
    for path, size in [*sizes.items(), (PICTURE.relative_to(ROOT), PICTURE.stat().st_size)]:
        print(f"   {size/1e3:6.0f} kB  {path}")
    if sum(sizes.values()) > MOST or PICTURE.stat().st_size > MOST_OF_PICTURE:
        raise SystemExit(f"failed: the demo has {sum(sizes.values())/1e3:.0f} kB, more than {MOST/1e3:.0f}, "
                         f"or its picture more than {MOST_OF_PICTURE/1e3:.0f}")


def main():
    made_at = commit()
    torch.manual_seed(0)
    source = open_source(SETUP)
    base, = all_base_models(source, SETUP)
    print(f"== of the model as it was trained, with {base.views} views: {base.evaluation.accuracy:.2f} %", flush=True)
    rounded(base.model)
    features, videos = vectors(source, base)
    facts = facts_of(base, features, videos, made_at)
    print(f"== of the rounded one, by the means of its views: {facts['accuracy']} %", flush=True)
    write_model(base, features)
    write_facts(facts)
    write_vectors(facts)
    write_clips(facts, base, source.videos)
    write_picture(facts)
    check_sizes()


if __name__ == "__main__":
    main()
