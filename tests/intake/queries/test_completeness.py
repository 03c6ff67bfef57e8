from datetime import date

import pytest
from msgspec.structs import replace

from egeborg_meetings import COUNCIL, ROADS, item, meeting
from importing import attachment, incoming, run_import
from raadhus.core.record import AgendaItem, Attachment, AttachmentsStated, Reference
from raadhus.intake.models import ImportedFile
from raadhus.intake.queries.completeness import Completeness, OrganizationCompleteness, completeness
from raadhus.published.models import AgendaItem as ItemRow

pytestmark = pytest.mark.django_db

TODAY = date(2024, 5, 1)


def _referring(organization: str, day: str | None) -> AgendaItem:
    reference = Reference(
        organization=organization, date=day, relation="previous", place="heading", as_printed=organization
    )
    return replace(item("1", "Ny bro over Egeåen"), references=(reference,))


def _of(body: str = "egeborg") -> Completeness:
    (found,) = completeness(body=body, today=TODAY)
    return found


def _named(name: str) -> OrganizationCompleteness:
    return next(one for one in _of().organizations if one.name == name)


def test_an_agenda_without_minutes_is_missing_them_when_the_day_is_past() -> None:
    for day in ("2024-04-10", "2024-06-12"):
        run_import(incoming(meeting(item("1", "Bro"), day=day, kind="agenda")))

    assert _named(ROADS).without_minutes == (date(2024, 4, 10),)


def test_a_cancelled_meeting_needs_no_minutes() -> None:
    record = meeting(kind="agenda")
    run_import(incoming(replace(record, meeting=replace(record.meeting, cancelled=True))))

    assert (_named(ROADS).cancelled, _named(ROADS).without_minutes) == (1, ())


def test_a_meeting_that_others_refer_to_is_missing() -> None:
    run_import(incoming(meeting(_referring(ROADS, "2024-03-06"))))

    assert [(one.date, one.referred_to) for one in _named(ROADS).missing] == [(date(2024, 3, 6), 1)]


@pytest.mark.parametrize("day", ["2024-04-10", "2024-06-12", "2024-03", None, "2024-02-30"])
def test_a_meeting_that_is_held_or_to_come_or_has_no_day_is_not_missing(day: str | None) -> None:
    run_import(
        incoming(meeting(item("1", "Bro"))), incoming(meeting(_referring(ROADS, day), day="2024-04-17"))
    )

    assert _named(ROADS).missing == ()


def test_a_committee_that_is_only_referred_to_is_named() -> None:
    run_import(incoming(meeting(_referring(COUNCIL, "2024-03-06"))))

    assert (_named(COUNCIL).is_known, _named(COUNCIL).meetings) == (False, 0)


def test_numbers_missing_within_and_between_meetings_are_told() -> None:
    for day, numbers in (("2024-01-10", "12"), ("2024-02-10", "57"), ("2024-03-10", "8")):
        items = [replace(item("1", f"Sti {number}"), number=number) for number in numbers]
        run_import(incoming(meeting(*items, day=day)))

    told = [(one.date, tuple(map(tuple, one.gaps))) for one in _named(ROADS).numbers]
    assert told == [(date(2024, 2, 10), ((6, 6),)), (None, ((3, 4),))]


def test_attachments_are_counted_as_stated_listed_and_held() -> None:
    listed = (Attachment(title="Kort"), Attachment(title="Plan"))
    with_two = replace(item("1", "Stier"), attachments=listed, attachments_stated=AttachmentsStated(total=3))
    run_import(incoming(meeting(with_two), beside=(attachment("Kort.txt"),)))

    counts = _of().attachments
    assert (counts.stated, counts.listed, counts.held) == (3, 2, 1)
    assert ItemRow.objects.count() == 1


def test_a_file_that_could_not_be_read_stands_under_its_municipality_or_none() -> None:
    run_import(incoming(b"%PDF-1.4 torn", name="torn.pdf"), body="egeborg")
    run_import(incoming(b"%PDF-1.4 also torn", name="nowhere.pdf"), body=None)

    assert [(one.name, one.code) for one in _of("egeborg").failures] == [("torn.pdf", "damaged")]
    assert [one.name for one in _of("").failures] == ["nowhere.pdf"]


def test_a_file_that_was_taken_in_after_all_is_no_failure() -> None:
    run_import(incoming(b"%PDF-1.4 torn", name="torn.pdf"))
    ImportedFile.objects.create(
        sha256=ImportedFile.objects.get().sha256,
        reader_version="9.0",
        circumstances="",
        outcome="imported",
        records=1,
    )

    assert list(completeness(body="egeborg", today=TODAY)) == []
