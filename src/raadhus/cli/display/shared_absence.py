"""Who was away from the items of a meeting, told once where the same people were away from all or most of them."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple, Self

from raadhus.cli.display.terminal_text import TerminalText
from raadhus.core.danish_names import ATTENDANCE_STATUS_NAMES
from raadhus.core.record import AgendaItem, Attendance

_AWAY = frozenset({"apology", "absent"})
_FEWEST = 2
_HANG = 16


class SharedAbsence(NamedTuple):
    """The people who were away from these items, by their numbers, and whether those are all there are."""

    people: tuple[Attendance, ...] = ()
    items: tuple[str, ...] = ()
    is_every: bool = False

    @classmethod
    def of(cls, items: Sequence[AgendaItem]) -> Self:
        """The absence that most items share; none when it is stated for one item only."""
        shared = Counter(away for item in items if (away := _away(item))).most_common(1)
        if not shared or shared[0][1] < _FEWEST:
            return cls()
        holding = [item for item in items if _away(item) == shared[0][0]]
        return cls(
            people=tuple(person for person in holding[0].attendance if is_away(person)),
            items=tuple(item.number for item in holding),
            is_every=len(holding) == len(items),
        )

    def is_told_for(self, item: AgendaItem) -> bool:
        return bool(self.people) and _away(item) == {_key(person) for person in self.people}


def is_away(person: Attendance) -> bool:
    return person.status in _AWAY


def add_shared_absence(text: TerminalText, shared: SharedAbsence) -> None:
    where = "alle punkter" if shared.is_every else f"punkt {', '.join(shared.items)}"
    for status, name in ATTENDANCE_STATUS_NAMES.items():
        names = ", ".join(person.name for person in shared.people if person.status == status)
        if names:
            text.text(f"{name} ved {where}: {names}", hang=_HANG)


def _away(item: AgendaItem) -> frozenset[tuple[str, str | None]]:
    return frozenset(_key(person) for person in item.attendance if is_away(person))


def _key(person: Attendance) -> tuple[str, str | None]:
    return person.name, person.status
