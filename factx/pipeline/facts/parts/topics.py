"""The topic of a document: the country that it is about, where one stands out."""

from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import FactDict
from factx.pipeline.facts.nouns import lemma
from factx.pipeline.facts.parts import missions, places
from factx.pipeline.facts.parts.places import Place

#: Prepositions before the place where things happen.
SCENES = frozenset({"in", "into", "inside", "across", "throughout", "near", "around", "for"})

#: What the place of a dateline weighs.
FILED = 3

#: What the place that a fact leads to weighs, and what a giver loses for a fact that it gives.
LED, GIVES = 2, 4

#: What a topic must weigh to be clear, and how many times more than the next.
CLEAR, AHEAD = 2, 1.5


def topic(doc: Doc, facts: Sequence[FactDict]) -> Place | None:
    """Return the country that the document is about, where one stands out.

    Its names weigh as `_weight` says, with the places that its facts lead to and the one that
    it was filed from. A giver loses for what it gives: it acts, and is seldom the scene too.
    A document that names several other countries about equally often has no topic.
    """
    first: dict[str, Place] = {}
    counts: Counter[str] = Counter()
    for place, weight in _named(doc, facts):
        if place is not None and place["code"] is not None and weight:
            counts[place["code"]] += weight
            first.setdefault(place["code"], place)
    counts.subtract(actor["code"] for fact in facts for actor in fact["contributors"] * GIVES)
    counts = Counter({code: n for code, n in counts.items() if code in first and n > 0})
    if not counts:
        return None
    (code, best), *rest = counts.most_common(2)
    second = rest[0][1] if rest else 0
    return first[code] if best >= CLEAR and best >= AHEAD * second else None


def _named(doc: Doc, facts: Sequence[FactDict]) -> Iterator[tuple[Place | None, int]]:
    """Yield the places that a document names or leads to, each with its weight."""
    past = _told_of_old(doc)
    for fact in facts:
        yield fact["destination"], 0 if fact["evidence"]["sentence_start"] in past else LED
    for span in doc.spans.get("factx_names", ()):
        if span.sent.start_char not in past:
            yield places.as_place(span, span._.factx_name), _weight(span)
    for place in missions.theatres(doc).values():
        yield place, LED
    scene = doc._.factx_scene
    if scene is not None and scene["type"] == "country":
        met = any(lemma(token) in lists.meetings for token in next(doc.sents))
        yield dict(scene), 1 if met else FILED


def _told_of_old(doc: Doc) -> set[int]:
    """Return where the sentences begin that tell of other years, and so of other places.

    "In Haiti in 2010 governments pledged $5bn", in a report of 2015 from Kathmandu.
    """
    if not doc._.factx_published:
        return set()
    lasting = {"since", "from"}
    return {
        span.sent.start_char
        for span in doc.spans.get("factx_dates", ())
        if span._.factx_date["latest"]
        and span._.factx_date["role"] not in lasting
        and int(span._.factx_date["latest"][:4]) < int(doc._.factx_published[:4]) - 1
    }


def _weight(span: Span) -> int:
    """Return how much a name says of the scene: where things are most, who acts nothing."""
    form, root = span._.factx_name["form"], span.root
    if form not in ("city", "region"):
        if tree.base(root) == "nsubj" and root.head.pos_ == "VERB":
            return 0  # "Washington asked", "Chad sent"
        if tree.base(root) == "nmod:poss" and tree.base(root.head) == "nsubj":
            return 1  # "Jamaica's prime minister said"
        if form in ("demonym", "leader") or tree.base(root) in ("compound", "amod"):
            return 1  # "Iraqi police", "the U.S. military"
    before = span.doc[span.start - 1].lower_ if span.start else ""
    gives = before in (",", ";", "and") and span.doc[span.end : span.end + 1].text in ("a", "an")
    if before == "from" or gives or places.is_venue(root):  # "Belize 50 and Chad a platoon"
        return 0
    return 3 if before in SCENES else 2
