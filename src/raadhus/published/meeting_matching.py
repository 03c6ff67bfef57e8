"""Which meeting a record tells of: one that is known, or a new one."""

import hashlib
from collections.abc import Sequence
from functools import cached_property

from django.db.models import Q
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.danish_format import danish_moment
from raadhus.core.doubts import doubt
from raadhus.core.record import Doubt, MeetingRecord
from raadhus.published.identities import identify, known_ids, minted_id, redirect, resolved_id
from raadhus.published.meeting_agreement import Agreement, agreement
from raadhus.published.models import Edition, Identity
from raadhus.published.models import Meeting as MeetingRow
from raadhus.published.name_keys import organization_key
from raadhus.published.near_meetings import (
    NearMeeting,
    Paper,
    meetings_near,
    organization_keys,
    start_of,
    with_papers,
)
from raadhus.published.projection.meeting_rows import day_of

_HALF = 0.5
_NEARLY_ALL = 0.8
_FEWEST_WHEN_MOVED = 3
_OF_MEETINGS = frozenset({"agenda", "minutes"})
_DAY = len("2024-04-10")


class MeetingFound(Struct, frozen=True, kw_only=True):
    """The id of the record's meeting; the doubts of the record name others that it may be instead."""

    id: str
    record: MeetingRecord


def meeting_of(record: MeetingRecord, *, body: str) -> MeetingFound:
    """Find the record's meeting, minting an id when no known meeting is surely the same.

    The source's own id decides where there is one. Else the committees must be the same, and

    - on the same day and at times that do not differ: half the items (of both lists, where a paper of the kind is
      there to be superseded); where no items can be compared, the time must be known and equal;
    - at another time, or up to two weeks away: nearly all items, and no paper of the kind may be there yet.

    It must be the only such meeting; in doubt both are kept apart, with a doubt. What tells of no committee and
    day, or of no meeting (lists of cases), is known by its paper alone. "Byråd 2018-2021" and "Byråd 2022-2025" are
    one committee here: they never meet on one day.
    """
    key = f"source:{record.meeting.source_id}" if record.meeting.source_id else None
    if key:
        known = known_ids("meeting", body=body, keys=[key])
        if key in known:
            return MeetingFound(id=known[key], record=record)
    if not _tells_day(record):
        key = key or _key_of_paper(record)
        return MeetingFound(id=identify("meeting", body=body, keys=[key])[key], record=record)
    near = _Near(record, body=body)
    same = near.same or _withdrawn(record, body=body) or near.moved
    meeting = same[0] if len(same) == 1 else None
    doubts = tuple(_doubt(one) for one in near.suspects if one.id != meeting)
    if meeting is None:
        first_key = key or (_next_key(record, body=body) if near.known_by_time else _key_of_day(record))
        meeting = identify("meeting", body=body, keys=[first_key])[first_key]
    elif key:
        redirect(identify("meeting", body=body, keys=[key])[key], to=meeting)
    if key or meeting in near.moved:
        _let_day_lead_to(meeting, record=record, body=body)
    return MeetingFound(id=meeting, record=replace(record, doubts=(*record.doubts, *doubts)))


def _tells_day(record: MeetingRecord) -> bool:
    return (
        record.kind in _OF_MEETINGS
        and day_of(record.meeting.start) is not None
        and bool(organization_keys(record.organizations))
    )


def _key_of_paper(record: MeetingRecord) -> str:
    """One file may hold several papers: they are told apart by their headings."""
    told = "\0".join((record.source.sha256, record.title or "", record.meeting.as_printed))
    return f"{_names(record)}@{hashlib.sha256(told.encode()).hexdigest()}"


def _key_of_day(record: MeetingRecord) -> str:
    return f"{_names(record)}@{record.meeting.start}"


def _names(record: MeetingRecord) -> str:
    return "|".join(sorted(organization_keys(record.organizations)))


def _next_key(record: MeetingRecord, *, body: str) -> str:
    """What a meeting without an id of its source is first known by when another of its committee and time is."""
    keys = [f"{_key_of_day(record)}#{number}" for number in range(2, 100)]
    taken = known_ids("meeting", body=body, keys=keys)
    return next(key for key in keys if key not in taken)


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


class _Near:
    """The meetings about the record's day, and what it has in common with each."""

    def __init__(self, record: MeetingRecord, *, body: str) -> None:
        self._record = record
        day = day_of(record.meeting.start)
        assert day is not None
        self._keys = organization_keys(record.organizations)
        self._organizations = frozenset(minted_id("organization", body=body, key=key) for key in self._keys)
        near = meetings_near(day, organizations=self._organizations, body=body)
        known_by = known_ids("meeting", body=body, keys=[_key_of_day(record)])
        self.known_by_time = known_by.get(_key_of_day(record))
        self._on_day = with_papers(one for one in near if one.date == day or self._is_known_by_time(one))
        there = {one.id for one in self._on_day}
        self._moved = with_papers(one for one in near if one.id not in there and self._may_have_moved(one))

    @cached_property
    def same(self) -> Sequence[str]:
        """The meetings at the record's time whose papers are of one meeting with it."""
        there = [one for one in self._on_day if self._is_of(one) and self._times_agree(one)]
        same = [one for one in there if self._agrees(one)]
        if len(same) != 1:
            same = [one for one in there if self._is_read_again(one)] or same
        return tuple(one.id for one in same)

    @cached_property
    def moved(self) -> Sequence[str]:
        """The meetings at another time whose papers have nearly the same items, and want one of the record's kind."""
        at_another_time = [
            one for one in self._on_day if self._may_have_moved(one) and not self._times_agree(one)
        ]
        found = [one for one in at_another_time if self._compared(one).reaches(_NEARLY_ALL)]
        found += [one for one in self._moved if self._tells_enough(one)]
        return tuple(one.id for one in found)

    @property
    def suspects(self) -> Sequence[NearMeeting]:
        """The meetings that could be the record's, whether or not one was chosen."""
        on_day = (one for one in self._on_day if self._could_be(one))
        away = (one for one in self._moved if self._compared(one).reaches(_NEARLY_ALL))
        return (*on_day, *away)

    def _could_be(self, meeting: NearMeeting) -> bool:
        found = self._compared(meeting)
        if self._is_at_known_time(meeting) or found.reaches_of_shorter(_HALF):
            return True
        return not found.can_be_told and self._times_agree(meeting)

    def _is_known_by_time(self, meeting: NearMeeting) -> bool:
        return meeting.id == self.known_by_time

    def _is_of(self, meeting: NearMeeting) -> bool:
        return meeting.organizations == self._organizations

    def _may_have_moved(self, meeting: NearMeeting) -> bool:
        record = self._record
        return not record.supplement and self._is_of(meeting) and record.kind not in meeting.kinds

    def _times_agree(self, meeting: NearMeeting) -> bool:
        """Days without a time agree with every time of the day."""
        start = self._record.meeting.start
        return self._is_known_by_time(meeting) or _times_agree(meeting.start, start)

    def _is_at_known_time(self, meeting: NearMeeting) -> bool:
        return len(self._record.meeting.start or "") > _DAY and (
            self._is_known_by_time(meeting) or meeting.start == self._record.meeting.start
        )

    def _agrees(self, meeting: NearMeeting) -> bool:
        if self._record.supplement:
            return True
        papers = [one for one in meeting.papers if not one.supplement]
        superseded = [one for one in papers if one.kind == self._record.kind and not one.is_withdrawn]
        if superseded:
            return all(self._may_supersede(one, meeting=meeting) for one in superseded)
        others = [one for one in papers if one.kind != self._record.kind]
        return not others or any(self._shares_half(one, meeting=meeting) for one in others)

    def _may_supersede(self, paper: Paper, *, meeting: NearMeeting) -> bool:
        if paper.organizations not in {None, self._keys}:
            return False
        start = self._record.meeting.start
        if not _times_agree(meeting.start, start) and not _times_agree(start_of(paper), start):
            return False
        found = agreement(self._record, paper.items)
        return found.reaches(_HALF) or (not found.can_be_told and self._is_at_known_time(meeting))

    def _shares_half(self, paper: Paper, *, meeting: NearMeeting) -> bool:
        found = agreement(self._record, paper.items)
        return found.reaches_of_shorter(_HALF) or (not found.can_be_told and self._is_at_known_time(meeting))

    def _is_read_again(self, meeting: NearMeeting) -> bool:
        """Whether its paper was read from the same bytes, which may hold other papers of the day too."""
        record = self._record
        return any(
            paper.source == record.source.sha256
            and (paper.kind, paper.supplement) == (record.kind, record.supplement)
            and (
                record.supplement
                or paper.reader_version != record.source.reader_version
                or not agreement(record, paper.items).can_be_told
            )
            for paper in meeting.papers
        )

    def _tells_enough(self, meeting: NearMeeting) -> bool:
        found = self._compared(meeting)
        return found.shorter >= _FEWEST_WHEN_MOVED and found.reaches(_NEARLY_ALL)

    def _compared(self, meeting: NearMeeting) -> Agreement:
        """With that of its papers which has most in common with the record."""
        papers = [one for one in meeting.papers if not one.supplement]
        found = [agreement(self._record, one.items) for one in papers]
        nothing = Agreement(same=0, shorter=0, longer=0)
        return max(found, key=lambda one: (one.same, -one.longer), default=nothing)


def _doubt(meeting: NearMeeting) -> Doubt:
    when = danish_moment(meeting.start or str(meeting.date))
    return doubt("maybe-same-meeting", values={"meeting": meeting.id, "when": when})


def _times_agree(first: str | None, second: str | None) -> bool:
    """Days without a time agree with every time of the day."""
    both = (first or "", second or "")
    return min(map(len, both)) <= _DAY or both[0] == both[1]
