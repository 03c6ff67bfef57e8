"""Whether a paper is an agenda or the minutes: what its head says, and whether its decisions are filled in."""

from collections.abc import Sequence

from raadhus.core.record import AgendaItem, RecordKind
from raadhus.understanding.vocabulary.headings import section_kind


def record_kind(stated: RecordKind | None, items: Sequence[AgendaItem]) -> RecordKind:
    """What the head says; an agenda with most of its own decisions filled in is minutes all the same."""
    if stated == "minutes":
        return "minutes"
    if stated == "agenda":
        return "minutes" if sum(map(_has_own_decision, items)) * 2 > len(items) else "agenda"
    return "minutes" if any(map(_is_decided, items)) else "agenda" if items else "other"


def _has_own_decision(item: AgendaItem) -> bool:
    """Whether a decision without the name of another body is printed, as agendas print those of earlier bodies."""
    return any(
        section.blocks and " " not in section.heading and section_kind(section.heading) == "decision"
        for section in item.sections
    )


def _is_decided(item: AgendaItem) -> bool:
    return bool(item.public_text) or any(
        section.blocks and section_kind(section.heading) == "decision" for section in item.sections
    )
