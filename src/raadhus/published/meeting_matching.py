"""Which meeting a record tells of: one that is known, or a new one."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.match_items import match_items
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.published.identities import identify, known_ids, redirect
from raadhus.published.models import AgendaItem as ItemRow
from raadhus.published.models import MeetingOrganization
from raadhus.published.name_keys import organization_key

# Of the shorter of two lists, so much must be found in the other for both to be of one meeting.
_SHARE_OF_ITEMS = 0.5
_SURE_SIGNS = frozenset({"source_id", "number_and_title", "case_and_title", "title"})


class _Candidate(Struct, frozen=True):
    id: str
    start: str | None


def meeting_of(record: MeetingRecord, *, body: str) -> str:
    """Give the id of the record's meeting, minting one when no known meeting is surely the same.

    The source's own id decides where there is one. Else it is the meeting of the same committee on the
    same day, when time and items agree and no other does; in doubt both are kept apart.
    """
    key = f"source:{record.meeting.source_id}" if record.meeting.source_id else None
    if key:
        known = known_ids("meeting", body=body, keys=[key])
        if key in known:
            return known[key]
    same = [candidate.id for candidate in _on_the_day(record, body=body) if _agrees(candidate, record)]
    if len(same) == 1:
        if key:
            redirect(identify("meeting", body=body, keys=[key])[key], to=same[0])
        return same[0]
    key = key or _new_key(record, body=body)
    return identify("meeting", body=body, keys=[key])[key]


def _new_key(record: MeetingRecord, *, body: str) -> str:
    """What a meeting without an id of its source was first known by; a moved meeting may have it already."""
    names = "|".join(organization_key(organization.name) for organization in record.organizations)
    key = f"{names}@{record.meeting.start or record.source.sha256}"
    taken = known_ids("meeting", body=body, keys=[key, *(f"{key}#{number}" for number in range(2, 100))])
    number = 2
    new = key
    while new in taken:
        new, number = f"{key}#{number}", number + 1
    return new


def _on_the_day(record: MeetingRecord, *, body: str) -> Sequence[_Candidate]:
    if record.meeting.start is None or not record.organizations:
        return ()
    key = organization_key(record.organizations[0].name)
    rows = MeetingOrganization.objects.filter(
        organization__in=known_ids("organization", body=body, keys=[key]).values(),
        meeting__body=body,
        meeting__date=record.meeting.start[:10],
    )
    return tuple(_Candidate(*row) for row in rows.values_list("meeting_id", "meeting__start").order_by("id"))


def _agrees(candidate: _Candidate, record: MeetingRecord) -> bool:
    if not _times_agree(candidate.start, record.meeting.start):
        return False
    if record.supplement or not record.items:
        return True
    known = tuple(
        AgendaItem(number=number, position=position, title=title, case_number=case)
        for position, (number, title, case) in enumerate(
            ItemRow.objects.filter(meeting=candidate.id, title__gt="")
            .order_by("order")
            .values_list("number", "title", "case__number"),
            start=1,
        )
    )
    if not known:
        return True
    matches = match_items(replace(record, items=known), record)
    sure = sum(match.by in _SURE_SIGNS for match in matches)
    return sure >= _SHARE_OF_ITEMS * min(len(known), len(record.items))


def _times_agree(first: str | None, second: str | None) -> bool:
    """Days without a time agree with every time of the day."""
    both = (first or "", second or "")
    return min(map(len, both)) <= len("2024-04-10") or both[0] == both[1]
