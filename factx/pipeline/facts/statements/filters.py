"""What keeps a candidate from being a fact although a trigger governs it."""

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts import frames
from factx.pipeline.facts.candidates.candidate import Candidate, Stated
from factx.pipeline.facts.names import Actor, Names
from factx.pipeline.facts.nouns import COMPATRIOTS, PEOPLE, is_service, lemma, of_child
from factx.pipeline.facts.parts import actors, places, voices
from factx.pipeline.facts.readings import Reading, changes
from factx.pipeline.facts.statements import combat, errands, incidents, sizes, spending
from factx.pipeline.facts.statements.case import Case

#: Reasons that say only that too little is known of a figure.
MANY_USES, NO_RESOURCE = "has no contributor, and its noun has many uses", "is no resource under"

#: Frames under which a noun with many uses ("members", "people") is a resource.
GIVING_FRAMES = frozenset(
    {"send", "give", "provide", "pledge", "offer", "withdraw", "arrive", "depart", "joined",
     "keep", "have", "land", "announce", "approve", "expect"}
)  # fmt: skip

#: So many people are a population ("Liberia, with four million people").
A_NATION = 100_000

#: How many words around people named by their country alone may tell of forces.
AROUND = 120


#: Why nothing of a giver that is no state is a fact.
ARMED = "is an armed group's own"


def refusal(case: Case) -> str | None:
    """Return why what a trigger tells of a candidate is no fact, or None."""
    candidate = case.candidate
    if case.codes & lists.armed:
        return ARMED
    if _is_left_out(candidate):
        return "is what is left out"
    if combat.is_used(candidate, case.reading):
        return "is shot or struck, and not brought"
    private = next((noun for noun in _own_speaker(case) if _is_private(noun, case.names)), None)
    if private is not None:
        return f'is given by "{private.text}", which is no known contributor'
    return spending.refusal(case) if candidate.is_money else _refusal_of_things(case)


def _is_private(noun: Token, names: Names) -> bool:
    """Whether a noun is nobody's voice and no known name."""
    return names.actor(noun) is None and voices.gives_nothing(noun)


def _is_left_out(candidate: Candidate) -> bool:
    """Whether of these nothing is told ("all but 20", "without 20", "the exception of 9")."""
    words = [t.lower_ for t in candidate.noun.doc[max(0, candidate.start - 2) : candidate.start]]
    phrase = " ".join(words)
    return phrase in ("all but", "exception of") or not {"without", "except"}.isdisjoint(words)


def _refusal_of_things(case: Case) -> str | None:
    """Return why people or equipment under a trigger are no fact, or None."""
    candidate = case.candidate
    if is_rate(candidate):
        return "is a rate"
    private = _private(case)
    if private is not None:
        return f'is given by "{private.text}", which is no known contributor'
    elsewhere = errands.refusal(case) or incidents.refusal(case)
    if elsewhere is not None:
        return elsewhere
    if candidate.is_article and not case.givers and case.frame in errands.STANDING:
        return "has only an article and no contributor"
    return _for_weak(case) if candidate.kind.weak and not _is_of_force(case) else None


def refusal_of_phrase(candidate: Candidate, givers: list[Actor]) -> str | None:
    """Return why a phrase by itself, of which no trigger tells, is no fact, or None."""
    if any(giver["code"] in lists.armed for giver in givers):
        return ARMED
    above = tree.governor(candidate.top)
    if above is not None and lemma(above) in lists.gatherings:
        return "takes part in a gathering"
    return "are fought against" if combat.is_faced(candidate) else None


#: Words before a period in which something is done so often ("40 flights per week").
EACH = ("a", "an", "per", "each", "every")


def is_rate(candidate: Candidate) -> bool:
    """Whether so many come again and again ("over 100 tons of cargo a day")."""
    doc, start = candidate.noun.doc, candidate.behind
    behind = list(doc[start : start + 4])
    behind = behind[2:] if behind and behind[0].lower_ == "of" else behind[:2]
    words = [token.lower_ for token in behind[:2]]
    if len(words) < 2 or words[0] not in EACH or words[1] not in lists.rate_periods:
        return False
    after = doc[behind[1].i + 1 : behind[1].i + 2].text
    return after not in ("early", "earlier", "later", "ago", "before", "after")


def _private(case: Case) -> Token | None:
    """Return the giver who speaks for no known country, if there is one."""
    given = [] if case.givers else case.giving
    own = (case.candidate.noun, case.candidate.top)
    given = [noun for noun in given if noun.head not in own]  # "a hospital ship will follow"
    if case.frame == "have" and case.reading.rule == "governor":
        unknown = [n for n in given if n.pos_ == "PROPN" and case.names.details(n) is None]
        if unknown:
            return unknown[0]  # "the ISF have 90,000 men there": whoever that is
    private = [noun for noun in given if lemma(noun) in lists.sides | lists.private]
    private += [n for n in given if n.pos_ == "PROPN" and _is_private(n, case.names)]
    if case.frame == "withdraw":
        private += [noun for noun in given if is_service(noun)]
    verbs = [case.reading.word, *(w for w, control in case.reading.clause.governors if control)]
    doing = [n for n in given if tree.governor(n) in verbs and case.reading.role == "obj"]
    if not any(voices.may_speak(noun) for noun in doing):
        private += doing
    return private[0] if private else None


def _own_speaker(case: Case) -> list[Token]:
    """Return who tells of its own doings ("Japan's carmaker says it will send home 4,000")."""
    saying = tree.governor(case.reading.word)
    if saying is None or not case.giving or any(noun.lower_ != "it" for noun in case.giving):
        return []
    return tree.children(saying, "nsubj")


def _is_of_force(case: Case) -> bool:
    """Whether "men" or "people" are those of a mission, which has them or may have them."""
    candidate, reading, triggers = case.candidate, case.reading, case.triggers
    if candidate.kind.category not in PEOPLE or not candidate.is_numbered:
        return False
    if candidate.strong or reading.rule == "level":
        return True
    if reading.thing is not None:
        return sizes.is_body(changes.core(reading.thing), case.names, triggers)
    if case.frame in ("authorize", "require"):
        return True
    if case.frame == "approve":  # "the council approved 5,500 men"
        return any(lemma(noun) in lists.authorizers for noun in case.giving)
    if case.frame == "number":
        told = [noun for noun in tree.subjects(reading.word) if noun.lower_ != "team"]
        return any(lemma(noun) in lists.bodies and not is_service(noun) for noun in told)
    return sizes.is_of_body(candidate, reading, case.names, triggers)


def is_own_service(candidate: Candidate, reading: Reading) -> bool:
    """Whether it is only told what somebody has ("the army has 9,200 soldiers", "40 tanks")."""
    if reading.thing is not None:
        return is_service(changes.core(reading.thing))
    whole = tree.governor(candidate.top) if tree.preposition(candidate.top) == "of" else None
    body = whole or candidate.top  # "has an army of 95,000 soldiers"
    things = candidate.kind.category == "equipment" and not _at_work(candidate)
    return reading.word.lemma_ == "have" and (
        things
        or is_service(body)
        or (lemma(candidate.noun) in lists.anybody and of_child(candidate.noun) is None)
        or not candidate.is_numbered
        or any(
            lemma(noun) in lists.services | lists.localities
            for noun in actors.givers(reading, candidate)
        )
    )


def _at_work(candidate: Candidate) -> bool:
    """Whether things do something for others ("has four helicopters moving tents to villages")."""
    doing = [verb for verb in tree.children(candidate.noun, "acl") if verb.tag_ == "VBG"]
    return candidate.is_numbered and any(tree.children(verb, "obj") for verb in doing)


def is_in_flight(candidate: Candidate, reading: Reading) -> bool:
    """Whether soldiers of nobody but "the government" come ("400 government soldiers crossed")."""
    words = tree.children(candidate.noun, "compound", "amod")
    return reading.frame == "arrive" and any(c.lower_ == "government" for c in words)


def comes_home(
    candidate: Candidate,
    reading: Reading | None,
    stated: Stated,
    givers: list[Actor],
    names: Names,
) -> bool:
    """Whether people return to the country that sent them ("returned to Oslo on Tuesday")."""
    if reading is None or stated.kind == "withdrawal" or lemma(reading.word) != "return":
        return False
    codes = {giver["code"] for giver in givers if giver["type"] == "country"}
    return bool(codes) and places.is_home(candidate, reading, names, codes)


def sets_out(reading: Reading | None, stated: Stated, givers: list[Actor], names: Names) -> bool:
    """Whether people leave the country that sends them ("130 engineers left Seoul for Mali").

    Those who leave a province of their own, for nowhere else, are taken back from it.
    """
    if reading is None or stated.kind != "withdrawal" or reading.frame == "withdraw":
        return False
    if reading.rule == "inverted":
        return False  # "Home came 200 Thais": they are what a tree takes for the place
    codes = {giver["code"] for giver in givers if giver["type"] == "country"}
    ways = tree.obliques(reading.word)
    onward = any(preposition in places.GOALS for preposition, _ in ways)
    left = tree.children(reading.word, "obj") if reading.frame == "leave" else []
    for noun in [*left, *(noun for preposition, noun in ways if preposition == "from")]:
        place, found = places.place_of(noun, names, set()), names.details(noun)
        province = found is not None and found[1].get("form") == "region"
        if place is not None and place["code"] in codes and (onward or not province):
            return True
    return False


def goes_last(candidate: Candidate, reading: Reading | None, stated: Stated) -> bool:
    """Whether the last of some leave for nowhere in particular ("the last 600 will embark")."""
    if reading is None or reading.frame != "depart" or stated.kind == "withdrawal":
        return False
    onward = any(preposition in places.GOALS for preposition, _ in tree.obliques(reading.word))
    return candidate.before == "last" and not onward


#: Being somewhere, or joining in what others do there.
TAKING_PART = frames.BEING | {"take_part"}

#: Words beside those for forces that tell of them or of relief.
MILITARY = lists.efforts | lists.missions | lists.armies | lists.units | lists.trusts


def _may_be_anybody(case: Case) -> bool:
    """Whether people are called by their nation or a word for anybody, and only carried or kept."""
    candidate = case.candidate
    words = lists.anybody | lists.hands | frozenset({"man"})
    called = candidate.kind == COMPATRIOTS or lemma(candidate.noun) in words
    owned = any(tree.children(noun, "nmod:poss") for noun in (candidate.noun, candidate.top))
    return called and not owned and case.reading.trigger.lemma.split()[0] in lists.carrying


def _among_forces(candidate: Candidate, told: frozenset[str] = lists.forces) -> bool:
    """Whether the text around people with many names tells of forces."""
    sentence = candidate.noun.sent
    around = candidate.noun.doc[max(0, sentence.start - AROUND) : sentence.end + AROUND]
    return any(lemma(token) in told for token in around if token.pos_ in ("NOUN", "ADJ"))


def _are_others(case: Case) -> bool:
    """Whether people are not those of whoever takes them away.

    "North Korea sent home 300 South Korean workers", "brought home seven of the 17 Europeans".
    """
    candidate, codes = case.candidate, case.codes
    called = case.names.actor(candidate.noun) if candidate.kind == COMPATRIOTS else case.givers[0]
    others = bool(case.acting) and not case.acting & codes
    taken = case.reading.role == "obj" and not tree.is_passive(case.reading.word)
    if candidate.kind == COMPATRIOTS and taken and case.giving and not case.acting:
        return True  # "two ships took 600 Danes off the beach"
    return called is None or called["code"] not in codes or others


def _is_firm(candidate: Candidate) -> bool:
    """Whether a company is none of soldiers ("a drug distribution company")."""
    words = tree.children(candidate.noun, "compound", "amod")
    named = any(word.pos_ == "NOUN" for word in words)
    members = of_child(candidate.noun)  # "a company of 130", "of Spanish legionnaires"
    if members is not None and (members.pos_ == "NUM" or lemma(members) in lists.forces):
        return False
    company = lemma(candidate.noun) == "company"
    return company and (named or not _among_forces(candidate))


def _is_crew(candidate: Candidate) -> bool:
    """Whether people are those who man a ship or a plane ("a crew of 23 Poles and two Danes")."""
    first = tree.first_conjunct(candidate.top)
    above = tree.governor(first) if tree.preposition(first) == "of" else None
    return "crew" in (lemma(first), lemma(above) if above is not None else "")


def _is_of_mission(case: Case) -> bool:
    """Whether a named mission gives equipment ("the Multinational Force provided 300 radios")."""
    gives = case.frame in ("give", "provide", "send")
    if case.candidate.kind.category != "equipment" or not case.candidate.is_numbered or not gives:
        return False
    details = [case.names.details(noun) for noun in case.giving]
    return any(found is not None and found[1]["type"] == "mission" for found in details)


def _civil(case: Case) -> str | None:
    """Return why people or a company are no part of a force, or None."""
    candidate, frame = case.candidate, case.frame
    above = case.reading.clause.governors
    if frame in frames.MOVING and any(word.lemma_ in lists.letting for word, _ in above):
        return "is let in or out by others"  # "will allow 1,000 workers to enter"
    if lemma(candidate.noun) in lists.hands and frame not in (
        "send",
        "give",
        "provide",
        "withdraw",
    ):
        return "is hired"
    if _is_crew(candidate):
        return "is the crew of something"
    if _is_firm(candidate):
        return "is a firm"
    moving = candidate.kind == COMPATRIOTS and frame in frames.MOVING
    told = lists.forces | lists.mission_names
    if moving and (candidate.quantity["value"] is None or not _among_forces(candidate, told)):
        return "are people on the move"  # "thousands of Somalis cross the Gulf of Aden"
    return None


def _is_at_work(case: Case) -> bool:
    """Whether so many of a named giver are somewhere ("a German team of 59 is at work")."""
    candidate = case.candidate
    counted = candidate.quantity["value"] is not None and not candidate.is_article
    anybody = candidate.kind == COMPATRIOTS or lemma(candidate.noun) in lists.anybody | lists.hands
    there = counted and not anybody and case.frame in TAKING_PART
    place = places.destination(candidate, case.reading, case.names, case.givers) if there else None
    return place is not None and place["code"] not in case.codes


def _for_weak(case: Case) -> str | None:
    """Return why what a noun with many uses counts is no resource, or None."""
    candidate, frame = case.candidate, case.frame
    if not case.givers and not _is_of_mission(case):
        return MANY_USES
    if frame == "withdraw" and _are_others(case):
        return "is sent away by others"
    civil = _civil(case)
    if civil is not None:
        return civil
    if _may_be_anybody(case) and not _among_forces(candidate, lists.forces | MILITARY):
        return "may be anybody"
    if frame == "leave" and candidate.kind != COMPATRIOTS:
        return None  # "its men will be home"; those who flee are called by their nation
    polled = candidate.quantity["percent"] is not None  # "66 percent of Americans back"
    if lemma(candidate.noun) == "people" and (candidate.quantity["value"] or 0) >= A_NATION:
        return "is a population"
    called = candidate.kind == COMPATRIOTS or lemma(candidate.noun) in lists.ranks_and_file
    named = called and frame in TAKING_PART and not polled
    told = MILITARY if frame == "take_part" else frozenset()  # "will lead the force with 90 men"
    if named and _among_forces(candidate, lists.forces | told):
        return None
    if _is_at_work(case) and _among_forces(candidate, lists.forces | MILITARY):
        return None
    helps = candidate.kind.category == "equipment" or lemma(candidate.noun) in lists.helpers
    acting = frame == "act" and candidate.kind.category == "equipment"  # "Spain's F-18s patrol"
    placed = (frame in ("stay", "serve", "station") or acting) and helps
    counted = candidate.is_numbered and not candidate.is_article
    if frame not in GIVING_FRAMES and not (placed and counted):
        return f'{NO_RESOURCE} "{case.reading.word.text}"'
    return None
