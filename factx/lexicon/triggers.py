"""What people do with a resource, and what that makes of it: `triggers.toml` made ready."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

from factx.records.fact import Kind, Modality, Status

DATA = Path(__file__).with_name("triggers.toml")

Time = Literal["past", "perfect", "present", "ongoing", "future"]
TIMES: tuple[Time, ...] = ("past", "perfect", "present", "ongoing", "future")


@dataclass(frozen=True)
class Frame:
    """How a trigger's clause is to be read.

    Attributes:
        name: Name of the frame in the data file.
        resource: Relations, in the active voice, in which the resource stands to the trigger.
        giver: Relations in which the contributor stands to it.
        meaning: What the clause states, by its time.
        place: Prepositions that lead to the destination, or "obj".
        categories: The only resources it speaks of, if any are given.
    """

    name: str
    resource: tuple[str, ...]
    giver: tuple[str, ...]
    meaning: Mapping[Time, tuple[Kind, Status]]
    place: tuple[str, ...]
    categories: tuple[str, ...] = ()


@dataclass(frozen=True)
class Trigger:
    """One word (with its particle) that states a fact.

    Attributes:
        lemma: Lemma, with the particle after a space ("pull out").
        pos: Whether it is a verb or a noun.
        frame: How to read it.
        requires: One of these prepositions must follow, if any are given.
        categories: The only resources it speaks of, if any are given.
        excludes: None of these prepositions may follow.
        subjects: The only subjects it has, if any are given (lemmas).
        objects: The only objects it has, if any are given (lemmas).
        abroad: Whether a sum must have a place to go to, or is spent at home.
    """

    lemma: str
    pos: Literal["verb", "noun"]
    frame: Frame
    requires: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    abroad: bool = False


@dataclass(frozen=True)
class Control:
    """A word that governs a trigger and changes what it means ("plans to", "refused to").

    Attributes:
        lemma: Its lemma.
        time: Time that it lends to the governed clause.
        status: Status of a pledge under it.
        modality: Modality of what it governs.
        subject: Which of its arguments does the giving.
    """

    lemma: str
    time: Literal["future", "past", "done", "same"] = "same"
    status: Status | None = None
    modality: Modality | None = None
    subject: Literal["subject", "object"] = "subject"


@dataclass(frozen=True)
class Triggers:
    """All triggers and what surrounds them.

    Attributes:
        verbs: Lemma -> its readings, in the order of the file.
        nouns: Lemma -> its readings.
        control: Lemma -> what it does to a clause below it.
        excluded_verbs: Verbs whose arguments are counted for another reason.
        excluded_objects: Verbs whose object alone is.
        met: Those of them that only meet people, who may be known to serve somewhere.
        attempts: Verbs of those who only try to come ("tried to reach the coast").
        excluded_states: Adjectives that say what befell somebody.
        purposes: Nouns that make a sum of money a matter of something else.
        excluded_nouns: Nouns that do the same.
        gatherings: What brings people together for a while and deploys nobody.
        visitors: People who come to talk, to look or to play, and are nobody's forces.
        sides: People who are nobody's contribution.
        private: Subjects that belong to a country and do not speak for it.
        armed: Codes of armed groups, whose own forces are nobody's contribution.
        events: Subjects that give nothing, whatever country stands beside them.
        relational: Nouns whose owner is somebody else than they are.
        authorizers: Subjects that set the size of a mission and give nothing themselves.
        bodies: Bodies of people, whose number may change.
        missions: Bodies that have people of their own.
        donors: Subjects that may give money without being named.
        states: Subjects that may in the plural.
        efforts: Words before a ship or a team that say that it comes for an effort.
        talk: Nouns under which something is only spoken of.
        carriers: Words between a ship and its load.
        aid: Nouns for money given, whose raising is a contribution.
        forces: Words of a text that tells of forces.
        armies: Words of a speaker who tells of the own army.
        givers: Nouns that say that their subject gives.
        gifts: Nouns for what givers give.
        trusts: Words before a fund that say that it is for an effort.
        economy: What a share may be of that nobody contributes to.
        packages: Nouns for what is given whole, with many things in it.
        shares: Nouns for a giver's part of a sum.
        measures: Nouns for what has a size.
        numbers: Those of them that only count what follows "of".
        authorized: Words that say that a strength is allowed.
        planned: Words that say that a strength is only planned.
        payees: To whom money is paid that is no contribution.
        strikes: What is done with munitions.
        targets: What is hit by them.
        fights: Verbs that set one side against another, or their subject against it.
        fronts: Words of the names of armed movements.
        permitted: Participles that say how many may be had ("is allowed to keep").
        held: Verbs below them that say that these are had.
    """

    verbs: Mapping[str, tuple[Trigger, ...]]
    nouns: Mapping[str, tuple[Trigger, ...]]
    control: Mapping[str, Control]
    excluded_verbs: frozenset[str]
    excluded_objects: frozenset[str]
    met: frozenset[str]
    attempts: frozenset[str]
    excluded_nouns: frozenset[str]
    excluded_states: frozenset[str]
    purposes: frozenset[str]
    gatherings: frozenset[str]
    visitors: frozenset[str]
    sides: frozenset[str]
    private: frozenset[str]
    armed: frozenset[str]
    events: frozenset[str]
    relational: frozenset[str]
    authorizers: frozenset[str]
    bodies: frozenset[str]
    missions: frozenset[str]
    donors: frozenset[str]
    states: frozenset[str]
    efforts: frozenset[str]
    talk: frozenset[str]
    carriers: frozenset[str]
    aid: frozenset[str]
    forces: frozenset[str]
    armies: frozenset[str]
    givers: frozenset[str]
    gifts: frozenset[str]
    economy: frozenset[str]
    packages: frozenset[str]
    trusts: frozenset[str]
    shares: frozenset[str]
    measures: frozenset[str]
    numbers: frozenset[str]
    authorized: frozenset[str]
    planned: frozenset[str]
    payees: frozenset[str]
    strikes: frozenset[str]
    targets: frozenset[str]
    fights: frozenset[str]
    fronts: frozenset[str]
    permitted: frozenset[str]
    held: frozenset[str]


def _frame(name: str, row: Mapping[str, Any]) -> Frame:
    return Frame(
        name=name,
        resource=tuple(row["resource"]),
        giver=tuple(row["giver"]),
        meaning={time: cast("tuple[Kind, Status]", tuple(row[time])) for time in TIMES},
        place=tuple(row["place"]),
        categories=tuple(row.get("categories", ())),
    )


def _control(rows: Iterable[Mapping[str, Any]]) -> dict[str, Control]:
    """Return what each governing word does; the first row that names a word tells."""
    control: dict[str, Control] = {}
    for row in rows:
        fields = {key: value for key, value in row.items() if key != "lemmas"}
        for lemma in row["lemmas"]:
            control.setdefault(lemma, Control(lemma, **fields))
    return control


def parse(
    frames: Mapping[str, Mapping[str, Any]],
    triggers: Iterable[Mapping[str, Any]],
    controls: Iterable[Mapping[str, Any]],
    exclude: Mapping[str, Iterable[str]],
    words: Mapping[str, Iterable[str]],
) -> Triggers:
    """Build the look-up from the tables of the data file."""
    known = {name: _frame(name, row) for name, row in frames.items()}
    found: dict[str, dict[str, list[Trigger]]] = {"verb": {}, "noun": {}}
    for row in triggers:
        frame = known[row["frame"]]
        for lemma in row["lemmas"]:
            trigger = Trigger(
                lemma,
                row["pos"],
                frame,
                requires=tuple(row.get("requires", ())),
                categories=tuple(row.get("categories", frame.categories)),
                subjects=tuple(row.get("subjects", ())),
                excludes=tuple(row.get("excludes", ())),
                objects=tuple(row.get("objects", ())),
                abroad=bool(row.get("abroad", False)),
            )
            found[row["pos"]].setdefault(lemma, []).append(trigger)
    return Triggers(
        verbs={lemma: tuple(readings) for lemma, readings in found["verb"].items()},
        nouns={lemma: tuple(readings) for lemma, readings in found["noun"].items()},
        control=_control(controls),
        excluded_verbs=frozenset(exclude["verbs"]),
        excluded_objects=frozenset(exclude["objects"]),
        met=frozenset(exclude["met"]),
        attempts=frozenset(exclude["attempts"]),
        excluded_nouns=frozenset(exclude["nouns"]),
        excluded_states=frozenset(exclude["states"]),
        purposes=frozenset(exclude["purposes"]),
        gatherings=frozenset(exclude["gatherings"]),
        visitors=frozenset(exclude["visitors"]),
        sides=frozenset(exclude["sides"]),
        private=frozenset(exclude["private"]),
        armed=frozenset(exclude["armed"]),
        events=frozenset(exclude["events"]),
        relational=frozenset(exclude["relational"]),
        **{name: frozenset(listed) for name, listed in words.items()},
    )


@cache
def load(extra: tuple[str, ...] = ()) -> Triggers:
    """Return the triggers that ship with factx, with the rows of users' files before them."""
    data = tomllib.loads(DATA.read_text(encoding="utf-8"))
    added = [row for text in extra for row in tomllib.loads(text).get("trigger", [])]
    return parse(
        data["frame"], added + data["trigger"], data["control"], data["exclude"], data["words"]
    )
