"""The reader of the matters is strict: what an author gets wrong is told, and nothing is taken half."""

from pathlib import Path

import pytest

from raadhus.demo.matters.reading import MatterWrong, read_matters, read_text

ONE = (Path(__file__).parent / "a_matter.toml").read_text(encoding="utf-8")


def _fault(text: str) -> str:
    with pytest.raises(MatterWrong) as caught:
        read_text(text, file="one.toml")
    return str(caught.value)


def test_every_matter_of_egeborg_is_in_its_form() -> None:
    keys = [matter.key for matter in read_matters()]

    assert len(keys) == len(set(keys))


def test_a_matter_is_read_as_written() -> None:
    (matter,) = read_text(ONE, file="one.toml")

    assert matter.case == "05.01.08-P20-3-24"
    assert matter.treatments[0].votes[0].for_ == ("A", "B", "F")
    assert matter.access == "open"


@pytest.mark.parametrize(
    ("written", "instead", "fault"),
    [
        ("authority", "autority", "unknown field `autority`"),
        ('"KT"', '"TK"', "Invalid enum value 'TK'"),
        ("2024-03", "2026-03", "the month must lie between"),
        ("05.01.08-P20-3-24", "24/317", "no KLE number"),
        ("Center for By og Natur", "Center for Alt", "unknown unit"),
        ('["A", "B", "F"]', '["A", "B", "F", "Ø"]', "no seat in the committee for Ø"),
        ('["A", "B", "F"]', '["A", "B"]', "does not say how F voted"),
        ('point = "1"', 'point = "3"', "which is not recommended"),
        ("| 2.400 |", "| 2.400 | 3 |", "differ in length"),
        ("cykelsti-skovvejen", "cykelsti-å", "small ASCII"),
        ('outcome = "recommended"', "", "missing required field `outcome`"),
        ("[[matter]]", "[[matters]]", "unknown key 'matters'"),
    ],
)
def test_what_breaks_the_form_is_told(written: str, instead: str, fault: str) -> None:
    assert fault in _fault(ONE.replace(written, instead, 1))


def test_every_fault_of_a_file_is_told_at_once() -> None:
    text = ONE.replace("2024-03", "2022-03").replace("Center for By og Natur", "Center for Alt")

    assert _fault(text).count("one.toml: matter cykelsti-skovvejen") == 2
