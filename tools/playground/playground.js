// A split, computed as chapters 00 and 02 of the book define it; and below the arithmetic, the page around it.
"use strict";

// ---- numbers that came as text

function bytesOf(text) {
  return Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
}

// 32-bit floats
function floatsOf(text) {
  return Float64Array.from(new Float32Array(bytesOf(text).buffer));
}

// a 16-bit float that is finite: sign, 5 bits of exponent, 10 of fraction
function halfOf(bits) {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) {
    return sign*fraction*2**-24;
  }
  return sign*(1 + fraction/1024)*2**(exponent - 15);
}

function halvesOf(text) {
  return Float64Array.from(new Uint16Array(bytesOf(text).buffer), halfOf);
}

// ---- the model

// features (N, D), weight (C, D), bias (C,), vectors (M, D), logits (N, C), each row after row in one array
function readModel(data) {
  const model = {
    ...data,
    weight: floatsOf(data.weight),
    bias: floatsOf(data.bias),
    features: halvesOf(data.features),
    textCosines: floatsOf(data.textCosines),    // (texts, M)
    labelCosines: floatsOf(data.labelCosines),  // (subcategories, M)
    truth: data.truth.map(number => data.names[number]),
    rowOf: new Map(data.labels.map((label, row) => [label, row])),
    textNumber: new Map(data.texts.map((text, number) => [text, number])),
    labelNumber: new Map(data.subcategories.map((label, number) => [label, number])),
    kept: new Map(),                            // coarse -> what `keptOf` found
  };
  model.vectors = modifierVectors(model);
  model.logits = logitsOf(model);
  model.said = model.videos.map((_, n) => model.labels[bestOf(model.logits, n*model.labels.length, model.labels.length)]);
  model.classOf = classesOf(model);
  return model;
}

function dot(x, i, y, j, width) {
  let sum = 0;
  for (let d = 0; d < width; d++) {
    sum += x[i + d]*y[j + d];
  }
  return sum;
}

// the number of the largest of n values; of equal ones, the first
function bestOf(values, start, n) {
  let best = 0;
  for (let i = 1; i < n; i++) {
    if (values[start + i] > values[start + best]) {
      best = i;
    }
  }
  return best;
}

// v_m = w_y - v_g, with v_g the mean of the rows of the group
function modifierVectors(model) {
  const width = model.width;
  const vectors = new Float64Array(model.entries.length*width);
  model.entries.forEach((entry, m) => {
    const group = model.entries.filter(other => other.group === entry.group);
    const own = model.rowOf.get(entry.label)*width;
    for (let d = 0; d < width; d++) {
      let sum = 0;
      for (const other of group) {
        sum += model.weight[model.rowOf.get(other.label)*width + d];
      }
      vectors[m*width + d] = model.weight[own + d] - sum/group.length;
    }
  });
  return vectors;
}

function logitsOf(model) {
  const C = model.labels.length;
  const logits = new Float64Array(model.videos.length*C);
  for (let n = 0; n < model.videos.length; n++) {
    for (let c = 0; c < C; c++) {
      logits[n*C + c] = dot(model.features, n*model.width, model.weight, c*model.width, model.width) + model.bias[c];
    }
  }
  return logits;
}

// of each video the class that it has before any split
function classesOf(model) {
  const coarse = new Map();
  for (const target of model.targets) {
    for (const [label] of target.split) {
      coarse.set(label, target.coarse);
    }
  }
  return model.truth.map(label => coarse.get(label) ?? label);
}

// ---- retrieval

// half the cosine of the modifiers plus half that of the labels, to each of the M known ones
function similarityOf(model, label, text) {
  const M = model.entries.length;
  const ofText = model.textNumber.get(text)*M;
  const ofLabel = model.labelNumber.get(label)*M;
  return Float64Array.from({length: M}, (_, m) => (model.textCosines[ofText + m] + model.labelCosines[ofLabel + m])/2);
}

// one entry for each subcategory: the best match of all is served first, then the best of what is left
function chooseEntries(similarities) {
  const rounded = similarities.map(row => Array.from(row, value => Math.round(value*1e6)/1e6));
  const chosen = rounded.map(() => -1);
  const taken = new Set();
  for (let turn = 0; turn < rounded.length; turn++) {
    let best = {value: -Infinity};
    rounded.forEach((row, s) => row.forEach((value, m) => {
      if (chosen[s] < 0 && !taken.has(m) && value > best.value) {
        best = {value, s, m};
      }
    }));
    chosen[best.s] = best.m;
    taken.add(best.m);
  }
  return chosen;
}

// split: [[label, modifier text], ...]
function retrieve(model, split) {
  return chooseEntries(split.map(([label, text]) => similarityOf(model, label, text)));
}

// the words of a text in lower case and in the order of the alphabet
function wordsOf(text) {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(" ");
}

// a known text that was typed, or undefined: the same text first, then the same words
function knownText(model, typed) {
  const exact = typed.trim().toLowerCase();
  const words = wordsOf(typed);
  const same = model.texts.find(text => text.toLowerCase() === exact);
  return same ?? (words ? model.texts.find(text => wordsOf(text) === words) : undefined);
}

// ---- edit and scores

// w_s = w_c + scale * v_m for each subcategory
function editedRows(model, coarse, entries, scales) {
  const start = model.rowOf.get(coarse)*model.width;
  return entries.map((m, s) => Float64Array.from({length: model.width}, (_, d) =>
    model.weight[start + d] + scales[s]*model.vectors[m*model.width + d]));
}

// of each video among the classes that stay: the best one, its logit, and the sum of exp(logit - best)
function keptOf(model, coarse) {
  if (!model.kept.has(coarse)) {
    const C = model.labels.length;
    const gone = model.rowOf.get(coarse);
    model.kept.set(coarse, model.videos.map((_, n) => {
      const row = Array.from(model.logits.subarray(n*C, n*C + C));
      row[gone] = -Infinity;
      const best = bestOf(row, 0, C);
      const sum = row.reduce((total, logit) => total + Math.exp(logit - row[best]), 0);
      return {label: model.labels[best], logit: row[best], sum};
    }));
  }
  return model.kept.get(coarse);
}

// what the edited head says of video n: a label, and the probability of each subcategory
function judge(model, target, rows, n) {
  const bias = model.bias[model.rowOf.get(target.coarse)];
  const logits = rows.map(row => dot(model.features, n*model.width, row, 0, model.width) + bias);
  const kept = keptOf(model, target.coarse)[n];
  const best = bestOf(logits, 0, logits.length);
  const top = Math.max(kept.logit, logits[best]);
  const shares = logits.map(logit => Math.exp(logit - top));
  const sum = kept.sum*Math.exp(kept.logit - top) + shares.reduce((total, share) => total + share, 0);
  return {
    label: logits[best] > kept.logit ? target.split[best][0] : kept.label,
    likely: shares.map(share => share/sum),
  };
}

function meanOf(values) {
  return values.reduce((sum, value) => sum + value, 0)/values.length;
}

// generality and locality in percent, with their floors; and what was said of each video
function scoreSplit(model, target, rows) {
  const labels = target.split.map(([label]) => label);
  const judged = model.videos.map((_, n) => judge(model, target, rows, n));
  const sizes = labels.map(() => 0);
  const hits = labels.map(() => 0);
  let before = 0;
  let after = 0;
  model.truth.forEach((truth, n) => {
    const s = labels.indexOf(truth);
    if (s >= 0) {
      sizes[s] += 1;
      hits[s] += judged[n].label === truth;
    } else {
      before += model.said[n] === model.classOf[n];
      after += judged[n].label === model.classOf[n];
    }
  });
  const videos = sizes.reduce((sum, size) => sum + size, 0);
  const there = labels.map((_, s) => s).filter(s => sizes[s] > 0);
  return {
    generality: 100*hits.reduce((sum, hit) => sum + hit, 0)/videos,
    macroGenerality: 100*meanOf(there.map(s => hits[s]/sizes[s])),
    locality: 100*after/before,
    chance: 100/labels.length,
    majority: 100*Math.max(...sizes)/videos,
    before, after, hits, sizes, judged,
  };
}

// by retrieval, at scale 1
function paperSplit(model, target) {
  const entries = retrieve(model, target.split);
  const rows = editedRows(model, target.coarse, entries, entries.map(() => 1));
  return {entries, rows, score: scoreSplit(model, target, rows)};
}

// the cosine of the words that are wanted and the words that are borrowed
function likenessOf(model, text, entry) {
  return model.textCosines[model.textNumber.get(text)*model.entries.length + entry];
}

function cosineOf(x, y) {
  const length = Math.sqrt(dot(x, 0, x, 0, x.length)*dot(y, 0, y, 0, y.length));
  return length > 0 ? dot(x, 0, y, 0, x.length)/length : 0;
}

// sentences on what looks wrong, as the library's report has them
function warningsOf(model, split, entries, scales) {
  const found = [];
  split.forEach(([, text], s) => {
    const likeness = likenessOf(model, text, entries[s]);
    if (likeness < model.weak) {
      const borrowed = model.entries[entries[s]].text;
      found.push(`“${text}” and the borrowed “${borrowed}” are not much alike ` +
        `(likeness ${likeness.toFixed(2)}, below ${model.weak}).`);
    }
  });
  const vectors = entries.map((m, s) =>
    model.vectors.subarray(m*model.width, (m + 1)*model.width).map(value => scales[s]*value));
  for (let i = 0; i < split.length; i++) {
    for (let j = 0; j < i; j++) {
      const cosine = cosineOf(vectors[i], vectors[j]);
      if (cosine > model.alike) {
        found.push(`“${split[j][0]}” and “${split[i][0]}” get nearly the same vector (cosine ${cosine.toFixed(2)}).`);
      }
    }
  }
  return found;
}

// ---- the quiz

// how well an entry matches a subcategory, in words
function matchInWords(model, label, text, entry) {
  const ofText = likenessOf(model, text, entry);
  const ofLabel = model.labelCosines[model.labelNumber.get(label)*model.entries.length + entry];
  return `${((ofText + ofLabel)/2).toFixed(2)} (modifiers ${ofText.toFixed(2)}, labels ${ofLabel.toFixed(2)})`;
}

// sentences on a question: what is borrowed and why, what was picked, and what it is worth
function explain(model, question, picked) {
  const target = model.targets.find(other => other.coarse === question.coarse);
  const s = target.split.findIndex(([label]) => label === question.label);
  const text = target.split[s][1];
  const right = model.entries[question.right];
  const {entries, score} = paperSplit(model, target);
  const said = [`It borrows “${right.text}” of “${right.label}”: ` +
    `similarity ${matchInWords(model, question.label, text, question.right)}.`];
  if (picked !== question.right) {
    said.push(`Yours, “${model.entries[picked].text}”, has ${matchInWords(model, question.label, text, picked)}.`);
  }
  const similarity = similarityOf(model, question.label, text);
  target.split.forEach(([label], other) => {
    if (other !== s && similarity[entries[other]] > similarity[question.right] + 1e-6) {
      said.push(`“${model.entries[entries[other]].text}” of “${model.entries[entries[other]].label}” ` +
        `would match better, but “${label}” took it first.`);
    }
  });
  said.push(`With it the edited head names ${score.hits[s]} of the ${score.sizes[s]} validation videos correctly.`);
  return said;
}

// ---- the page

const page = {};

function at(id) {
  return document.getElementById(id);
}

function show(id, text) {
  at(id).textContent = text;
}

// an element; given: attributes by their names
function make(tag, given, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

function percent(value) {
  return value.toFixed(1);
}

function entryInWords(model, entry) {
  return `“${model.entries[entry].text}”, in “${model.entries[entry].label}”`;
}

// the split as it is written now
function written() {
  return page.wishes.map(wish => [wish.label, wish.text]);
}

function entriesNow() {
  return page.wishes.map((wish, s) => wish.picked ?? page.retrieved[s]);
}

function scalesNow() {
  return page.wishes.map(wish => wish.scale);
}

// of a split, the rows and scores that the page shows
function compute() {
  const target = page.target;
  page.rows = editedRows(page.model, target.coarse, entriesNow(), scalesNow());
  page.score = scoreSplit(page.model, target, page.rows);
}

// ---- category

function hasClips(model, target) {
  const labels = new Set(target.split.map(([label]) => label));
  return model.truth.some((label, n) => labels.has(label) && model.clips.includes(model.videos[n]));
}

function fillCategories() {
  for (const target of page.model.targets) {
    const more = hasClips(page.model, target) ? " (with clips)" : "";
    at("category").append(make("option", {value: target.coarse}, target.coarse + more));
  }
  at("category").addEventListener("change", event => openCategory(event.target.value));
}

function openCategory(coarse) {
  const model = page.model;
  page.target = model.targets.find(target => target.coarse === coarse);
  at("category").value = coarse;
  page.own = model.videos.map((_, n) => n).filter(n => model.classOf[n] === coarse);
  page.first = paperSplit(model, page.target).score;
  page.clips = new Map();
  at("clips").replaceChildren();
  const called = page.own.filter(n => model.said[n] === coarse).length;
  show("before", `${page.own.length} validation videos in ${page.target.split.length} subcategories. ` +
    `Before the split, the model calls ${called} of them “${coarse}”; the edited head can hardly name more correctly.`);
  const by = page.target.split.map(([label], s) => make("option", {value: s}, label));
  at("by").replaceChildren(...by);
  resetSplit();
}

function resetSplit() {
  page.wishes = page.target.split.map(([label, text]) => ({label, text, picked: null, scale: 1}));
  at("subcategories").replaceChildren(...page.wishes.map(makeCard));
  rewrite();
}

// ---- subcategories

function makeCard(wish, s) {
  const text = make("input", {id: `text-${s}`, list: "known", autocomplete: "off", spellcheck: "false"});
  text.value = wish.text;
  text.addEventListener("input", () => readText(s, false));
  text.addEventListener("change", () => readText(s, true));
  const entry = make("select", {id: `entry-${s}`});
  entry.addEventListener("change", () => pickEntry(s, entry.value));
  const scale = make("input", {id: `scale-${s}`, type: "range", min: 0, max: 2, step: .05});
  scale.value = wish.scale;
  scale.addEventListener("input", () => setScale(s, Number(scale.value)));
  return make("fieldset", {class: "subcategory"},
    make("legend", {}, wish.label),
    make("label", {for: `text-${s}`}, "Modifier, in words that the model knows"),
    text,
    make("p", {id: `message-${s}`, class: "warning", role: "status"}),
    make("label", {for: `entry-${s}`}, "Its vector is borrowed from"),
    entry,
    make("label", {for: `scale-${s}`}, "Scale of its vector: ", make("span", {id: `shown-scale-${s}`}, "1.00")),
    scale,
    make("p", {id: `result-${s}`}));
}

// done: has the reader finished typing?
function readText(s, done) {
  const typed = at(`text-${s}`).value;
  const text = knownText(page.model, typed);
  const twice = page.wishes.some((wish, other) => other !== s && wish.text === text);
  if (text === undefined || twice) {
    const what = twice ? "is the modifier of another subcategory" : "is no modifier that this page knows";
    const stays = `; “${page.wishes[s].text}” stays until you pick another from the list.`;
    show(`message-${s}`, done ? `“${typed}” ${what}${stays}` : "");
    return;
  }
  const same = text.toLowerCase() === typed.trim().toLowerCase();
  show(`message-${s}`, same ? "" : `Read as “${text}”.`);
  if (text !== page.wishes[s].text) {
    page.wishes[s].text = text;
    page.wishes[s].picked = null;
    rewrite();
  }
}

function pickEntry(s, value) {
  page.wishes[s].picked = value === "" ? null : Number(value);
  update();
}

function setScale(s, scale) {
  page.wishes[s].scale = scale;
  show(`shown-scale-${s}`, scale.toFixed(2));
  update();
}

// after a change of words: what retrieval borrows now, and what else there is to pick
function rewrite() {
  page.retrieved = retrieve(page.model, written());
  page.wishes.forEach(fillEntries);
  update();
}

function fillEntries(wish, s) {
  const model = page.model;
  const similarity = similarityOf(model, wish.label, wish.text);
  const order = model.entries.map((_, m) => m).sort((a, b) => similarity[b] - similarity[a]);
  const first = make("option", {value: ""}, `Retrieval: ${entryInWords(model, page.retrieved[s])}`);
  const others = order.map(m =>
    make("option", {value: m}, `${similarity[m].toFixed(2)} ${entryInWords(model, m)}`));
  at(`entry-${s}`).replaceChildren(first, ...others);
  at(`entry-${s}`).value = wish.picked ?? "";
}

// ---- what comes of it

function update() {
  compute();
  drawScores();
  drawCards();
  drawVideos();
  clearTimeout(page.later);
  page.later = setTimeout(announce, 300);
}

function drawScores() {
  const score = page.score;
  const entries = entriesNow();
  const likeness = page.wishes.map((wish, s) => likenessOf(page.model, wish.text, entries[s]));
  const mean = meanOf(likeness);
  show("generality", percent(score.generality));
  show("generality-first", percent(page.first.generality));
  show("chance", percent(score.chance));
  show("majority", percent(score.majority));
  show("locality", percent(score.locality));
  show("locality-first", percent(page.first.locality));
  show("kept", `${score.after} of ${score.before}`);
  show("likeness", mean.toFixed(2));
  show("weakest", Math.min(...likeness).toFixed(2));
  at("generality-bar").style.width = `${score.generality}%`;
  at("chance-mark").style.left = `${score.chance}%`;
  at("locality-bar").style.width = `${Math.min(100, score.locality)}%`;
  at("likeness-bar").style.width = `${Math.max(0, 100*mean)}%`;
}

function drawCards() {
  const entries = entriesNow();
  page.wishes.forEach((wish, s) => {
    const likeness = likenessOf(page.model, wish.text, entries[s]).toFixed(2);
    at(`result-${s}`).replaceChildren(
      `Borrowed: ${entryInWords(page.model, entries[s])}, likeness ${likeness}.`, make("br", {}),
      make("strong", {}, `${page.score.hits[s]} of ${page.score.sizes[s]}`), " videos named correctly.");
  });
  const warnings = warningsOf(page.model, written(), entries, scalesNow());
  at("warnings").replaceChildren(...warnings.map(text => make("li", {class: "warning"}, text)));
}

// for who listens, once the numbers stand still
function announce() {
  const score = page.score;
  show("said", `Generality ${percent(score.generality)} percent, chance ${percent(score.chance)}. ` +
    `Locality ${percent(score.locality)} percent. Likeness ${at("likeness").textContent}.`);
}

// ---- videos

// numbers of the category's videos, the most probable first
function ranked() {
  const by = Number(at("by").value);
  const likely = n => page.score.judged[n].likely[by];
  return [...page.own].sort((a, b) => likely(b) - likely(a));
}

// a label of this split by its words, any other in full
function shortName(label) {
  const found = page.target.split.find(([name]) => name === label);
  return found ? found[1] : label;
}

// what a line says of a video: its probability, its label, and the name that it got
function lineOf(n) {
  const {label, likely} = page.score.judged[n];
  const right = label === page.model.truth[n];
  return {
    likely: `${percent(100*likely[Number(at("by").value)])} %`,
    is: `is: ${shortName(page.model.truth[n])}`,
    named: `${right ? "✓" : "✗"} named: ${shortName(label)}`,
    kind: right ? "right" : "wrong",
  };
}

function drawVideos() {
  const order = ranked();
  at("videos").replaceChildren(...order.map((n, place) => {
    const line = lineOf(n);
    return make("li", {},
      make("span", {class: "number"}, `${place + 1}.`),
      make("span", {}, page.model.videos[n]),
      make("span", {class: "number"}, line.likely),
      make("span", {class: "is"}, line.is),
      make("span", {class: `named ${line.kind}`}, line.named));
  }));
  drawClips(order);
}

function drawClips(order) {
  const stored = order.filter(n => page.model.clips.includes(page.model.videos[n]));
  const before = [...at("clips").children];
  const figures = stored.map(n => clipOf(n));
  stored.forEach((n, i) => writeCaption(figures[i], n, order.indexOf(n) + 1, order.length));
  if (figures.some((figure, i) => figure !== before[i])) {
    at("clips").replaceChildren(...figures);
    playAll();
  }
  at("no-clips").hidden = stored.length > 0;
  at("moving").hidden = stored.length === 0;
}

// the figure of a stored clip, made once
function clipOf(n) {
  if (!page.clips.has(n)) {
    const video = make("video", {src: `clips/${encodeURIComponent(page.model.videos[n])}`, loop: "", playsinline: ""});
    video.muted = true;
    page.clips.set(n, make("figure", {}, video, make("figcaption", {})));
  }
  return page.clips.get(n);
}

function writeCaption(figure, n, place, all) {
  const line = lineOf(n);
  figure.lastChild.replaceChildren(
    make("strong", {}, `${place} of ${all}`), `, ${line.likely}`, make("br", {}),
    line.is, make("br", {}),
    make("span", {class: line.kind}, line.named));
  figure.firstChild.setAttribute("aria-label", `Clip ${page.model.videos[n]}, ${line.is}`);
}

// where motion is not wanted, each clip waits for its own button
function playAll() {
  for (const video of at("clips").querySelectorAll("video")) {
    video.controls = !page.moving;
    if (page.moving) {
      video.play().catch(() => {
        video.controls = true;
      });
    } else {
      video.pause();
    }
  }
  show("moving", page.moving ? "Pause the clips" : "Play the clips");
}

// ---- the quiz on the page

function drawQuestion() {
  const question = page.model.quiz[page.question];
  const target = page.model.targets.find(other => other.coarse === question.coarse);
  const text = target.split.find(([label]) => label === question.label)[1];
  show("question", `“${question.coarse}” is split. The modifier of “${question.label}” is “${text}”. ` +
    "What does retrieval borrow?");
  at("choices").replaceChildren(...question.choices.map(entry => make("label", {},
    make("input", {type: "radio", name: "choice", value: entry}), entryInWords(page.model, entry))));
  at("verdict").replaceChildren();
  show("answer", "Answer");
  page.answered = false;
}

function answerQuestion(event) {
  event.preventDefault();
  if (page.answered) {
    page.question = (page.question + 1) % page.model.quiz.length;
    drawQuestion();
    at("choices").querySelector("input").focus();
    return;
  }
  const chosen = at("choices").querySelector("input:checked");
  if (!chosen) {
    at("verdict").replaceChildren(make("p", {class: "warning"}, "Choose one of the four first."));
    return;
  }
  judgeAnswer(page.model.quiz[page.question], Number(chosen.value));
}

function judgeAnswer(question, picked) {
  const right = picked === question.right;
  page.answered = true;
  page.points.right += right;
  page.points.all += 1;
  const verdict = make("p", {class: right ? "right" : "wrong"}, right ? "✓ Right." : "✗ No.");
  const sentences = explain(page.model, question, picked).map(text => make("p", {}, text));
  at("verdict").replaceChildren(verdict, ...sentences);
  for (const input of at("choices").querySelectorAll("input")) {
    input.disabled = true;
    markChoice(input, question, picked);
  }
  show("points", `${page.points.right} of ${page.points.all}`);
  show("answer", "Next question");
}

// behind a choice: is it the borrowed one, is it the reader's?
function markChoice(input, question, picked) {
  const entry = Number(input.value);
  if (entry === question.right) {
    input.parentNode.append(make("strong", {class: "right"}, " ✓ borrowed"));
  } else if (entry === picked) {
    input.parentNode.append(make("strong", {class: "wrong"}, " ✗ yours"));
  }
}

// ---- begin

function watchMotion() {
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  page.moving = !still.matches;
  still.addEventListener("change", () => {
    page.moving = !still.matches;
    playAll();
  });
  at("moving").addEventListener("click", () => {
    page.moving = !page.moving;
    playAll();
  });
}

function begin(data) {
  page.model = readModel(data);
  page.question = 0;
  page.points = {right: 0, all: 0};
  fillCategories();
  at("known").append(...page.model.texts.map(text => make("option", {value: text})));
  at("reset").addEventListener("click", resetSplit);
  at("by").addEventListener("change", drawVideos);
  at("quiz").addEventListener("submit", answerQuestion);
  watchMotion();
  at("all").open = !window.matchMedia("(max-width: 40rem)").matches;
  show("made", data.made);
  const first = page.model.targets.find(target => hasClips(page.model, target)) ?? page.model.targets[0];
  openCategory(first.coarse);
  playAll();
  drawQuestion();
  window.playground = {page, scoreSplit, editedRows, paperSplit, knownText};
}

if (typeof window !== "undefined") {
  begin(window.PLAYGROUND);
} else {
  module.exports = {readModel, scoreSplit, editedRows, paperSplit, retrieve, knownText, explain, halfOf};
}
