"""Score a pipeline and print its tables in the model card: ``check.py --corpora DIR``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import spacy
import speed
from data_sets import CORE, TestSet, test_sets
from score import TREE_KEYS, NameScore, score_names, score_trees, with_lexicon
from spacy.language import Language

from factx.pipeline import build

MODELS = Path(__file__).resolve().parent.parent
CARD = MODELS / "README.md"
SMALL = MODELS / "en_factx_news"


def score_tables(nlp: Language, facts: Language, corpora: Path) -> str:
    """Markdown tables of all scores; the same for the same weights, lexicon and corpora.

    Args:
        nlp: The trained pipeline.
        facts: The same with factx's components behind it.
        corpora: Folder of the test sets.
    """
    trees, names = test_sets(corpora)
    return "\n".join(
        [*_tree_table(nlp, trees), "", *_name_tables(nlp, names), "", *_lexicon_table(facts, names)]
    )


def performance(tables: str) -> dict[str, dict[str, float]]:
    """The first two tables as numbers, for ``meta.json``: set -> column -> percent."""
    found: dict[str, dict[str, float]] = {}
    whole = ""
    for table in tables.split("\n\n")[:2]:
        head, _, *rows = ([c.strip() for c in line.split("|")[1:-1]] for line in table.split("\n"))
        for name, _, *values in rows:
            whole = name if not name.startswith("-") else whole
            key = f"{whole}, {name[2:]}" if name.startswith("-") else name
            found.setdefault(key, {}).update(zip(head[2:], map(float, values), strict=True))
    return found


def _tree_table(nlp: Language, sets: list[TestSet]) -> Iterator[str]:
    yield "| set | sentences | TAG | UPOS | UAS | LAS | sentence F |"
    yield "|---|---|---|---|---|---|---|"
    for each in sets:
        s = score_trees(nlp, each.sentences)
        yield (
            f"| {each.name} | {len(each.sentences)} | "
            + " | ".join(f"{100 * s[key]:.1f}" for key in TREE_KEYS)
            + " |"
        )


def _name_tables(nlp: Language, sets: list[TestSet]) -> Iterator[str]:
    scored: list[tuple[TestSet, NameScore]] = [(s, score_names(nlp, s.sentences)) for s in sets]
    yield "| set | labels together | P | R | F |"
    yield "|---|---|---|---|---|"
    for each, result in scored:
        cells = " | ".join(f"{100 * value:.1f}" for value in result.prf(each.labels))
        yield f"| {each.name} | {' '.join(each.labels)} | {cells} |"
    labels = sorted({label for _, result in scored for label in result.want})
    yield ""
    yield "| F per label (count in the set) | " + " | ".join(each.name for each, _ in scored) + " |"
    yield "|---|" + "---|" * len(scored)
    for label in labels:
        row = (
            f"{100 * result.prf([label])[2]:.1f} ({result.want[label]})"
            if result.want[label]
            else ""
            for _, result in scored
        )
        yield f"| {label} | " + " | ".join(row) + " |"


def _lexicon_table(facts: Language, sets: list[TestSet]) -> Iterator[str]:
    """Names of the recognizer and the lexicon together, as factx's entities have them."""
    yield "| set, lexicon and recognizer together | P | R | F | PERSON F | ORG F | PLACE F |"
    yield "|---|---|---|---|---|---|---|"
    for each in sets:
        result = score_names(facts, each.sentences, with_lexicon)
        figures = [*result.prf(each.labels), *(result.prf([label])[2] for label in CORE)]
        yield f"| {each.name} | " + " | ".join(f"{100 * value:.1f}" for value in figures) + " |"


def cost_lines(nlp: Language, path: Path, corpora: Path) -> Iterator[str]:
    """Size, load time, speed against another pipeline, share of each component.

    The small pipeline is compared with spaCy's default configuration, any other with the small one.
    """
    texts = [s.text for s in test_sets(corpora)[0][3].sentences]
    texts = [" ".join(texts[at : at + 10]) for at in range(0, len(texts), 10)]
    shares = speed.component_shares(nlp, texts)
    yield f"- size on disk: {speed.megabytes(path):.1f} MB"
    yield f"- load: {speed.load_seconds(path):.2f} s of processor time"
    if path.name == SMALL.name:
        rival, name = speed.default_pipeline(nlp), "the default configuration"
    else:
        rival, name = spacy.load(SMALL), SMALL.name
    yield f"- speed against {name}: {speed.ratio(nlp, rival, texts):.2f}"
    yield f"- words a second in this run: {speed.words_per_second(nlp, texts):,.0f}"
    yield "- share of the time: " + ", ".join(
        f"{name} {share:.0%}" for name, share in shares.items()
    )
    yield "- size by component: " + ", ".join(
        f"{name} {speed.megabytes(path / name):.1f} MB"
        for name in (*nlp.pipe_names, "vocab")
        if (path / name).exists()
    )


def card(name: str) -> tuple[str, str, str]:
    """The model card before, in and after the tables of a pipeline."""
    text = CARD.read_text(encoding="utf-8")
    begin, end = (f"<!-- scores of {name}: {which} -->" for which in ("begin", "end"))
    if begin not in text or end not in text:
        raise SystemExit(f"{CARD} has no place for the scores of {name}: {begin} {end}")
    before, _, rest = text.partition(begin)
    tables, _, after = rest.partition(end)
    return f"{before}{begin}\n", tables.strip(), f"\n{end}{after}"


def main() -> int:
    """Print the tables; exit 1 when the model card tells other figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=SMALL, help="folder of the pipeline")
    parser.add_argument(
        "--write", action="store_true", help="put the scores into the model card and meta.json"
    )
    options = parser.parse_args()
    facts = build(options.model)  # first: it makes factx's own components known to spaCy
    nlp = spacy.load(options.model)
    tables = score_tables(nlp, facts, options.corpora)
    print(tables, "", *cost_lines(nlp, options.model, options.corpora), sep="\n")
    before, told, after = card(options.model.name)
    if options.write:
        CARD.write_text(before + tables + after, encoding="utf-8")
        meta = options.model / "meta.json"
        content = json.loads(meta.read_text(encoding="utf-8"))
        content["performance"] = performance(tables)
        meta.write_text(json.dumps(content, indent=2, ensure_ascii=False), encoding="utf-8")
    elif tables != told:
        print("\nThe model card tells other figures: run with --write.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
