"""How complete the store is: which meetings, minutes, numbers and attachments are missing, as far as it can tell.

The day of today is passed in: an agenda without minutes is missing something only when the meeting has been.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

import msgspec
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Aggregate, Count, OuterRef, Subquery, TextField, Value
from django.db.models.sql.compiler import SQLCompiler
from msgspec import Struct

from raadhus.core.body_names import is_same_body
from raadhus.core.number_gaps import Gap, gaps_between, gaps_through_year
from raadhus.core.record import AttachmentsStated
from raadhus.intake.models import ImportedFile
from raadhus.published.models import AgendaItem, Body, File, Meeting, MeetingOrganization

_FULL_DATE = 10
_BETWEEN = "\x1f"


class MissingMeeting(Struct, frozen=True, kw_only=True):
    """A meeting that others refer to and the store does not hold."""

    date: date
    referred_to: int


class MissingNumbers(Struct, frozen=True, kw_only=True):
    """Numbers that no item has; `date` is that of the meeting, or None when they are missing between meetings."""

    year: int | None
    date: date | None
    gaps: tuple[Gap, ...]


class OrganizationCompleteness(Struct, frozen=True, kw_only=True):
    """One committee; `is_known` is false for one that is only referred to."""

    name: str
    is_known: bool
    meetings: int = 0
    with_minutes: int = 0
    coming: int = 0
    cancelled: int = 0
    without_minutes: tuple[date, ...] = ()
    without_date: int = 0
    missing: tuple[MissingMeeting, ...] = ()
    numbers: tuple[MissingNumbers, ...] = ()


class AttachmentCounts(Struct, frozen=True, kw_only=True):
    """Attachments that items say they have, that are listed, and whose bytes the store shows."""

    stated: int
    listed: int
    held: int


class FailedFile(Struct, frozen=True, kw_only=True):
    name: str
    code: str
    sentence: str


class Completeness(Struct, frozen=True, kw_only=True):
    """One body; files whose body is not known stand under the empty slug."""

    body: str
    organizations: tuple[OrganizationCompleteness, ...]
    attachments: AttachmentCounts
    failures: tuple[FailedFile, ...]


class _Held(Struct, frozen=True, kw_only=True):
    """A meeting on its way."""

    date: date | None
    has_minutes: bool
    cancelled: bool
    numbers: tuple[str, ...]


class _Together(Aggregate):
    """The texts of many rows in one, for a row costs more than what stands in it."""

    function = "STRING_AGG"
    output_field = TextField()

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **told: Any
    ) -> tuple[str, Any]:
        return super().as_sql(compiler, connection, function="GROUP_CONCAT", **told)


class _StatedItem(Struct, frozen=True):
    attachments_stated: AttachmentsStated | None = None


_stated = msgspec.json.Decoder(_StatedItem).decode


def completeness(*, body: str | None = None, today: date) -> Iterator[Completeness]:
    """Say of one body, or of each, what is there and what is missing."""
    failures = _failures()
    bodies = list(Body.objects.order_by("id").values_list("id", flat=True))
    for slug in sorted({*bodies, *failures}):
        if body is None or slug == body:
            yield Completeness(
                body=slug,
                organizations=completeness_of_organizations(slug, today=today),
                attachments=_attachments(slug),
                failures=failures.get(slug, ()),
            )


def completeness_of_organizations(body: str, *, today: date) -> tuple[OrganizationCompleteness, ...]:
    """What there is of each committee and what is missing, as what is published alone can tell."""
    return tuple(_organizations(body, today=today))


def _failures() -> Mapping[str, tuple[FailedFile, ...]]:
    """What could not be read, and was not read later by another version."""
    found: defaultdict[str, list[FailedFile]] = defaultdict(list)
    read = ImportedFile.objects.filter(outcome="imported").values("sha256")
    rows = ImportedFile.objects.filter(outcome="refused").exclude(sha256__in=read).order_by("name", "id")
    for row in rows.iterator():
        failure = FailedFile(name=row.name, code=row.code or "", sentence=row.sentence or "")
        if failure not in found[row.body or ""]:
            found[row.body or ""].append(failure)
    return {body: tuple(failures) for body, failures in found.items()}


def _organizations(body: str, *, today: date) -> Iterator[OrganizationCompleteness]:
    held = _held(body)
    missing = _missing(body, today=today)
    names = sorted({*held, *missing}, key=lambda name: (name not in held, name))
    for name in names:
        yield _organization(
            name, held.get(name, ()), missing=missing.get(name, ()), is_known=name in held, today=today
        )


def _organization(
    name: str,
    meetings: Sequence[_Held],
    *,
    missing: Iterable[MissingMeeting],
    is_known: bool,
    today: date,
) -> OrganizationCompleteness:
    waiting = (
        meeting.date
        for meeting in meetings
        if meeting.date and meeting.date < today and not meeting.has_minutes and not meeting.cancelled
    )
    return OrganizationCompleteness(
        name=name,
        is_known=is_known,
        meetings=len(meetings),
        with_minutes=sum(meeting.has_minutes for meeting in meetings),
        coming=sum(
            meeting.date is not None and meeting.date >= today
            for meeting in meetings
            if not meeting.has_minutes and not meeting.cancelled
        ),
        cancelled=sum(meeting.cancelled for meeting in meetings),
        without_minutes=tuple(sorted(waiting)),
        without_date=sum(meeting.date is None for meeting in meetings),
        missing=tuple(missing),
        numbers=tuple(_numbers(meetings)),
    )


def _held(body: str) -> Mapping[str, list[_Held]]:
    """The meetings by the name of their leading committee, in order of time."""
    leading = MeetingOrganization.objects.filter(meeting__body=body, place=0)
    names = dict(leading.values_list("meeting_id", "organization__name"))
    found: defaultdict[str, list[_Held]] = defaultdict(list)
    items = AgendaItem.objects.filter(meeting=OuterRef("pk")).order_by().values("meeting")
    numbers = items.annotate(numbers=_Together("number", Value(_BETWEEN))).values("numbers")
    rows = (
        Meeting.objects.filter(body=body).order_by("date", "start", "id").annotate(numbers=Subquery(numbers))
    )
    told = rows.values_list("id", "name", "date", "minutes_id", "cancelled", "numbers")
    for id_, name, day, minutes, cancelled, printed in told.iterator():
        found[names.get(id_, name)].append(
            _Held(
                date=day,
                has_minutes=minutes is not None,
                cancelled=cancelled,
                numbers=_apart(printed) if printed is not None else (),
            )
        )
    return found


# Most meetings are numbered like others.
@lru_cache(maxsize=4096)
def _apart(numbers: str) -> tuple[str, ...]:
    return tuple(numbers.split(_BETWEEN))


@lru_cache(maxsize=4096)
def _gaps(numbers: tuple[str, ...]) -> tuple[Gap, ...]:
    return gaps_between(numbers)


def _numbers(meetings: Sequence[_Held]) -> Iterator[MissingNumbers]:
    for meeting in meetings:
        gaps = _gaps(meeting.numbers)
        if gaps:
            yield MissingNumbers(
                year=meeting.date.year if meeting.date else None, date=meeting.date, gaps=gaps
            )
    years: defaultdict[int, list[_Held]] = defaultdict(list)
    for meeting in meetings:
        if meeting.date is not None:
            years[meeting.date.year].append(meeting)
    for year, of_year in sorted(years.items()):
        gaps = gaps_through_year([meeting.numbers for meeting in of_year])
        if gaps:
            yield MissingNumbers(year=year, date=None, gaps=gaps)


def _missing(body: str, *, today: date) -> Mapping[str, tuple[MissingMeeting, ...]]:
    """Meetings that have been, that items refer to by committee and day, and that are not there."""
    days = _days_of_organizations(body)
    times: defaultdict[tuple[str, date], int] = defaultdict(int)
    names: dict[str, str] = {}
    rows = AgendaItem.objects.filter(meeting__body=body).exclude(references=[]).order_by()
    alike = rows.values_list("references").annotate(Count("pk"))
    for references, items in alike.iterator():
        for printed, day in {(one["organization"], _day(one["date"])) for one in references}:
            if day is not None and day < today:
                if printed not in names:
                    names[printed] = _name_of(printed, known=days)
                if day not in days.get(names[printed], ()):
                    times[names[printed], day] += items
    found: defaultdict[str, list[MissingMeeting]] = defaultdict(list)
    for (name, day), count in sorted(times.items()):
        found[name].append(MissingMeeting(date=day, referred_to=count))
    return {name: tuple(missing) for name, missing in found.items()}


def _days_of_organizations(body: str) -> Mapping[str, set[date]]:
    """The days on which each committee is known to have met, jointly or alone."""
    found: defaultdict[str, set[date]] = defaultdict(set)
    rows = MeetingOrganization.objects.filter(meeting__body=body).order_by("id")
    for name, day in rows.values_list("organization__name", "meeting__date").iterator():
        if day is not None:
            found[name].add(day)
    return found


def _day(text: str | None) -> date | None:
    """The day, when the reference is as precise as that and there is such a day."""
    try:
        return date.fromisoformat(text) if text is not None and len(text) == _FULL_DATE else None
    except ValueError:
        return None


def _name_of(printed: str, *, known: Iterable[str]) -> str:
    same = [name for name in known if is_same_body(name, printed)]
    return same[0] if len(same) == 1 else printed


def _attachments(body: str) -> AttachmentCounts:
    files = File.objects.filter(meeting__body=body, role="attachment")
    stated = 0
    items = AgendaItem.objects.filter(meeting__body=body, tombstone__isnull=True)
    for text in items.values_list("part__stated", flat=True).iterator():
        told = _stated(bytes(text)).attachments_stated if text is not None else None
        stated += told.total if told else 0
    return AttachmentCounts(
        stated=stated, listed=files.count(), held=files.filter(sha256__isnull=False).count()
    )
