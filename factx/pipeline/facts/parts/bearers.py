"""Words that bear the date of a fact: its trigger, and those around it that share its time."""

from spacy.tokens import Span, Token

from factx.lexicon import lists
from factx.lexicon.triggers import Control
from factx.pipeline import tree
from factx.pipeline.facts import frames
from factx.pipeline.facts.readings import Reading

#: Verbs by which a decision is made, told or carried out.
DECIDING = lists.reporting | lists.enacting | lists.deciding | lists.carrying_out

#: Participles that tell on what occasion something is said ("Speaking in Oslo on Friday, he").
OCCASIONS = lists.reporting | lists.occasions


#: Words that give a participle a time of its own ("left after promising").
APART = frozenset({"after", "before", "since", "despite", "without"})

#: Prepositions before a paper or an interview in which something is said.
PAPERS = ("in", "at", "according", "by", "under")

#: Words that may stand between a verb of saying and its date.
BESIDE = frozenset({"on", "in", "at", "late", "early", "the", "earlier"})


def bearers(reading: Reading, *, said: bool, enacted: bool) -> list[Token]:
    """Return the trigger and the words around it whose dates are its own, the trigger first.

    Args:
        reading: The reading of the figure.
        said: The fact is dated by its saying: a promise is, an arrival is not.
        enacted: The fact is dated by the paper that makes it valid.
    """
    word, reporter = reading.word, reading.clause.reporter
    split = split_predicate(word)
    chain = [word] + ([split] if split is not None else [])
    for above, control in reading.clause.governors:
        if chain[-1] != word and chain[-1].pos_ == "NOUN" and _takes_up(above, control):
            break
        tells = above.lemma_.lower() in lists.reporting or control is not None
        if above != reporter or (said and tells):
            chain.append(above)
    if said:
        chain += [occasion for verb in list(chain) for occasion in _occasions(verb)]
        chain += [verb for word in list(chain) for verb in _in_one_breath(word)]
        chain += [verb for word in list(chain) for verb in _published(word)]
    if reading.frame not in frames.RESTING | {"number"} or reading.clause.time == "future":
        chain += [other for verb in list(chain) for other in _at_that_time(verb)]
    if enacted:
        chain += _enacting(word)
        nouns = [noun for noun in chain if noun.pos_ == "NOUN"]
        chain += [verb for noun in nouns for verb in _made(noun)]
    if reading.trigger.pos == "noun":
        # "the withdrawal, to be completed by May"
        chain += [verb for verb in tree.children(word, "acl") if verb.tag_ in ("VB", "VBN")]
    return list(dict.fromkeys(chain))


def _takes_up(verb: Token, control: Control | None) -> bool:
    """Whether a verb takes up a decision that is older ("hailed on Monday the plan to send")."""
    decides = verb.lemma_.lower() in DECIDING or (control is not None and control.status)
    return verb.pos_ == "VERB" and not decides


def _in_one_breath(verb: Token) -> list[Token]:
    """Return what somebody did along with saying something, whose date is that of both.

    "Ended weeks of doubt on Wednesday and told parliament", "said Thursday as he announced".
    """
    head = tree.governor(verb)
    if head is None or verb.lemma_.lower() not in lists.reporting or head.pos_ != "VERB":
        return []
    joined = tree.relation(verb) == "conj" and not tree.children(verb, "nsubj")
    along = tree.base(verb) == "advcl" and head.lemma_.lower() in lists.reporting
    along = along and any(c.lower_ in ("as", "while") and c.i < verb.i for c in verb.children)
    return [head] if head.i < verb.i and (joined or along) else []


def split_predicate(word: Token) -> Token | None:
    """Return the word that shares a predicate with a trigger: a parted "have", what is copular."""
    if tree.base(word) == "cop":
        return word.head
    return tree.split_auxiliary(word)


def teller(span: Span) -> Token | None:
    """Return the verb of saying that a date stands right beside, wherever the tree hangs it.

    "Said Tuesday it will send", "on Tuesday said it will send".
    """
    doc, before, behind = span.doc, span.start - 1, span.end
    while before > span.sent.start and doc[before].lower_ in BESIDE:
        before -= 1
    if before >= span.sent.start and _tells(doc[before]):
        return doc[before]
    if behind >= span.sent.end or not _tells(doc[behind]):
        return None
    while before >= span.sent.start and doc[before].text != ",":
        if doc[before].pos_ in ("VERB", "AUX"):
            return None  # "the men who arrived in Juba on Friday said"
        before -= 1
    return doc[behind]


def _tells(word: Token) -> bool:
    return word.tag_ in ("VBD", "VBZ") and word.lemma_.lower() in lists.reporting


def _occasions(verb: Token) -> list[Token]:
    """Return the participles that tell on what occasion something is said.

    "Speaking in Oslo on Friday, he promised", "Donors meeting on Thursday promised".
    """
    opening = [v for v in tree.children(verb, "advcl") if v.tag_ == "VBG" and v.i < verb.i]
    found = [v for v in opening if v.lemma_.lower() in OCCASIONS]
    for noun in tree.children(verb, "nsubj"):
        found += [v for v in (noun, *tree.children(noun, "acl")) if v.tag_ == "VBG"]
    return found


def _at_that_time(verb: Token) -> list[Token]:
    """Return the verbs that share the time of a verb.

    "When it ended in May, they left", "on Tuesday added troops, lifting its ceiling to", "on
    Friday surprised them by announcing".
    """
    found = [clause for clause in tree.children(verb, "advcl") if _is_when(clause)]
    head = tree.governor(verb)
    if head is not None and tree.base(verb) == "advcl" and (_is_when(verb) or _is_within(verb)):
        found.append(head)
    return found


def _is_within(clause: Token) -> bool:
    """Whether a participle tells what another verb consists of, and not what came before it."""
    marks = {c.lower_ for c in clause.children if tree.base(c) in ("mark", "case")}
    return clause.tag_ == "VBG" and not marks & APART


def _is_when(clause: Token) -> bool:
    return any(c.lower_ == "when" and c.i < clause.i for c in clause.children)


def _published(verb: Token) -> list[Token]:
    """Return what made public in what something is said ("in a letter leaked in May")."""
    papers = [noun for before, noun in tree.obliques(verb) if before.split(" ")[0] in PAPERS]
    clauses = [v for paper in papers for v in tree.children(paper, "acl") if v.tag_ == "VBN"]
    return [v for v in clauses if v.lemma_.lower() in lists.enacting | lists.publishing]


def _made(noun: Token) -> list[Token]:
    """Return the participle that says when a decision was made ("the plan, unveiled in May")."""
    clauses = [v for v in tree.children(noun, "acl") if v.tag_ == "VBN"]
    return [v for v in clauses if v.lemma_.lower() in lists.enacting | {"make", "take"}]


def _enacting(word: Token) -> list[Token]:
    """Return what made the paper valid that gives something, or under which it is given."""
    papers = [noun for before, noun in tree.obliques(word) if before in ("under", "in")]
    agreed = [v for paper in papers for v in tree.children(paper, "acl") if v.tag_ == "VBN"]
    for subject in tree.children(word, "nsubj"):
        clauses = [v for v in tree.children(subject, "acl") if v.tag_ == "VBN"]
        agreed += [v for v in clauses if v.lemma_.lower() in lists.enacting]
    return agreed
