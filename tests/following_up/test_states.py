"""Where an obligation stands on a day: every row of the table."""

from datetime import date

import pytest

from raadhus.following_up.states import (
    NEVER,
    AsOf,
    Days,
    Reason,
    Settled,
    State,
    StateToday,
    days_of,
    state_of,
)

TODAY = date(2025, 6, 12)


def days(
    due: str | None,
    *,
    told: str = "2025-01-01",
    event: bool = False,
    answered: bool = True,
    is_open: bool = False,
) -> Days:
    return days_of(
        due=date.fromisoformat(due) if due else None,
        last_told=date.fromisoformat(told),
        has_event=event,
        interval_days=None,
        is_answered=answered,
        is_open=is_open,
    )


def state(
    of: Days,
    *,
    settled: Settled | None = None,
    corrected: bool = False,
    event: bool = False,
    ongoing: bool = False,
    answered: bool = True,
    read_until: date = TODAY,
    behind: tuple[tuple[frozenset[str], date], ...] = (),
) -> StateToday:
    return state_of(
        of,
        settled=settled,
        is_corrected=corrected,
        has_event=event,
        is_ongoing=ongoing,
        is_answered=answered,
        owed="veje",
        as_of=AsOf(TODAY, read_until, behind),
    )


@pytest.mark.parametrize(
    ("due", "expected", "reason"),
    [
        ("2021-06-11", "lapsed", "long-past"),
        ("2021-06-13", "overdue", "day-passed"),
        ("2025-06-11", "overdue", "day-passed"),
        ("2025-06-12", "due", "day-near"),
        ("2025-08-11", "due", "day-near"),
        ("2025-08-12", "open", "day-ahead"),
    ],
)
def test_a_day_decides(due: str, expected: State, reason: Reason) -> None:
    assert state(days(due)) == (expected, reason)


@pytest.mark.parametrize(
    ("told", "event", "expected", "reason"),
    [
        ("2023-06-14", False, "open", "no-day"),
        ("2023-06-11", False, "unclear", "long-silent"),
        ("2021-06-10", False, "lapsed", "long-past"),
        ("2023-06-14", True, "open", "event"),
        ("2022-06-10", True, "lapsed", "long-past"),
    ],
)
def test_without_a_day_silence_decides(told: str, event: bool, expected: State, reason: Reason) -> None:
    assert state(days(None, told=told, event=event), event=event) == (expected, reason)


def test_what_no_committee_is_told_of_is_never_overdue() -> None:
    assert state(days("2025-06-11", answered=False), answered=False) == ("unclear", "not-reported")
    assert state(days("2024-06-10", answered=False), answered=False) == ("lapsed", "long-past")


@pytest.mark.parametrize(
    ("due", "expected", "reason"),
    [
        ("2024-12-30", "overdue", "day-passed"),
        ("2024-12-31", "unclear", "nothing-since"),
        ("2025-06-11", "unclear", "nothing-since"),
        ("2025-06-12", "due", "day-near"),
    ],
)
def test_nothing_is_overdue_before_minutes_of_a_later_day_are_read(
    due: str, expected: State, reason: Reason
) -> None:
    assert state(days(due), read_until=date(2024, 12, 31)) == (expected, reason)


def test_an_ongoing_duty_is_open() -> None:
    assert state(days(None), ongoing=True) == ("open", "ongoing")


@pytest.mark.parametrize(
    ("settled", "corrected", "expected", "reason"),
    [
        ("delivered", False, "delivered", "shown"),
        ("delivered", True, "delivered", "corrected"),
        ("lapsed", True, "lapsed", "corrected"),
        ("dropped", False, "lapsed", "dropped"),
        ("perhaps", False, "unclear", "perhaps-shown"),
    ],
)
def test_what_was_shown_or_said_stands_over_the_day(
    settled: Settled, corrected: bool, expected: State, reason: Reason
) -> None:
    assert state(days("2025-06-11"), settled=settled, corrected=corrected) == (expected, reason)


def test_what_a_person_called_open_never_lapses() -> None:
    assert state(days("2001-01-01", is_open=True)) == ("overdue", "day-passed")


def test_a_duty_that_returns_rarely_is_waited_for_two_turns() -> None:
    of = days_of(
        due=date(2015, 1, 1),
        last_told=None,
        has_event=False,
        interval_days=3653,
        is_answered=True,
        is_open=False,
    )

    assert state(of) == ("overdue", "day-passed")


def test_days_at_the_end_of_the_calendar_stand_still() -> None:
    assert days("9999-12-31").lapsed == NEVER


def test_nobody_is_late_to_a_committee_whose_minutes_end_before_the_day() -> None:
    due = days(due="2024-03-01")
    ended = (frozenset({"veje", "vejudvalget"}), date(2024, 2, 1))
    another = (frozenset({"skoler"}), date(2024, 2, 1))
    assert state(due, behind=(ended,)) == ("unclear", "nothing-since")
    assert state(due, behind=(another,)) == ("overdue", "day-passed")
