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
        passive: Whether only the passive means it ("is left with 900 men").
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
    passive: bool = False
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
    """All triggers, and the words that govern them.

    Attributes:
        verbs: Lemma -> its readings, in the order of the file.
        nouns: Lemma -> its readings.
        control: Lemma -> what it does to a clause below it.
    """

    verbs: Mapping[str, tuple[Trigger, ...]]
    nouns: Mapping[str, tuple[Trigger, ...]]
    control: Mapping[str, Control]


def _frame(name: str, row: Mapping[str, Any]) -> Frame:
    return Frame(
        name=row.get("like", name),
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
                passive=bool(row.get("passive", False)),
                abroad=bool(row.get("abroad", False)),
            )
            found[row["pos"]].setdefault(lemma, []).append(trigger)
    return Triggers(
        verbs={lemma: tuple(readings) for lemma, readings in found["verb"].items()},
        nouns={lemma: tuple(readings) for lemma, readings in found["noun"].items()},
        control=_control(controls),
    )


@cache
def load(extra: tuple[str, ...] = ()) -> Triggers:
    """Return the triggers that ship with factx, with the rows of users' files before them."""
    data = tomllib.loads(DATA.read_text(encoding="utf-8"))
    added = [row for text in extra for row in tomllib.loads(text).get("trigger", [])]
    return parse(data["frame"], added + data["trigger"], data["control"])
