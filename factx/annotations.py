"""Exports of annotation tools, Label Studio's and doccano's, read as annotated documents.

Both hold spans with labels, and arrows between spans. The label of a fact's figure says what it is
in the words of the model ("deployment arrived police"); arrows lead from it to spans labelled
"contributor", "destination" or "mission". Figures and codes are read from the marked characters.
What a tool records beside a span under the name of a field of `FlatFact` wins over that.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple, get_args

from factx.lexicon import Lexicon, load
from factx.lexicon.numbers import NumberLexicon, numbers
from factx.pipeline.gazetteer.parse import find
from factx.pipeline.quantities.parse import find_quantities
from factx.records import Problem, jsonl
from factx.records.fact import Kind, Modality, Status
from factx.records.gold import FlatFact, GoldDocument
from factx.records.values import Category

#: Fields whose values are the words of a label; no word belongs to two of them.
WORDS = {"kind": Kind, "status": Status, "modality": Modality, "category": Category}

#: What a label of a span without a figure of its own can be.
ROLES = ("contributor", "destination", "mission")

#: Fields that are lists: one answer each in a tool that asks for several.
LISTS = ("contributors",)

JsonObject = Mapping[str, Any]


class FlawedError(ValueError):
    """Something that an export says and that fits no fact; the message says what and where."""


class Mark(NamedTuple):
    """A span that somebody marked.

    Attributes:
        id: Name of the span in its document, to which arrows refer.
        labels: Its labels, as written.
        start: Where it starts.
        end: Where it ends, excluded.
        fields: What else was recorded for it, by name.
    """

    id: str
    labels: list[str]
    start: int
    end: int
    fields: dict[str, Any]


class Marked(NamedTuple):
    """A text with the spans marked in it, and the arrows between them (from, to)."""

    id: str
    date: str | None
    text: str
    marks: list[Mark]
    arrows: list[tuple[str, str]]


def documents(text: str, source: str) -> Iterator[GoldDocument | Problem]:
    """Yield the documents of an annotated collection: our own form, Label Studio's or doccano's.

    Args:
        text: All of the file: JSONL or a JSON array.
        source: Its name, for the places of problems.
    """
    for value in jsonl.values(text, source):
        if isinstance(value, Problem):
            yield value
            continue
        try:
            data = _gold_form(value.data, value.where)
        except FlawedError as flaw:
            yield jsonl.malformed(value.where, str(flaw))
            continue
        yield jsonl.parse(GoldDocument, value._replace(data=data))


def _gold_form(data: object, where: str) -> object:
    """Return the JSON of a `GoldDocument`; what is in no tool's form stays as it is."""
    if not isinstance(data, Mapping) or "facts" in data:
        return data
    if isinstance(data.get("label"), list):
        raise FlawedError(
            "This is doccano's form without relations; export a project that allows relations."
        )
    for reads, is_form in ((_label_studio, "annotations"), (_doccano, "entities")):
        if isinstance(data.get(is_form), list):
            try:
                marked = reads(data, where)
            except (KeyError, TypeError, IndexError, AttributeError) as error:
                raise FlawedError(f"This task lacks or garbles {error}.") from error
            return _document(marked)
    return data


def _label_studio(task: JsonObject, where: str) -> Marked:
    """Read a task of Label Studio's JSON export: its first annotation that was not cancelled."""
    data = task["data"]
    done = [a for a in task["annotations"] if not a.get("was_cancelled")]
    marks: dict[str, Mark] = {}
    arrows: list[tuple[str, str]] = []
    for result in done[0]["result"] if done else ():
        if result["type"] == "relation":
            arrows.append((str(result["from_id"]), str(result["to_id"])))
            continue
        value, region = result["value"], str(result["id"])
        if "start" not in value:  # an answer about the whole text
            continue
        mark = marks.setdefault(
            region, Mark(region, [], int(value["start"]), int(value["end"]), {})
        )
        if result["type"] == "labels":
            _check(data["text"], mark, value.get("text"))
            mark.labels.extend(value["labels"])
        else:
            mark.fields[result["from_name"]] = value[result["type"]]
    name = str(data.get("id") or task.get("id") or where)
    return Marked(name, data.get("date"), data["text"], list(marks.values()), arrows)


def _doccano(row: JsonObject, where: str) -> Marked:
    """Read a row of doccano's JSONL export of a project with relations."""
    marks = [
        Mark(str(e["id"]), [e["label"]], int(e["start_offset"]), int(e["end_offset"]), {})
        for e in row["entities"]
    ]
    arrows = [(str(r["from_id"]), str(r["to_id"])) for r in row.get("relations") or ()]
    return Marked(str(row.get("id") or where), row.get("date"), row["text"], marks, arrows)


def _check(text: str, mark: Mark, said: str | None) -> None:
    """Compare the characters of a span with what the tool says they are.

    Raises:
        FlawedError: They differ: offsets of another text, or counted in other units.
    """
    found = text[mark.start : mark.end]
    if said is not None and said != found:
        raise FlawedError(f"The text at {mark.start}-{mark.end} is {found!r}, not {said!r}.")


def _document(marked: Marked) -> dict[str, Any]:
    year = int(marked.date[:4]) if marked.date and marked.date[:4].isdigit() else None
    code_of = partial(_code, marked.text, year, load())
    by_id = {mark.id: mark for mark in marked.marks}
    facts = []
    for mark in marked.marks:
        words = _words(mark)
        if "kind" not in words:
            continue
        ends = [b if a == mark.id else a for a, b in marked.arrows if mark.id in (a, b)]
        gone = next((end for end in ends if end not in by_id), None)
        if gone is not None:
            raise FlawedError(f"An arrow leads to the span {gone!r}, which is not there.")
        fact = {
            **_figure(marked.text[mark.start : mark.end], numbers()),
            **_roles([by_id[end] for end in ends], code_of),
            **words,
            **_recorded(mark),
            "start": mark.start,
            "end": mark.end,
        }
        for needed in ("status", "category"):
            if needed not in fact:
                quote = marked.text[mark.start : mark.end]
                raise FlawedError(f"The {words['kind']} {quote!r} has no {needed} in its label.")
        facts.append(fact)
    facts.sort(key=lambda fact: (fact["start"], fact["end"]))
    return {"id": marked.id, "date": marked.date, "text": marked.text, "facts": facts}


def _words(mark: Mark) -> dict[str, str]:
    """Return the fields that the words of a label tell ("deployment arrived police").

    Raises:
        FlawedError: The label of a fact has a word that is none of the model.
    """
    words = [word for label in mark.labels for word in label.lower().replace("/", " ").split()]
    fields: dict[str, str] = {}
    strange = []
    for word in words:
        field = next((name for name, kind in WORDS.items() if word in get_args(kind)), None)
        if field is None:
            strange.append(word)
        else:
            fields[field] = word
    if "kind" in fields and strange:
        raise FlawedError(f"The label {' '.join(words)!r} has an unknown word, {strange[0]!r}.")
    return fields


def _figure(quote: str, policy: NumberLexicon) -> dict[str, Any]:
    """Return the number that marked characters state; "a battalion" is 1, "troops" is none."""
    found = next((q for q in find_quantities(quote, policy) if q.kind != "year"), None)
    if found is not None:
        return {
            "value": found.value,
            "low": found.low,
            "high": found.high,
            "approx": found.approx,
            "percent": found.percent,
            "currency": found.currency,
        }
    if quote.lower().startswith(("a ", "an ", "another ")):
        return {"value": 1, "approx": "exact"}
    return {}


def _roles(ends: Iterable[Mark], code_of: Any) -> dict[str, Any]:
    """Return who gives, where to and for which mission, from the spans that arrows lead to."""
    fields: dict[str, Any] = {"contributors": []}
    for mark in ends:
        role = next((r for r in ROLES if r in [label.lower() for label in mark.labels]), None)
        if role == "contributor":
            fields["contributors"].append(code_of(mark))
        elif role is not None:
            fields[role] = code_of(mark)
    return fields


def _code(text: str, year: int | None, lexicon: Lexicon, mark: Mark) -> str:
    """Return the code of a marked name: as recorded, as factx knows it, or the name itself."""
    recorded = _single(mark.fields.get("code"))
    if recorded:
        return str(recorded)
    quote = text[mark.start : mark.end]
    if "mission" in [label.lower() for label in mark.labels]:
        return quote
    names = [found.names[0] for found in find(quote, lexicon, year=year)]
    return next((name.code for name in names if name.code), quote)


def _recorded(mark: Mark) -> dict[str, Any]:
    """Return the fields of a fact that the annotator filled in beside the span."""
    fields: dict[str, Any] = {}
    for name, answer in mark.fields.items():
        if name not in FlatFact.model_fields:
            continue
        if name in LISTS:
            answers = answer if isinstance(answer, list) else [answer]
            fields[name] = [
                code for text in answers for code in str(text).replace(",", " ").split()
            ]
        else:
            fields[name] = _single(answer)
    return fields


def _single(answer: Any) -> Any:
    """Return an answer; tools wrap single ones into lists."""
    return answer[0] if isinstance(answer, list) and answer else answer
