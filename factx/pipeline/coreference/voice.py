"""The voice of a statement: the country that "we" stands for where nobody is quoted."""

from collections import Counter
from collections.abc import Iterable

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.coreference.antecedents import Antecedent

#: Pronouns of who speaks for more than himself.
OWN = frozenset({"we", "our", "us", "ours"})
#: Marks around the words of somebody else.
PLAIN, CURLY = frozenset({'"', "``", "''"}), ("“", "”")


def of_statement(names: Iterable[Antecedent]) -> Antecedent | None:
    """Return the one country that a document lets declare things, its first mention.

    "The United States condemns the attack. We will provide a further $5 million." A text that
    lets several countries do so as often has no voice of its own.
    """
    told = [n for n in names if n.details["type"] == "country" and _declares(n)]
    counts = Counter(n.details["code"] for n in told).most_common(2)
    if not counts or (len(counts) > 1 and counts[0][1] == counts[1][1]):
        return None
    return next(n for n in told if n.details["code"] == counts[0][0])


def _declares(found: Antecedent) -> bool:
    """Whether a country is the subject of such a verb, or of one joined with it or below it."""
    verb = tree.governor(found.head)
    if verb is None or not found.subject or not is_unquoted(found.head):
        return False
    verbs = tree.conjuncts(verb)
    verbs += [lower for above in verbs for lower in tree.children(above, "xcomp")]
    return any({word.lemma_.lower(), word.lower_} & lists.declaring for word in verbs)


def is_unquoted(token: Token) -> bool:
    """Whether a word stands in the text's own voice, outside all marks of quotation."""
    before = token.doc[: token.i]
    plain = sum(word.text in PLAIN for word in before)
    curly = next((word.text for word in reversed(before) if word.text in CURLY), CURLY[1])
    return plain % 2 == 0 and curly == CURLY[1]
