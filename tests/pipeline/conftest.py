"""The trained pipeline with all components of factx, built once."""

import pytest
from spacy.language import Language

from factx.pipeline import build


@pytest.fixture(scope="session")
def nlp() -> Language:
    return build()
