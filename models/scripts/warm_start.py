"""Start a student from a smaller trained one: same output at first, room to learn.

The new one may have word vectors that the old one lacked, and more layers.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import spacy
from spacy import util
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training.initialize import load_vectors_into_model
from thinc.api import Config, Model

TAKEN_OVER = ("paths", "system", "corpora", "training", "initialize")


def start_from(trained: Path, config: Config) -> Language:
    """Load a trained pipeline and grow its shared tok2vec to that of ``config``.

    All weights are kept; inputs for word vectors and layers that are new start silent, so nothing
    changes at first. The training sections of ``config`` replace those of the trained pipeline.
    """
    nlp = spacy.load(trained)
    for section in TAKEN_OVER:
        nlp._config[section] = {**nlp._config[section], **config[section]}
    load_vectors_into_model(nlp, config["initialize"]["vectors"], add_strings=True)
    settings = nlp._pipe_configs["tok2vec"]["model"]
    settings.update(config["components"]["tok2vec"]["model"])
    resolved = util.registry.resolve({"model": settings})
    new = resolved["model"]
    pipe = nlp.get_pipe("tok2vec")
    sample = [nlp.make_doc("Peacekeepers from Kenya arrived in the capital on Monday.")]
    new.initialize(X=sample)
    before = pipe.model.predict(sample)[0]  # type: ignore[attr-defined]
    copy_weights(pipe.model, new)  # type: ignore[attr-defined]
    after = new.predict(sample)[0]
    assert abs(before - after).max() < 1e-4, "the weights were not taken over"
    pipe.model = new  # type: ignore[attr-defined]
    return nlp


def copy_weights(old: Model[list[Doc], object], new: Model[list[Doc], object]) -> None:
    """Copy parameters layer by layer; a layer that has more inputs now gets zeros for these.

    Layers are residual, so one that the old network lacks is silent while its norm scales by zero.
    """
    grown_layers = _layers(new)
    for name, sources in _layers(old).items():
        if name == "layernorm":
            for extra in grown_layers[name][len(sources) :]:
                extra.set_param("G", extra.get_param("G") * 0)
        for source, target in zip(sources, grown_layers[name], strict=False):
            for param in source.param_names:
                value = source.get_param(param)
                grown = target.get_param(param)
                if grown.shape != value.shape:
                    more: Any = grown * 0
                    more[..., : value.shape[-1]] = value
                    value = more
                target.set_param(param, value.copy())


def _layers(model: Model[list[Doc], object]) -> dict[str, list[Model[object, object]]]:
    """The layers that have parameters, in order, by name."""
    found: dict[str, list[Model[object, object]]] = defaultdict(list)
    for node in model.walk():
        if node.param_names and all(node.has_param(param) for param in node.param_names):
            found[node.name].append(node)
    return found
