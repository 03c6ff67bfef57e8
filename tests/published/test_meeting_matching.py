import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from msgspec.structs import replace

from egeborg_meetings import COUNCIL, FINANCE, ROADS, item, meeting
from egeborg_minutes import egeborg_minutes
from publishing import ASTA, BODY, NOW, publish, read_anew, with_text
from raadhus.core.record import AgendaItem, MeetingRecord, RecordKind
from raadhus.published.meeting_matching import meeting_of
from raadhus.published.models import Edition, EditionPart, OpenDoubt
from raadhus.published.operations.withdraw_edition import withdraw_edition

pytestmark = pytest.mark.django_db

MATTERS = tuple(
    item(str(place), title)
    for place, title in enumerate(("Ny bro over Egeåen", "Takster for havnen", "Salg af skoven"), start=4)
)
OTHERS = tuple(
    item(str(place), title)
    for place, title in enumerate(("Tag på hallen", "Busser i weekenden", "Kunst på torvet"), start=14)
)
STANDING = (item("1", "Godkendelse af dagsorden"), item("2", "Meddelelser"), item("3", "Eventuelt"))
AGENDA = meeting(*MATTERS, kind="agenda")
MINUTES = meeting(*MATTERS)


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


def test_an_agenda_and_minutes_of_the_same_items_are_one_meeting_though_the_times_differ() -> None:
    agenda = publish(_at(AGENDA, "2024-04-10T15:30:00+02:00"))

    assert publish(MINUTES).meeting == agenda.meeting
    assert _doubts() == []


def test_an_agenda_and_minutes_of_other_items_at_another_time_are_two_meetings() -> None:
    agenda = publish(_at(AGENDA, "2024-04-10T15:30:00+02:00"))

    assert publish(replace(MINUTES, items=(MATTERS[0], *OTHERS))).meeting != agenda.meeting
    assert _doubts() == []


def test_two_agendas_of_the_same_items_at_two_times_are_kept_with_a_doubt() -> None:
    first = publish(_at(AGENDA, "2024-04-10T15:30:00+02:00"))

    second = publish(read_anew(AGENDA, source="cd"))

    _are_two(first.meeting, second.meeting)


@pytest.mark.parametrize("day", ["2024-04-09", "2024-04-24", "2024-03-27"])
def test_a_meeting_that_was_moved_is_one(day: str) -> None:
    agenda = publish(_at(AGENDA, f"{day}T17:00:00+02:00"))

    assert publish(MINUTES).meeting == agenda.meeting


def test_a_meeting_three_weeks_later_is_another() -> None:
    agenda = publish(_at(AGENDA, "2024-05-01T17:00:00+02:00"))

    assert publish(MINUTES).meeting != agenda.meeting
    assert _doubts() == []


def test_two_items_are_too_few_to_know_a_moved_meeting_by() -> None:
    agenda = publish(_at(replace(AGENDA, items=(*STANDING, *MATTERS[:2])), "2024-04-09T17:00:00+02:00"))

    minutes = publish(replace(MINUTES, items=(*STANDING, *MATTERS[:2])))

    _are_two(agenda.meeting, minutes.meeting)


def test_minutes_that_suit_two_moved_agendas_are_of_neither() -> None:
    first, second = (
        publish(read_anew(_at(AGENDA, f"2024-04-{day}T17:00:00+02:00"), source=day)) for day in ("09", "11")
    )

    assert publish(MINUTES).meeting not in {first.meeting, second.meeting}
    assert _doubts() == ["maybe-same-meeting", "maybe-same-meeting"]


def test_an_agenda_of_a_moved_meeting_may_be_corrected() -> None:
    agenda = publish(_at(AGENDA, "2024-04-09T17:00:00+02:00"))
    publish(MINUTES)

    again = publish(
        read_anew(_at(replace(AGENDA, items=MATTERS[:2]), "2024-04-09T17:00:00+02:00"), source="cd")
    )

    assert again.meeting == agenda.meeting
    assert Edition.objects.get(pk=again.edition).supersedes_id == agenda.edition


def test_minutes_of_the_first_day_do_not_supersede_those_of_the_day_to_which_the_meeting_was_moved() -> None:
    publish(_at(AGENDA, "2024-04-09T17:00:00+02:00"))
    held = publish(MINUTES)

    _are_two(held.meeting, publish(read_anew(_at(MINUTES, "2024-04-09T17:00:00+02:00"), source="cd")).meeting)


@pytest.mark.parametrize("joint", [(COUNCIL, ROADS), (ROADS, COUNCIL)])
@pytest.mark.parametrize("is_first", [True, False])
def test_minutes_of_one_committee_do_not_supersede_those_of_its_joint_meeting(
    joint: tuple[str, str], is_first: bool
) -> None:
    records = [meeting(*MATTERS, organization=joint), MINUTES]

    first, second = (publish(record) for record in (records if is_first else records[::-1]))

    _are_two(first.meeting, second.meeting)


def test_the_committees_of_a_joint_meeting_may_stand_in_any_order() -> None:
    agenda = publish(meeting(*MATTERS, kind="agenda", organization=(COUNCIL, ROADS)))

    assert publish(meeting(*MATTERS, organization=(ROADS, COUNCIL))).meeting == agenda.meeting


def test_standing_items_tell_no_meeting_from_another() -> None:
    day = publish(_at(replace(MINUTES, items=STANDING), "2024-04-10"))

    _are_two(day.meeting, publish(read_anew(replace(MINUTES, items=STANDING), source="cd")).meeting)


def test_papers_of_standing_items_at_one_known_time_are_of_one_meeting() -> None:
    agenda = publish(replace(AGENDA, items=STANDING))

    assert publish(replace(MINUTES, items=STANDING)).meeting == agenda.meeting


def test_minutes_that_share_less_than_half_supersede_nothing() -> None:
    first = publish(MINUTES)

    second = publish(read_anew(replace(MINUTES, items=(MATTERS[0], *OTHERS)), source="cd"))

    _are_two(first.meeting, second.meeting)


@pytest.mark.parametrize("items", [STANDING, MATTERS])
def test_what_tells_only_a_day_is_published_once(items: tuple[AgendaItem, ...]) -> None:
    record = _at(replace(MINUTES, items=items), "2024-04-10")
    publish(record)

    assert not publish(record).is_new


def test_a_supplement_that_suits_two_meetings_is_published_once() -> None:
    publish(_at(AGENDA, "2024-04-10T09:00:00+02:00"))
    publish(read_anew(replace(AGENDA, items=OTHERS), source="cd"))
    supplement = read_anew(_at(replace(AGENDA, supplement=True), "2024-04-10"), source="ef")
    publish(supplement)

    assert not publish(supplement).is_new


def test_what_a_newer_reader_reads_of_the_same_bytes_is_the_same_meeting() -> None:
    first = publish(MINUTES)
    newer = replace(MINUTES, items=OTHERS, source=replace(MINUTES.source, reader_version="9.0.0"))

    again = publish(newer)

    assert (again.meeting, again.is_new) == (first.meeting, False)


def test_minutes_that_were_withdrawn_do_not_come_back_at_another_time() -> None:
    publish(AGENDA)
    _withdrawn(MINUTES)

    again = publish(read_anew(_at(MINUTES, "2024-04-10T18:00:00+02:00"), source="cd"))

    assert not again.is_new


def test_another_meeting_is_published_beside_one_whose_minutes_were_withdrawn() -> None:
    publish(AGENDA)
    meeting_withdrawn = _withdrawn(MINUTES)

    other = publish(read_anew(replace(MINUTES, items=OTHERS), source="cd"))

    assert other.is_new
    assert other.meeting != meeting_withdrawn


def test_an_agenda_of_one_committee_does_not_supersede_a_joint_one_that_the_source_put_with_its_minutes() -> (
    None
):
    publish(_of_source(meeting(*MATTERS, kind="agenda", organization=(COUNCIL, ROADS)), "m-1"))
    held = publish(_of_source(MINUTES, "m-1"))

    _are_two(held.meeting, publish(AGENDA).meeting)


def test_a_meeting_is_found_in_as_many_questions_however_many_there_are() -> None:
    publish(AGENDA)
    with CaptureQueriesContext(connection) as among_one:
        meeting_of(MINUTES, body=BODY)
    for day in range(1, 28):
        start = f"2024-04-{day:02}T09:00:00+02:00"
        publish(read_anew(_at(replace(AGENDA, items=OTHERS), start), source=f"{day:02}"))
        publish(_at(meeting(*OTHERS, organization=FINANCE), start))

    with CaptureQueriesContext(connection) as among_many:
        meeting_of(MINUTES, body=BODY)

    assert len(among_many) <= len(among_one) + 1 <= 8


def _doubts() -> list[str]:
    return list(OpenDoubt.objects.values_list("code", flat=True))


def _are_two(first: str, second: str) -> None:
    assert first != second
    assert not Edition.objects.filter(supersedes__isnull=False).exists()
    assert OpenDoubt.objects.filter(code="maybe-same-meeting", message__contains=first).count() == 1
