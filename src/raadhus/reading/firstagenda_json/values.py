"""Values out of untrusted JSON: text where text is expected, and nothing else."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from raadhus.reading.firstagenda_json.fields import LEVELS, field_name

ZERO_ID = "00000000-0000-0000-0000-000000000000"
_NO_TEXT = re.compile(
    r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|https?://\S+|[\d\s.:,TZ+-]*|true|false|null|[\w.+/=-]{200,}",
    re.IGNORECASE,
)
_DEEPEST = 60


def plain(text: str) -> str:
    """The text as a browser shows it: one blank between words, NFC, no soft hyphens."""
    text = " ".join(text.replace("\u00ad", "").split())
    return text if text.isascii() else unicodedata.normalize("NFC", text)


class Fields(NamedTuple):
    """An object of the JSON, by the names of the table and `as_given`; `level` is the name under which it stands."""

    level: str
    values: Mapping[str, object]
    as_given: Mapping[str, object]

    def text(self, *names: str) -> str:
        """The first of these fields that holds text or a number, without white space around it."""
        for name in names:
            value = self.values.get(name)
            if isinstance(value, str) and (text := plain(value)):
                return text
            if isinstance(value, int | float) and not isinstance(value, bool):
                return str(value)
        return ""

    def id(self, *names: str) -> str | None:
        found = self.text(*names)
        return found if found and found != ZERO_ID else None

    def flag(self, *names: str) -> bool | None:
        for name in names:
            value = self.values.get(name)
            if isinstance(value, bool):
                return value
            if isinstance(value, str) and value.lower() in {"true", "false"}:
                return value.lower() == "true"
        return None

    def one(self, name: str) -> "Fields":
        return fields_of(self.values.get(name), level=name)

    def many(self, *names: str) -> tuple["Fields", ...]:
        """The objects of the first of these lists that has any; what is not an object is left to `unknown_texts`."""
        for name in names:
            value = self.values.get(name)
            if isinstance(value, dict):
                value = [value]
            if isinstance(value, list) and value:
                return tuple(fields_of(entry, level=name) for entry in value if isinstance(entry, dict))
        return ()

    def unknown_texts(self) -> Iterator[tuple[str, str]]:
        """Text under names that the table does not have, or where it expects none."""
        known = LEVELS[self.level]
        for name, value in self.values.items():
            use = known.get(name)
            if (
                use is None
                or (use in {"stated", "html"} and isinstance(value, list | dict))
                or (use == "inner" and isinstance(value, str))
            ):
                yield from _texts(name, value, depth=0)
            elif use == "inner" and isinstance(value, list):
                for entry in value:
                    if not isinstance(entry, dict):
                        yield from _texts(name, entry, depth=0)


def fields_of(value: object, *, level: str) -> Fields:
    if not isinstance(value, dict):
        return Fields(level, {}, {})
    return Fields(level, {field_name(name): inner for name, inner in value.items()}, value)


def _texts(name: str, value: object, *, depth: int) -> Iterator[tuple[str, str]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, str):
        if value.strip() and not _NO_TEXT.fullmatch(value.strip()):
            yield name, value
    elif isinstance(value, dict):
        for inner_name, inner in value.items():
            yield from _texts(f"{name}.{inner_name}", inner, depth=depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(name, inner, depth=depth + 1)
