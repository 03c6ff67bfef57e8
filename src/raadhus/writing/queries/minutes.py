"""The minutes of a meeting as one may read them: as they stand while they are written, frozen once they were sent."""

from datetime import date, datetime

from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.minutes_states import APPROVAL, PUBLICATION
from raadhus.core.procedure.permissions import may
from raadhus.core.procedure.refusals import NotThere
from raadhus.core.procedure.rule_profile import RuleProfile
from raadhus.core.record import MeetingRecord
from raadhus.core.record_json import decode_record
from raadhus.writing.models import AgendaItem, Meeting, MinutesVersion
from raadhus.writing.operations.minutes.taking import newest_version, place_of
from raadhus.writing.queries.face_of_minutes import face_of_minutes
from raadhus.writing.queries.minutes_approvals import Approvals, approvals_of_version
from raadhus.writing.queries.reading import reader_of
from raadhus.writing.queries.route import next_stop
from raadhus.writing.queries.rules_of_meeting import rules_of_meeting
from raadhus.writing.record.minutes_record import minutes_record


class PublicChoiceMade(Struct, frozen=True, kw_only=True):
    """What was chosen of a closed item; `choice` is empty until somebody has."""

    item: int
    number: str
    version: int
    choice: str
    text: str
    attendance: str
    by: str
    withheld_why: str
    recheck_date: date | None


class MinutesRead(Struct, frozen=True, kw_only=True):
    """`number` is that of the version that is out, 0 while none is; `edition` the newest that is published.

    `record` is whole, `face` what the world sees of it.
    """

    meeting: int
    body: str
    organization_name: str
    starts_at: datetime
    version: int
    approval_state: str
    publication_state: str
    number: int
    root: str
    sent_at: datetime | None
    edition: int | None
    is_newest_published: bool
    publication_waits: bool
    publishes: bool
    may_write: bool
    record: MeetingRecord
    face: MeetingRecord
    choices: tuple[PublicChoiceMade, ...]
    may_go_on: frozenset[int]
    """The items whose cases can be sent on to the next committee."""
    approvals: Approvals

    @property
    def has_closed(self) -> bool:
        return any(item.access == "closed" for item in self.record.items)

    @property
    def lacks_words(self) -> tuple[str, ...]:
        """The numbers of the closed items of which nobody has chosen what the world reads."""
        return tuple(one.number for one in self.choices if not one.choice)


def minutes_read(meeting: int, *, by: Acting) -> MinutesRead:
    """Whoever does not write them reads them from when they were sent. Raises NotThere."""
    reader = reader_of(meeting, by=by)
    row = reader.meeting
    may_write = may("minutes.write", by=by, place=place_of(row))
    version = newest_version(row)
    is_out = version is not None and version.sent_at is not None and version.taken_back_at is None
    if reader.is_guest or row.state != "closed" or not (may_write or is_out):
        raise NotThere
    rules = rules_of_meeting(row)
    record = _record(row, version=version, rules=rules)
    published = row.minutes.filter(edition__isnull=False).order_by("-number").defer("record").first()
    items = _items(row) if may_write else ()
    return MinutesRead(
        meeting=row.pk,
        body=row.body,
        organization_name=row.organization_name,
        starts_at=row.starts_at,
        version=row.version,
        approval_state=row.approval_state,
        publication_state=row.publication_state,
        number=version.number if version and is_out else 0,
        root=version.root if version and is_out else "",
        sent_at=version.sent_at if version and is_out else None,
        edition=int(published.edition) if published and published.edition else None,
        is_newest_published=published is not None and version is not None and published.pk == version.pk,
        publication_waits=rules.publication_waits,
        publishes=rules.publishes_minutes,
        may_write=may_write,
        record=record,
        face=face_of_minutes(record, meeting=row),
        choices=tuple(_choice(one) for one in items if one.access == "closed"),
        may_go_on=_items_with_a_way(items, meeting=row),
        approvals=approvals_of_version(row, version=version, by=by),
    )


def choice_of_item(item: int, *, meeting: int) -> PublicChoiceMade:
    """Raises NotThere."""
    row = AgendaItem.objects.filter(pk=item, meeting=meeting, access="closed", is_taken_off=False).first()
    if row is None:
        raise NotThere
    return _choice(row)


def approval_words(state: str) -> str:
    return APPROVAL.words[state]


def publication_words(state: str) -> str:
    return PUBLICATION.words[state]


def _record(meeting: Meeting, *, version: MinutesVersion | None, rules: RuleProfile) -> MeetingRecord:
    """What is out stays what it is; a draft is always as the meeting was last recorded."""
    if version is not None and meeting.approval_state != "drafting":
        return decode_record(bytes(version.record))
    return minutes_record(meeting, rules=rules)


def _items(meeting: Meeting) -> tuple[AgendaItem, ...]:
    items = meeting.items.filter(is_taken_off=False).select_related("proposal")
    return tuple(items.prefetch_related("proposal__route").order_by("position"))


def _items_with_a_way(items: tuple[AgendaItem, ...], *, meeting: Meeting) -> frozenset[int]:
    """Those decided here whose case's route has a stop after this committee's, and that have not gone on."""
    return frozenset(
        item.pk
        for item in items
        if item.state == "decided"
        and item.proposal
        and item.proposal.state in {"on_agenda", "decided"}
        and next_stop(item.proposal, organization=meeting.organization)
    )


def _choice(row: AgendaItem) -> PublicChoiceMade:
    return PublicChoiceMade(
        item=row.pk,
        number=row.number,
        version=row.version,
        choice=row.public_choice,
        text="\n".join(block["text"] for block in row.public_text),
        attendance=row.public_attendance,
        by=row.public_by,
        withheld_why=row.withheld_why,
        recheck_date=row.recheck_date,
    )
