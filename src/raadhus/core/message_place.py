"""Where the messages of an item stand among its sections: before what was decided of them."""

from collections.abc import Sequence

from raadhus.core.record import Section


def around_messages(sections: Sequence[Section]) -> tuple[Sequence[Section], Sequence[Section]]:
    """The sections that stand before the messages, and those after: from the first decision on."""
    at = next((place for place, one in enumerate(sections) if one.kind == "decision"), len(sections))
    return sections[:at], sections[at:]
