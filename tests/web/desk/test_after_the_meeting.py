"""What minutes made at the desk bring about by themselves on the public site: the matter's way, promises, amounts."""

from datetime import date, timedelta

import pytest
from django.test import Client

from desk_cast import BODY, COMMITTEE, COUNCIL, NOW, Desk, egeborg_desk
from desk_meetings import OPEN_CASE, STARTS
from desk_minutes import approve_all, every_answer, item_of, sent_minutes
from raadhus.accounts.models import RoleAssignment
from raadhus.jobs.models import Job
from raadhus.published.following.catch_up import catch_up
from raadhus.published.jobs import follow
from raadhus.published.models import Paper
from raadhus.writing.models import Meeting, Proposal, RouteStop
from raadhus.writing.operations.agendas.compose_agenda import compose_agenda
from raadhus.writing.operations.agendas.lock_agenda import lock_agenda
from raadhus.writing.operations.agendas.place_item import place_item
from raadhus.writing.operations.agendas.plan_meeting import NewMeeting, plan_meeting
from raadhus.writing.operations.agendas.publish_agenda import publish_agenda
from raadhus.writing.operations.agendas.send_agenda import send_agenda
from raadhus.writing.operations.minutes.publish_minutes import publish_minutes
from raadhus.writing.operations.proposals.forward_proposal import forward_proposal
from web.public.matters import page, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(settings: pytest.FixtureRequest) -> None:
    settings.TODAY = date(2025, 6, 20)  # type: ignore[attr-defined]  # pytest-django's settings


def test_promises_and_amounts_of_published_minutes_are_followed_up(
    client: Client, django_capture_on_commit_callbacks: object
) -> None:
    desk = egeborg_desk()

    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]  # pytest-django's
        _publish(desk, sent_minutes(desk))
    assert Job.objects.filter(task=follow.name).exists()
    catch_up()

    outstanding = words(page(client, "udestaaende/"), "#liste")
    assert "Udvalget bad administrationen om en status" in outstanding
    assert "Forår 2026" in outstanding or "foråret 2026" in outstanding
    assert "140.000 kr. Skolehaver Forhøjelse 2025 31.02" in words(page(client, "beloeb/"))


def test_the_public_page_of_a_forwarded_case_shows_its_way_to_the_next_committee(client: Client) -> None:
    desk = egeborg_desk()
    meeting = sent_minutes(desk)
    case = _on_the_way_to_the_council(desk, meeting)
    _publish(desk, meeting)

    forward_proposal(item_of(meeting, "3").pk, by=desk.acting("Sofie"))
    _publish_agenda_of_council(desk, case)

    paper = Paper.objects.get(name=OPEN_CASE.title)
    way = [
        words(page(client, f"sager/{paper.pk}/"), f".timeline > li:nth-child({place})") for place in (1, 2)
    ]
    assert COMMITTEE in way[0]
    assert "Indstillingen godkendt" in way[0]
    assert COUNCIL in way[1]
    assert "18. juni 2025" in way[1]


def _publish(desk: Desk, meeting: Meeting) -> None:
    approve_all(desk, meeting)
    publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)


def _on_the_way_to_the_council(desk: Desk, meeting: Meeting) -> Proposal:
    case = item_of(meeting, "3").proposal
    assert case is not None
    for position, (organization, name) in enumerate(
        ((desk.organization, COMMITTEE), (desk.council, COUNCIL)), 1
    ):
        RouteStop.objects.create(
            proposal=case, position=position, organization=organization, organization_name=name
        )
    return case


def _publish_agenda_of_council(desk: Desk, case: Proposal) -> None:
    """Two weeks after the committee's meeting; Sofie is its secretary too."""
    RoleAssignment.objects.create(
        user=desk.users["Sofie Sekretær"],
        role="secretary",
        body=BODY,
        organization=desk.council,
        valid_from=NOW.date(),
        given_by="Asta Holm",
        given_at=NOW,
    )
    by = desk.acting("Sofie")
    new = NewMeeting(
        body=BODY, organization=desk.council, starts_at=STARTS + timedelta(days=14), place="Byrådssalen"
    )
    council = plan_meeting(new, by=by)
    compose_agenda(council, by=by)
    place_item(council, proposal=case.pk, by=by, version=None)
    lock_agenda(council, by=by, version=None)
    send_agenda(council, by=by, version=None)
    publish_agenda(council, answers=every_answer(), by=by, version=None)
