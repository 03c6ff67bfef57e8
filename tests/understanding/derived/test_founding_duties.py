"""The thirty-two duties of the two founding minutes, one by one: where each is told, how often, by when, by whom.

What no text can give is stated as such: an end date without a word of renewal, a list of contents, a strategy without
a date of review, a heading.
"""

from functools import cache
from typing import NamedTuple

import pytest

from corpus import corpus_bytes
from raadhus.core.derived import Promise
from raadhus.reading import read
from raadhus.understanding.derived.passages import passages_of
from raadhus.understanding.derived.promises import promises

A = "ballerup/2020-01-14-erhvervs-og-beskaeftigelsesudvalget.txt"
B = "ballerup/2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget.txt"


class Duty(NamedTuple):
    """A duty as the text tells it; `rhythm` is (times, years), `due` (from, to), `unsure` the code of its doubt."""

    number: str
    minutes: str
    at: str
    within: str
    rhythm: tuple[int | None, int] | None = None
    due: tuple[str | None, str | None] | None = None
    owner: str | None = None
    unsure: str | None = None


DUTIES = (
    Duty(
        "O1",
        B,
        "/items/1/sections/3/blocks/0/text",
        "tre gange årligt",
        rhythm=(3, 1),
        owner="de enkelte fagudvalg",
    ),
    Duty("O2", A, "/items/6/sections/2/blocks/1/text", "to gange årligt", rhythm=(2, 1)),
    Duty("O2", B, "/items/7/sections/2/blocks/1/text", "to gange årligt", rhythm=(2, 1)),
    Duty("O3", A, "/items/6/sections/2/blocks/1/text", "en gang årligt", rhythm=(1, 1)),
    Duty("O3", B, "/items/7/sections/2/blocks/1/text", "en gang årligt", rhythm=(1, 1)),
    Duty("O4", B, "/items/0/messages/5/blocks/0/text", "hvert andet år", rhythm=(1, 2), owner="Kommunerne"),
    Duty("O5", B, "/items/4/sections/9/blocks/0/text", "evalueres årligt", rhythm=(1, 1)),
    Duty("O6", A, "/items/2/sections/3/blocks/0/text", "løbende", rhythm=(None, 1)),
    Duty("O7", A, "/items/6/sections/4/blocks/10/text", "halvårlig kadence", rhythm=(2, 1)),
    Duty("O8", B, "/items/0/messages/4/blocks/0/text", "årlige redegørelse", rhythm=(1, 1)),
    Duty(
        "O10",
        B,
        "/items/2/sections/1/blocks/0/text",
        "28. august",
        due=("2023-08-28", "2023-08-28"),
    ),
    Duty("O11", B, "/items/2/sections/3/blocks/8/text", "overslagsårene"),
    Duty(
        "O12", B, "/items/0/messages/7/blocks/0/text", "senest", due=(None, "2023-08-28"), owner="medlemmerne"
    ),
    Duty("O13", B, "/items/0/messages/8/blocks/3/text", "september", due=("2023-09", "2023-09")),
    Duty(
        "O14",
        B,
        "/items/0/messages/8/blocks/2/entries/0/blocks/0/text",
        "til august måned",
        due=("2023-08", "2023-08"),
        owner="Administrationen",
    ),
    Duty("O15", B, "/items/1/sections/4/blocks/11/text", "Ved tredje budgetopfølgning"),
    Duty(
        "O16",
        B,
        "/items/6/sections/7/blocks/1/entries/1/blocks/0/text",
        "ved udgangen af 2023",
        due=("2023-12-01", "2023-12-31"),
        owner="Administrationen",
    ),
    Duty("O17", B, "/items/6/sections/3/blocks/6/text", "orienteret om det videre forløb"),
    Duty("O18", B, "/items/2/sections/3/blocks/3/text", "tilrettes"),
    Duty("O19", A, "/items/6/sections/9/blocks/1/text", "tages op"),
    Duty(
        "O20",
        A,
        "/items/3/sections/4/blocks/7/text",
        "workshops",
        due=("2020-01", "2020-06"),
        owner="administrationen",
    ),
    Duty("O21", A, "/items/3/sections/4/blocks/7/text", "forventes færdig", due=("2020-12", "2020-12")),
    Duty("O22", A, "/items/4/sections/3/blocks/0/text", "flyttes", due=("2020-04-01", "2020-04-01")),
    Duty("O23", A, "/items/4/sections/3/blocks/4/text", "første måneder", due=("2020-01", "2020-03")),
    Duty(
        "O23",
        A,
        "/items/4/sections/4/blocks/2/text",
        "første måneder",
        due=("2020-01", "2020-03"),
        owner="administrationen",
    ),
    Duty("O24", A, "/items/0/messages/7/blocks/0/text", "afventer", unsure="waits-for"),
    Duty(
        "O28",
        B,
        "/items/6/sections/3/blocks/6/text",
        "en ny periode",
        due=("2023-09", "2023-11"),
        owner="administrationen",
    ),
    Duty(
        "O29",
        A,
        "/items/6/sections/4/blocks/9/entries/1/blocks/0/text",
        "fokus",
        due=("2020", "2020"),
        unsure="words-vague",
    ),
    Duty(
        "O31",
        B,
        "/items/1/sections/4/blocks/19/text",
        "forbehold",
        due=("2023-07", "2023-12"),
        unsure="words-vague",
    ),
)

NOT_TOLD = (
    (
        "O9",
        B,
        "/items/0/messages/6/blocks/0/text",
        "udmelding",
        "told as received; that it comes every year is not said",
    ),
    (
        "O25",
        A,
        "/items/0/messages/2/blocks/0/text",
        "rekruttering",
        "a heading without a verb; nobody promises",
    ),
    (
        "O26",
        A,
        "/items/1/sections/3/blocks/0/text",
        "Inden administrationen",
        "when something else is done, not that this is",
    ),
    (
        "O27",
        A,
        "/items/5/sections/1/blocks/0/text",
        "2020-2022",
        "the end of a dispensation; no word of a renewal",
    ),
    (
        "O30",
        B,
        "/items/2/sections/3/blocks/5/entries/1/blocks/0/text",
        "Beskrivelse",
        "what a description holds, no act",
    ),
    (
        "O32",
        A,
        "/items/6/sections/3/blocks/0/text",
        "vedtaget",
        "adopted; a date of review that is missing cannot be read",
    ),
)


@cache
def _promises(minutes: str) -> tuple[Promise, ...]:
    record = read(corpus_bytes(minutes))
    return promises(passages_of(record), record=record)


def _told(minutes: str, at: str, within: str) -> list[Promise]:
    return [row for row in _promises(minutes) if row.place.at == at and within in row.words]


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: f"{duty.number}-{duty.minutes[9:13]}")
def test_a_founding_duty_is_told_as_it_stands(duty: Duty) -> None:
    (row,) = _told(duty.minutes, duty.at, duty.within)

    assert (row.rhythm and (row.rhythm.times, row.rhythm.years)) == duty.rhythm
    assert (row.due and (row.due.from_, row.due.to)) == duty.due
    assert (row.owner, row.unsure) == (duty.owner, duty.unsure)


@pytest.mark.parametrize(("number", "minutes", "at", "within", "reason"), NOT_TOLD)
def test_what_no_text_promises_is_not_made_up(
    number: str, minutes: str, at: str, within: str, reason: str
) -> None:
    assert _told(minutes, at, within) == [], f"{number}: {reason}"


def test_every_founding_duty_is_accounted_for() -> None:
    numbers = {duty.number for duty in DUTIES} | {row[0] for row in NOT_TOLD}

    assert numbers == {f"O{number}" for number in range(1, 33)}
