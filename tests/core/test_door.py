"""What must be asked before own minutes are published: each question on a record made for it, none on clean ones."""

from typing import Any

import pytest
from msgspec.structs import replace

from made_cpr import made_cpr
from raadhus.core.door import FINDING_KINDS, Finding, findings
from raadhus.core.public_face import WHOLE_FACE, public_record
from raadhus.core.record import (
    AgendaItem,
    Attachment,
    AttachmentsStated,
    Decision,
    Meeting,
    MeetingRecord,
    Message,
    Paragraph,
    Section,
    Source,
)

CPR = made_cpr()
SOURCE = Source(media_type="text/plain", sha256="0" * 64, profile="desk", reader_version="1")
DECIDED = (Decision(text="Godkendt.", outcome="approved"),)
ITEM = AgendaItem(
    number="1",
    position=1,
    title="Nyt havnebad",
    access="open",
    kind="decision",
    sections=(
        Section(
            heading="Sagsfremstilling",
            blocks=(
                Paragraph(text="Badet koster 12.345.678 kr. og åbner ved Strandvej 12 i 2026 (bilag 1)."),
            ),
        ),
    ),
    attachments=(Attachment(number="1", title="Tegning", access="open"),),
    attachments_stated=AttachmentsStated(total=1),
    decision=DECIDED,
)
CLOSED = AgendaItem(
    number="2", position=2, title="Køb af grund", access="closed", public_text=(Paragraph(text="Godkendt."),)
)
RECORD = MeetingRecord(
    kind="minutes", meeting=Meeting(as_printed="15. maj 2024"), items=(ITEM, CLOSED), source=SOURCE
)


def _found(record: MeetingRecord) -> list[str]:
    return [finding.code for finding in findings(record, profile=WHOLE_FACE)]


def _with(**changes: Any) -> MeetingRecord:
    return replace(RECORD, items=(replace(ITEM, **changes), CLOSED))


def _text(text: str) -> tuple[Section, ...]:
    return (*ITEM.sections, Section(heading="", blocks=(Paragraph(text=text),)))


def test_clean_minutes_raise_no_question() -> None:
    assert findings(RECORD, profile=WHOLE_FACE) == ()


CASES = {
    "cpr-number": _with(sections=_text(f"Ansøgning fra {CPR}")),
    "cpr-like": _with(sections=_text(f"Ansøgning fra {made_cpr(keeps_modulus=False)}")),
    "email-address": _with(sections=_text("Skriv til ida@egeborg.example.")),
    "phone-number": _with(sections=_text("Ring på 20 30 40 50.")),
    "private-address": _with(sections=_text("Naboen på Egevej 7 klager.")),
    "closed-item-has-content": replace(
        RECORD, items=(ITEM, replace(CLOSED, sections=(Section(heading="Pris"),)))
    ),
    "access-unknown": _with(access=None),
    "closed-attachment": _with(attachments=(replace(ITEM.attachments[0], access="closed"),)),
    "attachment-not-listed": _with(sections=_text("Se bilag 2.")),
    "attachment-not-named": _with(
        attachments=(*ITEM.attachments, Attachment(number="2", title="Budget")),
        attachments_stated=AttachmentsStated(total=2),
    ),
    "attachment-count-differs": _with(attachments_stated=AttachmentsStated(total=3)),
    "no-decision": _with(decision=()),
    "number-repeated": replace(RECORD, items=(ITEM, replace(CLOSED, number="1"))),
    "number-out-of-order": replace(RECORD, items=(replace(ITEM, number="3"), CLOSED)),
    "no-title": _with(title=" "),
}
OF_RECORDS = [code for code, kind in FINDING_KINDS.items() if not kind.of_desk]


@pytest.mark.parametrize("code", OF_RECORDS)
def test_each_question_is_asked_of_a_record_made_for_it(code: str) -> None:
    assert _found(CASES[code]) == [code]


@pytest.mark.parametrize("code", OF_RECORDS)
def test_each_question_has_a_sentence_in_two_languages(code: str) -> None:
    (finding,) = findings(CASES[code], profile=WHOLE_FACE)

    assert finding.english != finding.danish
    assert "{" not in finding.english + finding.danish


def test_closed_matter_and_cpr_numbers_refuse() -> None:
    refusing = {code for code, kind in FINDING_KINDS.items() if kind.severity == "refuse"}

    lifted = {"cpr-number", "cpr-in-file", "closed-decision"}
    assert refusing == {"closed-item-has-content", "access-unknown", "closed-attachment"} | lifted
    assert {code for code, kind in FINDING_KINDS.items() if kind.reason_lifts} == lifted


@pytest.mark.parametrize("code", OF_RECORDS)
def test_a_question_names_its_item(code: str) -> None:
    (finding,) = findings(CASES[code], profile=WHOLE_FACE)

    assert (finding.item, finding.position) in {("1", 1), ("2", 2)} or code.startswith("number-")


def test_a_question_on_the_head_comes_first_and_names_no_item() -> None:
    meeting = Meeting(as_printed="Mød op hos ida@egeborg.example")

    (first, *_) = findings(replace(CASES["no-title"], meeting=meeting), profile=WHOLE_FACE)

    assert first == Finding(code="email-address", values=(("found", "ida@egeborg.example"),))


def test_the_same_question_is_asked_once_an_item() -> None:
    assert _found(_with(sections=_text(f"{CPR} og {CPR}"), title=CPR)) == ["cpr-number"]


@pytest.mark.parametrize("gap", ["-", "", " "])
def test_no_finding_quotes_a_cpr_number(gap: str) -> None:
    cpr = made_cpr(gap=gap)
    attachment = Attachment(number="1", title=f"Ansøgning {cpr}", access="closed")
    item = replace(ITEM, number=cpr, attachments=(attachment,), sections=_text(f"bo.{cpr}@egeborg.example"))
    record = replace(RECORD, items=(item, replace(CLOSED, number=cpr)))

    found = findings(record, profile=WHOLE_FACE)

    assert {"cpr-number", "email-address", "closed-attachment", "number-repeated"} <= {
        one.code for one in found
    }
    assert cpr not in "".join(repr(one) + one.english + one.danish for one in found)


def test_closed_attachments_of_messages_are_seen() -> None:
    message = Message(number="1", attachments=(Attachment(title="Brev", access="closed"),))

    assert _found(_with(messages=(message,))) == ["closed-attachment"]


def test_the_face_of_a_closed_attachment_may_pass() -> None:
    record = _with(attachments=(replace(ITEM.attachments[0], access="closed"),))

    assert _found(public_record(record, profile=WHOLE_FACE)) == []


@pytest.mark.parametrize("kind", ["information", "administrative"])
def test_information_and_formalities_need_no_decision(kind: str) -> None:
    assert _found(_with(decision=(), kind=kind)) == []


def test_an_agenda_needs_no_decision() -> None:
    assert _found(replace(_with(decision=()), kind="agenda")) == []


def test_a_printed_decision_is_one_though_it_was_not_understood() -> None:
    decision = Section(heading="Beslutning", kind="decision", blocks=(Paragraph(text="Som foreslået."),))

    assert _found(_with(decision=(), sections=(*ITEM.sections, decision))) == []


def test_a_title_that_is_not_shown_need_not_be_there() -> None:
    record = replace(RECORD, items=(ITEM, replace(CLOSED, title="")))

    assert findings(record, profile=replace(WHOLE_FACE, title=False)) == ()
    assert _found(record) == ["no-title"]
