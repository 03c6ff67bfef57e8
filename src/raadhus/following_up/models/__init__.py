"""The tables of the room: derived, and made again by `raadhus derived rebuild`."""

from raadhus.following_up.models.obligation import Obligation, Occurrence
from raadhus.following_up.models.showing import Showing
from raadhus.following_up.models.telling import Telling

__all__ = ["Obligation", "Occurrence", "Showing", "Telling"]
