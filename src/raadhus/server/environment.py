"""Typed readers of the environment that refuse a wrong value, saying which and what is right."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

PREFIX = "RAADHUS_"
_FROM_FILE = "_FILE"
_LARGEST_FILE = 65_536
OF_DEVELOPERS = frozenset({"RAADHUS_PYTHON", "RAADHUS_CORPUS", "RAADHUS_CHROMIUM", "RAADHUS_TEST_DATABASE"})
"""Read by ./run and by the tests; no settings."""


class WrongSetting(ImproperlyConfigured):
    """A setting has a value that cannot be; `name` says which, `reason` what is right."""

    def __init__(self, *, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class Bucket(NamedTuple):
    name: str
    prefix: str


class Environment:
    """Reads settings from the environment; any of them may stand in a file instead, named by NAME_FILE."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values
        self.known: list[str] = []
        """The settings that were asked for, in that order."""

    def text(self, name: str) -> str | None:
        """The value, without the white space around it; null when it is not set, or set to nothing."""
        self.known.append(name)
        value, file = self._values.get(name, "").strip(), self._values.get(name + _FROM_FILE, "").strip()
        if value and file:
            raise WrongSetting(name=name, reason=f"set either {name} or {name}{_FROM_FILE}, not both")
        return (_content(name + _FROM_FILE, file=file) if file else value) or None

    def choice(self, name: str, *, choices: tuple[str, ...], default: str) -> str:
        value = self.text(name) or default
        if value not in choices:
            raise WrongSetting(name=name, reason=f"«{value}» must be one of {', '.join(choices)}")
        return value

    def identifier(self, name: str) -> str | None:
        """A name in a database: small letters, digits and underscores."""
        value = self.text(name)
        if value and not (value.isascii() and value.isidentifier() and value == value.lower()):
            raise WrongSetting(name=name, reason=f"«{value}» must be small letters, digits and underscores")
        return value

    def folder(self, name: str, *, default: str) -> Path:
        return _folder(self.text(name) or default, name=name)

    def folder_or_bucket(self, name: str) -> Path | Bucket | None:
        """A folder, or `s3://bucket/prefix`."""
        value = self.text(name)
        if value is None:
            return None
        if "://" not in value:
            return _folder(value, name=name)
        parts = urlsplit(value)
        if parts.scheme != "s3" or not parts.netloc:
            raise WrongSetting(name=name, reason=f"«{value}» must be a folder or s3://bucket/prefix")
        return Bucket(name=parts.netloc, prefix=parts.path.strip("/"))

    def web_address(self, name: str) -> str | None:
        value = self.text(name)
        if value and not (urlsplit(value).scheme in {"http", "https"} and urlsplit(value).netloc):
            raise WrongSetting(name=name, reason=f"«{value}» must begin with https:// or http://")
        return value

    def date(self, name: str) -> date | None:
        """A day as 2025-06-12."""
        value = self.text(name)
        try:
            return date.fromisoformat(value) if value else None
        except ValueError as error:
            raise WrongSetting(name=name, reason=f"«{value}» must be a day such as 2025-06-12") from error

    def number(self, name: str, *, least: int, most: int) -> int | None:
        value = self.text(name)
        if value and not (value.isascii() and value.isdigit() and least <= int(value) <= most):
            raise WrongSetting(name=name, reason=f"«{value}» must be a number from {least} to {most}")
        return int(value) if value else None

    def whole_number(self, name: str, *, default: int, least: int, most: int) -> int:
        value = self.text(name)
        if value is not None and not (value.isascii() and value.isdigit() and least <= int(value) <= most):
            raise WrongSetting(name=name, reason=f"«{value}» must be a whole number from {least} to {most}")
        return default if value is None else int(value)

    def yes_or_no(self, name: str, *, default: bool) -> bool:
        return self.choice(name, choices=("yes", "no"), default="yes" if default else "no") == "yes"

    def names(self, name: str) -> tuple[str, ...]:
        """Names with commas between."""
        return tuple(one.strip() for one in (self.text(name) or "").split(",") if one.strip())

    def pairs(self, name: str) -> Mapping[str, str]:
        """Pairs such as `one.example=egeborg, two.example=hestehave`; what stands on the left comes once."""
        found: dict[str, str] = {}
        for pair in self.names(name):
            left, sign, right = (part.strip() for part in pair.partition("="))
            if not (left and sign and right) or left in found:
                reason = f"«{pair}» must be written as name=value, and each name once"
                raise WrongSetting(name=name, reason=reason)
            found[left] = right
        return found

    def unknown(self) -> tuple[str, ...]:
        """What begins like a setting and is none: misspelled, or gone."""
        known = {*OF_DEVELOPERS, *self.known, *(name + _FROM_FILE for name in self.known)}
        return tuple(sorted(name for name in self._values if name.startswith(PREFIX) and name not in known))


def _folder(value: str, *, name: str) -> Path:
    path = Path(value).expanduser().absolute()
    if path.exists() and not path.is_dir():
        raise WrongSetting(name=name, reason=f"«{value}» is a file, it must be a folder")
    return path


def _content(name: str, *, file: str) -> str:
    try:
        with Path(file).expanduser().open(encoding="utf-8") as opened:
            value = opened.read(_LARGEST_FILE).strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not text in UTF-8"
        raise WrongSetting(name=name, reason=f"the file «{file}» cannot be read: {reason}") from error
    if not value:
        raise WrongSetting(name=name, reason=f"the file «{file}» is empty, it must hold the value")
    return value
