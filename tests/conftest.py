"""Fixtures for all tests; records made by hand are in `tests.by_hand`."""

from pathlib import Path

import pytest

from tests.snapshots import Snapshots

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-snapshots", action="store_true", help="Rewrite the files that tests compare with."
    )


@pytest.fixture
def snapshots(request: pytest.FixtureRequest) -> Snapshots:
    update = bool(request.config.getoption("--update-snapshots"))
    return Snapshots(ROOT / "tests" / "data" / "snapshots", update=update)


@pytest.fixture
def root() -> Path:
    """The folder of the checkout."""
    return ROOT
