"""The demo minutes: made anew they are the committed files, and reading each finds what its source says."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from samples.make import MADE, made_files

from raadhus.reading import read

EXPECTED = sorted(MADE.glob("*.expected.json"))
# Of these the reader may find more than the source states; what is stated must be there.
MAY_HOLD_MORE = {"doubts", "references", "amounts", "positions"}


def sample_of(expected: Path) -> Path:
    return expected.with_name(expected.name.removesuffix(".expected.json"))


def differences(wanted: Any, found: Any, place: str = "") -> list[str]:
    """Where `found` does not hold what is `wanted`, by path."""
    if isinstance(wanted, dict):
        if not isinstance(found, dict):
            return [f"{place}: {wanted!r} expected, {found!r} found"]
        return [
            line
            for key, value in wanted.items()
            for line in differences(value, found.get(key), f"{place}.{key}")
        ]
    if isinstance(wanted, list):
        return _list_differences(wanted, found, place)
    return [] if wanted == found else [f"{place}: {wanted!r} expected, {found!r} found"]


def _list_differences(wanted: list[Any], found: Any, place: str) -> list[str]:
    if not isinstance(found, list):
        return [f"{place}: a list expected, {found!r} found"]
    is_message_text = ".messages[" in place and place.endswith(".blocks")
    if is_message_text or place.rsplit(".", 1)[-1] in MAY_HOLD_MORE:
        return [
            f"{place}: {value!r} not found in {found!r}"
            for value in wanted
            if not any(not differences(value, candidate) for candidate in found)
        ]
    if len(wanted) != len(found):
        return [f"{place}: {len(wanted)} expected, {len(found)} found: {found!r}"]
    return [
        line
        for number, (one, other) in enumerate(zip(wanted, found, strict=True), start=1)
        for line in differences(one, other, f"{place}[{number}]")
    ]


def test_the_committed_files_are_what_the_source_makes() -> None:
    made = dict(made_files())

    assert set(made) == {path.name for path in MADE.iterdir()}
    assert [name for name, data in made.items() if (MADE / name).read_bytes() != data] == []


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: sample_of(path).name)
def test_a_sample_is_read_as_its_source_says(expected: Path) -> None:
    sample = sample_of(expected)

    record = msgspec.to_builtins(read(sample.read_bytes(), name=sample.name))

    # Through JSON, so that tuples are lists.
    found = json.loads(json.dumps(record))
    assert differences(json.loads(expected.read_text(encoding="utf-8")), found) == []


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: sample_of(path).name)
def test_a_sample_gives_no_doubt_that_is_an_error(expected: Path) -> None:
    record = read(sample_of(expected).read_bytes())

    assert [doubt for doubt in record.doubts if doubt.severity == "error"] == []


def test_the_comparison_notices_a_missing_list_entry() -> None:
    wanted = {"items": [{"number": "1"}, {"number": "2"}]}

    assert differences(wanted, {"items": [{"number": "1"}]}) != []
    assert differences(wanted, {"items": [{"number": "1", "more": 1}, {"number": "2"}]}) == []
