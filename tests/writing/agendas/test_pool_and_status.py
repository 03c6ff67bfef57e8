"""What waits for a meeting, and what its agenda still needs."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agendas_at_hand import STARTS, composed, planned, ready_case
from desk_cast import egeborg_desk
from raadhus.core.procedure.member_requests import RequestMayNotBeDropped
from raadhus.core.procedure.refusals import NotThere
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import AgendaItem, Meeting
from raadhus.writing.operations.agendas.place_item import place_item
from raadhus.writing.operations.agendas.place_items import place_items
from raadhus.writing.operations.agendas.take_off import take_off
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

    assert [one.day for one in found.deadlines] == [date(2025, 6, 9), date(2025, 6, 6), date(2025, 6, 12)]
    assert all(one.rule and one.source for one in found.deadlines)


def test_the_status_tells_of_what_is_allowed_and_worth_a_look() -> None:
    desk = egeborg_desk()
    meeting = composed(desk)
    for title, day in (("For sent", date(2025, 6, 10)), ("I tide", date(2025, 6, 9))):
        content = ProposalContent(
            title=title, requested_by="Claus Rørmose", requested_on=day, points=("Sagen drøftes.",)
        )
        case = ready_case(desk, title, content=content)
        place_item(meeting.pk, proposal=case.pk, by=desk.acting("Sofie"), version=None)
    Meeting.objects.update(agenda_sent_at=STARTS)

    late, asked_late = status_of_agenda(meeting.pk, by=desk.acting("Sofie")).cautions

    assert "senest 12. juni 2025" in late
    assert asked_late.startswith("Claus Rørmoses ønske om punkt 3 skulle være fremme senest 9. juni 2025")


def test_what_a_member_asked_for_in_time_stays_unless_it_is_withdrawn() -> None:
    desk = egeborg_desk()
    meeting = composed(desk)
    content = ProposalContent(
        title="Lys på stien",
        requested_by="Claus Rørmose",
        requested_on=date(2025, 6, 9),
        points=("Drøftes.",),
    )
    case = ready_case(desk, "Lys på stien", content=content)
    told = [one.what for one in status_of_agenda(meeting.pk, by=desk.acting("Sofie")).needed]
    assert "»Lys på stien« er klar og kan sættes på dagsordenen, og Claus Rørmose har krav på det" in told
    item = place_item(meeting.pk, proposal=case.pk, by=desk.acting("Sofie"), version=None)

    with pytest.raises(RequestMayNotBeDropped):
        take_off(item, by=desk.acting("Sofie"), version=None)

    take_off(item, by=desk.acting("Sofie"), version=None, is_withdrawn=True)
    assert AgendaItem.objects.get(pk=item).is_taken_off


def test_a_byelaw_read_again_too_soon_is_told_of() -> None:
    desk = egeborg_desk()
    earlier = composed(desk, starts_at=STARTS - timedelta(days=5))
    title = "Vedtægt for havnen, {}. behandling"
    for number, meeting in ((1, earlier), (2, composed(desk))):
        content = ProposalContent(
            title=title.format(number), case_number="00.01.00-A00-1-25", points=("Vedtages.",)
        )
        case = ready_case(desk, content.title, content=content)
        place_item(meeting.pk, proposal=case.pk, by=desk.acting("Sofie"), version=None)

    (said,) = status_of_agenda(meeting.pk, by=desk.acting("Sofie")).cautions

    assert "tidligst være 19. juni 2025" in said


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
