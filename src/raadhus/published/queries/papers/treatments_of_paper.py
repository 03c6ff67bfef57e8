"""The treatments of a matter as a short list, each with its day and outcome."""

from datetime import date

from msgspec import Struct

from raadhus.published.models import Consultation
from raadhus.published.prepared import Prepared


class ListedTreatment(Struct, frozen=True, kw_only=True):
    item: str
    number: str
    date: date | None
    organization: str | None
    outcome: str | None


def treatments_of_paper(paper: str) -> tuple[ListedTreatment, ...]:
    """Give them in their order, in one statement."""
    return tuple(
        ListedTreatment(
            item=row["item"],
            number=row["item__number"],
            date=row["item__meeting__date"],
            organization=row["organization__name"],
            outcome=row["item__outcome"],
        )
        for row in _ROWS.rows(paper=paper)
    )


_ROWS = Prepared(
    lambda places: (
        Consultation.objects.filter(paper=places.one("paper"), item__tombstone__isnull=True)
        .order_by("place")
        .values("item", "item__number", "item__meeting__date", "organization__name", "item__outcome")
    )
)
