"""What a candidate states: kind, status and modality."""

from collections.abc import Sequence

from spacy.tokens import Token

from factx.lexicon import lists
from factx.lexicon.triggers import Trigger, Triggers
from factx.pipeline import tree
from factx.pipeline.facts import frames, readings
from factx.pipeline.facts.candidates.candidate import Candidate, FactDict, Stated
from factx.pipeline.facts.names import Actor, Names
from factx.pipeline.facts.nouns import is_foreign, lemma
from factx.pipeline.facts.parts import actors
from factx.pipeline.facts.readings import Reading, limits, tense
from factx.pipeline.facts.statements import sizes, sums
from factx.records.fact import Kind, Status

#: Relations of nouns that a clause says something of.
ARGUMENTS = ("nsubj", "obj", "iobj", "root", "ROOT")


def state(
    candidate: Candidate,
    reading: Reading | None,
    givers: list[Actor],
    names: Names,
    triggers: Triggers,
    earlier: Sequence[FactDict] = (),
) -> Stated | None:
    """Return kind, status and modality of a candidate, or None where nothing states them.

    Args:
        candidate: The figure with its resource.
        reading: The trigger that governs it, if there is one.
        givers: Who gives.
        names: The names of the document.
        triggers: The lexicon.
        earlier: The facts told before.
    """
    if reading is None and tree.preposition(candidate.top) == "into":
        return None  # "built their movement up into a force of 9,000"
    if givers and _stands_ready(candidate, reading):
        return Stated("pledge", "offered", _if_at_all(candidate))
    return _told(candidate, reading, givers, names, triggers, earlier)


def _told(
    candidate: Candidate,
    reading: Reading | None,
    givers: list[Actor],
    names: Names,
    triggers: Triggers,
    earlier: Sequence[FactDict],
) -> Stated | None:
    """Return what the trigger states of a candidate, or the phrase where there is none."""
    countries = any(g["type"] == "country" and not _leads(g, candidate) for g in givers)
    countries = countries and not sizes.is_taken_up(candidate, reading, names, triggers)
    if not countries and (candidate.strong or limits.is_limit(candidate)):
        return sizes.state(candidate, reading, triggers)
    if reading is None:
        if not countries and sizes.is_whole(candidate, names, triggers):
            return sizes.state(candidate, reading, triggers)
        alone = _by_phrase(candidate, triggers) or sums.like_others(candidate, earlier)
        there = alone is not None and alone.kind == "deployment" and is_foreign(candidate.noun)
        return alone if givers or there else None
    if reading.frame not in frames.RESTING and any(
        lemma(noun) in lists.authorizers for noun in actors.givers(reading, candidate)
    ):
        return Stated("strength", "authorized", reading.clause.modality)
    if reading.thing is not None:
        return _changed(candidate, reading, givers, triggers)
    if not countries and sizes.is_of_body(candidate, reading, names, triggers):
        return sizes.state(candidate, reading, triggers)
    own = not countries and sizes.is_whole(candidate, names, triggers)
    if (own or not givers) and _is_foreseen(candidate, reading):
        return _included(candidate, reading, triggers)
    planned = reading.frame == "plan" and reading.rule == "relative"
    if (planned or reading.frame == "number") and not countries:
        return _included(candidate, reading, triggers)
    if sums.is_pledge_like_others(candidate, reading, earlier):
        return Stated("pledge", "promised", reading.clause.modality)
    kind, status = _by_frame(candidate, reading, triggers, countries=countries)
    return Stated(kind, status, "negated" if _is_none(candidate) else reading.clause.modality)


def _is_on_call(candidate: Candidate) -> bool:
    """Whether people are kept for when they are needed ("has a company ready")."""
    words = []
    for token in candidate.noun.doc[candidate.end : candidate.noun.sent.end]:
        if token.pos_ in ("VERB", "PUNCT", "AUX"):
            break
        words.append(token.lower_)
    ends = {" ".join(words[-size:]) for size in (1, 2)}
    return not ends.isdisjoint(lists.on_call)


def _stands_ready(candidate: Candidate, reading: Reading | None) -> bool:
    """Whether people are only ready to go ("has 2,500 men ready to fly to Dili")."""
    if reading is not None and reading.frame not in frames.RESTING:
        return False
    doc, start = candidate.noun.doc, candidate.behind
    words = [t.lemma_.lower() for t in doc[start : start + 5] if t.pos_ not in ("AUX", "ADV")]
    ready = words[:2] == ["ready", "to"] and words[2:3] != [] and words[2] in lists.going
    had = reading is not None and reading.frame == "have"
    waits = words[:2] == ["stand", "by"] or (had and words[:1] == ["wait"])
    waits = waits or (had and _is_on_call(candidate))
    return candidate.is_numbered and (ready or waits)


def _if_at_all(candidate: Candidate) -> str:
    """Return the modality of those who are ready: possible where a condition follows."""
    behind = candidate.noun.doc[candidate.end : candidate.noun.sent.end]
    doubt = any(token.lower_ in ("if", "provided", "unless") for token in behind)
    return "possible" if doubt else "asserted"


def _included(candidate: Candidate, reading: Reading, triggers: Triggers) -> Stated | None:
    """Return the size of what includes so many; only forces are told by their equipment."""
    if candidate.kind.category == "equipment" and not sizes.is_of_force(reading):
        return None
    return sizes.state(candidate, reading, triggers)


def _leads(giver: Actor, candidate: Candidate) -> bool:
    """Whether a country only leads a force of stated size ("a French-led force of 1,700")."""
    doc = candidate.noun.doc
    word = doc.char_span(giver["start"], giver["end"])
    behind = doc[word.end : word.end + 2].text.lower() if word is not None else ""
    return candidate.strong and behind.lstrip("-‑– ").startswith("led")


def _is_none(candidate: Candidate) -> bool:
    """Whether there is none of it ("will send no infantry")."""
    near = (*candidate.noun.children, *candidate.top.children)
    return not candidate.is_numbered and any(
        t.lower_ == "no" and tree.base(t) == "det" for t in near
    )


def _is_foreseen(candidate: Candidate, reading: Reading) -> bool:
    """Whether a deployment that nobody gives is that of a whole mission in time to come."""
    if reading.rule == "foreseen" or reading.frame != "send":
        return reading.rule == "foreseen"
    above = tree.governor(candidate.top)
    return above is not None and any(c.lower_ in lists.planned for c in above.children)


def _by_phrase(candidate: Candidate, triggers: Triggers) -> Stated | None:
    """Return what a phrase with a giver says by itself: "Italy's 3,000 troops in Iraq".

    One that says neither whose nor where ("3,000 Italian troops heard") says nothing.
    """
    if not candidate.is_numbered or candidate.is_article:
        return None
    if candidate.quantity["percent"] is not None:
        return None
    if candidate.elliptic and not tree.children(candidate.noun, "nmod:poss"):
        return None
    if _is_aboard(candidate):
        return None
    kind = candidate.kind
    owned = any(tree.children(n, "nmod:poss") for n in (candidate.noun, candidate.top))
    grouped = kind.category == "personnel" and (kind.group or (owned and not kind.weak))
    people = kind.category in ("troops", "police") or grouped
    # "half of its 1,200 men"
    men = lemma(candidate.noun) == "man" and bool(tree.children(candidate.noun, "nmod:poss"))
    soldiers = not kind.weak or men
    if not soldiers or not (people or kind.weak):
        return None
    if _will_act(candidate.top) and not readings.is_part(candidate):
        return Stated("pledge", "planned", "asserted")
    above = tree.governor(candidate.top)
    control = triggers.control.get(above.lemma_.lower()) if above is not None else None
    addressed = tree.preposition(candidate.top) in ("on", "upon")  # "called on the 900 Danes"
    if control is not None and control.modality == "possible" and not addressed:
        # "called for 900 more Danish troops in Chad"
        return Stated("pledge", "planned", "possible")
    if not owned and (candidate.quantity["value"] or LEAST_TOLD) < LEAST_TOLD:
        return None  # "a film about four British soldiers in Basra"
    first = tree.first_conjunct(candidate.top)  # "as 900 Danes and 400 Iraqis fought"
    said = tree.base(first) in ARGUMENTS or _is_of_thing(candidate)
    if said and not readings.is_part(candidate) and not readings.is_placed(candidate):
        return None
    return Stated("deployment", "in_place", "asserted")


def _is_aboard(candidate: Candidate) -> bool:
    """Whether people are only told to be on a ship or a plane ("the 17 soldiers on board")."""
    behind = candidate.noun.doc[candidate.behind : candidate.behind + 2].text.lower()
    return behind == "on board" or behind.startswith("aboard")


#: The least number of people that a phrase alone tells of; fewer are mostly in an incident.
LEAST_TOLD = 10


def _is_of_thing(candidate: Candidate) -> bool:
    """Whether people only modify what is told ("the names of 900 soldiers", "a ship with 20")."""
    before, above = tree.preposition(candidate.top), tree.governor(candidate.top)
    named = above is not None and before == "of" and lemma(above) in lists.rolls
    return named or before in ("by", "with", "on", "against")


def _by_frame(
    candidate: Candidate, reading: Reading, triggers: Triggers, *, countries: bool
) -> tuple[Kind, Status]:
    """Return kind and status of a trigger at its time, and what governs or names it."""
    kind, status = reading.trigger.frame.meaning[reading.clause.time]
    passive = tree.is_passive(reading.word)
    if reading.frame == "number":
        return "deployment", "in_place"  # what includes so many are a country's
    if reading.frame == "have" and _still(candidate, reading):
        return "deployment", "in_place"
    if reading.trigger.pos == "noun" and _is_kept(reading, triggers):
        return "deployment", "in_place"
    if reading.frame == "authorize" and countries and not passive:
        return "pledge", "approved"  # a government allows its own sending
    whole = candidate.is_money and candidate.quantity["percent"] is None
    said = _promise_of(candidate.noun, triggers)
    if whole and said is not None:
        # "received $5 million in commitments", "answered with an offer of $5 million"
        kind, status = said.frame.meaning["past"]
    if reading.frame in ("increase", "withdraw"):
        kind, status = _raised(reading, triggers) or (kind, status)
    if kind == "pledge" and reading.clause.status:
        status = reading.clause.status
    return kind, status


def _is_kept(reading: Reading, triggers: Triggers) -> bool:
    """Whether a sending is only kept up ("will extend its deployment of six jets until July")."""
    above = tree.governor(reading.word)
    if above is None or reading.frame != "send" or tree.base(reading.word) != "obj":
        return False
    named = {trigger.frame.name for trigger in triggers.verbs.get(lemma(above), ())}
    return "keep" in named


def _still(candidate: Candidate, reading: Reading) -> bool:
    """Whether what somebody will have is what is left ("will still have 4,000 men there")."""
    return any(
        child.lower_ in ("still", "left", "remaining")
        for word in (reading.word, candidate.noun)
        for child in word.children
    )


def _raised(reading: Reading, triggers: Triggers) -> tuple[Kind, Status] | None:
    """Return what "raised its offer to 800" states: the offer is the thing, not the raising."""
    raising = reading.frame == "increase" and reading.role == "obl:to"
    for noun in tree.children(reading.word, "obj"):
        if raising and lemma(noun) in lists.aid:
            return "pledge", "promised"  # "raised its emergency aid to $6 million"
        promise = _promise_of(noun, triggers)
        if promise is not None:
            return promise.frame.meaning["past"]
    return None


def _promise_of(noun: Token, triggers: Triggers) -> Trigger | None:
    """Return what makes a noun a promise ("its offer of 800"), or None."""
    named = triggers.nouns.get(lemma(noun), ())
    return next((trigger for trigger in named if trigger.frame.name in frames.PROMISING), None)


def _changed(
    candidate: Candidate, reading: Reading, givers: list[Actor], triggers: Triggers
) -> Stated | None:
    """Return what a figure of a change states; what will be left after a cut states nothing.

    The number before is a matter of fact, whatever becomes of the change.
    """
    thing, frame = reading.thing, reading.trigger.frame
    if thing is not None and lemma(thing) in lists.authorized:
        return Stated("strength", "authorized", reading.clause.modality)
    modality = "asserted" if frame.name == "level" else reading.clause.modality
    promise = _promise_of(thing, triggers) if thing is not None else None
    if promise is not None:
        kind, status = promise.frame.meaning["past"]
        return None if frame.name == "shrink" else Stated(kind, status, modality)
    sent = any(_sends(giver, reading, triggers) for giver in givers)
    if not sent and frame.name != "shrink":
        loose = candidate.kind.category == "equipment" and candidate.kind.weak
        return None if loose else sizes.state(candidate, reading, triggers)  # tons, munitions
    if frame.name == "cap" or (frame.name == "left" and reading.clause.time == "future"):
        return None
    if frame.name == "reach":
        way = reading.word.doc[reading.word.i : candidate.start]
        more = reading.trigger.lemma in lists.lifting and all(t.lower_ != "down" for t in way)
        ahead = reading.clause.time == "future" and more  # "will take its force to 900"
        kind, status = ("pledge", "planned") if ahead else ("deployment", "in_place")
        return Stated(kind, status, modality)
    kind, status = frame.meaning[reading.clause.time]
    return Stated(kind, status, modality)


def _sends(giver: Actor, reading: Reading, triggers: Triggers) -> bool:
    """Whether a change is of somebody's own people, and not of the size of a mission.

    What a body takes away it had sent; what it adds makes its mission larger.
    """
    if giver["type"] == "country":
        return True
    return reading.frame in ("level", "left", "shrink", "withdraw") and any(
        trigger.frame.name == "shrink" for trigger in _readings(reading.word, triggers)
    )


def _readings(word: Token, triggers: Triggers) -> tuple[Trigger, ...]:
    return triggers.verbs.get(word.lemma_.lower(), ()) + triggers.nouns.get(lemma(word), ())


def _will_act(noun: Token) -> bool:
    """Whether a noun is the subject of something yet to come ("the 90 engineers will repair").

    Those who will stand trial or face charges are no help to anybody.
    """
    head = tree.governor(noun)
    if head is None or tree.base(noun) != "nsubj":
        return False
    things = [*tree.children(head, "obj"), *(n for _, n in tree.obliques(head))]
    suffers = any(lemma(thing) in lists.excluded_nouns for thing in things)
    return not suffers and any(a.lower_ in tense.FUTURE for a in tree.auxiliaries(head))


def members(candidate: Candidate) -> set[str]:
    """Return the lemmas of those whom "a team of players" is made of."""
    if not candidate.is_article:
        return set()
    return {lemma(noun) for p, noun in tree.obliques(candidate.noun) if p == "of"}
