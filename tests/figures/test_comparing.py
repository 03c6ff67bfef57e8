"""Holding one telling of a number against the next, and what stands against comparing them."""

from datetime import date
from decimal import Decimal

import pytest

from raadhus.figures.series.comparing import Telling, compared, months_of, progress

_FIVE, _SIX = ("2024-07-01", "2024-11-30"), ("2025-01-01", "2025-06-30")


def telling(
    value: str,
    *,
    item: str = "a",
    day: str = "2024-12-10",
    period: tuple[str, str] | None = None,
    role: str = "measured",
    unit: str = "persons",
    definition: str | None = None,
) -> Telling:
    return Telling(
        id=f"{item} {value} {role} {period}",
        item=item,
        date=date.fromisoformat(day),
        value=Decimal(value),
        unit=unit,
        role=role,
        since=period[0] if period else None,
        until=period[1] if period else None,
        definition=definition,
    )


def test_points_stand_in_the_order_of_what_they_are_for() -> None:
    later, earlier = telling("2", period=("2024", "2024")), telling("1", period=("2023", "2023"), item="b")

    assert [point.value for point in compared((later, earlier)).points] == [Decimal(1), Decimal(2)]


def test_periods_of_different_length_are_told_with_the_change() -> None:
    (step,) = compared(
        (telling("36", period=_FIVE), telling("25", period=_SIX, item="b", day="2025-08-10"))
    ).steps

    assert (step.difference, step.months, step.definition) == (Decimal(-11), (5, 6), ())


def test_periods_of_one_length_are_not() -> None:
    last_year = ("2024-01-01", "2024-06-30")

    (step,) = compared(
        (telling("36", period=last_year), telling("25", period=_SIX, item="b", day="2025-08-10"))
    ).steps

    assert step.months is None


def test_a_sentence_on_counting_that_one_alone_has_breaks_the_series() -> None:
    counted = "opgjort som enkeltpersoner i perioden fra den 1. juli til 30. november 2024"
    anew = "opgjort som enkeltpersoner i perioden fra 1. januar til 30. juni 2025. Merit indgår i tallet for elever."

    (step,) = compared(
        (telling("1", definition=counted), telling("2", item="b", day="2025-08-10", definition=anew))
    ).steps

    assert step.definition == ("Merit indgår i tallet for elever.",)


def test_a_definition_that_is_not_told_breaks_nothing() -> None:
    (step,) = compared(
        (telling("1", definition="opgjort som personer"), telling("2", item="b", day="2025-08-10"))
    ).steps

    assert step.definition == ()


def test_a_report_in_two_committees_is_one_point_told_again() -> None:
    first, second = telling("36", period=_FIVE), telling("36", period=_FIVE, item="b", day="2025-01-14")

    parts = compared((first, second))

    assert parts.points == (first,)
    assert parts.again == {first.id: (second,)}


@pytest.mark.parametrize(("day", "points"), [("2025-01-20", 1), ("2025-12-10", 2)])
def test_without_a_period_only_meetings_near_each_other_tell_the_same(day: str, points: int) -> None:
    parts = compared((telling("45"), telling("45", item="b", day=day)))

    assert len(parts.points) == points


def test_what_it_was_before_is_a_point_and_what_others_have_is_not() -> None:
    own = telling("12", period=("2024", "2024"), unit="percent")
    before = telling("8", period=("2023", "2023"), role="compared", unit="percent")
    country = telling("9", period=("2024", "2024"), role="compared", unit="percent")

    parts = compared((own, before, country))

    assert (parts.points, parts.others) == ((before, own), (country,))


def test_two_values_of_one_item_for_one_time_contradict_and_are_not_subtracted() -> None:
    first, second = telling("17.5", unit="percent"), telling("17.0", unit="percent", period=("2023", "2023"))

    parts = compared((first, second))

    assert parts.contradictions == ((first, second),)
    assert (len(parts.points), parts.steps) == (2, ())


def test_what_was_expected_counts_only_where_nothing_was_measured() -> None:
    expected, measured = telling("45", role="expected"), telling("40", item="b", day="2025-08-10")

    assert compared((expected,)).points == (expected,)
    assert compared((expected, measured)).points == (measured,)


@pytest.mark.parametrize(
    ("period", "months"),
    [
        (("2015", "2019"), 60),
        (("2017", "2019-10"), 34),
        (_FIVE, 5),
        (("2024-03-05", "2024-03-05"), 1),
        (None, None),
    ],
)
def test_a_period_has_its_length_in_months(period: tuple[str, str] | None, months: int | None) -> None:
    assert months_of(telling("1", period=period)) == months


def test_a_goal_is_reached_so_far_as_its_latest_value() -> None:
    assert progress(telling("1000", role="target"), telling("977")) == Decimal("97.7")


@pytest.mark.parametrize(("value", "unit"), [("0", "persons"), ("25", "percent"), ("25", "jobs")])
def test_of_nought_of_shares_and_of_other_units_nothing_is_reckoned(value: str, unit: str) -> None:
    latest = telling("12", unit="percent" if unit == "percent" else "persons")

    assert progress(telling(value, role="target", unit=unit), latest) is None
