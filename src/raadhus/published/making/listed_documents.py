"""The documents of editions that were made, or could not be, to be looked through."""

from collections.abc import Iterator, Mapping

from django.db.models import Count
from msgspec import Struct

from raadhus.published.models import MadeDocument


class ListedDocument(Struct, frozen=True, kw_only=True):
    """`error` is the code that says why there is no document."""

    edition: int
    body: str
    form: str
    sha256: str | None
    size: int | None
    error: str | None


def listed_documents(*, body: str | None = None, with_failed_only: bool = False) -> Iterator[ListedDocument]:
    """Those of one body or of all, in the order of their editions."""
    rows = MadeDocument.objects.exclude(mark="").order_by("edition", "-form")
    if body is not None:
        rows = rows.filter(edition__body=body)
    if with_failed_only:
        rows = rows.filter(error__isnull=False)
    names = ListedDocument.__struct_fields__
    columns = ("edition_id", "edition__body", *names[2:])
    for row in rows.values_list(*columns).iterator():
        yield ListedDocument(**dict(zip(names, row, strict=True)))


def failed_documents() -> Mapping[str, int]:
    """How many documents could not be made, by the codes that say why."""
    failed = MadeDocument.objects.filter(error__isnull=False).values_list("error").annotate(Count("id"))
    return {code: count for code, count in failed if code is not None}
