"""Series follow what meetings tell, whatever came first and whatever went."""

from itertools import permutations

import pytest
from django.db.models import Model

from figures.reporting import AUTUMN, NEXT_SPRING, SPRING, counted, reported, series_of
from publishing import ASTA, NOW
from raadhus.figures.models import Observation, Report, Series, ShareCheck
from raadhus.figures.queries.series import one_series, report_of_body, reports_of_body
from raadhus.figures.taking_in import take_in
from raadhus.published.models import AgendaItem
from raadhus.published.operations.withdraw_item import withdraw_item

pytestmark = pytest.mark.django_db

_BODY = "egeborg"
_TABLES: tuple[type[Model], ...] = (Observation, Series, Report, ShareCheck)


def tables() -> list[list[dict[str, object]]]:
    return [list(model._base_manager.order_by("pk").values()) for model in _TABLES]


def withdraw(meeting: str) -> None:
    held = AgendaItem.objects.get(meeting=meeting)
    withdraw_item(held.pk, ground="other", actor=ASTA, now=NOW)


def three_reports() -> tuple[str, ...]:
    return (
        counted(SPRING, "Fleksjob (36)", "Skånejob (3)", day="2024-08-10"),
        counted(AUTUMN, "Fleksjob (40)", "Skånejob (3)", day="2024-12-10"),
        counted(NEXT_SPRING, "Fleksjob (44)", "Skånejob (2)", day="2025-08-10"),
    )


def test_reports_of_one_title_make_one_series_for_each_number() -> None:
    three_reports()

    assert (Report.objects.count(), Series.objects.count(), Observation.objects.count()) == (1, 2, 6)
    assert set(Series.objects.values_list("meetings", "is_shown")) == {(3, True)}


def test_a_number_that_is_told_once_is_found_under_its_report_alone() -> None:
    counted(SPRING, "Fleksjob (36)", day="2024-08-10")

    found = reports_of_body(_BODY, page=1, on_a_page=10)

    assert (found.reports, [report.series for report in found.others]) == ((), [1])


def test_the_same_report_in_two_committees_is_not_told_again() -> None:
    counted(SPRING, "Fleksjob (36)", day="2024-08-10")
    counted(SPRING, "Fleksjob (36)", day="2024-08-20", organization="Økonomiudvalget")

    (series,) = Series.objects.all()
    assert (series.meetings, series.is_shown) == (2, False)


def test_a_goal_with_a_value_stands_on_the_overview() -> None:
    reported(
        "I Egeborg er der fra 2020 til 2024 skabt 90 private arbejdspladser.", "Vi har følgende mål:",
        day="2024-08-10", listed=("100 nye private arbejdspladser",),
    )  # fmt: skip

    (report,) = reports_of_body(_BODY, page=1, on_a_page=10).reports
    assert sorted((number.role, str(number.value)) for number in report.numbers) == [
        ("measured", "90"), ("target", "100"),
    ]  # fmt: skip


def test_a_word_that_is_told_of_many_things_is_no_series_to_show() -> None:
    for day in ("2024-08-10", "2025-08-10"):
        reported(*(f"Der er {number} borgere." for number in (3, 5, 7)), day=day)

    assert list(Series.objects.values_list("meetings", "is_shown")) == [(2, False)]


def test_standing_items_are_never_joined() -> None:
    for day in ("2024-08-10", "2025-08-10"):
        reported("Der er 3 borgere i ordningen.", day=day, title="Meddelelser")

    assert Report.objects.count() == 2


@pytest.mark.parametrize("order", tuple(permutations(range(3))))
def test_the_order_of_meetings_does_not_matter(order: tuple[int, ...]) -> None:
    meetings = three_reports()
    straight = tables()

    for model in _TABLES:
        model._base_manager.all().delete()
    for number in order:
        take_in((meetings[number],))
    assert tables() == straight


def test_taking_in_twice_changes_nothing() -> None:
    meetings = three_reports()
    once = tables()

    take_in(meetings)

    assert tables() == once


def test_a_withdrawn_item_is_gone_at_once_and_taken_out_after() -> None:
    first, *_, last = three_reports()
    withdraw(last)
    fleksjob = one_series(_BODY, series=series_of("Fleksjob"))

    assert fleksjob is not None
    assert [str(number.value) for number in fleksjob.numbers] == ["40", "36"]

    withdraw(first)
    take_in((first, last))
    assert set(Series.objects.values_list("meetings", "is_shown")) == {(1, False)}


def test_what_nobody_tells_any_more_is_no_series() -> None:
    (held,) = (counted(SPRING, "Fleksjob (36)", day="2024-08-10"),)
    withdraw(held)
    take_in((held,))

    assert tables() == [[], [], [], []]


def test_a_stated_share_is_held_against_its_parts() -> None:
    reported(
        "I dag er ansatte i støttede job svarende til cirka 9,0 pct. af de ordinært ansatte.",
        "Ordinære job i kommunen (1.000 ordinært ansatte).",
        "Ansatte i støttede job opgjort som enkeltpersoner:",
        day="2024-08-10", listed=("Fleksjob (60)", "Skånejob (20)", "Seniorjob (30)"),
    )  # fmt: skip

    (check,) = ShareCheck.objects.all()
    assert (check.stated, check.total, check.parts, check.base, check.computed) == (
        "9.0",
        "110",
        3,
        "1000",
        "11.00",
    )
    assert (check.is_off, check.without) == (True, "Skånejob")


def test_another_body_finds_nothing_of_it() -> None:
    counted(SPRING, "Fleksjob (36)", day="2024-08-10")

    series, report = series_of("Fleksjob"), Report.objects.get().pk

    assert one_series("greve", series=series) is None
    assert report_of_body("greve", report=report) is None
    assert reports_of_body("greve", page=1, on_a_page=10).others == ()


def test_the_statements_of_the_overview_do_not_grow(django_assert_num_queries: object) -> None:
    three_reports()
    for number in range(3):
        for day in ("2024-08-11", "2025-08-11"):
            counted(
                SPRING if day < "2025" else NEXT_SPRING,
                "Fleksjob (1)",
                day=day,
                title=f"Rapport om {'abc'[number]}sygdom i plejen",
            )

    with django_assert_num_queries(4):  # type: ignore[operator]  # pytest-django's fixture
        reports_of_body(_BODY, page=1, on_a_page=10)


def test_what_has_no_name_stands_under_its_report_alone() -> None:
    counted(SPRING, "Pladser (36)", "Fleksjob (36)", day="2024-08-10")
    counted(AUTUMN, "Pladser (40)", "Fleksjob (40)", day="2024-12-10")

    shown = dict(Series.objects.values_list("id", "is_shown"))
    assert (shown[series_of("Pladser")], shown[series_of("Fleksjob")]) == (False, True)
