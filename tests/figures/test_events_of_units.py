"""Tellings of one change joined into an event, and what in them does not agree."""

import pytest

from raadhus.core.derived import ChangeKind
from raadhus.figures.organisation.events import Event, RegisterStep, Telling, dates_agree, events_of


def told(
    kind: ChangeKind = "renamed",
    *before: str,
    after: str | None = "Havnen",
    what: str | None = None,
    since: str | None = None,
) -> Telling[str]:
    return Telling(
        kind=kind, before=before or ("Nord",), after=after, what=what, since=since, until=since, when=since, place="her"
    )  # fmt: skip


def event(*tellings: Telling[str], **register: RegisterStep) -> Event[str]:
    (found,) = events_of(tellings, register={key: (step,) for key, step in register.items()})
    return found


def test_what_several_sentences_tell_is_one_event() -> None:
    found = event(told(), told("renamed", "Center for Nord", since="2024-04"), told(since="2024-04-01"))

    assert (found.since, found.doubts, len(found.tellings)) == ("2024-04-01", (), 3)


def test_two_dates_stand_with_a_doubt_and_none_is_chosen() -> None:
    found = event(told(since="2024-04-01"), told(since="2025-04-01"))

    assert (found.since, found.doubts) == (None, ("dates-differ",))


def test_two_successors_of_one_name_are_doubted() -> None:
    found = events_of((told(after="Havnen"), told(after="Byen")), register={})

    assert [one.doubts for one in found] == [("successors-differ",), ("successors-differ",)]


def test_the_register_goes_before_what_minutes_say() -> None:
    assert event(told(), nord=RegisterStep("Byen", None)).doubts == ("register-other-name",)
    assert event(told(since="2024-04-01"), nord=RegisterStep("Havnen", "2023")).doubts == (
        "register-other-date",
    )
    assert event(told(since="2024-04-01"), nord=RegisterStep("Center for Havnen", "2024")).doubts == ()


def test_posts_that_fall_vacant_on_two_days_are_two() -> None:
    posts = [
        told("vacated", after=None, what="leder i Nord", since=day) for day in ("2024-01-01", "2025-01-01")
    ]

    assert [one.doubts for one in events_of(posts, register={})] == [(), ()]


def test_a_moved_unit_is_another_event_than_a_renamed_one() -> None:
    assert len(events_of((told("moved", what="Teamet"), told("renamed")), register={})) == 2


@pytest.mark.parametrize(
    ("first", "second", "agree"),
    [
        ("2024", "2024-04-01", True),
        ("2024-04", "2024-05-01", False),
        (None, "2024", True),
        ("2024", "2025", False),
    ],
)
def test_a_less_precise_date_agrees(first: str | None, second: str | None, agree: bool) -> None:
    assert dates_agree(first, second) is agree
