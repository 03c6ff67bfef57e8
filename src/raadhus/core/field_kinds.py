"""Which key of the record is stated (what the paper says), understood (made from it) or made (how we came by it).

Only stated keys are hashed; understanding fills the understood ones; the letters are those of the
table in the reference page of the meeting record.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple, TypeAlias, TypeVar, get_args

from msgspec import NODEFAULT, to_builtins
from msgspec.structs import fields, replace

from raadhus.core import record as r

Plain: TypeAlias = "bool | int | str | list[Plain] | dict[str, Plain] | None"
"""Plain JSON data without fractions."""


class FieldKind(StrEnum):
    STATED = "s"
    UNDERSTOOD = "u"
    MADE = "m"


def _kinds(*, stated: str = "", understood: str = "", made: str = "") -> Mapping[str, FieldKind]:
    words = {FieldKind.STATED: stated, FieldKind.UNDERSTOOD: understood, FieldKind.MADE: made}
    return {key: kind for kind, keys in words.items() for key in keys.split()}


FIELD_KINDS: Mapping[type[r.Value], Mapping[str, FieldKind]] = {
    r.MeetingRecord: _kinds(
        stated="schema kind supplement body organizations title meeting sections items",
        understood="attendance",
        made="source doubts",
    ),
    r.Body: _kinds(stated="name code"),
    r.OrganizationName: _kinds(stated="name"),
    r.Meeting: _kinds(
        stated="as_printed cancelled", understood="start end place extraordinary form", made="source_id"
    ),
    r.AgendaItem: _kinds(
        stated="number position group title access closing_reason case_number sections messages attachments"
        " attachments_stated recordings public_text public_attendance",
        understood="kind case recommendation decision authority references guests economy attendance",
        made="source_id",
    ),
    r.Message: _kinds(stated="number blocks attachments attachments_stated"),
    r.Section: _kinds(stated="heading blocks", understood="kind"),
    r.Paragraph: _kinds(stated="type text marks"),
    r.Mark: _kinds(stated="start end kind url"),
    r.List: _kinds(stated="type ordered entries"),
    r.Entry: _kinds(stated="label blocks"),
    r.Table: _kinds(stated="type rows"),
    r.Cell: _kinds(stated="text marks header colspan rowspan"),
    r.Heading: _kinds(stated="type level text"),
    r.Image: _kinds(stated="type alt file"),
    r.Attachment: _kinds(stated="number title recommended access", made="source_id url file"),
    r.AttachmentsStated: _kinds(stated="total recommended"),
    r.Attendance: _kinds(
        understood="as_printed name party titles is_official status items from_at until_at substitute_for reason"
    ),
    r.Case: _kinds(understood="raw scheme subject facet serial year"),
    r.Recommendation: _kinds(understood="by to points"),
    r.Point: _kinds(understood="number text"),
    r.Decision: _kinds(understood="body date point text outcome remarks requests votes positions stopped"),
    r.Position: _kinds(understood="who kind point text"),
    r.Vote: _kinds(understood="point for against abstain carried as_printed"),
    r.VoteSide: _kinds(understood="count names parties"),
    r.Reference: _kinds(understood="organization date span item relation purpose place as_printed"),
    r.Span: _kinds(understood="from to as_printed"),
    r.Guest: _kinds(understood="name title unit as_printed"),
    r.Economy: _kinds(understood="text states_none amounts"),
    r.Amount: _kinds(understood="oere as_printed year frame direction what"),
    r.Source: _kinds(made="media_type sha256 name url retrieved_at profile reader_version pages"),
    r.Doubt: _kinds(made="code message severity page line item text"),
}


_V = TypeVar("_V", bound=r.Value)


class NotStated(TypeError):
    """The value has no stated part: it is understood or made."""


@cache
def keys_of(value: type[r.Value]) -> tuple[str, ...]:
    """List the JSON keys of a value in the order of the record, its type tag first."""
    config = value.__struct_config__
    keys = tuple(key.encode_name for key in fields(value))
    return (config.tag_field, *keys) if config.tag_field else keys


def stated_part(value: r.Value) -> dict[str, Plain]:
    """Write down only what the paper says, as plain nested data; raises NotStated when it says nothing of it."""
    stated = _stated(type(value))
    if not stated.names:
        raise NotStated(type(value).__name__)
    part: dict[str, Plain] = dict(stated.tag)
    for key, name in stated.names:
        part[key] = _plain(getattr(value, name))
    return part


def part_of_kind(value: r.Value, kind: FieldKind) -> dict[str, Plain]:
    """Write down only the keys of one kind that is not the stated one, at every depth, without their defaults.

    A list of values that hold more than this kind keeps its length, so that each member finds its place again.
    """
    walk = _walk(type(value), kind)
    part: dict[str, Plain] = {}
    for key, name, default in walk.own:
        own = getattr(value, name)
        if own != default:
            part[key] = to_builtins(own)
    for key, name in walk.deeper:
        inner = _part_within(getattr(value, name), kind)
        if inner:
            part[key] = inner
    return part


def stated_only(value: _V) -> _V:
    """Empty every understood key, at every depth; stated and made keys stay."""
    return _emptied(value, FieldKind.UNDERSTOOD)


def without_made(value: _V) -> _V:
    """Empty every made key, at every depth, except a record's `source`, which it cannot be without."""
    return _emptied(value, FieldKind.MADE)


class _Stated(NamedTuple):
    tag: tuple[tuple[str, str], ...]
    names: tuple[tuple[str, str], ...]


class _Walk(NamedTuple):
    """Where the keys of one kind stand in a value of one type: its own with their defaults, and deeper."""

    own: tuple[tuple[str, str, object], ...]
    deeper: tuple[tuple[str, str], ...]


class _Emptying(NamedTuple):
    """What to do to a value of one type: defaults to put in, and attributes that hold more to empty."""

    defaults: tuple[tuple[str, object], ...]
    deeper: tuple[str, ...]


@cache
def _stated(value: type[r.Value]) -> _Stated:
    config, kinds = value.__struct_config__, FIELD_KINDS[value]
    tag = ((str(config.tag_field), str(config.tag)),) if config.tag_field else ()
    names = ((key.encode_name, key.name) for key in fields(value))
    return _Stated(tag, tuple(pair for pair in names if kinds[pair[0]] is FieldKind.STATED))


def _plain(value: object) -> Plain:
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, tuple):
        return [_plain(member) for member in value]
    if isinstance(value, r.Value):
        return stated_part(value)
    raise NotStated(type(value).__name__)


def _part_within(value: object, kind: FieldKind) -> Plain:
    if isinstance(value, r.Value):
        return part_of_kind(value, kind)
    if not isinstance(value, tuple):
        return None
    members = [_part_within(member, kind) for member in value]
    return members if any(members) else None


@cache
def _walk(value: type[r.Value], kind: FieldKind) -> _Walk:
    kinds = FIELD_KINDS[value]
    deeper = _emptying(value, kind).deeper
    return _Walk(
        tuple(
            (key.encode_name, key.name, key.default)
            for key in fields(value)
            if kinds[key.encode_name] is kind
        ),
        tuple((key.encode_name, key.name) for key in fields(value) if key.name in deeper),
    )


def _emptied(value: _V, kind: FieldKind) -> _V:
    emptying = _emptying(type(value), kind)
    changes = dict(emptying.defaults)
    for name in emptying.deeper:
        changes[name] = _emptied_within(getattr(value, name), kind)
    return replace(value, **changes) if changes else value


def _emptied_within(value: object, kind: FieldKind) -> object:
    if isinstance(value, tuple):
        return tuple(_emptied_within(member, kind) for member in value)
    return _emptied(value, kind) if isinstance(value, r.Value) else value


@cache
def _emptying(value: type[r.Value], kind: FieldKind) -> _Emptying:
    kinds = FIELD_KINDS[value]
    of_kind = [key for key in fields(value) if kinds[key.encode_name] is kind]
    others = [key for key in fields(value) if kinds[key.encode_name] is not kind]
    return _Emptying(
        tuple((key.name, key.default) for key in of_kind if key.default is not NODEFAULT),
        tuple(key.name for key in others if any(_reaches(inner, kind) for inner in values_in(key.type))),
    )


@cache
def _reaches(value: type[r.Value], kind: FieldKind) -> bool:
    """Say whether a value of this type holds, at any depth, a key of this kind."""
    seen: set[type[r.Value]] = set()
    waiting = [value]
    while waiting:
        current = waiting.pop()
        if kind in FIELD_KINDS[current].values():
            return True
        seen.add(current)
        waiting.extend(inner for key in fields(current) for inner in values_in(key.type) if inner not in seen)
    return False


def values_in(annotation: object) -> Iterator[type[r.Value]]:
    """Yield the value types that a type annotation names, such as the blocks of `tuple[Block, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, r.Value):
        yield annotation
    for inner in get_args(annotation):
        yield from values_in(inner)
