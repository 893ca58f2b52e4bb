"""The words for figures: what the data file must hold for the parser to trust it."""

from typing import get_args

from factx.lexicon.numbers import numbers, numbers_with
from factx.records.values import Approx, Resource


def test_it_is_read_once() -> None:
    assert numbers() is numbers()


def test_number_words() -> None:
    words = numbers()
    assert [words.small[w] for w in ("zero", "one", "twelve", "nineteen")] == [0, 1, 12, 19]
    assert [words.tens[w] for w in ("twenty", "ninety")] == [20, 90]


def test_hedges_say_what_records_know() -> None:
    known = set(get_args(Approx))
    words = numbers()
    for phrases in (words.before, words.after):
        said = {approx for entries in phrases.by_word.values() for _, approx in entries}
        assert said <= known


def test_longest_phrase_comes_first() -> None:
    words = numbers()
    for phrases in (words.before, words.after, words.money, words.units, words.percent):
        for entries in phrases.by_word.values():
            lengths = [len(phrase) for phrase, _ in entries]
            assert lengths == sorted(lengths, reverse=True)


def test_phrases_are_lower_case_and_single_spaced() -> None:
    words = numbers()
    for phrases in (words.before, words.after, words.money, words.units, words.cargo):
        for entries in phrases.by_word.values():
            for phrase, _ in entries:
                assert all(word and word == word.lower() for word in phrase), phrase


def test_codes_of_money_fit_the_record() -> None:
    words = numbers()
    codes = {money.code for entries in words.money.by_word.values() for _, money in entries}
    codes |= set(words.signs.values()) | set(words.letters.values()) | words.codes
    for code in codes - {None, ""}:
        assert Resource(category="funds", currency=code).currency == code


def test_word_codes_are_codes() -> None:
    words = numbers()
    assert words.word_codes <= words.codes


def test_plurals_mean_two_of_them_at_least() -> None:
    words = numbers()
    for plural in ("hundreds", "thousands", "millions", "billions"):
        assert words.vague.plurals[plural] == 2 * words.scales[plural]


def test_own_policy_leaves_the_rest_alone() -> None:
    own = numbers_with("[vague.plurals]\nhundreds = 300")
    assert own.vague.plurals["hundreds"] == 300
    assert own.before is numbers().before
    assert numbers().vague.plurals["hundreds"] == 200
