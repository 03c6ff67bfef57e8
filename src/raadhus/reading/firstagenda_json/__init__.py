"""The JSON of FirstAgenda Publication, one meeting or a list of them, of any municipality that publishes with it."""

import re
from collections.abc import Mapping

import msgspec

from raadhus.reading import media
from raadhus.reading.errors import ReadError
from raadhus.reading.firstagenda_json.fields import field_name
from raadhus.reading.firstagenda_json.meeting import reading_of
from raadhus.reading.firstagenda_json.refusal import LIST, MEETING, OBJECT, not_a_meeting, spelled
from raadhus.reading.firstagenda_json.values import Fields, fields_of
from raadhus.reading.original import Original, Reading

_SIGNS = frozenset({"dagsordenpunkter", "moede"})
_KEYED_SIGNS = frozenset({"agendaUid", "committeeUid", "committeeName", "meetingBeginUtc"})
_LISTS = ("dagsordner", "agendas")
_NO_CHARACTER = re.compile(rb"(?<!\\)((?:\\\\)*)\\u0000")


def recognises(original: Original) -> bool:
    """Any JSON: no other family follows, and `recognise` says what it lacks."""
    return original.media_type == media.JSON


def recognise(original: Original) -> tuple[Reading, ...]:
    """Every meeting of the file; raises ReadError `not-a-meeting` with the path of what is missing or wrong."""
    meetings = meetings_of(decoded_json(original.data))
    return tuple(reading_of(meeting, original=original) for meeting in meetings)


def decoded_json(data: bytes) -> object:
    """The value of the JSON; raises ReadError `damaged` or `too-deep`."""
    try:
        return _decoded(data)
    except RecursionError:
        raise ReadError("too-deep", values={"limit": 1000}) from None
    except msgspec.MsgspecError:
        raise ReadError("damaged", values={"kind": "JSON"}) from None


def _decoded(data: bytes) -> object:
    if b"\\u0000" in data:  # no page shows it, and no database holds it
        data = _NO_CHARACTER.sub(rb"\1", data)
    try:
        value: object = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError):
        value = msgspec.json.decode(media.decode_text(data).encode("utf-8", errors="replace"))
    return value


def meetings_of(value: object, *, path: str = "$") -> tuple[Fields, ...]:
    """The meetings that the value holds, each checked to be one; raises ReadError `not-a-meeting`."""
    if isinstance(value, list) and value:
        listed = (meetings_of(entry, path=f"{path}[{index}]") for index, entry in enumerate(value))
        return tuple(meeting for several in listed for meeting in several)
    if not isinstance(value, dict):
        raise not_a_meeting(value, path=path, expected=MEETING)
    meeting = fields_of(value, level="meeting")
    for name in _LISTS:
        inner = meeting.values.get(name)
        if isinstance(inner, list) and inner and path == "$":
            return meetings_of(inner, path=f"{path}.{spelled(value, name=name)}")
    if not _SIGNS & meeting.values.keys() and len(_KEYED_SIGNS & meeting.values.keys()) < 2:
        raise not_a_meeting(value, path=path, expected=MEETING)
    _check(value, path=path)
    return (meeting,)


def _check(meeting: Mapping[str, object], *, path: str) -> None:
    """Refuse a meeting of which the frame is not there; raises ReadError."""
    for name, inner in meeting.items():
        known = field_name(name)
        if inner is None:
            continue
        if known in {"moede", "udvalg"} and not isinstance(inner, dict):
            raise not_a_meeting(inner, path=f"{path}.{name}", expected=OBJECT)
        if known not in {"dagsordenpunkter", "items"}:
            continue
        if not isinstance(inner, list):
            raise not_a_meeting(inner, path=f"{path}.{name}", expected=LIST)
        for index, entry in enumerate(inner):
            if not isinstance(entry, dict):
                raise not_a_meeting(entry, path=f"{path}.{name}[{index}]", expected=OBJECT)
