"""A moment carries Denmark's offset of its day, by the rule of summer time."""

import pytest

from raadhus.core.local_time import NotATime, find_times, local_moment, read_time


@pytest.mark.parametrize(
    ("date", "time", "moment"),
    [
        ("2020-01-14", "13:00", "2020-01-14T13:00:00+01:00"),
        ("2025-08-27", "15.45", "2025-08-27T15:45:00+02:00"),
        ("2025-08-27", "kl. 08.00", "2025-08-27T08:00:00+02:00"),
        ("2023-06-04", "19:00:00", "2023-06-04T19:00:00+02:00"),
        ("2024-03-31", "01:59", "2024-03-31T01:59:00+01:00"),
        ("2024-03-31", "03:00", "2024-03-31T03:00:00+02:00"),
        ("2024-10-27", "02:30", "2024-10-27T02:30:00+02:00"),
        ("2024-10-27", "03:00", "2024-10-27T03:00:00+01:00"),
        ("1995-10-02", "12:00", "1995-10-02T12:00:00+01:00"),
        ("1996-10-02", "12:00", "1996-10-02T12:00:00+02:00"),
        ("1979-07-01", "12:00", "1979-07-01T12:00:00+01:00"),
    ],
)
def test_a_moment_has_the_offset_of_its_day(date: str, time: str, moment: str) -> None:
    assert local_moment(date, time) == moment


@pytest.mark.parametrize("time", ["25:00", "12:60", "middag", ""])
def test_what_is_no_time_is_refused(time: str) -> None:
    with pytest.raises(NotATime):
        local_moment("2020-01-14", time)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Mødet begyndte kl. 16.00 og sluttede kl. 18.25", ["16:00:00", "18:25:00"]),
        ("kl 8", ["08:00:00"]),
        ("04-06-2020 09:00:00", ["09:00:00"]),
        ("Prisen er 15.45 og forholdet 3:1", []),
        ("kl. 31", []),
        ("2022-03-07T00:00:00+01:00", []),
    ],
)
def test_times_are_found_by_their_words_or_their_colon(text: str, times: list[str]) -> None:
    assert [found.time for found in find_times(text)] == times


def test_a_text_that_is_only_a_time_may_have_a_point() -> None:
    assert read_time("15.45") == "15:45:00"
