"""What holds for every input, tried on drawn ones: CATSPLIT_EXAMPLES of each kind, 20 when it is not set."""
import functools
import os
import warnings
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import torch
from catsplit.benchmark import Row, read_benchmark, write_benchmark
from catsplit.core import CoarseRow, Head, RandomRow, Split
from catsplit.evaluation import Evaluation
from catsplit.features import FeatureStore
from catsplit.models import WorldCNN, load_checkpoint, save_checkpoint
from catsplit.modifiers import Retrieval
from catsplit.results import write_results
from catsplit.setup import Setup
from catsplit.text import text_encoder
from catsplit.vlm import NearestText
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

EXAMPLES = int(os.environ.get("CATSPLIT_EXAMPLES", 20))
AWKWARD = [
    "left, right",
    '"quoted"',
    "it's",
    "(in brackets)",
    "a (b), \"c\"",
    "🙂",
    "👩‍👩‍👧 pushing 🏳️‍🌈",
    "דחיפת משהו שמאלה",
    "دفع شيء",
    "\u202eright to left",
    "推す",
    "Größe",
    "e\u0301",
    "=1+1",
    "a|b",
    "a;b",
    "%s {}",
    "a\\nb",
    "NaN",
    "1",
    "null",
]


def holds(
    what, # is counted, once for each example
    examples=EXAMPLES, # how many
    **drawn, # name -> strategy of each parameter of the check
):
    "Decorates a check of one drawn example: a test that tries many."
    def decorate(check):
        def test(counted):
            @settings(
                max_examples=examples,
                deadline=None,
                derandomize=True,
                database=None,
                suppress_health_check=list(HealthCheck),
            )
            @given(**drawn)
            def example(**values):
                check(**values)
                counted[what] += 1
            example()
        test.__name__ = check.__name__
        test.__doc__ = check.__doc__
        return test
    return decorate


# ---- what is drawn

def text(*without, **kw):
    characters = st.characters(exclude_categories=("Cs", *without))
    return st.one_of(st.sampled_from(AWKWARD), st.text(characters, min_size=1, max_size=30))


def printed():
    "Of one line, and not empty."
    return text("Cc", "Zl", "Zp").map(str.strip).filter(lambda t: t.strip("\ufeff"))


def distinct(strategy, least, most):
    return st.lists(strategy, min_size=least, max_size=most, unique=True)


SEEDS = st.integers(0, 2**31)


def generator(seed):
    return torch.Generator().manual_seed(seed)


def random(seed, *shape):
    return torch.randn(*shape, generator=generator(seed))


def shuffled(items, seed):
    return [items[i] for i in torch.randperm(len(items), generator=generator(seed))]


def encode(texts):
    "(texts, 16): any text has its own vector."
    return torch.stack([random(zlib.crc32(t.encode()), 16) for t in texts])


TEXTS = text()


@st.composite
def heads(draw, least=2, label=TEXTS):
    labels = draw(distinct(label, least, 9))
    seed = draw(SEEDS)
    width = draw(st.integers(1, 6))
    return Head(random(seed, len(labels), width), random(seed + 1, len(labels)), labels)


@st.composite
def splits(draw):
    "A head, and a split of one of its classes."
    words = draw(distinct(printed(), 5, 12))
    k = draw(st.integers(2, len(words) - 3))
    subcategories = words[:k]
    labels = words[k:]
    head = Head(random(len(words), len(labels), 4), random(k, len(labels)), labels)
    coarse = draw(st.sampled_from(labels))
    return head, Split(coarse, {word: f"modifier {i}" for i, word in enumerate(subcategories)})


# ---- heads

def rows(head):
    return {label: (w, b) for label, w, b in zip(head.labels, head.weight, head.bias)}


def in_order_of(head, other):
    "Weights (classes, width) and biases (classes) of a head, in the order of another's labels."
    order = [head.index(label) for label in other.labels]
    return head.weight[order], head.bias[order]


@holds("permuted labels, permuted logits", head=heads(), seed=SEEDS)
def test_permuting_labels_permutes_logits(head, seed):
    n = len(head.labels)
    p = torch.randperm(n, generator=generator(seed))
    other = Head(head.weight[p], head.bias[p], [head.labels[i] for i in p])
    x = random(seed, 5, 2, head.weight.shape[1])
    assert torch.allclose(other(x), head(x)[..., p], atol=1e-5)
    truth = [head.labels[i % n] for i in range(5)]
    assert Evaluation(other, x, "abcde", truth).accuracy == Evaluation(head, x, "abcde", truth).accuracy


@holds("split then merged, the head is back", case=splits(), seed=SEEDS)
def test_split_then_merge_gives_the_head_back(case, seed):
    head, split = case
    v = random(seed, len(split.labels), head.weight.shape[1])
    sum_to_zero = v - v.mean(0)
    for edited in (head.add(split, sum_to_zero), CoarseRow().edit(head, split)):
        weight, bias = in_order_of(edited.merge(split), head)
        assert torch.allclose(weight, head.weight, atol=1e-5)
        assert torch.allclose(bias, head.bias, atol=1e-5)

    coarse = rows(head)[split.coarse]                                           # whoever kept the row
    merged = RandomRow(seed % 100).edit(head, split).merge(split, *coarse)
    weight, bias = in_order_of(merged, head)
    assert torch.equal(weight, head.weight)                                     # gets the very same head
    assert torch.equal(bias, head.bias)
    assert sorted(merged.labels) == sorted(head.labels)


@holds("gated edit, other predictions as before", case=splits(), seed=SEEDS)
def test_gated_edit_changes_no_other_prediction(case, seed):
    head, split = case
    n = len(head.labels)
    x = random(seed, 30, 2, 4)
    truth = [head.labels[i % n] for i in range(30)]
    evaluation = Evaluation(head, x, [str(i) for i in range(30)], truth)
    before = [head.labels[i] for i in head(x).softmax(-1).mean(1).argmax(1)]
    after = NearestText(random(seed + 1, 30, 16), encode).label(evaluation, split)
    for was, now in zip(before, after):
        if was == split.coarse:
            assert now in split.labels
        else:
            assert now == was


# ---- texts

def taxonomy_of(fine):
    "Three groups: coarse -> label -> text."
    def group(g):
        return {label: f"text {i}" for i, label in enumerate(fine[g::3])}
    return {f"group {g}": group(g) for g in range(3)}


def taxonomy_in_another_order(taxonomy, seed):
    groups = shuffled(list(taxonomy.items()), seed + 2)
    return {coarse: dict(shuffled(list(group.items()), seed + 1)) for coarse, group in groups}


def pairs(method, split):
    return {(m.subcategory, m.label) for m in method.matches(split)}


@holds(
    "texts in another order, the same rows",
    labels=distinct(printed(), 14, 20),
    seed=SEEDS,
    rule=st.sampled_from(["one-to-one", "independent"]),
)
def test_retrieval_does_not_depend_on_the_order_of_texts(labels, seed, rule):
    base = labels[:-4]
    new = list(zip(labels[-4:], "abcd"))
    head = Head(random(seed, len(base), 8), random(seed, len(base)), base)
    taxonomy = taxonomy_of(base[1:])
    mixed_taxonomy = taxonomy_in_another_order(taxonomy, seed)
    split = Split(base[0], dict(new))
    mixed_split = Split(base[0], dict(shuffled(new, seed + 3)))
    one = Retrieval(encode, rule).fit(head, taxonomy)
    two = Retrieval(encode, rule).fit(head, mixed_taxonomy)
    assert pairs(one, split) == pairs(two, mixed_split)
    a = rows(one.edit(head, split))
    b = rows(two.edit(head, mixed_split))
    assert a.keys() == b.keys()
    assert all(torch.allclose(a[label][0], b[label][0], atol=1e-5) for label in a)


@functools.cache
def minilm():
    return text_encoder("minilm")


@holds("texts in another order, the same vectors", max(3, EXAMPLES//10), texts=distinct(printed(), 2, 8))
def test_text_encoder_does_not_depend_on_the_order_of_texts(texts):
    there = minilm()(texts)
    minilm().rows.clear()                               # it remembers what it has read
    and_back = minilm()(texts[::-1]).flip(0)
    assert torch.allclose(there, and_back, atol=1e-5)


# ---- files that hold any label

def as_folder(label):
    "Whether it can name one, beside the files of a benchmark."
    if "/" in label or "\0" in label or label in ("", ".", ".."):
        return False
    return not label.endswith((".csv", ".json"))


def as_video(name):
    "Whether a table can hold it as the name of a video."
    return not set("\n\r") & set(name) and name[0] != "\ufeff"


def renamed(rows, coarse_of):
    "Rows with the coarse category in place of its subcategories."
    return [Row(r.video, coarse_of.get(r.label, r.label)) for r in rows]


def of_labels(rows, labels):
    return [r for r in rows if r.label in labels]


def of_other_labels(rows, labels):
    return [r for r in rows if r.label not in labels]


def read_back(*benchmark):
    "A benchmark that is written and read."
    with TemporaryDirectory() as tmp, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return read_benchmark(write_benchmark(Path(tmp)/"b", *benchmark))


def holds_dataset(data, coarse, subcategories, train, val):
    "One of the two, in which one category is split."
    coarse_of = dict.fromkeys(subcategories, coarse)
    assert set(data.labels) == {coarse_of.get(r.label, r.label) for r in train}
    assert list(data.train) == renamed(train, coarse_of)
    assert list(data.val) == renamed(val, coarse_of)
    target = data.targets[coarse]
    assert target.labels == subcategories
    assert list(target.ft) == of_labels(train, coarse_of)
    assert list(target.equivalent) == of_labels(val, coarse_of)
    assert list(target.unrelated) == of_other_labels(val, coarse_of)


@holds(
    "benchmark written and read",
    labels=distinct(text().map(str.strip).filter(as_folder), 11, 11),   # a blank at an end is refused
    names=distinct(text().filter(as_video), 14, 14),
)
def test_benchmark_holds_any_label(labels, names):
    coarse = labels[:4]
    fine = labels[4:]
    groups = dict(zip(coarse, (tuple(fine[:2]), tuple(fine[2:4]), tuple(fine[4:6]), tuple(fine[6:]))))
    train = [Row(video, label) for video, label in zip(names[:7], fine)]
    val = [Row(video, label) for video, label in zip(names[7:], fine)]
    benchmark = read_back(groups, coarse[:1], coarse[1:2], train, val)
    assert benchmark.groups == groups
    for name, category in zip("AB", coarse):
        holds_dataset(benchmark.datasets[name], category, groups[category], train, val)


@functools.cache
def small_model():
    return WorldCNN(3, width=2, features=4)


@holds("checkpoint and store written and read", labels=distinct(text(), 3, 3))
def test_checkpoint_and_store_hold_any_label(labels):
    failed = (labels[0], labels[1])
    with TemporaryDirectory() as tmp:
        checkpoint = save_checkpoint(Path(tmp)/"model.safetensors", small_model(), labels=labels, note=labels)
        model, meta = load_checkpoint(checkpoint)
        file = Path(tmp)/"store.safetensors"
        FeatureStore(torch.zeros(3, 1, 2), labels, [failed]).save(file, {"labels": labels})
        store = FeatureStore.load(file, {"labels": labels})
    assert model.labels == labels
    assert meta["note"] == labels
    assert list(store.videos) == labels
    assert store.failed == (failed,)


@holds("table written and read", labels=st.lists(printed(), min_size=1, max_size=8))
def test_table_holds_any_label(labels):
    table = pd.DataFrame({"label": labels, "generality": range(len(labels))})
    with TemporaryDirectory() as tmp:
        write_results(Setup(figures=tmp), "table", table, "# A page\n")
        back = pd.read_csv(Path(tmp)/"table.csv", keep_default_na=False, dtype={"label": str})
    assert back.label.tolist() == labels
    assert back.generality.tolist() == table.generality.tolist()
