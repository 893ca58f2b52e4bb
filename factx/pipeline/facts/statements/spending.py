"""What keeps a sum from being a contribution: loans, pay, prices, deals, spending at home."""

from itertools import takewhile

from spacy.tokens import Token

from factx.lexicon import lists
from factx.lexicon.triggers import Triggers
from factx.pipeline import tree
from factx.pipeline.facts.candidates import money
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.names import is_date
from factx.pipeline.facts.nouns import lemma, of_child
from factx.pipeline.facts.readings import Reading
from factx.pipeline.facts.statements.case import Case


def by_its_words(candidate: Candidate) -> str | None:
    """Return why the words around a sum or a share rule it out ("$5 million in loans")."""
    shared = candidate.quantity["percent"] is not None
    if shared and any(lemma(noun) in lists.economy for noun in _behind(candidate)):
        return "is a share of something else"  # "contributes 7 percent to the local economy"
    if candidate.is_money and _is_asked_for(candidate):
        return "is what an appeal asks for"
    return _by_nouns(candidate) if candidate.is_money else None


def _by_nouns(candidate: Candidate) -> str | None:
    """Return which noun in or behind a sum rules it out, or None."""
    if candidate.quantity["percent"] is not None and "all" in {
        c.lower_ for c in candidate.noun.children
    }:
        return "is a share of all that there is"  # "half of all aid goes through the Union"
    nouns = [candidate.noun, candidate.top]
    nouns += [n for p, n in tree.obliques(candidate.noun) if p in ("in", "of")]
    nouns += tree.children(candidate.noun, "compound")
    doc, end = candidate.noun.doc, candidate.end
    if end < len(doc) and doc[end].lower_ == "in":  # "in arms sales", wherever the tree hangs it
        for token in doc[end + 1 : end + 5]:
            if token.pos_ == "ADP" and token.lower_ != "of":
                break
            nouns.append(token)
            if lemma(token) in lists.savings:
                return "is saved"
    behind = sorted((n for n in nouns if n.i >= end), key=lambda noun: noun.i)
    if any(lemma(noun) in lists.gifts for noun in behind[:1]):
        return None  # "in grants and loans" is first of all given
    for noun in nouns:
        if lemma(noun) in lists.excluded_nouns and not _is_of_effort(noun):
            return f'is a matter of "{noun.text}"'
    return None


def _is_of_effort(noun: Token) -> bool:
    """Whether costs are those of a mission or a force ("$10 million of the force's bill")."""
    costs = lemma(noun) in lists.costs
    return costs and any(lemma(token) in lists.missions for token in noun.subtree)


#: A smaller sum is a price or a share, and a larger one what a war or a state costs.
LEAST_SUM, GREATEST_SUM = 1000, 1_000_000_000_000


def refusal(case: Case) -> str | None:
    """Return why what is said of a sum makes it no contribution, or None."""
    candidate, reading, triggers = case.candidate, case.reading, case.triggers
    reason = _is_other_matter(candidate, reading, triggers)
    if reason is not None or case.givers:
        return reason
    frame = case.frame
    nouns = [n for n in case.giving if not is_date(n)]
    if frame == "amount":  # the pledges come to so much, whoever made them
        nouns = [n for n in nouns if lemma(n) not in reading.trigger.subjects]
    if money.is_partitive(candidate) and not any(lemma(n) in lists.private for n in nouns):
        return None
    if reading.rule == "named":
        return "names no giver"
    if not nouns:
        named = not candidate.is_bare and frame != "announce"  # "$90 million in aid was added"
        told = named or frame in ("pledge", "give", "collect", "amount")
        return None if told or _is_in_trust(reading) else "has no giver"
    received = frame == "receive" and not candidate.is_bare
    row = [noun for first in nouns for noun in tree.conjuncts(first)]
    spoken = any(noun.tag_ == "NNS" and lemma(noun) in lists.speakers for noun in row)
    if received or any(_may_give(n) for n in row) or (spoken and _goes_abroad(case)):
        return None
    return f'is given by "{nouns[0].text}", which is no known contributor'


def _deal(candidate: Candidate, reading: Reading) -> str | None:
    """Return what a sum is paid for, where verb and parties tell of a deal or a loss."""
    word = lemma(reading.word)
    purchase = reading.frame == "approve" and any(
        lemma(verb) in lists.buying for verb in tree.children(reading.word, "advcl", "xcomp")
    )
    if purchase or (word == "order" and candidate.is_bare):
        return "is bought"  # "puts $8 million aside to buy rice"
    paid = [n for p, n in tree.obliques(reading.word) if p == "to"]
    if any(lemma(n) in lists.sides for noun in paid for n in tree.conjuncts(noun)):
        return "is paid to a side"
    getting = _getters(candidate, reading)
    settled = word == "pay" and any(c.lemma_ == "settle" for c in reading.word.children)
    if settled or any(_is_bereaved(noun, word) for noun in (*getting, *_behind(candidate))):
        return "is paid for a loss"
    if any(lemma(noun) in lists.getters for noun in getting):
        return "is given to firms or clubs"
    following = candidate.noun.doc[candidate.end : candidate.end + 1].text
    if reading.frame == "withdraw" and following == "held":
        return "is what somebody owns"
    subjects = tree.subjects(reading.word) if reading.frame == "receive" else []
    payees = lists.private | lists.purposes | PERSONS
    if any(lemma(noun) in payees for noun in subjects):
        return "is received by a company or the like"
    return None


def _getters(candidate: Candidate, reading: Reading) -> list[Token]:
    """Return who gets what is given ("gave its farmers", "offered to the club")."""
    nouns = tree.children(reading.word, "iobj", "obj", "nsubj:pass")
    words = (reading.word, candidate.noun, candidate.top)
    return nouns + [noun for word in words for p, noun in tree.obliques(word) if p == "to"]


def _is_bereaved(noun: Token, verb: str) -> bool:
    """Whether a noun means those who are paid for a loss ("the families of the victims")."""
    lost = of_child(noun)
    mourned = verb == "pay" or (lost is not None and lemma(lost) in lists.excluded_nouns)
    return lemma(noun) in lists.bereaved and mourned


def _is_other_matter(candidate: Candidate, reading: Reading, triggers: Triggers) -> str | None:
    """Return why a sum is none that anybody gives, whoever is named beside it."""
    value = candidate.quantity["value"] or candidate.quantity["low"]
    if value is not None and not LEAST_SUM <= value < GREATEST_SUM:
        return "is too small or too large a sum"
    if _is_rate(candidate) or _is_price_of_shares(candidate):
        return "is a rate or a price"
    frame = reading.frame
    form = next((n for n in _behind(candidate) if lemma(n) == "form"), None)
    for noun in [n for p, n in tree.obliques(form) if p == "of"] if form is not None else []:
        if lemma(noun) in lists.excluded_nouns:
            return f'is a matter of "{noun.text}"'  # "in the form of a loan"
    for noun in _behind(candidate):
        paid = lemma(noun) in lists.payees and _is_recipient(noun, candidate)
        if paid or _is_purpose(noun, frame):
            return f'is money for "{noun.text}"'
    deal = _deal(candidate, reading)
    if deal is not None:
        return deal
    if frame == "number":
        return f'is money under "{reading.word.text}"'
    if frame == "increase" and not _raises_aid(reading.word, triggers):
        return "is an increase of something else"
    return None


def _is_asked_for(candidate: Candidate) -> bool:
    """Whether a sum is the size of an appeal ("30% of the $1.4bn Sudan appeal")."""
    whole = candidate.quantity["percent"] is None
    behind = candidate.noun.doc[candidate.end : candidate.noun.sent.end]
    nouns = takewhile(lambda t: t.pos_ in ("NOUN", "PROPN", "ADJ"), behind)
    return whole and "appeal" in [lemma(token) for token in nouns]


def _is_recipient(noun: Token, candidate: Candidate) -> bool:
    """Whether a noun behind a sum says to whom it goes ("to party chairman Karl Braun")."""
    between = [token.lower_ for token in noun.doc[candidate.end : noun.i]]
    return "to" in between and tree.base(noun) != "nsubj"


def _is_in_trust(reading: Reading) -> bool:
    """Whether a sum lies in a fund for an effort ("the relief fund has gathered $20 million")."""
    funds = [noun for noun in tree.subjects(reading.word) if lemma(noun) in lists.collections]
    return any(lemma(c) in lists.trusts for fund in funds for c in fund.children)


def _is_purpose(noun: Token, frame: str) -> bool:
    """Whether a noun makes money a matter of something else.

    "The campaign against rebels" does not, nor does the reserve that money is given from.
    """
    source = tree.preposition(noun) == "from" and frame in ("give", "provide", "pledge", "announce")
    against = noun.i + 1 < len(noun.doc) and noun.nbor().lower_ == "against"
    return lemma(noun) in lists.purposes and not source and not against


#: The least sum that is given by the month or for each of many.
LEAST_RATE = 1_000_000


def _is_rate(candidate: Candidate) -> bool:
    """Whether a sum is pay or a price ("$1,000 a month", "$300 per truck")."""
    value = candidate.quantity["value"] or candidate.quantity["low"] or LEAST_RATE
    doc, end = candidate.noun.doc, candidate.end
    behind = doc[end : end + 2]
    unit = len(behind) > 1 and behind[0].lower_ in ("per", "a", "an", "every")
    return value < LEAST_RATE and unit and behind[1].pos_ in ("NOUN", "PROPN")


def _is_price_of_shares(candidate: Candidate) -> bool:
    """Whether a price of shares stands beside a sum ("offered $40 a share, or $2 billion")."""
    doc, start = candidate.noun.doc, candidate.start
    around = doc[max(candidate.noun.sent.start + 1, start - 8) : candidate.end + 8]
    return any(t.lower_ == "share" and t.nbor(-1).lower_ in ("a", "per", "each") for t in around)


#: How near before a sum a verb of promising stands, in tokens.
NEAR = 3


def is_at_home(candidate: Candidate, reading: Reading) -> bool:
    """Whether money that goes nowhere is spent at home ("spent $400 million on new roads")."""
    if not candidate.is_money:
        return False
    if any(t.lower_ == "fiscal" for t in candidate.noun.sent):
        return True  # "approved $3 billion in funding for the agency for fiscal year 2011"
    given = not candidate.is_bare and lemma(candidate.noun) != "package"
    if not given and any(lemma(noun) in lists.domestic for noun in _behind(candidate)):
        return True
    if not reading.trigger.abroad:
        return False
    if any(_is_of_effort(noun) for noun in _behind(candidate)):
        return False  # "pays $50 million, a tenth of the coalition's costs"
    owned = any(tree.children(noun, "nmod:poss") for noun in (candidate.noun, candidate.top))
    doc, first = candidate.noun.doc, candidate.noun.sent.start
    sums = [s for s in doc.spans["factx_quantities"] if s.label_ == "MONEY" and s.start >= first]
    told = any(
        lemma(token) in lists.promising and token.i < candidate.start
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


#: Pronouns that speak for nobody but themselves.
PERSONS = frozenset({"i", "you", "he", "she"})


def _goes_abroad(case: Case) -> bool:
    """Whether a sum is called aid or a country is named behind it: else ministers spend at home."""
    behind = case.candidate.noun.doc[case.candidate.end : case.candidate.noun.sent.end]
    return not case.candidate.is_bare or any(case.names.actor(token) for token in behind)


def _may_give(noun: Token) -> bool:
    """Whether a subject that names nobody may be a donor ("donor nations", "it")."""
    counted = of_child(noun) if lemma(noun) in lists.groups else None
    around = [counted or noun, *(c for c in noun.children if c.i < noun.i)]
    many = any(t.tag_ in ("NNS", "NNPS") and lemma(t) in lists.states for t in around)
    anybody = noun.pos_ == "PRON" and noun.lower_ not in PERSONS
    return anybody or many or any(lemma(t) in lists.donors for t in around)


def _raises_aid(verb: Token, triggers: Triggers) -> bool:
    return any(
        lemma(noun) in triggers.nouns or lemma(noun) in lists.aid
        for noun in tree.children(verb, "obj", "nsubj:pass")
    )
