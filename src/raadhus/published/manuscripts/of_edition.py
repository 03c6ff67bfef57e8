"""An edition as a manuscript: its record as it is read today, what proves it, and who is to approve it."""

from collections.abc import Mapping

from raadhus.core.record import MeetingRecord
from raadhus.core.record_json import encode_record
from raadhus.documents.manuscript import Manuscript
from raadhus.published.byte_store import bytes_unless_lost
from raadhus.published.current import record_of_edition
from raadhus.published.manuscripts.addresses import address_of_edition
from raadhus.published.manuscripts.appearances import appearance_of
from raadhus.published.manuscripts.approvers import approvers, statuses_that_approve
from raadhus.published.models import Attendance, Edition, EditionFile, MeetingOrganization
from raadhus.published.queries.editions.editions import EditionUnknown, edition_proof
from raadhus.published.stores import byte_stores


def manuscript_of_edition(edition_id: int, *, chosen: tuple[int, ...] | None = None) -> Manuscript:
    """The edition, or the items of it at these positions; raises EditionUnknown, EditionWithdrawn and ByteStoreError.

    A picture whose bytes are gone is left out.
    """
    edition = Edition.objects.filter(pk=edition_id).select_related("entry").first()
    if edition is None:
        raise EditionUnknown(edition_id)
    record = record_of_edition(edition)
    return Manuscript(
        record=record,
        chosen=chosen,
        proof=edition_proof(edition_id),
        approvers=_approvers(edition, record=record),
        address=address_of_edition(edition_id, body=edition.body),
        appearance=appearance_of(edition.body, day=_day(record) or edition.entry.published_at[:10]),
        pictures=_pictures(edition, record=record),
    )


def _approvers(edition: Edition, *, record: MeetingRecord) -> tuple[str, ...]:
    """None for minutes of others, where nobody records here who approves."""
    if edition.kind != "minutes" or not (edition.gate == "own" or edition.approvals.exists()):
        return ()
    listed = Attendance.objects.filter(meeting=edition.meeting_id, item=None, person__isnull=False)
    leading = MeetingOrganization.objects.filter(meeting=edition.meeting_id).order_by("place")
    organization, day = leading.values_list("organization", "date").first() or (None, None)
    return approvers(
        record.attendance,
        persons=frozenset(listed.values_list("name", flat=True)),
        statuses=statuses_that_approve(body=edition.body, organization=organization, day=day),
    )


def _day(record: MeetingRecord) -> str | None:
    return record.meeting.start[:10] if record.meeting.start else None


def _pictures(edition: Edition, *, record: MeetingRecord) -> Mapping[str, bytes]:
    shown = EditionFile.objects.filter(
        edition=edition, role="picture", file__store="public", file__tombstone=None
    )
    hashes = tuple(shown.values_list("file", flat=True))
    if not hashes:
        return {}
    said = encode_record(record)
    found: dict[str, bytes] = {}
    for sha256 in hashes:
        if sha256.encode() in said and (data := bytes_unless_lost(byte_stores().public, sha256)):
            found[sha256] = data
    return found
