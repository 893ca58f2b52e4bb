"""Sums beside others: what one giver's sum states in a text that has told of other givers'."""

from collections.abc import Sequence

from factx.pipeline import tree
from factx.pipeline.facts.candidates import money
from factx.pipeline.facts.candidates.candidate import Candidate, FactDict, Stated
from factx.pipeline.facts.nouns import lemma
from factx.pipeline.facts.readings import Reading


def like_others(candidate: Candidate, earlier: Sequence[FactDict]) -> Stated | None:
    """Return what a giver's sum states by itself where others' were told: "Japan's $5 billion"."""
    owned = any(tree.children(n, "nmod:poss") for n in (candidate.noun, candidate.top))
    if not candidate.is_money or not candidate.is_bare or not owned:
        return None
    told = _last(earlier)
    return Stated(told["kind"], told["status"], "asserted") if told is not None else None


def is_pledge_like_others(
    candidate: Candidate, reading: Reading, earlier: Sequence[FactDict]
) -> bool:
    """Whether a contribution is told among pledges, and so is one.

    "Raised its contribution to $20 million", "of which $2 million came from Togo".
    """
    if not candidate.is_money:
        return False
    told = _last(earlier)
    of_which = reading.frame == "come_from" and money.is_of_which(candidate)
    composed = reading.trigger.pos == "noun" and reading.rule == "composition"
    raised = any(lemma(n) == "contribution" for n in tree.children(reading.word, "obj"))
    return told is not None and told["kind"] == "pledge" and (of_which or composed or raised)


def _last(earlier: Sequence[FactDict]) -> FactDict | None:
    """Return the last sum told before that was promised or given."""
    for fact in reversed(earlier):
        if fact["resource"]["category"] == "funds" and fact["kind"] in ("pledge", "deployment"):
            return fact
    return None
