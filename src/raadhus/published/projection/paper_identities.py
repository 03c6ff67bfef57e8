"""The ids of papers: that of the treatment published first, kept when just that treatment is withdrawn.

When the treatment that gave a paper its id is gone and others remain, the identity of the next leads to
its own: so the id outlives what it was made from.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from raadhus.published.identities import minted_id
from raadhus.published.models import AgendaItem, Identity
from raadhus.published.projection.identities import Known, keep_identities

KIND = "paper"


class PaperIds(Struct, frozen=True):
    """The id of the paper that each item would be alone, and when the item was first published."""

    own: Mapping[str, str]
    first_entries: Mapping[str, int]

    def of_group(self, items: Iterable[str]) -> str:
        return self.own[_first(items, self.first_entries)]


def paper_ids(first_entries: Mapping[str, int], *, body: str) -> PaperIds:
    """Give each of the items the id of its own paper."""
    minted = {item: minted_id(KIND, body=body, key=item) for item in first_entries}
    heirs = keep_identities((Known(KIND, item) for item in first_entries), body=body)
    leads = _redirects(heirs) if heirs else {}
    return PaperIds({item: _last(id_, leads) for item, id_ in minted.items()}, first_entries)


def inheriting_items(items: Iterable[str], *, body: str) -> tuple[str, ...]:
    """The items whose papers may bear an id that one of these items gave."""
    found: list[str] = []
    ids = [minted_id(KIND, body=body, key=item) for item in items]
    while ids:
        # By the redirects alone, which are few: by their kind as well, SQLite would look through all papers.
        redirected = Identity.objects.filter(redirects_to__in=ids).values_list("id", "key")
        rows = tuple(row for row in redirected if row[1] not in found)
        found.extend(key for _, key in rows)
        ids = [id_ for id_, _ in rows]
    return tuple(found)


def hand_on_papers(
    gone: Mapping[str, str],
    *,
    papers: Mapping[str, str],
    items: Mapping[str, int],
    body: str,
) -> None:
    """Let the next treatment inherit a paper's id from one that is gone.

    `gone` has the own paper of each treatment that is no more, `papers` the paper of every treatment before,
    `items` those that remain.
    """
    for item, own in sorted(gone.items()):
        remaining = [one for one, paper in papers.items() if paper == own and one in items]
        if papers[item] == own and remaining:
            heir = _first(remaining, items)
            keep_identities([Known(KIND, item), Known(KIND, heir)], body=body)
            Identity.objects.filter(id=minted_id(KIND, body=body, key=heir)).update(
                redirects_to=minted_id(KIND, body=body, key=item)
            )


def _first(items: Iterable[str], first_entries: Mapping[str, int]) -> str:
    return min(items, key=lambda item: (first_entries[item], item))


def _redirects(heirs: Sequence[str]) -> Mapping[str, str]:
    """Where paper ids lead, without those whose own treatment is there to bear them."""
    leads: dict[str, str] = {}
    keys: dict[str, str] = {}
    asked = heirs
    while asked:
        rows = Identity.objects.filter(id__in=asked, redirects_to__isnull=False).values_list(
            "id", "redirects_to_id", "redirects_to__key"
        )
        new = [row for row in rows if row[0] not in leads]
        leads |= {id_: target for id_, target, _ in new}
        keys |= {target: key for _, target, key in new}
        asked = [target for _, target, _ in new]
    there = set(
        AgendaItem.objects.filter(id__in=tuple(keys.values()), is_matter=True).values_list("id", flat=True)
    )
    return {id_: target for id_, target in leads.items() if keys[target] not in there}


def _last(id_: str, leads: Mapping[str, str]) -> str:
    seen = {id_}
    while (target := leads.get(id_)) is not None and target not in seen:
        seen.add(target)
        id_ = target
    return id_
