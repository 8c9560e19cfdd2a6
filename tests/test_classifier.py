"""A split model leaves Python: its weights load into a plain model, and ONNX Runtime gives the same logits."""
import onnxruntime
import pytest
import timm
import torch
from catsplit.actions import ACTIONS
from catsplit.classifier import Classifier, load_classifier
from catsplit.heads import logits
from catsplit.models import WorldCNN
from torch import nn
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
    again = load_classifier(folder, model, at=finer.at)
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
