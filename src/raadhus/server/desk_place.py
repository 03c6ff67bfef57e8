"""That the desk's files and those that pages are served from lie apart."""

from raadhus.published.byte_store.places import LocalPlace, S3Place
from raadhus.server.environment import WrongSetting


def refuse_one_within_other(
    place: LocalPlace | S3Place, other_place: LocalPlace | S3Place, *, name: str, other: str
) -> None:
    """See that neither place is the other, or lies within it. Raises WrongSetting."""
    if _is_within(place, other_place) or _is_within(other_place, place):
        raise WrongSetting(name=name, reason=f"it must lie outside {other}, and {other} outside it")


def _is_within(place: LocalPlace | S3Place, other: LocalPlace | S3Place) -> bool:
    if isinstance(place, LocalPlace) and isinstance(other, LocalPlace):
        return place.folder.resolve().is_relative_to(other.folder.resolve())
    if isinstance(place, S3Place) and isinstance(other, S3Place):
        return place.bucket == other.bucket and f"{place.prefix}/".startswith(f"{other.prefix}/".lstrip("/"))
    return False
