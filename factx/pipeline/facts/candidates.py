"""Candidates: every figure and every resource noun that could be the heart of a fact."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from spacy.tokens import Doc, Span, Token

from factx.lexicon.resources import ResourceKind, Resources
from factx.pipeline import tree

#: Labels of figures that can count a contribution.
COUNTING = ("CARDINAL", "MONEY", "PERCENT")

#: What follows the figure that sizes a body of people.
SIZE_WORDS = frozenset({"strong", "member", "man", "person", "troop", "soldier"})

#: People named by their country alone ("75 Guatemalans").
COMPATRIOTS = ResourceKind("troops", group=True, weak=True)

FUNDS = ResourceKind(category="funds")


@dataclass(frozen=True)
class Candidate:
    """A figure with the noun it counts, or a resource noun without a figure.

    Attributes:
        start: First token of the figure, or of the resource phrase where there is no figure.
        end: Its last token, excluded.
        quantity: The fields of `records.Quantity`.
        noun: The noun that names the resource; the figure itself where the noun is left out.
        top: The noun that stands in the clause: "group" in "a group of 200 soldiers".
        kind: What sort of resource it is.
        currency: ISO 4217 code of money.
        elliptic: Whether the noun is left out ("the 1,000 it had promised").
        strong: Whether the figure is the size of a force ("a 2,500-strong mission").
        antecedent: The noun that an elliptic figure leaves out, where it stands.
    """

    start: int
    end: int
    quantity: dict[str, Any] = field(hash=False)
    noun: Token
    top: Token
    kind: ResourceKind
    currency: str | None = None
    elliptic: bool = False
    strong: bool = False
    antecedent: Token | None = None

    @property
    def is_numbered(self) -> bool:
        """Whether the text gives a value, a bound or a share."""
        return any(self.quantity[key] is not None for key in ("value", "low", "high", "percent"))

    @property
    def is_article(self) -> bool:
        """Whether the figure is only an article ("a team")."""
        return str(self.quantity["text"] or "").lower().startswith(("a ", "an "))


NO_FIGURE: dict[str, Any] = dict.fromkeys(("value", "low", "high", "approx", "percent", "text"))


def lemma(token: Token) -> str:
    """Return the lower-case lemma; plural names of people ("Marines") lose their ending."""
    text = str(token.lemma_ or token.text).lower()
    if text.endswith("s") and token.tag_ in ("NNS", "NNPS") and text == token.lower_:
        return text[:-1]
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
    if found is None and noun.lower_ in resources.nouns:
        found = resources.nouns[noun.lower_]
    return found


def find(doc: Doc, resources: Resources) -> list[Candidate]:
    """Return all candidates of a document, numbered ones first at each place, in text order."""
    numbered: list[Candidate] = []
    for span in doc.spans["factx_quantities"]:
        for candidate in _numbered(span, resources):
            whole = _borrow(candidate, numbered, resources) if candidate.elliptic else candidate
            if whole is not None:
                numbered.append(whole)
    taken = {c.noun.i for c in numbered} | {i for c in numbered for i in range(c.start, c.end)}
    others = [c for c in _unnumbered(doc, resources) if c.noun.i not in taken]
    return sorted([*numbered, *others], key=lambda c: (c.start, c.end))


def _numbered(span: Span, resources: Resources) -> Iterator[Candidate]:
    quantity = span._.factx_quantity
    if span.label_ not in COUNTING or not quantity:
        return
    figure = {key: quantity.get(key) for key in NO_FIGURE}
    root = _figure_root(span)
    if span.label_ == "MONEY":
        candidate = _money(span, root, figure, quantity.get("currency"), resources)
    else:
        candidate = _counted(span, root, figure, resources)
    if candidate is not None:
        yield candidate


def _figure_root(span: Span) -> Token:
    """Return the token of a figure that hangs on the outside; the number rather than its hedge."""
    inside = [t for t in span if t.head.i < span.start or t.head.i >= span.end or t.head == t]
    numbers = [t for t in inside if t.like_num or t.pos_ in ("NUM", "NOUN", "SYM")]
    return (numbers or inside or [span.root])[-1]


def _counted(
    span: Span, root: Token, figure: dict[str, Any], resources: Resources
) -> Candidate | None:
    made = Candidate(span.start, span.end, figure, root, root, ResourceKind("personnel"))
    size = _size_word(span)
    if size is not None:
        for noun in (_noun_run(size.doc, size.i + 1), _head_of_size(size)):
            kind = _sized(noun, resources) if noun is not None else None
            if noun is not None and kind is not None:
                return replace(made, noun=noun, top=ascend(noun, resources), kind=kind, strong=True)
        return None
    people = _compatriots(span)
    if people is not None:
        return replace(made, noun=people, top=ascend(people, resources), kind=COMPATRIOTS)
    for noun in (_noun_counted(span, root), _next_noun(span)):
        if noun is None:
            continue
        if tree.base(noun) in ("compound", "amod") and noun.head.pos_ in ("NOUN", "PROPN"):
            noun = noun.head if noun.head.i > noun.i else noun
        carrier = through(noun, resources)
        kind = kind_of(carrier, resources) or _people_kind(carrier)
        if kind is not None:
            top = ascend(noun, resources)
            return replace(made, noun=carrier, top=top, kind=kind, strong=_is_body(top, carrier))
    if _next_noun(span) is None:
        body = tree.governor(root)
        kind = kind_of(body, resources) if body is not None else None
        if body is not None and kind is not None and tree.preposition(root) == "of":
            # "Norway's contingent of 150"
            top = ascend(body, resources)
            return replace(made, noun=body, top=top, kind=kind, strong=_is_body(body, root))
        return replace(made, elliptic=True, top=ascend(root, resources))
    return None


def _people_kind(noun: Token) -> ResourceKind | None:
    """Return the sort of "75 Guatemalans": people of whom the document says more elsewhere."""
    for span in noun.doc.spans.get("factx_names", ()):
        if span.start <= noun.i < span.end:
            demonym = (span._.factx_name or {}).get("form") == "demonym"
            return COMPATRIOTS if demonym and noun.i == span.end - 1 else None
    return None


def _borrow(
    candidate: Candidate, earlier: list[Candidate], resources: Resources
) -> Candidate | None:
    """Return an elliptic candidate with the noun it leaves out, or None where there is none.

    The object of its own verb ("cut its force to 800") comes before the noun of an earlier figure
    of the sentence ("400 police, far short of the 1,000"), and that before the sentence before
    ("Another 150 will follow").
    """
    if candidate.quantity["value"] == 1:
        return None  # "one of the few", "keeps one"
    verb = tree.governor(candidate.top)
    if verb is not None and verb.pos_ == "VERB" and tree.base(candidate.top) == "obl":
        for noun in tree.children(verb, "obj", "nsubj:pass", "nsubj"):
            carrier = through(noun, resources)
            kind = kind_of(carrier, resources)
            if kind is not None and carrier.i < candidate.start:
                return replace(candidate, kind=kind, antecedent=carrier)
    above = tree.governor(candidate.noun)
    if above is not None and lemma(above) in ("strength", "size", "ceiling"):
        for token in reversed(list(candidate.noun.sent)):
            kind = kind_of(token, resources) if token.pos_ in ("NOUN", "PROPN") else None
            if kind is not None and kind.category == "troops":
                return replace(candidate, kind=kind, antecedent=token)
        return replace(candidate, kind=ResourceKind("personnel"))
    found = _earlier_noun(candidate, earlier, resources)
    if found is None:
        return None
    noun, kind = found
    return replace(candidate, kind=kind, antecedent=noun)


#: How many sentences back a figure may find the noun that it leaves out.
REACH = 3


def _earlier_noun(
    candidate: Candidate, earlier: list[Candidate], resources: Resources
) -> tuple[Token, ResourceKind] | None:
    """Return the noun that an elliptic figure leaves out: of an earlier figure, or of the sentence."""
    sentence = candidate.noun.sent
    same = [c for c in earlier if c.noun.sent == sentence]
    for other in reversed(same):
        if other.currency is None and other.quantity["percent"] is None:
            return other.antecedent or other.noun, other.kind
    for token in reversed(list(sentence.doc[sentence.start : candidate.start])):
        if token.pos_ in ("NOUN", "PROPN") and not _is_named(token):
            kind = kind_of(token, resources)
            if kind is not None and not kind.weak:
                return token, kind
    starts = [s.start for s in sentence.doc.sents if s.start < sentence.start][-REACH:]
    for other in reversed(earlier):
        if other.noun.i < min(starts, default=sentence.start):
            break
        if other.currency is None and other.quantity["percent"] is None:
            return other.antecedent or other.noun, other.kind
    return None


def _sized(noun: Token, resources: Resources) -> ResourceKind | None:
    """Return the sort of a body of stated size; a team or a delegation is no force."""
    if lemma(noun) in resources.sized:
        return ResourceKind("personnel", group=True)
    kind = kind_of(noun, resources)
    return kind if kind is not None and kind.category in ("troops", "police") else None


def _compatriots(span: Span) -> Token | None:
    """Return "French" of "several hundred French": people, where no noun follows."""
    doc, i = span.doc, span.end
    if i >= len(doc) or (i + 1 < len(doc) and doc[i + 1].pos_ in ("NOUN", "PROPN", "ADJ", "PUNCT")):
        if i >= len(doc) or doc[i + 1].text not in (".", ",", ";"):
            return None
    return doc[i] if _people_kind(doc[i]) is not None else None


def _is_body(top: Token, noun: Token) -> bool:
    """Whether a figure is the size of a body: "a force of 7,000 peacekeepers"."""
    return top != noun and lemma(top) in ("force", "mission")


def _size_word(span: Span) -> Token | None:
    """Return "strong" of "2,500-strong", "member" of "10-member": the figure sizes a body."""
    doc, i = span.doc, span.end
    if i < len(doc) and doc[i].text in ("-", "–"):
        i += 1
    if i < len(doc) and doc[i].lower_.lstrip("-") in SIZE_WORDS:
        joined = i > span.end or doc[i].lower_ == "strong" or doc[i].text.startswith("-")
        return doc[i] if joined else None
    return None


def _head_of_size(size: Token) -> Token | None:
    subjects = tree.children(size, "nsubj")
    if subjects:  # "the force is 30 strong"
        return subjects[0]
    head = tree.governor(size)
    if head is not None and head.i > size.i and head.pos_ in ("NOUN", "PROPN"):
        return head
    return head


def _noun_counted(span: Span, root: Token) -> Token | None:
    """Return the noun that a figure counts, as the tree has it."""
    head = tree.governor(root)
    name = tree.base(root)
    modifies = name in ("nummod", "amod", "compound", "det", "advmod")
    if modifies and head is not None and head.i >= span.end and head.pos_ in ("NOUN", "PROPN"):
        return head
    inner = _of_child(root)
    while inner is not None and inner.i < span.end:  # "tens of thousands of soldiers"
        inner = _of_child(inner)
    return inner


def _next_noun(span: Span) -> Token | None:
    """Return the noun right after the figure, for trees that hang it elsewhere."""
    start = span.end
    if start < len(span.doc) and span.doc[start].lower_ == "of":
        start += 1
        while start < len(span.doc) and span.doc[start].pos_ in ("DET", "PRON"):
            start += 1
    return _noun_run(span.doc, start)


def _noun_run(doc: Doc, start: int) -> Token | None:
    """Return the last noun of the run of modifiers and nouns that starts at a token."""
    last: Token | None = None
    for token in doc[start : start + 7]:
        if token.pos_ in ("NOUN", "PROPN"):
            last = token
        elif token.pos_ == "NUM" and last is not None and last.pos_ == "PROPN":
            continue  # "two Rooivalk Mk 1 attack helicopters"
        elif token.pos_ == "ADJ" or token.text in ("-", "–") or token.tag_ == "VBN":
            if last is not None and token.text not in ("-", "–"):
                break
        else:
            break
    return last


def _of_child(noun: Token) -> Token | None:
    for child in noun.children:
        if tree.base(child) in ("nmod", "obl") and tree.preposition(child) == "of":
            return child
    return None


def through(noun: Token, resources: Resources) -> Token:
    """Go down from a noun that only groups ("a total of 82 people") to what it groups."""
    seen = 0
    while seen < 3 and lemma(noun) in resources.transparent:
        inner = _of_child(noun)
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
            "ADJ",
            "DET",
        ):
            return noun
        if lemma(head) not in resources.transparent and head.pos_ != "NUM":
            return noun
        noun = head
    return noun


def _money(
    span: Span,
    root: Token,
    figure: dict[str, Any],
    currency: str | None,
    resources: Resources,
) -> Candidate | None:
    """Return the candidate of a sum of money; its noun is "aid" in "$5 million in aid".

    A sum that says what something else costs ("a $386 million spacecraft") is none.
    """
    noun = root
    top = root
    head = tree.governor(root)
    if (
        head is not None
        and tree.base(root) in ("nummod", "compound", "amod", "nmod")
        and head.pos_ in ("NOUN", "PROPN")
        and head.i >= span.end
        and not tree.preposition(root)
    ):
        kind = kind_of(head, resources)
        if (kind is None or kind.category != "funds") and head.pos_ == "NOUN":
            return None
        noun = top = head
    else:
        for preposition, inner in tree.obliques(root):
            if preposition in ("in", "of") and inner.i > root.i and inner.pos_ == "NOUN":
                kind = kind_of(inner, resources)
                if kind is not None and kind.category == "funds":
                    noun = inner
                    break
        if head is not None and tree.base(root) == "nmod" and head.pos_ == "NOUN":
            kind = kind_of(head, resources)
            if tree.preposition(root) in ("of", "worth") and kind is not None:
                noun = top = head
    return Candidate(
        span.start, span.end, figure, noun, ascend(top, resources), FUNDS, currency=currency
    )


def _unnumbered(doc: Doc, resources: Resources) -> Iterator[Candidate]:
    for token in doc:
        if token.pos_ not in ("NOUN", "PROPN"):
            continue
        if tree.base(token) == "compound" and lemma(token) not in ("troop",):
            continue
        kind = kind_of(token, resources)
        if kind is None or kind.weak or _is_named(token):
            continue
        yield _without_figure(token, kind, resources)


def _is_named(noun: Token) -> bool:
    """Whether a noun is the end of a name ("the Multinational Force"), and so no resource."""
    if noun.i == noun.sent.start or noun.tag_ in ("NNPS", "NNS") or noun.text.islower():
        return False
    before = noun.doc[noun.i - 1]
    return before.text[:1].isupper() and before.i > noun.sent.start


def _without_figure(noun: Token, kind: ResourceKind, resources: Resources) -> Candidate:
    """Return the candidate of a noun with no figure; "a battalion" counts as 1."""
    start = phrase_start(noun)
    article = noun.doc[start - 1] if start > noun.sent.start else None
    unnumbered = any(t.lower_ in resources.unnumbered for t in noun.doc[start : noun.i])
    singular = noun.tag_ in ("NN", "NNP")
    indefinite = article is not None and article.lower_ in ("a", "an", "another")
    quantity = dict(NO_FIGURE)
    if indefinite and singular and (kind.counted or unnumbered):
        start -= 1
        if not unnumbered and kind.counted:
            quantity |= {"value": 1, "approx": "exact"}
            quantity["text"] = noun.doc[start : noun.i + 1].text
    return Candidate(start, noun.i + 1, quantity, noun, ascend(noun, resources), kind)


def phrase_start(noun: Token) -> int:
    """Return the first token of a noun's own phrase: its modifiers without determiner."""
    start = noun.i
    while start > noun.sent.start:
        before = noun.doc[start - 1]
        if before.pos_ in ("DET", "PRON", "ADP", "PUNCT", "VERB", "AUX", "CCONJ", "SCONJ", "PART"):
            if not (before.text == "-" or (before.pos_ == "VERB" and tree.base(before) == "amod")):
                break
        elif (
            before.head.i > noun.i
            or (before.head.i < start - 1 and before.head.i < noun.i - 6)
            or before.pos_ in ("NUM", "ADV")
            or not (start <= before.head.i <= noun.i)
        ):
            break
        start -= 1
    return start


def evidence(candidate: Candidate, trigger: str) -> dict[str, Any]:
    """Return the fields of `records.Evidence` but its document and quote, whose text is known later."""
    doc = candidate.noun.doc
    span = doc[candidate.start : candidate.end]
    # A figure that the parser cut in two still stands in one quote.
    sentences = [t.sent for t in (span[0], span[-1], candidate.noun)]
    first, last = min(s.start_char for s in sentences), max(s.end_char for s in sentences)
    text = doc.text[first:last]
    start = first + len(text) - len(text.lstrip())
    end = first + len(text.rstrip())
    return {
        "start": span.start_char,
        "end": span.end_char,
        "sentence_start": min(start, span.start_char),
        "sentence_end": max(end, span.end_char),
        "trigger": trigger,
    }
