"""A standing item as it is made for a meeting."""

import msgspec

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere
from raadhus.core.record import Access
from raadhus.writing.models import AgendaItem, Meeting
from raadhus.writing.standing_items import STANDING_ITEMS


def standing_item(key: str, *, meeting: Meeting, by: Acting, access: Access = "open") -> AgendaItem:
    """Give it, not yet saved. Raises NotThere for a key that is none."""
    if key not in STANDING_ITEMS:
        raise NotThere
    made = STANDING_ITEMS[key]
    return AgendaItem(
        meeting=meeting,
        standing=key,
        kind=made.kind,
        title=made.title,
        access=access,
        content=msgspec.to_builtins(made.content(access=access)),
        changed_by=by.name,
        changed_at=by.at,
    )
