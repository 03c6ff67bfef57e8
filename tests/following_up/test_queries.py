"""What is told of obligations: who asks sees what is asked for, in a fixed number of statements."""

from collections.abc import Callable
from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from egeborg_meetings import FINANCE, ROADS
from following_up.telling import TODAY, Said, item_of, obligations, read_on, told_and_taken_in
from publishing import ASTA, BODY, NOW
from raadhus.core.derived import Rhythm
from raadhus.following_up.models import Obligation
from raadhus.following_up.queries.most_telling import most_telling
from raadhus.following_up.queries.outstanding import (
    ObligationFilter,
    dated_obligations,
    obligation,
    obligations_of_paper,
    outstanding,
)
from raadhus.following_up.queries.wheel import wheel
from raadhus.published.models import Consultation
from raadhus.published.operations.withdraw_item import withdraw_item

pytestmark = pytest.mark.django_db

TWICE = Rhythm(times=2, years=1)


def tell_many(*, months: int) -> None:
    """A duty with its comings, deadlines past and to come, acts without a day, told by two committees."""
    for month in range(1, months + 1):
        told_and_taken_in(
            f"Sygefravær, {month}. måned",
            Said("Udvalget får en status på sygefraværet to gange om året.", rhythm=TWICE),
            Said(
                f"Center {month} forelægger plan {month}.", due=f"2025-{month:02d}", owner=f"Center {month}"
            ),
            day=f"2024-{month:02d}-05",
        )
        told_and_taken_in(
            f"Havnens kran {month}",
            Said(f"Udvalget ønsker et notat om kran {month}."),
            day=f"2024-{month:02d}-12",
            committee=FINANCE,
            case=f"05.01.00-P20-{month}-24",
        )


def found(asked: ObligationFilter, *, today: date = TODAY) -> list[str]:
    return [one.what for one in outstanding(BODY, today=today, asked=asked).rows]


def test_the_most_pressing_come_first() -> None:
    read_on()
    tell_many(months=9)

    states = [one.state for one in outstanding(BODY, today=TODAY, asked=ObligationFilter()).rows]

    assert states == sorted(states, key=("overdue", "due", "open", "unclear").index)
    assert {"overdue", "due", "open"} <= set(states)


def test_the_counts_are_of_what_was_chosen() -> None:
    read_on()
    tell_many(months=4)

    page = outstanding(BODY, today=TODAY, asked=ObligationFilter(duties=False, owner="center 2"), on_a_page=1)

    assert (page.total, dict(page.counts)["overdue"], len(page.rows)) == (1, 1, 1)
    assert page.known_until == date(2025, 6, 11)


def test_a_committee_and_a_unit_can_be_chosen_by_what_is_offered() -> None:
    tell_many(months=3)
    page = outstanding(BODY, today=TODAY, asked=ObligationFilter())

    assert [(one.name, one.count) for one in page.committees] == [(ROADS, 4), (FINANCE, 3)]
    for choice in page.committees:
        assert len(found(ObligationFilter(life=choice.key))) == choice.count
    for choice in page.owners:
        assert len(found(ObligationFilter(owner=choice.key))) == choice.count


def test_what_others_do_is_listed_only_when_it_is_asked_for() -> None:
    told_and_taken_in(
        "Havnen", Said("Staten udsender en rapport i marts 2026.", due="2026-03"), day="2025-03-05"
    )

    Obligation.objects.update(is_external=True)

    assert found(ObligationFilter()) == []
    assert len(found(ObligationFilter(with_external=True))) == 1


def test_a_paper_shows_what_was_promised_in_it_whatever_became_of_it() -> None:
    held = told_and_taken_in(
        "Havnens kran", Said("Udvalget ønsker et notat om kranen."), day="2001-04-10", case="1/24"
    )
    paper = Consultation.objects.get(item=item_of(held)).paper_id

    assert [one.state for one in obligations_of_paper(paper, body=BODY, today=TODAY)] == ["lapsed"]


def test_a_calendar_has_what_has_a_day() -> None:
    tell_many(months=3)

    assert [one.due for one in dated_obligations(BODY, today=TODAY)] == [
        date(2024, 9, 30), date(2025, 1, 31), date(2025, 2, 28), date(2025, 3, 31),
    ]  # fmt: skip


def test_the_wheel_shows_what_came_and_what_is_expected() -> None:
    for day in ("2023-03-08", "2023-09-20", "2024-03-06", "2024-09-18", "2025-03-05"):
        said = Said("Udvalget får en status på sygefraværet to gange om året.", rhythm=TWICE)
        told_and_taken_in(f"Sygefravær til {day[:4]}", said, day=day)

    (duty,) = wheel(BODY, year=2025, today=TODAY).duties

    assert [(slot.month, slot.state) for slot in duty.slots] == [(3, "held"), (9, "expected")]
    assert (duty.usual_months, duty.next_expected, duty.late_days) == ((3, 9), date(2025, 9, 30), None)
    (unheard,) = wheel(BODY, year=2025, today=date(2025, 10, 10)).duties
    assert ([slot.state for slot in unheard.slots], unheard.late_days) == (["held", "unheard"], None)
    read_on("2025-10-01")
    (late,) = wheel(BODY, year=2025, today=date(2025, 10, 10)).duties
    assert ([slot.state for slot in late.slots], late.late_days) == (["held", "late"], 10)


def test_a_year_that_is_over_shows_what_came_in_it() -> None:
    for day in ("2023-03-08", "2023-09-20", "2024-03-06"):
        said = Said("Udvalget får en status på sygefraværet to gange om året.", rhythm=TWICE)
        told_and_taken_in(f"Sygefravær til {day[:4]}", said, day=day)

    past = wheel(BODY, year=2023, today=TODAY)

    assert past.years == (2023, 2024, 2025)
    assert [slot.month for slot in past.duties[0].slots] == [3, 9]


def test_the_counts_are_those_of_the_list_in_each_state() -> None:
    tell_many(months=9)
    read_on("2025-03-15")
    counts = dict(outstanding(BODY, today=TODAY, asked=ObligationFilter()).counts)

    for state, count in counts.items():
        rows = outstanding(BODY, today=TODAY, asked=ObligationFilter(state=state)).rows
        assert ([one.state for one in rows], len(rows)) == ([state] * count, count)


def test_the_front_page_tells_things_of_different_kinds() -> None:
    read_on()
    tell_many(months=9)

    kinds = [thing.kind for thing in most_telling(BODY, today=TODAY)]

    assert kinds[:2] == ["due", "overdue"]
    assert len(kinds) == 3


def test_words_withdrawn_a_moment_ago_are_shown_nowhere() -> None:
    held = told_and_taken_in(
        "Havnen", Said("Planen forelægges i marts 2026.", due="2026-03"), day="2025-03-05"
    )
    (id_,) = (one.id for one in obligations())

    withdraw_item(item_of(held), ground="other", actor=ASTA, now=NOW)

    assert obligations() == ()
    assert obligation(id_, body=BODY, today=TODAY) is None


def test_another_bodys_obligation_is_none() -> None:
    told_and_taken_in("Havnen", Said("Planen forelægges i marts 2026.", due="2026-03"), day="2025-03-05")
    (id_,) = (one.id for one in obligations())

    assert obligation(id_, body="greve", today=TODAY) is None


@pytest.mark.parametrize(
    ("ask", "statements"),
    [
        (lambda: outstanding(BODY, today=TODAY, asked=ObligationFilter()), 16),
        (lambda: dated_obligations(BODY, today=TODAY), 6),
        (lambda: wheel(BODY, year=2025, today=TODAY), 13),
        (lambda: most_telling(BODY, today=TODAY), 10),
    ],
    ids=["outstanding", "calendar", "wheel", "front page"],
)
def test_more_obligations_take_no_more_statements(
    ask: Callable[[], object], statements: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    tell_many(months=2)
    with django_assert_max_num_queries(statements):
        ask()
    tell_many(months=9)

    with django_assert_max_num_queries(statements):
        ask()
