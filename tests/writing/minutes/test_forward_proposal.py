"""A decided case goes on to the next committee with what was decided of it."""

import pytest

from desk_cast import COMMITTEE, COUNCIL, Desk, egeborg_desk
from desk_minutes import approve_all, every_answer, held_meeting, item_of, sent_minutes
from raadhus.core.procedure.refusals import MayNot
from raadhus.core.public_face import WHOLE_FACE
from raadhus.core.record import AgendaItem as Item
from raadhus.core.record import Meeting as Held
from raadhus.core.record import MeetingRecord, Section, Source
from raadhus.writing.models import AgendaItem, Meeting, Proposal, RouteStop
from raadhus.writing.operations.meetings.close_item_to_public import close_item_to_public
from raadhus.writing.operations.minutes.publish_minutes import publish_minutes
from raadhus.writing.operations.minutes.settle_cases import settle_cases
from raadhus.writing.operations.minutes.withdraw_minutes_item import withdraw_minutes_item
from raadhus.writing.operations.proposals.forward_proposal import (
    NoNextCommittee,
    NotDecidedHere,
    forward_proposal,
)
from raadhus.writing.queries.contents import content_of
from raadhus.writing.record.content_sections import content_sections
from raadhus.writing.record.door_questions import door_questions

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return egeborg_desk()


def on_the_way(desk: Desk, meeting: Meeting) -> Proposal:
    """The open case, with the council after the committee on its way."""
    case = item_of(meeting, "3").proposal
    assert case is not None
    for position, (organization, name) in enumerate(
        ((desk.organization, COMMITTEE), (desk.council, COUNCIL)), 1
    ):
        RouteStop.objects.create(
            proposal=case, position=position, organization=organization, organization_name=name
        )
    return case


def test_a_case_goes_to_the_next_committee_of_its_route(desk: Desk) -> None:
    meeting = held_meeting(desk)
    case = on_the_way(desk, meeting)

    stop = forward_proposal(item_of(meeting, "3").pk, by=desk.acting("Sofie"))

    case.refresh_from_db()
    assert (stop.organization_name, case.state) == (COUNCIL, "forwarded")
    assert case.came_from == item_of(meeting, "3")


def test_decision_and_dissent_go_with_it(desk: Desk) -> None:
    meeting = held_meeting(desk)
    case = on_the_way(desk, meeting)

    forward_proposal(item_of(meeting, "3").pk, by=desk.acting("Sofie"))

    case.refresh_from_db()
    section = content_of(case).sections[-1]
    assert section.heading == f"Beslutning i {COMMITTEE} den 4. juni 2025"
    assert "Birgit Ankerstjerne (A) tog forbehold" in str(section.blocks)
    assert content_of(case).earlier[-1].number == "3"


def test_a_case_whose_item_was_closed_in_the_meeting_goes_on_closed(desk: Desk) -> None:
    """Else the decision behind closed doors would stand on the open agenda of the next committee."""
    meeting = held_meeting(desk)
    case = on_the_way(desk, meeting)
    _close_in_meeting(desk, meeting, then="decided")

    forward_proposal(item_of(meeting, "3").pk, by=desk.acting("Sofie"))

    case.refresh_from_db()
    assert (case.access, content_of(case).public_title) == ("closed", "Sag om en person")
    assert content_of(case).earlier[-1].title == "Sag om en person"
    assert set(case.attachments.values_list("access", flat=True)) == {"closed"}


def test_the_door_asks_before_a_later_item_tells_what_a_closed_one_decided(desk: Desk) -> None:
    meeting = held_meeting(desk)
    case = on_the_way(desk, meeting)
    _close_in_meeting(desk, meeting, then="decided")
    forward_proposal(item_of(meeting, "3").pk, by=desk.acting("Sofie"))
    case.refresh_from_db()
    later = item_of(meeting, "2")
    later.content = case.content
    later.save()

    codes = {
        sections: [one.code for one in door_questions(_opened(later, sections=sections), profile=WHOLE_FACE)]
        for sections in (content_sections(content_of(case)), ())
    }

    assert sorted(codes.values()) == [[], ["closed-decision"]]


def _opened(row: AgendaItem, *, sections: tuple[Section, ...]) -> MeetingRecord:
    """An agenda on which the item stands open."""
    item = Item(
        number="1", position=1, title="Køb", access="open", source_id=f"desk:{row.pk}", sections=sections
    )
    source = Source(media_type="application/json", sha256="0" * 64, profile="desk", reader_version="1")
    return MeetingRecord(kind="agenda", meeting=Held(as_printed="15. maj 2024"), items=(item,), source=source)


@pytest.mark.parametrize("ended", ["postponed", "returned", "decided"])
def test_a_case_whose_item_was_closed_in_the_meeting_comes_back_closed(desk: Desk, ended: str) -> None:
    meeting = held_meeting(desk)
    _close_in_meeting(desk, meeting, then=ended)

    settle_cases(meeting, by=desk.acting("Sofie"))

    case = Proposal.objects.get(items=item_of(meeting, "3"))
    assert (case.access, content_of(case).access) == ("closed", "closed")
    assert case.versions.get(number=case.version).content == case.content


def test_the_case_of_an_item_that_was_withdrawn_from_the_world_is_closed(desk: Desk) -> None:
    meeting = sent_minutes(desk)
    approve_all(desk, meeting)
    publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)
    item = item_of(meeting, "3")

    withdraw_minutes_item(item.pk, ground="personal-data", by=desk.acting("Sofie"), version=None)

    case = Proposal.objects.get(items=item)
    assert (case.access, content_of(case).access) == ("closed", "closed")


def _close_in_meeting(desk: Desk, meeting: Meeting, *, then: str) -> None:
    item = item_of(meeting, "3")
    meeting.items.filter(pk=item.pk).update(state="under_treatment")
    close_item_to_public(
        item.pk, ground="personal", public_title="Sag om en person", by=desk.acting("Sofie"), version=None
    )
    meeting.items.filter(pk=item.pk).update(state=then)


def test_its_files_and_versions_go_with_it(desk: Desk) -> None:
    meeting = held_meeting(desk)
    case = on_the_way(desk, meeting)

    forward_proposal(item_of(meeting, "3").pk, by=desk.acting("Sofie"))

    case.refresh_from_db()
    assert case.attachments.count() == 1
    assert case.versions.get(number=case.version).saved_by == "Sofie Sekretær"


def test_the_item_that_it_came_from_stays_as_it_was(desk: Desk) -> None:
    meeting = held_meeting(desk)
    on_the_way(desk, meeting)
    before = item_of(meeting, "3").content

    forward_proposal(item_of(meeting, "3").pk, by=desk.acting("Sofie"))

    assert item_of(meeting, "3").content == before


def test_a_way_that_ends_here_leads_no_further(desk: Desk) -> None:
    meeting = held_meeting(desk)
    case = item_of(meeting, "3").proposal
    assert case is not None

    with pytest.raises(NoNextCommittee):
        forward_proposal(item_of(meeting, "3").pk, by=desk.acting("Sofie"))

    case.refresh_from_db()
    assert case.state == "on_agenda"


def test_only_what_is_decided_goes_on(desk: Desk) -> None:
    meeting = held_meeting(desk)
    on_the_way(desk, meeting)
    meeting.items.filter(number="3").update(state="postponed")

    with pytest.raises(NotDecidedHere):
        forward_proposal(item_of(meeting, "3").pk, by=desk.acting("Sofie"))


@pytest.mark.parametrize("name", ["Ditte", "Signe", "Anna", "Frode"])
def test_only_the_secretary_sends_it_on(desk: Desk, name: str) -> None:
    meeting = held_meeting(desk)
    on_the_way(desk, meeting)

    with pytest.raises(MayNot):
        forward_proposal(item_of(meeting, "3").pk, by=desk.acting(name))


def test_publishing_settles_the_cases_of_the_meeting(desk: Desk) -> None:
    meeting = sent_minutes(desk)
    approve_all(desk, meeting)

    publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)

    assert set(Proposal.objects.values_list("state", flat=True)) == {"decided"}
