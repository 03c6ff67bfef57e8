"""Which item a leaf of an edition is."""

from raadhus.published.identities import resolved_id
from raadhus.published.models import EditionPart


def item_of_edition(edition: int, *, leaf: int) -> str | None:
    """The id of the item as it is today; None where the edition has no such leaf."""
    found = EditionPart.objects.filter(edition=edition, leaf=leaf).values_list("item", flat=True).first()
    return resolved_id(found) if found else None
