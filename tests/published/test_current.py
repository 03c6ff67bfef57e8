"""The record of an edition as it is read today, and what people corrected in its reading."""

import pytest
from msgspec.structs import replace

from egeborg_meetings import item, meeting
from egeborg_minutes import egeborg_minutes
from publishing import ASTA, BODY, NOW, publish
from raadhus.core.record import MeetingRecord
from raadhus.published.corrections import CORRECTION
from raadhus.published.current import EditionWithdrawn, current_editions, record_of_edition
from raadhus.published.gates import pass_the_door
from raadhus.published.models import AgendaItem, Edition, EditionPart, HumanDecision, Meeting
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.projection import project_meeting
from raadhus.published.submission import Submission

pytestmark = pytest.mark.django_db

BRIDGE = item("1", "Ny bro over Egeåen", outcome="approved")


def the_record() -> MeetingRecord:
    return record_of_edition(Edition.objects.get())


def correct(subject: str, *, leaf: int, **changes: object) -> None:
    part = EditionPart.objects.get(leaf=leaf)
    data = {"leaf": part.whole_leaf, **changes}
    HumanDecision.objects.create(
        body=BODY, kind=CORRECTION, subject=subject, data=data, actor=ASTA.name, decided_at="2025-03-06"
    )


def test_an_edition_gives_back_the_record_that_was_published() -> None:
    publish(egeborg_minutes())

    coming = Submission(body=BODY, record=egeborg_minutes(), gate="published_elsewhere")
    assert the_record() == pass_the_door(coming).record


def test_a_superseded_and_a_withdrawn_edition_are_not_current() -> None:
    publish(meeting(BRIDGE, kind="agenda"))
    publish(meeting(BRIDGE, item("2", "Ny hal"), kind="agenda"))
    minutes = publish(meeting(BRIDGE))
    assert [one.kind for one in current_editions(minutes.meeting)] == ["agenda", "minutes"]

    withdraw_edition(minutes.edition, ground="other", actor=ASTA, now=NOW)

    assert [one.kind for one in current_editions(minutes.meeting)] == ["agenda"]
    with pytest.raises(EditionWithdrawn):
        record_of_edition(Edition.objects.get(pk=minutes.edition))


def test_a_withdrawn_item_has_its_number_and_place_alone() -> None:
    publish(meeting(item("7", "Ny bro"), item("8", "Ny hal")))

    withdraw_item(AgendaItem.objects.get(number="8").id, ground="other", actor=ASTA, now=NOW)

    gone = the_record().items[1]
    assert (gone.number, gone.position, gone.title, gone.decision) == ("8", 2, "", ())


def test_a_correction_of_an_item_shows_in_record_and_graph() -> None:
    published = publish(meeting(BRIDGE))
    rejected = [{"text": "Besluttet.", "outcome": "rejected"}]
    correct(AgendaItem.objects.get().id, leaf=1, item={"decision": rejected, "kind": "decision"})

    project_meeting(published.meeting)

    row = AgendaItem.objects.get()
    assert (row.outcome, row.kind) == ("rejected", "decision")
    assert the_record().items[0].decision[0].outcome == "rejected"


def test_a_correction_of_the_meeting_shows_in_record_and_graph() -> None:
    published = publish(meeting(BRIDGE))
    correct(published.meeting, leaf=0, head={"meeting": {"place": "Rådhuset"}})

    project_meeting(published.meeting)

    assert Meeting.objects.get().place == "Rådhuset"
    assert the_record().meeting.place == "Rådhuset"


def test_a_correction_falls_with_the_text_that_it_was_made_of() -> None:
    published = publish(meeting(BRIDGE))
    correct(AgendaItem.objects.get().id, leaf=1, item={"kind": "information"})
    project_meeting(published.meeting)
    assert AgendaItem.objects.get().kind == "information"

    publish(meeting(replace(BRIDGE, group="Åbne punkter")))

    assert AgendaItem.objects.get().kind is None
