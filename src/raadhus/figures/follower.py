"""The room as a follower of the store; the rules that it derives by are read when there is something to take in."""

from collections.abc import Sequence

from raadhus.core.derived_version import EXTRACTOR
from raadhus.published.following.followers import Follower

_ROOM = "2"
"""Another whenever rows may be others though what is derived is not."""


def _take_in(meetings: Sequence[str]) -> None:
    from raadhus.figures.taking_in import take_in

    take_in(meetings)


FOLLOWER = Follower(name="figures", version=f"{EXTRACTOR}.{_ROOM}", take_in=_take_in)
