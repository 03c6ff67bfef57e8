"""Meetings of Egeborg in which rules, changes and tasks are told, taken in as the room takes them in."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from egeborg_meetings import item, meeting
from publishing import publish, with_text
from raadhus.core.derived import Change, ChangeKind, Derived, DerivedFrom, Figure, Place, Rule, Task, Told
from raadhus.core.record import Span
from raadhus.figures.organisation.taking_in import take_in_organisation
from raadhus.figures.plans.taking_in import take_in_plans
from raadhus.figures.schemes.taking_in import take_in_schemes
from raadhus.published.following.standing_record import StandingRecord, standing_records
from raadhus.published.models import AgendaItem

Row: TypeAlias = Callable[[Place, str], Told]
_AT = "/items/0/sections/0/blocks/0/text"


def tell(text: str, *rows: Row, day: str, at: str = _AT) -> str:
    """Publish a meeting whose only item says this, take in the rows of these words, and give its id."""
    said = publish(with_text(meeting(item("1", f"Sag {day}"), day=day), "1", text))
    place = Place(at=at, start=0, end=len(text))
    take_in(said.meeting, tuple(row(place, text) for row in rows))
    return said.meeting


def take_in(meeting_id: str, rows: Sequence[Told]) -> None:
    """Take the meeting in, with these rows if it is still there."""
    standing = standing_records((meeting_id,)).get(meeting_id)
    told = ((standing, _derived(rows)),) if standing and standing.items else ()
    _take_in((meeting_id,), told)


def item_of(meeting_id: str) -> str:
    return AgendaItem.objects.get(meeting=meeting_id).pk


def change(
    kind: ChangeKind, *before: str, after: str | None = None, what: str | None = None, when: str | None = None
) -> Row:
    return lambda place, words: Change(
        place=place,
        words=words,
        kind=kind,
        before=before,
        after=after,
        what=what,
        date=_span(when),
    )


def task(
    title: str, *, number: str | None = None, agreement: str | None = "Budgetaftale", year: int | None = 2024
) -> Row:
    return lambda place, words: Task(
        place=place, words=words, agreement=agreement, year=year, number=number, title=title
    )


def dispensation(
    scheme: str,
    *,
    years: tuple[str, str] | None = None,
    applicant: str | None = None,
    authority: str | None = None,
) -> Row:
    span = Span(from_=years[0], to=years[1], as_printed="-".join(years)) if years else None
    return lambda place, words: Rule(
        place=place,
        words=words,
        kind="dispensation",
        scheme=scheme,
        what="dispensation",
        period=span,
        applicant=applicant,
        authority=authority,
    )


def count(
    what: str, value: int, *, period: tuple[str, str] | None = None, definition: str | None = None
) -> Row:
    span = Span(from_=period[0], to=period[1], as_printed="i perioden") if period else None
    return lambda place, words: Figure(
        place=place,
        words=words,
        value=str(value),
        unit="persons",
        what=what,
        period=span,
        definition=definition,
    )


def _take_in(meetings: Sequence[str], told: Sequence[tuple[StandingRecord, Derived]]) -> None:
    take_in_schemes(meetings, told=told)
    take_in_organisation(meetings, told=told)
    take_in_plans(meetings, told=told)


def _derived(rows: Sequence[Told]) -> Derived:
    return Derived(
        extractor="test",
        source=DerivedFrom(name=None, sha256="0" * 64, start=None),
        figures=tuple(row for row in rows if isinstance(row, Figure)),
        changes=tuple(row for row in rows if isinstance(row, Change)),
        tasks=tuple(row for row in rows if isinstance(row, Task)),
        rules=tuple(row for row in rows if isinstance(row, Rule)),
    )


def _span(day: str | None) -> Span | None:
    return Span(from_=day, to=day, as_printed=day) if day else None
