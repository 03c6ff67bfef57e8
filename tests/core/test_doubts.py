"""Every doubt has a severity, a Danish sentence and a row in the reference."""

import re
from pathlib import Path
from string import Formatter

import pytest

from raadhus.core.doubts import DOUBT_KINDS, UnknownDoubt, doubt

ROOT = Path(__file__).parents[2]


def _filled(code: str) -> dict[str, str]:
    return {name: "x" for _, name, _, _ in Formatter().parse(DOUBT_KINDS[code].sentence) if name}


@pytest.mark.parametrize("code", DOUBT_KINDS)
def test_the_sentence_can_be_filled(code: str) -> None:
    found = doubt(code, values=_filled(code), page=2, line=3, item="4", text="ordene")

    assert "{" not in found.message
    assert found.message.endswith((".", "?"))
    assert found.severity == DOUBT_KINDS[code].severity
    assert (found.code, found.page, found.line, found.item, found.text) == (code, 2, 3, "4", "ordene")


def test_a_code_without_a_sentence_is_refused() -> None:
    with pytest.raises(UnknownDoubt):
        doubt("hvad")


def test_the_reference_has_each_doubt_with_its_severity() -> None:
    reference = (ROOT / "docs" / "reference" / "doubts.md").read_text()
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| (\w+) \|", reference, re.MULTILINE))

    assert rows == {code: kind.severity for code, kind in DOUBT_KINDS.items()}
