"""Clocks that are put right while work goes on: the chain's times never go back, and verify agrees."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from egeborg_meetings import item, meeting
from importing import ASTA, BODY, Silence, incoming
from raadhus.intake.operations.import_files import ImportOrder, import_files
from raadhus.published.models import ChainEntry
from raadhus.published.verifying import verify

pytestmark = pytest.mark.django_db
RIGHT = datetime(2025, 3, 6, 9, 0, tzinfo=UTC)
WINTER_TIME = datetime(2024, 10, 27, 1, 0, tzinfo=UTC)  # when it is 3 o'clock, and 2 again


def _import(*days: str, begin: datetime, step: timedelta = timedelta(seconds=1)) -> None:
    moments = _moments(begin, step)
    report = import_files(
        [incoming(meeting(item("1", "Stier"), day=day), name=f"{day}.json") for day in days],
        order=ImportOrder(body=BODY, jobs=1),
        actor=ASTA,
        clock=lambda: next(moments),
        progress=Silence(),
    )
    assert (report.published, report.refused) == (len(days), ())


def _moments(begin: datetime, step: timedelta) -> Iterator[datetime]:
    while True:
        yield begin
        begin += step


def _times() -> list[datetime]:
    times = ChainEntry.objects.order_by("sequence").values_list("published_at", flat=True)
    return [datetime.fromisoformat(time) for time in times]


def test_a_clock_that_is_a_year_behind_for_one_import_turns_no_time_back() -> None:
    _import("2024-01-10", begin=RIGHT)
    _import("2024-02-10", "2024-03-10", begin=RIGHT - timedelta(days=365))
    _import("2024-04-10", begin=RIGHT + timedelta(hours=1))

    before, *behind, after = _times()
    assert behind == [before, before]
    assert after - before >= timedelta(hours=1)
    assert verify().is_whole


def test_a_clock_that_runs_backwards_turns_no_time_back() -> None:
    _import("2024-01-10", "2024-02-10", "2024-03-10", begin=RIGHT, step=-timedelta(minutes=1))

    assert len(set(_times())) == 1
    assert verify().is_whole


def test_the_hour_that_comes_twice_in_october_is_told_apart() -> None:
    days = [f"2024-0{month}-10" for month in range(1, 9)]
    _import(*days, begin=WINTER_TIME - timedelta(hours=1), step=timedelta(minutes=7))

    times = _times()
    assert times == sorted(times)
    assert {time.utcoffset() for time in times} == {timedelta(hours=1), timedelta(hours=2)}
    assert [time.replace(tzinfo=None) for time in times] != sorted(
        time.replace(tzinfo=None) for time in times
    )
    assert verify().is_whole
