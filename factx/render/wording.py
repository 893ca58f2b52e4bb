"""How the values of a fact read in a table: plain words, safe on any terminal."""

from factx.records import Fact, Number, Quantity

_HEDGES: dict[str, str] = {
    "exact": "",
    "about": "about ",
    "almost": "almost ",
    "over": "over ",
    "under": "under ",
    "at_least": "at least ",
    "at_most": "up to ",
    "range": "",
}

# A text may hold what moves the cursor, recolours the screen or turns the order of letters round.
# Every one of them becomes one character, so that offsets into the words still fit.
_CONTROLS = (
    *range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)
)  # fmt: skip
_BREAKS = (*map(ord, "\t\n\r\v\f\x1c\x1d\x1e\x85"), 0x2028, 0x2029)
_TAMED = dict.fromkeys(_CONTROLS, "\N{REPLACEMENT CHARACTER}") | dict.fromkeys(_BREAKS, " ")


def tame(words: str) -> str:
    """Return words of a text in one line and without control characters, at the same length."""
    return words.translate(_TAMED)


def contributors(fact: Fact) -> str:
    """Return who gives: names, or how many there are, or a dash."""
    if fact.contributors:
        return tame(", ".join(actor.name for actor in fact.contributors))
    if fact.contributor_count:
        count = fact.contributor_count
        return f"{_HEDGES.get(count.approx, '')}{count.value} contributors"
    return "–"


def resource(fact: Fact) -> str:
    """Return how many of what: "almost 400 police", "150 more soldiers", "3,500,000 USD (aid)"."""
    figure = amount(fact.quantity)
    name = tame(fact.resource.name or fact.resource.category)
    if fact.resource.currency:
        return f"{figure} {fact.resource.currency} ({name})".lstrip()
    more = " more" if fact.additional and figure else ""
    return f"{figure}{more} {name}".lstrip()


def amount(quantity: Quantity) -> str:
    """Return the figure with its hedge; "" if there is none."""
    hedge = _HEDGES[quantity.approx] if quantity.approx else ""
    if quantity.value is not None:
        return f"{hedge}{_number(quantity.value)}"
    if quantity.percent is not None:
        return f"{hedge}{_number(quantity.percent)}%"
    if quantity.low is not None and quantity.high is not None:
        return f"{_number(quantity.low)}–{_number(quantity.high)}"
    if quantity.low is not None:
        bound = f"{_number(quantity.low)} or more"
        return f"{tame(quantity.text)} ({bound})" if quantity.text else bound
    if quantity.high is not None:
        return f"up to {_number(quantity.high)}"
    return ""


def place(fact: Fact) -> str:
    """Return where it goes and for which mission."""
    names = (
        fact.destination.name if fact.destination else None,
        (fact.mission.code or fact.mission.name) if fact.mission else None,
    )
    return tame(", ".join(name for name in names if name))


def when(fact: Fact) -> str:
    """Return the date and the day that it is due: "2024-09, due 2025-01"; words if undatable."""
    parts = []
    if fact.date:
        parts.append(fact.date.edtf or tame(fact.date.text))
    if fact.due:
        parts.append(f"due {fact.due.edtf or tame(fact.due.text)}")
    return ", ".join(parts)


def standing(fact: Fact, *, with_kind: bool) -> str:
    """Return how far it has come, and whether the text asserts it: "promised (possible)"."""
    words = fact.status.replace("_", " ")
    if with_kind:
        words = f"{fact.kind}, {words}"
    return words if fact.modality == "asserted" else f"{words} ({fact.modality})"


def origin(source: str, title: str | None, published: str | None) -> str:
    """Return where it was read: "Kenya to send 600, seeds/a.txt, 2025-01-01"."""
    return tame(", ".join(part for part in (title, source, published) if part))


def _number(number: Number) -> str:
    return f"{number:,}" if isinstance(number, int) else f"{number:,.10g}"
