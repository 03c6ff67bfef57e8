"""Words of a record that are highlighted: one mark around them, whatever else is marked or how deep they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from raadhus.core.record import Block, Cell, Entry, Heading, List, Mark, Paragraph, Table
from raadhus.web.components.blocks import Highlight, blocks_as_html, text_as_html

BEGINS = '<span class="sr-only" lang="da">Det fremhævede sted begynder:</span> '
ENDS = ' <span class="sr-only" lang="da">Det fremhævede sted slutter.</span>'


def at(*path: object, start: int = 0, end: int = 4) -> Highlight:
    return Highlight(path=tuple(map(str, path)), start=start, end=end)


def marked(block: Block, *path: object) -> str:
    """What is marked in the second of two blocks."""
    html = blocks_as_html((Paragraph(text="Egeå"), block), heading_level=3, highlight=at(1, *path))
    found = LexborHTMLParser(html).css("mark#sted")
    assert len(found) <= 1
    return found[0].html or "" if found else ""


def test_words_are_marked_and_announced() -> None:
    html = text_as_html("Senest i maj.", highlight=at("text", start=7, end=12))

    assert html == f'Senest <mark id="sted">{BEGINS}i maj{ENDS}</mark>.'


def test_a_mark_goes_over_a_link_and_bold_words() -> None:
    marks = (
        Mark(start=0, end=6, kind="strong"),
        Mark(start=5, end=9, kind="link", url="https://egeborg.example"),
    )

    html = text_as_html("Nybro 2025.", marks, highlight=at("text", start=2, end=8))

    inner = html.partition(BEGINS)[2].partition(ENDS)[0]
    link = '<a href="https://egeborg.example" rel="nofollow">'
    assert inner == f"<strong>bro</strong>{link}<strong> </strong></a>{link}20</a>"
    assert html.count("<mark") == html.count("</mark>") == 1


@pytest.mark.parametrize(
    ("block", "path"),
    [
        (Paragraph(text="Vejen"), ("text",)),
        (Heading(level=1, text="Vejen"), ("text",)),
        (
            List(ordered=True, entries=(Entry(label="1.", blocks=(Paragraph(text="Vejen"),)),)),
            ("entries", 0, "blocks", 0, "text"),
        ),
        (Table(rows=((Cell(text="År"),), (Cell(text="2"), Cell(text="Vejen")))), ("rows", 1, 1, "text")),
    ],
)
def test_words_are_marked_wherever_they_stand(block: Block, path: tuple[object, ...]) -> None:
    assert "Veje" in marked(block, *path)


@pytest.mark.parametrize("path", [(), ("text", "text"), ("rows", 0, 0, "text"), (-1,), ("alt",)])
def test_a_place_that_is_none_marks_nothing(path: tuple[object, ...]) -> None:
    assert not marked(Paragraph(text="Vejen"), *path)


@pytest.mark.parametrize(("start", "end"), [(0, 6), (3, 3), (4, 2), (-3, 2), (9, 12)])
def test_words_that_are_not_there_are_not_marked(start: int, end: int) -> None:
    assert text_as_html("Vejen", highlight=at("text", start=start, end=end)) == "Vejen"


@given(
    text=st.text(alphabet="abæ <&\n", max_size=20),
    ends=st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=4),
    place=st.tuples(st.integers(0, 20), st.integers(0, 20)),
)
def test_a_highlight_leaves_the_words_as_they_were(
    text: str, ends: list[tuple[int, int]], place: tuple[int, int]
) -> None:
    marks = tuple(Mark(start=min(pair), end=max(pair), kind="strong") for pair in ends)

    html = text_as_html(text, marks, highlight=at("text", start=place[0], end=place[1]))

    plain = html.replace(BEGINS, "").replace(ENDS, "").replace("<br>", "\n")
    assert LexborHTMLParser(f"<pre>.{plain}</pre>").text() == f".{text}"
