"""A split model leaves Python: its weights load into a plain model, and ONNX Runtime gives the same logits."""
import onnxruntime
import pytest
import timm
import torch
from catsplit.classifier import Classifier, load_classifier
from catsplit.models import WorldCNN, logits
from catsplit.world import ACTIONS
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

    def forward(self, x): return self.images(x.transpose(1, 2).flatten(0, 1)).unflatten(0, (len(x), -1)).mean(1)


def hugging():
    return VideoMAEForVideoClassification(VideoMAEConfig(image_size=32, patch_size=16, num_frames=4, tubelet_size=2, hidden_size=32, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32,
                                                         id2label=dict(enumerate(LABELS)), label2id={l: i for i, l in enumerate(LABELS)}, attn_implementation="eager"))


MODELS = {"torchvision": lambda: r3d_18(num_classes=len(LABELS)), "hugging face": hugging, "timm, image by image": PerFrame, "ours": lambda: WorldCNN(len(LABELS), width=4, features=16)}


@pytest.mark.parametrize("name", MODELS)
def test_what_leaves_python_gives_the_same_logits(name, tmp_path):
    torch.manual_seed(0)
    model = MODELS[name]().eval()
    finer = Classifier(model, LABELS, at="images.fc" if name.startswith("timm") else None).split("Pushing something", INTO)
    x = torch.randn(2, 3, 4, 32, 32)
    with torch.no_grad(): before, after = logits(model, x), logits(finer.model, x)
    assert type(finer.model) is type(model) and finer.labels == LABELS[1:] + INTO and after.shape == (2, len(LABELS) + 1)
    torch.testing.assert_close(after[:, :-2], before[:, 1:], atol=1e-5, rtol=1e-5)

    finer.save(tmp_path/"kept")
    again = load_classifier(tmp_path/"kept", model, at=finer.at)
    assert all(torch.equal(a, b) for a, b in zip(finer.model.state_dict().values(), again.model.state_dict().values(), strict=True))

    given = x.transpose(1, 2).contiguous() if name == "hugging face" else x
    torch.onnx.export(finer.model, (given,), tmp_path/"finer.onnx", input_names=["clips"], output_names=["logits"], dynamo=True, verbose=False)
    said, = onnxruntime.InferenceSession(tmp_path/"finer.onnx", providers=["CPUExecutionProvider"]).run(["logits"], {"clips": given.numpy()})
    torch.testing.assert_close(torch.from_numpy(said), after, atol=1e-4, rtol=1e-4)


def test_a_plain_model_takes_the_weights(tmp_path):
    finer = Classifier(MODELS["torchvision"](), LABELS).split("Pushing something", INTO)
    torch.save(finer.model.state_dict(), tmp_path/"weights.pt")
    plain = r3d_18(num_classes=len(finer.labels))
    plain.load_state_dict(torch.load(tmp_path/"weights.pt", weights_only=True))
    x = torch.randn(1, 3, 4, 32, 32)
    with torch.no_grad(): assert torch.equal(plain.eval()(x), finer.model.eval()(x))
