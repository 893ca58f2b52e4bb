"""How fast figures are read, beside the libraries one would reach for.

Run `python -m tests.benchmarks.quantities`. Libraries that are not installed are left out.
"""

import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from factx.pipeline.quantities.parse import find_quantities

SEEDS = Path(__file__).parents[2] / "seeds"
#: Below this, reading figures would hold up the pipeline (characters per second, one core).
FLOOR = 300_000
_ROUNDS = 5

#: Sentences crowded with figures, so that the text is no easier than news.
CROWDED = (
    "Between 500 and 700 of the nearly 2,500-strong force, up to 60 percent, left in 2004. "
    "Donors pledged $1.2-1.5 billion, about half of it by May 5, and several hundred trucks. "
    "Two and a half thousand men with 14 T-72 tanks held Route 1 under Resolution 2699. "
)


def text() -> str:
    """Return the seed articles and the crowded sentences, many times over."""
    articles = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))
    return (articles + "\n" + CROWDED * 3) * 20


def _text2num() -> Callable[[str], object]:
    library: Any = import_module("text_to_num")
    return lambda piece: library.alpha2digit(piece, "en")


def _quantulum3() -> Callable[[str], object]:
    library: Any = import_module("quantulum3.parser")
    return lambda piece: library.parse(piece)


#: Each library reads only a part as long as it can bear: characters.
RIVALS: dict[str, tuple[Callable[[], Callable[[str], object]], int]] = {
    "text2num": (_text2num, 100_000),
    "quantulum3": (_quantulum3, 5_000),
}


def speed(read: Callable[[str], object], piece: str) -> float:
    """Return characters per second of processor time, the best of several rounds."""
    best = 0.0
    for _ in range(_ROUNDS):
        start = time.process_time()
        read(piece)
        best = max(best, len(piece) / (time.process_time() - start))
    return best


def main() -> int:
    """Print the figures; return 1 where the parser is slower than its floor."""
    everything = text()
    ours = speed(find_quantities, everything)
    sys.stdout.write(f"factx       {ours:>12,.0f} characters/s\n")
    for name, (load, length) in RIVALS.items():
        try:
            read = load()
        except ImportError:
            sys.stdout.write(f"{name:<11} not installed\n")
            continue
        theirs = speed(read, everything[:length])
        sys.stdout.write(
            f"{name:<11} {theirs:>12,.0f} characters/s, factx is {ours / theirs:.1f}x\n"
        )
    return int(ours < FLOOR)


if __name__ == "__main__":
    sys.exit(main())
