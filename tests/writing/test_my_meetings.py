"""The meetings of one person: only one's own, the nearest first."""

from datetime import timedelta

import pytest

from agendas_at_hand import STARTS, planned
from desk_cast import NOW
from raadhus.core.procedure.acting import Acting
from raadhus.writing.models import Meeting, MinutesApproval, MinutesVersion
from raadhus.writing.operations.meetings.announce_absence import announce_absence
from raadhus.writing.queries.my_meetings import my_meetings
from sent_agendas import SentAgenda, guest_of, sent_agenda

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent() -> SentAgenda:
    return sent_agenda()


@pytest.mark.parametrize(
    ("name", "meetings"),
    [("Birgit", 1), ("Ditte", 1), ("Karla", 1), ("Sofie", 1), ("Frode", 0), ("Signe", 0), ("Anna", 0)],
)
def test_meetings_of_the_committees_that_one_reads_in(sent: SentAgenda, name: str, meetings: int) -> None:
    assert len(my_meetings(by=sent.by(name)).coming) == meetings


def test_a_guest_has_the_meeting_of_the_invitation_alone(sent: SentAgenda) -> None:
    planned(sent.desk, starts_at=STARTS + timedelta(days=7))
    guest = guest_of(sent, sent.open_item)

    (mine,) = my_meetings(by=Acting(user=guest.pk, name=guest.name, at=NOW)).coming

    assert mine.meeting == sent.meeting


def test_the_nearest_comes_first_and_the_past_is_apart(sent: SentAgenda) -> None:
    later = planned(sent.desk, starts_at=STARTS + timedelta(days=7))

    before = my_meetings(by=sent.by("Birgit"))
    after = my_meetings(by=sent.desk.acting("Birgit", now=STARTS + timedelta(days=1)))

    assert [one.meeting for one in before.coming] == [sent.meeting, later]
    assert ([one.meeting for one in after.coming], [one.meeting for one in after.past]) == (
        [later],
        [sent.meeting],
    )


def test_a_meeting_over_midnight_is_not_past_while_it_lasts(sent: SentAgenda) -> None:
    Meeting.objects.update(state="in_session")

    found = my_meetings(by=sent.desk.acting("Birgit", now=STARTS + timedelta(hours=10)))

    assert [one.meeting for one in found.coming] == [sent.meeting]


def test_ones_own_absence_is_shown_and_nobody_elses(sent: SentAgenda) -> None:
    announce_absence(sent.meeting.pk, by=sent.by("Birgit"))

    assert my_meetings(by=sent.by("Birgit")).coming[0].is_absent
    assert not my_meetings(by=sent.by("Claus")).coming[0].is_absent


def test_minutes_wait_for_those_who_have_not_answered(sent: SentAgenda) -> None:
    Meeting.objects.update(approval_state="out_for_approval", state="closed")
    version = MinutesVersion.objects.create(
        meeting=sent.meeting, number=1, record=b"", leaves=[], root="", made_by="x", made_at=NOW, sent_at=NOW
    )
    for name, answer in (("Birgit", "waiting"), ("Claus", "approved")):
        MinutesApproval.objects.create(minutes=version, seat=sent.seat(name), answer=answer)

    assert len(my_meetings(by=sent.by("Birgit")).waiting) == 1
    assert my_meetings(by=sent.by("Claus")).waiting == ()
    assert my_meetings(by=sent.by("Ditte")).waiting == ()
