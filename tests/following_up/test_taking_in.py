"""Obligations follow the meetings that tell them, whatever came first."""

from datetime import date
from itertools import permutations

import pytest

from egeborg_meetings import COUNCIL, FINANCE, ROADS
from following_up.telling import (
    Said,
    forget_all,
    item_of,
    obligations,
    read_on,
    tables,
    take_in,
    tell,
    the_obligation,
    told_and_taken_in,
)
from publishing import ASTA, NOW
from raadhus.core.derived import Rhythm
from raadhus.following_up.models import Occurrence
from raadhus.published.operations.rebuild import rebuild
from raadhus.published.operations.withdraw_item import withdraw_item

pytestmark = pytest.mark.django_db

TWICE = Rhythm(times=2, years=1)
STATUS = Said("Udvalget får en status på sygefraværet to gange om året.", rhythm=TWICE)
PLAN = Said("Udvalget ønsker en plan for belysning af havnen senest i marts 2025.", due="2025-03")


def test_a_promise_stands_at_its_words() -> None:
    held = told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")

    place = the_obligation().place
    assert (place.item, place.path, place.start, place.end) == (
        item_of(held), "sections/0/blocks/0/text", 0, len(PLAN.words),
    )  # fmt: skip
    assert (place.committee, place.date) == (ROADS, date(2024, 11, 5))


def test_a_deadline_is_due_then_overdue_on_the_day_that_is_asked() -> None:
    read_on("2025-04-01")
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")

    for today, state in (("2024-12-01", "open"), ("2025-03-31", "due"), ("2025-04-01", "overdue")):
        assert the_obligation(today=date.fromisoformat(today)).state == state


def test_a_deadline_is_unclear_until_minutes_of_a_later_day_are_there() -> None:
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")
    read_on("2025-03-31")

    assert (the_obligation().state, the_obligation().reason) == ("unclear", "nothing-since")
    read_on("2025-04-01")
    assert (the_obligation().state, the_obligation().reason) == ("overdue", "day-passed")


def test_a_duty_told_every_year_is_one_with_its_comings() -> None:
    for day, title in (
        ("2023-09-20", "Status på sygefravær, 1. halvår 2023"),
        ("2024-03-06", "Sygefravær, andet halvår 2023"),
        ("2024-09-18", "Sygefravær: status for 1. halvår 2024"),
        ("2025-03-05", "Sygefravær, 2. halvår 2024"),
    ):
        told_and_taken_in(title, STATUS, day=day)

    duty = the_obligation()
    assert (duty.told, Occurrence.objects.count()) == (4, 4)
    assert (duty.state, duty.due) == ("open", date(2025, 9, 30))


def test_a_report_to_another_committee_is_another_obligation_of_the_group() -> None:
    other = Said(
        "Økonomiudvalget får en status på sygefraværet en gang om året.", to=FINANCE, rhythm=Rhythm(times=1)
    )
    told_and_taken_in("Status på sygefravær, 1. halvår 2023", STATUS, other, day="2023-09-20")

    assert sorted((one.receiver, one.times) for one in obligations() if one.receiver) == [(FINANCE, 1)]
    assert len(obligations()) == 2


def test_the_same_words_before_committee_and_council_are_one() -> None:
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05", case="05.01.00-P20-1-24")
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-25", case="05.01.00-P20-1-24", committee=COUNCIL)

    assert (the_obligation().told, the_obligation().first_told) == (2, date(2024, 11, 5))


def test_a_later_title_that_is_what_was_promised_shows_it() -> None:
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")
    shown = told_and_taken_in("Plan for belysning af havnen", day="2025-03-04")

    found = the_obligation()
    assert found.state == "delivered"
    assert found.delivery is not None
    assert found.delivery.place is not None
    assert (found.delivery.place.item, found.delivery.is_sure) == (item_of(shown), True)


@pytest.mark.parametrize(
    ("day", "committee", "title"),
    [
        ("2024-10-01", ROADS, "Plan for belysning af havnen"),
        ("2025-03-04", FINANCE, "Plan for belysning af havnen"),
        ("2025-03-04", ROADS, "Havnens takster i 2025"),
        ("2025-03-04", ROADS, "Havnens vinter"),
    ],
    ids=["earlier", "another committee", "another matter", "the same title again"],
)
def test_what_is_no_answer_shows_nothing(day: str, committee: str, title: str) -> None:
    read_on()
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")
    told_and_taken_in(title, day=day, committee=committee)

    assert the_obligation().state == "overdue"


def test_an_agenda_shows_nothing_yet() -> None:
    read_on()
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")
    told_and_taken_in("Plan for belysning af havnen", day="2025-03-04", kind="agenda", outcome=None)

    assert the_obligation().state == "overdue"


@pytest.mark.parametrize(
    "sentence",
    [
        "Udvalget bad den 5. november 2024 om en plan for belysning.",
        "Udvalget bemærkede, at planen for belysning af havnen dermed er modtaget.",
    ],
)
def test_a_sentence_that_answers_shows_it(sentence: str) -> None:
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05", case="05.01.00-P20-1-24")
    told_and_taken_in(
        "Status på havnen", day="2025-03-04", text=f"Her er tallene. {sentence}", case="05.01.00-P20-1-24"
    )

    delivery = the_obligation().delivery
    assert delivery is not None
    assert delivery.place is not None
    assert (delivery.by, delivery.place.words) == ("sentence", sentence)


def test_a_matter_that_was_rejected_takes_its_promises_along() -> None:
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05", case="05.01.00-P20-1-24")
    told_and_taken_in(
        "Havnens vinter", day="2024-11-25", case="05.01.00-P20-1-24", committee=COUNCIL, outcome="rejected"
    )

    assert (the_obligation().state, the_obligation().reason) == ("lapsed", "dropped")


def test_a_recommendation_that_was_not_adopted_is_no_promise() -> None:
    said = Said("Forvaltningen laver en plan for havnen.", source="recommendation")
    told_and_taken_in("Havnen", said, day="2024-11-05", outcome="rejected")

    assert obligations() == ()


def test_a_day_before_the_meeting_is_a_slip_and_no_day() -> None:
    told_and_taken_in(
        "Havnens vinter", Said("Planen forelægges i marts 2004.", due="2004-03"), day="2024-11-05"
    )

    assert (the_obligation().due, the_obligation().unsure) == (None, "day-before-told")


def test_the_order_of_meetings_does_not_matter() -> None:
    meetings = (
        tell("Sygefravær, 1. halvår 2023", STATUS, day="2023-09-20"),
        tell("Sygefravær, 2. halvår 2023", STATUS, PLAN, day="2024-03-06"),
        tell("Plan for belysning af havnen", day="2025-03-04"),
        tell("Sygefravær, 1. halvår 2024", day="2024-09-18"),
    )
    take_in(*meetings)
    expected = tables()

    for order in permutations(meetings):
        forget_all()
        take_in(*order)
        assert tables() == expected


def test_an_answer_that_names_the_middle_day_counts_whenever_it_comes() -> None:
    case = "05.01.00-P20-1-24"
    told = [
        tell("Havnens vinter", PLAN, day=day, case=case) for day in ("2024-09-03", "2024-10-01", "2024-11-05")
    ]
    answer = "Udvalget bad den 1. oktober 2024 om en plan for belysning."
    shown = tell("Havnens vinter", day="2025-03-04", text=answer, case=case)

    take_in(shown, *told)
    expected = tables()
    assert the_obligation().state == "delivered"
    forget_all()
    take_in(*told, shown)
    assert tables() == expected


def test_an_unrelated_meeting_changes_nothing() -> None:
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")
    before = obligations()

    told_and_taken_in("Skolens tag", Said("Taget lægges om i juni 2025.", due="2025-06"), day="2025-02-04")

    assert [one for one in obligations() if one.id == before[0].id] == list(before)


def test_what_is_withdrawn_is_told_and_shown_no_more() -> None:
    read_on()
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")
    shown = told_and_taken_in("Plan for belysning af havnen", day="2025-03-04")
    withdraw_item(item_of(shown), ground="other", actor=ASTA, now=NOW)
    take_in(shown)
    assert the_obligation().state == "overdue"

    first = the_obligation().place
    withdraw_item(first.item, ground="other", actor=ASTA, now=NOW)
    take_in(first.meeting)

    assert obligations() == ()
    assert PLAN.words not in str(tables())


def test_a_rebuild_of_the_store_leaves_every_obligation() -> None:
    held = told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")
    before = obligations()

    rebuild()
    take_in(held)

    assert obligations() == before
