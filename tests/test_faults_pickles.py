"""Files of weights that would run code when they are unpickled: refused, and nothing is run."""
import argparse
import functools
import importlib
import itertools
import os
import pickle
import subprocess
import sys

import pytest
import torch
from catsplit.checkpoints import load_vit, read_weights, weights_for
from catsplit.features import FeatureStore
from catsplit.models import load_checkpoint
from catsplit.text import text_encoder
from jobs import small_model, train_small
from processes import needs_fork

pytestmark = [needs_fork, pytest.mark.xdist_group("faults")]                    # one worker: they share a world
REFUSED = "malicious pickles refused"


class Payload:
    "Unpickled, it calls a function."
    def __init__(self, function, *args):
        self.call = function, args

    def __reduce__(self):
        return self.call


def payloads(canary):
    "Each leaves a trace: the file `canary`, or the module `this`."
    touch = f"open({str(canary)!r}, 'w')"
    yield Payload(os.system, f"touch {canary}")
    yield Payload(eval, touch)
    yield Payload(exec, touch)
    yield Payload(open, str(canary), "w")
    yield Payload(subprocess.check_call, ["touch", str(canary)])
    yield Payload(importlib.import_module, "this")
    yield Payload(os.mkdir, str(canary))
    yield Payload(getattr, "a", "upper")


def write_pickle(state, path):
    path.write_bytes(pickle.dumps(state))


def ways_to_hide(thing):
    "What writes it into a file of weights."
    good = {"weight": torch.zeros(2, 2)}
    for state in (thing, {"model": good, "more": thing}, {"weight": thing}, argparse.Namespace(x=thing)):
        yield functools.partial(write_pickle, state)
        yield functools.partial(torch.save, state)
        yield functools.partial(torch.save, state, _use_new_zipfile_serialization=False)


def read_into_a_model(path):
    return weights_for(small_model(3), path)


READERS = [
    ("model.pt", read_weights),
    ("model.pt", read_into_a_model),
    ("model.pt", load_vit),
    ("model.safetensors", read_weights),
    ("model.safetensors", load_checkpoint),
    ("model.safetensors", FeatureStore.load),
    ("model.bin", read_weights),
    ("store.safetensors", FeatureStore.load),
]


def test_malicious_pickles_are_refused(tmp_path, counted):
    canary = tmp_path/"canary"
    for thing, (name, read) in itertools.product(payloads(canary), READERS):
        for write in ways_to_hide(thing):
            write(tmp_path/name)
            with pytest.raises(ValueError) as e:
                read(tmp_path/name)
            assert not canary.exists(), e.value
            assert "this" not in sys.modules, e.value
            assert "\n" not in str(e.value), e.value
            counted[REFUSED] += 1


def test_malicious_training_state_is_refused(world, tmp_path, counted):
    canary = tmp_path/"canary"
    base = tmp_path/"base"
    for thing in payloads(canary):
        base.mkdir(exist_ok=True)
        for write in ways_to_hide(thing):
            write(base/"last.pt")
            with pytest.raises(ValueError, match="last.pt is damaged"):
                train_small(world, base)
            assert not canary.exists()
            counted[REFUSED] += 1


def test_malicious_open_clip_weights_are_refused(tmp_path, counted):
    canary = tmp_path/"canary"
    torch.save({"weight": next(payloads(canary))}, tmp_path/"clip.pt")
    with pytest.raises(ValueError, match="does not hold plain weights"):
        text_encoder(f"open_clip:RN50/{tmp_path}/clip.pt")
    assert not canary.exists()
    counted[REFUSED] += 1
