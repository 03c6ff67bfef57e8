"""One committee: its names through time, what it is in the middle of, its votes and closed items."""

from datetime import date
from typing import Any, Literal, TypeAlias

from django.db.models import Count, DateField, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import ExtractYear
from msgspec import Struct, convert
from msgspec.structs import asdict

from raadhus.published.models import (
    AgendaItem,
    Consultation,
    Meeting,
    MeetingOrganization,
    OrganizationSuccession,
    Paper,
    Vote,
)
from raadhus.published.prepared import Places, Prepared, Row
from raadhus.published.queries.organizations.committee_meetings import meetings_with_items
from raadhus.published.queries.organizations.organizations import ListedOrganization, organizations_of_body
from raadhus.published.queries.papers.papers import ListedPaper, columns_of_listed, listed_of_rows

_MOST_OPEN = 20
_MOST_VOTES = 10
_UNFINISHED = ("postponed", "returned")

NameRelation: TypeAlias = Literal["before", "after"]


class OtherName(Struct, frozen=True, kw_only=True):
    """A committee that this one took over from (`before`) or that took over from it (`after`)."""

    id: str
    name: str
    relation: NameRelation
    date: str | None


class YearOfItems(Struct, frozen=True, kw_only=True):
    year: int
    meetings: int
    items: int
    closed_items: int


class CommitteeVote(Struct, frozen=True, kw_only=True):
    item: str
    title: str
    date: date | None
    as_printed: str
    for_count: int | None
    against_count: int | None
    abstain_count: int | None
    carried: bool | None


class Committee(ListedOrganization, frozen=True, kw_only=True):
    """A committee with what its page tells beside its members and meetings."""

    other_names: tuple[OtherName, ...]
    years: tuple[YearOfItems, ...]
    open_papers: tuple[ListedPaper, ...]
    votes: tuple[CommitteeVote, ...]
    all_votes: int

    @property
    def items(self) -> int:
        return sum(year.items for year in self.years)

    @property
    def closed_items(self) -> int:
        return sum(year.closed_items for year in self.years)


def committee_of_body(organization: str, *, body: str, today: date) -> Committee | None:
    """Give a committee of the body; None when it has none of this id."""
    known = {one.id: one for one in organizations_of_body(body, today=today)}
    row = known.get(organization)
    if row is None:
        return None
    votes = _LATEST_VOTES.part(0, _MOST_VOTES, organization=organization)
    return Committee(
        **asdict(row),
        other_names=_other_names(row),
        years=tuple(map(_year, _YEARS.rows(organization=organization))),
        open_papers=listed_of_rows(_OPEN_PAPERS.part(0, _MOST_OPEN, organization=organization, today=today)),
        votes=_votes(tuple(vote["id"] for vote in votes)),
        all_votes=sum(row["total"] for row in _ALL_VOTES.rows(organization=organization)),
    )


def _year(row: Row) -> YearOfItems:
    return YearOfItems(
        year=row["year"], meetings=row["meetings"], items=row["of_items"], closed_items=row["of_closed"]
    )


def _other_names(row: ListedOrganization) -> tuple[OtherName, ...]:
    found = [
        OtherName(id=one["predecessor"], name=one["predecessor__name"], relation="before", date=one["date"])
        if one["successor"] == row.id
        else OtherName(id=one["successor"], name=one["successor__name"], relation="after", date=one["date"])
        for one in _SUCCESSIONS.rows(organization=row.id)
    ]
    return tuple(sorted(found, key=lambda one: (one.date or "", one.name)))


def _votes(ids: tuple[str, ...]) -> tuple[CommitteeVote, ...]:
    """In the order of their ids here."""
    found = {row.pop("id"): row for row in _VOTES.rows(ids=ids)} if ids else {}
    return tuple(convert(found[one], CommitteeVote) for one in ids)


def _successions(places: Places) -> "QuerySet[OrganizationSuccession, Any]":
    before, after = (places.one("organization") for _ in range(2))
    rows = OrganizationSuccession.objects.filter(Q(predecessor=before) | Q(successor=after))
    return rows.values("predecessor", "predecessor__name", "successor", "successor__name", "date")


def _years(places: Places) -> "QuerySet[Meeting, Any]":
    dated = meetings_with_items(places).filter(date__isnull=False)
    return (
        dated.values(year=ExtractYear("date"))
        .annotate(meetings=Count("*"), of_items=Sum("items_there"), of_closed=Sum("closed_there"))
        .order_by("-year")
    )


def _open_papers(places: Places) -> "QuerySet[Paper, Any]":
    """What stands on a coming agenda, and what was put off or sent back when it was treated last."""
    # A treatment has the id of its item, and is by the committee that leads the meeting. Items of a meeting stand
    # together: the few that may be are found among them, and looked at more closely then.
    led = MeetingOrganization.objects.filter(organization=places.one("organization"), place=0)
    unfinished = AgendaItem.objects.filter(
        Q(in_minutes=False) | Q(outcome__in=_UNFINISHED), meeting__in=led.values("meeting")
    )
    last = Consultation.objects.filter(paper=OuterRef("paper")).order_by("-place").values("pk")[:1]
    coming = Q(item__in_minutes=False, item__meeting__date__gte=places.one("today", DateField()))
    put_off = Q(item__outcome__in=_UNFINISHED, pk=Subquery(last))
    treated = Consultation.objects.filter(pk__in=unfinished.values("pk")).filter(coming | put_off)
    found = Paper.objects.filter(pk__in=treated.values("paper"))
    return columns_of_listed(found.order_by(F("last_date").desc(nulls_last=True), "pk"))


def _own_votes(places: Places) -> "QuerySet[Vote]":
    return Vote.objects.filter(decision__organization=places.one("organization"), decision__is_own=True)


def _latest_votes(places: Places) -> "QuerySet[Vote, Any]":
    """Their ids alone, for to look up the days of all of them in turn costs less than joining them."""
    of_item = AgendaItem.objects.filter(pk=OuterRef("decision__item")).values("meeting__date")[:1]
    return _own_votes(places).order_by(Subquery(of_item).desc(nulls_last=True), "pk").values("id")


_SUCCESSIONS = Prepared(_successions)
_YEARS = Prepared(_years)
_OPEN_PAPERS = Prepared(_open_papers)
_LATEST_VOTES = Prepared(_latest_votes)
_ALL_VOTES = Prepared(
    lambda places: _own_votes(places).values(own=F("decision__is_own")).annotate(total=Count("*"))
)
_VOTES = Prepared(
    lambda places: Vote.objects.filter(pk__in=places.several("ids")).values(
        "id",
        "as_printed",
        "for_count",
        "against_count",
        "abstain_count",
        "carried",
        item=F("decision__item"),
        title=F("decision__item__title"),
        date=F("decision__item__meeting__date"),
    )
)
