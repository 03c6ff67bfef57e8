"""Which bodies the store holds anything of."""

from datetime import date

from django.db.models import Count, Max, Min
from msgspec import Struct

from raadhus.core.danish_order import danish_order
from raadhus.published.models import Body, Edition, RegisterStatement


def is_anything_of(body: str) -> bool:
    """Whether something was published or stated of the body."""
    return Edition.objects.filter(body=body).exists() or RegisterStatement.objects.filter(body=body).exists()


def only_body() -> str | None:
    """The one body of which something is published; None when there are several, or none."""
    ids = tuple(Body.objects.order_by("pk").values_list("pk", flat=True)[:2])
    return ids[0] if len(ids) == 1 else None


def name_of_body(body: str) -> str | None:
    """What the body calls itself; None when nothing is known of it."""
    return Body.objects.filter(pk=body).values_list("name", flat=True).first()


class ListedBody(Struct, frozen=True, kw_only=True):
    id: str
    name: str


def listed_bodies() -> tuple[ListedBody, ...]:
    """Every body of which something is published, by its name."""
    return tuple(ListedBody(id=row.pk, name=row.name) for row in Body.objects.order_by("name", "pk"))


class BodyWithMeetings(Struct, frozen=True, kw_only=True):
    """How many meetings there are of a body, and from when until when."""

    id: str
    name: str
    meetings: int
    first_date: date | None
    last_date: date | None


def bodies_with_meetings() -> tuple[BodyWithMeetings, ...]:
    """Every body by its name as Danish sorts it, in one statement."""
    rows = Body.objects.annotate(
        count=Count("meetings"), first=Min("meetings__date"), last=Max("meetings__date")
    )
    found = (
        BodyWithMeetings(
            id=row.pk, name=row.name, meetings=row.count, first_date=row.first, last_date=row.last
        )
        for row in rows
    )
    return tuple(sorted(found, key=lambda one: (danish_order(one.name), one.id)))
