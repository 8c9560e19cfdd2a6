"""What users write, for the type checker: pyright reads this file, nobody runs it."""
from typing import assert_type

import pandas as pd
import torch
from catsplit.alignment import KernelAlignment, MLPAlignment
from catsplit.benchmark import Benchmark, read_benchmark
from catsplit.classifier import Classifier, load_classifier
from catsplit.core import Head, Score, Split
from catsplit.features import FeatureStore, extract
from catsplit.heads import find_head
from catsplit.labels import taxonomy
from catsplit.low_shot import LowShot
from catsplit.modifiers import Retrieval
from catsplit.new_rows import set_head
from catsplit.report import Report
from catsplit.text import text_encoder
from catsplit.views import VideoDataset, Views
from torch import nn

def three_lines(model: nn.Module, labels: list[str]) -> None:
    finer = Classifier(model, labels).split("a", ["a b", "a c"])
    assert_type(finer, Classifier)
    assert_type(finer.model, nn.Module)
    assert_type(finer.labels, list[str])
    assert_type(finer.undo().rehearse(), pd.DataFrame)
    finer.save("folder")
    load_classifier("folder", model).refine(torch.zeros(1, 1, 2), ["a b"], LowShot(epochs=3))
    report: Report = finer.report
    print(report.warnings)


def by_hand(model: nn.Module, labels: list[str]) -> nn.Module:
    head = Head.from_linear(find_head(model).linear, labels)
    encode = text_encoder("minilm")
    split = Split("a", {"a b": "b", "a c": "c"}).check(head)
    for method in (Retrieval(encode), MLPAlignment(encode, seed=1), KernelAlignment(encode)):
        edited = method.fit(head, taxonomy({"x": ["x b", "x c"]})).edit(head, split)
        assert_type(edited, Head)
        assert_type(edited.index("a b"), int)
    return set_head(model, edited.to_linear(), list(edited.labels))


def on_features(benchmark: Benchmark, model: nn.Module) -> FeatureStore:
    rows = read_benchmark("data/ssv2").datasets["A"].val
    return extract(model, VideoDataset(rows, "videos", views=Views(16, 224, segments=2)))


def score(result: Score) -> float:
    return result.mean
