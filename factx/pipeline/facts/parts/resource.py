"""The resource as written, and whether its figure comes on top of another."""

from spacy.tokens import Token

from factx.lexicon import lists
from factx.lexicon.resources import Resources
from factx.pipeline import tree
from factx.pipeline.facts import nouns
from factx.pipeline.facts.candidates.candidate import Candidate, FactDict
from factx.pipeline.facts.names import Names
from factx.pipeline.facts.nouns import PEOPLE


def name(candidate: Candidate, resources: Resources, names: Names) -> str | None:
    """Return the resource as written, without figure, determiner, demonym and "more"."""
    if candidate.elliptic and candidate.antecedent is None:
        return None
    if candidate.is_money and candidate.is_numbered and candidate.is_bare:
        return None  # "20 million kroner" names no aid
    noun = candidate.antecedent or candidate.noun
    start = nouns.phrase_start(noun)
    doc = noun.doc
    skip = lists.additional | resources.unnumbered
    own = names.spans.get(noun.i)
    bare = candidate.is_article or not candidate.is_numbered
    figure = range(candidate.start, candidate.start if bare else candidate.end)
    while start < noun.i and (
        start in figure
        or doc[start].lower_ in lists.planned
        or (doc[start].like_num and doc[start + 1].text != "-")
        or (start in names.spans and names.spans[start] is not own)
        or doc[start].lower_ in skip
        or doc[start].is_punct
        or _is_joined(doc[start], names)
    ):
        start += 1
    return str(doc[start : noun.i + 1].text)


def _is_joined(word: Token, names: Names) -> bool:
    """Whether a word ends one that begins with a name or a figure ("Kenyan-led", "90-strong")."""
    if word.i < 2 or word.nbor(-1).text != "-":
        return False
    return word.nbor(-2).like_num or word.i - 2 in names.spans


def is_additional(candidate: Candidate) -> bool:
    """Whether the figure comes on top of an earlier one ("another 600", "217 more")."""
    doc = candidate.noun.doc
    further = lists.additional - {"more"}  # "more than 300" are no more than those
    if any(t.lower_ in further for t in doc[candidate.start : candidate.end]):
        return True
    near = [*candidate.noun.children, *candidate.top.children]
    if any(
        t.lower_ in lists.additional and tree.base(t) in ("amod", "det", "advmod", "nummod")
        for t in near
        if not candidate.start <= t.i < candidate.end
    ):
        return True
    return candidate.before in further


def settle_categories(facts: list[FactDict]) -> None:
    """Call neutral nouns what the document calls its other people, where it is of one mind.

    Officers and men, and figures without a noun, are first of all what the others of their
    contributor are.
    """
    for fact in facts:
        category = fact["resource"]["category"]
        words = (fact["resource"]["name"] or "").split()
        neutral = category == "personnel" and bool(words) and words[-1] in lists.neutral
        bare = fact.get("elliptic", False) and category in PEOPLE
        if not neutral and not bare:
            continue
        codes = {actor["code"] for actor in fact["contributors"]}
        others = [f for f in facts if f is not fact and not f.get("elliptic", False)]
        same = [f for f in others if codes & {actor["code"] for actor in f["contributors"]}]
        body = neutral and words[-1] in lists.neutral_bodies
        groups = ([] if body else [same]) + ([facts] if neutral else [])
        for group in groups:
            known = {f["resource"]["category"] for f in group} & {"troops", "police"}
            if len(known) == 1:
                fact["resource"] = {**fact["resource"], "category": next(iter(known))}
                break
