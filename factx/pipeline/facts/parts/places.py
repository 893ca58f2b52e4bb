"""Destinations: where a resource goes or is."""

from collections.abc import Iterator, Sequence
from typing import Any

from spacy.tokens import Span, Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts import frames
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.names import Actor, Names
from factx.pipeline.facts.nouns import is_service, lemma, of_child, people_kind
from factx.pipeline.facts.readings import Reading, changes

Place = dict[str, Any]

#: Prepositions that lead from a noun to where it is.
LOCATIVE = (
    "in", "into", "to", "at", "near", "on", "along", "across", "around", "inside", "for", "from",
    "outside", "throughout", "off", "over", "within", "out of", "toward", "towards",
)  # fmt: skip

#: Prepositions that lead to where something goes.
GOALS = ("to", "into", "for", "toward", "towards", "onto", "against")


#: Relations of what is no part of a phrase ("the Danes are part of the force": of "part").
OUTSIDE = frozenset({"acl", "advcl", "ccomp", "nsubj", "punct", "case"})


def destination(
    candidate: Candidate, reading: Reading | None, names: Names, givers: Sequence[Actor]
) -> Place | None:
    """Return the first place that the noun, its trigger or the words above lead to.

    A giver's own country is one only where nothing else is, and a part of it is named.
    """
    codes = {giver["code"] for giver in givers}
    for noun in _places(candidate, reading):
        place = place_of(noun, names, codes)
        if place is not None:
            return place
    at_home = _at_home(candidate, reading, names)
    return at_home or _own_side(candidate, reading, names, givers)


def _own_side(
    candidate: Candidate, reading: Reading | None, names: Names, givers: Sequence[Actor]
) -> Place | None:
    """Return the country of who sends forces to its border ("sent tanks to the Iraqi border").

    Those of whom no figure is told must be sent; "massing troops" there keeps them at home.
    """
    rests = reading is not None and reading.frame in frames.RESTING
    alone = len(givers) == 1 and givers[0]["type"] == "country"
    if not alone or (rests and not candidate.is_numbered):
        return None
    for noun in _places(candidate, reading):
        beyond = place_of(noun, names, set()) if lemma(noun) in lists.borders else None
        if beyond is not None and beyond["code"] != givers[0]["code"]:
            return dict(givers[0])
    return None


def _at_home(candidate: Candidate, reading: Reading | None, names: Names) -> Place | None:
    """Return the part of its own country that a force moves to ("sent police to Jos")."""
    words = [candidate.noun, candidate.top]
    if reading is not None and reading.frame not in frames.SPOKEN:
        words.insert(0, reading.word)
    leaving = reading is not None and reading.frame in frames.LEAVING
    for word in dict.fromkeys(words):
        left = [("from", noun) for noun in tree.children(word, "obj")] if leaving else []
        for preposition, noun in (*_locative(word), *left):
            if preposition.endswith("from") != leaving:
                continue
            for token in (noun, *tree.children(noun, "compound", "flat", "amod")):
                if names.is_town(token):
                    return place_of(token, names, set())
    return None


def is_home(candidate: Candidate, reading: Reading | None, names: Names, givers: set[str]) -> bool:
    """Whether the first place that the clause leads to belongs to a giver itself.

    A place that is only taken up ("there", "in the city") is not the home of one of several.
    """
    for noun in _places(candidate, reading):
        place = place_of(noun, names, set())
        if place is not None:
            spans = (names.spans.get(t.i) for t in _phrase(noun))
            named = any(span is not None and span._.factx_name for span in spans)
            return place["code"] in givers and (named or len(givers) == 1)
    return False


def is_local(candidate: Candidate, reading: Reading | None) -> bool:
    """Whether a clause leads to a place that is only called so at home; who comes may be abroad."""
    moved = reading is None or reading.frame not in ("arrive", "depart", "leave")
    leads = [*_leads(candidate, reading)] if moved else []
    if reading is not None and moved:  # "took up positions in the town"
        leads += [n for thing in tree.children(reading.word, "obj") for _, n in _locative(thing)]
    return any(lemma(noun) in lists.local for noun in leads)


def crosses(reading: Reading | None) -> bool:
    """Whether a clause leads over a border, wherever that is ("had crossed the border")."""
    over = tree.children(reading.word, "obj") if reading is not None else []
    crossing = reading is not None and lemma(reading.word) == "cross"
    return crossing and any(lemma(noun) in lists.borders for noun in over)


def _places(candidate: Candidate, reading: Reading | None) -> list[Token]:
    """Return the nouns that may say where, without the candidate ("marines from its navy")."""
    itself = (candidate.noun, candidate.top)
    return [noun for noun in dict.fromkeys(_leads(candidate, reading)) if noun not in itself]


def _leads(candidate: Candidate, reading: Reading | None) -> Iterator[Token]:
    """Yield nouns that may say where, the most telling first."""
    leaving = reading is not None and reading.frame in frames.LEAVING
    yield from _right_behind(candidate, reading, leaving=leaving)
    if reading is not None and reading.trigger.pos == "verb":
        yield from _frame_places(candidate, reading, leaving=leaving)
    for noun in dict.fromkeys((candidate.noun, candidate.top, *tree.conjuncts(candidate.top))):
        found = [(p, n) for p, n in _locative(noun) if leaving or not p.endswith("from")]
        yield from _goals_first(found, leaving=leaving)
        # "will give Niger 14 trucks", with Niger hung on the trucks or the figure
        figure = noun.doc[candidate.start : candidate.end] if noun == candidate.noun else ()
        for word in dict.fromkeys((noun, *figure)):
            yield from (c for c in tree.children(word, "compound") if c.i < candidate.start)
        for verb in tree.children(noun, "acl"):
            if lemma(verb) not in lists.promising:  # "the $5 billion they pledged in New York"
                yield from _of_verb(verb)
    above = tree.governor(candidate.top)
    if reading is None:
        if above is not None and above.pos_ == "VERB" and tree.base(candidate.top) == "obj":
            yield from (n for p, n in _locative(above) if p in GOALS)
        return
    yield from _of_clause(reading, leaving=leaving)


def _right_behind(
    candidate: Candidate, reading: Reading | None, *, leaving: bool
) -> Iterator[Token]:
    """Yield the noun whose preposition follows at once ("300 to Basra and 200 to Baghdad")."""
    doc, end = candidate.noun.doc, candidate.behind
    spoken = reading is not None and reading.frame in frames.SPOKEN
    for word in doc[end : end + 1]:
        goal = word.lower_ in (GOALS if spoken else LOCATIVE)
        origin = "from" in (word.lower_, doc[word.i + 1 : word.i + 2].text)
        if word.dep_ == "case" and goal and (leaving or not origin):
            yield word.head


def _of_clause(reading: Reading, *, leaving: bool) -> Iterator[Token]:
    """Yield places of what changes in number, of a trigger and of the words above it."""
    if reading.thing is not None:
        for noun in (reading.thing, changes.core(reading.thing)):
            yield from (n for _, n in _locative(noun))
    yield from _of_verb(reading.word, leaving=leaving)
    whose = of_child(reading.word) if reading.trigger.pos == "noun" else None
    if whose is not None:  # "the departure of the Germans from Mali"
        yield from _goals_first(_locative(whose), leaving=leaving)
    if reading.trigger.pos == "noun":  # "brought Mali promises of $45 million"
        words = tree.children(reading.word, "compound")
        yield from (c for c in words if c.i and c.nbor(-1).pos_ == "VERB")
    for conjunct in tree.conjuncts(reading.word):
        if conjunct != reading.word:
            yield from _of_verb(conjunct)
    for word, _ in reading.clause.governors:
        yield from _of_verb(word)


def _locative(word: Token) -> list[tuple[str, Token]]:
    """Return the modifiers of place, each with its preposition; "at its peak" is none."""
    found = [(p, n) for p, n in tree.obliques(word) if lemma(n) not in lists.numbers]
    return [(p, n) for p, n in found if p in LOCATIVE or p.split(" ")[-1] in LOCATIVE]


def _goals_first(found: list[tuple[str, Token]], *, leaving: bool) -> list[Token]:
    """Return places with the goal of a move before its scene, and that before its origin."""

    def rank(item: tuple[str, Token]) -> int:
        last = item[0].split(" ")[-1]
        if last == "from" or item[0] == "out of":
            return 0 if leaving else 2
        return 0 if last in GOALS and not leaving else 1

    return [noun for _, noun in sorted(found, key=rank)]


def _frame_places(candidate: Candidate, reading: Reading, *, leaving: bool) -> Iterator[Token]:
    word, frame = reading.word, reading.trigger.frame
    yield from _arguments(candidate, reading)
    found = []
    for preposition, noun in tree.obliques(word):
        last = preposition.split(" ")[-1]
        if frame.name in frames.SPOKEN and last not in GOALS:
            continue
        if preposition in frame.place or last in frame.place:
            found.append((preposition, noun))
    yield from _goals_first(found, leaving=leaving)
    if frame.name == "act":  # "run a clinic in Erbil", "train Afghan police"
        for thing in tree.children(word, "obj"):
            there = [n for p, n in _locative(thing) if p in frame.place]
            host = is_service(thing) or lemma(thing) in lists.trainees
            yield from there or ([thing] if host and not found else [])
    yield from tree.children(word, "iobj")
    yield from (c for c in tree.children(word, "advmod") if c.lower_ in ("there", "here"))


def _arguments(candidate: Candidate, reading: Reading) -> Iterator[Token]:
    """Yield what a trigger leads to without a preposition, or in front of it."""
    word, frame = reading.word, reading.trigger.frame
    copula = word.lemma_ == "be" and tree.base(word) == "cop" and word.head != word
    if copula and reading.rule != "inverted":
        yield word.head
        whole = of_child(word.head)  # "is part of a force patrolling Goma"
        for verb in tree.children(whole, "acl") if whole is not None else ():
            yield from (*tree.children(verb, "obj"), *_of_verb(verb))
    if copula or reading.rule == "inverted":  # "Among the peacekeepers in Goma are 850 Uruguayans"
        around = [n for w in (word, word.head) for n in tree.children(w, "nsubj", "obl")]
        row = tree.conjuncts(candidate.top)  # "ten Fijian boats and 90 men were among them"
        yield from (noun for noun in around if noun.i < word.i and noun not in row)
    led = "obj" in frame.place or frame.name == "arrive"
    if reading.role == "nsubj" and led and reading.rule != "inverted":
        yield from tree.children(word, "obj")
    if reading.role == "obj":  # "promised Haiti 200 trucks", "Haiti was promised 200 trucks"
        itself = (candidate.noun, *tree.conjuncts(candidate.top))
        objects = tree.children(word, "obj", "nsubj:pass")
        yield from (n for n in objects if n.i < candidate.start and n not in itself)


def _of_verb(word: Token, *, leaving: bool = False) -> Iterator[Token]:
    found = [(p, n) for p, n in _locative(word) if leaving or not p.endswith("from")]
    yield from _goals_first(found, leaving=leaving)
    for lower in tree.children(word, "advcl", "xcomp"):
        if lower.lemma_ in lists.succeeding or lower.tag_ in tree.FINITE:
            continue  # "will go home, leaving Togo to fill the gap", "because it fears Togo"
        yield from tree.children(lower, "obj")
        for lowest in tree.children(lower, "xcomp"):
            yield from tree.children(lowest, "obj")  # "to help rebuild Haiti"
        for preposition, noun in tree.obliques(lower):
            inward = preposition in LOCATIVE and not preposition.endswith("from")
            if inward or preposition == "against":
                yield noun
    yield from (c for c in tree.children(word, "advmod") if c.lower_ in ("there", "here"))


def place_of(noun: Token, names: Names, givers: set[str]) -> Place | None:
    """Return the place that a noun phrase names; a giver of the fact is no destination.

    People are no place ("one was a Dane and two were French"), but what is given to them is.
    """
    if people_kind(noun) is not None and tree.preposition(noun) not in ("to", "for"):
        return None
    words = _phrase(noun)
    if lemma(noun) in lists.meetings:  # "at a conference in Oslo for Sudan"
        words = (t for p, n in tree.obliques(noun) if p in ("for", "on") for t in _phrase(n))
    beyond = lemma(noun) in lists.borders and bool(givers)
    region: Place | None = None
    for token in words:
        found = names.details(token)
        owner = tree.relation(token) == "nmod:poss"
        if tree.children(token, "nummod") and people_kind(token) is not None:
            continue  # "300 soldiers: 200 Americans"
        if found is None or (beyond and token.head == noun and not owner) or is_venue(token):
            continue  # who masses forces at "the Iraqi border" does so on this side of it
        if _is_make(token, found[1]) or _opens_clause(found[0], names):
            continue
        span, details = found
        place = as_place(span, details)
        if place is not None and (place["code"] is None or place["code"] not in givers):
            if place["code"] is not None or tree.base(token) != "compound":
                return place
            region = region or place  # "the Black Sea port of Poti" is in Georgia
    return region


def _opens_clause(name: Span, names: Names) -> bool:
    """Whether a name, or the row that it opens, does what follows: ", Mali and Togo each gave"."""
    doc, at = name.doc, name.end
    if not name.start or doc[name.start - 1].lower_ not in (",", ";", "and"):
        return False
    while at + 1 < len(doc) and doc[at].lower_ in (",", "and") and at + 1 in names.spans:
        at = names.spans[at + 1].end
    if at < len(doc) and doc[at].lower_ in ("each", "both"):
        at += 1
    return at < len(doc) and doc[at].tag_ in ("VBD", "VBZ", "VBP", "MD")


def _is_make(word: Token, details: dict[str, Any]) -> bool:
    """Whether a demonym tells whose things are used ("flown in American transports")."""
    noun = word.head
    plural = details.get("form") == "demonym" and noun.tag_ == "NNS" and word.i < noun.i
    used = tree.preposition(noun) in ("in", "on", "aboard", "by") and tree.base(word) == "amod"
    used = used and lemma(noun) not in lists.sides  # "attacks by Somali pirates"
    return plural and used and lemma(noun) not in lists.places | lists.scenes | lists.local


#: Verbs of saying and agreeing: where that is done is no scene ("agreed in Brussels that").
SAYING = lists.reporting | lists.promising | lists.enacting | lists.agreeing


def is_venue(name: Token) -> bool:
    """Whether a name only tells where people meet or speak ("ministers meeting in Oslo")."""
    while name.head.pos_ == "PROPN" and name.i > name.head.i:
        if name.dep_ != "flat" and name.nbor(-1).text != ",":
            break
        name = name.head  # "in Kampala, Uganda", "in Addis Ababa"
    scene = tree.governor(name)
    if scene is None or tree.preposition(name) not in ("in", "at"):
        return False
    titles = {lemma(scene), *(f"{c.lower_} {lemma(scene)}" for c in scene.children)}
    if not lists.convened.isdisjoint(titles):
        return scene.tag_ == "NNS"
    led = tree.base(name) in ("obl", "nmod")  # "said 300 were in Basra"
    spoken = led and scene.pos_ == "VERB" and lemma(scene) in SAYING
    return spoken or lemma(scene) in lists.meetings | lists.occasions


def _phrase(noun: Token) -> Iterator[Token]:
    """Yield a noun, then the words of its phrase, left to right; no clauses."""
    yield noun
    queue = list(tree.dependents(noun))
    while queue:
        token = queue.pop(0)
        if tree.base(token) in OUTSIDE or _is_next(token):
            continue
        yield token
        queue += list(tree.dependents(token))


def _is_next(token: Token) -> bool:
    """Whether a name opens the next item of a row: "300 soldiers there, and Belgium 40"."""
    before, after = token.doc[token.i - 1].text, token.doc[token.i + 1 : token.i + 2]
    figured = any(t.pos_ in ("NUM", "SYM") or t.lower_ in ("for", "with") for t in after)
    listed = tree.base(token) == "conj" and (figured or before == ";")
    return listed or (token.pos_ == "NUM" and before == ",")  # "300 from Benin, 250 from Togo"


def as_place(span: Span, details: dict[str, Any]) -> Place | None:
    """Return a name as a destination: a country for its cities and regions, or a region."""
    if details["type"] == "country":
        kind, code = "country", details["code"]
    elif details["type"] == "region" and details.get("form") != "demonym":
        kind, code = "region", None  # "the African force" is not in all of Africa
    else:
        return None
    return {
        "name": details["name"],
        "type": kind,
        "code": code,
        "start": span.start_char,
        "end": span.end_char,
    }
