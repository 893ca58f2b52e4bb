"""What keeps a mention without a figure from being a fact: a giver and a resource are not enough.

It takes a verb of giving, keeping or taking back, and somebody who does it of their own accord.
"""

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts import frames
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.names import is_date
from factx.pipeline.facts.nouns import PEOPLE, lemma, subject_before
from factx.pipeline.facts.parts import places
from factx.pipeline.facts.readings import Reading
from factx.pipeline.facts.readings.scope import is_place
from factx.pipeline.facts.statements.case import Case

#: Frames that tell what people do, how many there are, or what somebody has got.
TELLING = frozenset({"act", "number", "reach", "replaced", "receive", "level"})

#: How many words above a withdrawal may only speak of it.
NEAR = 2


#: Frames of what is taken away, be it only "its presence".
TAKING = frames.LEAVING | {"shrink", "level"}


def refusal(case: Case) -> str | None:
    """Return why a mention with no figure, or with a determiner for one, is no fact, or None."""
    candidate, reading = case.candidate, case.reading
    if candidate.is_numbered and not candidate.is_article:
        return None
    word = reading.word.text
    general = _only_says(reading)
    if general is not None:
        return general
    if candidate.is_money:
        return None if _is_stopped(case) else "is money without a figure"
    if candidate.is_article:
        if _is_of_people(candidate) or (case.frame == "announce" and _is_own(candidate)):
            return "is somebody's own already"  # "announced its team for the final"
        told = reading.role in ("nsubj", "obj")  # "a truck arrived", "who drove a truck"
        leaves = case.frame in frames.LEAVING  # "a military plane flew home"
        only_tells = told and not case.givers and (leaves or _is_any(candidate))
        return f'only tells of "{word}"' if only_tells else None
    return _is_no_gift(candidate, reading) or _by_others(case)


def _is_stopped(case: Case) -> bool:
    """Whether a named giver takes back its aid ("has suspended all aid to Chad").

    Who stops the aid that goes to its own country stops that of others.
    """
    reading = case.reading
    stops = case.frame == "withdraw" and reading.trigger.pos == "verb" and reading.role == "obj"
    others = any(
        lemma(word) in lists.foreign for word in tree.children(case.candidate.noun, "amod")
    )
    hinders = reading.trigger.lemma in lists.hindering or others  # "stopped foreign aid from"
    if not stops or hinders or not case.acting & case.codes:
        return False
    return not places.is_home(case.candidate, reading, case.names, case.codes)


def _only_says(reading: Reading) -> str | None:
    """Return why a reading tells of nothing that really comes about, or None."""
    word = reading.word.text
    if reading.frame in TELLING or reading.trigger.lemma in lists.doing:
        return f'says no more than "{word}"'
    told = reading.trigger.pos == "noun" and reading.rule != "composition"
    if told and not _comes_about(reading):
        return f'speaks of "{word}" in general'
    if _is_spoken_of(reading):
        return f'is only spoken of: "{word}"'
    predicate = reading.word.head
    somewhere = tree.preposition(predicate) or predicate.lower_ in ("due", "part")
    if reading.rule == "predicative" and not somewhere:
        return "is only said to be somebody's"  # "most of the soldiers are American"
    scene = _scene(reading)
    return None if scene is None else f'only tells of a scene: "{scene.text}"'


def _is_no_gift(candidate: Candidate, reading: Reading) -> str | None:
    """Return why what is mentioned is not itself sent, kept or taken back, or None."""
    frame = reading.frame
    changed = {p for p, n in tree.obliques(reading.word) if _is_figure(n)}
    if changed & ({"by"} if frame in frames.LEAVING else {"to", "by"}):
        return "is what a number is told of"  # "bringing its force in Mali to 900"
    if frame == "increase" and reading.role.startswith("obl"):
        return "is how something grows"  # "increased attacks by drones"
    predicate = reading.word.head
    counted = reading.rule == "predicative" and tree.children(predicate, "nummod")
    if counted and tree.preposition(predicate) == "to":
        return "is what a number is told of"  # "the contingent will be down to 40 soldiers"
    if candidate.noun.head.tag_ == "$" and tree.preposition(candidate.noun) == "for":
        return "is what money is for"
    kept = frame not in TAKING or reading.trigger.lemma == "end"
    if lemma(candidate.noun) == "presence" and kept:
        return "is a bare presence"
    if _is_of_people(candidate):
        return "is somebody's own"
    if _gets_something(reading):
        return "is who gets something"
    if _is_somebody(candidate):
        return "is one person"
    if reading.role in ("obj", "nsubj") and _is_by_the_way(candidate):
        return "is only what others come in"
    return None


def _by_others(case: Case) -> str | None:
    """Return why a mention is a matter of others than of those who give, or None."""
    word = case.reading.word.text
    if case.frame in frames.LEAVING and _is_demanded(case):
        return f'is what others want: "{word}"'
    if _adds_to_others(case):
        return f'is somebody else\'s, and not given: "{word}"'
    return None


def _comes_about(reading: Reading) -> bool:
    """Whether what governs a noun makes it happen ("began the withdrawal of", "ordered")."""
    above = reading.clause.governors
    spoken = [n for word, _ in above for n in (word, *tree.children(word, "obj"))]
    if any(lemma(noun) in lists.talk for noun in spoken):
        return False  # "set a timetable for the withdrawal of"
    return any(
        control is not None and control.modality is None and control.time in ("future", "done")
        for _, control in above
    )


def _is_spoken_of(reading: Reading) -> bool:
    """Whether a withdrawal only follows "calls for", "a date for", "a timetable for"."""
    if reading.word.tag_ != "VBG" or reading.frame not in frames.LEAVING:
        return False
    words = [word for word, _ in reading.clause.governors[:NEAR]]
    above = tree.governor(reading.word)
    words += [above] if above is not None else []
    return any(lemma(n) in lists.talk for w in words for n in (w, *tree.children(w, "obj")))


def _is_of_people(candidate: Candidate) -> bool:
    """Whether a thing belongs to people and no state ("the president's plane", "their truck")."""
    for owner in tree.children(candidate.noun, "nmod:poss"):
        meant = subject_before(owner) if owner.pos_ == "PRON" else owner
        if meant is not None and lemma(meant) in lists.rulers | lists.forces:
            return candidate.kind.category == "equipment"
    return False


def _is_own(candidate: Candidate) -> bool:
    """Whether a determiner says whose something is ("its team")."""
    return candidate.noun.doc[candidate.start].lower_ in ("its", "their")


def _gets_something(reading: Reading) -> bool:
    """Whether forces are provided with something ("provide NATO forces with images")."""
    giving = reading.frame == "provide" and reading.role == "obj"
    return giving and any(p == "with" for p, _ in tree.obliques(reading.word))


def _is_any(candidate: Candidate) -> bool:
    """Whether one ship or one team comes and goes like any other, and for no effort."""
    formed = candidate.kind.category in ("troops", "police")
    return not formed and not any(lemma(t) in lists.efforts for t in candidate.noun.children)


def _is_somebody(candidate: Candidate) -> bool:
    """Whether a noun means one of the people that its plural would give ("a peacekeeper")."""
    people = candidate.kind.category in PEOPLE
    return people and not candidate.kind.group and _is_countable(candidate.noun)


def _is_by_the_way(candidate: Candidate) -> bool:
    """Whether a mention stands behind a preposition of its own ("marines in rubber boats came")."""
    doc, at = candidate.noun.doc, candidate.start - 1
    while at > 0 and doc[at].pos_ in ("DET", "ADJ", "PRON"):
        at -= 1
    behind = at > 0 and doc[at].lower_ in ("in", "aboard", "by", "at", "near", "against", "under")
    return behind and doc[at - 1].pos_ not in ("VERB", "AUX")


def _is_figure(noun: Token) -> bool:
    """Whether a figure stands alone and is no date ("to 900", not "by 2011")."""
    return noun.pos_ == "NUM" and not is_date(noun)


def _is_countable(noun: Token) -> bool:
    return noun.tag_ in ("NN", "NNP") and lemma(noun) not in lists.many


def _is_demanded(case: Case) -> bool:
    """Whether a withdrawal is only what somebody else asks for or orders."""
    clause = case.reading.clause
    if _is_condition(case.reading.word):
        return True
    if case.reading.word.lemma_ in lists.ordering and _is_of_others(case.reading.word, case):
        return True  # "Chad ordered French troops out"
    for word, control in clause.governors:
        asked = control is not None and control.subject == "object"
        wanted = control is not None and control.modality == clause.modality == "possible"
        if asked and wanted:
            return True
        if wanted and _is_of_others(word, case):
            return True  # "Chad wants French troops to leave"
        if word.lemma_ in lists.ordering and _is_of_others(word, case):
            return True
    return False


def _is_condition(verb: Token) -> bool:
    """Whether a clause only says on what others make something depend ("unless they leave")."""
    marks = {child.lower_ for child in verb.children if tree.base(child) in ("mark", "advmod")}
    denied = "if" in marks and bool(marks & {"not", "n't", "n’t"})
    return denied or bool(marks & {"unless", "until", "whether"})


def _is_of_others(order: Token, case: Case) -> bool:
    """Whether an order comes from others than those who are to go, or is only striven for.

    "Chad ordered French troops to leave", "wants to make Rabat call its men back".
    """
    if not tree.children(order, "obj", "iobj"):
        return False
    aim = tree.governor(order)
    if aim is not None and tree.base(order) == "acl" and lemma(aim) in lists.aims:
        return True
    speaking = case.codes_of(tree.subjects(order))
    return bool(speaking) and not speaking & case.codes


#: What opens a clause that gives the moment of something else.
MOMENTS = frozenset({"when", "as", "while", "before", "until"})


def _scene(reading: Reading) -> Token | None:
    """Return what shows that a mention is only told of a moment or a spot, if anything does.

    "Was at the hospital when French troops arrived", "the troops were in the prison then".
    """
    word, frame = reading.word, reading.frame
    if frame == "arrive" and tree.base(word) == "advcl":
        marks = [child for child in word.children if child.lower_ in MOMENTS]
        where = [*tree.children(word, "obj"), *(noun for _, noun in tree.obliques(word))]
        return marks[0] if marks and not where else None
    if frame != "serve" or tree.base(word) != "cop":
        return None
    spot = word.head
    somewhere = spot.pos_ != "NOUN" or not tree.preposition(spot) or is_place(spot)
    named = any(token.pos_ == "PROPN" and token.i > word.i for token in spot.subtree)
    return None if somewhere or named else spot


def _adds_to_others(case: Case) -> bool:
    """Whether something is done for a force of others ("sent 850 men to bolster the force")."""
    if case.reading.role != "obj" or case.reading.trigger.pos == "noun":
        return False
    subjects = tree.children(case.reading.word, "nsubj")
    if any(lemma(noun) in case.triggers.nouns for noun in subjects):
        return True  # "the deployment brings the force up to"
    others = bool(case.acting) and not case.acting & case.codes
    return case.frame == "increase" and others
