"""One understood key put right: the path to it, the value that fits it, and the correction that holds both."""

import re
from typing import TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.field_kinds import FIELD_KINDS, FieldKind, Plain
from raadhus.core.record import AgendaItem, MeetingRecord, Value
from raadhus.published.corrections import Correction, HeadCorrection, ItemCorrection, MeetingCorrection
from raadhus.published.doubt_errors import DoubtRefused

_PATH = re.compile(r"[a-z_]+(?:\.[a-z_]+|\[[0-9]+\])*")
_STEP = re.compile(r"[a-z_]+|[0-9]+")
_C = TypeVar("_C", bound=Struct)


def correct_item(correction: Correction, item: AgendaItem, *, path: str, value: str) -> Correction:
    """Add to a correction that a key of the item, as it is read today, has this value. Raises DoubtRefused."""
    changed = _corrected(correction.item, item, path=path, steps=_steps(path, ItemCorrection), value=value)
    return replace(correction, item=changed)


def correct_head(correction: Correction, head: MeetingRecord, *, path: str, value: str) -> Correction:
    """Add to a correction that a key of the record's head has this value. Raises DoubtRefused."""
    steps = _steps(path, HeadCorrection)
    if steps[0] != "meeting":
        return replace(
            correction, head=_corrected(correction.head, head, path=path, steps=steps, value=value)
        )
    if len(steps) < 2:
        raise _no_such_field(path, MeetingCorrection)
    meeting = _corrected(correction.head.meeting, head.meeting, path=path, steps=steps[1:], value=value)
    return replace(correction, head=replace(correction.head, meeting=meeting))


def without_key(correction: Correction, *, path: str) -> Correction:
    """The correction without what it says of the key that the path begins with."""
    steps = _STEP.findall(path)
    if steps[0] == "meeting":
        meeting = _unset(correction.head.meeting, key=steps[1])
        return replace(correction, head=replace(correction.head, meeting=meeting))
    return replace(
        correction,
        item=_unset(correction.item, key=steps[0]),
        head=_unset(correction.head, key=steps[0]),
    )


def _steps(path: str, kind: type[Struct]) -> list[str]:
    if not _PATH.fullmatch(path):
        raise _no_such_field(path, kind)
    return _STEP.findall(path)


def _corrected(correction: _C, value_now: Value, *, path: str, steps: list[str], value: str) -> _C:
    key = steps[0]
    kind = FIELD_KINDS[type(value_now)].get(key)
    if key not in correction.__struct_fields__:
        if kind is FieldKind.STATED:
            raise DoubtRefused("stated-field", values={"path": path})
        if kind is FieldKind.MADE:
            raise DoubtRefused("made-field", values={"path": path})
        raise _no_such_field(path, type(correction))
    now: Plain = msgspec.json.decode(msgspec.json.encode(getattr(value_now, key)))
    reason = ""
    for candidate in _candidates(value):
        whole = _put(now, steps[1:], candidate, path=path, kind=type(correction))
        try:
            # Read as the record itself is read: what fits here fits there.
            return msgspec.convert({**_set_keys(correction), key: whole}, type(correction))
        except msgspec.ValidationError as error:
            reason = reason or str(error)
    raise DoubtRefused("value-does-not-fit", values={"value": value, "path": path, "reason": reason})


def _candidates(value: str) -> tuple[Plain, ...]:
    """What was typed as JSON if it is, and as plain text."""
    try:
        return (msgspec.json.decode(value), value)
    except msgspec.DecodeError:
        return (value,)


def _put(now: Plain, steps: list[str], value: Plain, *, path: str, kind: type[Struct]) -> Plain:
    if not steps:
        return value
    step, rest = steps[0], steps[1:]
    if isinstance(now, dict) and step in now:
        return {**now, step: _put(now[step], rest, value, path=path, kind=kind)}
    if isinstance(now, list) and step.isdigit() and int(step) < len(now):
        place = int(step)
        return [*now[:place], _put(now[place], rest, value, path=path, kind=kind), *now[place + 1 :]]
    raise _no_such_field(path, kind)


def _set_keys(correction: Struct) -> dict[str, Plain]:
    keys: dict[str, Plain] = msgspec.to_builtins(correction)
    return keys


def _unset(correction: _C, *, key: str) -> _C:
    keys = _set_keys(correction)
    keys.pop(key, None)
    return msgspec.convert(keys, type(correction))


def _no_such_field(path: str, kind: type[Struct]) -> DoubtRefused:
    fields = [name for name in kind.__struct_fields__ if name != "meeting"]
    if kind is HeadCorrection:
        fields += [f"meeting.{name}" for name in MeetingCorrection.__struct_fields__]
    elif kind is MeetingCorrection:
        fields = [f"meeting.{name}" for name in fields]
    return DoubtRefused("no-such-field", values={"path": path, "fields": ", ".join(fields)})
