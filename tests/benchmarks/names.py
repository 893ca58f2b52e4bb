"""How fast names are found, beside the words they are found in.

Run `python -m tests.benchmarks.names`.
"""

import time
from collections.abc import Callable
from pathlib import Path

import spacy

from factx.lexicon import load
from factx.pipeline.gazetteer.component import Gazetteer
from factx.pipeline.gazetteer.parse import find

SEEDS = Path(__file__).parents[2] / "seeds"
#: Below this, finding names would hold up the pipeline (characters per second, one core).
FLOOR = 300_000
_ROUNDS = 5

#: Sentences crowded with names and with words that look like them.
CROWDED = (
    "Chad Smith told the Washington Post that U.S.-led forces left Goma, Congo, for N'Djamena. "
    "Kenyan, Guinean and Bissau-Guinean police of the Multinational Force met in Georgia. "
    "Turkey, Jordan and the Dominican Republic backed the U.N. Mission in South Sudan. "
)


def text() -> str:
    """Return one long article made of the seed articles and the crowded sentences."""
    articles = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))
    return (articles + "\n" + CROWDED * 3) * 20


def speed(read: Callable[[], object], size: int) -> float:
    """Return characters per second of processor time, the best of several rounds."""
    best = 0.0
    for _ in range(_ROUNDS):
        start = time.process_time()
        read()
        best = max(best, size / (time.process_time() - start))
    return best


def main() -> int:
    """Print the speeds; fail below the floor."""
    piece = text()
    lexicon = load()
    nlp = spacy.blank("en")
    doc = nlp.make_doc(piece)
    gazetteer = Gazetteer("factx_gazetteer", spans_key="factx_names")
    find(piece, lexicon)
    alone = speed(lambda: find(piece, lexicon), len(piece))
    spans = speed(lambda: gazetteer(doc), len(piece))
    words = speed(lambda: nlp.make_doc(piece), len(piece))
    print(f"matching   {alone:>12,.0f} characters/s")  # noqa: T201
    print(f"component  {spans:>12,.0f} characters/s, {spans / words:.2f} of tokenization")  # noqa: T201
    return int(spans < FLOOR)


if __name__ == "__main__":
    raise SystemExit(main())
