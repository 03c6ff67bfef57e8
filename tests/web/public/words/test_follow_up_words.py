"""Promises in words: how often, by when, how late, as precise as it is known and no more."""

from datetime import date
from typing import get_args

import pytest

from raadhus.following_up.decided import Changes
from raadhus.following_up.queries.most_telling import Telling
from raadhus.following_up.queries.shown import Shows
from raadhus.following_up.queries.wheel import SlotState
from raadhus.following_up.states import STATES, Reason
from raadhus.web.public.words import follow_up_words as words


@pytest.mark.parametrize(
    ("times", "years", "said"),
    [
        (None, None, "løbende"),
        (1, 1, "én gang om året"),
        (3, 1, "3 gange om året"),
        (12, 1, "hver måned"),
        (52, 1, "hver uge"),
        (1, 2, "hvert andet år"),
        (1, 4, "hvert 4. år"),
        (3, 2, "3 gange på 2 år"),
    ],
)
def test_a_rhythm_is_told_as_people_say_it(times: int | None, years: int | None, said: str) -> None:
    assert words.rhythm_words(times, years) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (None, None, ""),
        (None, date(2023, 8, 28), "senest 28. august 2023"),
        (date(2023, 8, 28), date(2023, 8, 28), "28. august 2023"),
        (date(2023, 9, 1), date(2023, 9, 30), "september 2023"),
        (date(2023, 1, 1), date(2023, 12, 31), "2023"),
        (date(2020, 1, 1), date(2020, 6, 30), "1. januar 2020 til 30. juni 2020"),
        (date(2020, 1, 1), date(2022, 12, 31), "1. januar 2020 til 31. december 2022"),
        (date(9999, 12, 1), date.max, "december 9999"),
    ],
)
def test_a_time_is_told_no_more_precisely_than_it_is_known(
    first: date | None, last: date | None, said: str
) -> None:
    assert words.time_words(first, last) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "i dag"),
        (1, "om 1 dag"),
        (-9, "9 dage siden"),
        (59, "om 59 dage"),
        (90, "om 3 måneder"),
        (-729, "24 måneder siden"),
        (-731, "2 år siden"),
    ],
)
def test_days_are_told_as_roughly_as_a_reader_needs(days: int, said: str) -> None:
    assert words.days_words(days) == said


def test_every_code_has_words() -> None:
    tables = (
        (words.state_words, STATES),
        (words.state_heading, STATES),
        (words.reason_words, get_args(Reason)),
        (words.shows_words, get_args(Shows)),
        (words.telling_words, get_args(Telling)),
        (words.slot_words, get_args(SlotState)),
        (words.field_words, Changes.__struct_fields__),
    )

    assert [code for say, codes in tables for code in codes if say(code) in {"", code}] == []
