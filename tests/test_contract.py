"""Every method of the library keeps the contract, and the test of it catches methods that do not.

The methods are found in the modules, so that a new one cannot be forgotten: it fails here until `MAKE` has it.
"""
import importlib
import pkgutil

import catsplit
import pytest
import torch
from catsplit.alignment import Alignment, KernelAlignment, MLPAlignment
from catsplit.benchmark import Row
from catsplit.contract import BrokenContract, check_method, settings_of, toy_encoder, toy_problem
from catsplit.core import CoarseRow, Head, Labeller, RandomRow
from catsplit.evaluation import Evaluation
from catsplit.even import EvenAlignment
from catsplit.features import FeatureStore
from catsplit.gate import Gated
from catsplit.injection import ICIS, Injector
from catsplit.injection_baselines import COSTA, SMO, WDAE, ConSE, PlainNetwork, SubspaceMLP, WAvg
from catsplit.low_shot import FewShots, LowShot, OneStart, SameShots
from catsplit.modifiers import Retrieval
from catsplit.prior import FromPrior
from catsplit.text_classifier import TextRows
from catsplit.unlabelled import Balanced, Clustered
from catsplit.vlm import NearestText
from catsplit.wording import Proofread

HEAD, TAXONOMY, SPLIT = toy_problem()
WIDTH = HEAD.weight.shape[1]


def stored_videos():
    "Two stored videos of each subcategory: their features and rows."
    names = ["a", "b", "c", "d"]
    store = FeatureStore(torch.randn(4, 1, WIDTH, generator=torch.Generator().manual_seed(0)), names)
    return store, [Row(name, SPLIT.labels[i % 2]) for i, name in enumerate(names)]


START = CoarseRow()
STORE, ROWS = stored_videos()
OF_SPLIT = {SPLIT.coarse: ROWS}
SHORT = dict(hidden=8, epochs=2)
MAKE = { # class -> what makes one
    CoarseRow: CoarseRow,
    RandomRow: lambda: RandomRow(3),
    Retrieval: lambda: Retrieval(toy_encoder, "independent"),
    Proofread: lambda: Proofread(Retrieval(toy_encoder), toy_encoder),
    MLPAlignment: lambda: MLPAlignment(toy_encoder, epochs=2),
    KernelAlignment: lambda: KernelAlignment(toy_encoder),
    EvenAlignment: lambda: EvenAlignment(toy_encoder),
    ICIS: lambda: ICIS(toy_encoder, **SHORT),
    COSTA: lambda: COSTA(toy_encoder),
    WAvg: lambda: WAvg(toy_encoder),
    SMO: lambda: SMO(toy_encoder),
    SubspaceMLP: lambda: SubspaceMLP(toy_encoder, **SHORT),
    WDAE: lambda: WDAE(toy_encoder, graph_epochs=2, **SHORT),
    TextRows: lambda: TextRows(toy_encoder),
    FewShots: lambda: FewShots(START, STORE, OF_SPLIT, 1, LowShot(epochs=2)),
    OneStart: lambda: SameShots({"random": RandomRow(1)}, STORE, OF_SPLIT, 1, LowShot(epochs=2)).methods()["random"],
    FromPrior: lambda: FromPrior(CoarseRow, STORE, OF_SPLIT, (), 1),
    Balanced: lambda: Balanced(RandomRow(1), STORE.features),
    Clustered: lambda: Clustered(RandomRow(1), STORE.features, least=1),
}


def classes():
    "All public classes that the modules of the library define."
    for module in pkgutil.iter_modules(catsplit.__path__):
        if module.name.startswith("_"):
            continue
        for thing in vars(importlib.import_module(f"catsplit.{module.name}")).values():
            if isinstance(thing, type) and thing.__module__ == f"catsplit.{module.name}":
                yield thing


def with_verbs(*verbs):
    "Classes with all these verbs that somebody can make: bases of others, which lack a part, are none."
    found = {thing for thing in classes() if all(callable(vars_of(thing).get(verb)) for verb in verbs)}
    return {thing for thing in found if thing.__name__ not in ("Method", "Labeller")} - BASES


def vars_of(thing):
    known = {}
    for base in reversed(thing.__mro__):
        known |= vars(base)
    return known


BASES = {Injector, PlainNetwork, Alignment} # classes that are only there to be built upon


def test_no_method_is_forgotten():
    assert with_verbs("fit", "edit") == set(MAKE)
    assert with_verbs("fit", "label") == {NearestText, ConSE, Gated}


@pytest.mark.parametrize("kind", MAKE, ids=lambda kind: kind.__name__)
def test_every_method_keeps_the_contract(kind):
    made = MAKE[kind]()
    assert type(made) is kind
    check_method(MAKE[kind])


def test_labellers_label_every_video():
    videos = torch.randn(6, WIDTH, generator=torch.Generator().manual_seed(0))
    names = [str(i) for i in range(6)]
    evaluation = Evaluation(HEAD, videos[:, None], names, list(HEAD.labels[:6]))
    after = {*HEAD.labels, *SPLIT.labels} - {SPLIT.coarse}
    gated = NearestText(videos, toy_encoder)
    alone = NearestText(videos, toy_encoder, gate=False)
    for labeller in (gated, alone, ConSE(toy_encoder), Gated(Retrieval(toy_encoder))):
        assert isinstance(labeller, Labeller)
        before = settings_of(labeller)
        assert labeller.fit(HEAD, TAXONOMY) is labeller
        assert all(settings_of(labeller)[name] is value for name, value in before.items())
        labels = labeller.label(evaluation, SPLIT)
        assert len(labels) == 6 and set(labels) <= after


# ---- five that are broken, each in its own way

class Eager(CoarseRow):
    "Looks at its settings in the constructor."
    def __init__(self, widths=(1, 2)):
        self.widths = sorted(widths)


class Nameless(CoarseRow):
    "Learns something and keeps it under a name that does not say so."
    def fit(self, head, taxonomy):
        self.mean = head.weight.mean(0)
        return self


class Chainless(CoarseRow):
    "Cannot be chained."
    def fit(self, head, taxonomy):
        self.head_ = head


class Meddler(CoarseRow):
    "Moves rows that are not its own."
    def edit(self, head, split):
        edited = super().edit(head, split)
        return Head(2*edited.weight, edited.bias, edited.labels)


class Fickle(CoarseRow):
    "Draws from the generator that everybody shares."
    def edit(self, head, split):
        return head.replace(split, torch.randn(len(split.labels), head.weight.shape[1]))


BROKEN = { # class -> words of what it is told
    Eager: "'widths'",
    Nameless: "end in _",
    Chainless: "return self",
    Meddler: "should keep",
    Fickle: "different rows",
}


@pytest.mark.parametrize("kind", BROKEN, ids=lambda kind: kind.__name__)
def test_a_broken_method_is_caught(kind):
    with pytest.raises(BrokenContract, match=BROKEN[kind]):
        check_method(kind)
