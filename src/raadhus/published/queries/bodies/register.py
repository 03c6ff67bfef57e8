"""The statements of a register, to be looked through."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from raadhus.published.models import RegisterStatement


class ListedStatement(Struct, frozen=True, kw_only=True):
    """A statement as it was recorded; `retracted_by` is the number of the one that took it back."""

    number: int
    body: str
    kind: str
    data: Mapping[str, str | int | bool | None]
    valid_from: str | None
    valid_until: str | None
    source: str
    actor: str
    recorded_at: str
    retracts: int | None
    retracted_by: int | None


def listed_statements(
    *, body: str | None = None, kind: str | None = None, with_retracted: bool = False
) -> Iterator[ListedStatement]:
    """Give the statements of one body or of all in the order of recording; retractions only with the retracted."""
    rows = RegisterStatement.objects.order_by("body", "id")
    if body is not None:
        rows = rows.filter(body=body)
    if kind is not None:
        rows = rows.filter(kind=kind)
    if not with_retracted:
        rows = rows.filter(retracted_by__isnull=True).exclude(kind="retraction")
    for row in rows.values_list(
        "id", "body", "kind", "data", "valid_from", "valid_until", "source", "actor", "recorded_at",
        "retracts_id", "retracted_by__id",
    ).iterator():  # fmt: skip
        yield ListedStatement(**dict(zip(ListedStatement.__struct_fields__, row, strict=True)))
