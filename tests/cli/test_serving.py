"""The processes that answer."""

import os

import pytest

from raadhus.cli.serving import usual_processes


@pytest.mark.parametrize(("processors", "processes"), [(1, 1), (2, 2), (64, 4), (None, 1)])
def test_there_is_a_process_for_each_processor_and_never_more_than_four(
    processors: int | None, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: processors)

    assert usual_processes() == processes
