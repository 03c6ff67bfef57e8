"""A journal case: the number that matters are filed under, with everything under it."""

from datetime import date

from django.db.models import F
from msgspec import Struct

from raadhus.published.models import AgendaItem, Case, Paper
from raadhus.published.queries.papers.papers import ListedPaper, listed
from raadhus.published.queries.parts_of_lists import first_row

ITEMS_ON_A_PAGE = 50


class ItemOfCase(Struct, frozen=True, kw_only=True):
    """An item under the number; `paper` is null of one that stands on every agenda."""

    id: str
    number: str
    title: str
    date: date | None
    meeting: str
    meeting_name: str
    outcome: str | None
    is_closed: bool
    paper: str | None


class ShownCase(Struct, frozen=True, kw_only=True):
    id: str
    number: str
    scheme: str
    subject: str | None
    facet: str | None
    year: int | None
    papers: tuple[ListedPaper, ...]
    all_papers: int
    items: tuple[ItemOfCase, ...]
    all_items: int


def case_of_body(case: str, *, body: str, page: int) -> ShownCase | None:
    """Give a case with its matters and a page of its items, the newest first; None when there is none of this id."""
    row = Case.objects.filter(pk=case, body=body).first()
    if row is None:
        return None
    items = AgendaItem.objects.filter(case=row, tombstone__isnull=True)
    papers = Paper.objects.filter(case=row)
    all_items = items.count()
    first = first_row(page, total=all_items, on_a_page=ITEMS_ON_A_PAGE)
    ordered = items.select_related("meeting", "consultation").order_by(
        F("meeting__date").desc(nulls_last=True), "meeting", "order"
    )
    newest = papers.order_by(F("last_date").desc(nulls_last=True), "pk")
    return ShownCase(
        id=row.pk,
        number=row.number,
        scheme=row.scheme,
        subject=row.subject,
        facet=row.facet,
        year=row.year,
        papers=listed(newest[:ITEMS_ON_A_PAGE]),
        all_papers=papers.count(),
        items=tuple(map(_item, ordered[first : first + ITEMS_ON_A_PAGE])),
        all_items=all_items,
    )


def _item(row: AgendaItem) -> ItemOfCase:
    treatment = getattr(row, "consultation", None)
    return ItemOfCase(
        id=row.pk,
        number=row.number,
        title=row.title,
        date=row.meeting.date,
        meeting=row.meeting_id,
        meeting_name=row.meeting.name,
        outcome=row.outcome,
        is_closed=row.access == "closed",
        paper=treatment.paper_id if treatment else None,
    )
