"""How a person or a party voted and what they had entered, as the minutes name them; never from silence."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db.models import CharField, F, Q, QuerySet
from django.db.models.functions import Cast
from msgspec import Struct

from raadhus.core.attendance_statuses import THERE
from raadhus.core.parties import party_forms
from raadhus.published.models import AgendaItem, Attendance, Position, VoteCast
from raadhus.published.party_votes import party_key
from raadhus.published.queries.parts_of_lists import first_row

SIDES_ON_A_PAGE = 20
_NOT_AT_ITEM = ("recused", "absent", "apology", "left")


class SideTaken(Struct, frozen=True, kw_only=True):
    """A vote with the side of who is named; `as_printed` is how the minutes give the vote."""

    item: str
    title: str
    date: date | None
    meeting_name: str
    point: str | None
    who: str
    is_party: bool
    side: str
    for_count: int | None
    against_count: int | None
    abstain_count: int | None
    as_printed: str
    subject: str | None


class SidesTaken(Struct, frozen=True, kw_only=True):
    total: int
    rows: tuple[SideTaken, ...]


class PositionTaken(Struct, frozen=True, kw_only=True):
    """A position with its words as the minutes print them."""

    item: str
    title: str
    date: date | None
    meeting_name: str
    kind: str
    who: str
    point: str | None
    text: str
    subject: str | None


class PositionsTaken(Struct, frozen=True, kw_only=True):
    total: int
    rows: tuple[PositionTaken, ...]


def votes_of_person(person: str, *, parties: Sequence[str], page: int) -> SidesTaken:
    """Give the votes that name the person, and those that count a party of theirs while they were there.

    A party's vote is told of a member only at a meeting whose minutes list the member as there, and not at an item
    that they were away from.
    """
    listed = Attendance.objects.filter(person=person)
    there = listed.filter(item__isnull=True, status__in=THERE)
    away = listed.filter(item__isnull=False, status__in=_NOT_AT_ITEM).values("item")
    named = VoteCast.objects.filter(person=person)
    # One question each: joined by "or", they would be asked of every cast that there is.
    found = [_of_days(named.filter(vote__decision__is_own=True), day="vote__decision__item__meeting__date")]
    for party in parties:
        of_party = there.filter(Q(party=party) | Q(party__isnull=True)).values("meeting")
        casts = VoteCast.objects.filter(party=party_key(party), meeting__in=of_party)
        counted = casts.exclude(item__in=away).exclude(vote__in=named.values("vote"))
        found.append(_of_days(counted, day="date"))
    rows = sorted(found[0].union(*found[1:], all=True) if parties else found[0])
    ids = [id_ for _, id_, _ in sorted(rows, key=lambda row: row[2] or "", reverse=True)]
    first = _first(len(ids), page=page)
    return _shown_sides(ids[first : first + SIDES_ON_A_PAGE], total=len(ids))


def _of_days(casts: "QuerySet[VoteCast]", *, day: str) -> "QuerySet[VoteCast, tuple[str, str, str | None]]":
    """With days as texts: a person has thousands, and making dates of them costs more than finding them."""
    return casts.annotate(day=Cast(day, CharField())).values_list("vote", "pk", "day")


def votes_of_party(party: str, *, body: str, page: int) -> SidesTaken:
    """Give the votes of a body that count the party."""
    rows = casts_of_party(party, body=body).order_by(F("date").desc(nulls_last=True), "vote", "pk")
    total = rows.count()
    first = _first(total, page=page)
    return _shown_sides(rows.values_list("pk", flat=True)[first : first + SIDES_ON_A_PAGE], total=total)


def casts_of_party(party: str, *, body: str) -> "QuerySet[VoteCast]":
    """The sides of the party in the body's own votes."""
    return VoteCast.objects.filter(body=body, party=party_key(party))


def positions_of_person(person: str, *, page: int) -> PositionsTaken:
    """Give the positions that name the person, the newest first."""
    return _positions(Position.objects.filter(person=person, decision__is_own=True), page=page)


def positions_of_party(party: str, *, body: str, page: int) -> PositionsTaken:
    """Give the positions of a body that name the party itself, the newest first."""
    rows = Position.objects.filter(
        person__isnull=True,
        who__in=party_forms(party),
        decision__is_own=True,
        decision__item__meeting__body=body,
    )
    return _positions(rows, page=page)


def _shown_sides(ids: Iterable[str], *, total: int) -> SidesTaken:
    shown = tuple(ids)
    every = VoteCast.objects.select_related("vote__decision__item__meeting", "vote__decision__item__case")
    found = every.in_bulk(shown)
    return SidesTaken(total=total, rows=tuple(_side(found[one]) for one in shown))


def _positions(rows: "QuerySet[Position]", *, page: int) -> PositionsTaken:
    ordered = rows.order_by(F("decision__item__meeting__date").desc(nulls_last=True), "decision", "pk")
    total, shown = _of_page(ordered, page=page)
    every = Position.objects.select_related("decision__item__meeting", "decision__item__case")
    found = every.in_bulk(shown)
    return PositionsTaken(total=total, rows=tuple(_position(found[one]) for one in shown))


def _of_page(ordered: "QuerySet[Any]", *, page: int) -> tuple[int, tuple[str, ...]]:
    """How many there are, and the ids of a page: only ids go through the sorting, not all that a page shows."""
    ids = tuple(ordered.values_list("pk", flat=True))
    first = _first(len(ids), page=page)
    return len(ids), ids[first : first + SIDES_ON_A_PAGE]


def _first(total: int, *, page: int) -> int:
    return first_row(page, total=total, on_a_page=SIDES_ON_A_PAGE)


def _side(row: VoteCast) -> SideTaken:
    item = row.vote.decision.item
    return SideTaken(
        item=item.pk,
        title=item.title,
        date=item.meeting.date,
        meeting_name=item.meeting.name,
        point=row.vote.point,
        who=row.who,
        is_party=row.is_party,
        side=row.side,
        for_count=row.vote.for_count,
        against_count=row.vote.against_count,
        abstain_count=row.vote.abstain_count,
        as_printed=row.vote.as_printed,
        subject=_subject(item),
    )


def _position(row: Position) -> PositionTaken:
    item = row.decision.item
    return PositionTaken(
        item=item.pk,
        title=item.title,
        date=item.meeting.date,
        meeting_name=item.meeting.name,
        kind=row.kind,
        who=row.who,
        point=row.point,
        text=row.text,
        subject=_subject(item),
    )


def _subject(item: AgendaItem) -> str | None:
    return item.case.subject if item.case and item.case.scheme == "kle" else None
