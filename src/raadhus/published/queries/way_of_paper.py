"""The way of a matter through the committees as a short list: each treatment with its day and outcome."""

from datetime import date

from msgspec import Struct

from raadhus.published.models import Consultation


class Treatment(Struct, frozen=True, kw_only=True):
    """One treatment."""

    item: str
    number: str
    date: date | None
    organization: str | None
    outcome: str | None


def way_of_paper(paper: str) -> tuple[Treatment, ...]:
    """The treatments in their order, in one statement."""
    rows = (
        Consultation.objects.filter(paper=paper, item__tombstone__isnull=True)
        .order_by("place")
        .values_list("item", "item__number", "item__meeting__date", "organization__name", "item__outcome")
    )
    return tuple(
        Treatment(item=item, number=number, date=day, organization=organization, outcome=outcome)
        for item, number, day, organization, outcome in rows
    )
