"""Every page and every notebook rests on the same base models: what one says of them, all say."""
import json
import re
from collections import defaultdict
from itertools import chain

import pandas as pd
import pytest
from shell import ROOT

BEGINS = re.compile(r"base model (\w+), seed (\d+): (\w+, \d+ epochs.*)")
ENDS = re.compile(r"base model (\w+), seed (\d+): accuracy ([\d.]+) % on (\d+) validation")
ON_PAGE = re.compile(r"^Base model accuracy: (.*)\. Text encoder|^Base model accuracy: (.*)\.$", re.M)
MADE_WITH = re.compile(r"^Made by .* with `(.*)`, commit", re.M)


def printed(notebook):
    "What the stored outputs of a notebook print, in their order."
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    outputs = chain.from_iterable(cell.get("outputs", []) for cell in cells)
    return "".join("".join(output.get("text", [])) for output in outputs)


def quoted(text):
    "What is said of each base model: {(dataset, seed, how it was trained, validation videos): accuracy}."
    how = {}
    said = {}
    for line in text.splitlines():
        if begin := BEGINS.search(line):
            dataset, seed, trained = begin.groups()
            how.setdefault((dataset, seed), trained)
        if end := ENDS.search(line):
            dataset, seed, accuracy, videos = end.groups()
            said[dataset, seed, how.pop((dataset, seed), "?"), videos] = accuracy
    return said


def disagreements(quotes):
    "Sentences on base models of which two sources say different things; `quotes` is {source: {model: accuracy}}."
    sources = defaultdict(lambda: defaultdict(list))
    for source, said in quotes.items():
        for model, accuracy in said.items():
            sources[model][accuracy].append(source)
    return [f"{model}: {dict(found)}" for model, found in sources.items() if len(found) > 1]


def page_quotes(page):
    "{(dataset, benchmark, preset, backbone, epochs): what a page of results says of its accuracy}."
    text = page.read_text(encoding="utf-8")
    made = MADE_WITH.search(text)
    found = ON_PAGE.search(text)
    if not made or not found:
        return {}
    settings = [re.search(rf"\b{name}=(\w+)", made[1]) for name in ("benchmark", "preset", "backbone", "epochs")]
    about = tuple(found_one[1] if found_one else "" for found_one in settings)
    of_datasets = re.findall(r"(\b[AB]\b) ([\d.]+ %(?: \([^)]*\))?)", found[1] or found[2])
    return {(dataset, *about): accuracy for dataset, accuracy in of_datasets}


def test_notebooks_rest_on_the_same_base_models():
    notebooks = [*(ROOT/"nbs").glob("*.ipynb"), *(ROOT/"nbs"/"solutions").glob("*.ipynb")]
    quotes = {path.name: quoted(printed(path)) for path in notebooks}
    assert sum(map(bool, quotes.values())) > 5 # else nothing was compared
    assert disagreements(quotes) == []


def test_pages_rest_on_the_same_base_models():
    quotes = {page.name: page_quotes(page) for page in (ROOT/"figures").glob("*.md")}
    assert sum(map(bool, quotes.values())) > 5
    assert disagreements(quotes) == []


@pytest.mark.parametrize("other", ["96.2", "9.61"])
def test_another_quote_is_seen(other):
    said = "base model A, seed 0: cnn, 8 epochs\nbase model A, seed 0: accuracy {} % on 2087 validation videos\n"
    quotes = {"one": quoted(said.format("96.1")), "two": quoted(said.format(other)), "three": {}}
    assert len(disagreements(quotes)) == 1
    assert disagreements({"one": quotes["one"], "two": quotes["one"]}) == []


def test_the_official_groups_are_among_the_results():
    "A run of 17 without `schemes` has those of the rendered world alone, and its text speaks of all three."
    table = pd.read_csv(ROOT/"figures"/"beyond_words.csv")
    assert {"World-Split", "SSv2-Split", "FineGym-Split"} <= set(table.scheme.dropna())
