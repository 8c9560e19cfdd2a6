"""What holds for every input, tried on drawn ones: CATSPLIT_EXAMPLES of each kind, 20 when it is not set."""
import os
import warnings
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import torch
from catsplit.core import CoarseRow, Evaluation, Head, RandomRow, Split
from catsplit.datasets import Row, read_benchmark, write_benchmark
from catsplit.experiments import write_results
from catsplit.features import FeatureStore
from catsplit.models import WorldCNN, load_checkpoint, save_checkpoint
from catsplit.modifiers import Retrieval
from catsplit.text import text_encoder
from catsplit.vlm import NearestText
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

EXAMPLES = int(os.environ.get("CATSPLIT_EXAMPLES", 20))
AWKWARD = ["left, right", '"quoted"', "it's", "(in brackets)", "a (b), \"c\"", "🙂", "👩‍👩‍👧 pushing 🏳️‍🌈", "דחיפת משהו שמאלה", "دفع شيء", "\u202eright to left", "推す", "Größe", "e\u0301", "=1+1", "a|b", "a;b", "%s {}", "a\\nb", "NaN", "1", "null"]


def holds(counted, what, examples=EXAMPLES, **drawn):
    "Decorates a check of one drawn example, and runs it."
    def run(check):
        @settings(max_examples=examples, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
        @given(**drawn)
        def example(**values):
            check(**values)
            counted[what] += 1
        example()
    return run


def text(*without, **kw): return st.one_of(st.sampled_from(AWKWARD), st.text(st.characters(exclude_categories=("Cs", *without)), min_size=1, max_size=30))
def printed(): return text("Cc", "Zl", "Zp").map(str.strip).filter(lambda t: t.strip("\ufeff"))         # of one line, and not empty
def random(seed, *shape): return torch.randn(*shape, generator=torch.Generator().manual_seed(seed))
def encode(texts): return torch.stack([random(zlib.crc32(t.encode()), 16) for t in texts])               # any text has its own vector


@st.composite
def heads(draw, least=2, label=text()):
    labels, seed, width = draw(st.lists(label, min_size=least, max_size=9, unique=True)), draw(st.integers(0, 2**31)), draw(st.integers(1, 6))
    return Head(random(seed, len(labels), width), random(seed + 1, len(labels)), labels)


@st.composite
def splits(draw):
    "A head, and a split of one of its classes."
    words = draw(st.lists(printed(), min_size=5, max_size=12, unique=True))
    k = draw(st.integers(2, len(words) - 3))
    head = Head(random(len(words), len(words) - k, 4), random(k, len(words) - k), words[k:])
    return head, Split(draw(st.sampled_from(words[k:])), {word: f"modifier {i}" for i, word in enumerate(words[:k])})


def rows(head): return {label: (w, b) for label, w, b in zip(head.labels, head.weight, head.bias)}


def test_permuting_labels_permutes_logits(counted):
    @holds(counted, "permuted labels, permuted logits", head=heads(), seed=st.integers(0, 2**31))
    def _(head, seed):
        p = torch.randperm(len(head.labels), generator=torch.Generator().manual_seed(seed))
        other, x = Head(head.weight[p], head.bias[p], [head.labels[i] for i in p]), random(seed, 5, 2, head.weight.shape[1])
        assert torch.allclose(other(x), head(x)[..., p], atol=1e-5)
        truth = [head.labels[i % len(head.labels)] for i in range(5)]
        assert Evaluation(other, x, "abcde", truth).accuracy == Evaluation(head, x, "abcde", truth).accuracy


def test_split_then_merge_gives_the_head_back(counted):
    @holds(counted, "split then merged, the head is back", case=splits(), seed=st.integers(0, 2**31))
    def _(case, seed):
        head, split = case
        v = random(seed, len(split.labels), head.weight.shape[1])
        edits = {"vectors that sum to zero": head.add(split, v - v.mean(0)), "the coarse row": CoarseRow().edit(head, split)}
        for merged in (e.merge(split) for e in edits.values()):
            order = [merged.index(label) for label in head.labels]
            assert torch.allclose(merged.weight[order], head.weight, atol=1e-5) and torch.allclose(merged.bias[order], head.bias, atol=1e-5)
        coarse = rows(head)[split.coarse]
        merged = RandomRow(seed % 100).edit(head, split).merge(split, *coarse)                           # whoever kept the row gets the very same head
        order = [merged.index(label) for label in head.labels]
        assert torch.equal(merged.weight[order], head.weight) and torch.equal(merged.bias[order], head.bias) and sorted(merged.labels) == sorted(head.labels)


def test_gated_edit_changes_no_other_prediction(counted):
    @holds(counted, "gated edit, other predictions as before", case=splits(), seed=st.integers(0, 2**31))
    def _(case, seed):
        head, split = case
        x, n = random(seed, 30, 2, 4), len(head.labels)
        evaluation = Evaluation(head, x, [str(i) for i in range(30)], [head.labels[i % n] for i in range(30)])
        before = [head.labels[i] for i in head(x).softmax(-1).mean(1).argmax(1)]
        after = NearestText(random(seed + 1, 30, 16), encode).predict(evaluation, split)
        for was, now in zip(before, after): assert now in split.labels if was == split.coarse else now == was


def test_retrieval_does_not_depend_on_the_order_of_texts(counted):
    @holds(counted, "texts in another order, the same rows", labels=st.lists(printed(), min_size=14, max_size=20, unique=True), seed=st.integers(0, 2**31), rule=st.sampled_from(["one-to-one", "independent"]))
    def _(labels, seed, rule):
        base, new = labels[:-4], labels[-4:]
        head, fine = Head(random(seed, len(base), 8), random(seed, len(base)), base), base[1:]
        taxonomy = {f"group {g}": {label: f"text {i}" for i, label in enumerate(fine[g::3])} for g in range(3)}
        shuffled = lambda items, n: [items[i] for i in torch.randperm(len(items), generator=torch.Generator().manual_seed(seed + n))]
        other = {c: dict(shuffled(list(group.items()), 1)) for c, group in shuffled(list(taxonomy.items()), 2)}
        split, mixed = Split(base[0], dict(zip(new, "abcd"))), Split(base[0], dict(shuffled(list(zip(new, "abcd")), 3)))
        one, two = (Retrieval(encode, rule).fit(head, t) for t in (taxonomy, other))
        assert {(m.subcategory, m.label) for m in one.matches(split)} == {(m.subcategory, m.label) for m in two.matches(mixed)}
        a, b = rows(one.edit(head, split)), rows(two.edit(head, mixed))
        assert a.keys() == b.keys() and all(torch.allclose(a[l][0], b[l][0], atol=1e-5) for l in a)


def test_text_encoder_does_not_depend_on_the_order_of_texts(counted):
    minilm = text_encoder("minilm")
    @holds(counted, "texts in another order, the same vectors", max(3, EXAMPLES//10), texts=st.lists(printed(), min_size=2, max_size=8, unique=True))
    def _(texts): assert torch.allclose(minilm(texts), minilm(texts[::-1]).flip(0), atol=1e-5)


def as_folder(label): return "/" not in label and "\0" not in label and label not in (".", "..") and not label.endswith((".csv", ".json"))


def test_benchmark_holds_any_label(counted):
    names = text().filter(lambda name: not set("\n\r") & set(name) and name[0] != "\ufeff")
    @holds(counted, "benchmark written and read", labels=st.lists(text().filter(as_folder), min_size=11, max_size=11, unique=True), names=st.lists(names, min_size=14, max_size=14, unique=True))
    def _(labels, names):
        groups = {labels[0]: tuple(labels[4:6]), labels[1]: tuple(labels[6:8]), labels[2]: tuple(labels[8:10]), labels[3]: tuple(labels[10:])}
        fine = [f for group in groups.values() for f in group]
        train, val = ([Row(v, f) for v, f in zip(part, fine)] for part in (names[:7], names[7:]))
        with TemporaryDirectory() as tmp, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            b = read_benchmark(write_benchmark(Path(tmp)/"b", groups, labels[:1], labels[1:2], train, val))
        assert b.groups == groups
        for name, coarse in zip("AB", labels):
            data, of = b.datasets[name], dict.fromkeys(groups[coarse], coarse)
            assert set(data.labels) == {of.get(f, f) for f in fine}
            assert list(data.train) == [Row(r.video, of.get(r.label, r.label)) for r in train] and list(data.val) == [Row(r.video, of.get(r.label, r.label)) for r in val]
            target = data.targets[coarse]
            assert list(target.ft) == [r for r in train if r.label in of] and list(target.equivalent) == [r for r in val if r.label in of]
            assert target.labels == groups[coarse] and list(target.unrelated) == [r for r in val if r.label not in of]


def test_checkpoint_and_store_hold_any_label(counted):
    net = WorldCNN(3, width=2, features=4)
    @holds(counted, "checkpoint and store written and read", labels=st.lists(text(), min_size=3, max_size=3, unique=True))
    def _(labels):
        with TemporaryDirectory() as tmp:
            model, meta = load_checkpoint(save_checkpoint(Path(tmp)/"model.safetensors", net, labels=labels, note=labels))
            FeatureStore(torch.zeros(3, 1, 2), labels, [(labels[0], labels[1])]).save(Path(tmp)/"store.safetensors", {"labels": labels})
            store = FeatureStore.load(Path(tmp)/"store.safetensors", {"labels": labels})
        assert model.labels == labels == meta["note"] == list(store.videos) and store.failed == ((labels[0], labels[1]),)


def test_table_holds_any_label(counted):
    @holds(counted, "table written and read", labels=st.lists(printed(), min_size=1, max_size=8))
    def _(labels):
        table = pd.DataFrame({"label": labels, "generality": range(len(labels))})
        with TemporaryDirectory() as tmp:
            write_results(Path(tmp), "table", table, "# A page\n")
            back = pd.read_csv(Path(tmp)/"table.csv", keep_default_na=False, dtype={"label": str})
        assert back.label.tolist() == labels and back.generality.tolist() == table.generality.tolist()
