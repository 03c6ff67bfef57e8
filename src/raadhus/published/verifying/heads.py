"""The heads of the chains as they stand in the store."""

from collections.abc import Mapping, Sequence

from django.db.models import Max

from raadhus.core.chain_heads import ChainHead
from raadhus.published.models import ChainEntry


def chain_heads(*, body: str | None = None) -> tuple[ChainHead, ...]:
    """The heads of every body's chain, or of one body's, as they stand."""
    entries = ChainEntry.objects.filter(body=body) if body else ChainEntry.objects.all()
    last = entries.order_by("body").values_list("body").annotate(Max("sequence"))
    return tuple(
        head_of(row)
        for name, sequence in last
        for row in ChainEntry.objects.filter(body=name, sequence=sequence)
    )


def head_of(row: ChainEntry) -> ChainHead:
    return ChainHead(body=row.body, sequence=row.sequence, hash=row.hash, published_at=row.published_at)


def older_heads(heads: Sequence[ChainHead]) -> Mapping[str, tuple[ChainHead, ...]]:
    """The heads by their body."""
    found: dict[str, list[ChainHead]] = {}
    for head in heads:
        found.setdefault(head.body, []).append(head)
    return {body: tuple(of_body) for body, of_body in found.items()}
