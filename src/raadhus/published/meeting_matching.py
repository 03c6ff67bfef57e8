"""Which meeting a record tells of: one that is known, or a new one."""

import hashlib
from collections.abc import Sequence

from django.db.models import Q
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.match_items import match_items
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.published.identities import identify, known_ids, redirect, resolved_id
from raadhus.published.models import AgendaItem as ItemRow
from raadhus.published.models import Edition, Identity, MeetingOrganization
from raadhus.published.models import Meeting as MeetingRow
from raadhus.published.name_keys import organization_key

# Of the shorter of two lists, so much must be found in the other for both to be of one meeting.
_SHARE_OF_ITEMS = 0.5
_OF_MEETINGS = frozenset({"agenda", "minutes"})
_DAY = len("2024-04-10")
_SURE_SIGNS = frozenset({"source_id", "number_and_title", "case_and_title", "title"})


class _Candidate(Struct, frozen=True):
    id: str
    start: str | None


def meeting_of(record: MeetingRecord, *, body: str) -> str:
    """Give the id of the record's meeting, minting one when no known meeting is surely the same.

    The source's own id decides where there is one. Else it is the meeting of the same committee on the
    same day, when time and items agree and no other does; in doubt both are kept apart. What tells of no
    committee and day, or of no meeting (lists of cases), is known by its paper alone.
    """
    key = f"source:{record.meeting.source_id}" if record.meeting.source_id else None
    if key:
        known = known_ids("meeting", body=body, keys=[key])
        if key in known:
            return known[key]
    if not _tells_day(record):
        key = key or _key_of_paper(record)
        return identify("meeting", body=body, keys=[key])[key]
    same = _shown(record, body=body) or _withdrawn(record, body=body)
    if len(same) == 1:
        if key:
            redirect(identify("meeting", body=body, keys=[key])[key], to=same[0])
        return same[0]
    first_key = key or _new_key(record, body=body)
    meeting = identify("meeting", body=body, keys=[first_key])[first_key]
    if key:
        _let_day_lead_to(meeting, record=record, body=body)
    return meeting


def _tells_day(record: MeetingRecord) -> bool:
    return record.kind in _OF_MEETINGS and bool(record.meeting.start and record.organizations)


def _key_of_paper(record: MeetingRecord) -> str:
    """One file may hold several papers: they are told apart by their headings."""
    told = "\0".join((record.source.sha256, record.title or "", record.meeting.as_printed))
    return f"{_names(record)}@{hashlib.sha256(told.encode()).hexdigest()}"


def _key_of_day(record: MeetingRecord) -> str:
    return f"{_names(record)}@{record.meeting.start}"


def _names(record: MeetingRecord) -> str:
    return "|".join(organization_key(organization.name) for organization in record.organizations)


def _new_key(record: MeetingRecord, *, body: str) -> str:
    """What a meeting without an id of its source was first known by; a moved meeting may have it already."""
    key = new = _key_of_day(record)
    taken = known_ids("meeting", body=body, keys=[key, *(f"{key}#{number}" for number in range(2, 100))])
    number = 2
    while new in taken:
        new, number = f"{key}#{number}", number + 1
    return new


def _let_day_lead_to(meeting: str, *, record: MeetingRecord, body: str) -> None:
    """Let committee and time lead to a meeting that has an id of its source, unless another has them already.

    When all of it is withdrawn nothing else is left to know it by, should it come from another source.
    """
    key = _key_of_day(record)
    if key not in known_ids("meeting", body=body, keys=[key]):
        redirect(identify("meeting", body=body, keys=[key])[key], to=meeting)


def _withdrawn(record: MeetingRecord, *, body: str) -> Sequence[str]:
    """The meeting of this committee and time of which nothing is shown any more: it is not to come back as another."""
    editions = Edition.objects.filter(body=body, kind__in=_OF_MEETINGS, withdrawal__isnull=False)
    hidden = editions.exclude(meeting__in=MeetingRow.objects.filter(body=body).values("id"))
    meetings = set(hidden.values_list("meeting_id", flat=True))
    if not meetings:
        return ()
    leading = organization_key(record.organizations[0].name)
    keys = Identity.objects.filter(Q(id__in=meetings) | Q(redirects_to__in=meetings)).order_by("id")
    for id_, key in keys.values_list("id", "key"):
        names, _, rest = key.partition("@")
        start = rest.partition("#")[0]
        if start and leading in names.split("|") and _on_one_day(start, record.meeting.start):
            return (resolved_id(id_),)
    return ()


def _on_one_day(first: str, second: str | None) -> bool:
    return bool(second) and first[:_DAY] == (second or "")[:_DAY] and _times_agree(first, second)


def _shown(record: MeetingRecord, *, body: str) -> Sequence[str]:
    candidates = _on_the_day(record, body=body)
    return tuple(candidate.id for candidate in candidates if _agrees(candidate, record))


def _on_the_day(record: MeetingRecord, *, body: str) -> Sequence[_Candidate]:
    key = organization_key(record.organizations[0].name)
    rows = MeetingOrganization.objects.filter(
        organization__in=known_ids("organization", body=body, keys=[key]).values(),
        meeting__body=body,
        meeting__date=(record.meeting.start or "")[:_DAY],
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
    return min(map(len, both)) <= _DAY or both[0] == both[1]
