import pytest
from msgspec.structs import replace

from egeborg_minutes import egeborg_minutes
from publishing import ASTA, NOW, publish, read_anew, with_text
from raadhus.core.record import MeetingRecord, RecordKind
from raadhus.published.models import Edition, EditionPart
from raadhus.published.operations.withdraw_edition import withdraw_edition

pytestmark = pytest.mark.django_db


def _at(record: MeetingRecord, start: str | None) -> MeetingRecord:
    return replace(record, meeting=replace(record.meeting, start=start))


def _of_source(record: MeetingRecord, id_: str) -> MeetingRecord:
    return replace(record, meeting=replace(record.meeting, source_id=id_))


def _withdrawn(record: MeetingRecord) -> str:
    published = publish(record)
    withdraw_edition(published.edition, ground="personal-data", actor=ASTA, now=NOW)
    return published.meeting


@pytest.mark.parametrize("kind", ["list", "other"])
def test_what_is_no_paper_of_a_meeting_is_published_once(kind: RecordKind) -> None:
    record = replace(egeborg_minutes(), kind=kind)
    publish(record)

    assert not publish(record).is_new


@pytest.mark.parametrize(
    "record",
    [_at(egeborg_minutes(), None), replace(egeborg_minutes(), organizations=())],
    ids=["no-day", "no-committee"],
)
def test_minutes_that_tell_no_day_or_committee_are_published_once(record: MeetingRecord) -> None:
    publish(record)

    assert not publish(record).is_new


def test_two_meetings_without_a_day_in_one_file_are_two() -> None:
    first, second = (
        replace(record, meeting=replace(record.meeting, as_printed=printed))
        for record, printed in (
            (_at(egeborg_minutes(), None), "1. møde"),
            (_at(egeborg_minutes(), None), "2. møde"),
        )
    )

    assert publish(first).meeting != publish(second).meeting


@pytest.mark.parametrize("start", ["2025-03-05T16:00:00+01:00", "2025-03-05"])
def test_a_meeting_that_is_withdrawn_whole_does_not_come_back_as_another(start: str) -> None:
    meeting = _withdrawn(egeborg_minutes())

    again = publish(read_anew(_at(with_text(egeborg_minutes(), "1", "Rettet."), start), source="cd"))

    assert (again.meeting, again.is_new) == (meeting, False)
    assert not EditionPart.objects.filter(stated__isnull=False).exists()


def test_a_withdrawn_meeting_is_known_without_the_id_of_its_source() -> None:
    meeting = _withdrawn(_of_source(egeborg_minutes(), "m-1"))

    again = publish(read_anew(egeborg_minutes(), source="cd"))

    assert (again.meeting, again.is_new) == (meeting, False)


def test_another_day_is_another_meeting_though_one_is_withdrawn() -> None:
    meeting = _withdrawn(egeborg_minutes())

    other = publish(read_anew(_at(egeborg_minutes(), "2025-04-02T16:00:00+02:00"), source="cd"))

    assert other.meeting != meeting
    assert other.is_new


def test_two_meetings_of_a_source_at_one_time_stay_two() -> None:
    first = publish(_of_source(egeborg_minutes(), "m-1"))
    others = tuple(
        replace(item, title=f"Emne {item.number} {item.number * 9}") for item in egeborg_minutes().items
    )

    second = publish(read_anew(_of_source(replace(egeborg_minutes(), items=others), "m-2"), source="cd"))

    assert first.meeting != second.meeting
    assert Edition.objects.filter(supersedes__isnull=False).count() == 0
