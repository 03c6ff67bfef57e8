"""Whoever listens is told, in order, and nobody's failure is another's."""

import logging
from collections.abc import Iterator

import pytest

from raadhus.core.events import (
    EditionPublished,
    EditionWithdrawn,
    Event,
    ListenerNameTaken,
    announce,
    fresh_listeners,
    listen,
)

PUBLISHED = EditionPublished(body="egeborg", sequence=7, edition="e1", meeting="m1")
WITHDRAWN = EditionWithdrawn(body="egeborg", sequence=8, edition="e1", meeting="m1", ground="cpr")


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    with fresh_listeners():
        yield


def test_listeners_are_called_in_the_order_of_listening() -> None:
    heard: list[str] = []
    listen(EditionPublished, lambda event: heard.append(f"first {event.edition}"), name="first")
    listen(EditionPublished, lambda event: heard.append(f"second {event.edition}"), name="second")

    announce(PUBLISHED)

    assert heard == ["first e1", "second e1"]


def test_only_events_of_the_type_are_heard() -> None:
    heard: list[Event] = []
    listen(EditionWithdrawn, heard.append, name="index")

    announce(PUBLISHED)
    announce(WITHDRAWN)

    assert heard == [WITHDRAWN]


def test_a_listener_that_fails_is_logged_and_does_not_stop_the_others(
    caplog: pytest.LogCaptureFixture,
) -> None:
    heard: list[Event] = []
    listen(EditionPublished, lambda event: [][event.sequence], name="broken")
    listen(EditionPublished, heard.append, name="index")

    with caplog.at_level(logging.ERROR):
        announce(PUBLISHED)

    assert heard == [PUBLISHED]
    assert [vars(record)["listener"] for record in caplog.records] == ["broken"]
    assert "IndexError" in caplog.text


def test_a_name_is_taken_once_for_each_event() -> None:
    listen(EditionPublished, lambda _: None, name="index")
    listen(EditionWithdrawn, lambda _: None, name="index")

    with pytest.raises(ListenerNameTaken):
        listen(EditionPublished, lambda _: None, name="index")


def test_fresh_listeners_are_gone_afterwards_and_the_old_ones_back() -> None:
    heard: list[str] = []
    listen(EditionPublished, lambda _: heard.append("old"), name="old")

    with fresh_listeners():
        listen(EditionPublished, lambda _: heard.append("new"), name="new")
    announce(PUBLISHED)

    assert heard == ["old"]
