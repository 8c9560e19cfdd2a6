"""What a Hugging Face model says it wants: read as transformers reads it, for each family of video classifiers.

The reference is transformers' own processor and network, on the same frames.
"""
import json

import numpy as np
import pytest
import torch
import transformers
from catsplit.benchmark import Row
from catsplit.model_files import open_model
from catsplit.predicting import Reading, predictions, takes_several, video_features
from catsplit.preprocessing import clip_frames, looks_at, shown
from catsplit.shell import refine_model
from catsplit.tables import read_table
from catsplit.video import Video, write_mp4
from families import LABELS, MODELS, TINY, of_transformers, randomised, save_model
from torch import nn
from torchvision.models import video as tv

CUT = {"size": {"shortest_edge": 36}, "crop_size": {"height": 32, "width": 32}}
PREPARED = [ # family, its processor, how that is set up
    ("VideoMAE", "VideoMAEVideoProcessor", CUT),
    ("VideoMAE", "VideoMAEImageProcessor", CUT),
    ("VideoMAE", "VideoMAEImageProcessor", {**CUT, "resample": 3, "image_mean": [.1, .2, .3]}),
    ("VideoMAE", "VideoMAEImageProcessor", {**CUT, "do_normalize": False}),
    ("VideoMAE", "VideoMAEImageProcessor", {**CUT, "do_resize": False}),
    ("VideoMAE", "VideoMAEImageProcessor", {**CUT, "size": {"height": 35, "width": 41}}),
    ("VideoMAE", "VideoMAEImageProcessor", {"size": {"height": 32, "width": 32}, "do_center_crop": False}),
    ("VideoMAE", "VideoMAEImageProcessor", {**CUT, "size": {"shortest_edge": 28}}),
    ("Vivit", "VivitVideoProcessor", CUT),
    ("Vivit", "VivitImageProcessor", CUT),
    ("Vivit", "VivitImageProcessor", {**CUT, "offset": False}),
    ("Timesformer", "TimesformerVideoProcessor", CUT),
    ("Timesformer", "VideoMAEImageProcessor", {**CUT, "image_mean": [.45]*3, "image_std": [.225]*3}),
    ("VJEPA2", "VJEPA2VideoProcessor", {"crop_size": {"height": 32, "width": 32}}),
    ("XCLIP", "VideoMAEImageProcessor", CUT),
    ("XCLIP", "CLIPImageProcessor", CUT),
]

class XCLIPClassifier(nn.Module):
    "The frames of X-CLIP, their mean, and a head: transformers has none for it."
    def __init__(self, folder):
        super().__init__()
        seeing = {"image_size": 32, "patch_size": 16, "num_frames": 4, "mit_hidden_size": 32, **TINY}
        self.config = transformers.XCLIPConfig(vision_config=seeing)
        self.name_or_path = str(folder)
        self.frames = transformers.XCLIPVisionModel(self.config.vision_config)
        self.head = nn.Linear(32, 3)

    def forward(self, x): # (B, 3, T, H, W) -> (B, 3)
        of_frames = self.frames(x.transpose(1, 2).flatten(0, 1)).pooler_output
        return self.head(of_frames.view(len(x), -1, 32).mean(1))


def opened(family, folder):
    "A model in a folder."
    if family == "XCLIP":
        return randomised(XCLIPClassifier(folder))
    save_model(family, folder)
    return open_model(folder).model


@pytest.fixture(scope="module")
def videos(tmp_path_factory):
    "A video whose frames leave an odd number of pixels beside every square."
    folder = tmp_path_factory.mktemp("videos")
    rng = np.random.default_rng(0)
    coarse = rng.integers(0, 255, (40, 5, 7, 3), dtype=np.uint8)
    write_mp4(folder/"a.mp4", coarse.repeat(10, 1).repeat(10, 2))               # 50 x 70
    return folder


def predicted(model, videos, **more):
    return predictions(model, LABELS, [Row("a.mp4", "")], videos, Reading(**more))[0][0]


def own_numbers(processor, clip):
    "What transformers makes of a clip: (1, T, 3, H, W)."
    x = processor(list(clip), return_tensors="pt")
    x = x["pixel_values" if "pixel_values" in x else "pixel_values_videos"]
    return x if x.ndim == 5 else x[None]


def video_numbers(processor, clip):
    x = processor([torch.from_numpy(clip).permute(0, 3, 1, 2)], return_tensors="pt")
    return x["pixel_values" if "pixel_values" in x else "pixel_values_videos"]


@pytest.mark.parametrize("family, kind, settings", PREPARED)
def test_predictions_are_those_of_transformers(tmp_path, videos, family, kind, settings):
    processor = of_transformers(kind)(**settings)
    model = opened(family, tmp_path)
    processor.save_pretrained(tmp_path)
    like = shown(model)
    assert (like.frames, like.size) == (4, 32)
    video = Video(videos/"a.mp4")
    expected = []
    for segment in range(2):
        clip = video.frames(clip_frames(len(video), video.fps, like, segment, 2))
        x = video_numbers(processor, clip) if "Video" in kind.removeprefix("VideoMAE") else own_numbers(processor, clip)
        with torch.no_grad():
            answer = model(x.transpose(1, 2)) if family == "XCLIP" else model(x).logits
        expected.append(answer.softmax(1)[0])
    own = predicted(model, videos)
    assert (own - torch.stack(expected).mean(0)).abs().max() < 1e-3
    assert own.max() - own.min() > 1e-2                         # so that a difference can be seen


@pytest.mark.parametrize("family", [*MODELS, "XCLIP"])
def test_what_is_assumed_is_said(tmp_path, videos, family, capsys):
    model = opened(family, tmp_path)
    capsys.readouterr()
    predicted(model, videos)
    said = capsys.readouterr().err
    assert "assumed: " in said
    assert "colours of mean" in said
    assert looks_at(model) == (4, 32)
    if family == "VJEPA2":
        assert shown(model).resized == (36,)


def test_a_whole_description_leaves_the_times_alone(tmp_path):
    save_model("VideoMAE", tmp_path)
    transformers.VideoMAEImageProcessor(**CUT).save_pretrained(tmp_path)
    assert shown(open_model(tmp_path).model).assumed == ("frames spread over the whole video",)


FILES = ["preprocessor_config.json", "video_preprocessor_config.json", "processor_config.json"]


def test_the_newest_kind_of_file_counts(tmp_path):
    save_model("VideoMAE", tmp_path)
    model = open_model(tmp_path).model
    for i, name in enumerate(FILES):
        said = {"crop_size": 40 + i}
        if name == FILES[-1]:
            said = {"video_processor": said}
        (tmp_path/name).write_text(json.dumps(said))
        assert shown(model).size == 40 + i
    (tmp_path/FILES[-1]).write_text('{"processor_class": "of texts"}')
    assert shown(model).size == 41


@pytest.mark.parametrize("words, said", [
    ("only squares", {"crop_size": [32, 48]}),
    ("only squares", {"crop_size": "wide"}),
    ("only squares", {"crop_size": {}}),
    ("only squares", {"size": {"height": 0, "width": 0}, "do_center_crop": False}),
    ("shortest_edge", {"size": {"longest_edge": 32}}),
    ("shortest_edge", {"size": {"shortest_edge": "32"}}),
    ("shortest_edge", {"size": [32]*3}),
    ("is not supported here", {"resample": 1}),
    ("is not supported here", {"resample": "bilinear"}),
    ("image_mean", {"image_mean": [1, 2]}),
    ("image_mean", {"rescale_factor": 0}),
    ("image_mean", {"rescale_factor": "1/255"}),
    ("not a number", {"fps": "4"}),
    ("not a number", {"frame_sampling_rate": -4}),
    ("not a number", {"sampling_rate": [4]}),
    ("not a description", [{"size": 32}]),
])
def test_a_description_without_sense_is_one_sentence(tmp_path, words, said):
    save_model("VideoMAE", tmp_path)
    (tmp_path/"preprocessor_config.json").write_text(json.dumps(said))
    with pytest.raises(ValueError, match=words) as e:
        shown(open_model(tmp_path).model)
    assert "\n" not in str(e.value)


def test_frames_that_do_not_fit_are_one_sentence(tmp_path, videos):
    model = opened("VideoMAE", tmp_path)
    for more in ({"frames": 8}, {"size": 48}):
        with pytest.raises(ValueError, match="made for 4 frames of 32 x 32") as e:
            predicted(model, videos, **more)
        assert "\n" not in str(e.value)


def test_a_rate_is_kept(tmp_path, videos):
    "4 frames at 2 a second, of a video of 8 a second, are 13 of its 40."
    model = opened("VideoMAE", tmp_path)
    (tmp_path/"preprocessor_config.json").write_text('{"fps": 2}')
    video = Video(videos/"a.mp4")
    chosen = clip_frames(len(video), video.fps, shown(model), 0, 1)
    assert np.diff(chosen).tolist() == [4]*3
    assert chosen.mean() == pytest.approx((len(video) - 1)/2, abs=1)
    spread = clip_frames(13, video.fps, shown(model))
    assert spread.tolist() == [0, 4, 8, 12]
    assert len(set(clip_frames(12, video.fps, shown(model)))) == 4               # too short: all over it


def test_several_labels(tmp_path, videos):
    "Each gets a probability of its own; a split takes the logit of its row; the rows are not refined by one label."
    save_model("VideoMAE", tmp_path/"hf", problem_type="multi_label_classification")
    whole = open_model(tmp_path/"hf")
    assert takes_several(whole.model)
    features = video_features(whole.model, [Row("a.mp4", "")], videos).features
    with torch.no_grad():
        expected = whole.model.classifier(features).sigmoid().mean((0, 1))
    assert (predicted(whole.model, videos) - expected).abs().max() < 1e-6
    (tmp_path/"few.csv").write_text("a.mp4,up\n")
    assert read_table(tmp_path/"few.csv")
    with pytest.raises(ValueError, match="takes several labels for a video"):
        refine_model(whole, tmp_path/"few.csv", videos, tmp_path/"out")
    assert not (tmp_path/"out").exists()


def test_a_regression_has_no_classes(tmp_path, videos):
    save_model("VideoMAE", tmp_path, problem_type="regression")
    with pytest.raises(ValueError, match="has no classes"):
        predicted(open_model(tmp_path).model, videos)


def test_of_a_model_that_says_nothing_all_is_assumed(videos, capsys):
    "Networks of torchvision."
    torch.manual_seed(0)
    predicted(tv.mc3_18(num_classes=3).eval(), videos)
    said = capsys.readouterr().err
    assert "assumed: 8 frames of 48 x 48 pixels; " in said
    assert "colours of mean 0.485, 0.456, 0.406" in said
    with pytest.raises(ValueError, match="say how many frames") as e:
        predicted(tv.s3d(num_classes=3).eval(), videos)         # needs larger ones
    assert "\n" not in str(e.value)
