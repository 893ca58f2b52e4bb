"""Roles beside a person's name: "Guatemalan President", "the president of Haiti's council, ..."."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from factx.lexicon import Lexicon, Role, lists
from factx.lexicon.contexts import joined

#: Prepositions that lead from a role to where it is held, not to who is behind it.
ELSEWHERE = frozenset({"to", "for", "in", "at", "from", "with", "near"})

#: What joins the parts of a name or of an office.
HYPHENS = frozenset({"-", "–", "‑"})

_LONGEST = 7
_REACH = 18
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "this", "that"})
_STOPS = frozenset({"who", "which", "whose", "and", "said", "says", "told", "but", "while", "as"})


@dataclass(frozen=True, slots=True)
class Title:
    """A role beside a name.

    Attributes:
        start: First token of the role.
        end: Its last token, excluded.
        role: The entry of the lexicon.
        bare: Whether the text gives the title alone.
    """

    start: int
    end: int
    role: Role
    bare: bool


class Titles:
    """The roles of one Doc, with the names of the gazetteer to tell whose they are.

    Args:
        doc: A Doc with tags and the names of the gazetteer.
        lexicon: The lexicon that knows the roles.
    """

    def __init__(self, doc: Doc, lexicon: Lexicon) -> None:
        self.doc = doc
        self.lexicon = lexicon
        self.names: dict[int, Span] = {
            token.i: span for span in doc.spans.get("factx_names", ()) for token in span
        }
        self.tagged = doc.has_annotation("POS")
        firsts, lasts = lexicon.role_edges
        words = [joined(token.text).split(" ") for token in doc]
        self.opens = [word[0] in firsts for word in words]
        self.closes = [word[-1] in lasts for word in words]

    def role_at(self, start: int) -> tuple[int, Role] | None:
        """Return end and entry of the longest role that begins at a token."""
        if not self.opens[start]:
            return None
        for end in range(min(start + _LONGEST, len(self.doc)), start, -1):
            role = self._role(start, end)
            if role is not None:
                return end, role
        return None

    def roles(self) -> Iterator[tuple[int, int, Role]]:
        """Yield start, end and entry of the roles of the Doc, the longest at each place."""
        at = 0
        while at < len(self.doc):
            found = self.role_at(at)
            if found is None:
                at += 1
                continue
            end, role = found
            yield at, end, role
            at = end

    def role_before(self, end: int) -> tuple[int, Role] | None:
        """Return start and entry of the longest role that ends before a token."""
        if end < 1 or not self.closes[end - 1]:
            return None
        for start in range(max(end - _LONGEST, 0), end):
            role = self._role(start, end)
            if role is not None:
                return start, role
        return None

    def _role(self, start: int, end: int) -> Role | None:
        if not (self.opens[start] and self.closes[end - 1]):
            return None
        first, last = self.doc[start].text, self.doc[end - 1].text
        if not first[0].isalpha() or not (last[-1].isalnum() or last[-1] == "."):
            return None
        name = self.names.get(start)
        if name is not None and name.end > end:
            return None  # "DR" of Congo is no doctor
        text = self.doc[start:end].text
        return None if "," in text else self.lexicon.role(text)

    def before(self, start: int) -> Title | None:
        """Return the role right before a name ("U.S. Ambassador to Haiti Dennis Hankins")."""
        chain = self._chain(start)
        if chain is not None:
            first, end, role = chain
            whole = self._extend(first)
            return Title(whole, end, role, bare=whole == first)
        name = self.names.get(start - 1)
        if name is None or name.start < 2 or name.end != start:
            return None
        at = name.start - 1
        if self.doc[at].lower_ in _DETERMINERS:
            at -= 1
        if self.doc[at].lower_ not in ELSEWHERE | {"of"}:
            return None
        found = self.role_before(at)
        return Title(self._extend(found[0]), start, found[1], bare=False) if found else None

    def _chain(self, end: int) -> tuple[int, int, Role] | None:
        """Return extent and entry of the titles before a name ("Defense Minister Gen.").

        The entry is that of an office before a rank, of a rank before a courtesy, which is
        no part of the role where an office stands ("Prime Minister Sir").
        """
        found = self.role_before(end)
        if found is None:
            return None
        start, role = found
        last = start if role.courtesy else end
        earlier = self.role_before(start)
        while earlier is not None:
            start = earlier[0]
            if role.courtesy or earlier[1].speaks_for_government:
                role = earlier[1]
            earlier = self.role_before(start)
        return start, end if role.courtesy else last, role

    def around(self, start: int, end: int, role: Role) -> Title:
        """Return a role with the words around it ("Togo's prime minister", "president of Mali")."""
        first, last = self._extend(start), end
        if end + 1 < len(self.doc) and self.doc[end].lower_ == "of":
            name = self.names.get(end + 1 + (self.doc[end + 1].lower_ == "the"))
            last = name.end if name is not None else end
        return Title(first, last, role, bare=(first, last) == (start, end))

    def _extend(self, start: int) -> int:
        """Return where the words before a title that belong to it begin."""
        while start > 0:
            token = self.doc[start - 1]
            role = self.role_before(start)
            if role is not None:
                start = role[0]
            elif start - 1 in self.names:
                start = self.names[start - 1].start
            elif token.text in ("'s", "’s", "'", "’") and start - 2 in self.names:
                start = self.names[start - 2].start
            elif token.lower_ in lists.ranks or self._modifies(token, start):
                start -= 1
            elif self._joined(start):
                start -= 2
            else:
                break
        return start

    def _joined(self, start: int) -> bool:
        """Tell whether "and" binds two words of an office ("Health and Human Services")."""
        if start < 2 or self.doc[start - 1].lower_ != "and" or start - 2 in self.names:
            return False
        return self.doc[start].is_title and self._modifies(self.doc[start - 2], start - 2)

    def _modifies(self, token: Token, start: int) -> bool:
        if token.text in HYPHENS:
            return start > 1 and not token.whitespace_
        if not self.tagged or token.ent_type_ in ("PERSON", "DATE", "TIME"):
            return False
        return token.pos_ in ("PROPN", "ADJ") and token.is_title

    def apposition_before(self, start: int) -> Title | None:
        """Return the role in a noun phrase before a comma ("the president of X, Y")."""
        comma = start - 1
        if comma < 1 or self.doc[comma].text != ",":
            return None
        at = comma
        while at > max(comma - _REACH, 0) and not self._boundary(at - 1):
            at -= 1
            if self.doc[at - 1].lower_ == "and" and not self._roles_in(at, comma):
                at -= 1  # "minister of foreign affairs and cooperation"
        for first in range(at, comma):
            found = self.role_at(first)
            if found is None or found[0] > comma or self._named_between(found[0], comma):
                continue
            whole = self._extend(first)
            return Title(whole, comma, found[1], bare=(whole, found[0]) == (first, comma))
        return None

    def apposition_after(self, end: int, taken: AbstractSet[int]) -> Title | None:
        """Return the role in a noun phrase after a comma ("Y, the president of X").

        Args:
            end: Token after the name.
            taken: Tokens that belong to names of people.
        """
        if end >= len(self.doc) or self.doc[end].text != ",":
            return None
        first = end + 1
        if first < len(self.doc) and self.doc[first].lower_ in _DETERMINERS:
            first += 1
        last = first
        while last < min(end + _REACH, len(self.doc)) and (
            not self._boundary(last, after=True) or self._goes_on(last)
        ):
            last += 1
        for at in range(first, last):
            if self.doc[at].lower_ in ELSEWHERE | {"of"}:
                return None
            found = self.role_at(at)
            if found is None or found[0] > last:
                continue
            if not taken.isdisjoint(range(first, last)):
                return None
            return Title(first, last, found[1], bare=(first, last) == (at, found[0]))
        return None

    def _roles_in(self, start: int, end: int) -> bool:
        return any(self.role_at(at) is not None for at in range(start, end))

    def _goes_on(self, at: int) -> bool:
        """Tell whether "and" binds another noun to an office, not another person to the first."""
        if self.doc[at].lower_ != "and" or at + 1 >= len(self.doc) or at + 1 in self.names:
            return False
        after = self.doc[at + 1]
        if self.tagged and after.pos_ not in ("NOUN", "ADJ", "PROPN"):
            return False
        return after.lower_ not in _DETERMINERS and self.role_at(at + 1) is None

    def _boundary(self, at: int, *, after: bool = False) -> bool:
        token = self.doc[at]
        if token.is_sent_start and not after:
            return False if at == 0 else self._punct(at)
        if self._punct(at) or token.lower_ in _STOPS or token.is_space:
            return True
        return self.tagged and token.pos_ in ("VERB", "AUX", "PRON") and token.tag_ != "VBG"

    def _punct(self, at: int) -> bool:
        token = self.doc[at]
        return token.is_punct and token.text not in HYPHENS and token.text not in ("'s", "’s")

    def _named_between(self, start: int, end: int) -> bool:
        """Tell whether a person's name follows the title at once ("President X of Y, Z")."""
        if start >= end:
            return False
        token = self.doc[start]
        return token.ent_type_ == "PERSON" and start not in self.names

    def country(self, title: Title) -> tuple[str | None, bool]:
        """Return the country behind a role, and whether a body is behind it instead."""
        at = title.start
        while at < title.end:
            name = self.names.get(at)
            if name is None:
                at += 1
                continue
            led = name.start - 1
            if led > title.start and self.doc[led].lower_ in _DETERMINERS:
                led -= 1
            details = name._.factx_name
            at = name.end
            if led > title.start and self.doc[led].lower_ in ELSEWHERE:
                continue
            if details["type"] == "country":
                return details["code"], False
            if details["type"] in ("organization", "mission"):
                return None, True
        return None, False

    def speaks(self, title: Title) -> bool:
        """Tell whether a holder of the role promises for the country."""
        words = [self.doc[i].lower_ for i in range(title.start, title.end)]
        if lists.past.intersection(words):
            return False
        seat = any(
            span._.factx_name["form"] == "leader"
            for i in range(title.start, title.end)
            if (span := self.names.get(i)) is not None
        )
        if not title.role.speaks_for_government:
            return seat
        if "of" in words:
            rest = range(title.start + words.index("of") + 1, title.end)
            return any(
                i in self.names or self.doc[i].lower_ in lists.portfolios for i in rest
            ) and not any(
                self.doc[i].text.istitle() and i not in self.names and not self._office(i)
                for i in rest
            )
        return True

    def _office(self, at: int) -> bool:
        return self.doc[at].lower_ in lists.portfolios or self.doc[at].lower_ in lists.ranks
