"""What is announced to the committees of Egeborg, each thing once and in its time."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from importlib.resources import files

import msgspec
from msgspec import Struct

from raadhus.demo.calendar import Sitting
from raadhus.demo.matters.matter import CommitteeKey


class AnnouncedMessage(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An announcement for the committee's meeting of the month, or the next one after."""

    committee: CommitteeKey
    month: str
    text: str
    attachments: tuple[str, ...] = ()


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    message: tuple[AnnouncedMessage, ...]


def read_messages() -> tuple[AnnouncedMessage, ...]:
    """Every announcement, as written in messages.toml."""
    text = (files("raadhus.demo") / "messages.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), _File).message


def messages_by_meeting(
    messages: Iterable[AnnouncedMessage], *, sittings: tuple[Sitting, ...]
) -> Mapping[str, tuple[AnnouncedMessage, ...]]:
    """The announcements of each meeting by the meeting's key; what comes after the last meeting falls out."""
    found: defaultdict[str, list[AnnouncedMessage]] = defaultdict(list)
    for message in messages:
        first = date.fromisoformat(f"{message.month}-01")
        for sitting in sittings:
            if (
                sitting.committee.key == message.committee
                and sitting.day >= first
                and not sitting.is_cancelled
            ):
                found[sitting.key].append(message)
                break
    return {key: tuple(some) for key, some in found.items()}
