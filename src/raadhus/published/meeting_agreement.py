"""How far the items of a record are those of a paper that stands: what stands on every agenda tells nothing."""

from collections.abc import Callable, Hashable, Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.match_items import match_items, plain_title
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.core.standing_items import is_standing

_SURE_SIGNS = frozenset({"source_id", "number_and_title", "case_and_title", "title"})


class Agreement(Struct, frozen=True, kw_only=True):
    """How many items are surely the same, of how many that tell one meeting from another."""

    same: int
    shorter: int
    longer: int

    @property
    def can_be_told(self) -> bool:
        return self.shorter > 0

    def reaches(self, share: float) -> bool:
        """Whether so much of the longer list is found in the other."""
        return self.can_be_told and self.same >= share * self.longer

    def reaches_of_shorter(self, share: float) -> bool:
        return self.can_be_told and self.same >= share * self.shorter


def agreement(record: MeetingRecord, items: Sequence[AgendaItem]) -> Agreement:
    """Compare by sure signs alone; an item whose title was taken away may be any, so that it does not come back."""
    mine, theirs = _telling(record.items), _telling(items)
    same = _surely_same(record, mine, theirs)
    veiled = min(sum(not item.title for item in items), len(mine) - same)
    there = len(theirs) + veiled
    return Agreement(same=same + veiled, shorter=min(len(mine), there), longer=max(len(mine), there))


def _telling(items: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    return tuple(item for item in items if not is_standing(title=item.title, kind=None))


def _surely_same(record: MeetingRecord, mine: Sequence[AgendaItem], theirs: Sequence[AgendaItem]) -> int:
    # Likeness takes long to measure, and lists that share no sign have no sure pairs.
    if not any(_values(mine, sign) & _values(theirs, sign) for sign in _SIGNS):
        return 0
    matches = match_items(replace(record, items=tuple(theirs)), replace(record, items=tuple(mine)))
    return sum(match.by in _SURE_SIGNS for match in matches)


_SIGNS: tuple[Callable[[AgendaItem], Hashable | None], ...] = (
    lambda item: item.source_id,
    lambda item: item.case_number,
    lambda item: plain_title(item.title) or None,
)


def _values(items: Iterable[AgendaItem], sign: Callable[[AgendaItem], Hashable | None]) -> set[Hashable]:
    return {value for item in items if (value := sign(item)) is not None}
