"""The bytes that come with a meeting: its source, its pictures and its attachments."""

import hashlib
import io

import pytest
from msgspec.structs import replace

from egeborg_meetings import item, meeting
from importing import ASTA, NOW, attachment, incoming, run_import
from made_cpr import made_cpr
from raadhus.core.record import AgendaItem, Attachment, Body, MeetingRecord
from raadhus.core.record_json import encode_record
from raadhus.intake.incoming import AttachmentFile
from raadhus.intake.models import ImportedFile
from raadhus.published.models import Edition, EditionFile, File, FilePage, OpenDoubt, StoredFile
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.stores import byte_stores
from word_files import paragraph, part, run, word_file

pytestmark = pytest.mark.django_db

PLAN = Attachment(number="1.1", title="Plan for stier")
CLOSED = AgendaItem(number="2", position=2, title="Køb af grund", access="closed", attachments=(PLAN,))


def _record(*attachments: Attachment) -> MeetingRecord:
    return meeting(replace(item("1", "Stier"), attachments=attachments))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_the_source_is_kept() -> None:
    data = encode_record(_record())
    run_import(incoming(data))

    assert EditionFile.objects.get(role="source").file_id == hashlib.sha256(data).hexdigest()
    assert byte_stores().public.get(hashlib.sha256(data).hexdigest()) == data


def test_an_attachment_is_kept_and_its_text_can_be_found() -> None:
    report = run_import(incoming(_record(PLAN), beside=(attachment("1.1 Plan for stier.txt", "Tre stier."),)))

    assert (report.attachments, report.not_matched) == (1, ())
    assert File.objects.get(role="attachment").sha256 == _hash("Tre stier.")
    assert FilePage.objects.get().text == "Tre stier."


def test_a_file_that_is_no_attachment_is_listed_and_not_kept() -> None:
    report = run_import(incoming(_record(PLAN), beside=(attachment("notat.txt"),)))

    assert [(one.attachment, one.why) for one in report.not_matched] == [
        ("notat.txt", "no-attachment-of-this-name")
    ]
    assert not EditionFile.objects.filter(role="attachment").exists()


def test_an_attachment_with_a_cpr_number_is_kept_back_with_a_doubt() -> None:
    text = f"Bevilling til {made_cpr()} om hegn."
    report = run_import(incoming(_record(PLAN), beside=(attachment("Plan for stier.txt", text),)))

    assert [(one.kind, one.item, one.ground) for one in report.kept_back] == [("attachment", "1", "cpr")]
    assert StoredFile.objects.get(sha256=_hash(text)).store == "withheld"
    assert not byte_stores().public.has(_hash(text))
    assert not FilePage.objects.exists()
    assert OpenDoubt.objects.get().code == "cpr-in-attachment"
    assert File.objects.get(role="attachment").sha256 is None


def test_an_attachment_of_a_closed_item_is_never_shown() -> None:
    record = meeting(item("1", "Stier"), CLOSED)
    run_import(incoming(record, beside=(attachment("Plan for stier.txt", "Prisen er fortrolig."),)))

    assert StoredFile.objects.get(sha256=_hash("Prisen er fortrolig.")).store == "withheld"
    assert not byte_stores().public.has(_hash("Prisen er fortrolig."))
    assert not FilePage.objects.exists()


def test_a_source_that_tells_more_than_is_shown_is_never_shown() -> None:
    data = encode_record(meeting(item("1", "Stier"), CLOSED))
    run_import(incoming(data))

    assert not byte_stores().public.has(hashlib.sha256(data).hexdigest())
    assert byte_stores().withheld.has(hashlib.sha256(data).hexdigest())


def test_attachments_that_come_later_make_a_new_edition_that_says_so() -> None:
    run_import(incoming(_record(PLAN)))
    report = run_import(incoming(_record(PLAN), beside=(attachment("Plan for stier.txt", "Tre stier."),)))

    assert (report.new_editions, report.published) == (1, 0)
    assert Edition.objects.get(superseded_by__isnull=True).reason == "Bilag er kommet til."


def test_attachments_do_not_bring_back_an_edition_that_was_withdrawn() -> None:
    run_import(incoming(_record(PLAN)))
    withdraw_edition(Edition.objects.get().pk, ground="personal-data", actor=ASTA, now=NOW)

    run_import(incoming(_record(PLAN), beside=(attachment("Plan for stier.txt", "Tre stier."),)))

    assert Edition.objects.count() == 1
    assert not byte_stores().public.has(_hash("Tre stier."))


def test_the_same_attachments_again_change_nothing() -> None:
    for _ in range(2):
        file = incoming(_record(PLAN), beside=(attachment("Plan for stier.txt"), attachment("andet.txt")))
        run_import(file)
    report = run_import(incoming(_record(PLAN), beside=(attachment("Plan for stier.txt"),)))

    assert (report.known, report.unchanged) == (0, 1)
    assert Edition.objects.count() == 1


def test_a_number_that_only_looks_like_a_cpr_number_keeps_nothing_back() -> None:
    text = f"Sag {made_cpr(keeps_modulus=False, gap=' ')} om hegn."
    report = run_import(incoming(_record(PLAN), beside=(attachment("Plan for stier.txt", text),)))

    assert report.kept_back == ()


def test_a_source_of_several_meetings_is_kept_back_from_the_first_of_them() -> None:
    closed = meeting(CLOSED, day="2024-05-08")
    data = b"\n" + encode_record(_record()) + b"\n" + encode_record(closed)
    run_import(incoming(data))

    assert Edition.objects.count() == 2
    assert not byte_stores().public.has(hashlib.sha256(data).hexdigest())


def test_a_file_is_dealt_with_when_all_of_its_meetings_are_in() -> None:
    named = replace(meeting(item("1", "Bro"), day="2024-05-08"), body=Body(name="Egeborg Kommune"))
    data = b"\n" + encode_record(_record()) + b"\n" + encode_record(named)

    report = run_import(incoming(data), body=None)

    assert (report.published, [one.code for one in report.refused]) == (1, ["body-unknown"])
    assert not ImportedFile.objects.exists()
    assert run_import(incoming(data)).published == 1
    assert ImportedFile.objects.get().records == 2


def _beside(name: str, data: bytes) -> AttachmentFile:
    return AttachmentFile(name=name, stamp="1", open=lambda: io.BytesIO(data))


@pytest.mark.parametrize("data", [b"%PDF-1.4 torn", b""])
def test_an_attachment_that_cannot_be_read_is_kept_back_with_a_doubt(data: bytes) -> None:
    report = run_import(incoming(_record(PLAN), beside=(_beside("Plan for stier.pdf", data),)))

    assert [(one.item, one.ground) for one in report.kept_back] == [("1", "unreadable")]
    assert not byte_stores().public.has(hashlib.sha256(data).hexdigest())
    assert report.doubts == {"attachment-unchecked": 1}
    assert "»1.1 Plan for stier« er tilbageholdt" in OpenDoubt.objects.get().message


@pytest.mark.parametrize("data", [b"PK\x03\x04 xl/workbook.xml", b"\x89PNG\r\n\x1a\n"])
def test_an_attachment_of_pictures_or_of_an_unknown_kind_is_shown_with_a_doubt(data: bytes) -> None:
    report = run_import(incoming(_record(PLAN), beside=(_beside("Plan for stier.xlsx", data),)))

    assert report.kept_back == ()
    assert byte_stores().public.has(hashlib.sha256(data).hexdigest())
    assert "»1.1 Plan for stier« er udgivet" in OpenDoubt.objects.get(code="attachment-unchecked").message


def test_a_word_attachment_is_looked_through_and_its_text_kept() -> None:
    data = word_file(paragraph("Stierne anlægges i maj."))

    report = run_import(incoming(_record(PLAN), beside=(_beside("Plan for stier.docx", data),)))

    assert "attachment-unchecked" not in report.doubts
    assert FilePage.objects.get().text == "Stierne anlægges i maj."


@pytest.mark.parametrize("more", ["", "<w:del><w:r><w:delText>12</w:delText></w:r></w:del>"])
def test_minutes_in_word_with_text_that_they_do_not_show_are_kept_back(more: str) -> None:
    lines = (
        "Referat fra Byrådet",
        "Tirsdag den 4. maj 2021 kl. 16.00",
        "Punkt 1: Stier",
        "Beslutning",
        "Ja.",
    )
    data = word_file("".join(map(paragraph, lines)) + paragraph(run("Lukket kl. 17.") + more))

    run_import(incoming(data))

    assert Edition.objects.count() == 1
    assert byte_stores().public.has(hashlib.sha256(data).hexdigest()) == (not more)


def test_a_cpr_number_in_a_comment_of_a_word_file_keeps_it_back() -> None:
    comment = part("comments", f"<w:comment>{paragraph(f'Se {made_cpr()}')}</w:comment>")
    data = word_file(paragraph("Stierne"), parts={"word/comments.xml": comment})

    report = run_import(incoming(_record(PLAN), beside=(_beside("Plan for stier.docx", data),)))

    assert report.doubts == {"cpr-in-attachment": 1}
    assert not byte_stores().public.has(hashlib.sha256(data).hexdigest())


def test_an_attachment_of_a_closed_item_that_cannot_be_read_is_told_by_no_doubt() -> None:
    record = meeting(item("1", "Stier"), CLOSED)
    report = run_import(incoming(record, beside=(_beside("Plan for stier.pdf", b"%PDF-1.4 torn"),)))

    assert "attachment-unchecked" not in report.doubts
