"""The identities that projection needs of many kinds at once, looked up together."""

from collections.abc import Iterable
from typing import NamedTuple

from raadhus.published.identities import minted_id, short_key
from raadhus.published.models import Identity


class Known(NamedTuple):
    """What a thing of a kind is known by."""

    kind: str
    key: str


def keep_identities(wanted: Iterable[Known], *, body: str) -> tuple[str, ...]:
    """See to it that each of the things has its identity; gives the ids that lead to others."""
    ids = {minted_id(known.kind, body=body, key=known.key): known for known in wanted}
    there: dict[str, str | None] = dict(
        Identity.objects.filter(id__in=tuple(ids)).values_list("id", "redirects_to_id")
    )
    Identity.objects.bulk_create(
        (
            Identity(id=id_, kind=known.kind, body=body, key=short_key(known.key))
            for id_, known in ids.items()
            if id_ not in there
        ),
        ignore_conflicts=True,
    )
    return tuple(id_ for id_, target in there.items() if target is not None)
