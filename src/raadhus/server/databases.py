"""What Django is told about the database that a setting names, SQLite or PostgreSQL."""

from pathlib import Path

from raadhus.server.environment import WrongSetting

_FORMS = "it must be sqlite:PATH or postgresql://USER:PASSWORD@HOST:PORT/NAME"
# secure_delete overwrites what is withdrawn, so that it does not linger in free pages.
_SQLITE_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON")
_BUSY_SECONDS = 30
_CONNECT_SECONDS = 10
# Opening the store anew for each page would cost more than half of a short one.
_KEPT_SECONDS = 60


def database(value: str | None, *, name: str, default: Path, may_write: bool) -> dict[str, object]:
    """Django's words for `sqlite:PATH` or `postgresql://…`; `default` is SQLite's file when nothing is set.

    Raises WrongSetting, which never repeats the value: it may hold a password.
    """
    kind, colon, rest = (value or f"sqlite:{default}").partition(":")
    if kind == "sqlite" and colon and rest:
        return _sqlite(rest, name=name, may_write=may_write)
    if kind in {"postgresql", "postgres"} and rest.startswith("//"):
        return _postgresql(value or "", name=name, may_write=may_write)
    raise WrongSetting(name=name, reason=_FORMS)


def _sqlite(path: str, *, name: str, may_write: bool) -> dict[str, object]:
    if path.startswith((":", "//", "file:")):
        raise WrongSetting(
            name=name, reason="sqlite: is followed by the path of a file, as sqlite:/srv/raadhus.sqlite3"
        )
    file = Path(path).expanduser().absolute()
    if file.is_dir():
        raise WrongSetting(name=name, reason=f"«{file}» is a folder, it must be the path of a file")
    pragmas = _SQLITE_PRAGMAS if may_write else (*_SQLITE_PRAGMAS, "query_only=ON")
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "CONN_MAX_AGE": _KEPT_SECONDS,
        "OPTIONS": {
            # A transaction that will write takes its turn at its beginning; one that would find out later is refused.
            "transaction_mode": "IMMEDIATE" if may_write else "DEFERRED",
            "timeout": _BUSY_SECONDS,
            "init_command": "; ".join(f"PRAGMA {pragma}" for pragma in pragmas),
        },
    }


def _postgresql(value: str, *, name: str, may_write: bool) -> dict[str, object]:
    try:
        from psycopg import Error
        from psycopg.conninfo import conninfo_to_dict
    except ImportError:
        raise WrongSetting(
            name=name, reason="PostgreSQL needs its driver: pip install 'raadhus[server]'"
        ) from None
    try:
        given = conninfo_to_dict(value)
    except Error:
        raise WrongSetting(name=name, reason=_FORMS) from None
    if not given.get("dbname"):
        raise WrongSetting(name=name, reason=f"the name of the database is missing; {_FORMS}")
    # New tables are made in the first; the desk's own are moved to the second.
    reading = "-c search_path=published -c default_transaction_read_only=on"
    options = "-c search_path=published,desk" if may_write else reading
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": str(given.pop("dbname")),
        "USER": str(given.pop("user", "")),
        "PASSWORD": str(given.pop("password", "")),
        "HOST": str(given.pop("host", "")),
        "PORT": str(given.pop("port", "")),
        "CONN_MAX_AGE": _KEPT_SECONDS,
        # The server may have been started again meanwhile.
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": _CONNECT_SECONDS, **given, "options": options},
    }
