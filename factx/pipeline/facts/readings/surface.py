"""Readings along the words, for figures that the tree connects with nothing."""

from spacy.tokens import Token

from factx.lexicon import lists
from factx.lexicon.triggers import Trigger
from factx.pipeline import tree
from factx.pipeline.facts import frames
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.names import is_date
from factx.pipeline.facts.nouns import lemma, name_at, people_kind, subject_before
from factx.pipeline.facts.readings.scope import Found, Scope, fits, is_excluded, readings_of

#: The least figure that a verb of any meaning may tell of; smaller ones are mostly incidents.
LEAST_DOING = 10

#: What stands before the word and the figure of "a planned 200".
AHEAD = (("of", "from"), ("a", "an", "the", "its", "their"), ())

#: Words for what somebody has promised, whom another clause names.
PROMISED = frozenset({"promised", "pledged"})


#: How many words before a sum may tell that it is given.
AROUND = 30

#: What stands before the first giver of a list.
HEADS = frozenset({":", ",", ";", "and", "is", "are", "was", "were", "the", "–", "—"})

#: Frames of money that has been given.
SETTLING = ("give", "provide", "receive", "arrive")

#: Words that may stand between "with" and its figure.
LIGHT = ("ADV", "DET", "ADJ", "PRON")


def adjacent(candidate: Candidate, scope: Scope) -> Found | None:
    """Return a verb right before the figure that the tree takes for something else.

    "The decision to hand Ukraine 50 tanks has broken a taboo", "promised $5 million, more than
    was hoped": the object of one verb is easily taken for the subject of the next.
    """
    doc, i = candidate.noun.doc, candidate.start - 1
    while i > candidate.noun.sent.start and doc[i].pos_ in (*LIGHT, "PROPN"):
        i -= 1
    verb = doc[i] if i >= candidate.noun.sent.start else None
    if verb is None or not verb.is_lower or tree.base(verb) == "case":
        return None  # "including 30 medics" says no more than the whole
    bare = verb.tag_ in ("VB", "VBD", "VBN") and not tree.children(verb, "obj")
    governed = candidate.top.head.pos_ in ("VERB", "AUX") and candidate.top.head != candidate.top
    if governed and not (bare and tree.base(candidate.top) == "nsubj"):
        return None
    if i < candidate.start - 1 and not bare and doc[candidate.start - 1].pos_ == "PROPN":
        return None
    if verb.pos_ != "VERB":
        return None
    for trigger in scope.verbs(verb.lemma_.lower()):
        if "obj" in trigger.frame.resource:
            return verb, trigger, "obj", "adjacent"
    return None


#: Frames of what somebody means to give.
WILLED = frozenset({"plan", "approve", "pledge", "offer"})


def leaning(candidate: Candidate, scope: Scope) -> tuple[Token, Trigger, Token] | None:
    """Return the verb whose preposition leads to a figure, its meaning and who acts.

    "Benin plans on 800": the verb is easily taken for a noun, and the giver for what it follows.
    """
    doc, i = candidate.noun.doc, candidate.start - 1
    while i > candidate.noun.sent.start and doc[i].pos_ in LIGHT:
        i -= 1
    word, before = doc[max(i - 1, 0)], doc[max(i - 2, 0)]
    free = before.pos_ in ("PROPN", "PRON", "CCONJ", "ADV", "AUX")
    if i < 2 or word.pos_ not in ("VERB", "NOUN") or not free:
        return None
    giver = before if before.pos_ == "PROPN" else subject_before(word)
    for trigger in scope.verbs(f"{word.lemma_.lower()} {doc[i].lower_}") if giver else ():
        if trigger.frame.name in WILLED and not trigger.objects and giver is not None:
            return word, trigger, giver
    return None


def followed(candidate: Candidate, scope: Scope) -> Found | None:
    """Return the passive verb right behind a sum that the tree gives another subject or none.

    "Of the $90 million pledged in March, only $5 million had been disbursed."
    """
    doc, start = candidate.noun.doc, max(candidate.noun.i + 1, candidate.end)
    at, passive = start, False
    while at < len(doc) and doc[at].pos_ in ("AUX", "ADV", "PART"):
        passive = passive or doc[at].lemma_ == "be"
        at += 1
    if not candidate.is_money or not passive or at >= len(doc) or doc[at].tag_ != "VBN":
        return None
    verb = doc[at]
    governs = tree.governor(candidate.top) == verb or tree.children(verb, "nsubj")
    return None if governs else _with_object(verb, scope, "followed")


def promised(candidate: Candidate, scope: Scope) -> Found | None:
    """Return the participle right behind a figure ("the $9 billion pledged in March").

    Some trees take it for a verb with the figure for its subject.
    """
    doc, at = candidate.noun.doc, max(candidate.noun.i + 1, candidate.end)
    verb = doc[at] if at < len(doc) else None
    if verb is None or verb.tag_ not in ("VBN", "VBD") or tree.auxiliaries(verb):
        return None
    subjects = [noun for noun in tree.children(verb, "nsubj") if noun != candidate.top]
    if subjects or tree.children(verb, "obj", "xcomp", "ccomp"):
        return None
    return _with_object(verb, scope, "promised") if lemma(verb) in lists.promising else None


def _with_object(verb: Token, scope: Scope, rule: str) -> tuple[Token, Trigger, str, str] | None:
    """Return the first reading of a verb with the resource for its object."""
    fitting = (t for t in readings_of(verb, scope) if fits(verb, t, "obj"))
    return next(((verb, trigger, "obj", rule) for trigger in fitting), None)


def foreseen(candidate: Candidate) -> Token | None:
    """Return the word that says that a whole is yet to come ("the first 20 of a planned 200")."""
    doc, start = candidate.noun.doc, candidate.start
    if not candidate.is_numbered or candidate.is_money:
        return None
    word = _that_were(candidate)
    if word is not None and word.lower_ in lists.planned - PROMISED:
        return word
    if start < len(AHEAD):
        return None
    first, second, word = doc[start - len(AHEAD) : start]
    led = first.lower_ in AHEAD[0] and second.lower_ in AHEAD[1]
    return word if led and word.lower_ in lists.planned else None


def _that_were(candidate: Candidate) -> Token | None:
    """Return the participle of "the 8,000 that were planned", of people of nobody named."""
    doc, start = candidate.noun.doc, max(candidate.noun.i + 1, candidate.end)
    relative = doc[start : start + 1].text in ("that", "which", "who")
    if not relative or doc[start + 1 : start + 2].text not in ("was", "were", "are", "had"):
        return None
    behind = (token for token in doc[start + 2 : start + 4] if token.pos_ != "AUX")
    return next(behind, None)


def brought(candidate: Candidate, scope: Scope) -> tuple[Token, Trigger, Token] | None:
    """Return a verb of coming or sending, its meaning and who comes with what is counted.

    "A British ship reached Tonga with two helicopters", "Fiji sent a ship with 30 men aboard".
    """
    if tree.preposition(candidate.top) != "with" or candidate.is_money:
        return None
    verb = next((word for word in tree.ancestors(candidate.top) if word.pos_ == "VERB"), None)
    if verb is None or verb.i > candidate.start:
        return None
    carriers = scope.triggers.verbs["carry"][0].subjects
    carried = any(lemma(noun) in carriers for noun in tree.children(verb, "obj"))
    anybody = candidate.kind.weak and candidate.kind.category == "personnel"
    sending = {"send", "land"} if carried and not anybody else {"station"}
    for trigger in scope.verbs(verb.lemma_.lower()):
        coming = tree.governor(candidate.top) == verb and not trigger.requires
        coming = coming and trigger.frame.name in frames.MOVING - frames.LEAVING
        if coming or trigger.frame.name in sending:
            return next(((verb, trigger, noun) for noun in tree.children(verb, "nsubj")), None)
    return None


def accompanied(candidate: Candidate, scope: Scope) -> tuple[Token, Trigger, Token] | None:
    """Return "with", its meaning and the name that has something with it.

    "Turkey, with 370 men in Zenica", "Ghana is the largest contributor, with 870 soldiers",
    "the mission in Chad, with 900 police". Who has money is a giver only among givers ("the next
    pledges are of Oman, with $5 million").
    """
    funds = candidate.is_money
    if not candidate.is_numbered or (funds and not _tells_of_giving(candidate)):
        return None
    doc, i = candidate.noun.doc, candidate.start - 1
    while i > candidate.noun.sent.start and doc[i].pos_ in LIGHT:
        i -= 1
    word = doc[max(i, 0)]
    loose = candidate.kind.weak and candidate.kind.category == "personnel"
    if word.lower_ != "with" or (loose and word.nbor(-1 if word.i else 0).text != ","):
        return None  # "will build a plant in Chad with 3,000 workers"
    if _of_other(word):
        return None
    opens = word.i == candidate.noun.sent.start
    holder = _behind_comma(candidate) if opens else _holder(word)
    if holder is None or _is_left(holder) or is_date(holder):
        return None
    known = holder.pos_ == "PROPN" or people_kind(holder) is not None
    if not known and lemma(holder) not in lists.missions:
        return None
    return word, scope.verbs("pledge" if funds else "have")[0], holder


def _of_other(word: Token) -> bool:
    """Whether who "with" tells of gives something else ("the third provider of investment in")."""
    givers = [t for t in word.doc[word.sent.start : word.i] if lemma(t) in lists.givers]
    given = [n for giver in givers for p, n in tree.obliques(giver) if p in ("of", "to")]
    return any(lemma(noun) in lists.excluded_nouns for noun in given)


def _is_left(place: Token) -> bool:
    """Whether a name is where somebody comes from or goes to ("left Aden with 90 men")."""
    verb = tree.governor(place)
    left = verb is not None and verb.lemma_ == "leave" and tree.base(place) == "obj"
    named = place.pos_ == "PROPN"  # "that leaves the mission with 900 men"
    return named and (left or tree.preposition(place) in ("from", "to", "into"))


def _holder(word: Token) -> Token:
    """Return who stands before "with": a name, or the subject of "runs the largest contingent"."""
    doc, start = word.doc, word.sent.start
    before = doc[word.i - 1]
    if before.text == "," and before.i > start:
        before = doc[before.i - 1]
    before = _scene_of(before) or before
    if lemma(before) in lists.givers:
        subjects = tree.children(before, "nsubj")
        if not subjects and tree.base(before) == "obj":
            subjects = tree.subjects(before.head)
        before = subjects[0] if subjects else before
    return before


#: How far behind a figure the comma may stand that ends "With 900 soldiers in Goma, India".
OPENING = 8


def _behind_comma(candidate: Candidate) -> Token | None:
    """Return the subject that follows an opening phrase ("With 7,700 troops, Britain is")."""
    doc = candidate.noun.doc
    for token in doc[candidate.end : candidate.end + OPENING]:
        if token.text == "," and token.i + 1 < candidate.noun.sent.end:
            subject = doc[token.i + 1 + (doc[token.i + 1].pos_ == "DET") :][:3]
            names = [t for t in subject if t.pos_ == "PROPN" and tree.base(t) == "nsubj"]
            return names[0] if names else None
    return None


def beside_giver(candidate: Candidate, scope: Scope) -> tuple[Token, Trigger, Token] | None:
    """Return the name beside a sum in a list without verbs, and what it means there.

    "Pledges so far: Japan $500 million", "the biggest donors are Oman ($5 million), Chad", "among
    the pledges were $10 million from Togo".
    """
    doc, before, behind = candidate.noun.doc, candidate.start - 1, candidate.end
    if not candidate.is_money or not _tells_of_giving(candidate):
        return None
    if doc[behind : behind + 1].text == "from":
        behind += 1 + (doc[behind + 1 : behind + 2].text == "the")
        named = name_at(doc, behind)
    else:
        before -= doc[before].text == "("
        named = name_at(doc, before)
        if named is None or doc[max(named.start - 1, 0)].lower_ not in HEADS:
            return None
    return (named.root, scope.verbs("pledge")[0], named.root) if named is not None else None


def _tells_of_giving(candidate: Candidate) -> bool:
    """Whether the sentence of a sum tells of givers, or the words before it of what they give."""
    doc, start = candidate.noun.doc, candidate.start
    before = doc[max(0, start - AROUND) : start]
    given = any(lemma(word) in lists.givers | lists.gifts for word in before)
    return given or any(lemma(word) in lists.givers for word in candidate.noun.sent)


def settled(candidate: Candidate, scope: Scope) -> Found | None:
    """Return the verb that says what became of a share of money ("a third has been paid")."""
    if not candidate.is_money or candidate.quantity["percent"] is None:
        return None
    for verb in candidate.noun.doc[candidate.end : candidate.noun.sent.end]:
        if verb.pos_ == "VERB" and verb.tag_ in ("VBN", "VBD", "VBZ"):
            for trigger in scope.verbs(verb.lemma_.lower()):
                if trigger.frame.name in SETTLING:
                    return verb, trigger, "obj", "settled"
    return None


def _scene_of(place: Token) -> Token | None:
    """Return the mission, or the part in it, whose scene a name is ("the mission in Chad")."""
    bodies = lists.missions | lists.givers
    while tree.preposition(place) in ("in", "for", "on", "to", "of"):
        body = tree.governor(place)
        if body is None or body.pos_ not in ("NOUN", "PROPN"):
            return None
        if lemma(body) in bodies:
            return body
        place = body  # "the third provider of relief to Sudan"
    return None


def there(candidate: Candidate, scope: Scope) -> Found | None:
    """Return what says right behind the people counted that they are somewhere.

    "The 38,000 Americans there now", "the 480 already serving in Iraq", "soldiers based there",
    "of whom 90 are in Goma".
    """
    end = max(candidate.noun.i + 1, candidate.end)
    words = [t for t in candidate.noun.doc[end : end + 2] if t.lower_ not in lists.by_now][:1]
    if not words:
        return None
    word = words[0]
    if not candidate.is_numbered:
        return _placed(word, scope) if word.i == end else None
    if word.lower_ == "there" or _is_of_whom(candidate, word):
        return next(((word, t, "nsubj", "there") for t in scope.verbs("be")), None)
    by_now = word.i > end  # "on top of the 12,000 already deployed"
    way = [t.lower_ for t in word.doc[word.i + 1 : word.i + 3] if t.pos_ != "DET"]
    if by_now and word.lower_ in ("on", "in", "under", "at") and way:
        moving = way[-1] == "way"
        found = scope.verbs("be on way" if moving else "be")
        return next(((word, t, "nsubj", "there") for t in found), None)
    return _placed(word, scope, by_now=by_now)


def _is_of_whom(candidate: Candidate, word: Token) -> bool:
    """Whether "are" tells where some of others are ("of whom 900 are on the ground")."""
    before = candidate.noun.doc[max(candidate.start - 2, 0) : candidate.start]
    placed = any(t.tag_ == "IN" for t in word.doc[word.i + 1 : word.i + 2])
    return word.lemma_ == "be" and placed and before.text.lower() == "of whom"


def _placed(word: Token, scope: Scope, *, by_now: bool = False) -> Found | None:
    """Return the participle right behind people that says where they are ("stationed there")."""
    behind = word.doc[word.i + 1 : word.i + 2]
    if not by_now and (not len(behind) or behind[0].pos_ not in ("ADP", "ADV")):
        return None  # "the two remaining bases"
    role = {"VBG": "nsubj", "VBN": "obj"}.get(word.tag_)
    found = scope.verbs(word.lemma_.lower()) if role else ()
    placing = (t for t in found if t.frame.name in frames.BEING and role in t.frame.resource)
    return next(((word, t, role or "", "there") for t in placing), None)


def joined(candidate: Candidate, scope: Scope) -> Found | None:
    """Return the verb by which others join those counted, who are there ("join 40 Danes")."""
    first = tree.first_conjunct(candidate.top)
    verb = tree.governor(first)
    if verb is None or verb.lemma_ != "join" or tree.base(first) != "obj":
        return None
    others = lists.joining | lists.forces
    before = subject_before(verb) if verb.tag_ in ("VBG", "VB") else None
    subjects = tree.subjects(verb) or ([before] if before is not None else [])
    if not candidate.is_numbered or not any(lemma(noun) in others for noun in subjects):
        return None
    return next(((verb, t, "nsubj", "there") for t in scope.verbs("remain")), None)


def doing(candidate: Candidate, scope: Scope) -> Found | None:
    """Return whatever a body of people does ("50 instructors have been teaching in Kindu").

    It says where they are, if it says who sent them and names a place.
    """
    quantity, verb = candidate.quantity, tree.governor(candidate.top)
    few = (quantity["value"] or quantity["low"] or 0) < LEAST_DOING
    if few or candidate.kind.weak or candidate.elliptic:
        return None
    if verb is None or verb.pos_ != "VERB" or tree.relation(candidate.top) != "nsubj":
        return None
    starts = [verb, *tree.children(verb, "xcomp")]
    if any(v.lemma_.lower() in lists.excluded_objects | lists.fights for v in starts):
        return None  # a battle or a raid says nothing of who serves where
    if any(lemma(thing) in lists.events for thing in tree.children(verb, "obj")):
        return None  # nor does whoever launches an offensive
    if tree.is_passive(verb) or is_excluded(verb, "nsubj", scope) or tree.children(verb, "ccomp"):
        return None
    return next(((verb, t, "nsubj", "doing") for t in scope.verbs("work")), None)
