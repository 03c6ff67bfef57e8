"""What happened in Egeborg, in the order of time: what the register was told, what came out, who approved what."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.record import MeetingRecord
from raadhus.core.record_json import encode_record
from raadhus.demo.calendar import TODAY, moment_on
from raadhus.demo.meetings import Agenda, agenda_record, minutes_record, supplement_record
from raadhus.demo.pdfs import Pdf
from raadhus.demo.registering import statements
from raadhus.demo.slips import (
    CANCELLATION,
    CORRECTED,
    CORRECTION,
    TAKEN_BACK,
    first_with_several_paragraphs,
    without_last_sentence,
)
from raadhus.published.operations.record_statement import NewStatement
from raadhus.understanding import understand

_DAYS_BEFORE = 5
_DAYS_AFTER = 2
_DAYS_TO_CORRECT = 7
_APPROVES_LATE = "VJL 2025-06-04"
"""The newest minutes: one member has not approved them yet."""


class Stated(Struct, frozen=True, kw_only=True):
    """The register was told something."""

    at: datetime
    statement: NewStatement


class CameOut(Struct, frozen=True, kw_only=True):
    """An agenda or minutes came out; `key` names the edition among those of the demo."""

    at: datetime
    key: str
    record: MeetingRecord
    source: bytes
    attachments: tuple[Pdf, ...] = ()
    reason: str | None = None


class Approved(Struct, frozen=True, kw_only=True):
    """A member approved the minutes of this key."""

    at: datetime
    of: str
    name: str


class TakenBack(Struct, frozen=True, kw_only=True):
    """An item of the minutes of this key was withdrawn."""

    at: datetime
    of: str
    number: str


Happening: TypeAlias = Stated | CameOut | Approved | TakenBack


def history(agendas: tuple[Agenda, ...], *, pdfs: Mapping[str, Pdf]) -> tuple[Happening, ...]:
    """Everything that happened until today; `pdfs` by the text that they were set from."""
    found: list[Happening] = [
        Stated(at=moment_on(day, "09:00"), statement=statement) for day, statement in statements()
    ]
    for agenda in agendas:
        found.extend(_of_meeting(agenda, pdfs=pdfs))
    # Sorting keeps the order of what happened at the same moment.
    return tuple(sorted(found, key=lambda one: one.at))


def _of_meeting(agenda: Agenda, *, pdfs: Mapping[str, Pdf]) -> Iterator[Happening]:
    sitting = agenda.sitting
    files = {text: pdf.sha256 for text, pdf in pdfs.items()}
    attached = tuple(pdfs[text] for text in agenda.attached_texts)
    out = min(moment_on(sitting.day - timedelta(days=_DAYS_BEFORE), "12:00"), moment_on(TODAY, "09:00"))
    record = agenda_record(agenda, files=files)
    if sitting.is_cancelled:
        before = replace(record, meeting=replace(record.meeting, cancelled=False))
        yield _out(before, key=f"{sitting.key} agenda", at=out)
        late = moment_on(sitting.day - timedelta(days=1), "10:00")
        yield _out(record, key=f"{sitting.key} cancelled", at=late, reason=CANCELLATION)
        return
    yield _out(record, key=f"{sitting.key} agenda", at=out, attachments=attached)
    if agenda.supplement:
        late = moment_on(sitting.day - timedelta(days=1), "10:00")
        supplement = supplement_record(agenda, files=files)
        yield _out(supplement, key=f"{sitting.key} supplement", at=late)
    if sitting.has_been_held:
        yield from _after_meeting(agenda, files=files, attached=attached)


def _after_meeting(
    agenda: Agenda, *, files: Mapping[str, str], attached: tuple[Pdf, ...]
) -> Iterator[Happening]:
    sitting = agenda.sitting
    key = f"{sitting.key} minutes"
    out = sitting.day + timedelta(days=_DAYS_AFTER)
    record = minutes_record(agenda, files=files)
    reason = None
    if sitting.key == CORRECTED:
        number = first_with_several_paragraphs(record)
        slip = without_last_sentence(record, number=number)
        yield _out(slip, key=f"{key} with a slip", at=moment_on(out, "14:00"), attachments=attached)
        out += timedelta(days=_DAYS_TO_CORRECT)
        reason = CORRECTION.format(number=number)
    yield _out(record, key=key, at=moment_on(out, "14:00"), attachments=attached, reason=reason)
    yield from _approvals(agenda, of=key, out=out)
    for item in agenda.matters:
        if item.matter.key == TAKEN_BACK.matter:
            at = moment_on(out + timedelta(days=TAKEN_BACK.days_later), "11:30")
            yield TakenBack(at=at, of=key, number=item.number)


def _approvals(agenda: Agenda, *, of: str, out: date) -> Iterator[Approved]:
    members = agenda.presence.voting
    if agenda.sitting.key == _APPROVES_LATE:
        members = members[:-1]
    for place, member in enumerate(members):
        day = out + timedelta(days=1 + place % 4)
        at = moment_on(day, f"{8 + place % 11:02}:{place * 7 % 60:02}")
        if day < TODAY:
            yield Approved(at=at, of=of, name=member.name)


def _out(
    record: MeetingRecord,
    *,
    key: str,
    at: datetime,
    attachments: tuple[Pdf, ...] = (),
    reason: str | None = None,
) -> CameOut:
    """The edition: understood, and with its own JSON as the source that it was read from."""
    understood = understand(record)
    source = encode_record(understood)
    named = replace(
        understood.source,
        sha256=hashlib.sha256(source).hexdigest(),
        name=f"{key.replace(' ', '-').lower()}.json",
    )
    return CameOut(
        at=at,
        key=key,
        record=replace(understood, source=named),
        source=source,
        attachments=attachments,
        reason=reason,
    )
