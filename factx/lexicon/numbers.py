"""English words for figures, as typed tables read once from `numbers.toml`."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, Generic, TypeVar

from factx.errors import LexiconError

T = TypeVar("T")

#: A phrase, word by word in lower case.
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrases(Generic[T]):
    """Phrases with what they mean, found by one of their words, the longest first.

    Attributes:
        by_word: The phrases that begin (or, for words before a figure, end) with a word.
    """

    by_word: Mapping[str, tuple[tuple[Phrase, T], ...]]

    @classmethod
    def starting(cls, pairs: Iterable[tuple[str, T]]) -> "Phrases[T]":
        """Index phrases by their first word."""
        return cls(_index(pairs, 0))

    @classmethod
    def ending(cls, pairs: Iterable[tuple[str, T]]) -> "Phrases[T]":
        """Index phrases by their last word."""
        return cls(_index(pairs, -1))


def _index(pairs: Iterable[tuple[str, T]], at: int) -> dict[str, tuple[tuple[Phrase, T], ...]]:
    found: dict[str, dict[Phrase, T]] = {}
    for text, meaning in pairs:
        phrase = tuple(text.split(" "))
        found.setdefault(phrase[at], {})[phrase] = meaning
    return {
        word: tuple(sorted(entries.items(), key=lambda entry: -len(entry[0])))
        for word, entries in found.items()
    }


@dataclass(frozen=True, slots=True)
class Money:
    """What a name of money means.

    Attributes:
        code: ISO 4217 code; None where several countries use the name.
        part: How many of them make one unit of the currency: 100 for cents.
        needs_scale: The name is another word as well and counts only after "million" and the like.
        also_mass: The name is a unit of mass as well.
    """

    code: str | None
    part: int = 1
    needs_scale: bool = False
    also_mass: bool = False


@dataclass(frozen=True, slots=True)
class VaguePolicy:
    """Lower bounds of vague words; the only numbers that no text states.

    Attributes:
        plurals: "hundreds" -> 200.
        quantifiers: "several" -> 2, before a scale: "several hundred" is 200 at least.
        alone: "a handful of" -> 3, before a noun; empty by default.
    """

    plurals: Mapping[str, int]
    quantifiers: Phrases[int]
    alone: Phrases[int]


@dataclass(frozen=True, slots=True)
class NumberLexicon:
    """Everything that `numbers.toml` says, ready for look-up.

    Attributes:
        small: Words below twenty.
        tens: "twenty" to "ninety".
        scales: "hundred", "thousand", ... and their values.
        collectives: "dozen" and its like.
        suffixes: Scales glued to digits ("bn").
        ambiguous_suffixes: Those that are units as well ("m").
        metres_before: Words after "1.8m" that make it metres.
        fractions: Names of fractions and their denominators, singular and plural.
        ordinals: Ordinal words and their values.
        vague: The policy for vague words.
        before: Hedges before a figure, by their last word.
        after: Hedges after a figure, by their first word.
        between_hedge: Words that may stand between a hedge and its figure.
        not_after: Words that make a preposition of the hedge which follows them.
        range_opening: Words that open a range, by their last word.
        change: Words that make a move of "from N to M".
        score_words: Words that make a result of "3-2".
        signs: Signs and abbreviations of money before or after digits.
        letters: Letters that are money when glued to scaled digits.
        hundredth_signs: Signs that count hundredths.
        codes: ISO 4217 codes.
        word_codes: Codes that are words as well.
        money: Names of money after a figure, by their first word.
        mass_of: What is weighed, whatever the scale ("143 million pounds of beef").
        mass_after: Words after "pounds" that make it a mass.
        mass_before: Words before the figure that make "pounds" a mass.
        decimal_comma: Currencies whose users write a decimal comma.
        percent: Names of percent, by their first word.
        units: Names of units, by their first word.
        glued_units: Abbreviations of units that count only glued to digits.
        cargo: Units that leave the figure a count.
        year_after: Words after which four digits are a year.
        year_of_after: Words after which "of" and four digits are a year.
        old_year_after: Words after which 1000 to 1899 are a year where nothing is counted.
        year_looser: Words that may stand between those and the year.
        eras: "BC" and the like, on either side of a year.
        after_age: Words that follow an age between commas.
        months: Names of months.
        word_months: Months that are words as well and need a capital.
        counted: Nouns that can be counted, a sample.
        not_counted: Words on -s that are no such nouns.
        function_words: Words that end the search for such a noun.
        determiners: Articles and possessives.
        counts_before: Words after four digits that show that they count.
        one_not_before: Words before which "one" is no figure.
        one_not_after: Words after which "one" is no figure.
        one_hyphen: Words that "one-" counts.
        divided: Words before which "half" is a share.
        half_of_time: Words after which it is a stretch of time or of a game.
        clause_openers: Words after which "one in five" is a share.
        heads: Words before a number that make it a name.
        heads_any_case: Those that need no capital.
        head_phrases: The same, in several words, by their last word.
        clock: Words after digits that make them a time of day, by their first word.
        plain_prefixes: Words before "-" that make no model number with the digits after it.
    """

    small: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    collectives: Mapping[str, int]
    suffixes: Mapping[str, int]
    ambiguous_suffixes: frozenset[str]
    metres_before: frozenset[str]
    fractions: Mapping[str, int]
    ordinals: Mapping[str, int]
    vague: VaguePolicy
    before: Phrases[str]
    after: Phrases[str]
    between_hedge: Phrases[str]
    not_after: Mapping[str, frozenset[str]]
    range_opening: Phrases[str]
    change: frozenset[str]
    score_words: frozenset[str]
    signs: Mapping[str, str]
    letters: Mapping[str, str]
    hundredth_signs: frozenset[str]
    codes: frozenset[str]
    word_codes: frozenset[str]
    money: Phrases[Money]
    mass_of: frozenset[str]
    mass_after: frozenset[str]
    mass_before: frozenset[str]
    decimal_comma: frozenset[str]
    percent: Phrases[str]
    units: Phrases[str]
    glued_units: Mapping[str, str]
    cargo: Phrases[str]
    year_after: frozenset[str]
    year_of_after: frozenset[str]
    old_year_after: frozenset[str]
    year_looser: frozenset[str]
    eras: frozenset[str]
    after_age: frozenset[str]
    months: frozenset[str]
    word_months: frozenset[str]
    counted: frozenset[str]
    not_counted: frozenset[str]
    function_words: frozenset[str]
    determiners: frozenset[str]
    counts_before: frozenset[str]
    one_not_before: frozenset[str]
    one_not_after: frozenset[str]
    one_hyphen: frozenset[str]
    divided: frozenset[str]
    half_of_time: frozenset[str]
    clause_openers: frozenset[str]
    heads: frozenset[str]
    heads_any_case: frozenset[str]
    head_phrases: Phrases[str]
    clock: Phrases[str]
    plain_prefixes: frozenset[str]


@cache
def numbers() -> NumberLexicon:
    """Return the words for figures that ship with factx."""
    text = files("factx.lexicon").joinpath("numbers.toml").read_text(encoding="utf-8")
    return _lexicon(tomllib.loads(text))


@cache
def numbers_with(*texts: str) -> NumberLexicon:
    """Return the shipped words with the policy for vague words changed.

    Args:
        texts: TOML documents; the entries of their `[vague]` tables replace the shipped ones one
            by one, later documents over earlier ones. A bound of 0 takes an entry away. Other
            tables are left to those who read them.

    Raises:
        LexiconError: A document is not TOML, or an entry is no whole number from 0.
    """
    shipped = numbers()
    text = files("factx.lexicon").joinpath("numbers.toml").read_text(encoding="utf-8")
    merged: dict[str, dict[str, int]] = tomllib.loads(text)["vague"]
    for own in texts:
        try:
            changes = tomllib.loads(own).get("vague", {})
        except tomllib.TOMLDecodeError as error:
            raise LexiconError(f"is no TOML: {error}", where="lexicon") from error
        _merge(merged, changes)
    return replace(shipped, vague=_policy(merged))


def _merge(merged: dict[str, dict[str, int]], changes: Any) -> None:
    if not isinstance(changes, dict):
        raise LexiconError("must be a table", where="[vague]", hint="Write [vague.plurals]")
    for table, entries in changes.items():
        if table not in merged or not isinstance(entries, dict):
            raise LexiconError(
                "is no table of the policy for vague words",
                where=f"[vague.{table}]",
                hint=f"Use {', '.join(merged)}",
            )
        for word, low in entries.items():
            if not isinstance(low, int) or isinstance(low, bool) or low < 0:
                raise LexiconError(
                    f"{low!r} is no lower bound",
                    where=f"[vague.{table}] {word}",
                    hint="Write a whole number, or 0 to take the word away",
                )
            merged[table][word.lower()] = low


def _policy(tables: Mapping[str, Mapping[str, int]]) -> VaguePolicy:
    kept = {
        name: {word: low for word, low in table.items() if low} for name, table in tables.items()
    }
    return VaguePolicy(
        plurals=kept["plurals"],
        quantifiers=Phrases.starting(kept["quantifiers"].items()),
        alone=Phrases.starting(kept["alone"].items()),
    )


def _by_meaning(table: Mapping[str, list[str]]) -> Iterable[tuple[str, str]]:
    return ((phrase, meaning) for meaning, phrases in table.items() for phrase in phrases)


def _money(table: Mapping[str, Any]) -> Iterable[tuple[str, Money]]:
    rules = table["rules"]
    for code, names in table["names"].items():
        for name in names:
            money = Money(
                None if code == "unknown" else code,
                needs_scale=name in rules["needs_scale"],
                also_mass=name in rules["also_mass"],
            )
            yield name, money
            if not name.endswith("s"):
                yield f"{name}s", money
    for name, code in table["subunits"].items():
        for form in (name, f"{name}s"):
            yield form, Money(code or None, part=100)


def _words(table: Mapping[str, Any]) -> dict[str, Any]:
    tens = {word: 10 * place for place, word in enumerate(table["tens"], start=2)}
    for wrong, right in table["misspelt"].items():
        tens[wrong] = tens[right]
    scales = dict(table["scales"])
    scales.update({f"{word}s": value for word, value in table["scales"].items()})
    fractions = dict(table["fractions"])
    fractions.update({f"{word}s": n for word, n in table["fractions"].items() if word[-1] != "s"})
    return {
        "small": {word: value for value, word in enumerate(table["ones"])},
        "tens": tens,
        "scales": scales,
        "collectives": dict(table["collectives"]),
        "suffixes": dict(table["suffixes"]),
        "fractions": fractions,
        "ordinals": dict(table["ordinals"]),
    }


def _currency_words(rules: Mapping[str, Any]) -> dict[str, Any]:
    """Return the words that tell a mass from money, and whose money has a decimal comma."""
    names = ("mass_of", "mass_after", "mass_before", "decimal_comma")
    return {name: frozenset(rules[name]) for name in names}


def _lexicon(table: Mapping[str, Any]) -> NumberLexicon:
    hedges, currencies, designations = table["hedges"], table["currencies"], table["designations"]
    return NumberLexicon(
        **_words(table["words"]),
        ambiguous_suffixes=frozenset(table["suffix_rules"]["ambiguous"]),
        metres_before=frozenset(table["suffix_rules"]["metres_before"]),
        vague=_policy(table["vague"]),
        before=Phrases.ending(_by_meaning(hedges["before"])),
        after=Phrases.starting(_by_meaning(hedges["after"])),
        between_hedge=Phrases.ending((phrase, phrase) for phrase in hedges["between"]["words"]),
        not_after={word: frozenset(words) for word, words in hedges["not_after"].items()},
        range_opening=Phrases.ending((phrase, phrase) for phrase in table["ranges"]["opening"]),
        change=frozenset(table["ranges"]["change"]),
        score_words=frozenset(table["ranges"]["scores"]),
        signs=currencies["signs"],
        letters=currencies["letters"],
        hundredth_signs=frozenset(currencies["hundredth_signs"]),
        codes=frozenset(currencies["codes"]),
        word_codes=frozenset(currencies["codes_that_are_words"]),
        money=Phrases.starting(_money(currencies)),
        **_currency_words(currencies["rules"]),
        percent=Phrases.starting((phrase, phrase) for phrase in table["percent"]["names"]),
        units=Phrases.starting(_by_meaning(table["units"])),
        glued_units=table["glued_units"],
        cargo=Phrases.starting(_by_meaning(table["cargo"])),
        year_after=frozenset(table["years"]["after"]),
        year_of_after=frozenset(table["years"]["of_after"]),
        old_year_after=frozenset(table["years"]["before_old"]),
        year_looser=frozenset(table["years"]["looser"]),
        eras=frozenset(table["years"]["eras"]),
        after_age=frozenset(table["ages"]["after"]),
        months=frozenset(table["months"]["names"]),
        word_months=frozenset(table["months"]["also_words"]),
        counted=frozenset(table["nouns"]["counted"]),
        not_counted=frozenset(table["nouns"]["not_counted"]),
        function_words=frozenset(table["nouns"]["function_words"]),
        determiners=frozenset(table["nouns"]["determiners"]),
        counts_before=frozenset(table["nouns"]["counts_before"]),
        one_not_before=frozenset(table["one"]["not_before"]),
        one_not_after=frozenset(table["one"]["not_after"]),
        one_hyphen=frozenset(table["one"]["counts_with_hyphen"]),
        divided=frozenset(table["half"]["divided"]),
        half_of_time=frozenset(table["half"]["of_time"]),
        clause_openers=frozenset(table["half"]["clause_openers"]),
        heads=frozenset(designations["heads"]),
        heads_any_case=frozenset(designations["heads_any_case"]),
        head_phrases=Phrases.ending((phrase, phrase) for phrase in designations["phrases"]),
        clock=Phrases.starting((phrase, phrase) for phrase in designations["times"]),
        plain_prefixes=frozenset(designations["plain_prefixes"]),
    )
