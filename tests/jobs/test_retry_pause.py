"""Pauses grow, have a bound, and differ from job to job."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from raadhus.jobs.retry_pause import MOST_JITTER, retry_pause
from raadhus.jobs.tasks import Task

PATIENT = Task(
    name="tests.patient",
    function=print,
    most_failures=9,
    first_pause=timedelta(seconds=30),
    longest_pause=timedelta(hours=6),
    time_limit=timedelta(minutes=1),
)


def test_pauses_grow_until_the_longest() -> None:
    pauses = [retry_pause(PATIENT, key="anna", failures=failures) for failures in range(1, 6)]

    assert pauses == sorted(pauses)
    assert [round(pause / timedelta(seconds=30) / 1.25) <= 4**power for power, pause in enumerate(pauses)]


@given(failures=st.integers(1, 10**9), key=st.text())
def test_a_pause_is_bounded_and_foretold(failures: int, key: str) -> None:
    pause = retry_pause(PATIENT, key=key, failures=failures)

    assert PATIENT.first_pause <= pause <= PATIENT.longest_pause * (1 + MOST_JITTER)
    assert pause == retry_pause(PATIENT, key=key, failures=failures)


def test_what_failed_together_is_not_tried_together() -> None:
    assert len({retry_pause(PATIENT, key=str(key), failures=1) for key in range(100)}) > 90
