"""Marked words in every field of a closed item, and around it: none is in what leaves the desk."""

from pathlib import Path

import msgspec
import pytest
from django.apps import apps
from msgspec.structs import replace

from canaries import byte_store_folders
from desk_cast import Desk, egeborg_desk
from desk_meetings import CLOSED_CASE, attachment_row, message_row
from desk_minutes import approval_of, approve_all, every_answer, held_meeting, item_of
from raadhus.core.procedure.meeting_facts import (
    DecisionTaken,
    Dissent,
    GuestHeard,
    ItemFacts,
    RequestMade,
    Span,
    VoteTaken,
)
from raadhus.core.record import Paragraph
from raadhus.core.record_json import encode_record
from raadhus.documents.manuscript import bound
from raadhus.documents.pdf import pdf_of
from raadhus.mailing.models import OutgoingMail
from raadhus.published.manuscripts.of_edition import manuscript_of_edition
from raadhus.writing.content import EarlierTreatment, WrittenAmount, WrittenSection
from raadhus.writing.models import HistoryEntry, Meeting, ProposalComment
from raadhus.writing.operations.minutes.approve_with_remark import approve_with_remark
from raadhus.writing.operations.minutes.choose_public_wording import PublicWording, choose_public_wording
from raadhus.writing.operations.minutes.freezing import profile_of, record_of_version
from raadhus.writing.operations.minutes.publish_minutes import publish_minutes
from raadhus.writing.operations.minutes.send_for_approval import send_for_approval
from raadhus.writing.record.public_submission import public_submission

pytestmark = pytest.mark.django_db
MARK = "Hemmeligfugl"


def marked_meeting(desk: Desk) -> Meeting:
    """The whole meeting, its closed item marked wherever it can hold a word, and a closed attachment of an open one."""
    meeting = held_meeting(desk)
    row = item_of(meeting, "4")
    blocks = (Paragraph(text=f"{MARK} i teksten."),)
    content = replace(
        CLOSED_CASE,
        title=f"{MARK} i titlen",
        closing_reason=f"{MARK} i grunden",
        units=(f"Center for {MARK}",),
        decided_by=f"{MARK}udvalget",
        points=(f"{MARK} i indstillingen.",),
        sections=(WrittenSection(key=f"{MARK}", heading=f"{MARK} i overskriften", blocks=blocks),),
        amounts=(WrittenAmount(oere=100, what=f"{MARK} i beløbet", frame=MARK),),
        earlier=(
            EarlierTreatment(
                organization=f"{MARK}udvalget", date=meeting.starts_at.date(), number="3", title=MARK
            ),
        ),
    )
    facts = ItemFacts(
        treated=(Span(from_at=meeting.starts_at),),
        decisions=(DecisionTaken(outcome="approved", words=f"{MARK} blev godkendt.", remark=MARK),),
        votes=(VoteTaken(mode="counts", proposal=f"{MARK}forslaget", for_count=3, against_count=1),),
        dissents=(Dissent(seats=(), kind="entry", text=f"{MARK} i tilførslen"),),
        requests=(RequestMade(text=f"{MARK} i ønsket"),),
        guests=(GuestHeard(name=f"{MARK} Gæst", title=MARK, unit=MARK),),
    )
    row.title, row.content, row.facts = (
        content.title,
        msgspec.to_builtins(content),
        msgspec.to_builtins(facts),
    )
    row.save()
    assert row.proposal is not None
    row.proposal.title = content.title
    row.proposal.save()
    attachment_row(row, f"{MARK} i bilaget", data=f"%PDF-1.4 {MARK}".encode(), position=2)
    message = message_row(row, f"{MARK} i meddelelsen.", position=1)
    attachment_row(row, f"{MARK} i meddelelsens bilag", data=f"%PDF {MARK}".encode(), message=message)
    attachment_row(
        item_of(meeting, "3"),
        f"{MARK} i bilaget",
        data=f"%PDF åben {MARK}".encode(),
        position=2,
        access="closed",
    )
    ProposalComment.objects.create(
        proposal=row.proposal,
        author=desk.users["Signe Sagsbehandler"],
        text=f"{MARK} i kommentaren",
        said_at=desk.acting("Signe").at,
    )
    wording = PublicWording(
        choice="withhold",
        why=f"{MARK} i begrundelsen",
        recheck_date=desk.acting("Sofie").at.date().replace(year=2027),
    )
    choose_public_wording(row.pk, wording=wording, by=desk.acting("Sofie"), version=None)
    return meeting


def published_tables_holding(word: str) -> list[str]:
    """Every column outside the desk's own tables in which the word stands."""
    found = set()
    for model in apps.get_models():
        if model._meta.app_label == "writing":
            continue
        for row in model._base_manager.all().values():
            for column, value in row.items():
                told = bytes(value) if isinstance(value, bytes | memoryview) else repr(value).encode()
                if word.encode() in told:
                    found.add(f"{model._meta.label}.{column}")
    return sorted(found)


@pytest.fixture
def desk() -> Desk:
    return egeborg_desk()


def test_the_marks_are_in_the_whole_minutes(desk: Desk) -> None:
    meeting = marked_meeting(desk)
    send_for_approval(meeting.pk, by=desk.acting("Sofie"), version=None)

    (version,) = meeting.minutes.all()
    assert bytes(version.record).count(MARK.encode()) > 15


def test_nothing_of_a_closed_item_is_in_the_submission(desk: Desk) -> None:
    meeting = marked_meeting(desk)
    send_for_approval(meeting.pk, by=desk.acting("Sofie"), version=None)
    (version,) = meeting.minutes.all()

    handed_in = public_submission(record_of_version(version), body=meeting.body, profile=profile_of(meeting))

    assert MARK.encode() not in encode_record(handed_in.record)
    assert not any(MARK.encode() in file.data or MARK in (file.name or "") for file in handed_in.files)


def test_nothing_of_a_closed_item_is_outside_the_desk_after_publication(desk: Desk) -> None:
    meeting = marked_meeting(desk)
    send_for_approval(meeting.pk, by=desk.acting("Sofie"), version=None)
    meeting.refresh_from_db()
    approve_all(desk, meeting, but="Claus")
    approve_with_remark(approval_of(meeting, "Claus").pk, remark=f"{MARK} er galt.", by=desk.acting("Claus"))

    published = publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)

    assert published_tables_holding(MARK) == []
    assert MARK.encode() not in pdf_of(bound([manuscript_of_edition(published.edition)])).data
    stores = (file for folder in byte_store_folders() for file in Path(folder).rglob("*") if file.is_file())
    assert [file for file in stores if MARK.encode() in file.read_bytes()] == []


def test_mails_and_history_hold_nothing_of_it(desk: Desk) -> None:
    meeting = marked_meeting(desk)
    send_for_approval(meeting.pk, by=desk.acting("Sofie"), version=None)

    assert not any(MARK in mail.subject + mail.text for mail in OutgoingMail.objects.all())
    assert not any(MARK in repr(entry.details) for entry in HistoryEntry.objects.all())
