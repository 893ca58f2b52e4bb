"""The lexicon itself: its data hold together, its look-ups, and files of users."""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from factx.errors import LexiconError
from factx.lexicon import check, fingerprint, load, tables
from factx.lexicon.contexts import joined
from factx.lexicon.entries import Country
from factx.lexicon.keys import forms, key, same_case, same_gap

LEXICON = load()


def test_every_present_state_has_its_two_codes() -> None:
    present = [c for c in LEXICON.countries if c.until is None]
    assert len(present) == 250  # the 249 of the standard, and Kosovo
    assert all(re.fullmatch("[A-Z]{3}", c.code) for c in LEXICON.countries)
    assert all(re.fullmatch("[A-Z]{2}", c.alpha2) for c in present)


@pytest.mark.parametrize("field", ["code", "name", "alpha2"])
def test_no_two_countries_share(field: str) -> None:
    values = [getattr(c, field) for c in LEXICON.countries if getattr(c, field)]
    assert [v for v, n in Counter(values).items() if n > 1] == []


def test_every_state_with_people_has_a_demonym() -> None:
    uninhabited = {"ATF", "BVT", "HMD", "UMI", "SGS", "CCK", "IOT"}
    dependent = {"BES", "BLM", "MAF", "SPM", "SXM", "SJM", "GGY", "JEY"}
    without = {c.code for c in LEXICON.countries if not c.adjectives}
    assert without - uninhabited - dependent == set()


def test_places_missions_and_seats_lie_in_known_countries() -> None:
    codes = {c.code for c in LEXICON.countries}
    assert {p.country for p in LEXICON.places} <= codes
    assert {code for m in LEXICON.missions for code in m.countries} <= codes


def test_what_repeats_an_organization_is_a_noun() -> None:
    nouns = {noun for body in LEXICON.organizations for noun in body.descriptions}
    assert "alliance" in nouns
    assert [noun for noun in nouns if not (noun.isalpha() and noun.islower())] == []


def test_missions_run_forward_in_time() -> None:
    wrong = [m.code for m in LEXICON.missions if m.start and m.end and m.start > m.end]
    assert wrong == []


def test_authorizers_are_bodies_or_states() -> None:
    known = {c.code for c in LEXICON.countries} | {o.code for o in LEXICON.organizations}
    assert {a for m in LEXICON.missions for a in m.authorizers} - known == set()


def test_no_two_missions_share_a_code_or_a_proper_name() -> None:
    codes = Counter(m.code for m in LEXICON.missions)
    assert [code for code, n in codes.items() if n > 1] == []
    names = Counter(
        name for m in LEXICON.missions for name in {joined(a) for a in (m.name, *m.aliases)}
    )
    generic = {joined(g) for m in LEXICON.missions for g in m.generic}
    assert {name for name, n in names.items() if n > 1} <= generic


def test_regions_of_countries_answer_definite_nouns() -> None:
    caribbean = {c.code for c in LEXICON.countries if "Caribbean" in c.regions}
    assert {"HTI", "JAM", "BRB"} <= caribbean
    assert "KEN" not in caribbean


LOOKUPS = [
    # a code in small letters, as typed at a shell
    ("ken", "KEN"),
    # two letters
    ("gb", "GBR"),
    # a two-letter code that is an English word gives way to nothing else
    ("it", "ITA"),
    # dots or none
    ("u.k.", "GBR"),
    # accents or none
    ("turkiye", "TUR"),
    ("Türkiye", "TUR"),
    # a demonym in the plural
    ("salvadorans", "SLV"),
    # the demonym of two states: the larger
    ("dominican", "DOM"),
    # the bare name of two states
    ("Congo", "COD"),
    # one letter apart
    ("niger", "NER"),
    ("nigeria", "NGA"),
    # hyphen or space
    ("guinea bissau", "GNB"),
    # a state that is gone
    ("ussr", "SUN"),
]


@pytest.mark.parametrize(("text", "code"), LOOKUPS)
def test_country_takes_codes_names_and_demonyms_in_any_case(text: str, code: str) -> None:
    country = LEXICON.country(text)
    assert country is not None
    assert country.code == code


@pytest.mark.parametrize("text", ["", "?", "Atlantis", "the", "Keny", "KENN"])
def test_country_guesses_nothing(text: str) -> None:
    assert LEXICON.country(text) is None


def test_suggestions_for_a_slip_of_the_finger() -> None:
    assert LEXICON.suggest("Kenia")[0] == "Kenya"
    assert "United Nations" in LEXICON.suggest("untied nations")
    assert LEXICON.suggest("zzzzzz") == []


def test_lookup_minds_capitals() -> None:
    assert LEXICON.lookup(["us"]) == ()
    assert LEXICON.lookup(["US"])[0].code == "USA"
    assert LEXICON.lookup(["El", "Salvador"])[0].code == "SLV"
    assert [n.code for n in LEXICON.lookup(["Tripoli"])] == ["LBY", "LBN"]


@pytest.mark.parametrize(
    ("word", "number"),
    [("Guatemalans", "plural"), ("Danish", "adjective"), ("Dane", "singular")],
)
def test_demonyms_tell_their_grammar(word: str, number: str) -> None:
    demonym = LEXICON.demonym(word)
    assert demonym is not None
    assert demonym.number == number


def test_missions_are_known_by_code_and_description() -> None:
    unifil = LEXICON.mission("unifil")
    assert unifil is not None
    assert unifil == LEXICON.mission("U.N. force in Lebanon")


def test_roles_by_abbreviation() -> None:
    role = LEXICON.role("Lt. Gen.")
    assert role is not None
    assert role.title == "Lieutenant General"
    premier = LEXICON.role("prime minister")
    assert premier is not None
    assert premier.speaks_for_government


def test_forms_of_long_names() -> None:
    assert forms("African Union Mission in Somalia")[1:] == [
        "AU Mission in Somalia",
        "A.U. Mission in Somalia",
    ]
    assert forms("UAE") == ["UAE", "U.A.E."]
    assert forms("Kenya") == ["Kenya"]


@pytest.mark.parametrize(
    ("word", "wanted", "same"),
    [
        # a capital is enough
        ("Kenya", "Kenya", True),
        ("KENYA", "Kenya", True),
        ("kenya", "Kenya", False),
        # short acronyms must shout, long ones may be words
        ("Us", "US", False),
        ("Unifil", "UNIFIL", True),
        ("unifil", "UNIFIL", False),
        # small words ask for nothing
        ("AND", "and", True),
    ],
)
def test_capitals(word: str, wanted: str, same: bool) -> None:
    assert same_case(word, wanted) is same


@pytest.mark.parametrize(
    ("gap", "wanted", "same"),
    [
        # a space, a hyphen, a line's end
        (" ", "-", True),
        ("-", " ", True),
        ("\n", " ", True),
        # an empty line parts
        ("\n\n", " ", False),
        # a comma parts, unless the name has one
        (", ", " ", False),
        (", ", ", ", True),
        # a wide dash only where the name has a hyphen
        (" - ", "-", True),
        (" - ", " ", False),
    ],
)
def test_gaps(gap: str, wanted: str, same: bool) -> None:
    assert same_gap(gap, wanted, "Guinea", "Bissau") is same


def test_keys_keep_what_follows() -> None:
    assert key("U.S.").tail == "."
    assert key("Franco-").tail == "-"
    assert key("Congo (Kinshasa)").tail == ")"


ADDED = """
[[mission]]
code = "NEWFOR"
name = "Newland Stabilisation Force"
aliases = ["NEWFOR"]
countries = ["HTI"]
authorizers = ["UN"]

[[country]]
code = "KEN"
aliases = ["Jamhuri"]

[[organization]]
code = "XYZ"
name = "Xylophone Union"

[[role]]
title = "Grand Warden"
speaks_for_government = true

[[region]]
name = "Upper Sea"

[[place]]
name = "Smalltown"
country = "HTI"
"""


def test_a_users_file_adds_and_extends() -> None:
    lexicon = load((ADDED,))
    mission = lexicon.mission("newfor")
    assert mission is not None
    assert mission.country == "HTI"
    kenya = lexicon.country("jamhuri")
    assert isinstance(kenya, Country)
    assert kenya.code == "KEN"
    assert kenya.adjectives == ("Kenyan",)
    assert lexicon.lookup(["Xylophone", "Union"])[0].code == "XYZ"
    assert lexicon.lookup(["Smalltown"])[0].code == "HTI"
    assert lexicon.lookup(["Upper", "Sea"])[0].type == "region"
    role = lexicon.role("grand warden")
    assert role is not None
    assert role.speaks_for_government


def test_a_users_name_wins_over_one_that_ships() -> None:
    text = '[[place]]\nname = "Gaza"\ncountry = "MOZ"\n'
    assert load((text,)).lookup(["Gaza"])[0].code == "MOZ"


def test_the_fingerprint_is_that_of_the_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = fingerprint()
    assert re.fullmatch("[0-9a-f]{64}", shipped)
    assert fingerprint() == shipped != fingerprint((ADDED,)) == fingerprint((ADDED,))
    copied = tmp_path / "lexicon"
    shutil.copytree(tables.DATA, copied)
    monkeypatch.setattr(tables, "DATA", copied)
    (copied / "keys.py").write_text("# code is no data")
    assert fingerprint() == shipped
    (copied / "countries.csv").write_text("code\n")
    assert fingerprint() != shipped


FLAWS = [
    # no TOML at all: the parser's line
    ('[[mission]]\ncode = "X\n', 2, "TOML"),
    # a table that does not exist
    ('[[missions]]\ncode = "X"\n', 1, "unknown table 'missions'"),
    # a table written as one value
    ('\n[mission]\ncode = "X"\n', 2, "single value"),
    # a field that does not exist
    ('[[mission]]\ncode = "UNIFIL"\nalias = ["X"]\n', 3, "unknown field 'alias'"),
    # a string where a list belongs
    ('[[mission]]\ncode = "UNIFIL"\n\naliases = "X"\n', 4, "list of strings"),
    # an empty name would match everything
    ('[[mission]]\ncode = "UNIFIL"\naliases = [" "]\n', 3, "not empty"),
    # a year in quotes
    ('[[mission]]\ncode = "UNIFIL"\nstart = "1978"\n', 3, "a year"),
    # the second of two rows
    ('[[role]]\ntitle = "A"\n[[role]]\naliases = ["B"]\n', 3, "lacks 'title'"),
    # a flag that is a word
    ('[[role]]\ntitle = "A"\nspeaks_for_government = "yes"\n', 3, "true or false"),
    # a category that does not exist
    ('[[resource]]\ncategory = "people"\nnouns = ["x"]\n', 2, "one of troops"),
    # a frame that does not exist
    ('[[trigger]]\npos = "verb"\nlemmas = ["x"]\nframe = "fly"\n', 4, "unknown frame 'fly'"),
    # a part of speech that does not exist
    ('[[trigger]]\npos = "adverb"\nlemmas = ["x"]\nframe = "send"\n', 2, "one of verb, noun"),
]


@pytest.mark.parametrize(("text", "line", "says"), FLAWS)
def test_a_flaw_is_told_with_its_line(tmp_path: Path, text: str, line: int, says: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        check(path)
    assert caught.value.where == f"{path}:{line}"
    assert says in str(caught.value)
    assert caught.value.hint


MERGING = [
    # a new mission needs a name
    ('[[mission]]\ncode = "NEWFOR"\n', 1, "lacks 'name'"),
    # a country that nobody knows
    ('[[mission]]\ncode = "UNIFIL"\ncountries = ["XXX"]\n', 3, "unknown country 'XXX'"),
    ('[[place]]\nname = "Nowhere"\ncountry = "XXX"\n', 3, "unknown country 'XXX'"),
]


@pytest.mark.parametrize(("text", "line", "says"), MERGING)
def test_rows_must_fit_what_ships(tmp_path: Path, text: str, line: int, says: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=re.escape(says)) as caught:
        check(path)
    assert caught.value.where == f"{path}:{line}"
    with pytest.raises(LexiconError, match=re.escape(says)):
        load((text,))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot be read"):
        check(tmp_path / "none.toml")


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LexiconError, match="cannot be read"):
        check(path)
