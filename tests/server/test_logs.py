import json
import logging
import sys
from datetime import date

import pytest

from raadhus.server.logs import LOGGED_FIELDS, JsonFormatter, TextFormatter, logging_settings

PERSON = "Karla Egeborg"
# Made by calculation: the tenth of March 1972 and a number that no control digit was made for.
LIKE_CPR = f"{date(1972, 3, 10):%d%m%y}-{1234:04}"


def _record(
    message: object = "an edition was published", *arguments: object, **fields: object
) -> logging.LogRecord:
    record = logging.LogRecord("raadhus.published", logging.INFO, "published.py", 1, message, arguments, None)
    record.__dict__.update(fields)
    return record


def _facts(record: logging.LogRecord) -> dict[str, object]:
    facts = json.loads(JsonFormatter().format(record))
    assert isinstance(facts, dict)
    return facts


def _failed(error: Exception) -> logging.LogRecord:
    record = _record("a listener failed")
    try:
        _fail(error)
    except Exception:  # noqa: BLE001  any exception is to be formatted
        record.exc_info = sys.exc_info()
    return record


def _fail(error: Exception) -> None:
    raise error


@pytest.fixture(params=[JsonFormatter, TextFormatter])
def formatter(request: pytest.FixtureRequest) -> logging.Formatter:
    made = request.param()
    assert isinstance(made, logging.Formatter)
    return made


def test_listed_fields_are_let_through() -> None:
    facts = _facts(_record(body="egeborg", edition=17, seconds=0.25, sha256="ab" * 32))

    assert [facts[name] for name in ("body", "edition", "seconds", "sha256")] == [
        "egeborg",
        "17",
        0.25,
        "ab" * 32,
    ]
    assert (facts["level"], facts["logger"]) == ("info", "raadhus.published")
    assert facts["message"] == "an edition was published"


def test_a_field_that_is_not_listed_is_not_written(formatter: logging.Formatter) -> None:
    assert PERSON not in formatter.format(_record(name_of_member=PERSON, title=PERSON, user=PERSON))


@pytest.mark.parametrize("field", LOGGED_FIELDS)
@pytest.mark.parametrize("value", [PERSON, LIKE_CPR, LIKE_CPR.replace("-", ""), f"case-{LIKE_CPR}"])
def test_a_listed_field_holds_no_person(formatter: logging.Formatter, field: str, value: str) -> None:
    written = formatter.format(_record(**{field: value}))

    assert value not in written
    assert "…" in written


def test_what_fills_a_message_is_not_written(formatter: logging.Formatter) -> None:
    assert PERSON not in formatter.format(_record("the minutes of %s were read", PERSON))


def test_a_number_like_cpr_in_a_message_is_left_out(formatter: logging.Formatter) -> None:
    assert LIKE_CPR not in formatter.format(_record(f"read {LIKE_CPR}"))


def test_the_message_of_another_package_is_not_written(formatter: logging.Formatter) -> None:
    record = _record(f"Not Found: /{PERSON}")
    record.name = "django.request"

    assert PERSON not in formatter.format(record)


def test_an_exception_is_told_by_its_kind_and_way_not_by_its_words(formatter: logging.Formatter) -> None:
    written = formatter.format(_failed(ValueError(f"{PERSON} {LIKE_CPR}")))

    assert PERSON not in written
    assert LIKE_CPR not in written
    assert "ValueError" in written
    assert "test_logs.py" in written


def test_an_exception_tells_its_code() -> None:
    error = ValueError(PERSON)
    error.code = "no-room"  # type: ignore[attr-defined]  # as our exceptions do

    assert _facts(_failed(error))["error_code"] == "no-room"


def test_a_record_is_one_line(formatter: logging.Formatter) -> None:
    assert "\n" not in formatter.format(_record("two\nlines", body="egeborg"))


def test_the_level_and_form_that_were_set_are_used() -> None:
    settings = logging_settings(level="error", form="json")

    assert settings["root"]["level"] == "ERROR"
    assert settings["formatters"]["raadhus"]["()"] is JsonFormatter
