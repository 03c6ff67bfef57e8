"""What is asked before agendas and minutes leave the desk: all that the door asks of their text, and of their files.

The files are looked through here, before they are given to the door.
"""

from collections.abc import Iterator, Mapping, Sequence

from raadhus.core.door import Finding, findings
from raadhus.core.named_attachments import every_attachment
from raadhus.core.public_face import PublishProfile, public_record
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.published.gates import RefusedAtTheDoor
from raadhus.published.submission import Confirmation
from raadhus.writing.models import AgendaItem as DeskItem
from raadhus.writing.models import KeptFile
from raadhus.writing.queries.contents import content_of
from raadhus.writing.queries.reading import desk_id
from raadhus.writing.record.content_sections import decision_heading
from raadhus.writing.record.hidden_in_files import hidden_in_file

_CPR: Mapping[str, str] = {"certain": "cpr-in-file", "date_only": "cpr-like-in-file"}


def door_questions(record: MeetingRecord, *, profile: PublishProfile) -> tuple[Finding, ...]:
    """The questions of a whole record, of what the world would see of it, the head first."""
    face = public_record(record, profile=profile)
    at_the_desk = (*_of_parties(face), *_of_files(face), *_of_closed_decisions(face))
    found = (*at_the_desk, *findings(face, profile=profile))
    return tuple(sorted(dict.fromkeys(found), key=lambda one: one.position or 0))


def unanswered(found: Sequence[Finding], confirmations: Sequence[Confirmation]) -> tuple[Finding, ...]:
    """Those that nobody has answered for by name and reason, and those that no reason lifts."""
    given = {(one.code, one.item) for one in confirmations if one.by and one.reason.strip()}
    return tuple(
        one
        for one in found
        if (one.severity == "refuse" and not one.reason_lifts) or (one.code, one.item) not in given
    )


def refuse_unanswered(
    record: MeetingRecord, *, profile: PublishProfile, confirmations: Sequence[Confirmation]
) -> None:
    """Raises RefusedAtTheDoor with what is left to answer of a whole record."""
    left = unanswered(door_questions(record, profile=profile), confirmations)
    if left:
        values = {
            "english": " ".join(one.english for one in left),
            "danish": " ".join(one.danish for one in left),
        }
        raise RefusedAtTheDoor("door-refuses", values=values, open_findings=left)


def _of_parties(face: MeetingRecord) -> Iterator[Finding]:
    """No publication before the parties are told (danish-rules N8)."""
    if face.kind == "minutes" and any(item.kind == "decision" and item.decision for item in face.items):
        yield Finding(code="parties-not-told")


def _of_files(face: MeetingRecord) -> Iterator[Finding]:
    shown = [(item, one) for item in face.items if item.access == "open" for one in every_attachment(item)]
    kept = KeptFile.objects.in_bulk({one.file for _, one in shown if one.file})
    for item, attachment in shown:
        file = kept.get(attachment.file or "")
        if file is None:
            continue
        title = (("title", attachment.title),)
        if file.cpr in _CPR:
            yield _finding(_CPR[file.cpr], item=item, values=title)
        if file.text is None:
            yield _finding("file-not-checked", item=item, values=title)
        hidden = hidden_in_file(file)
        if hidden:
            yield _finding("hidden-in-file", item=item, values=(*title, ("what", ", ".join(hidden))))


def _of_closed_decisions(face: MeetingRecord) -> Iterator[Finding]:
    """What an earlier committee decided behind closed doors rides along in a case that was sent on."""
    shown = {desk_id(item): item for item in face.items if item.access == "open" and item.source_id}
    rows = DeskItem.objects.filter(pk__in=shown)
    carried = [(shown[row.pk], one) for row in rows for one in content_of(row).earlier]
    from_closed = DeskItem.objects.filter(pk__in=[one.desk_item for _, one in carried], access="closed")
    closed = set(from_closed.values_list("pk", flat=True)) if carried else set()
    for item, earlier in carried:
        heading = decision_heading(earlier)
        if earlier.desk_item in closed and any(one.heading == heading for one in item.sections):
            yield _finding("closed-decision", item=item, values=(("heading", heading),))


def _finding(code: str, *, item: AgendaItem, values: tuple[tuple[str, str], ...]) -> Finding:
    return Finding(code=code, item=item.number, position=item.position, values=values)
