"""Numbers in any precision, and lists of labels with numbers: taken where they are clear, else one sentence."""
import itertools

import pytest
import torch
from catsplit.alignment import KernelAlignment, MLPAlignment
from catsplit.core import CoarseRow, Head, RandomRow, Split, embed, evaluate
from catsplit.evaluation import Evaluation
from catsplit.labels import modifier_texts, propose_groups
from catsplit.low_shot import LowShot
from catsplit.modifiers import Retrieval
from catsplit.tables import read_labels, read_table

LABELS = ["Pushing", "Rolling right", "Rolling left"]
W = torch.tensor([[0., -2.], [2., 2.], [-2., 2.]])
B = torch.tensor([5., -3., -3.])
HEAD = Head(W, B, LABELS)
SPLIT = Split("Pushing", {"Pushing right": "right", "Pushing left": "left"})
KNOWN = {
    "Rolling": {"Rolling right": "right", "Rolling left": "left"},
    "Turning": {"Turning right": "right", "Turning left": "left"},
}
FINER = HEAD.add(SPLIT, W[1:] - W[1:].mean(0))
FEATURES = torch.tensor([[1., -3.], [3., 4.], [-1., -3.], [-3., 3.]])[:, None].expand(4, 2, 2)
VIDEOS = ["a", "b", "c", "d"]
BASE = ["Pushing", "Rolling right", "Pushing", "Rolling left"]
FINE = ["Pushing right", "Rolling right", "Pushing left", "Rolling left"]
FORMS = {
    "half": torch.Tensor.half,
    "bfloat16": torch.Tensor.bfloat16,
    "double": torch.Tensor.double,
    "integers": torch.Tensor.long,
    "an array": torch.Tensor.numpy,
    "an array of doubles": lambda x: x.double().numpy(),
    "a list": torch.Tensor.tolist,
}
in_any_form = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)


def is_single(head):
    return head.weight.dtype == head.bias.dtype == torch.float32


# ---- numbers

@in_any_form
def test_a_head(form):
    head = Head(form(W), form(B), LABELS)
    assert is_single(head)
    assert torch.equal(head.weight, W)
    assert torch.equal(head.to_linear().weight, W)


@in_any_form
def test_an_edit(form):
    vectors = W[1:]
    for edited in (HEAD.add(SPLIT, form(vectors)), HEAD.replace(SPLIT, form(W[0] + vectors), form(B[[0, 0]]))):
        assert is_single(edited)
        assert torch.equal(edited.weight, HEAD.add(SPLIT, vectors).weight)
    merged = FINER.merge(SPLIT, form(W[0]), form(B[0]))
    assert is_single(merged)
    assert torch.equal(merged.weight[-1], W[0])


@in_any_form
@pytest.mark.parametrize("make", [Retrieval, MLPAlignment, KernelAlignment])
def test_an_encoder(form, make):
    words = {text: float(i + 1) for i, text in enumerate(("right", "left"))}

    def encode(texts): # the last word, and the first letter
        return form(torch.tensor([[words.get(text.split()[-1], 3.), ord(text[0])/100, 1.] for text in texts]))
    labels = [*LABELS, "Turning right", "Turning left"]
    head = Head(torch.cat([W, W[1:]]), torch.cat([B, B[1:]]), labels)
    edited = make(encode).fit(head, KNOWN).edit(head, SPLIT)
    assert is_single(edited)
    assert embed(encode, ["a", "b"]).dtype == torch.float32


@in_any_form
@pytest.mark.parametrize("make", [CoarseRow, RandomRow])
def test_the_simplest_methods(form, make):
    head = Head(form(W), form(B), LABELS)
    assert is_single(make().fit(head, KNOWN).edit(head, SPLIT))


@in_any_form
def test_an_evaluation(form):
    equivalent = {"a": "Pushing right", "c": "Pushing left"}
    expected = Evaluation(HEAD, FEATURES, VIDEOS, BASE)(FINER, SPLIT, equivalent, ["b", "d"])
    evaluation = Evaluation(Head(form(W), form(B), LABELS), form(FEATURES), VIDEOS, BASE)
    assert evaluation.features.dtype == torch.float32
    assert repr(evaluation(FINER, SPLIT, equivalent, ["b", "d"])) == repr(expected)
    assert repr(evaluation(FINER, SPLIT, equivalent, ["b", "d"], form(FEATURES))) == repr(expected)
    assert repr(evaluate(HEAD, FINER, SPLIT, form(FEATURES), FINE)) == repr(expected)


@in_any_form
def test_a_few_clips(form):
    refined = LowShot(epochs=2).refine(FINER, SPLIT, form(FEATURES[:2]), SPLIT.labels)
    assert is_single(refined)
    assert torch.equal(refined.weight, LowShot(epochs=2).refine(FINER, SPLIT, FEATURES[:2], SPLIT.labels).weight)


def evaluation_of(features=FEATURES, videos=VIDEOS, labels=BASE):
    return Evaluation(HEAD, features, videos, labels)


REFUSED = {
    "complex weights": (lambda: Head(W + 1j, B, LABELS), "the weights of a head are complex"),
    "words for weights": (lambda: Head("W", B, LABELS), "the weights of a head are of type str"),
    "integer labels": (lambda: Head(W, B, [0, 1, 2]), "one is 0 of type int"),
    "one text as labels": (lambda: Head(W, B, "abc"), "are a single string, 'abc'"),
    "new rows too few": (lambda: HEAD.replace(SPLIT, W[:1]), r"shape \(1, 2\), this head needs \(2, 2\)"),
    "new rows too wide": (lambda: HEAD.replace(SPLIT, torch.ones(2, 5)), r"shape \(2, 5\), this head needs \(2, 2\)"),
    "new biases too many": (lambda: HEAD.replace(SPLIT, W[1:], B), r"biases have shape \(3,\)"),
    "a coarse row too wide": (lambda: FINER.merge(SPLIT, torch.ones(5)), r"needs \(2,\)"),
    "nothing for vectors": (lambda: HEAD.add(SPLIT, None), "the modifier vectors are of type NoneType"),
    "an encoder that says nothing": (lambda: embed(lambda texts: None, ["a"]), "vectors of the encoder are of type"),
    "complex features": (lambda: evaluation_of(FEATURES + 1j), "the features are complex"),
    "features without views": (lambda: evaluation_of(FEATURES[:, 0]), r"shape \(4, V, D\), not \(4, 2\)"),
    "too few labels": (lambda: evaluation_of(labels=BASE[:1]), "4 videos with 1 labels"),
    "too few videos": (lambda: evaluation_of(videos=VIDEOS[:3]), "3 videos with 4 labels"),
    "a video twice": (lambda: evaluation_of(videos=["a"]*4), "'a' occurs more than once"),
    "numbers as labels": (lambda: evaluation_of(labels=[0, 1, 0, 2]), "one is 0 of type int"),
    "a tensor as labels": (lambda: evaluation_of(labels=torch.tensor([0, 1, 0, 2])), "of type Tensor"),
    "numbers to evaluate": (lambda: evaluate(HEAD, FINER, SPLIT, FEATURES, [0]*4), "one is 0 of type int"),
    "too few to evaluate": (lambda: evaluate(HEAD, FINER, SPLIT, FEATURES, FINE[:2]), "2 labels for the features of 4"),
    "numbers as a group": (lambda: modifier_texts("Rolling", [1, 2]), "group 'Rolling' must be strings"),
    "numbers to group": (lambda: propose_groups([1, 2]), "one is 1 of type int"),
}


@pytest.mark.parametrize("work, why", REFUSED.values(), ids=REFUSED)
def test_one_sentence(work, why):
    with pytest.raises(ValueError, match=why) as raised:
        work()
    assert "\n" not in str(raised.value)


# ---- lists of labels

NAMES = ["Pushing something", "Rolling something, slowly", "Rolling something", "3 turns"]


@pytest.fixture
def reads(tmp_path, capfd):
    "Labels of a file with this text, and what was said."
    def read(text):
        (tmp_path/"labels.txt").write_text(text, encoding="utf-8")
        capfd.readouterr()
        return read_labels(tmp_path/"labels.txt"), capfd.readouterr().err
    return read


FIRST = ["{n} {name}", "{n},{name}", "{n}, {name}", "{n}: {name}", "{n}. {name}", "{n}) {name}", "{n};{name}",
         "{n}\t{name}", '{n},"{name}"', "{n:03} {name}"]
LAST = ["{name},{n}", "{name}: {n}", "{name}\t{n}", '"{name}";{n}']


@pytest.mark.parametrize("form", [*FIRST, *LAST])
def test_numbered_lines_are_read_without_their_numbers(reads, form):
    for first, end in itertools.product((0, 1), ("", "\n")):
        lines = [form.format(n=n, name=name) for n, name in enumerate(NAMES, first)]
        labels, said = reads("\n".join(lines) + end)
        assert labels == NAMES
        assert said.count("\n") == 1
        assert f"the lines are numbered from {first} to {first + 3}" in said


@pytest.mark.parametrize("header", ["id,name", "index\tlabel", "number;class"])
def test_a_header_above_numbered_lines(reads, header):
    labels, said = reads("\n".join([header, *(f'{n},"{name}"' for n, name in enumerate(NAMES))]))
    assert labels == NAMES
    assert "without the header and the numbers" in said


@pytest.mark.parametrize("labels", [
    ["0 turns", "1 turn", "2 turns"],                           # the rests are equal: the number is the label
    ["0.5 turn", "1.5 turn off", "2.5 turn on"],
    ["level 0", "level 1", "level 2"],
    ["class 2", "class 10"],
    ["10 pushes", "5 pulls", "3 rolls"],                        # they count nothing
    ["1 push", "pull", "2 rolls"],
    ["up,down", "1 up"],
    ["1 push"],
    ["2 up", "3 down"],
    ["推某物", "推某物向左"],
    NAMES,
])
def test_numbers_that_belong_to_the_labels(reads, labels):
    assert reads("\n".join(labels)) == (labels, "")


@pytest.mark.parametrize("text, why", [
    ("1 up\n0 down\n2 left", "line 1: the lines are numbered, and number 1 is out of order"),
    ("0,up\n2,down\n1,left", "line 2: the lines are numbered, and number 2"),
    ("id,name\n1,up\n0,down", "line 2: the lines are numbered"),
    ("0\n1\n2", "holds numbers only, such as '0'"),
    ("7", "holds numbers only"),
    ('{"0": "up", "1": "down"}', "looks like JSON"),
    ('["up", "down"]', "looks like JSON"),
    ("0 up\n\n1 down", "line 2: an empty label"),
])
def test_lists_that_are_none(reads, text, why):
    with pytest.raises(ValueError, match=why) as raised:
        reads(text)
    assert "labels.txt" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_numbers_in_a_table(tmp_path, capfd):
    table = tmp_path/"table.csv"
    table.write_text("a.mp4,1\nb.mp4,0\n")
    with pytest.raises(ValueError, match="line 1: '1' is a number, not a class of .*, such as 'Rolling right'"):
        read_table(table, LABELS)
    assert read_table(table) == {"a.mp4": "1", "b.mp4": "0"}
    assert capfd.readouterr().err.count("the labels are numbers; write names") == 1
    assert read_table(table, ["0", "1"]) == {"a.mp4": "1", "b.mp4": "0"}


def test_a_class_with_a_blank_at_its_end_is_found_in_a_table(tmp_path):
    (tmp_path/"t.csv").write_text('a.mp4,"Pushing "\nb.mp4,Rolling\n')
    assert read_table(tmp_path/"t.csv", ["Pushing ", "Rolling"]) == {"a.mp4": "Pushing ", "b.mp4": "Rolling"}
    # the very name comes first, and a class that was split is found, too
    assert read_table(tmp_path/"t.csv", ["Pushing", "Pushing ", "Rolling"])["a.mp4"] == "Pushing"
    assert read_table(tmp_path/"t.csv", ["Rolling"], {"Pushing ": ["one", "two"]}) == {"b.mp4": "Rolling"}


@pytest.mark.parametrize("text, line", [
    ('a.mp4,"Pushing\nb.mp4,Rolling\n', 1),
    ('a.mp4,Rolling\n\nb.mp4,"Pushing\nc.mp4,Rolling\nd.mp4,"Rolling"\n', 3),
    ('a.mp4,Rolling\nb.mp4,"Push" ing\n', 2),
])
def test_a_quotation_mark_that_is_not_closed_does_not_swallow_the_next_videos(tmp_path, text, line):
    (tmp_path/"t.csv").write_text(text)
    with pytest.raises(ValueError, match=rf"t\.csv, line {line}: "):
        read_table(tmp_path/"t.csv")


@pytest.mark.parametrize("label, text", [("(background)", "background"), ("(FX) (leap)", "(fx) (leap)")])
def test_a_label_in_brackets_is_its_own_text(label, text):
    assert modifier_texts(label, [label]) == {label: text}


def test_a_video_with_the_label_of_before_is_refused():
    labels = [BASE[0], *FINE[1:]]
    with pytest.raises(ValueError, match="still labelled 'Pushing', which the split replaces"):
        evaluate(HEAD, FINER, SPLIT, FEATURES, labels)
    # unless a subcategory keeps the name
    keeps = Split("Pushing", {"Pushing": "right", "Pushing left": "left"})
    assert evaluate(HEAD, HEAD.add(keeps, W[1:]), keeps, FEATURES, labels).confusion.sum() == 2


def test_rows_that_carry_gradients_become_numbers():
    head = Head(W.clone().requires_grad_(), B.clone().requires_grad_(), LABELS)
    assert not head.weight.requires_grad
    assert not head.bias.requires_grad
    assert not head.add(SPLIT, W[1:].clone().requires_grad_()).weight.requires_grad
