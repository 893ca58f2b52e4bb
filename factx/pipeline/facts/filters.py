"""What keeps a candidate from being a fact although a trigger governs it."""

from typing import Any

from spacy.tokens import Token

from factx.lexicon.triggers import Triggers
from factx.pipeline import tree
from factx.pipeline.facts import actors, changes, limits, money, places, sizes
from factx.pipeline.facts.candidate import Candidate
from factx.pipeline.facts.names import Actor, Names, is_date
from factx.pipeline.facts.nouns import COMPATRIOTS, lemma
from factx.pipeline.facts.readings import Reading

#: Frames under which a noun with many uses ("members", "people") is a resource.
GIVING_FRAMES = frozenset(
    {"send", "give", "provide", "pledge", "offer", "withdraw", "arrive", "depart", "joined",
     "keep", "have", "land", "announce", "approve", "expect"}
)  # fmt: skip
#: Frames under which people named by their country are soldiers, where the text tells of forces.
PLACING_FRAMES = frozenset({"stay", "serve", "station", "act", "number", "level"})
#: How many words around such people may tell of forces.
AROUND = 120


def refusal(
    candidate: Candidate,
    reading: Reading | None,
    givers: list[Actor],
    names: Names,
    triggers: Triggers,
) -> str | None:
    """Return why a candidate is no fact, or None."""
    if reading is None:
        above = tree.governor(candidate.top)
        met = above is not None and lemma(above) in triggers.gatherings
        return "takes part in a gathering" if met else None
    before = candidate.noun.doc[max(0, candidate.start - 2) : candidate.start]
    if [token.lower_ for token in before] == ["all", "but"]:
        return "is what is left out"
    if candidate.kind.fired and reading.role == "nsubj" and lemma(reading.word) != "go":
        return "is shot, and not brought"
    if candidate.is_money:
        return _for_funds(candidate, reading, givers, triggers)
    private = [n for n in actors.givers(reading, candidate) if lemma(n) in triggers.private]
    if reading.trigger.frame.name == "withdraw":
        private += [n for n in actors.givers(reading, candidate) if is_service(n)]
    if private and not givers:
        return f'is given by "{private[0].text}", which is no known contributor'
    gathering = _gathering(candidate, reading, triggers)
    if gathering is not None:
        return f'takes part in "{gathering.text}"'
    if candidate.is_article and not givers and reading.trigger.frame.name in STANDING:
        return "has only an article and no contributor"
    if candidate.kind.weak and not _is_of_force(candidate, reading, names, triggers):
        return _for_weak(candidate, reading, givers, triggers)
    return None


def _is_of_force(candidate: Candidate, reading: Reading, names: Names, triggers: Triggers) -> bool:
    """Whether "men" or "people" are those of a mission, which has them or may have them."""
    if candidate.kind.category not in limits.PEOPLE or not candidate.is_numbered:
        return False
    if candidate.strong:
        return True
    if reading.thing is not None:
        return sizes.is_body(changes.core(reading.thing), names, triggers)
    if reading.trigger.frame.name in ("authorize", "require"):
        return True
    if reading.trigger.frame.name == "number":
        told = tree.subjects(reading.word)
        return any(lemma(noun) in triggers.bodies and not is_service(noun) for noun in told)
    return sizes.is_of_body(candidate, reading, names, triggers)


#: Frames of those who come, whose place the rest of the document may tell.
COMING = frozenset({"arrive", "depart", "joined", "send", "land", "carry"})

#: Frames that say nothing without a figure, unless the document says where.
PLACED = frozenset({"stay", "serve", "arrive", "joined"})

#: Frames that tell what people do or where they are, and not how they came there.
STANDING = frozenset({"act", "number", "reach", "stay", "serve", "station", "joined"})


def _gathering(candidate: Candidate, reading: Reading, triggers: Triggers) -> Token | None:
    """Return the exercise or the parade that people only take part in, if there is one."""
    obliques = [*tree.obliques(reading.word), *tree.obliques(candidate.top)]
    if reading.trigger.frame.name in STANDING:
        around = [n for p, n in obliques if p in ("in", "during", "for", "of")]
        around += tree.children(reading.word, "nsubj", "obj")
    else:
        around = [n for p, n in obliques if p == "to"]  # "sent a team to the World Cup"
    for noun in around:
        if noun not in (candidate.noun, candidate.top) and lemma(noun) in triggers.gatherings:
            return noun
    return None


def is_nowhere(fact: dict[str, Any]) -> bool:
    """Whether an army or a police only does something, and not even the document says where."""
    figure = any(fact["quantity"][key] is not None for key in ("value", "low", "high", "percent"))
    if not figure and fact["frame"] in PLACED:
        return fact["destination"] is None
    if _is_at_disposal(fact):
        return True
    given = fact["kind"] in ("deployment", "pledge") and fact["resource"]["category"] != "funds"
    if given and fact["home"] and fact["destination"] is None:
        return True  # "In Sukkur the Pakistani army put 60,000 soldiers to work"
    coming = fact["kind"] == "deployment" and fact["frame"] in COMING
    if figure and coming and not fact["contributors"]:
        return fact["destination"] is None and fact["mission"] is None
    told = "" if fact["kind"] == "pledge" else "act"  # "the 300 will cordon off the town"
    if fact["kind"] in ("withdrawal", "strength") or fact["frame"] not in (told, "act", "number"):
        return False
    countries = all(actor["type"] == "country" for actor in fact["contributors"])
    forces = ["troops", "police"] + ["personnel"] * (fact["frame"] == "number")
    at_work = fact["resource"]["category"] in forces
    return at_work and countries and fact["destination"] is None and fact["mission"] is None


#: A force so large that only a word for where says that it is abroad.
LARGE = 100_000


def _is_at_disposal(fact: dict[str, Any]) -> bool:
    """Whether a whole army or police is only had ("the government commands 300,000 police")."""
    if fact["frame"] not in ("have", "keep") or fact["kind"] != "deployment":
        return False
    quantity = fact["quantity"]
    whole = all(quantity[key] is None for key in ("value", "low", "high", "percent"))
    whole |= (quantity["value"] or quantity["low"] or 0) >= LARGE
    return whole and fact["destination"] is None and fact["mission"] is None


def other_money(candidate: Candidate, triggers: Triggers) -> str | None:
    """Return why the words around a sum rule it out ("$5 million in loans")."""
    if not candidate.is_money:
        return None
    nouns = [candidate.noun, candidate.top]
    nouns += [n for p, n in tree.obliques(candidate.noun) if p in ("in", "of")]
    nouns += tree.children(candidate.noun, "compound")
    doc, end = candidate.noun.doc, candidate.end
    if end < len(doc) and doc[end].lower_ == "in":  # "in arms sales", wherever the tree hangs it
        for token in doc[end + 1 : end + 5]:
            if token.pos_ == "ADP":
                break
            nouns.append(token)
            if lemma(token) in ("cut", "saving"):
                return "is saved"
    behind = sorted((n for n in nouns if n.i >= end), key=lambda noun: noun.i)
    if any(lemma(noun) in triggers.gifts for noun in behind[:1]):
        return None  # "in grants and loans" is first of all given
    for noun in nouns:
        if lemma(noun) in triggers.excluded_nouns:
            return f'is a matter of "{noun.text}"'
    return None


#: A smaller sum is a price or a share, and no contribution.
LEAST_SUM = 1000


def _for_funds(
    candidate: Candidate, reading: Reading, givers: list[Actor], triggers: Triggers
) -> str | None:
    reason = _is_other_matter(candidate, reading, triggers)
    if reason is not None or givers:
        return reason
    frame = reading.trigger.frame.name
    nouns = [n for n in actors.givers(reading, candidate) if not is_date(n)]
    if money.is_partitive(candidate) and not any(lemma(n) in triggers.private for n in nouns):
        return None
    if reading.rule == "named":
        return "names no giver"
    if not nouns:
        told = candidate.noun.pos_ == "NOUN" or frame in ("pledge", "give", "collect")
        return None if told or _is_in_trust(reading, triggers) else "has no giver"
    received = frame == "receive" and not candidate.is_bare
    if received or any(_may_give(noun, triggers) for noun in nouns):
        return None
    return f'is given by "{nouns[0].text}", which is no known contributor'


def _deal(candidate: Candidate, reading: Reading, triggers: Triggers) -> str | None:
    """Return what a sum is paid for, where verb and parties tell of a deal or a loss."""
    word = lemma(reading.word)
    if word == "order" and candidate.is_bare:
        return "is bought"
    if word == "pay" and any(lemma(noun) in BEREAVED for noun in _behind(candidate)):
        return "is paid for a loss"
    subjects = tree.subjects(reading.word) if reading.trigger.frame.name == "receive" else []
    if any(lemma(noun) in triggers.private for noun in subjects):
        return "is received by a company"
    return None


#: To whom compensation is paid.
BEREAVED = frozenset({"family", "relative", "widow", "survivor"})


def _is_other_matter(candidate: Candidate, reading: Reading, triggers: Triggers) -> str | None:
    """Return why a sum is none that anybody gives, whoever is named beside it."""
    value = candidate.quantity["value"] or candidate.quantity["low"]
    if value is not None and value < LEAST_SUM:
        return "is too small a sum"
    if _is_rate(candidate):
        return "is a rate"
    frame = reading.trigger.frame.name
    for noun in _behind(candidate):
        if _is_purpose(noun, frame, triggers):
            return f'is money for "{noun.text}"'
    deal = _deal(candidate, reading, triggers)
    if deal is not None:
        return deal
    if frame == "number":
        return f'is money under "{reading.word.text}"'
    if frame == "increase" and not _raises_aid(reading.word, triggers):
        return "is an increase of something else"
    return None


def _is_in_trust(reading: Reading, triggers: Triggers) -> bool:
    """Whether a sum lies in a fund for an effort ("the relief fund has gathered $20 million")."""
    funds = [noun for noun in tree.subjects(reading.word) if lemma(noun) in ("fund", "appeal")]
    return any(lemma(c) in triggers.trusts for fund in funds for c in fund.children)


def _is_purpose(noun: Token, frame: str, triggers: Triggers) -> bool:
    """Whether a noun makes money a matter of something else.

    "The campaign against rebels" does not, nor does the reserve that money is given from.
    """
    source = tree.preposition(noun) == "from" and frame in ("give", "provide", "pledge", "announce")
    against = noun.i + 1 < len(noun.doc) and noun.nbor().lower_ == "against"
    return lemma(noun) in triggers.purposes and not source and not against


#: The least sum that is given by the month or for each of many.
LEAST_RATE = 1_000_000


def _is_rate(candidate: Candidate) -> bool:
    """Whether a sum is pay or a price ("$1,000 a month", "$300 per truck")."""
    value = candidate.quantity["value"] or candidate.quantity["low"] or LEAST_RATE
    doc, end = candidate.noun.doc, candidate.end
    behind = doc[end : end + 2]
    unit = len(behind) > 1 and behind[0].lower_ in ("per", "a", "an", "every")
    return value < LEAST_RATE and unit and behind[1].pos_ in ("NOUN", "PROPN")


#: Verbs before one sum that say that another keeps a promise, and how near they stand to it.
PROMISES, NEAR = frozenset({"pledge", "promise"}), 3


def is_home_spending(candidate: Candidate, reading: Reading) -> bool:
    """Whether money that goes nowhere is spent at home ("spent $400 million on new roads")."""
    if not candidate.is_money or not reading.trigger.abroad:
        return False
    owned = any(tree.children(noun, "nmod:poss") for noun in (candidate.noun, candidate.top))
    doc, first = candidate.noun.doc, candidate.noun.sent.start
    sums = [s for s in doc.spans["factx_quantities"] if s.label_ == "MONEY" and s.start >= first]
    told = any(
        lemma(token) in PROMISES and token.i < candidate.start
        for span in sums
        for token in doc[max(first, span.start - NEAR) : span.start]
    )
    # "has paid all of its $67 million", "pledged $9 million and has spent 2 million"
    return candidate.is_bare and not owned and not told and not money.is_partitive(candidate)


def _behind(candidate: Candidate) -> list[Token]:
    """Return the nouns behind a sum, up to the end of its clause."""
    found = []
    for token in candidate.noun.doc[candidate.end : candidate.end + 14]:
        if token.is_sent_start or token.text in (";", "–", "—"):
            break
        if token.pos_ == "NOUN":
            found.append(token)
    return found


#: Services of a state: what they "have" at home is no deployment.
SERVICES = frozenset({"army", "force", "military", "police", "navy", "service", "corps"})


def is_own_service(candidate: Candidate, reading: Reading) -> bool:
    """Whether it is only told what somebody has ("the army has 9,200 soldiers", "40 tanks")."""
    if reading.thing is not None:
        return is_service(changes.core(reading.thing))
    return reading.word.lemma_ == "have" and (
        candidate.kind.category == "equipment"
        or not candidate.is_numbered
        or any(lemma(noun) in SERVICES for noun in actors.givers(reading, candidate))
    )


def is_own_force(candidate: Candidate) -> bool:
    """Whether a figure is told of somebody's own service ("Chad's own army, nine battalions")."""
    nouns = [candidate.noun, candidate.top]
    above = tree.governor(candidate.top)
    if above is not None and tree.base(candidate.top) == "appos":
        nouns.append(above)
    return any(is_service(noun) and any(c.lower_ == "own" for c in noun.children) for noun in nouns)


def comes_home(
    candidate: Candidate,
    reading: Reading | None,
    stated: tuple[str, str, str],
    givers: list[Actor],
    names: Names,
) -> bool:
    """Whether people return to the country that sent them ("returned to Oslo on Tuesday")."""
    if reading is None or stated[0] == "withdrawal" or lemma(reading.word) != "return":
        return False
    codes = {giver["code"] for giver in givers if giver["type"] == "country"}
    return bool(codes) and places.is_home(candidate, reading, names, codes)


def sets_out(
    reading: Reading | None, stated: tuple[str, str, str], givers: list[Actor], names: Names
) -> bool:
    """Whether people leave the country that sends them ("130 engineers left Seoul for Mali")."""
    if reading is None or stated[0] != "withdrawal" or reading.trigger.frame.name != "leave":
        return False
    codes = {giver["code"] for giver in givers if giver["type"] == "country"}
    left = [places.place_of(noun, names, set()) for noun in tree.children(reading.word, "obj")]
    return any(place is not None and place["code"] in codes for place in left)


#: Words before a force that make it a service of a state, and others that make it a mission.
OF_STATE = frozenset({"police", "security", "armed", "defense", "defence", "air", "labor", "work"})
OF_MANY = frozenset(
    {"international", "multinational", "peacekeeping", "peace", "foreign", "regional", "joint",
     "hybrid", "stabilization", "stabilisation", "assistance", "protection", "interim", "observer"}
)  # fmt: skip


def is_service(noun: Token) -> bool:
    """Whether a noun names a service of a state: "the army", "its security forces"."""
    words = {c.lower_ for c in noun.children if tree.base(c) in ("amod", "compound")}
    if words & OF_MANY or any(
        (s._.factx_name or {}).get("type") in ("organization", "region")
        for s in noun.doc.spans.get("factx_names", ())
        if noun.left_edge.i <= s.start < noun.i
    ):
        return False
    named = lemma(noun)
    return named in ("army", "military", "navy", "gendarmerie", "constabulary") or (
        named == "force" and bool(words & OF_STATE)
    )


def _may_give(noun: Token, triggers: Triggers) -> bool:
    """Whether a subject that names nobody may be a donor ("donor nations", "it")."""
    around = [noun, *(c for c in noun.children if c.i < noun.i)]
    many = any(t.tag_ in ("NNS", "NNPS") and lemma(t) in triggers.states for t in around)
    return noun.pos_ == "PRON" or many or any(lemma(t) in triggers.donors for t in around)


def _among_forces(candidate: Candidate, triggers: Triggers) -> bool:
    """Whether the text around people named by their country alone tells of forces."""
    sentence = candidate.noun.sent
    around = candidate.noun.doc[max(0, sentence.start - AROUND) : sentence.end + AROUND]
    return any(lemma(token) in triggers.forces for token in around if token.pos_ == "NOUN")


def _raises_aid(verb: Token, triggers: Triggers) -> bool:
    return any(
        lemma(noun) in triggers.nouns or lemma(noun) in triggers.aid
        for noun in tree.children(verb, "obj", "nsubj:pass")
    )


#: People with many uses who are somewhere only to help.
HELPERS = frozenset({"doctor", "nurse", "surgeon", "physician"})


def _for_weak(
    candidate: Candidate, reading: Reading, givers: list[Actor], triggers: Triggers
) -> str | None:
    if not givers:
        return "has no contributor, and its noun has many uses"
    frame = reading.trigger.frame.name
    if frame == "leave" and candidate.kind != COMPATRIOTS:
        return None  # "its men will be home"; those who flee are called by their nation
    polled = candidate.quantity["percent"] is not None  # "66 percent of Americans back"
    named = candidate.kind == COMPATRIOTS and frame in PLACING_FRAMES and not polled
    if named and _among_forces(candidate, triggers):
        return None
    helps = candidate.kind.category == "equipment" or lemma(candidate.noun) in HELPERS
    placed = frame in ("stay", "serve", "station") and helps
    if frame not in GIVING_FRAMES and not (placed and candidate.is_numbered):
        return f'is no resource under "{reading.word.text}"'
    return None
