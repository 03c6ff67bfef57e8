"""How a person or a party voted and what they had entered, as the minutes name them; never from silence."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from django.db.models import CharField, F, Q, QuerySet
from django.db.models.functions import Cast
from msgspec import Struct

from raadhus.core.attendance_statuses import THERE
from raadhus.core.parties import party_forms
from raadhus.published.models import AgendaItem, Attendance, Position, VoteCast
from raadhus.published.party_votes import party_key
from raadhus.published.prepared import in_parts
from raadhus.published.queries.parts_of_lists import first_row, ids_in_parts

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
    ids = _votes_of_person(person, parties=parties)
    first = _first(len(ids), page=page)
    return SidesTaken(total=len(ids), rows=_sides(ids[first : first + SIDES_ON_A_PAGE]))


def all_votes_of_person(person: str, *, parties: Sequence[str]) -> Iterator[SideTaken]:
    """Give all of them as they are read."""
    for ids in in_parts(_votes_of_person(person, parties=parties)):
        yield from _sides(ids)


def _votes_of_person(person: str, *, parties: Sequence[str]) -> tuple[str, ...]:
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
    return tuple(id_ for _, id_, _ in sorted(rows, key=lambda row: row[2] or "", reverse=True))


def _of_days(casts: "QuerySet[VoteCast]", *, day: str) -> "QuerySet[VoteCast, tuple[str, str, str | None]]":
    """With days as texts: a person has thousands, and making dates of them costs more than finding them."""
    return casts.annotate(day=Cast(day, CharField())).values_list("vote", "pk", "day")


def votes_of_party(party: str, *, body: str, page: int) -> SidesTaken:
    """Give the votes of a body that count the party."""
    rows = _votes_of_party(party, body=body)
    total = rows.count()
    first = _first(total, page=page)
    ids = rows.values_list("pk", flat=True)[first : first + SIDES_ON_A_PAGE]
    return SidesTaken(total=total, rows=_sides(tuple(ids)))


def all_votes_of_party(party: str, *, body: str) -> Iterator[SideTaken]:
    """Give all of them as they are read."""
    for ids in ids_in_parts(_votes_of_party(party, body=body)):
        yield from _sides(ids)


def _votes_of_party(party: str, *, body: str) -> "QuerySet[VoteCast]":
    return casts_of_party(party, body=body).order_by(F("date").desc(nulls_last=True), "vote", "pk")


def casts_of_party(party: str, *, body: str) -> "QuerySet[VoteCast]":
    """The sides of the party in the body's own votes."""
    return VoteCast.objects.filter(body=body, party=party_key(party))


def positions_of_person(person: str, *, page: int) -> PositionsTaken:
    """Give the positions that name the person, the newest first."""
    return _of_page(_positions_of_person(person), page=page)


def all_positions_of_person(person: str) -> Iterator[PositionTaken]:
    """Give all of them as they are read."""
    return _as_read(_positions_of_person(person))


def positions_of_party(party: str, *, body: str, page: int) -> PositionsTaken:
    """Give the positions of a body that name the party itself, the newest first."""
    return _of_page(_positions_of_party(party, body=body), page=page)


def all_positions_of_party(party: str, *, body: str) -> Iterator[PositionTaken]:
    """Give all of them as they are read."""
    return _as_read(_positions_of_party(party, body=body))


def _positions_of_person(person: str) -> "QuerySet[Position]":
    return _newest_first(Position.objects.filter(person=person, decision__is_own=True))


def _positions_of_party(party: str, *, body: str) -> "QuerySet[Position]":
    return _newest_first(
        Position.objects.filter(
            person__isnull=True,
            who__in=party_forms(party),
            decision__is_own=True,
            decision__item__meeting__body=body,
        )
    )


def _newest_first(rows: "QuerySet[Position]") -> "QuerySet[Position]":
    return rows.order_by(F("decision__item__meeting__date").desc(nulls_last=True), "decision", "pk")


def _sides(ids: Collection[str]) -> tuple[SideTaken, ...]:
    every = VoteCast.objects.select_related("vote__decision__item__meeting", "vote__decision__item__case")
    found = every.in_bulk(ids)
    return tuple(_side(found[one]) for one in ids if one in found)


def _positions(ids: Collection[str]) -> tuple[PositionTaken, ...]:
    every = Position.objects.select_related("decision__item__meeting", "decision__item__case")
    found = every.in_bulk(ids)
    return tuple(_position(found[one]) for one in ids if one in found)


def _as_read(ordered: "QuerySet[Position]") -> Iterator[PositionTaken]:
    for ids in ids_in_parts(ordered):
        yield from _positions(ids)


def _of_page(ordered: "QuerySet[Position]", *, page: int) -> PositionsTaken:
    """Only ids go through the sorting, not all that a page shows."""
    ids = tuple(ordered.values_list("pk", flat=True))
    first = _first(len(ids), page=page)
    return PositionsTaken(total=len(ids), rows=_positions(ids[first : first + SIDES_ON_A_PAGE]))


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
