"""The layouts that Danish municipalities print, each as a short invented paper with what must be found in it."""

from pathlib import Path

import pytest

from raadhus.reading import read
from raadhus.reading.coverage import coverage
from shown_record import shown_record

LAYOUTS = sorted(path for path in (Path(__file__).parent / "layouts").iterdir() if path.suffix != ".expected")


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: path.stem)
def test_everything_in_the_layout_is_found(path: Path) -> None:
    assert shown_record(read(path.read_bytes())) == path.with_suffix(".expected").read_text()


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: path.stem)
def test_nothing_in_the_layout_is_lost(path: Path) -> None:
    found = coverage(path.read_bytes())

    assert found.not_placed == ()
    assert found.twice == ()


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: path.stem)
def test_the_layout_is_read_alike_in_the_encoding_and_line_ends_of_windows(path: Path) -> None:
    windows = path.read_text().replace("\n", "\r\n").encode("cp1252")

    assert shown_record(read(windows)) == path.with_suffix(".expected").read_text()
