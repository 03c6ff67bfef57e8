"""What waits for a meeting, and what its agenda still needs."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agendas_at_hand import STARTS, composed, planned, ready_case
from desk_cast import egeborg_desk
from raadhus.core.procedure.refusals import NotThere
from raadhus.writing.models import AgendaItem
from raadhus.writing.operations.agendas.place_item import place_item
from raadhus.writing.operations.agendas.place_items import place_items
from raadhus.writing.queries.agenda import agenda_of
from raadhus.writing.queries.pool import pool_of
from raadhus.writing.queries.status_of_agenda import status_of_agenda

pytestmark = pytest.mark.django_db


def test_the_pool_begins_with_what_aims_at_the_meeting_and_then_what_is_overdue() -> None:
    desk = egeborg_desk()
    meeting = planned(desk)
    for title, aimed in (
        ("Senere", date(2025, 9, 2)),
        ("Forsinket", date(2025, 5, 6)),
        ("Nu", STARTS.date()),
    ):
        ready_case(desk, title).route.update(meeting_date=aimed)

    found = pool_of(meeting.pk, by=desk.acting("Sofie"))

    assert [(case.title, case.aim) for case in found] == [
        ("Nu", "this"),
        ("Forsinket", "overdue"),
        ("Senere", "other"),
    ]


def test_what_is_placed_or_decided_here_leaves_the_pool() -> None:
    desk = egeborg_desk()
    meeting = composed(desk)
    placed, decided = ready_case(desk, "Sat på"), ready_case(desk, "Afgjort")
    place_items(meeting.pk, proposals=(placed.pk, decided.pk), by=desk.acting("Sofie"), version=None)
    AgendaItem.objects.filter(proposal=decided).update(state="decided")
    decided.refresh_from_db()
    decided.state = "forwarded"
    decided.save()

    assert pool_of(meeting.pk, by=desk.acting("Sofie")) == ()


def test_the_status_says_what_is_missing_from_whom_and_by_when() -> None:
    desk = egeborg_desk()
    meeting = planned(desk)
    ready_case(desk, "Kladden", state="draft")

    found = status_of_agenda(meeting.pk, by=desk.acting("Sofie"))

    told = [(one.what, one.whom, one.by_day) for one in found.needed]
    assert told[0] == ("»Kladden« er ikke skrevet færdig", "Signe Sagsbehandler", date(2025, 6, 6))
    assert told[1] == ("Dagsordenen er ikke begyndt", "Sofie Sekretær", date(2025, 6, 12))


def test_every_deadline_names_its_rule_and_source() -> None:
    desk = egeborg_desk()

    found = status_of_agenda(planned(desk).pk, by=desk.acting("Sofie"))

    assert [one.day for one in found.deadlines] == [date(2025, 6, 6), date(2025, 6, 6), date(2025, 6, 12)]
    assert all(one.rule and one.source for one in found.deadlines)


def test_what_is_over_is_not_waited_for() -> None:
    desk = egeborg_desk()
    meeting = planned(desk)
    meeting.state = "closed"
    meeting.save()

    assert status_of_agenda(meeting.pk, by=desk.acting("Sofie")).needed == ()


@pytest.mark.parametrize("name", ["Signe", "Carl", "Anna", "Dan", "Birgit"])
def test_an_agenda_under_way_is_not_there_for_others(name: str) -> None:
    desk = egeborg_desk()
    meeting = planned(desk)

    with pytest.raises(NotThere):
        agenda_of(meeting.pk, by=desk.acting(name))
    with pytest.raises(NotThere):
        pool_of(meeting.pk, by=desk.acting(name))


def test_a_longer_agenda_takes_no_more_statements() -> None:
    desk = egeborg_desk()
    meeting = composed(desk)
    by = desk.acting("Sofie")
    counts = []
    for number in range(2):
        for case in range(10):
            place_item(meeting.pk, proposal=ready_case(desk, f"Sag {number}.{case}").pk, by=by, version=None)
        with CaptureQueriesContext(connection) as asked:
            agenda_of(meeting.pk, by=by)
        counts.append(len(asked))

    assert counts[0] == counts[1] <= 8
