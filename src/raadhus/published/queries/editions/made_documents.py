"""Which documents of an edition lie ready, and how large they are."""

from collections.abc import Mapping

from django.db.models import IntegerField
from msgspec import Struct

from raadhus.published.models import MadeDocument
from raadhus.published.prepared import Prepared


class ReadyDocument(Struct, frozen=True, kw_only=True):
    """`size` is null where none could be made; the edition may have changed since a moment."""

    size: int | None


def ready_documents(edition: int) -> Mapping[str, ReadyDocument]:
    """By their forms, in one statement."""
    return {row["form"]: ReadyDocument(size=row["size"]) for row in _ROWS.rows(edition=edition)}


_ROWS = Prepared(
    lambda places: (
        MadeDocument.objects.filter(edition__id=places.one("edition", IntegerField()))
        .exclude(mark="")
        .values("form", "size")
    )
)
