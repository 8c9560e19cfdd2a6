"""Small video classifiers of transformers with random weights, one of each family that the installed version has."""
import pytest
import torch
import transformers
from torch import nn

transformers.logging.set_verbosity_error()
transformers.logging.disable_progress_bar()
LABELS = ["up", "down", "left"]
TINY = {"hidden_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 32}
VJEPA2 = {
    "crop_size": 32,
    "frames_per_clip": 4,
    "hidden_size": 48,
    "num_hidden_layers": 1,
    "num_attention_heads": 2,
    "num_pooler_layers": 1,
    "pred_hidden_size": 48,
    "pred_num_attention_heads": 2,
    "pred_num_hidden_layers": 1,
}
MODELS = { # name of the class -> what its description has besides the labels
    "VideoMAE": {"image_size": 32, "num_frames": 4, **TINY},
    "Vivit": {"image_size": 32, "num_frames": 4, "tubelet_size": [2, 16, 16], **TINY},
    "Timesformer": {"image_size": 32, "num_frames": 4, **TINY},
    "VJEPA2": VJEPA2,
}


def of_transformers(name):
    "A class, or the test is left out."
    if name not in dir(transformers):
        pytest.skip(f"transformers {transformers.__version__} has no {name}")
    return getattr(transformers, name)


def randomised(model):
    torch.manual_seed(0)
    for p in model.parameters():
        nn.init.normal_(p.data, std=.2)
    return model.eval()


def config_of(family, **more):
    names = {"id2label": dict(enumerate(LABELS)), "label2id": {label: i for i, label in enumerate(LABELS)}}
    return of_transformers(f"{family}Config")(**MODELS[family], **names, **more)


def save_model(family, folder, **more):
    model = of_transformers(f"{family}ForVideoClassification")(config_of(family, **more))
    randomised(model).save_pretrained(folder)
