"""Where a rule stands, how sure we are of it, and when it is valid."""

from typing import Literal, TypeAlias

from msgspec import Struct

Status: TypeAlias = Literal["verified", "reading"]
"""Verified: the source was read and says so. Reading: it is how we understand what the source leaves open."""


class LawSource(Struct, frozen=True):
    """`law` as Danish law is cited; `address` is where it was read."""

    law: str
    address: str
    status: Status


class Validity(Struct, frozen=True, kw_only=True):
    """From the first to the last day, each as precise as the source: a year, a month or a day; null where open."""

    since: str | None = None
    until: str | None = None

    def holds_on(self, date: str) -> bool:
        return not self.is_before(date) and not self.is_after(date)

    def is_before(self, date: str) -> bool:
        """The date lies before it began."""
        return self.since is not None and date[: len(self.since)] < self.since

    def is_after(self, date: str) -> bool:
        """The date lies after its end; of a year within which it ended, only what follows that year."""
        return self.until is not None and date[: len(self.until)] > self.until
