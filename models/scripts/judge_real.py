"""Give annotated real sentences their texts: ``judge_real.py --corpora DIR --out FILE ANNOTATION``.

``corpus/real/facts.jsonl`` holds what is true of sentences of open collections, and not these
sentences: they lie in the collections.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from factx.records import document_of


def wanted(path: Path) -> dict[str, dict[str, list[object]]]:
    """Return the facts of an annotation, by collection and `Document.id`."""
    found: dict[str, dict[str, list[object]]] = defaultdict(dict)
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        found[row["collection"]][row["document"]] = row["facts"]
    return found


def with_texts(
    annotated: Mapping[str, Mapping[str, list[object]]], corpora: Path
) -> Iterator[dict[str, object]]:
    """Yield annotated texts in the form of `factx evaluate`.

    Raises:
        SystemExit: A collection lacks one of its texts.
    """
    for collection, facts in annotated.items():
        path = corpora / "ner" / f"{collection}.jsonl"
        missing = set(facts)
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            found = document_of(row["text"], source=row["id"]).id
            if found in missing:
                missing.remove(found)
                yield {"id": row["id"], "text": row["text"], "facts": facts[found]}
        if missing:
            raise SystemExit(f"{path} lacks {len(missing)} texts, among them {min(missing)}")


def main() -> None:
    """Read the command line and join."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("annotation", type=Path)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    with options.out.open("w", encoding="utf-8", newline="\n") as out:
        for row in with_texts(wanted(options.annotation), options.corpora):
            print(json.dumps(row, ensure_ascii=False), file=out)


if __name__ == "__main__":
    main()
