"""Commands reckon on one thread, unless the user wants more."""

import os

import pytest

from tests.cli.conftest import Run


def test_commands_reckon_on_one_thread(factx: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "")
    monkeypatch.delenv("OPENBLAS_NUM_THREADS")
    assert factx("normalize", "400 police").exit_code == 0
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"


def test_a_wish_for_more_threads_is_kept(factx: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "4")
    assert factx("normalize", "400 police").exit_code == 0
    assert os.environ["OPENBLAS_NUM_THREADS"] == "4"
