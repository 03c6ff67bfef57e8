"""Which meeting an edition is of."""

from raadhus.published.models import Edition


def meeting_of_edition(edition: int, *, body: str) -> str | None:
    """The id of the edition's meeting; None when the body has no such edition."""
    return Edition.objects.filter(pk=edition, body=body).values_list("meeting", flat=True).first()
