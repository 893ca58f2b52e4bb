"""The trained pipeline with all components of factx, built once."""

import pytest
from spacy.language import Language

from factx.pipeline import build


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The rules alone: what each finds or refuses must not hang on what the judge learned."""
    return build(judge=False)


@pytest.fixture(scope="session")
def whole() -> Language:
    """What users get: rules and judge."""
    return build()
