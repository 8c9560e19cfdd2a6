"""A split model is the model that was given, with other rows: whatever its head is, and wherever it goes afterwards."""
import copy
from itertools import chain
from string import ascii_lowercase

import numpy as np
import onnxruntime
import pandas as pd
import pytest
import timm
import torch
from catsplit.actions import ACTIONS
from catsplit.classifier import Classifier, load_classifier
from catsplit.heads import as_linear, check_head, find_head, is_linear, logits, penultimate
from catsplit.low_shot import LowShot
from catsplit.models import WorldCNN, save_checkpoint
from torch import nn
from torch.nn import functional as F
from torch.nn.utils import parametrizations, prune, spectral_norm, weight_norm
from torchvision.models.video import r3d_18
from transformers import VideoMAEConfig, VideoMAEForVideoClassification

LABELS = ["Pushing something", *ACTIONS["Rolling something"].fine, *ACTIONS["Dropping something"].fine]
INTO = ["Pushing something from left to right", "Pushing something into something"]


class PerFrame(nn.Module):
    "A model of images, asked about every frame."
    def __init__(self):
        super().__init__()
        self.images = timm.create_model("resnet10t", num_classes=len(LABELS))

    def forward(self, x):
        "(n, 3, frames, height, width) -> (n, classes), the mean over the frames."
        frames = x.transpose(1, 2).flatten(0, 1)
        return self.images(frames).unflatten(0, (len(x), -1)).mean(1)


def of_torchvision():
    return r3d_18(num_classes=len(LABELS))


def of_hugging_face():
    config = VideoMAEConfig(
        image_size=32,
        patch_size=16,
        num_frames=4,
        tubelet_size=2,
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        id2label=dict(enumerate(LABELS)),
        label2id={label: i for i, label in enumerate(LABELS)},
        attn_implementation="eager",
    )
    return VideoMAEForVideoClassification(config)


def ours():
    return WorldCNN(len(LABELS), width=4, features=16)


MODELS = {
    "torchvision": of_torchvision,
    "hugging face": of_hugging_face,
    "timm, image by image": PerFrame,
    "ours": ours,
}


def loads_again(finer, model, folder):
    "Kept and loaded, the split classifier has the very same weights."
    finer.save(folder)
    again = load_classifier(folder, model, finer.encode, finer.at)
    weights = zip(finer.model.state_dict().values(), again.model.state_dict().values(), strict=True)
    assert all(torch.equal(a, b) for a, b in weights)


def logits_of_onnx(model, clips, path):
    "What ONNX Runtime says of an exported model."
    torch.onnx.export(
        model,
        (clips,),
        path,
        input_names=["clips"],
        output_names=["logits"],
        dynamo=True,
        verbose=False,
    )
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    said, = session.run(["logits"], {"clips": clips.numpy()})
    return torch.from_numpy(said)


@pytest.mark.parametrize("name", MODELS)
def test_what_leaves_python_gives_the_same_logits(name, tmp_path):
    torch.manual_seed(0)
    model = MODELS[name]().eval()
    at = "images.fc" if name.startswith("timm") else None
    finer = Classifier(model, LABELS, at=at).split("Pushing something", INTO)
    x = torch.randn(2, 3, 4, 32, 32)
    with torch.no_grad():
        before = logits(model, x)
        after = logits(finer.model, x)
    assert type(finer.model) is type(model)
    assert finer.labels == LABELS[1:] + INTO
    assert after.shape == (2, len(LABELS) + 1)
    torch.testing.assert_close(after[:, :-2], before[:, 1:], atol=1e-5, rtol=1e-5)

    loads_again(finer, model, tmp_path/"kept")

    clips = x.transpose(1, 2).contiguous() if name == "hugging face" else x
    said = logits_of_onnx(finer.model, clips, tmp_path/"finer.onnx")
    torch.testing.assert_close(said, after, atol=1e-4, rtol=1e-4)


def test_a_plain_model_takes_the_weights(tmp_path):
    finer = Classifier(of_torchvision(), LABELS).split("Pushing something", INTO)
    torch.save(finer.model.state_dict(), tmp_path/"weights.pt")
    plain = r3d_18(num_classes=len(finer.labels))
    plain.load_state_dict(torch.load(tmp_path/"weights.pt", weights_only=True))
    x = torch.randn(1, 3, 4, 32, 32)
    with torch.no_grad():
        assert torch.equal(plain.eval()(x), finer.model.eval()(x))


def test_a_gate_is_not_lost_without_a_word(tmp_path):
    model = of_hugging_face().eval()
    classifier = Classifier(model, LABELS)
    gated = classifier.split("Pushing something", INTO, gate=True)
    with pytest.raises(ValueError, match="has a gate, which save_pretrained would lose; keep the classifier with save"):
        gated.model.save_pretrained(tmp_path/"lost")
    assert not (tmp_path/"lost").exists()
    loads_again(gated, model, tmp_path/"kept")

    # nor in a file of ours, which would name layers that it has not
    own = Classifier(ours(), LABELS).split("Pushing something", INTO, gate=True)
    with pytest.raises(ValueError, match="other layers than its config says; .* a gate with save"):
        save_checkpoint(tmp_path/"gated.safetensors", own.model)
    assert not (tmp_path/"gated.safetensors").exists()

    # models without one are saved as ever
    classifier.split("Pushing something", INTO).model.save_pretrained(tmp_path/"flat")
    model.save_pretrained(tmp_path/"before")
    for name in ("flat", "before"):
        assert (tmp_path/name/"model.safetensors").exists()


# ---- heads that are more than a linear layer

C = len(LABELS)
D = 16
KEPT = list(range(1, C))                                # all but the class that is split, which comes first


@pytest.fixture
def encode():
    "A text encoder that counts letters, for what is tested here is not words."
    def letters(texts):
        return torch.tensor([[text.count(letter) + .1 for letter in ascii_lowercase] for text in texts])
    return letters


class Cosine(nn.Linear):
    "Cosines, times a number for all or for each class."
    def __init__(self, scale):
        super().__init__(D, C, bias=False)
        self.scale = nn.Parameter(scale)

    def forward(self, x):
        "(..., D) -> (..., C)"
        return self.scale*F.linear(F.normalize(x, dim=-1), F.normalize(self.weight, dim=-1))


class LoRA(nn.Linear):
    "A layer and the product of two narrow matrices."
    def __init__(self, rank, features=D):
        super().__init__(features, C)
        self.narrow = nn.Parameter(torch.randn(rank, features))
        self.wide = nn.Parameter(torch.randn(C, rank))

    def forward(self, x):
        "(..., D) -> (..., C)"
        return super().forward(x) + .5*x @ self.narrow.T @ self.wide.T


class Scaled(nn.Linear):
    "A layer whose scores are divided by a temperature, or by one for each class."
    def __init__(self, temperature):
        super().__init__(D, C)
        self.register_buffer("temperature", temperature)

    def forward(self, x):
        "(..., D) -> (..., C)"
        return super().forward(x)/self.temperature


class InSingle(nn.Linear):
    "A layer that counts in single precision whatever it is given."
    def forward(self, x):
        "(..., D) -> (..., C)"
        return F.linear(x.float(), self.weight.float(), self.bias.float()).to(x.dtype)


class Softmaxed(nn.Linear):
    "Probabilities: no row is on its own."
    def forward(self, x):
        "(..., D) -> (..., C)"
        return super().forward(x).softmax(-1)


class Counted(nn.Linear):
    "A layer that counts on its number of classes."
    def forward(self, x):
        "(N, D) -> (N, C)"
        return super().forward(x).view(-1, C)


class Adapter(nn.Module):
    "The structure of PEFT's layer for LoRA."
    def __init__(self, layer, rank=4):
        super().__init__()
        self.base_layer = layer
        self.in_features = layer.in_features
        self.out_features = layer.out_features
        self.dropout = nn.Dropout(.5)
        self.lora_A = nn.ModuleDict({"default": nn.Linear(layer.in_features, rank, bias=False)})
        self.lora_B = nn.ModuleDict({"default": nn.Linear(rank, layer.out_features, bias=False)})

    def forward(self, x):
        "(N, D) -> (N, C)"
        return self.base_layer(x) + 2*self.lora_B["default"](self.lora_A["default"](self.dropout(x)))


class KeptTwice(nn.Module):
    "The structure of PEFT's wrapper for a head that is trained in full."
    def __init__(self, layer):
        super().__init__()
        self.original_module = layer
        self.modules_to_save = nn.ModuleDict({"default": copy.deepcopy(layer), "other": copy.deepcopy(layer)})
        self.active_adapters = ["default"]
        self.disable_adapters = False
        nn.init.normal_(self.modules_to_save["default"].weight)

    def forward(self, x):
        "(N, D) -> (N, C)"
        used = self.original_module if self.disable_adapters else self.modules_to_save[self.active_adapters[0]]
        return used(x)


def model_with(head, features=D):
    "A small video model with that head."
    body = nn.Sequential(nn.Conv3d(3, features, 3), nn.ReLU(), nn.AdaptiveAvgPool3d(1), nn.Flatten())
    return nn.Sequential(*body, head).eval()


def hooked():
    "A layer with hooks of somebody's own, before and behind it."
    layer = nn.Linear(D, C)
    layer.register_forward_pre_hook(lambda _, given: (given[0].clamp(-1, 1),))
    layer.register_forward_hook(lambda _, given, scores: scores/2)
    return layer


HEADS = {
    "cosine": lambda: Cosine(torch.tensor(16.)),
    "cosine, a scale for each class": lambda: Cosine(1 + torch.rand(C)),
    "cosine, a row of scales": lambda: Cosine(1 + torch.rand(1, C)),
    "LoRA": lambda: LoRA(3),
    "LoRA of as many ranks as classes": lambda: LoRA(C),
    "temperature": lambda: Scaled(torch.tensor(.07)),
    "temperature for each class": lambda: Scaled(.1 + torch.rand(C)),
    "in single precision": lambda: InSingle(D, C),
    "weight norm": lambda: parametrizations.weight_norm(nn.Linear(D, C)),
    "weight norm without bias": lambda: parametrizations.weight_norm(nn.Linear(D, C, bias=False)),
    "the old weight norm": lambda: weight_norm(nn.Linear(D, C)),
    "weight norm of LoRA": lambda: parametrizations.weight_norm(LoRA(3)),
    "no bias": lambda: nn.Linear(D, C, bias=False),
    "hooks": hooked,
    "frozen": lambda: nn.Linear(D, C).requires_grad_(False),
    "adapter": lambda: Adapter(nn.Linear(D, C)),
    "kept twice": lambda: KeptTwice(nn.Linear(D, C)),
}


def test_the_heads_of_this_test_differ_from_plain_ones():
    x = torch.randn(3, D)
    with torch.no_grad():
        for name in ("cosine", "LoRA", "temperature", "hooks"):
            head = HEADS[name]()
            assert not torch.allclose(head(x), F.linear(x, head.weight, head.bias)), name


@pytest.mark.filterwarnings("ignore:.*weight_norm.*is deprecated")
@pytest.mark.parametrize("name", HEADS)
def test_a_head_stays_what_it_is(name, encode):
    torch.manual_seed(0)
    model = model_with(HEADS[name]())
    state = copy.deepcopy({key: value.detach().clone() for key, value in model.state_dict().items()})
    whole = Classifier(model, LABELS, encode=encode)
    twice = whole.split("Pushing something", INTO).split(INTO[0], [f"{INTO[0]} slowly", f"{INTO[0]} fast"])
    x = torch.randn(2, 3, 4, 8, 8)
    for finer, outputs in ((twice.undo(), C + 1), (twice, C + 2)):
        edited = finer.model
        with torch.no_grad():
            before = model(x)
            after = edited(x)
        assert after.shape == (2, outputs)
        torch.testing.assert_close(after[:, :C-1], before[:, KEPT], atol=1e-6, rtol=1e-6)
        head = edited.get_submodule(find_head(edited).name)
        was = model.get_submodule(find_head(model).name)
        assert type(head).__name__ == type(was).__name__
        assert head.out_features == outputs
        assert as_linear(head).weight.shape == (outputs, D)
        assert (as_linear(head).bias is None) == (as_linear(was).bias is None)
        assert len(head._forward_hooks) == len(was._forward_hooks)
        assert len(head._forward_pre_hooks) == len(was._forward_pre_hooks)
        flags = {key: p.requires_grad for key, p in model.named_parameters()}
        assert flags == {key: p.requires_grad for key, p in edited.named_parameters()}
        if is_linear(head) and name != "hooks":
            torch.testing.assert_close(after, finer.head(penultimate(edited, x)).float(), atol=1e-5, rtol=1e-4)
    now = model.state_dict()
    assert all(torch.equal(value, now[key]) for key, value in state.items())


@pytest.mark.parametrize("kind", [nn.Conv1d, nn.Conv2d, nn.Conv3d])
@pytest.mark.parametrize("bias", [True, False])
def test_a_convolution_stays_one(kind, bias, encode):
    n = int(kind.__name__[-2])
    pool = getattr(nn, f"AdaptiveAvgPool{n}d")(1)
    model = nn.Sequential(kind(3, D, 3), nn.ReLU(), kind(D, C, 1, bias=bias), pool, nn.Flatten()).eval()
    x = torch.randn(2, 3, *(8,)*n)
    check_head(model, x)
    finer = Classifier(model, LABELS, encode=encode).split("Pushing something", INTO)
    with torch.no_grad():
        torch.testing.assert_close(finer.model(x)[:, :-2], model(x)[:, KEPT])
    assert type(finer.model[2]) is kind
    assert finer.model[2].out_channels == C + 1
    assert (finer.model[2].bias is None) != bias
    check_head(finer.model, x)


@pytest.mark.parametrize("dtype", [torch.float64, torch.float16, torch.bfloat16])
def test_precision_stays(dtype, encode):
    for head in (nn.Linear(D, C), Cosine(torch.tensor(16.)), LoRA(3)):
        model = model_with(head).to(dtype)
        finer = Classifier(model, LABELS, encode=encode).split("Pushing something", INTO)
        assert {p.dtype for p in finer.model.parameters()} == {dtype}
        assert torch.equal(finer.model[-1].weight[:-2], model[-1].weight[1:])   # number for number


REFUSED = {
    "softmax": lambda: Softmaxed(D, C),
    "a number of classes of its own": lambda: Counted(D, C),
    "spectral norm": lambda: parametrizations.spectral_norm(nn.Linear(D, C)),
    "the old spectral norm": lambda: spectral_norm(nn.Linear(D, C)),
    "one length for all rows": lambda: parametrizations.weight_norm(nn.Linear(D, C), dim=None),
    "orthogonal rows": lambda: parametrizations.orthogonal(nn.Linear(D, C)),
    "pruned": lambda: prune.random_unstructured(nn.Linear(D, C), "weight", .5),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_replaced_row_by_row_is_refused(name, encode):
    model = model_with(REFUSED[name]())
    with pytest.raises(ValueError, match="cannot be replaced one by one|not linear") as error:
        Classifier(model, LABELS, encode=encode).split("Pushing something", INTO).model   # noqa: B018
    assert "\n" not in str(error.value)


def test_a_kept_head_is_left_in_both_copies(encode):
    model = model_with(KeptTwice(nn.Linear(D, C)))
    finer = Classifier(model, LABELS, encode=encode, at="4").split("Pushing something", INTO)
    wrapper = finer.model[-1]
    assert wrapper.modules_to_save["default"].out_features == C + 1
    assert torch.equal(wrapper.original_module.weight, model[-1].original_module.weight)
    assert torch.equal(wrapper.modules_to_save["other"].weight, model[-1].original_module.weight)
    model[-1].disable_adapters = True
    assert find_head(model).name == "4.original_module"


PEFT = {
    "backbone": {"target_modules": ["query"]},
    "head": {"target_modules": ["query", "classifier"], "r": C},
    "head in full": {"target_modules": ["query"], "modules_to_save": ["classifier"]},
}


@pytest.mark.parametrize("name", PEFT)
def test_the_real_peft(name, encode):
    peft = pytest.importorskip("peft")
    model = peft.get_peft_model(of_hugging_face(), peft.LoraConfig(**PEFT[name])).eval()
    for weight_name, weight in model.named_parameters():
        if "lora_B" in weight_name or "modules_to_save" in weight_name:
            nn.init.normal_(weight, 0, .3)
    finer = Classifier(model, LABELS, encode=encode).split("Pushing something", INTO)
    x = torch.randn(2, 3, 4, 32, 32)
    with torch.no_grad():
        after = logits(finer.model, x)
        torch.testing.assert_close(after[:, :-2], logits(model, x)[:, KEPT])
        expected = finer.head(penultimate(finer.model, x)).float()
    torch.testing.assert_close(after, expected, atol=1e-5, rtol=1e-4)
    assert list(finer.model.config.id2label.values()) == finer.labels
    assert list(model.config.id2label.values()) == LABELS


# ---- models with more than one head, and what follows a head

class Heads(nn.Module):
    "Verbs and nouns, or the two heads of a distilled model."
    def __init__(self, together):
        super().__init__()
        self.body = nn.Sequential(nn.Conv3d(3, D, 3), nn.AdaptiveAvgPool3d(1), nn.Flatten())
        self.verb = nn.Linear(D, C)
        self.noun = nn.Linear(D, C)
        self.together = together

    def forward(self, x):
        "(N, 3, T, H, W) -> what `together` makes of the scores."
        x = self.body(x)
        return self.together(self.verb(x), self.noun(x))


ANSWERS = {
    "a pair": lambda verb, noun: (verb, noun),
    "named": lambda verb, noun: {"verb": verb, "noun": noun, "features": None},
    "in a list of lists": lambda verb, noun: [[verb], [noun, "text"]],
}


def all_scores(answer):
    "The two tensors of an answer."
    if isinstance(answer, dict):
        return answer["verb"], answer["noun"]
    verb, noun = answer
    return (verb[0], noun[0]) if isinstance(verb, list) else (verb, noun)


@pytest.mark.parametrize("at", ["verb", "noun"])
@pytest.mark.parametrize("name", ANSWERS)
def test_the_head_that_is_named_is_split(name, at, encode):
    model = Heads(ANSWERS[name]).eval()
    with pytest.raises(ValueError, match="two heads .* pass at="):
        Classifier(model, LABELS, encode=encode)
    finer = Classifier(model, LABELS, encode=encode, at=at).split("Pushing something", INTO)
    x = torch.randn(2, 3, 4, 8, 8)
    with torch.no_grad():
        before = dict(zip(("verb", "noun"), all_scores(model(x)), strict=True))
        after = dict(zip(("verb", "noun"), all_scores(finer.model(x)), strict=True))
    torch.testing.assert_close(after[at][:, :-2], before[at][:, KEPT])
    other = "noun" if at == "verb" else "verb"
    assert torch.equal(after[other], before[other])
    again = Classifier.resume(finer.model, finer.labels, finer.records, encode, at=at)
    refined = again.refine(torch.randn(2, D), INTO, LowShot(epochs=1))
    assert torch.equal(refined.model.get_submodule(at).weight[:-2], finer.model.get_submodule(at).weight[:-2])


def test_a_distilled_model_is_refused_at_once(encode):
    model = timm.create_model("deit_tiny_distilled_patch16_224", img_size=32, depth=1, num_classes=C).eval()
    with pytest.raises(ValueError, match="two heads, 'head' and 'head_dist': pass at="):
        Classifier(model, LABELS, encode=encode)
    with pytest.raises(ValueError, match=f"with {C + 1} outputs of 'head' instead of {C}, .* does not run") as error:
        Classifier(model, LABELS, encode=encode, at="head")
    assert "\n" not in str(error.value)


class Behind(nn.Module):
    "A model with something behind its head."
    def __init__(self, what):
        super().__init__()
        self.model = model_with(nn.Linear(D, C))
        self.what = what

    def forward(self, x):
        "(N, 3, T, H, W) -> what `what` makes of the scores."
        return self.what(self.model(x))


NOT_BEHIND = {
    "another layer": (nn.Linear(C, 3), "does not run"),
    "a norm": (nn.LayerNorm(C), "does not run"),
    "a choice": (lambda scores: scores[:, :C], "no more scores"),
    "less the mean of all": (lambda scores: scores.abs()/scores.abs().amax(1, keepdim=True).pow(2) +
                             scores.shape[1], "no longer scores the other classes"),
}


@pytest.mark.parametrize("name", NOT_BEHIND)
def test_what_does_not_follow_is_found_out_at_once(name, encode):
    what, why = NOT_BEHIND[name]
    with pytest.raises(ValueError, match=why) as error:
        Classifier(Behind(what).eval(), LABELS, encode=encode, at="model.4")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("name", ["softmax", "log_softmax", "sigmoid", "relu"])
def test_what_may_follow(name, encode):
    model = Behind(lambda scores: getattr(torch, name)(scores, *[-1]*("softmax" in name))).eval()
    finer = Classifier(model, LABELS, encode=encode, at="model.4").split("Pushing something", INTO)
    assert finer.model(torch.randn(1, 3, 4, 8, 8)).shape == (1, C + 1)


def test_what_follows_a_head_that_was_not_named_is_found_out_by_the_model(encode):
    model = nn.Sequential(nn.Conv3d(3, D, 3), nn.AdaptiveAvgPool3d(1), nn.Flatten(), nn.Linear(D, C))
    model.append(nn.BatchNorm1d(C, affine=False)).eval()            # owns no parameter
    with pytest.raises(ValueError, match="does not run"):
        Classifier(model, LABELS, encode=encode).split("Pushing something", INTO).model   # noqa: B018


# ---- the user's model is left as it was

class Odd(nn.Module):
    "A model whose attributes are not what their names say."
    config = {"num_classes": C}                         # of all such models

    def __init__(self, **attributes):
        super().__init__()
        self.body = model_with(nn.Linear(D, C))
        for name, value in attributes.items():
            setattr(self, name, value)

    @property
    def num_labels(self):
        "Cannot be set."
        return C

    def forward(self, x):
        "(N, 3, T, H, W) -> (N, C)"
        return self.body(x)


ODD = {
    "num_classes": [[C, 300], {"verb": C}, True, None, float(C), C + 1, torch.tensor(C)],
    "labels": [{0: "a"}, "text", nn.Buffer(torch.arange(C)), nn.Linear(2, 2), ["a"], list(range(C)), print],
}


@pytest.mark.parametrize("name", ODD)
def test_attributes_that_are_something_else_stay(name, encode):
    for value in ODD[name]:
        model = Odd(**{name: value}).eval()
        finer = Classifier(model, LABELS, encode=encode, at="body.4").split("Pushing something", INTO).model
        assert Odd.config == {"num_classes": C}
        held = getattr(finer, name)
        assert type(held) is type(value)
        if not isinstance(value, (nn.Module, torch.Tensor)):
            assert held == value


def test_attributes_that_are_what_they_seem_follow(encode):
    model = Odd(num_classes=C, labels=LABELS).eval()
    model.body.num_classes = C
    finer = Classifier(model, LABELS, encode=encode).split("Pushing something", INTO)
    assert (finer.model.num_classes, finer.model.body.num_classes) == (C + 1, C + 1)
    assert finer.model.labels == finer.labels
    assert model.labels == LABELS


def test_a_model_in_training_mode_stays_in_it(encode):
    model = of_torchvision()
    model.layer1.eval()                                 # frozen by somebody
    before = {key: value.clone() for key, value in model.state_dict().items()}
    finer = Classifier(model, LABELS, encode=encode, at="fc").split("Pushing something", INTO)
    assert finer.model.training and model.training and not model.layer1.training
    assert all(torch.equal(value, before[key]) for key, value in model.state_dict().items())
    assert finer.model.layer1.training is False


# ---- refinement

def columns(labels):
    "Labels as a person holds them."
    shuffled = list(range(len(labels)))[::-1]
    series = pd.Series(labels, index=shuffled)
    return {
        "series": series,
        "of text": series.astype("string"),
        "categorical": pd.Categorical(labels),
        "index": pd.Index(labels),
        "array": np.array(labels),
        "objects": np.array(labels, dtype=object),
        "tuple": tuple(labels),
        "generator": (label for label in labels),
    }


def test_labels_of_any_container_give_the_same(encode):
    finer = Classifier(model_with(nn.Linear(D, C)), LABELS, encode=encode).split("Pushing something", INTO)
    x = torch.randn(4, D)
    expected = finer.refine(x, INTO*2, LowShot(epochs=2))
    assert expected.records[-1].no_clips == ()
    for name, labels in columns(INTO*2).items():
        refined = finer.refine(x, labels, LowShot(epochs=2))
        assert torch.equal(refined.head.weight, expected.head.weight), name
        assert refined.records == expected.records, name
        assert refined.report.warnings == expected.report.warnings, name
    for features in (x.numpy(), x.tolist(), list(x), tuple(x.numpy()), pd.DataFrame(x.numpy()), x.double()):
        refined = finer.refine(features, INTO*2, LowShot(epochs=2))
        torch.testing.assert_close(refined.head.weight, expected.head.weight)
    for name, labels in columns(LABELS).items():
        assert Classifier(finer.base, labels, encode=encode).labels == LABELS, name


@pytest.mark.parametrize("labels", [
    torch.tensor([0, 1]),
    np.array([0, 1]),
    [0, 1],
    pd.Series([INTO[0], None]),
    pd.Series([INTO[0], pd.NA]),
    np.array([INTO]).T,
])
def test_what_is_no_text_is_no_label(labels, encode):
    finer = Classifier(model_with(nn.Linear(D, C)), LABELS, encode=encode).split("Pushing something", INTO)
    with pytest.raises(ValueError, match="is not a string; give each video the name of its subcategory"):
        finer.refine(torch.randn(2, D), labels)


@pytest.mark.parametrize("features", ["clips", None, {"a": 1}, [["a"]], object()])
def test_what_is_no_array_is_no_feature(features, encode):
    finer = Classifier(model_with(nn.Linear(D, C)), LABELS, encode=encode).split("Pushing something", INTO)
    with pytest.raises(ValueError, match="give a tensor|need features of shape"):
        finer.refine(features, INTO)


def test_rows_of_a_head_without_bias_are_refined_without(encode):
    model = model_with(nn.Linear(D, C, bias=False))
    finer = Classifier(model, LABELS, encode=encode).split("Pushing something", INTO)
    refined = finer.refine(torch.randn(4, D), INTO*2, LowShot(epochs=3))
    assert refined.model[-1].bias is None
    assert not torch.equal(refined.head.weight[-2:], finer.head.weight[-2:])
    assert torch.equal(refined.head.bias, torch.zeros(C + 1))


def test_rows_of_a_cosine_are_not_refined_as_if_it_were_linear(encode):
    finer = Classifier(model_with(Cosine(torch.tensor(9.))), LABELS, encode=encode).split("Pushing something", INTO)
    with pytest.raises(ValueError, match="which is not linear, so its rows cannot be trained here"):
        finer.refine(torch.randn(2, D), INTO)


def test_a_measured_head_is_kept_and_loaded(tmp_path, encode):
    for name in ("LoRA", "adapter", "weight norm", "no bias", "cosine"):
        model = model_with(HEADS[name]())
        finer = Classifier(model, LABELS, encode=encode).split("Pushing something", INTO)
        loads_again(finer, model, tmp_path/name)


def test_clips_with_different_numbers_of_views_are_refused(encode):
    finer = Classifier(model_with(nn.Linear(D, C)), LABELS, encode=encode).split("Pushing something", INTO)
    with pytest.raises(ValueError, match=r"differ in shape, \(2, 8\) and \(3, 8\); give each clip as many views"):
        finer.refine([torch.zeros(2, 8), torch.zeros(3, 8)], INTO)


# ---- one split after the other

def lenders_of(classifier):
    "The texts of all its groups, without the names of the groups."
    return sorted(sorted(texts.items()) for texts in classifier._lenders("none").values())


def test_a_split_of_a_class_that_kept_its_name_keeps_its_siblings(encode):
    coarse = "Pushing something"
    first = {coarse: "just a little", "P hard": "hard", "P softly": "softly"}
    once = Classifier(model_with(nn.Linear(D, C)), LABELS, encode=encode).split(coarse, first)
    twice = once.split(coarse, INTO)
    lent = dict(chain.from_iterable(lenders_of(twice)))
    assert {"P hard": "hard", "P softly": "softly"}.items() <= lent.items()
    assert lent.keys() == set(twice.labels)


def test_a_resumed_model_lends_what_it_was_told(encode):
    told = {"P1": "from left to right", "P2": "from right to left"}
    finer = Classifier(model_with(nn.Linear(D, C)), LABELS, encode=encode).split("Pushing something", told)
    resumed = Classifier.resume(finer.model, finer.labels, finer.records, encode)
    assert lenders_of(resumed) == lenders_of(finer)
    assert told.items() <= dict(chain.from_iterable(lenders_of(finer))).items()


def test_what_was_borrowed_is_not_rehearsed(encode):
    classifier = Classifier(model_with(nn.Linear(D, C)), LABELS, encode=encode)
    finer = classifier.split("Pushing something", INTO)
    pd.testing.assert_frame_equal(finer.rehearse(), classifier.rehearse())
    refined = finer.refine(torch.randn(4, D), INTO*2, LowShot(epochs=1))
    assert "Pushing something" in set(refined.rehearse().group)


def test_groups_that_were_given_stay_with_a_resumed_model(tmp_path, encode):
    labels = ["alpha", "north", "south", "east", "west"]
    groups = {"Going": ["north", "south"], "Coming": ["east", "west"]}
    model = nn.Sequential(nn.Conv3d(3, D, 3), nn.AdaptiveAvgPool3d(1), nn.Flatten(), nn.Linear(D, 5)).eval()
    once = Classifier(model, labels, groups, encode).split("alpha", {"A1": "northern", "A2": "southern"})
    resumed = Classifier.resume(once.model, once.labels, once.records, encode, groups=groups)
    twice = resumed.split("A1", {"A1 fast": "eastern", "A1 slow": "western"})
    twice.save(tmp_path)
    again = load_classifier(tmp_path, once.model, encode)
    assert lenders_of(again) == lenders_of(twice)


def test_a_gate_stands_around_rows_that_were_refined(encode):
    finer = Classifier(model_with(nn.Linear(D, C)), LABELS, encode=encode).split("Pushing something", INTO)
    resumed = Classifier.resume(finer.model, finer.labels, finer.records, encode)
    refined = resumed.refine(torch.randn(8, D), INTO*4, LowShot(epochs=3))
    speeds = {"Fast": "quickly", "Slow": "slowly"}
    gated = refined.split(LABELS[1], speeds, gate=True)
    clips = torch.randn(4, 3, 4, 8, 8)
    with torch.no_grad():
        before = refined.model(clips)
        after = gated.model(clips)
        unrefined = finer.model(clips)
    for label in INTO:
        i = refined.labels.index(label)
        torch.testing.assert_close(after[:, gated.labels.index(label)], before[:, i])
        assert not torch.allclose(before[:, i], unrefined[:, i])


def test_nothing_is_resumed_without_a_record(encode):
    with pytest.raises(ValueError, match="no record of a split"):
        Classifier.resume(model_with(nn.Linear(D, C)), LABELS, [], encode)
