"""Things that were joined two by two, as groups."""

from collections.abc import Iterable


class Components:
    """Groups of things; what was never joined is alone."""

    def __init__(self, members: Iterable[str]) -> None:
        self._group = {member: [member] for member in members}

    def join(self, one: str, other: str) -> None:
        first, second = self.group(one), self.group(other)
        if first is second:
            return
        first.extend(second)
        for member in second:
            self._group[member] = first

    def take_out(self, one: str) -> None:
        """Let a thing be alone again, and leave the rest of its group together."""
        self.group(one).remove(one)
        self._group[one] = [one]

    def group(self, one: str) -> list[str]:
        return self._group.setdefault(one, [one])

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Every group once, sorted."""
        return tuple(sorted({tuple(sorted(group)) for group in self._group.values()}))
