"""Nouns: what they name, what they group, and where their phrases begin."""

import re
from bisect import bisect_right

from spacy.tokens import Doc, Span, Token

from factx.lexicon import lists
from factx.lexicon.resources import ResourceKind, Resources
from factx.pipeline import tree
from factx.pipeline.facts.names import is_date

#: Categories that are people.
PEOPLE = ("troops", "police", "personnel")

#: People named by their country alone ("75 Guatemalans").
COMPATRIOTS = ResourceKind("troops", group=True, weak=True)

#: Makes and types that end in digits: F-16s, Mi-8, C-130s, T-72s.
MODEL = ResourceKind("equipment", counted=True, weak=True)
DESIGNATION = re.compile(r"[A-Z][A-Za-z]{0,3}[-‑]?\d{1,3}[A-Z]{0,3}s?")


#: Length of a hyphen with the word that it joins.
JOINED = 2


def lemma(token: Token) -> str:
    """Return the lower-case lemma; plural names of people ("Marines") lose their ending."""
    text = str(token.lemma_ or token.text).lower()
    if text.endswith("men") and token.pos_ == "PROPN":
        return f"{text[:-3]}man"  # "300 Airmen"
    if text.endswith("s") and token.tag_ in ("NNS", "NNPS") and text == token.lower_:
        return text[:-1]
    return text


def whole_lemma(token: Token) -> str:
    """Return the lemma with what hyphens join to it ("pull-out", "re-deployment")."""
    doc, text = token.doc, lemma(token)
    after = doc[token.i + 1 : token.i + 3]
    if len(after) == JOINED and after[0].text == "-":
        return f"{text}-{after[1].lower_}"
    before = doc[max(0, token.i - JOINED) : token.i]
    if len(before) == JOINED and before[1].text == "-":
        return f"{before[0].lower_}-{text}"
    return text


def phrase_lemmas(noun: Token) -> list[str]:
    """Return the lemmas of a noun and the modifiers right before it, in text order."""
    words = [lemma(noun)]
    i = noun.i - 1
    while i >= noun.sent.start and len(words) < 4:
        token = noun.doc[i]
        if token.is_punct and token.text != "-":
            break
        if token.pos_ not in ("NOUN", "PROPN", "ADJ", "VERB", "X") and token.text != "-":
            break
        words.insert(0, lemma(token) if token.pos_ in ("NOUN", "PROPN") else str(token.lower_))
        i -= 1
    return words


def kind_of(noun: Token, resources: Resources) -> ResourceKind | None:
    """Return what sort of resource a noun names, if any."""
    found = resources.find(phrase_lemmas(noun))
    if found is None:  # "Gurkhas", whose lemma some taggers take for a name
        single = noun.lower_.removesuffix("s") if noun.pos_ == "PROPN" else noun.lower_
        found = resources.nouns.get(noun.lower_) or resources.nouns.get(single)
    return found or model_kind(noun, resources)


def model_kind(noun: Token, resources: Resources) -> ResourceKind | None:
    """Return the sort of a make or type: "six F-16s", "31 Abrams", "13 MiG-29 fighters"."""
    if lemma(noun) in resources.types and noun.i > noun.sent.start:
        noun = noun.doc[noun.i - 1]
    if not noun.text[:1].isupper():
        return None
    if DESIGNATION.fullmatch(noun.text):
        return MODEL
    return resources.models.get(noun.lower_) or resources.models.get(noun.lower_.rstrip("s"))


def whole_phrase(noun: Token, resources: Resources) -> Token:
    """Return the last noun of a name of several words that a noun opens, else the noun.

    "30 infantry fighting vehicles", where the tree ends the phrase too soon.
    """
    for i in range(noun.i + 1, min(noun.i + 3, noun.sent.end)):
        other = noun.doc[i]
        if other.pos_ == "NOUN" and resources.length(phrase_lemmas(other)) > i - noun.i:
            return other
    return noun


def names_side(noun: Token, sides: frozenset[str], resources: Resources) -> bool:
    """Whether a noun or its modifiers say that it counts a side ("rebel tanks").

    Words that name the resource together ("fighter jets", "civilian police") say no such thing.
    """
    size = resources.length(phrase_lemmas(noun))
    if size == 1 and lemma(noun) in sides:
        return model_kind(noun, resources) is None
    modifiers = (c for c in noun.children if tree.base(c) in ("amod", "compound"))
    return any(lemma(c) in sides for c in modifiers if not noun.i - size < c.i < noun.i)


def name_at(doc: Doc, i: int) -> Span | None:
    """Return the name of the lexicon that covers a token."""
    spans = doc.spans.get("factx_names", ())
    at = bisect_right(spans, i, key=lambda span: span.start) - 1
    return spans[at] if at >= 0 and i < spans[at].end else None


def listed_names(doc: Doc, start: int) -> list[Span]:
    """Return the two or more names that begin at a token and lead up to a noun.

    They are joined by commas or "and": "Australian and New Zealand (soldiers)".
    """
    found: list[Span] = []
    i = start
    while i < len(doc):
        span = name_at(doc, i)
        if span is None or span.start != i:
            return []
        found.append(span)
        i = span.end
        joins = 0
        while i < len(doc) and doc[i].lower_ in (",", "and", "&", "/"):
            i, joins = i + 1, joins + 1
        if not joins:
            break
    leads = i < len(doc) and doc[i].pos_ in ("NOUN", "ADJ", "PROPN")
    return found if len(found) > 1 and leads else []


def people_kind(noun: Token) -> ResourceKind | None:
    """Return the sort of "75 Guatemalans": people of whom the document says more elsewhere."""
    span = name_at(noun.doc, noun.i)
    if span is None or noun.i != span.end - 1:
        return None
    return COMPATRIOTS if span._.factx_name["form"] == "demonym" else None


def names_mission(noun: Token) -> bool:
    """Whether a noun belongs to the name of a mission."""
    named = name_at(noun.doc, noun.i)
    return named is not None and named._.factx_name["type"] == "mission"


def is_mission(noun: Token) -> bool:
    """Whether a noun means a mission or a force, or names one."""
    return names_mission(noun) or lemma(noun) in lists.missions


def sized(noun: Token, resources: Resources) -> ResourceKind | None:
    """Return the sort of a body of stated size; a team or a delegation is no force."""
    if names_mission(noun) or lemma(noun) in resources.sized:
        return ResourceKind("personnel", group=True)
    kind = kind_of(noun, resources)
    return kind if kind is not None and kind.category in ("troops", "police") else None


def compatriots(span: Span) -> Token | None:
    """Return "Danes" of "about fifty Danes": people, where no noun follows."""
    doc, i = span.doc, span.end
    if i >= len(doc) or listed_names(doc, i):
        return None
    after = doc[i + 1] if i + 1 < len(doc) else None
    goes_on = after is not None and after.pos_ in ("NOUN", "PROPN", "ADJ", "PUNCT")
    goes_on |= after is not None and tree.base(after) == "amod"  # "1,000 Korean forced laborers"
    if after is not None and goes_on and after.text not in (".", ",", ";"):
        return None
    return doc[i] if people_kind(doc[i]) is not None else None


def noun_run(doc: Doc, start: int) -> Token | None:
    """Return the last noun of the run of modifiers and nouns that starts at a token."""
    last: Token | None = None
    for token in doc[start : start + 7]:
        if last is not None and is_date(token):
            break  # "over three provinces Sunday"
        if token.pos_ in ("NOUN", "PROPN"):
            last = token
        elif token.pos_ == "NUM" and last is not None and last.pos_ == "PROPN":
            continue  # "two Rooivalk Mk 1 attack helicopters"
        elif token.tag_ == "VBG" and tree.base(token) in ("compound", "amod"):
            continue  # "infantry fighting vehicles"
        elif token.pos_ == "ADJ" or token.text in ("-", "–") or token.tag_ == "VBN":
            if last is not None and token.text not in ("-", "–"):
                break
        else:
            break
    return last


def of_child(noun: Token) -> Token | None:
    """Return the noun after "of", if one modifies a noun."""
    for child in noun.children:
        if tree.base(child) in ("nmod", "obl") and tree.preposition(child) == "of":
            return child
    return None


def through(noun: Token, resources: Resources) -> Token:
    """Go down from a noun that only groups ("a total of 82 people") to what it groups."""
    seen = 0
    while seen < 3 and lemma(noun) in resources.transparent:
        inner = of_child(noun)
        if inner is None or inner.pos_ not in ("NOUN", "PROPN"):
            break
        noun = inner
        seen += 1
    return noun


def ascend(noun: Token, resources: Resources) -> Token:
    """Go up from a noun to the one that stands in the clause ("group" of "group of soldiers")."""
    for _ in range(4):
        head = tree.governor(noun)
        if head is None or tree.base(noun) not in ("nmod", "obl"):
            return noun
        if tree.preposition(noun) != "of" or head.pos_ not in (
            "NOUN",
            "PROPN",
            "NUM",
            "SYM",
            "ADJ",
            "DET",
        ):
            return noun
        if lemma(head) not in resources.transparent and head.pos_ not in ("NUM", "SYM"):
            return noun
        noun = head
    return noun


def subject_before(pronoun: Token) -> Token | None:
    """Return the nearest subject before a pronoun, in its sentence or the one before."""
    sentence = pronoun.sent
    first = sentence.doc[sentence.start - 1].sent.start if sentence.start else sentence.start
    for token in reversed(sentence.doc[first : pronoun.i]):
        if tree.base(token) == "nsubj" and token.pos_ in ("NOUN", "PROPN"):
            return token
    return None


def is_named(noun: Token) -> bool:
    """Whether a noun is the end of a name ("the Multinational Force"), and so no resource."""
    following = noun.doc[noun.i + 1 : noun.i + 2]
    if noun.text.istitle() and any(t.text.istitle() and t.pos_ == "PROPN" for t in following):
        return True  # "Armed Forces Logistics"
    if noun.i == noun.sent.start or noun.tag_ in ("NNPS", "NNS") or noun.text.islower():
        return False
    before = noun.doc[noun.i - 1]
    return before.text[:1].isupper() and before.i > noun.sent.start


def phrase_start(noun: Token) -> int:
    """Return the first token of a noun's own phrase: its modifiers without determiner."""
    start = noun.i
    while start > noun.sent.start and _belongs(noun.doc[start - 1], start, noun):
        start -= 1
    return start


#: Words that stand before a noun's own phrase.
OUTSIDE = frozenset({"DET", "PRON", "ADP", "PUNCT", "VERB", "AUX", "CCONJ", "SCONJ", "PART"})


def _belongs(before: Token, start: int, noun: Token) -> bool:
    """Whether the word before a noun's phrase, as far as it is known, is part of it."""
    doc, head = noun.doc, before.head.i
    if before.pos_ in OUTSIDE:
        modifies = before.pos_ == "VERB" and tree.base(before) in ("amod", "compound")
        return before.text == "-" or modifies
    if before.pos_ in ("NUM", "ADV") and "-" not in (doc[start - 2].text, doc[start].text):
        return False
    return start <= head <= noun.i


def is_aid(noun: Token) -> bool:
    """Whether a noun names what is given to help somebody: "aid", "its assistance programs"."""
    words = (noun, *tree.children(noun, "compound"))
    return any(lemma(word) in lists.assistance for word in words)


def is_foreign(noun: Token) -> bool:
    """Whether forces are abroad, whoever sent them ("the 9,000 foreign soldiers in Mali")."""
    words = tree.children(noun, "amod", "compound")
    return lemma(noun) in lists.forces and any(lemma(word) in lists.foreign for word in words)


def is_service(noun: Token) -> bool:
    """Whether a noun names a service of a state: "the army", "its security forces"."""
    words = {c.lower_ for c in noun.children if tree.base(c) in ("amod", "compound")}
    if words & lists.mission_words or any(
        s._.factx_name["type"] in ("organization", "region")
        for s in noun.doc.spans.get("factx_names", ())
        if noun.left_edge.i <= s.start < noun.i
    ):
        return False
    named = lemma(noun)
    return named in lists.state_services or (named == "force" and bool(words & lists.service_words))
