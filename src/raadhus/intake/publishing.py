"""The second half of an import: publish one record after the other, each with its files, each whole or not at all."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TypeAlias

import msgspec
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.actor import Actor
from raadhus.core.cpr import masked
from raadhus.core.doubts import doubt
from raadhus.core.record import Doubt, MeetingRecord
from raadhus.core.record_rules import InvalidRecord
from raadhus.intake.attachment_reading import AttachmentRead, AttachmentReader
from raadhus.intake.attachments import AttachmentPlace, attachments_of, match_attachments, with_files
from raadhus.intake.errors import CannotOpen, IntakeError
from raadhus.intake.gathering import FileWaiting, RecordWaiting
from raadhus.intake.incoming import bytes_again
from raadhus.intake.known_files import note_imported, note_refused
from raadhus.intake.queries.joined import joined
from raadhus.intake.reading_task import EnclosedFile, RecordIn
from raadhus.intake.report import NotMatched, Tally
from raadhus.intake.spool import Spool
from raadhus.published.byte_store.store import hash_of
from raadhus.published.gates import RefusedAtTheDoor
from raadhus.published.models import Edition, EditionFile
from raadhus.published.operations.keep_file_text import keep_file_text
from raadhus.published.operations.publish_edition import Published, publish_edition
from raadhus.published.submission import GivenFile, Submission
from raadhus.reading.file_kind import file_kind

NotStorable: TypeAlias = DataError | IntegrityError | ValidationError
NOT_STORABLE = (DataError, IntegrityError, ValidationError)
"""What is wrong with one meeting, such as a day that no month has: the others go in."""

ATTACHMENTS_CAME = "Bilag er kommet til."

_record = msgspec.msgpack.Decoder(RecordIn).decode
_enclosed = msgspec.msgpack.Decoder(tuple[EnclosedFile, ...]).decode


class _Attached(Struct, frozen=True, kw_only=True):
    """A record with what was found of its attachments."""

    record: MeetingRecord
    files: tuple[GivenFile, ...] = ()
    texts: tuple[tuple[str, AttachmentRead], ...] = ()
    told: tuple["_Told", ...] = ()


class _Told(Struct, frozen=True, kw_only=True):
    """What is to be told of an attachment; `ground` is why it is kept back, or None when it is shown."""

    item: str | None
    doubt: Doubt
    ground: str | None


class Publishing:
    """Publishes records and counts what comes of them."""

    def __init__(
        self,
        *,
        spool: Spool,
        tally: Tally,
        reader: AttachmentReader,
        actor: Actor,
        clock: Callable[[], datetime],
        writes: bool,
    ) -> None:
        self._spool = spool
        self._tally = tally
        self._reader = reader
        self._actor = actor
        self._clock = clock
        self._writes = writes

    def publish(self, waiting: RecordWaiting) -> None:
        """Publish a record, or count why not; raises DatabaseError, ByteStoreError and IntakeError `no-room`."""
        file = waiting.file
        try:
            read = _record(self._spool.get(waiting.place))
            published = self._publish(waiting, read)
        except (InvalidRecord, RefusedAtTheDoor, CannotOpen, IntakeError, *NOT_STORABLE) as error:
            code, sentence = _reason(error)
            self._tally.refuse(file.name, code=code, sentence=sentence)
            file.is_whole = False
            file.left -= 1
            if self._writes and isinstance(
                error, InvalidRecord | RefusedAtTheDoor | DataError | ValidationError
            ):
                now = self._clock()
                note_refused(
                    file.key, name=file.name, body=waiting.body, code=code, sentence=sentence, now=now
                )
            return
        self._count(published, file=file, read=read, body=waiting.body)
        file.left -= 1
        # The next import reads it again, and publishes what it waits for if somebody allowed it.
        file.is_whole = file.is_whole and not published.waits
        if self._writes and file.is_whole and file.left == 0:
            note_imported(
                file.key, name=file.name, body=waiting.body, records=file.records, now=self._clock()
            )

    def count_joined(self) -> None:
        """Count what the municipalities that something new came of have in common over their meetings."""
        if self._tally.published or self._tally.new_editions:
            self._tally.joined = joined(self._tally.bodies)

    def _publish(self, waiting: RecordWaiting, read: RecordIn) -> Published:
        file = waiting.file
        record = msgspec.json.decode(read.json, type=MeetingRecord)
        attached = self._attached(record, read=read, file=file)
        submission = Submission(
            body=waiting.body,
            record=attached.record,
            gate="published_elsewhere",
            reason=_reason_of_files(attached, body=waiting.body),
            files=(*self._sources(file), *self._pictures(file, read=read), *attached.files)
            if self._writes
            else (),
        )
        published = publish_edition(submission, actor=self._actor, now=self._clock())
        for told in attached.told:
            self._tally.doubts[told.doubt.code] += 1
            if told.ground is not None:
                self._tally.keep_back(file.name, kind="attachment", item=told.item, ground=told.ground)
        if self._writes:
            for sha256, attachment in attached.texts:
                assert attachment.text is not None
                keep_file_text(sha256, text=attachment.text)
        return published

    def _sources(self, file: FileWaiting) -> tuple[GivenFile, ...]:
        data = (
            bytes_again(file.file, sha256=file.key.sha256)
            if file.data is None
            else self._spool.get(file.data)
        )
        return (
            GivenFile(
                data=data,
                media_type=file.media_type,
                role="source",
                name=file.file.name,
                is_withheld=file.was_cut,
            ),
        )

    def _pictures(self, file: FileWaiting, *, read: RecordIn) -> tuple[GivenFile, ...]:
        """What lay inside the source; of a source that is kept back, only what the record shows is shown."""
        if file.enclosed is None:
            return ()
        return tuple(
            GivenFile(
                data=one.data,
                media_type=one.media_type,
                role="picture",
                name=one.name,
                is_withheld=file.was_cut and one.sha256 not in read.pictures,
            )
            for one in _enclosed(self._spool.get(file.enclosed))
            if file.records == 1 or one.sha256 in read.pictures
        )

    def _attached(self, record: MeetingRecord, *, read: RecordIn, file: FileWaiting) -> _Attached:
        beside = file.file.beside
        if not beside:
            return _Attached(record=record)
        matched = match_attachments(record, beside, by_titles=file.records == 1)
        found = self._reader.read(matched)
        self._tally.attachments += len(found)
        self._tell_unmatched(file, matched={one.name for one in matched.values()}, found=found)
        closed = set(read.closed_items)
        positions = [item.position for item in record.items]
        hidden = {place for place in found if positions[place.item] in closed}
        grounds = {place: _ground_of(one) for place, one in found.items() if place not in hidden}
        shown = {place: hash_of(found[place].data) for place, ground in grounds.items() if ground is None}
        told = tuple(
            _told(record, place, ground=grounds[place])
            for place in sorted(grounds)
            if grounds[place] is not None or found[place].is_unchecked
        )
        return _Attached(
            record=replace(with_files(record, shown), doubts=(*record.doubts, *(one.doubt for one in told))),
            files=tuple(_given(one, is_withheld=place not in shown) for place, one in found.items()),
            texts=tuple((shown[place], one) for place, one in found.items() if place in shown and one.text),
            told=told,
        )

    def _tell_unmatched(
        self, file: FileWaiting, *, matched: set[str], found: Mapping[AttachmentPlace, AttachmentRead]
    ) -> None:
        for one in file.file.beside:
            if one.name not in matched:
                self._tally.not_matched.append(
                    NotMatched(file=file.name, attachment=one.name, why="no-attachment-of-this-name")
                )
        for read in found.values():
            if read.error is not None:
                self._tally.not_matched.append(
                    NotMatched(file=file.name, attachment=read.file.name, why=read.error.code)
                )

    def _count(self, published: Published, *, file: FileWaiting, read: RecordIn, body: str) -> None:
        tally = self._tally
        tally.records += 1
        tally.bodies.add(body)
        if not published.is_new:
            tally.unchanged += 1
            return
        earlier, is_first = _standing(published)
        tally.new_editions += earlier
        tally.published += not earlier
        if is_first:
            tally.new_meetings.add(published.meeting)
        tally.doubts.update(read.doubts)
        for item in published.withheld:
            tally.keep_back(file.name, kind="item", item=item.number or None, ground=item.ground)


def _standing(published: Published) -> tuple[bool, bool]:
    """Whether the edition follows another, and whether it is the first of its meeting."""
    supersedes = Edition.objects.values_list("supersedes_id", flat=True).get(pk=published.edition)
    others = Edition.objects.filter(meeting=published.meeting).exclude(pk=published.edition)
    return supersedes is not None, not others.exists()


def _reason_of_files(attached: _Attached, *, body: str) -> str | None:
    """Why there is another edition of what was read from the same bytes: attachments that were not there before."""
    wanted = {hash_of(file.data) for file in attached.files}
    if not wanted:
        return None
    record = attached.record
    before = Edition.objects.filter(
        body=body,
        source_sha256=record.source.sha256,
        kind=record.kind,
        supplement=record.supplement,
        superseded_by__isnull=True,
        withdrawal__isnull=True,
    ).values_list("pk", flat=True)
    if not before:
        return None
    kept = set(EditionFile.objects.filter(edition__in=before).values_list("file_id", flat=True))
    return None if wanted <= kept else ATTACHMENTS_CAME


def _given(read: AttachmentRead, *, is_withheld: bool) -> GivenFile:
    return GivenFile(
        data=read.data,
        media_type=file_kind(read.data),
        role="attachment",
        name=read.file.name,
        is_withheld=is_withheld,
    )


def _ground_of(read: AttachmentRead) -> str | None:
    """Why an attachment is kept back; what can be opened and has no text to look through is shown."""
    return "cpr" if read.has_cpr else "unreadable" if read.is_unreadable else None


def _told(record: MeetingRecord, place: AttachmentPlace, *, ground: str | None) -> _Told:
    attachment = dict(attachments_of(record))[place]
    item = record.items[place.item].number or None
    title = masked(f"{attachment.number or ''} {attachment.title}".strip())
    code = "cpr-in-attachment" if ground == "cpr" else "attachment-unchecked"
    values = {"title": title, "state": "tilbageholdt" if ground else "udgivet"}
    return _Told(item=item, doubt=doubt(code, values=values, item=item), ground=ground)


def _reason(
    error: InvalidRecord | RefusedAtTheDoor | CannotOpen | IntakeError | NotStorable,
) -> tuple[str, str]:
    if isinstance(error, CannotOpen):
        return error.code, error.sentence
    if isinstance(error, InvalidRecord):
        error = IntakeError("record-invalid", values={"path": error.path, "reason": error.reason})
    elif isinstance(error, NOT_STORABLE):
        error = IntakeError("not-storable", values={"reason": _first_line(error)})
    return error.code, error.english


def _first_line(error: NotStorable) -> str:
    text = "; ".join(error.messages) if isinstance(error, ValidationError) else str(error).strip()
    return (text.splitlines() or [type(error).__name__])[0].rstrip(".")
