"""Text -> annotated Doc -> facts. spaCy lives here and nowhere else.

`build()` holds the one list of components, in the order in which a text passes them.
"""

import os
from functools import cache
from pathlib import Path

from spacy import load as load_pipeline
from spacy.language import Language

# Entry points exist only once the package is installed; the imports below register the factories
# in a bare checkout as well.
from factx.errors import LexiconError, PipelineError
from factx.pipeline.coreference import component as _coreference  # noqa: F401
from factx.pipeline.dates import component as _dates  # noqa: F401
from factx.pipeline.facts import component as _facts  # noqa: F401
from factx.pipeline.gazetteer import component as _gazetteer  # noqa: F401
from factx.pipeline.quantities import component as _quantities  # noqa: F401

#: What factx adds to a trained pipeline, in order: each needs what those before it write.
COMPONENTS = (
    "factx_gazetteer",  # names, demonyms, missions -> countries, organizations
    "factx_quantities",  # figures -> numbers with bounds
    "factx_dates",  # date expressions -> EDTF
    "factx_coreference",  # "it", "the government", "Bukele" -> whom they stand for
    "factx_facts",  # figures and nouns -> pledges, deployments, withdrawals, strengths
)

PIPELINE = "en_factx_news"
PACKAGE = Path(__file__).parents[1]


def shipped() -> Path:
    """Return the folder of the pipeline that ships with factx: in the wheel, or in a checkout."""
    for folder in (PACKAGE / "_data" / PIPELINE, PACKAGE.parent / "models" / PIPELINE):
        if (folder / "meta.json").is_file():
            return folder
    raise PipelineError(
        f"the trained pipeline {PIPELINE} is missing",
        where=PACKAGE.parent / "models",
        hint="Reinstall factx, or run `make model` in a checkout",
    )


def build(model: str | Path | None = None, lexicon: str | Path | None = None) -> Language:
    """Return a pipeline that finds facts, ready for `nlp(text)` and `nlp.pipe(texts)`.

    Args:
        model: Name or folder of another trained English pipeline with tagger, parser and entity
            recognizer (`en_core_web_md`); the shipped one by default.
        lexicon: A file of one's own words, added to the lexicon (see the README).

    Raises:
        PipelineError: The model is missing, or has no parser.
        LexiconError: The lexicon file is missing or malformed.
    """
    return _build(str(model) if model else None, _texts(lexicon))


def _texts(lexicon: str | Path | None) -> tuple[str, ...]:
    if lexicon is None:
        return ()
    try:
        return (Path(lexicon).read_text(encoding="utf-8"),)
    except OSError as error:
        raise LexiconError("cannot be read", where=lexicon, hint="Check the path") from error


@cache
def _build(model: str | None, lexicon: tuple[str, ...]) -> Language:
    where = model or os.fspath(shipped())
    try:
        nlp = load_pipeline(where)
    except (OSError, ValueError) as error:
        raise PipelineError(
            "is no spaCy pipeline that can be loaded here",
            where=where,
            hint="Name an installed pipeline or the folder of one",
        ) from error
    if "parser" not in nlp.pipe_names:
        raise PipelineError(
            "has no parser", where=where, hint="Choose a pipeline with tagger, parser and ner"
        )
    for name in COMPONENTS:
        takes_lexicon = name in ("factx_gazetteer", "factx_coreference", "factx_facts")
        config = {"lexicon": list(lexicon)} if lexicon and takes_lexicon else {}
        nlp.add_pipe(name, config=config)
    return nlp
