"""Words that somebody looks for -> an expression of SQLite's full-text search (FTS5)."""

import re

from factx.errors import UsageError

#: A phrase in double quotes, or a word.
_TERM = re.compile(r'"([^"]*)"?|([^\s"]+)')


def expression(words: str) -> str:
    """Return what FTS5 is to match.

    Documents hold all the words, in any form ("deploy" finds "deployed"); "words in quotes" stand
    together; `OR` and `NOT` in capitals are operators, `AND` may be written; "peace*" stands for
    every word that begins so. Every word goes to FTS5 in quotes, so that none else is an operator.

    Raises:
        UsageError: There is no word to look for, or an operator has none beside it.

    Examples:
        >>> expression('"Kenyan police" OR soldier* NOT Mali')
        '(("Kenyan police")) OR (("soldier"*) NOT ("Mali"))'
    """
    wanted: list[list[str]] = [[]]
    unwanted: list[list[str]] = [[]]
    negated = False
    for phrase, word in _TERM.findall(words):
        if word == "OR":
            wanted.append([])
            unwanted.append([])
        elif word == "NOT":
            negated = True
        elif word != "AND" and (term := _term(phrase or word)):
            (unwanted if negated else wanted)[-1].append(term)
            negated = False
    if wanted == [[]]:
        raise UsageError("there is no word to look for", where=words)
    if negated or not all(wanted):
        hint = "Write them in small letters to look for these words themselves."
        raise UsageError("OR and NOT need words to look for beside them", where=words, hint=hint)
    return " OR ".join(_all_but(yes, no) for yes, no in zip(wanted, unwanted, strict=True))


def _term(written: str) -> str:
    plain = written.rstrip("*")
    if not any(character.isalnum() for character in plain):
        return ""
    return f'"{plain}"' + ("*" if plain != written else "")


def _all_but(wanted: list[str], unwanted: list[str]) -> str:
    found = f"({' AND '.join(wanted)})"
    return f"({found} NOT ({' OR '.join(unwanted)}))" if unwanted else f"({found})"
