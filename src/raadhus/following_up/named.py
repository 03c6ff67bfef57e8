"""The obligation that an id means, for whoever decides on it."""

from msgspec import Struct

from raadhus.following_up.errors import ObligationRefused
from raadhus.following_up.models import Obligation, Telling
from raadhus.published.chain import lock_body


class NamedObligation(Struct, frozen=True, kw_only=True):
    """`tellings` in the order of their days, the first one gives the id."""

    id: str
    body: str
    tellings: tuple[Telling, ...]

    @property
    def buckets(self) -> frozenset[str]:
        return frozenset(one.bucket for one in self.tellings)


def named_obligation(id_: str) -> NamedObligation:
    """The obligation with this id, or with a telling of it; its body is locked. Raises ObligationRefused."""
    body = Telling.objects.filter(anchor=id_).values_list("body", flat=True).first()
    if body is not None:
        lock_body(body)
    # Read again: somebody may have changed it while the lock was waited for.
    leads_to = Telling.objects.filter(anchor=id_).values_list("obligation", flat=True).first()
    row = Obligation.objects.filter(id=leads_to or id_).first()
    if row is None:
        raise ObligationRefused("no-such-obligation", values={"id": id_})
    tellings = tuple(
        Telling.objects.filter(obligation=row.id).order_by("date", "meeting", "item", "path", "start")
    )
    return NamedObligation(id=row.id, body=row.body, tellings=tellings)
