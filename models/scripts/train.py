"""Train one configuration with the reader of this folder: ``train.py CONFIG OUT --work DIR``."""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

import reader  # noqa: F401  (registers factx.Texts.v1)
from spacy import util
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from warm_start import start_from


def run(
    config_path: Path, out: Path, work: Path, overrides: dict[str, object], start: Path | None
) -> None:
    """Train into ``out``, anew or from a trained pipeline; paths are seen from ``work``."""
    out = out.resolve()
    config = util.load_config(config_path.resolve(), overrides=overrides, interpolate=False)
    start = start.resolve() if start else None
    os.chdir(work)
    nlp = start_from(start, config) if start else init_nlp(config)
    out.mkdir(parents=True, exist_ok=True)
    train(nlp, out)


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--set", nargs="*", default=[], metavar="KEY=VALUE")
    parser.add_argument("--start", type=Path, help="a trained pipeline to go on from")
    options = parser.parse_args()
    pairs = (item.split("=", 1) for item in options.set)
    overrides = {key: _value(value) for key, value in pairs}
    run(options.config, options.out, options.work, overrides, options.start)


def _value(text: str) -> object:
    """A setting as JSON, or as the text it is."""
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return text


if __name__ == "__main__":
    main()
