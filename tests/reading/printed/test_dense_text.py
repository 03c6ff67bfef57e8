"""Text that lost its blank lines, and headings with their text on the same line."""

import re

import pytest

from corpus import corpus_bytes
from raadhus.reading import read
from raadhus.reading.coverage import coverage
from raadhus.reading.printed.one_line_headings import one_line_heading

DENSE = "Punkt 1 Køb af sø\nBeslutning\nGodkendt\nPunkt 2 Salg af skov\nBeslutning\nAfvist\n"
ONE_LINE = (
    "Dagsorden\n1. Godkendelse af dagsorden\nBESLUTNING: Godkendt.\n\n"
    "2. Salg af skov\nINDSTILLING: Det indstilles, at skoven sælges.\n\n3. LUKKET: Køb af grund\n"
)
BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def test_items_and_headings_need_no_blank_lines() -> None:
    record = read(DENSE.encode())

    assert [(item.title, item.decision[0].outcome) for item in record.items] == [
        ("Køb af sø", "approved"),
        ("Salg af skov", "rejected"),
    ]


def test_a_heading_may_have_its_text_on_its_line() -> None:
    record = read(ONE_LINE.encode())

    assert [item.number for item in record.items] == ["1", "2", "3"]
    assert record.items[0].decision[0].text == "Godkendt."
    assert record.items[1].sections[0].heading == "INDSTILLING:"
    assert record.items[2].access == "closed"


@pytest.mark.parametrize(
    "line", ["Beslutningen: x er taget", "beslutning: Godkendt", "Indstilling", "Bilag: Kort"]
)
def test_another_line_is_no_heading_with_text(line: str) -> None:
    assert one_line_heading(line) is None


@pytest.mark.parametrize(
    "file",
    [
        "ballerup/2020-01-14-erhvervs-og-beskaeftigelsesudvalget.txt",
        "ballerup/2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget.txt",
    ],
)
def test_the_founding_minutes_are_read_without_their_blank_lines(file: str) -> None:
    text = corpus_bytes(file).decode()
    dense = BLANK_LINES.sub("\n", text)

    whole, read_dense = read(text.encode()), read(dense.encode())

    # Where the print broke a title, nothing says any more that its second line belongs to it.
    assert len(read_dense.items) == len(whole.items)
    for dense_item, item in zip(read_dense.items, whole.items, strict=True):
        assert item.title.startswith(dense_item.title)
    assert [len(item.decision) for item in read_dense.items] == [len(item.decision) for item in whole.items]
    assert len(read_dense.attendance) == len(whole.attendance)
    assert coverage(dense.encode()).not_placed == ()
