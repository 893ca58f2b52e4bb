"""Totals: the sum to which what was told right before brings a giver's aid."""

from collections.abc import Iterator

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate, FactDict
from factx.pipeline.facts.names import Actor, Names
from factx.pipeline.facts.nouns import lemma
from factx.pipeline.facts.series import gapping

#: How many tokens before a total the verb stands at most that leads to it.
REACH = 25

#: Pronouns of the giver whose total it is.
OWN = frozenset({"its", "their", "our", "we", "it", "they"})


def fact_like(candidate: Candidate, model: FactDict, names: Names) -> FactDict | None:
    """Return the fact of a total, whose giver's last gift was told right before.

    "Norway pledged $5 million, bringing its total contribution to $40 million." The total of
    everybody's gifts is none of his.
    """
    near = candidate.noun.sent.start_char - model["evidence"]["sentence_end"] <= 1
    given = model["resource"]["category"] == "funds" and model["kind"] in ("pledge", "deployment")
    if not (candidate.is_money and candidate.before == "to" and near and given):
        return None
    phrase = list(_phrase(candidate))
    if not any(lemma(word) in lists.gifts | lists.aid | lists.totals for word in phrase):
        return None
    named = [actor for word in phrase if (actor := _owner(word, names)) is not None]
    own = any(word.lower_ in OWN for word in phrase)
    codes = {giver["code"] for giver in model["contributors"]}
    if not own and not any(actor["code"] in codes for actor in named):
        return None
    promised = any(lemma(word) in lists.promising for word in phrase)
    kind, status = ("pledge", "promised") if promised else ("deployment", "in_place")
    made = gapping.like(model, candidate, "total") | {"kind": kind, "status": status}
    return made | {"modality": "asserted", "date": None, "due": None}


def _phrase(candidate: Candidate) -> Iterator[Token]:
    """Yield the words between a verb that leads to a total and the sum, the nearest first."""
    doc = candidate.noun.doc
    found: list[Token] = []
    for token in reversed(
        doc[max(candidate.noun.sent.start, candidate.start - REACH) : candidate.start]
    ):
        if token.pos_ == "VERB" and lemma(token) in lists.lifting:
            yield from found
            return
        found.append(token)


def _owner(word: Token, names: Names) -> Actor | None:
    """Return the contributor whose aid a word says it is ("Norway's", "U.S.")."""
    owns = tree.relation(word) == "nmod:poss" or tree.base(word) in ("amod", "compound")
    return names.actor(word) if owns else None
