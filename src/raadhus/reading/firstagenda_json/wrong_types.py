"""Fields that hold a value of another type than theirs, so that what they should say is missing."""

from collections.abc import Iterator, Mapping

from raadhus.core.doubts import doubt
from raadhus.core.record import Doubt
from raadhus.reading.firstagenda_json.fields import LEVELS, REPEATS, field_name
from raadhus.reading.firstagenda_json.values import Fields

_OBJECTS = frozenset({"udvalg", "moede", "itemDecision"})
_MAY_BE_NUMBERS = frozenset({"punktnummer", "number", "sagsNummer", "caseNumber"})
_MOST_NAMED = 3


def wrong_type_doubts(meeting: Fields) -> tuple[Doubt, ...]:
    """One doubt for the whole meeting that names the first of them and tells how many they are."""
    paths = tuple(_wrong(meeting.as_given, level=meeting.level, path=""))
    if not paths:
        return ()
    named = ", ".join(paths[:_MOST_NAMED])
    rest = f" og {len(paths) - _MOST_NAMED} mere" if len(paths) > _MOST_NAMED else ""
    return (doubt("wrong-type", values={"fields": f"{named}{rest}"}),)


def _wrong(values: Mapping[str, object], *, level: str, path: str) -> Iterator[str]:
    for given, value in values.items():
        name = field_name(given)
        use = LEVELS[level].get(name)
        if value is None or value in ([], {}):
            continue
        if use == "inner":
            yield from _wrong_inner(value, name=name, path=f"{path}{given}")
        elif (use in {"stated", "html"} or name in REPEATS) and not _is_text(value, name=name):
            yield f"{path}{given}"


def _wrong_inner(value: object, *, name: str, path: str) -> Iterator[str]:
    if isinstance(value, dict) and (name in _OBJECTS or _has_fields(value, level=name)):
        yield from _wrong(value, level=name, path=f"{path}.")
    elif isinstance(value, list) and name not in _OBJECTS:
        for index, entry in enumerate(value):
            if isinstance(entry, dict):
                yield from _wrong(entry, level=name, path=f"{path}[{index}].")
            elif entry is not None:
                yield f"{path}[{index}]"
    else:
        yield path


def _is_text(value: object, *, name: str) -> bool:
    return isinstance(value, str) or (
        name in _MAY_BE_NUMBERS and isinstance(value, int | float) and not isinstance(value, bool)
    )


def _has_fields(value: Mapping[str, object], *, level: str) -> bool:
    """Whether an object that stands in place of a list is the list's only entry."""
    return any(field_name(name) in LEVELS[level] for name in value)
