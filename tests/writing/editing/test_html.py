"""The editor's HTML and blocks: exact both ways, and harmless whatever comes."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadhus.core.record import Block, Cell, Entry, Heading, List, Mark, Paragraph, Table
from raadhus.writing.editing.html import blocks_of, html_of

_WORDS = st.lists(
    st.sampled_from(["vej", "skole", "Æblehaven", "1.250", "<b>", "&amp;", "»ja«", "é", "på"]),
    min_size=1,
    max_size=5,
).map(lambda words: "ord " + " ".join(words))
_ADDRESS = "https://egeborg.example/sag?a=1&b=2"


@st.composite
def _texts(draw: st.DrawFn) -> tuple[str, tuple[Mark, ...]]:
    """A text with a mark of each kind at most, from the start of a word to the end of one."""
    text = draw(_WORDS)
    starts = [place for place in range(len(text)) if place == 0 or text[place - 1] == " "]
    marks = []
    for kind in draw(
        st.lists(st.sampled_from(["strong", "emphasis", "sub", "sup", "link"]), unique=True, max_size=3)
    ):
        start = draw(st.sampled_from(starts))
        ends = [
            place for place in range(start + 1, len(text) + 1) if place == len(text) or text[place] == " "
        ]
        url = _ADDRESS if kind == "link" else None
        marks.append(Mark(start=start, end=draw(st.sampled_from(ends)), kind=kind, url=url))  # type: ignore[arg-type]  # one of the kinds
    return text, tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind)))


_PARAGRAPHS = _texts().map(lambda one: Paragraph(text=one[0], marks=one[1]))
_HEADINGS = st.builds(Heading, level=st.sampled_from([1, 2]), text=_WORDS)


def _lists(inside: st.SearchStrategy[Any]) -> st.SearchStrategy[List]:
    def made(ordered: bool, entries: list[list[Block]], first: int) -> List:
        return List(
            ordered=ordered,
            entries=tuple(
                Entry(label=f"{number}." if ordered else "", blocks=(Paragraph(text="led"), *blocks))
                for number, blocks in enumerate(entries, first)
            ),
        )

    entries = st.lists(st.lists(inside, max_size=2), min_size=1, max_size=3)
    return st.builds(made, st.booleans(), entries, st.integers(1, 40))


_CELLS = st.builds(
    lambda one, header, span: Cell(text=one[0], marks=one[1], header=header, colspan=span),
    _texts(), st.booleans(), st.integers(1, 3),
)  # fmt: skip
_TABLES = st.lists(st.lists(_CELLS, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3).map(
    lambda rows: Table(rows=tuple(rows))
)
_BLOCKS = st.lists(
    st.one_of(_PARAGRAPHS, _HEADINGS, _TABLES, _lists(st.one_of(_PARAGRAPHS, _lists(_PARAGRAPHS)))),
    max_size=5,
)


@settings(max_examples=150, deadline=None)
@given(_BLOCKS)
def test_blocks_come_back_from_the_editor_as_they_were(blocks: list[Block]) -> None:
    once = blocks_of(html_of(blocks))

    assert [type(block) for block in once] == [type(block) for block in blocks]
    assert blocks_of(html_of(once)) == once
    assert once == tuple(blocks)


_PIECES = st.sampled_from([
    "<p>", "</p>", "<strong>", "</em>", "<em>", "<ul>", "<li>", "</ul>", "<ol start=4>", "<table>", "<tr>", "<td>",
    "<th>", "- et", "1. to", "tekst", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>", "</a>", "<style>p{}</style>", "<svg onload=alert(1)>",
    "\x00", "&lt;script&gt;", "<h1>", "<!--", "-->",
])  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(_PIECES, max_size=12).map("".join))
def test_any_html_gives_blocks_that_stay_as_they_are(html: str) -> None:
    blocks = blocks_of(html)

    assert blocks_of(html_of(blocks)) == blocks


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert('hej')</script>",
        "<p onclick=\"alert('hej')\" style='color:red'>Tekst</p>",
        "<a href=\"javascript:alert('hej')\">Tekst</a>",
        "<iframe src='https://a.example'></iframe><object data=x></object>",
        "<svg><script>alert('hej')</script></svg>",
        "<img src=x onerror=alert('hej')>",
    ],
)
def test_nothing_that_runs_or_colours_is_kept(html: str) -> None:
    written = html_of(blocks_of(html))

    assert "hej" not in written
    assert "style" not in written
    assert "href" not in written
    assert "src" not in written


def test_what_is_nested_deeper_than_any_text_keeps_its_words_alone() -> None:
    assert blocks_of("<div>" * 5000 + "Hej" + "</div>" * 5000) == (Paragraph(text="Hej"),)


def test_a_list_pasted_from_word_is_a_list() -> None:
    entry = (
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><!--[if !supportLists]-->"
        "<span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><!--[endif]-->{}<o:p></o:p></p>"
    )
    pasted = f"<p class=MsoNormal><b style='mso-bidi'>Fed</b><o:p></o:p></p>{entry.format('Et')}{entry.format('To')}"

    paragraph, found = blocks_of(pasted)

    assert paragraph == Paragraph(text="Fed", marks=(Mark(start=0, end=3, kind="strong"),))
    assert isinstance(found, List)
    assert [entry.blocks for entry in found.entries] == [(Paragraph(text="Et"),), (Paragraph(text="To"),)]
