"""NaN and infinity: stopped wherever numbers come in."""
import json
import math

import pytest
import torch
from catsplit.alignment import KernelAlignment, MLPAlignment
from catsplit.checkpoints import read_weights
from catsplit.classifier import Classifier, load_classifier
from catsplit.core import Head, Split
from catsplit.evaluation import Evaluation
from catsplit.features import FeatureStore
from catsplit.files import read_json
from catsplit.injection_task import Descriptors
from catsplit.labels import taxonomy
from catsplit.low_shot import LowShot
from catsplit.models import load_checkpoint, save_checkpoint
from catsplit.modifiers import Retrieval
from catsplit.training import Keep, Recipe, train
from catsplit.vlm import NearestText
from jobs import QUIET, data_of, small_model
from processes import needs_fork
from safetensors.torch import save_file

pytestmark = [needs_fork, pytest.mark.xdist_group("faults")]                    # one worker: they share a world
STOPPED = "NaN and infinity stopped at the border"
LABELS = ["Pushing it", "Rolling it up", "Rolling it down", "Holding it"]
HEAD = Head(torch.eye(4), torch.zeros(4), LABELS)
SPLIT = Split("Pushing it", {"Pushing it up": "up", "Pushing it down": "down"})
KNOWN = taxonomy({"Rolling it": LABELS[1:3]})
IN_JSON = {math.inf: "Infinity", -math.inf: "-Infinity"}


# ---- things with one value that may be no number

def with_one(value, *shape):
    "Zeros, and the value as the last of them."
    t = torch.zeros(*shape)
    t.view(-1)[-1] = value
    return t


def encoder_with(value):
    return lambda texts: with_one(value, len(texts), 4)


def model_with(value):
    net = small_model(3)
    with torch.no_grad():
        net.head.bias[1] = value
    return net


def stored_model(value, path, save):
    save(dict(model_with(value).state_dict()), path)
    return path


def two_new_rows():
    return HEAD.replace(SPLIT, torch.zeros(2, 4))


def evaluation_of(features):
    "Of two videos; features (2, 1 view, 4)."
    return Evaluation(HEAD, features, "ab", LABELS[:2])


def ones(texts):
    return torch.ones(len(texts), 4)


def json_with(value, content, tmp):
    path = tmp/"numbers.json"
    path.write_text(content.format(IN_JSON.get(value, "NaN")))
    return path


# ---- every place where numbers come in: what takes a value, in a folder

BORDERS = {}


def border(name):
    "Decorates what takes a value that may be no number."
    def add(takes):
        BORDERS[name] = takes
        return takes
    return add


@border("weights of a head")
def _(value, tmp):
    Head(with_one(value, 4, 4), torch.zeros(4), LABELS)


@border("biases of a head")
def _(value, tmp):
    Head(torch.eye(4), with_one(value, 4), LABELS)


@border("a linear layer")
def _(value, tmp):
    layer = torch.nn.Linear(4, 4)
    with torch.no_grad():
        layer.weight[1, 2] = value
    Head.from_linear(layer, LABELS)


@border("a model")
def _(value, tmp):
    Classifier(model_with(value), LABELS[:3])


@border("new rows")
def _(value, tmp):
    HEAD.replace(SPLIT, with_one(value, 2, 4))


@border("new biases")
def _(value, tmp):
    HEAD.replace(SPLIT, torch.zeros(2, 4), with_one(value, 2))


@border("modifier vectors")
def _(value, tmp):
    HEAD.add(SPLIT, with_one(value, 2, 4))


@border("a merged row")
def _(value, tmp):
    two_new_rows().merge(SPLIT, with_one(value, 4))


@border("features")
def _(value, tmp):
    FeatureStore(with_one(value, 2, 1, 4), "ab")


@border("features of an evaluation")
def _(value, tmp):
    evaluation_of(with_one(value, 2, 1, 4))


@border("a feature store on disk")
def _(value, tmp):
    path = tmp/"store.safetensors"
    about = {"note": json.dumps({"videos": ["a", "b"], "about": {}})}
    save_file({"features": with_one(value, 2, 1, 4)}, path, about)
    FeatureStore.load(path)


@border("features of a few clips")
def _(value, tmp):
    LowShot(epochs=1).refine(two_new_rows(), SPLIT, with_one(value, 2, 1, 4), SPLIT.labels)


@border("embeddings for retrieval")
def _(value, tmp):
    Retrieval(encoder_with(value)).fit(HEAD, KNOWN)


@border("embeddings for the network")
def _(value, tmp):
    MLPAlignment(encoder_with(value)).fit(HEAD, KNOWN)


@border("embeddings for the kernel")
def _(value, tmp):
    KernelAlignment(encoder_with(value), (.1,), (.1,)).fit(HEAD, KNOWN)


@border("rows of a VLM")
def _(value, tmp):
    vlm = NearestText(with_one(value, 2, 4), encoder_with(0.))
    vlm.label(evaluation_of(torch.zeros(2, 1, 4)), SPLIT)


@border("a checkpoint to be saved")
def _(value, tmp):
    save_checkpoint(tmp/"model.safetensors", model_with(value))


@border("a checkpoint")
def _(value, tmp):
    load_checkpoint(stored_model(value, tmp/"model.safetensors", save_file), small_model(3))


@border("somebody's safetensors")
def _(value, tmp):
    read_weights(stored_model(value, tmp/"model.safetensors", save_file))


@border("somebody's pickle")
def _(value, tmp):
    read_weights(stored_model(value, tmp/"model.pt", torch.save))


@border("a kept classifier")
def _(value, tmp):
    kept = tmp/"kept"
    Classifier(small_model(4), LABELS, encode=ones).save(kept)
    rows = {"0.weight": with_one(value, 4, 16), "0.bias": torch.zeros(4)}
    save_file(rows, kept/"heads.safetensors", {"sum": "0"})
    load_classifier(kept, small_model(4), ones)


@border("a learning rate")
def _(value, tmp):
    Recipe(lr=value)


@border("descriptors")
def _(value, tmp):
    Descriptors(["a", "b"], with_one(value, 2, 4))


@border("labels.json")
def _(value, tmp):
    read_json(json_with(value, '{{"up": {}}}', tmp))


@border("corrections")
def _(value, tmp):
    taxonomy({"Rolling it": LABELS[1:3]}, json_with(value, '{{"Rolling it up": {}}}', tmp))


TAKE_ZERO = (
    "a checkpoint",
    "somebody's safetensors",
    "somebody's pickle",
    "weights of a head",
    "features",
    "new rows",
)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_numbers_that_are_none_stop_at_the_border(tmp_path, counted, value):
    for name, takes in BORDERS.items():
        with pytest.raises(ValueError, match="(?i)nan|infinit|-?inf\\b"):
            takes(value, tmp_path)
            print(f"{name} took {value}")
        counted[STOPPED] += 1
        if name in TAKE_ZERO:
            takes(0., tmp_path)                                                 # it is the number that is refused


class Stop(Exception):
    "After an epoch."


def stop(history):
    raise Stop


def test_a_training_state_with_nan_is_refused(world, tmp_path, counted):
    data, labels = data_of(world, 16, True)
    last = tmp_path/"last.pt"
    settings = dict(
        recipe=Recipe(epochs=2, batch=8, precision="no"),
        keep=Keep(tmp_path),
        compute=QUIET,
    )
    with pytest.raises(Stop):
        train(small_model(len(labels)), data, labels, watch=stop, **settings)
    state = torch.load(last, weights_only=True)
    state["model"]["head.bias"][0] = math.nan
    torch.save(state, last)
    with pytest.raises(ValueError, match="NaN or infinite weights in head.bias"):
        train(small_model(len(labels)), data, labels, **settings)
    counted[STOPPED] += 1
