"""What is logged is a constant sentence and listed fields: a call that would write anything else fails here."""

import ast
from collections.abc import Iterator

from house.tracked import name_of, source_files
from raadhus.server.logs import LOGGED_FIELDS

METHODS = {"debug", "info", "warning", "error", "exception", "critical"}
LOGGERS = {"_log", "_logger"}


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for path in source_files():
        text = path.read_text(encoding="utf-8")
        if "/src/" not in str(path) or not any(f"{logger}." in text for logger in LOGGERS):
            continue
        for node in ast.walk(ast.parse(text)):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in METHODS
            ):
                logger = node.func.value
                if isinstance(logger, ast.Name) and logger.id in LOGGERS:
                    yield f"{name_of(path)}:{node.lineno}", node


def test_what_is_logged_is_a_constant_sentence() -> None:
    assert [
        place
        for place, call in _calls()
        if len(call.args) != 1
        or not (isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str))
    ] == []


def test_every_field_that_is_logged_is_listed() -> None:
    given = {
        (place, key.value)
        for place, call in _calls()
        for keyword in call.keywords
        if keyword.arg == "extra" and isinstance(keyword.value, ast.Dict)
        for key in keyword.value.keys
        if isinstance(key, ast.Constant)
    }

    assert {(place, field) for place, field in given if field not in LOGGED_FIELDS} == set()


def test_the_calls_are_found() -> None:
    assert list(_calls())
