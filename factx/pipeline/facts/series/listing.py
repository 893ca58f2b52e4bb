"""Items of a list: "$80 million in aid, including 300 launchers", "900 troops and two frigates"."""

from typing import Any

from spacy.tokens import Span, Token

from factx.lexicon import lists
from factx.lexicon.resources import Resources
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate, FactDict
from factx.pipeline.facts.names import Names
from factx.pipeline.facts.nouns import COMPATRIOTS, PEOPLE, lemma
from factx.pipeline.facts.parts import owners, resource, times
from factx.pipeline.facts.readings import inverted
from factx.pipeline.facts.series import gapping

#: What opens a list of parts, or of what is given besides.
OPENERS = (
    ["including"], ["along", "with"], ["together", "with"], ["as", "well", "as"], ["plus"],
    ["among", "them"], ["accompanied", "by"],
)  # fmt: skip

#: Ways to find a fact behind which the next item of a list may follow.
OPEN = frozenset({"listed", "inverted", "part"})

#: Words behind which others are spoken of ("500 troops to fight rebels who have 40 tanks").
ELSEWHERE = frozenset({"against", "who", "which", "where", "after", "from"})

#: Prepositions inside one item.
INSIDE = frozenset({"", "in", "of", "worth", "with"})


def fact_like(
    candidate: Candidate, model: FactDict, names: Names, resources: Resources
) -> FactDict | None:
    """Return the fact of an item, like the whole it is part of or the thing it stands beside.

    A word says so before the first item, and nothing but nouns stands before the next.
    """
    if model["evidence"]["start"] < candidate.noun.sent.start_char:
        return None
    if _is_further(candidate, model):
        due = _date_behind(candidate, names) if model["due"] else None
        origin = owners.origin(candidate, names) if model["kind"] != "withdrawal" else []
        return gapping.like(model, candidate, "further") | {
            "contributors": origin or model["contributors"],
            "date": None if due else times.behind(candidate, names),
            "due": due,
            "additional": True,
        }
    if not _may_be_item(candidate) and not _is_share(candidate, model):
        return None
    if not _continues(candidate, model) and not _is_conjoined(candidate, model):
        return None
    end = max(candidate.noun.i + 1, candidate.end + (2 if candidate.elliptic else 0))
    nation = gapping.nation(candidate.noun.doc[candidate.end : end], names)
    if nation is None and model["rule"] in ("listed", "part") and _is_own(model):
        return None  # "including 120 Germans and 40 police": whose police, nobody says
    made = gapping.like(model, candidate, "listed")
    if not candidate.elliptic:
        made["resource"]["name"] = resource.name(candidate, resources, names)
    if nation is not None:
        made |= {"contributors": [nation], "contributor_count": None}
        if model["kind"] == "strength":
            made |= {"kind": "deployment", "status": "in_place"}
    return made


def in_brackets(candidate: Candidate, model: FactDict, names: Names) -> FactDict | None:
    """Return the fact of one of a row of givers with their figures, like what was told before.

    "Rwanda sent 3,200 soldiers. Others followed, among them Egypt (1,300) and Senegal (800)."
    """
    sentence = candidate.noun.sent
    near = sentence.start_char - model["evidence"]["sentence_end"] <= 1
    people = model["resource"]["category"] in PEOPLE
    row = [i for i in range(sentence.start, sentence.end) if _opens_bracket(i, sentence, names)]
    if not (near and people and model["contributors"] and candidate.elliptic) or len(row) < 2:
        return None
    hurt = lists.excluded_verbs | lists.excluded_states | lists.excluded_nouns
    if candidate.start - 1 not in row or any(lemma(token) in hurt for token in sentence):
        return None
    named = names.actor(candidate.noun.doc[candidate.start - 2])
    made = gapping.like(model, candidate, "bracketed") | {"date": None, "due": None}
    return made | {"contributors": [named], "contributor_count": None}


def _opens_bracket(i: int, sentence: Span, names: Names) -> bool:
    """Whether a token opens the bracket of a giver's figure: "Egypt (1,300)"."""
    doc = sentence.doc
    if doc[i].text != "(" or i + 2 >= len(doc) or doc[i + 2].text != ")":
        return False
    actor = names.actor(doc[i - 1]) if i > sentence.start else None
    return actor is not None and actor["type"] == "country" and doc[i + 1].pos_ == "NUM"


def _is_further(candidate: Candidate, model: FactDict) -> bool:
    """Whether a figure comes on top: "10,000 troops home this year and another 23,000 by May"."""
    doc, start = candidate.noun.doc, candidate.start
    near = {token.lower_ for token in doc[max(0, start - 2) : candidate.end + 1]}
    further = lists.additional | lists.pronominal - {"next"}  # "and another 30", "and 30 next week"
    return not near.isdisjoint(further) and _is_joined(candidate, model)


def _is_joined(candidate: Candidate, model: FactDict) -> bool:
    """Whether "and" joins a figure without a noun to the one before it in the same clause."""
    between = _between(candidate, model)
    joined = bool(between) and between[-1].lower_ in ("and", ",")
    dates = candidate.noun.doc.spans.get("factx_dates", ())
    dated = {token.i for span in dates for token in span}
    told = any(
        token.tag_ in tree.FINITE or (token.pos_ == "NUM" and token.i not in dated)
        for token in between
    )
    return candidate.elliptic and joined and not told


def _date_behind(candidate: Candidate, names: Names) -> dict[str, Any] | None:
    """Return the date that follows a figure in its sentence."""
    spans = names.dates.get(candidate.noun.sent.start, [])
    following = [s for s in spans if s.start >= candidate.end]
    return times.fields(following[0]) if following else None


def _may_be_item(candidate: Candidate) -> bool:
    """Whether a figure counts something that is listed: no share, no sum, nobody in general."""
    kind, doc = candidate.kind, candidate.noun.doc
    loose = kind.weak and kind.category != "equipment" and kind != COMPATRIOTS
    loose = loose and candidate.before != "with"
    end = candidate.end
    alone = candidate.elliptic and doc[end : end + 1].text != "from"  # "among them 167 from India"
    shared = candidate.currency or alone or candidate.quantity["percent"]
    return not loose and not shared


def _is_thing(candidate: Candidate) -> bool:
    return candidate.kind.category == "equipment"


def _is_share(candidate: Candidate, model: FactDict) -> bool:
    """Whether a sum is included in one of its currency ("$70 million, including $40 million")."""
    same = candidate.is_money and candidate.currency == model["resource"]["currency"]
    return same and candidate.before == "including" and candidate.quantity["percent"] is None


def _continues(candidate: Candidate, model: FactDict) -> bool:
    """Whether nothing but an opener, or the next comma of an open list, leads to an item."""
    between = _between(candidate, model)
    words = [token.lower_ for token in between]
    if any(
        token.tag_ in tree.FINITE
        or token.pos_ == "NUM"
        or token.lower_ in ELSEWHERE
        or (lemma(token) in lists.sides and tree.base(token) != "compound")
        for token in between
    ):
        return False
    if any(words[-len(opener) :] == opener for opener in OPENERS):
        return True
    sum_of_things = model["resource"]["category"] == "funds" and _is_thing(candidate)
    if sum_of_things and words[-2:] == [",", "with"]:
        return True  # "a package worth $2 billion, with 90 vehicles"
    if model["rule"] == "inverted" and _opens_anew(between):
        return True
    if model["kind"] == "strength" and words[-1:] == [":"]:
        return True  # "had 3,700 soldiers: 2,000 Americans and 1,700 Danes"
    return model["rule"] in OPEN and words[-1:] in ([","], ["and"], ["plus"])


def _opens_anew(words: list[Token]) -> bool:
    """Whether words before an item say where it is, like the place before the first one.

    "On the quay stood 40 Danes, and behind them two lorries."
    """
    joins = [i for i, token in enumerate(words) if token.lower_ in (",", ";", "and")]
    front = words[joins[-1] + 1 :] if joins else []
    return bool(front) and inverted.is_adverbial(front)


def _is_conjoined(candidate: Candidate, model: FactDict) -> bool:
    """Whether the tree hangs an item on a word inside the one before it.

    "Gave $3 million in cash and 900 tons of rice", with the tons beside the cash.
    """
    joined = candidate.before in ("and", "plus")
    hung = tree.base(candidate.top) in ("conj", "nmod") and not tree.preposition(candidate.top)
    if not joined or candidate.strong or not hung:
        return False
    token: Token | None = tree.first_conjunct(candidate.top)
    while token is not None and token.pos_ != "VERB":
        leads = tree.base(token) in ("obl", "nmod") and tree.preposition(token) not in INSIDE
        # "to Kosovo and four tanks": things are joined with no place
        if leads and (token.pos_ != "PROPN" or _is_own(model)):
            return False
        token = tree.governor(token)
    return token is not None and token.text == model["evidence"]["trigger"]


def _between(candidate: Candidate, model: FactDict) -> list[Token]:
    """Return the words between the model's figure and a candidate's, without its determiners."""
    doc, at = candidate.noun.doc, candidate.start
    while at > 0 and doc[at - 1].pos_ in ("ADV", "DET", "ADJ"):
        at -= 1
    start = candidate.noun.sent.start
    return [token for token in doc[start:at] if token.idx >= model["evidence"]["end"]]


def _is_own(model: FactDict) -> bool:
    """Whether a fact names its contributor in its own phrase ("120 Germans")."""
    return any(actor["start"] >= model["evidence"]["start"] for actor in model["contributors"])
