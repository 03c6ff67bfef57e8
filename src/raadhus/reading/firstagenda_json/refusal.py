"""Why a JSON is no meeting, in both languages: where, what was expected, and what was found."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from raadhus.reading.errors import ReadError
from raadhus.reading.firstagenda_json.fields import field_name


class Named(NamedTuple):
    """A kind of value, as it is called."""

    english: str
    danish: str


MEETING: Final = Named(
    'a meeting with "Moede" and "Dagsordenpunkter"', "et møde med «Moede» og «Dagsordenpunkter»"
)
OBJECT: Final = Named("an object", "et objekt")
LIST: Final = Named("a list", "en liste")


def not_a_meeting(value: object, *, path: str, expected: Named) -> ReadError:
    """The refusal of the value that stands at the path, whose keys are spelled as in the file."""
    found = _name(value)
    if expected is MEETING and isinstance(value, dict):
        found = Named("an object without them", "et objekt uden dem")
    return ReadError(
        "not-a-meeting",
        values={
            "path": path,
            "expected": expected.english,
            "found": found.english,
            "expected_danish": expected.danish,
            "found_danish": found.danish,
        },
    )


def spelled(names: Iterable[str], *, name: str) -> str:
    """The field's name as this file has it."""
    return next((found for found in names if field_name(found) == name), name)


def _name(value: object) -> Named:
    if value is None or isinstance(value, bool):
        word = {None: "null", True: "true", False: "false"}[value]
        return Named(word, word)
    if isinstance(value, str):
        return Named("text", "tekst")
    if isinstance(value, list):
        return LIST if value else Named("an empty list", "en tom liste")
    return OBJECT if isinstance(value, dict) else Named("a number", "et tal")
