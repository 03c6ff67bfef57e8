"""What stands where something was taken away: for a page that would otherwise say that it never was."""

from django.db.models import QuerySet
from msgspec import Struct

from raadhus.published.current import current_editions
from raadhus.published.identities import minted_id, resolved_id
from raadhus.published.models import AgendaItem, Tombstone


class Grave(Struct, frozen=True, kw_only=True):
    """When something was withdrawn, and on what ground."""

    ground: str
    at: str


def grave_of_edition(edition: int, *, body: str) -> Grave | None:
    """The withdrawal of an edition; None while it stands, and where the body never had it."""
    return _newest(Tombstone.objects.filter(editions=edition, editions__body=body))


def grave_of_meeting(meeting: str) -> Grave | None:
    """The newest withdrawal of a meeting of which no edition is left; None while one stands, or never did."""
    id_ = resolved_id(meeting)
    if current_editions(id_):
        return None
    return _newest(Tombstone.objects.filter(editions__meeting=id_))


def grave_of_item(item: str) -> Grave | None:
    """The withdrawal of an item, also when its meeting has it no more; None while its text is shown."""
    id_ = resolved_id(item)
    if AgendaItem.objects.filter(id=id_, tombstone__isnull=True).exists():
        return None
    return _newest(Tombstone.objects.filter(parts__item=id_, entry__isnull=False))


def grave_of_paper(paper: str, *, body: str) -> Grave | None:
    """The withdrawal of the treatment that gave a paper its id; None when there never was such a paper."""
    withdrawn = Tombstone.objects.filter(body=body, entry__isnull=False, parts__item__isnull=False)
    for item in withdrawn.values_list("parts__item", flat=True).distinct().iterator():
        # The identity went with the text; the id is still made from that of its item.
        if minted_id("paper", body=body, key=item) == paper:
            return grave_of_item(item)
    return None


def _newest(tombstones: QuerySet[Tombstone]) -> Grave | None:
    newest = tombstones.order_by("-id").first()
    return None if newest is None else Grave(ground=newest.ground, at=newest.at)
