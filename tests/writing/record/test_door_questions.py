"""What the desk alone can ask before minutes are published: each question on minutes made for it."""

import pytest
from msgspec.structs import replace

from desk_cast import NOW
from raadhus.core.door import FINDING_KINDS, Finding
from raadhus.core.public_face import WHOLE_FACE
from raadhus.core.record import AgendaItem, Attachment, Decision, Meeting, MeetingRecord, Source
from raadhus.published.submission import Confirmation
from raadhus.reading import media
from raadhus.writing.models import KeptFile
from raadhus.writing.record.door_questions import door_questions, unanswered
from raadhus.writing.stores import desk_files
from word_files import paragraph, word_file

pytestmark = pytest.mark.django_db

WORD = word_file(paragraph("Et notat."))
NAMED_WORD = word_file(
    paragraph("Et notat."),
    parts={"docProps/core.xml": "<p><dc:creator>Signe Sagsbehandler</dc:creator></p>"},
)


def minutes(
    *, decision: tuple[Decision, ...] = (), access: str = "open", **file: str | bytes | None
) -> MeetingRecord:
    """Minutes of one item with one attachment; `file` is what the desk knows of its bytes."""
    data = file.pop("data", WORD)
    assert isinstance(data, bytes)
    kept = KeptFile.objects.create(
        pk=desk_files().put(data),
        size=len(data),
        kept_at=NOW,
        **{"text": "Et notat.", "media_type": media.DOCX} | file,
    )
    item = AgendaItem(
        number="1",
        position=1,
        title="Nyt havnebad",
        access="open",
        kind="information",
        attachments=(Attachment(number="1", title="Notat", access="open", file=kept.pk),),
    )
    if decision:
        item = replace(item, kind="decision", decision=decision)
    if access == "closed":
        item = replace(item, access="closed")
    source = Source(media_type="application/json", sha256="0" * 64, profile="desk", reader_version="1")
    return MeetingRecord(
        kind="minutes", meeting=Meeting(as_printed="15. maj 2024"), items=(item,), source=source
    )


def asked(record: MeetingRecord) -> list[str]:
    return [one.code for one in door_questions(record, profile=WHOLE_FACE)]


def test_clean_minutes_raise_no_question() -> None:
    assert asked(minutes()) == []


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("cpr-in-file", {"cpr": "certain"}),
        ("cpr-like-in-file", {"cpr": "date_only"}),
        ("file-not-checked", {"text": None}),
        ("hidden-in-file", {"data": NAMED_WORD}),
        ("parties-not-told", {"decision": (Decision(text="Godkendt.", outcome="approved"),)}),
    ],
)
def test_each_question_is_asked_of_minutes_made_for_it(code: str, changes: dict[str, object]) -> None:
    (found,) = door_questions(minutes(**changes), profile=WHOLE_FACE)  # type: ignore[arg-type]

    assert found.code == code
    assert FINDING_KINDS[code].of_desk
    assert "{" not in found.english + found.danish


def test_every_question_of_the_desk_has_its_minutes_here() -> None:
    of_desk = {code for code, kind in FINDING_KINDS.items() if kind.of_desk}
    of_cases_sent_on = {"closed-decision"}  # tried in test_forward_proposal.py

    assert of_desk - of_cases_sent_on == {
        "cpr-in-file",
        "cpr-like-in-file",
        "file-not-checked",
        "hidden-in-file",
        "parties-not-told",
    }


def test_files_of_a_closed_item_raise_no_question() -> None:
    assert asked(minutes(access="closed", cpr="certain")) == []


def test_a_cpr_number_in_a_file_is_lifted_by_a_reason_of_a_named_person_alone() -> None:
    found = (Finding(code="cpr-in-file", item="1", position=1, values=(("title", "Notat"),)),)
    told = Confirmation(code="cpr-in-file", item="1", by="Sofie", reason="Det er et sagsnummer.")

    assert unanswered(found, [told]) == ()
    assert unanswered(found, [replace(told, reason=" ")]) == found
    assert unanswered(found, [replace(told, item="2")]) == found
