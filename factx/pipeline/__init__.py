"""Text -> annotated Doc -> facts. spaCy lives here and nowhere else.

`build()` holds the one list of components, in the order in which a text passes them.
"""

import os
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factx.errors import PipelineError
from factx.lexicon import check

if TYPE_CHECKING:
    from spacy.language import Language

#: What factx adds to a trained pipeline, in order: each needs what those before it write.
COMPONENTS = (
    "factx_clauses",  # words that the parser hung wrongly -> where they belong
    "factx_gazetteer",  # names, demonyms, missions -> countries, organizations
    "factx_quantities",  # figures -> numbers with bounds
    "factx_dates",  # date expressions -> EDTF
    "factx_coreference",  # "it", "the government", "Bukele" -> whom they stand for
    "factx_facts",  # figures and nouns -> pledges, deployments, withdrawals, strengths
)

#: Components whose words a user can add to (`--lexicon FILE`).
TAKE_LEXICON = ("factx_gazetteer", "factx_quantities", "factx_coreference", "factx_facts")

#: What a pipeline that factx trained may hold besides spaCy's own components.
ACCURATE = "factx_accurate"

PIPELINE, JUDGE = "en_factx_news", "en_factx_judge"
PACKAGE = Path(__file__).parents[1]


def shipped(name: str = PIPELINE) -> Path:
    """Return the folder of what ships with factx: in the wheel, or in a checkout.

    Args:
        name: `PIPELINE`, or `JUDGE`, the network that weighs what the rules find.

    Raises:
        PipelineError: It is missing.
    """
    for folder in (PACKAGE / "_data" / name, PACKAGE.parent / "models" / name):
        if (folder / "meta.json").is_file():
            return folder
    raise PipelineError(
        f"the trained {name} is missing",
        where=PACKAGE.parent / "models",
        hint="Reinstall factx, or run `make model` in a checkout",
    )


def build(
    model: str | Path | None = None, lexicon: str | Path | None = None, *, judge: bool = True
) -> "Language":
    """Return a pipeline that finds facts, ready for `nlp(text)` and `nlp.pipe(texts)`.

    Args:
        model: Name or folder of another trained English pipeline with tagger, parser and entity
            recognizer (`en_core_web_md`); the shipped one by default.
        lexicon: A file of one's own words, added to the lexicon (see the README).
        judge: Whether the trained judge weighs what the rules find, or rules alone decide.

    Raises:
        PipelineError: The model is missing, or has no parser.
        LexiconError: The lexicon file is missing or malformed.
    """
    words = (check(Path(lexicon)),) if lexicon else ()
    return _build(
        str(model) if model else None, words, os.fspath(shipped(JUDGE)) if judge else None
    )


@cache
def _build(model: str | None, lexicon: tuple[str, ...], judge: str | None) -> "Language":
    # spaCy takes a second to import: the parsers below this package are useful without it.
    from spacy import load as load_pipeline

    where = model or os.fspath(shipped())
    for name in (*COMPONENTS, ACCURATE):
        # Entry points exist only once the package is installed; an import registers a factory
        # in a bare checkout as well.
        import_module(f"factx.pipeline.{name.removeprefix('factx_')}.component")
    try:
        nlp = load_pipeline(where)
    except (OSError, ValueError) as error:
        raise PipelineError(
            "is no spaCy pipeline that can be loaded here",
            where=where,
            hint="Name an installed pipeline or the folder of one",
        ) from error
    if not any("token.dep" in nlp.get_pipe_meta(name).assigns for name in nlp.pipe_names):
        raise PipelineError(
            "has no parser", where=where, hint="Choose a pipeline with tagger, parser and ner"
        )
    _end_sentences_at_millions(nlp)
    for name in COMPONENTS:
        config: dict[str, Any] = {}
        if lexicon and name in TAKE_LEXICON:
            config["lexicon"] = list(lexicon)
        if name == "factx_facts":
            config["judge"] = judge
        nlp.add_pipe(name, config=config)
    return nlp


def _end_sentences_at_millions(nlp: "Language") -> None:
    """Split the stop from "m." after a figure: "pledged €14m. France sent" is two sentences."""
    tokenizer: Any = nlp.tokenizer
    if getattr(tokenizer, "rules", None):
        tokenizer.rules = {k: v for k, v in tokenizer.rules.items() if k != "m."}
