"""The treatments of a matter as a short list, each with its day and outcome."""

from datetime import date

from msgspec import Struct

from raadhus.published.models import Consultation


class ListedTreatment(Struct, frozen=True, kw_only=True):
    item: str
    number: str
    date: date | None
    organization: str | None
    outcome: str | None


def treatments_of_paper(paper: str) -> tuple[ListedTreatment, ...]:
    """Give them in their order, in one statement."""
    rows = (
        Consultation.objects.filter(paper=paper, item__tombstone__isnull=True)
        .order_by("place")
        .values_list("item", "item__number", "item__meeting__date", "organization__name", "item__outcome")
    )
    return tuple(
        ListedTreatment(item=item, number=number, date=day, organization=organization, outcome=outcome)
        for item, number, day, organization, outcome in rows
    )
