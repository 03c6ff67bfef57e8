"""Which bodies the store holds anything of."""

from msgspec import Struct

from raadhus.published.models import Body, Edition, RegisterStatement


def is_anything_of(body: str) -> bool:
    """Whether something was published or stated of the body."""
    return Edition.objects.filter(body=body).exists() or RegisterStatement.objects.filter(body=body).exists()


class ListedBody(Struct, frozen=True, kw_only=True):
    id: str
    name: str


def listed_bodies() -> tuple[ListedBody, ...]:
    """Every body of which something is published, by its name."""
    return tuple(ListedBody(id=row.pk, name=row.name) for row in Body.objects.order_by("name", "pk"))
