"""What the lexicon holds: states, bodies, missions, regions, roles. Plain frozen records."""

from dataclasses import dataclass
from typing import Final, Literal

NameType = Literal["country", "region", "organization", "mission"]
Form = Literal["name", "alias", "demonym", "capital", "city", "region", "leader"]

#: Forms of names that say where somebody is or comes from rather than who acts.
TOWNS: Final[tuple[Form, ...]] = ("capital", "city", "region")


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory, present or past.

    Attributes:
        code: ISO 3166-1 alpha-3; ISO 3166-3 for states that are gone; XKX for Kosovo.
        alpha2: ISO 3166-1 alpha-2, empty where there is none.
        name: Plain English name.
        aliases: Other names, official, common and former.
        adjectives: "Haitian", "French"; with a final hyphen where only the compound
            exists ("Franco-").
        singular: Nouns for one of its people ("Haitian", "Briton").
        plural: Nouns for several ("Haitians", "Britons").
        capitals: Towns whose name may stand for the government.
        seats: Buildings and offices that stand for the government ("Kremlin").
        regions: What it belongs to, as an adjective or name ("Caribbean", "Gulf", "NATO").
        until: Last year of a state that is gone.
    """

    code: str
    name: str
    alpha2: str = ""
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    singular: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A town or a part of a country, which tells the country.

    Attributes:
        name: Its name in English-language news.
        country: Code of the country it lies in.
        form: Town or larger area.
        strength: "weak" where the name is a common word or has namesakes elsewhere: it counts
            only with evidence.
    """

    name: str
    country: str
    form: Literal["city", "region"] = "city"
    strength: Literal["", "weak"] = ""


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the world that is no country ("Sahel", "Gulf of Aden")."""

    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Organization:
    """A body that is no state.

    Attributes:
        code: Its short name ("NATO", "Red Cross").
        name: Its name in news.
        aliases: Other names.
        descriptions: Single nouns that repeat it where a text has named it ("bloc").
    """

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mission:
    """A peace, security or military operation.

    Attributes:
        code: Its short name ("UNIFIL").
        name: Its full name.
        aliases: Other names.
        descriptions: Phrases that describe it ("UN force in Lebanon"); known to
            `Lexicon.mission`, not searched for in texts, where they name body and country.
        generic: Names that it shares with others ("Multinational Force"); they count where the
            text names one of its countries.
        countries: Codes of the countries it works in, the main one first.
        start: First year, if known.
        end: Last year; None for a running mission.
        authorizers: Codes of the bodies or states behind it.
    """

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None
    authorizers: tuple[str, ...] = ()

    @property
    def country(self) -> str | None:
        """Code of the main country, None at sea or anywhere."""
        return self.countries[0] if self.countries else None


@dataclass(frozen=True, slots=True)
class Role:
    """A title or an office.

    Attributes:
        title: The title ("Prime Minister").
        aliases: Its variants ("Premier").
        speaks_for_government: Whether a promise of its holder is the country's.
        courtesy: Whether it is only an address ("Mr.", "Dr.") and tells no office.
        needs_country: Whether it speaks for a country only where the text names that with it
            ("Libyan leader", but not "the leader").
    """

    title: str
    aliases: tuple[str, ...] = ()
    speaks_for_government: bool = False
    courtesy: bool = False
    needs_country: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """What a string of the text may stand for.

    Attributes:
        name: Plain English name of the thing ("Sudan" for "Darfur").
        type: What the thing is.
        code: Code of the thing; None for a region.
        form: How the string names it.
        weak: Whether the string needs evidence to count.
    """

    name: str
    type: NameType
    code: str | None
    form: Form
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Demonym:
    """A word for a country's people or things, with its grammar."""

    country: str
    number: Literal["adjective", "singular", "plural"]


Entry = Country | Place | Region | Organization | Mission | Role
