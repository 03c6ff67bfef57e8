"""Where in the original a doubt belongs."""

import pytest

from raadhus.core.doubts import doubt
from raadhus.core.record import AgendaItem, Body, Doubt, Meeting, MeetingRecord, Source
from raadhus.reading.extract.line import Line
from raadhus.reading.original import Reading
from raadhus.reading.places import line_of, placed

TEXTS = (
    "Indholdsfortegnelse", "1. Ny kaj ..... 2", "2. Ny sti ..... 3", "1. Ny kaj", "Prisen er 13,4 mio. kr. i alt",
    "2. Ny sti", "Prisen er 13,4 mio.", "kr. i alt", "Slut",
)  # fmt: skip
LINES = tuple(Line(text, number, page=1 + number // 5) for number, text in enumerate(TEXTS, 1))


def _placed(found: Doubt) -> tuple[int | None, int | None]:
    record = MeetingRecord(
        kind="minutes",
        body=Body(),
        meeting=Meeting(as_printed=""),
        items=(
            AgendaItem(number="1", position=1, title="Ny kaj"), AgendaItem(number="2", position=2, title="Ny sti"),
        ),
        source=Source(media_type="text/plain", sha256="0", profile="test", reader_version="0"),
    )  # fmt: skip
    (result,) = placed((found,), reading=Reading(record=record, lines=LINES))
    return result.page, result.line


@pytest.mark.parametrize(
    ("item", "text", "line"),
    [
        ("1", "13,4 mio.", 5),
        ("2", "13,4 mio.", 7),
        ("2", "13,4 mio. kr. i alt", 7),
        (None, "13,4 mio.", 5),
        ("9", "13,4 mio.", 5),
        ("2", "Prisen er 13,4 mio. kr.", 7),
        ("2", "Ny kaj", 2),
    ],
)
def test_the_quote_is_found_from_the_item_on(item: str | None, text: str, line: int) -> None:
    assert _placed(doubt("sum-differs", values=_VALUES, item=item, text=text)) == (1 + line // 5, line)


_VALUES = {"stated": "1", "parts": "1", "computed": "2"}


def test_a_quote_that_is_nowhere_has_no_place() -> None:
    assert _placed(doubt("no-items", text="Broen")) == (None, None)


def test_a_doubt_without_a_quote_has_no_place() -> None:
    assert _placed(doubt("no-items")) == (None, None)


def test_a_place_that_is_known_is_kept() -> None:
    assert _placed(doubt("no-items", text="Slut", page=7)) == (7, None)
    assert _placed(doubt("no-items", text="Slut", line=7)) == (None, 7)


def test_a_quote_may_go_over_two_lines() -> None:
    assert line_of("mio. kr. i", lines=LINES[6:]) == LINES[6]
    assert line_of("mio.  kr.\ni", lines=LINES[6:]) == LINES[6]
    assert line_of("alt Slut", lines=LINES[6:]) == LINES[7]
    assert line_of("mio. kr. i alt Slut", lines=LINES[6:]) is None
