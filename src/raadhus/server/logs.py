"""Logs without personal data: a constant sentence and listed fields, as readable text or one JSON object a line.

What a message was filled with, and what an exception says, may name people: neither is written, ever.
"""

import json
import logging
import re
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

_CODE = re.compile(r"[a-z][a-z0-9_.-]{0,59}")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:/-]{0,79}")
_HASH = re.compile(r"[0-9a-f]{64}")
LOGGED_FIELDS: Final[Mapping[str, re.Pattern[str] | None]] = {
    "attempt": None,
    "body": _CODE,
    "bytes": None,
    "code": _CODE,
    "command": _CODE,
    "count": None,
    "edition": _ID,
    "event": _ID,
    "job": _ID,
    "kind": _CODE,
    "listener": _ID,
    "path": _ID,
    "seconds": None,
    "sequence": None,
    "sha256": _HASH,
    "worker": _ID,
}
"""The fields that are let through, and what a text in them looks like; null says that it is a number."""

_OWN = "raadhus"
_LOOKS_LIKE_CPR = re.compile(r"(?<!\d)\d{6}[ -]?\d{4}(?!\d)")
_SOURCE = Path(__file__).parents[1]
_FRAMES = 12


class _Formatter(logging.Formatter):
    """Makes a record into what may be written of it."""

    def _facts(self, record: logging.LogRecord) -> dict[str, Any]:
        facts: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, tz=UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _sentence(record),
            "process": record.process,
        }
        facts |= {name: value for name in LOGGED_FIELDS if (value := _field(record, name)) is not None}
        if record.exc_info and record.exc_info[1] is not None:
            facts |= _exception(record.exc_info[1])
        return facts


class JsonFormatter(_Formatter):
    """One JSON object a line, for whatever collects logs."""

    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(self._facts(record), ensure_ascii=False)


class TextFormatter(_Formatter):
    """One line for a person: moment, level, sentence, fields; the way to an exception below it."""

    def format(self, record: logging.LogRecord) -> str:
        facts = self._facts(record)
        begin = f"{facts.pop('at')} {facts.pop('level')} {facts.pop('logger')}: {facts.pop('message')}"
        trace = facts.pop("trace", ())
        fields = " ".join(f"{name}={value}" for name, value in facts.items())
        return "\n".join((f"{begin} [{fields}]", *(f"    {place}" for place in trace)))


def logging_settings(*, level: str, form: str) -> dict[str, Any]:
    """What Django is told about logs: all of them to standard error, in one form."""
    formatter = JsonFormatter if form == "json" else TextFormatter
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"raadhus": {"()": formatter}},
        "handlers": {"standard_error": {"class": "logging.StreamHandler", "formatter": "raadhus"}},
        "root": {"handlers": ["standard_error"], "level": level.upper()},
        # Django's own handlers would write what it met, and mail it.
        "loggers": {"django": {"handlers": [], "propagate": True, "level": "WARNING"}},
    }


def _sentence(record: logging.LogRecord) -> str:
    """The constant sentence of our own code; another package's may have been filled in already."""
    if record.name.partition(".")[0] == _OWN and isinstance(record.msg, str):
        return _LOOKS_LIKE_CPR.sub("…", record.msg).replace("\n", " ")
    return f"said by {record.module}.py, line {record.lineno}"


def _field(record: logging.LogRecord, name: str) -> str | float | None:
    """The value of a listed field, «…» for one that does not look as it should; null when it is not there."""
    value = record.__dict__.get(name)
    form = LOGGED_FIELDS[name]
    if value is None:
        return None
    if form is None:
        return value if isinstance(value, int | float) else "…"
    text = str(value)
    is_fit = form.fullmatch(text) and (form is _HASH or not _LOOKS_LIKE_CPR.search(text))
    return text if is_fit else "…"


def _exception(error: BaseException) -> dict[str, Any]:
    """What kind of exception it was, its code, and the way to it; not its words."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    facts: dict[str, Any] = {
        "exception": type(error).__name__,
        "trace": [f"{_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames],
    }
    code = getattr(error, "code", None)
    if isinstance(code, str) and _CODE.fullmatch(code):
        facts["error_code"] = code
    return facts


def _place(filename: str) -> str:
    """The file below the package, or its name alone: where somebody's home lies is nobody's business."""
    path = Path(filename)
    return str(path.relative_to(_SOURCE)) if path.is_relative_to(_SOURCE) else path.name
