"""A meeting as its agenda, supplements and minutes together tell of it."""

import hashlib

import pytest
from msgspec.structs import replace

from egeborg_meetings import COUNCIL, FINANCE, ROADS, item, meeting
from publishing import ASTA, NOW, publish
from raadhus.core.record import Attachment, Doubt, MeetingRecord
from raadhus.published.models import (
    AgendaItem,
    Edition,
    File,
    Interpretation,
    Meeting,
    MeetingOrganization,
    OpenDoubt,
    StoredFile,
)
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.projection import project_meeting
from raadhus.published.submission import GivenFile

pytestmark = pytest.mark.django_db

BRIDGE = item("1", "Ny bro over Egeåen", case="24-000123")
PATHS = item("2", "Cykelsti langs Egeåen")
HALL = item("3", "Ny hal ved skolen")


def items() -> list[tuple[str, str, bool, bool]]:
    rows = AgendaItem.objects.order_by("order")
    return [(row.number, row.title, row.in_agenda, row.in_minutes) for row in rows]


def doubting(record: MeetingRecord) -> MeetingRecord:
    return replace(record, doubts=(Doubt(code="sum-differs", message="17,5 og 17,0", severity="doubt"),))


def test_an_item_that_the_minutes_do_not_have_follows_its_neighbour() -> None:
    publish(meeting(BRIDGE, PATHS, HALL, kind="agenda"))

    publish(meeting(replace(HALL, number="2"), BRIDGE))

    assert items() == [
        ("2", HALL.title, True, True),
        ("1", BRIDGE.title, True, True),
        ("2", PATHS.title, True, False),
    ]


def test_an_item_with_the_same_id_of_its_source_at_two_meetings_is_two_items() -> None:
    same = replace(BRIDGE, source_id="b-1")

    publish(meeting(same))
    publish(meeting(same, day="2024-05-08"))

    assert AgendaItem.objects.count() == 2


def test_a_supplement_adds_its_items_to_the_agenda() -> None:
    publish(meeting(BRIDGE, kind="agenda"))

    publish(meeting(replace(HALL, number="2"), kind="agenda", supplement=True))

    assert [title for _, title, *_ in items()] == [BRIDGE.title, HALL.title]


def test_a_list_of_cases_is_no_meeting_but_its_doubts_are_open() -> None:
    publish(doubting(meeting(BRIDGE, kind="list")))

    assert Meeting.objects.count() == 0
    assert OpenDoubt.objects.count() == 1


def test_the_same_doubt_of_a_newer_paper_keeps_its_id() -> None:
    publish(doubting(meeting(BRIDGE, kind="agenda")))
    before = OpenDoubt.objects.get()

    publish(doubting(meeting(BRIDGE)))

    after = OpenDoubt.objects.get()
    assert after.id == before.id
    assert after.edition.kind == "minutes"


def test_the_committee_that_is_named_first_leads() -> None:
    publish(meeting(BRIDGE, organization=(ROADS, FINANCE)))

    rows = MeetingOrganization.objects.order_by("place")
    assert list(rows.values_list("organization__name", flat=True)) == [ROADS, FINANCE]


def test_the_sort_of_a_committee_is_told_by_its_name() -> None:
    publish(meeting(BRIDGE, organization=(ROADS, COUNCIL, "Seniorrådet", "Center for Miljø")))

    rows = MeetingOrganization.objects.order_by("place")
    assert list(rows.values_list("organization__organization_type", flat=True)) == [
        "committee", "council", "advisory_council", "unit",
    ]  # fmt: skip


def test_a_withdrawn_item_has_its_number_and_its_tombstone_and_nothing_else() -> None:
    publish(meeting(BRIDGE, PATHS))
    id_ = AgendaItem.objects.get(number="1").id

    withdraw_item(id_, ground="personal-data", actor=ASTA, now=NOW)

    row = AgendaItem.objects.get(id=id_)
    assert (row.number, row.title, row.case_number, row.case_id) == ("1", "", None, None)
    assert row.tombstone is not None
    assert row.is_matter is False


def test_what_was_recorded_is_never_replaced_by_what_was_understood() -> None:
    published = publish(meeting(item("1", "Ny bro", outcome="approved")))
    recorded = Interpretation.objects.get()
    recorded.origin = "recorded"
    recorded.save()
    newer = bytes(recorded.parts).replace(b"approved", b"rejected")
    Interpretation.objects.create(
        edition_id=published.edition,
        sequence=2,
        origin="understood",
        version="2",
        parts=newer,
        accepted_at="2025-03-07T10:00:00+01:00",
        accepted_by="Asta Holm",
    )

    project_meeting(published.meeting)

    assert AgendaItem.objects.get().outcome == "approved"


def test_an_interpretation_that_nobody_accepted_shows_nowhere() -> None:
    published = publish(meeting(item("1", "Ny bro", outcome="approved")))
    Interpretation.objects.update(accepted_at=None, accepted_by=None)

    project_meeting(published.meeting)

    assert AgendaItem.objects.get().outcome is None
    assert Edition.objects.count() == 1


def test_a_file_is_there_when_its_bytes_came_with_a_paper_of_the_meeting() -> None:
    plan = GivenFile(data=b"Kort", media_type="text/plain", role="attachment")
    digest = hashlib.sha256(plan.data).hexdigest()
    named = replace(BRIDGE, attachments=(Attachment(title="Kort.txt", file=digest),))

    publish(meeting(named), files=(plan,))
    publish(meeting(named, day="2024-05-08"))
    publish(meeting(named, day="2024-06-05"), files=(replace(plan, data=b"Et andet"),))

    rows = File.objects.order_by("meeting__date").values_list("title", "sha256", "media_type", "size")
    assert list(rows) == [
        ("Kort.txt", digest, "text/plain", 4),
        ("Kort.txt", None, None, None),
        ("Kort.txt", None, None, None),
    ]


def test_the_minutes_are_a_file_unless_something_of_them_was_withheld() -> None:
    data = b"Referat"
    source = GivenFile(data=data, media_type="text/plain", role="source", name="referat.txt")
    read = replace(meeting(BRIDGE).source, sha256=hashlib.sha256(data).hexdigest(), name="referat.txt")
    publish(replace(meeting(BRIDGE), source=read), files=(source,))
    assert File.objects.values_list("role", "title", "size").get() == ("minutes", "referat.txt", 7)

    StoredFile.objects.update(store="withheld")
    project_meeting(Meeting.objects.get().id)

    assert File.objects.count() == 0


@pytest.mark.parametrize("title", [None, "Referat"])
def test_a_meeting_of_nobody_that_is_known_says_so(title: str | None) -> None:
    publish(replace(meeting(BRIDGE, organization=()), title=title))

    assert Meeting.objects.get().name == "Referat uden oplyst udvalg"
