"""Verdicts: what follows from the scores of the network."""

import math

import numpy as np
import pytest

from factx.pipeline.facts.judge.network import Scores, _gelu
from factx.pipeline.facts.judge.sheet import CLASSES, Asked, Mention, Question
from factx.pipeline.facts.judge.verdicts import Answer, Verdict, _verdicts
from factx.pipeline.facts.judge.windows import Window

CHAD = Mention(0, 1, "name", "country", False, frozenset({"TCD"}), ("giver", "place"))
ITS = Mention(3, 4, "reference", "country", True, frozenset({"TCD"}), ("giver", "place"))
MALI = Mention(5, 6, "name", "country", False, frozenset({"MLI"}), ("giver", "place"))


def verdict(
    classes: dict[tuple[str, str], float], givers: dict[str, float] | None = None
) -> Verdict:
    answers: dict[Asked, list[Answer]] = {
        "giver": [Answer(code, likely, CHAD) for code, likely in (givers or {}).items()],
        "place": [],
        "date": [],
    }
    likely = tuple(classes.get(pair, 0.0) for pair in CLASSES)
    return Verdict(likely, "asserted", "troops", answers)


def test_the_likeliest_kind_wins_over_the_likeliest_status() -> None:
    said = verdict({
        ("pledge", "planned"): 0.3, ("pledge", "promised"): 0.25, ("withdrawal", "done"): 0.4,
        ("", ""): 0.05,
    })  # fmt: skip
    assert (said.kind, said.status_of(said.kind)) == ("pledge", "planned")
    assert said.of_status("pledge", "promised") == pytest.approx(0.25 / 0.55)
    assert said.fact == pytest.approx(0.95)


def test_confidence_counts_every_giver_and_nobody_else() -> None:
    said = verdict({("pledge", "planned"): 0.9, ("", ""): 0.1}, {"TCD": 0.8, "MLI": 0.25})
    assert said.givers == {"TCD"}
    assert said.confidence("pledge", {"TCD"}) == pytest.approx(0.9 * 0.8 * 0.75)
    assert said.confidence("pledge", {"TCD", "MLI"}) == pytest.approx(0.9 * 0.8 * 0.25)
    assert said.confidence("pledge", {"NER"}) == 0


def test_nobody_gives_the_strength_of_a_mission() -> None:
    said = verdict({("strength", "actual"): 0.7, ("", ""): 0.3}, {"UN": 0.9})
    assert said.givers == frozenset()
    assert said.confidence("strength", set()) == pytest.approx(0.7)


def test_mentions_of_one_country_speak_together() -> None:
    window = Window(
        [2, 4, 3], [0] * 3, [0] * 3, [Question(1, 2, 1, True, True)], [(1, 2, 1, 2)],
        [CHAD, ITS, MALI], [(1, 2, 0)] * 3,
    )  # fmt: skip
    pointers = np.zeros((1, 3, 3), dtype=np.float32)
    pointers[0, :, 0] = [-0.1, -0.2, -0.05]
    scores = Scores(
        np.zeros((1, 13), np.float32), np.zeros((1, 3), np.float32), np.zeros((1, 5), np.float32),
        pointers,
    )  # fmt: skip
    ((_, said),) = _verdicts(window, scores)
    first, second = said.answers["giver"]
    assert (first.value, second.value) == ("TCD", "MLI")
    assert first.mention == CHAD
    assert first.probability > 0.6
    assert said.givers == {"TCD"}
    assert sum(said.classes) == pytest.approx(1)


@pytest.mark.parametrize("value", [-6.0, -1.0, -0.1, 0.0, 0.5, 2.0, 9.0])
def test_gelu_is_that_of_the_error_function(value: float) -> None:
    exact = value * (1 + math.erf(value / math.sqrt(2))) / 2
    assert float(_gelu(np.array([value], dtype=np.float32))[0]) == pytest.approx(exact, abs=1e-5)
