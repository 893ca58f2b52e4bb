"""Destinations and missions: where a resource goes or is, and under which flag."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from spacy.tokens import Doc, Span, Token

from factx.pipeline import tree
from factx.pipeline.facts.candidate import Candidate
from factx.pipeline.facts.names import Names
from factx.pipeline.facts.readings import Reading

Place = dict[str, Any]

#: Prepositions that lead from a noun to where it is.
LOCATIVE = (
    "in", "into", "to", "at", "near", "on", "along", "across", "around", "inside", "for", "from",
    "outside", "throughout", "off", "over", "within", "out of", "toward", "towards",
)  # fmt: skip

#: What the place of a dateline weighs, and what a topic must weigh to be clear.
FILED, CLEAR = 3, 2


def destination(
    candidate: Candidate, reading: Reading | None, names: Names, givers: set[str]
) -> Place | None:
    """Return the first place that the noun, its trigger or the words above lead to."""
    used = set()
    for noun in _leads(candidate, reading):
        if noun.i in used:
            continue
        used.add(noun.i)
        place = place_of(noun, names, givers)
        if place is not None:
            return place
    return None


def is_home(candidate: Candidate, reading: Reading | None, names: Names, givers: set[str]) -> bool:
    """Whether the first place that the clause leads to belongs to a giver itself.

    A place that is only taken up ("there", "in the city") is not the home of one of several.
    """
    for noun in _leads(candidate, reading):
        place = place_of(noun, names, set())
        if place is not None:
            spans = (names.spans.get(t.i) for t in _phrase(noun))
            named = any(span is not None and span._.factx_name for span in spans)
            return place["code"] in givers and (named or len(givers) == 1)
    return False


def _leads(candidate: Candidate, reading: Reading | None) -> Iterator[Token]:
    """Yield nouns that may say where, the most telling first."""
    leaving = reading is not None and reading.trigger.frame.name in ("withdraw", "leave")
    if reading is not None and reading.trigger.pos == "verb":
        yield from _frame_places(reading)
    for noun in dict.fromkeys((candidate.noun, candidate.top, *tree.conjuncts(candidate.top))):
        yield from (n for p, n in _locative(noun) if p != "from" or leaving)
        # "will give Niger 14 trucks", with Niger hung on the trucks or the figure
        figure = noun.doc[candidate.start : candidate.end] if noun == candidate.noun else ()
        for word in dict.fromkeys((noun, *figure)):
            yield from (c for c in tree.children(word, "compound") if c.i < candidate.start)
        for verb in tree.children(noun, "acl"):
            yield from _of_verb(verb)
    if reading is None:
        return
    yield from _of_verb(reading.word)
    for conjunct in tree.conjuncts(reading.word):
        if conjunct != reading.word:
            yield from _of_verb(conjunct)
    for word, _ in reading.clause.governors:
        yield from _of_verb(word)


def _locative(word: Token) -> list[tuple[str, Token]]:
    """Return the modifiers of place, each with its preposition."""
    return [(p, n) for p, n in tree.obliques(word) if p in LOCATIVE or p.split(" ")[-1] in LOCATIVE]


def _frame_places(reading: Reading) -> Iterator[Token]:
    word = reading.word
    if word.lemma_ == "be" and tree.base(word) == "cop" and word.head != word:
        if reading.rule != "inverted":
            yield word.head
        # "Among the peacekeepers in Goma are 850 Uruguayans"
        yield from (c for c in tree.children(word.head, "nsubj", "obl") if c.i < word.i)
    for wanted in reading.trigger.frame.place:
        if wanted == "obj" and reading.role == "nsubj":
            yield from tree.children(word, "obj")
    if reading.role == "nsubj" and reading.trigger.frame.name == "arrive":
        yield from tree.children(word, "obj")
    for preposition, noun in tree.obliques(word):
        last = preposition.split(" ")[-1]
        if preposition in reading.trigger.frame.place or last in reading.trigger.frame.place:
            yield noun
    if reading.trigger.frame.name == "act":  # "run a clinic in Erbil"
        for thing in tree.children(word, "obj"):
            yield from (n for p, n in _locative(thing) if p in reading.trigger.frame.place)
    yield from tree.children(word, "iobj")
    yield from (c for c in tree.children(word, "advmod") if c.lower_ in ("there", "here"))


def _of_verb(word: Token) -> Iterator[Token]:
    yield from (noun for _, noun in _locative(word))
    for lower in tree.children(word, "advcl", "xcomp"):
        yield from tree.children(lower, "obj")
        for preposition, noun in tree.obliques(lower):
            if preposition in LOCATIVE or preposition == "against":
                yield noun
    yield from (c for c in tree.children(word, "advmod") if c.lower_ in ("there", "here"))


def place_of(noun: Token, names: Names, givers: set[str]) -> Place | None:
    """Return the place that a noun phrase names; a giver of the fact is no destination."""
    for token in _phrase(noun):
        found = names.details(token)
        if found is None:
            continue
        span, details = found
        place = as_place(span, details)
        if place is not None and (place["code"] is None or place["code"] not in givers):
            return place
    return None


def _phrase(noun: Token) -> Iterator[Token]:
    """Yield a noun, then the words of its phrase, left to right; no clauses."""
    yield noun
    queue = list(tree.dependents(noun))
    while queue:
        token = queue.pop(0)
        if tree.base(token) in ("acl", "advcl", "ccomp", "punct", "case"):
            continue
        yield token
        queue += list(tree.dependents(token))


def as_place(span: Span, details: dict[str, Any]) -> Place | None:
    """Return a name as a destination: a country for its cities and regions, or a region."""
    if details["type"] == "country":
        kind, code = "country", details["code"]
    elif details["type"] == "region":
        kind, code = "region", None
    else:
        return None
    return {
        "name": details["name"],
        "type": kind,
        "code": code,
        "start": span.start_char,
        "end": span.end_char,
    }


def topic(doc: Doc, facts: Sequence[dict[str, Any]]) -> Place | None:
    """Return the country that the document is about, where one stands out.

    Countries that give something are actors of the document and not its scene. The places that
    its facts lead to weigh most, then the place that it was filed from and its other names. A
    document that names several other countries about equally often has no topic.
    """
    giving = {actor["code"] for fact in facts for actor in fact["contributors"]}
    first: dict[str, Place] = {}
    counts: Counter[str] = Counter()

    def weigh(place: Place | None, weight: int) -> None:
        if place is not None and place["code"] is not None and place["code"] not in giving:
            counts[place["code"]] += weight
            first.setdefault(place["code"], place)

    for fact in facts:
        weigh(fact["destination"], 2)
    for span in doc.spans.get("factx_names", ()):
        details = span._.factx_name
        government = details and details["form"] in ("capital", "leader")
        if government and tree.base(span.root) == "nsubj":
            continue  # "Washington asked" is no scene
        if details:
            actor = details["form"] == "demonym"
            weigh(as_place(span, details), 1 if actor else 2)
    scene = doc._.factx_scene
    if scene is not None and scene["type"] == "country":
        weigh(dict(scene), FILED)
    if not counts:
        return None
    (code, best), *rest = counts.most_common(2)
    second = rest[0][1] if rest else 0
    return first[code] if best >= CLEAR and best >= 1.5 * second else None


def mission_near(candidate: Candidate, names: Names) -> Place | None:
    """Return the mission named in the candidate's own sentence, if there is one."""
    for token in candidate.noun.sent:
        found = names.details(token)
        if found is not None and found[1]["type"] == "mission":
            return as_mission(*found)
    return None


def as_mission(span: Span, details: dict[str, Any]) -> Place:
    """Return a name as a mission, called as the document calls it."""
    return {
        "name": span.text,
        "code": details["code"],
        "start": span.start_char,
        "end": span.end_char,
    }


def of_missions(doc: Doc) -> dict[int, Place]:
    """Return the countries that missions of the lexicon work in, by where their names start."""
    found: dict[int, Place] = {}
    for span in doc.spans.get("factx_names", ()):
        place = (span._.factx_name or {}).get("place")
        if place:
            extent = {"start": span.start_char, "end": span.end_char}
            found[span.start_char] = {key: place[key] for key in ("name", "type", "code")} | extent
    return found


def mission_of_document(doc: Doc) -> Place | None:
    """Return the one mission that the document names, if it names no other."""
    found: dict[str, Place] = {}
    for key, attribute in (("factx_names", "factx_name"), ("factx_mentions", "factx_referent")):
        for span in doc.spans.get(key, ()):
            details = span._.get(attribute)
            if details and details["type"] == "mission":
                found.setdefault(details["code"] or span.text, as_mission(span, details))
    return next(iter(found.values())) if len(found) == 1 else None
