"""Objects and adverbials that a parser hung on the wrong word."""

from spacy.tokens import Token

from factx.pipeline import tree
from factx.pipeline.clauses.subjects import INSIDE

#: Words for powers of ten that follow a figure behind a sign ("€1m").
SCALES = frozenset({"m", "mn", "bn", "b", "k", "million", "billion", "trillion"})

COUNTED = frozenset({"NOUN", "SYM", "NUM"})


def sole_receivers(words: list[Token]) -> list[Token]:
    """Return objects taken for those who get something, where nothing is given to them.

    "Gave the government permission": the permission gets nothing.
    """
    return [
        noun
        for noun in words
        if tree.relation(noun) == "iobj"
        and noun.i > noun.head.i
        and noun.pos_ == "NOUN"
        and not tree.children(noun.head, "obj", "ccomp", "xcomp")
    ]


def relative_objects(words: list[Token]) -> list[Token]:
    """Return relative pronouns taken for a second subject: "the $90m that donors promised"."""
    found = []
    for verb in words:
        subjects = tree.children(verb, "nsubj") if tree.base(verb) == "acl" else []
        given = [o for o in tree.children(verb, "obj") if o.pos_ != "PROPN"]
        if len(subjects) < 2 or given or tree.children(verb, "xcomp", "ccomp"):
            continue
        pronoun, other = subjects[:2]
        if (
            pronoun.lower_ in tree.RELATIVES
            and other.i < verb.i
            and other.left_edge == pronoun.nbor()
        ):
            found.append(pronoun)
    return found


def scales(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return each "m" of "€1m" that hangs elsewhere than on its sign, with the sign."""
    return [
        (token, words[token.i - 2])
        for token in words[2:]
        if token.lower_ in SCALES
        and words[token.i - 1].like_num
        and words[token.i - 2].tag_ == "$"
        and (token.head != words[token.i - 2] or tree.base(token) != "nummod")
    ]


def receivers(words: list[Token]) -> list[Token]:
    """Return names taken for what is given, whose sum was taken for a part of them: "Peru $5m"."""
    return [sign.head for sign in _flat_signs(words, "obj")]


def flat_sums(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return each sum taken for a part of the name of who gets it, with the verb."""
    return [(sign, sign.head.head) for sign in _flat_signs(words, "iobj")]


def _flat_signs(words: list[Token], relation: str) -> list[Token]:
    """Return signs of money that were taken for a part of a name with that relation."""
    return [
        sign
        for sign in words
        if sign.tag_ == "$" and sign.dep_ == "flat" and tree.relation(sign.head) == relation
    ]


def counted_home(words: list[Token]) -> list[Token]:
    """Return each "home" with a figure that was read as a predicate: "called its 250 home"."""
    return [
        home
        for home in words
        if home.lower_ == "home"
        and tree.base(home) == "xcomp"
        and tree.children(home, "nummod")
        and not tree.children(home.head, "obj")
    ]


def second_objects(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return what is given besides an object, but hangs on the verb, with the object.

    "Gave €2m and €1m": no sum stands beside a verb in a row.
    """
    found = []
    for noun in words:
        if noun.dep_ != "conj" or noun.pos_ not in COUNTED or noun.head.pos_ != "VERB":
            continue
        objects = [o for o in tree.children(noun.head, "obj") if noun.head.i < o.i < noun.i]
        counted = noun.pos_ == "SYM" or bool(tree.children(noun, "nummod"))
        counted = counted and any(c.lower_ in ("and", "as") for c in noun.children)
        if objects and counted and not tree.children(noun, "cop", "nsubj"):
            found.append((noun, objects[-1]))
    return found


def next_objects(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return what the next giver gives, but hangs on a place before it, with the verb of both.

    "Mali has pledged engineers for Darfur, and Benin one battalion": Darfur is no battalion.
    """
    found = []
    for noun in words:
        place = noun.head
        if noun.dep_ != "conj" or noun.pos_ != "NOUN" or place.pos_ != "PROPN":
            continue
        figures = tree.children(noun, "nummod")
        givers = [c for c in tree.children(noun, "compound") if c.pos_ == "PROPN"]
        verb = next((word for word in tree.ancestors(place) if word.pos_ == "VERB"), None)
        if verb is not None and figures and givers and givers[0].i == figures[0].i - 1:
            found.append((noun, verb))
    return found


def other_clauses(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return adverbials that hang on a verb before a semicolon, with the verb of their clause.

    "Peru would give 50 trucks; in January it gave 12."
    """
    found = []
    for token in words:
        head = token.head
        if tree.base(token) not in ("obl", "advmod") or head.i >= token.i:
            continue
        edge = token.left_edge
        if ";" not in (edge.text, words[max(edge.i - 1, 0)].text):
            continue
        verb = next((v for v in words[token.i + 1 : token.sent.end] if v.pos_ == "VERB"), None)
        if verb is not None and verb.head == head:
            found.append((token, verb))
    return found


def asked_for(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return what others shall do with what is asked for, with the verb of asking.

    "Asked for the number to be cut": the number is not one that is cut by itself.
    """
    return [
        (clause, clause.head.head)
        for clause in words
        if tree.base(clause) == "acl"
        and tree.preposition(clause.head) == "for"
        and clause.head.head.pos_ == "VERB"
        and any(c.lower_ == "to" and c.dep_ == "mark" for c in clause.children)
        and tree.children(clause, "aux:pass")
    ]


def late_days(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return days that hang on "late", "early" before them, with the verb: "late on Monday"."""
    return [
        (day, day.head.head)
        for day in words
        if tree.base(day) == "obl"
        and tree.base(day.head) == "advmod"
        and day.head.i < day.i
        and day.head.head.pos_ == "VERB"
        and tree.preposition(day) == "on"
    ]


def after_places(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return things joined to a place before them, with what was sent there.

    "A frigate to the Baltic Sea and four fighters to Lithuania".
    """
    return [
        (thing, thing.head.head)
        for thing in words
        if thing.dep_ == "conj"
        and thing.pos_ == "NOUN"
        and tree.children(thing, "nummod")
        and thing.head.pos_ == "PROPN"
        and tree.preposition(thing.head) == "to"
        and tree.relation(thing.head.head) == "obj"
    ]


def hedged(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return sums that hang on the "close" of their own hedge, with the verb above it.

    "Has given close to $70 million and 1,300 soldiers to the victims."
    """
    found = []
    for token in words:
        if token.lower_ != "close" or token.head == token or token.head.pos_ != "VERB":
            continue
        if [t.text for t in words[token.i + 1 : token.i + 2]] == ["to"]:
            found += [(c, token.head) for c in tree.children(token, "obl", "nmod")]
    return found


def towns(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return states taken for a subject, with the town in them that stands before.

    "Delegates meeting in Kampala, Uganda have pledged": Uganda tells where Kampala is, as
    another subject stands before it, or as a single state has not "have".
    """
    found = []
    for state in words:
        if state.tag_ != "NNP" or state.i <= 2 or words[state.i - 1].text != ",":
            continue
        verb, town = tree.governor(state), words[state.i - 2]
        if verb is None or tree.base(state) != "nsubj" or town.pos_ != "PROPN":
            continue
        many = any(word.tag_ == "VBP" for word in (verb, *tree.children(verb, "aux", "cop")))
        second = tree.children(verb, "nsubj")[0] != state
        if (second or (many and not tree.children(state, "conj"))) and tree.preposition(town):
            found.append((state, town))
    return found


def worths(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return each "worth" of which a sum was taken for a part, with the sum.

    "$40 million worth of tents" is a sum of money, and tents is what it is for.
    """
    found = []
    for worth in words[1:]:
        if worth.lower_ != "worth" or not any(tree.preposition(c) == "of" for c in worth.children):
            continue
        before = worth.nbor(-1)
        sums = [t for t in (before, *tree.ancestors(before)) if t.pos_ in ("SYM", "NOUN")]
        sums = [t for t in sums if t != worth and t.i < worth.i and tree.children(t, "nummod")]
        if sums:
            found.append((worth, sums[0]))
    return found


def possessed(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return each "whose" with the noun that it belongs to ("whose 120 soldiers guard")."""
    found = []
    for token in words:
        last = None
        for word in words[token.i + 1 : token.sent.end] if token.tag_ == "WP$" else ():
            if word.pos_ not in INSIDE and word.text != "-":
                break
            last = word if word.pos_ in ("NOUN", "PROPN") else last
        if last is not None:
            found.append((token, last))
    return found
