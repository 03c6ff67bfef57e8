"""Typed readers of the environment that refuse a wrong value, saying which and what is right."""

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit


class WrongSetting(ValueError):
    """A setting has a value that cannot be; `name` says which, `reason` why."""

    def __init__(self, *, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


def choice(name: str, *, choices: tuple[str, ...], default: str) -> str:
    value = os.environ.get(name, default)
    if value not in choices:
        raise WrongSetting(name=name, reason=f"{value!r} is none of {', '.join(choices)}")
    return value


def folder(name: str, *, default: str) -> Path:
    value = os.environ.get(name, default)
    path = Path(value).expanduser().absolute()
    if not value or (path.exists() and not path.is_dir()):
        raise WrongSetting(name=name, reason=f"{value!r} is not a folder")
    return path


def database(name: str, *, data: Path) -> dict[str, object]:
    """`sqlite:PATH` or `postgresql://USER:PASSWORD@HOST:PORT/NAME`; by default a file in the data folder."""
    value = os.environ.get(name) or f"sqlite:{data / 'raadhus.sqlite3'}"
    parts = urlsplit(value)
    if parts.scheme == "sqlite" and parts.path:
        return _sqlite(value.removeprefix("sqlite:"))
    if parts.scheme == "postgresql" and parts.path.strip("/"):
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.strip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "OPTIONS": {"options": "-c search_path=published"},
        }
    raise WrongSetting(name=name, reason=f"{parts.scheme or value!r} is neither sqlite: nor postgresql:")


def _sqlite(path: str) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            # secure_delete overwrites what is withdrawn, so that it does not linger in free pages.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;",
        },
    }
