"""The documents that there are of what is published: an edition, one of its items, a matter on its way."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from raadhus.documents.manuscript import Bound, bound
from raadhus.published.manuscripts.of_edition import manuscript_of_edition
from raadhus.published.models import AgendaItem, Consultation, Paper


class Selection(Struct, frozen=True, kw_only=True):
    """Editions in their order, each whole or with the leaves of some items; several have a title of their own."""

    editions: tuple[tuple[int, tuple[int, ...] | None], ...]
    title: str | None = None


def selection_of_edition(edition: int) -> Selection:
    return Selection(editions=((edition, None),))


def selection_of_item(item: str, *, body: str) -> Selection | None:
    """The item as the newest edition that has it tells; None where the body has none whose text may be shown."""
    found = AgendaItem.objects.filter(pk=item, meeting__body=body, tombstone=None)
    return _selection(found.values_list("part__edition", "part__leaf"))


def selection_of_paper(paper: str, *, body: str) -> Selection | None:
    """Each treatment of the matter in the order of time; None where the body has none that may be shown."""
    treatments = Consultation.objects.filter(paper=paper, paper__body=body, item__tombstone=None)
    places = treatments.order_by("place").values_list("item__part__edition", "item__part__leaf")
    return _selection(places, title=Paper.objects.filter(pk=paper).values_list("name", flat=True).first())


def bound_of_edition(edition: int) -> Bound:
    """Raises EditionUnknown, EditionWithdrawn and ByteStoreError."""
    return bound_of(selection_of_edition(edition))


def bound_of(selection: Selection) -> Bound:
    """The editions as they are today; raises EditionUnknown, EditionWithdrawn and ByteStoreError."""
    manuscripts = [manuscript_of_edition(edition, chosen=leaves) for edition, leaves in selection.editions]
    return bound(manuscripts, title=selection.title)


def _selection(places: Iterable[tuple[int, int]], *, title: str | None = None) -> Selection | None:
    leaves: defaultdict[int, list[int]] = defaultdict(list)
    for edition, leaf in places:
        leaves[edition].append(leaf)
    if not leaves:
        return None
    editions = tuple((edition, tuple(sorted(some))) for edition, some in leaves.items())
    return Selection(editions=editions, title=title)
