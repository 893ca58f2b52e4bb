"""A store of 100,000 facts: how long the commands over it take, as multiples of `factx --help`.

Run it by hand: python -m tests.benchmarks.store [folder]. It makes its store once in the folder
(by default a temporary one) and prints one line a measurement; times are those of the processor,
as ratios, so that they compare between machines, and with others at work on one.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from factx import bookkeeping
from factx.records import (
    Actor,
    Destination,
    Evidence,
    Extraction,
    Fact,
    Mission,
    Quantity,
    Resource,
    SourceText,
    When,
    document_of,
    fact_id,
)
from factx.sources import read
from factx.store import Store

DOCUMENTS = 10_000
FACTS_EACH = 10
RUN = {"factx": "benchmark"}

#: Files that are read again without having changed.
UNCHANGED = 1000

#: (kind, status, words before the figure)
MOVES = (
    ("pledge", "promised", "promised to send"),
    ("pledge", "planned", "will send"),
    ("deployment", "arrived", "landed with"),
    ("deployment", "in_place", "now has"),
    ("withdrawal", "done", "withdrew"),
)
COUNTRIES = [
    f"{a}{b}{c}" for a in "ABCDEFGH" for b in "AEIOU" for c in "NRST"
] + ["KEN"]  # fmt: skip
PLACES = [("Haiti", "HTI"), ("Mali", "MLI"), ("Lebanon", "LBN"), ("Sudan", "SDN"), ("Chad", "TCD")]
MISSIONS = {"HTI": "MSS", "MLI": "MINUSMA", "LBN": "UNIFIL"}


def extractions() -> Iterator[tuple[Extraction, str]]:
    """Yield made-up documents with their texts; the same ones every time."""
    chance = random.Random(7)
    for number in range(DOCUMENTS):
        published = date(2020, 1, 1) + timedelta(days=number // 8)
        yield _extraction(number, published, chance)


def _extraction(number: int, published: date, chance: random.Random) -> tuple[Extraction, str]:
    text, plans = "", []
    for _ in range(FACTS_EACH):
        kind, status, words = chance.choice(MOVES)
        name, code = chance.choice(PLACES)
        giver, value = chance.choice(COUNTRIES), chance.randrange(10, 2000)
        filler = " ".join(f"w{chance.randrange(10**6)}" for _ in range(12))
        start = len(text)
        text += f"{giver} {words} {value} soldiers in {name}, said {filler}. "
        plans.append((kind, status, name, code, giver, value, start, len(text) - 1))
    document = document_of(text, source=f"article-{number:05}.txt", published=published.isoformat())
    facts = [_fact(document.id, text, plan, published, chance) for plan in plans]
    return Extraction(document=document, entities=[], facts=facts, problems=[]), text


def _fact(
    document: str,
    text: str,
    plan: tuple[str, str, str, str, str, int, int, int],
    published: date,
    chance: random.Random,
) -> Fact:
    kind, status, name, code, giver, value, first, last = plan
    start = text.index(f" {value} soldiers", first) + 1
    end = start + len(str(value))
    day = (published - timedelta(days=chance.randrange(5))).isoformat()
    mission = MISSIONS.get(code)
    return Fact(
        id=fact_id(
            document=document, kind=kind, start=start, end=end, codes=[giver], destination=code
        ),
        kind=kind,  # type: ignore[arg-type]
        status=status,  # type: ignore[arg-type]
        modality="asserted",
        contributors=[
            Actor(name=giver, type="country", code=giver, start=first, end=first + len(giver))
        ],
        contributor_count=None,
        quantity=Quantity(value=value, approx="exact", text=str(value)),
        resource=Resource(category="troops", name="soldiers"),
        additional=chance.random() < 0.1,
        destination=Destination(name=name, type="country", code=code, start=first, end=first),
        mission=Mission(name=mission, code=mission, start=first, end=first) if mission else None,
        date=When(edtf=day, earliest=day, latest=day, text="now", start=first, end=first)
        if chance.random() < 0.5
        else None,
        due=None,
        attributed_to=None,
        purpose=None,
        evidence=Evidence(
            document=document,
            start=start,
            end=end,
            sentence_start=first,
            sentence_end=last,
            quote=text[first:last],
            trigger="sent",
        ),
    )


def make(path: Path) -> None:
    """Make the store, settled, and print how long that took."""
    started = time.perf_counter()
    with Store.open(path, create=True) as store:
        for extraction, text in extractions():
            store.put(extraction, text, RUN)
        put = time.perf_counter()
        bookkeeping.settle(store)
    settled = time.perf_counter()
    each = (put - started) / DOCUMENTS * 1000
    print(f"put {DOCUMENTS:,} documents: {put - started:.1f} s, {each:.2f} ms each")  # noqa: T201
    print(f"settle: {settled - put:.1f} s; file: {path.stat().st_size:,} bytes")  # noqa: T201


def fastest(arguments: Sequence[str], times: int = 5) -> tuple[float, int]:
    """Return the shortest processor time of a whole process (s), and its memory (KB)."""
    taken = []
    for _ in range(times):
        process = subprocess.Popen(
            [sys.executable, "-m", "factx", *arguments],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, list(arguments))
        taken.append((used.ru_utime + used.ru_stime, used.ru_maxrss))
    return min(taken)


def measure(path: Path) -> None:
    """Print how long commands over the store take, as multiples of `factx --help`."""
    base, _ = fastest(["--help"])
    print(f"factx --help: {base * 1000:.0f} ms")  # noqa: T201
    for words in (
        "pledges --country KEN --limit 100 --format jsonl",
        "pledges --country KEN --limit 100",
        "ledger --format json",
        "ledger --format jsonl",
        "ledger --country KEN",
        "conflicts --country KEN --format json",
        "pledges --limit 100 --format jsonl",
    ):
        taken, memory = fastest([*words.split(), "--db", str(path)])
        print(f"factx {words}: {taken / base:.1f} times, {memory:,} KB")  # noqa: T201
    for words in ("pledges --format jsonl", "ledger --as-of 2022 --format jsonl"):
        taken, memory = fastest([*words.split(), "--db", str(path)], times=1)
        print(f"factx {words}: {taken:.1f} s, {memory:,} KB")  # noqa: T201
    with Store.open(path) as store:
        key, source = store.connection.execute("SELECT sha256, source FROM document").fetchone()
        started = time.perf_counter()
        for _ in range(1000):
            store.has(key, source)
        print(f"has: {(time.perf_counter() - started):.4f} ms each")  # noqa: T201


def unchanged(folder: Path) -> None:
    """Print how long it takes to pass over a file that a store knows, and print what it holds."""
    texts = folder / "texts"
    texts.mkdir()
    database = folder / "unchanged.db"
    with Store.open(database, create=True) as store:
        for number, (_, words) in zip(range(UNCHANGED), extractions(), strict=False):
            path = texts / f"{number:05}.txt"
            path.write_text(words, encoding="utf-8")
            (source,) = read(str(path))
            if isinstance(source, SourceText):
                made = Extraction(document=source.document, entities=[], facts=[], problems=[])
                store.put(made, source.text, RUN)
    first = next(iter(sorted(texts.iterdir())))
    options = ("--db", str(database), "--format", "jsonl")
    one, _ = fastest(["extract", str(first), *options])
    all_of_them, _ = fastest(["extract", str(texts), *options], times=3)
    each = (all_of_them - one) / (UNCHANGED - 1) * 1000
    print(f"unchanged: {each:.2f} ms a file of {UNCHANGED:,}")  # noqa: T201


def main() -> None:
    """Make a store and measure."""
    if sys.argv[1:2] == ["--make"]:
        make(Path(sys.argv[2]))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[1] if len(sys.argv) > 1 else folder) / "benchmark.db"
        if not path.exists():
            # Elsewhere: a child begins with the memory of its parent, which would be measured.
            command = [sys.executable, "-m", "tests.benchmarks.store", "--make", str(path)]
            subprocess.run(command, check=True)
        measure(path)
        unchanged(Path(folder))


if __name__ == "__main__":
    main()
