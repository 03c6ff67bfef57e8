import itertools
from datetime import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, OperationalError, transaction
from msgspec.structs import replace

from dying_reader import dying_reader
from egeborg_meetings import COUNCIL, item, meeting
from importing import ASTA, NOW, incoming, run_import
from raadhus.core.actor import Actor
from raadhus.core.doubts import doubt
from raadhus.core.record import Body, MeetingRecord
from raadhus.core.record_json import encode_record
from raadhus.intake import publishing
from raadhus.intake.errors import CannotOpen, IntakeError
from raadhus.intake.incoming import IncomingFile
from raadhus.intake.models import ImportedFile
from raadhus.intake.operations.import_files import ImportStopped
from raadhus.intake.spool import Place, Spool
from raadhus.published.byte_store import ByteStoreError
from raadhus.published.models import AgendaItem, ChainEntry, Edition, EditionPart, Meeting, OpenDoubt
from raadhus.published.operations.answer_doubt import answer_doubt
from raadhus.published.operations.publish_edition import Published, publish_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.submission import Submission

pytestmark = pytest.mark.django_db

PATHS, BRIDGE = item("1", "Stier ved Egeåen"), item("2", "Ny bro over Egeåen")
AGENDA = meeting(PATHS, BRIDGE, kind="agenda")
SUPPLEMENT = meeting(item("3", "Lys på Søvej"), kind="agenda", supplement=True)
MINUTES = meeting(PATHS, BRIDGE, item("3", "Lys på Søvej", outcome="approved"))
LATER = meeting(item("1", "Lys på Søvej"), day="2024-05-08")


def _graph() -> list[tuple[object, ...]]:
    meetings = Meeting.objects.order_by("id").values_list("id", "date", "agenda__kind", "minutes__kind")
    items = AgendaItem.objects.order_by("id").values_list("id", "meeting_id", "number", "title", "in_agenda")
    return [*meetings, *items]


def test_the_same_file_twice_is_one_edition() -> None:
    first = run_import(incoming(MINUTES))
    second = run_import(incoming(MINUTES))

    assert (first.published, first.new_meetings) == (1, 1)
    assert (second.published, second.unchanged, second.known) == (0, 1, 1)
    assert ChainEntry.objects.count() == 1


def test_a_file_with_an_item_that_may_be_withdrawn_is_read_again_until_somebody_says_that_it_is_another() -> (
    None
):
    run_import(incoming(AGENDA))
    withdrawn = str(EditionPart.objects.get(number="1").item_id)
    withdraw_item(withdrawn, ground="personal-data", actor=ASTA, now=NOW)
    for _ in range(2):
        run_import(incoming(SUPPLEMENT))
    assert not AgendaItem.objects.filter(title="Lys på Søvej").exists()
    doubted = OpenDoubt.objects.get(code="withdrawn-item-unsure").id
    answer_doubt(doubted, answer="ignored", actor=ASTA, reason="Lygter, ikke stier.", now=NOW)

    reports = [run_import(incoming(SUPPLEMENT)) for _ in range(2)]

    assert AgendaItem.objects.filter(title="Lys på Søvej").exists()
    assert [report.known for report in reports] == [0, 1]


def test_a_file_under_another_name_is_not_read_again() -> None:
    report = run_import(incoming(MINUTES, name="a.json"), incoming(MINUTES, name="b.json"))

    assert (report.files, report.known, report.published) == (2, 1, 1)


def test_what_is_read_again_is_not_published_again() -> None:
    run_import(incoming(MINUTES))
    ImportedFile.objects.all().delete()

    report = run_import(incoming(MINUTES))

    assert (report.known, report.unchanged, report.published) == (0, 1, 0)


def test_agenda_supplement_and_minutes_are_one_meeting() -> None:
    report = run_import(incoming(MINUTES), incoming(SUPPLEMENT), incoming(AGENDA))

    assert (report.published, report.new_meetings) == (3, 1)
    assert list(AgendaItem.objects.order_by("order").values_list("number", flat=True)) == ["1", "2", "3"]


def test_any_order_of_files_gives_the_same_graph() -> None:
    files = [
        incoming(one, name=f"{number}.json")
        for number, one in enumerate((AGENDA, SUPPLEMENT, MINUTES, LATER))
    ]
    graphs = []
    for order in (files, files[::-1], files[2:] + files[:2]):
        with transaction.atomic():
            run_import(*order)
            graphs.append(_graph())
            transaction.set_rollback(True)

    assert len(graphs[0]) == 6
    assert all(graph == graphs[0] for graph in graphs)


def test_a_new_text_of_the_same_paper_is_a_new_edition() -> None:
    run_import(incoming(MINUTES))
    report = run_import(
        incoming(meeting(PATHS, BRIDGE, item("3", "Lys på Søvej og Åvej", outcome="approved")))
    )

    assert (report.published, report.new_editions, report.new_meetings) == (0, 1, 0)


def test_a_broken_line_is_refused_and_the_others_go_in() -> None:
    lines = [encode_record(AGENDA), encode_record(LATER)[:-40], encode_record(MINUTES)]
    report = run_import(incoming(b"\n".join(lines) + b"\n", name="records.jsonl"))

    assert (report.published, len(report.refused)) == (2, 1)
    assert report.refused[0].file == "records.jsonl:2"


def test_the_lines_of_an_interrupted_file_are_dealt_with_one_by_one() -> None:
    whole = b"\n".join([encode_record(AGENDA), encode_record(LATER)]) + b"\n"
    run_import(incoming(encode_record(AGENDA) + b"\n", name="first.jsonl"))

    report = run_import(incoming(whole, name="records.jsonl"))

    assert (report.known, report.published) == (1, 1)


def test_what_cannot_be_read_is_refused_again_without_reading() -> None:
    first = run_import(incoming(b"%PDF-1.4 torn", name="torn.pdf"))
    second = run_import(incoming(b"%PDF-1.4 torn", name="torn.pdf"))

    assert first.refused == second.refused
    assert (first.refused[0].code, second.known) == ("damaged", 1)


def test_what_cannot_be_opened_is_refused() -> None:
    def gone() -> None:
        raise CannotOpen(code="file-not-found", sentence="There is no such file.")

    report = run_import(IncomingFile(path="a.pdf", name="a.pdf", open=gone), incoming(MINUTES))  # type: ignore[arg-type]

    assert (report.published, report.refused[0].code) == (1, "file-not-found")


def test_a_file_of_no_known_municipality_is_refused_until_it_is_named() -> None:
    file = incoming(MINUTES, folders=("nyt",))

    assert [one.code for one in run_import(file, body=None).refused] == ["body-unknown"]
    assert run_import(file, body="egeborg").published == 1


def test_the_record_says_its_municipality_before_the_folder_does() -> None:
    named = replace(MINUTES, body=Body(name="Greve Kommune"))
    run_import(incoming(named, folders=("ballerup",)), incoming(LATER, folders=("ballerup-edoc",)), body=None)

    assert set(Edition.objects.values_list("body", "meeting__body")) == {
        ("greve", "greve"),
        ("ballerup",) * 2,
    }


def test_a_dry_run_tells_what_would_happen_and_keeps_nothing() -> None:
    files = (incoming(AGENDA, name="a.json"), incoming(MINUTES, name="b.json"))
    told = run_import(*files, is_dry_run=True)

    assert (told.published, told.new_meetings, told.is_dry_run) == (2, 1, True)
    assert not Edition.objects.exists()
    assert not ImportedFile.objects.exists()
    assert run_import(*files).published == 2


def _failing(monkeypatch: pytest.MonkeyPatch, *, on: MeetingRecord, error: Exception) -> None:
    def publish(submission: Submission, *, actor: Actor, now: datetime) -> Published:
        if submission.record.meeting == on.meeting:
            raise error
        return publish_edition(submission, actor=actor, now=now)

    monkeypatch.setattr(publishing, "publish_edition", publish)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OperationalError("database is locked"), "database-stopped"),
        (ByteStoreError("disk-full"), "files-stopped"),
    ],
)
def test_what_stops_the_import_leaves_what_was_published(
    monkeypatch: pytest.MonkeyPatch, error: Exception, code: str
) -> None:
    files = (incoming(MINUTES, name="a.json"), incoming(LATER, name="b.json"))
    with monkeypatch.context() as patched:
        _failing(patched, on=LATER, error=error)
        with pytest.raises(ImportStopped) as stop:
            run_import(*files)

    assert (stop.value.code, stop.value.report.published) == (code, 1)
    assert (again := run_import(*files)).published == 1
    assert again.unchanged == 1


@pytest.mark.parametrize(
    "error",
    [DataError("a text has a NUL"), IntegrityError("a count is negative"), ValidationError("no such day")],
)
def test_what_the_database_cannot_hold_is_refused_alone(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    _failing(monkeypatch, on=LATER, error=error)
    report = run_import(incoming(LATER, name="a.json"), incoming(MINUTES, name="b.json"))

    assert (report.published, [one.code for one in report.refused]) == (1, ["not-storable"])


def test_a_file_that_changes_meanwhile_is_refused_and_read_again() -> None:
    texts = itertools.chain([encode_record(MINUTES)], itertools.repeat(encode_record(LATER)))
    file = IncomingFile(path="a.json", name="a.json", open=lambda: incoming(next(texts)).open())

    assert [one.code for one in run_import(file).refused] == ["file-changed"]
    assert run_import(file).published == 1


def test_every_municipality_has_its_own_meetings() -> None:
    run_import(incoming(MINUTES), body="egeborg")
    run_import(incoming(MINUTES), body="greve")

    assert set(Meeting.objects.values_list("body", flat=True)) == {"egeborg", "greve"}


def test_doubts_are_counted_by_kind() -> None:
    report = run_import(incoming(replace(MINUTES, doubts=(doubt("access-unknown"), doubt("no-items")))))

    assert report.doubts == {"access-unknown": 1, "no-items": 1}


def test_matters_with_several_treatments_are_counted() -> None:
    road = item("1", "Ny vej til skolen", case="05.01.02-P20-7-24")
    report = run_import(
        incoming(meeting(road), name="a.json"),
        incoming(meeting(road, day="2024-05-08", organization=COUNCIL), name="b.json"),
    )

    assert (report.papers_joined, report.people_proposed) == (1, 0)


def test_a_child_that_dies_costs_its_file_alone_until_the_next_import(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files = (incoming(b"%PDF-1.4 deadly", name="a.pdf"), incoming(MINUTES, name="b.json"))
    with monkeypatch.context() as patched:
        patched.setattr("raadhus.intake.operations.import_files.read_for_import", dying_reader)
        first = run_import(*files)

    assert (first.published, [one.code for one in first.refused]) == (1, ["died"])
    assert [one.code for one in run_import(*files).refused] == ["damaged"]


def test_no_room_for_what_waits_stops_the_import(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Spool, data: bytes) -> Place:
        raise IntakeError("no-room", values={"reason": "No space left on device"})

    with monkeypatch.context() as patched:
        patched.setattr(Spool, "put", full)
        with pytest.raises(ImportStopped, match="No space left"):
            run_import(incoming(MINUTES))

    assert run_import(incoming(MINUTES)).published == 1
