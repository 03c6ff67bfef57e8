"""The items of one edition that were withdrawn, or withheld by the door."""

from msgspec import Struct

from raadhus.published.models import EditionPart
from raadhus.published.queries.editions.withdrawn import Grave


class WithdrawnPart(Struct, frozen=True, kw_only=True):
    """An item by its number, with the grave that says why it is not here."""

    number: str
    is_withheld: bool
    grave: Grave


def withdrawn_parts(edition: int) -> tuple[WithdrawnPart, ...]:
    """The items in their order, in one statement."""
    rows = EditionPart.objects.filter(edition=edition, leaf__gt=0, tombstone__isnull=False).order_by("leaf")
    return tuple(
        WithdrawnPart(number=number, is_withheld=entry is None, grave=Grave(ground=ground, at=at))
        for number, entry, ground, at in rows.values_list(
            "number", "tombstone__entry", "tombstone__ground", "tombstone__at"
        )
    )
