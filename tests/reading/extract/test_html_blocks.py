"""HTML to blocks: what a browser would show, with its marks at their places."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.record import Block, Cell, Entry, Heading, Image, List, Mark, Paragraph, Table
from raadhus.reading.errors import ReadError
from raadhus.reading.extract.html import data_images, well_formed
from raadhus.reading.extract.html_blocks import html_blocks


def texts(html: str) -> list[str]:
    return [block.text for block in html_blocks(html) if isinstance(block, Paragraph | Heading)]


def test_white_space_is_that_of_a_browser() -> None:
    assert texts("<p> en \n  to&nbsp;&nbsp;tre </p>") == ["en to tre"]


def test_soft_hyphens_vanish_and_letters_are_composed() -> None:
    assert texts("<p>kom&shy;mune A\u030arhus</p>") == ["kommune Århus"]


def test_text_goes_on_after_a_comment() -> None:
    assert texts("<p>Ib<!-- <b> --> og Bo<b>de</b></p>") == ["Ib og Bode"]


@pytest.mark.parametrize("name", ["script", "STYLE", "svg", "textarea", "noscript", "plaintext"])
def test_what_a_browser_does_not_show_is_no_text(name: str) -> None:
    assert texts(f"<p>Ib</p><{name}>skjult</{name}>") == ["Ib"]


def test_a_line_break_parts_paragraphs() -> None:
    assert texts("Godkendt.<br><br>Afbud: Ib") == ["Godkendt.", "Afbud: Ib"]


def test_word_leftovers_vanish() -> None:
    assert texts(
        "<meta charset=x><title>Dagsordenspunkt</title><h4></h4><p class=x><span class=SpellE>Kaj</span></p>"
    ) == ["Kaj"]


def test_scripts_and_hidden_elements_are_not_shown() -> None:
    assert texts(
        "<script>x</script><style>y</style><p hidden>z</p><p style='display:none'>q</p><p>Kaj</p>"
    ) == ["Kaj"]


def test_marks_stand_at_their_exact_characters() -> None:
    [block] = html_blocks("<p>en <b> to</b> <i>tr</i>e</p>")

    assert block == Paragraph(
        text="en to tre", marks=(Mark(start=3, end=5, kind="strong"), Mark(start=6, end=8, kind="emphasis"))
    )


def test_marks_stay_exact_when_letters_before_them_are_composed() -> None:
    [block] = html_blocks("<p>A\u030ab <b>kaj</b></p>")

    assert isinstance(block, Paragraph)
    assert [block.text[mark.start : mark.end] for mark in block.marks] == ["kaj"]


@pytest.mark.parametrize(
    ("address", "url"), [("https://a.dk/?b&amp;c", "https://a.dk/?b&c"), ("javascript:x", None)]
)
def test_only_web_and_mail_addresses_are_kept(address: str, url: str | None) -> None:
    [block] = html_blocks(f'<p><a href="{address}">her</a></p>')

    assert isinstance(block, Paragraph)
    assert block.text == "her"
    assert [mark.url for mark in block.marks] == ([url] if url else [])


def test_a_numbered_list_has_its_printed_numbers() -> None:
    [block] = html_blocks("<ol start=3 type=a><li>x<li value=9>y<li>z</ol>")

    assert isinstance(block, List)
    assert [entry.label for entry in block.entries] == ["c.", "i.", "j."]


def test_a_bulleted_list_has_no_labels() -> None:
    assert html_blocks("<ul><li>x</ul>") == (
        List(ordered=False, entries=(Entry(label="", blocks=(Paragraph(text="x"),)),)),
    )


def test_a_list_right_inside_a_list_belongs_to_the_entry_before() -> None:
    [block] = html_blocks("<ol><li>x</li><ol><li>y</li></ol></ol>")

    assert isinstance(block, List)
    assert [type(inner).__name__ for inner in block.entries[0].blocks] == ["Paragraph", "List"]


def test_a_list_that_only_indents_a_list_is_left_out() -> None:
    [block] = html_blocks("<ol><ol><li>x</li><li>y</li></ol></ol>")

    assert isinstance(block, List)
    assert [entry.label for entry in block.entries] == ["1.", "2."]


@pytest.mark.parametrize(
    ("html", "labels"),
    [
        ("<p>1) at a</p><p>2) at b</p>", ["1)", "2)"]),
        ("At 1) a<br>At 2) b", ["At 1)", "At 2)"]),
        ("<p>·  a</p><p>·  b</p>", ["·", "·"]),
        ("<p>- a</p><p>- b</p>", ["-", "-"]),
        ("<p>o   a</p><p>o   b</p>", ["o", "o"]),
    ],
)
def test_lists_typed_as_paragraphs_become_lists(html: str, labels: list[str]) -> None:
    [block] = html_blocks(html)

    assert isinstance(block, List)
    assert [entry.label for entry in block.entries] == labels


@pytest.mark.parametrize(
    "html", ["<p>- a</p>", "<p>1. maj</p><p>2. juni</p>", "<p>3) a</p><p>4) b</p>", "<p>2024</p>"]
)
def test_what_may_be_no_list_stays_paragraphs(html: str) -> None:
    assert not any(isinstance(block, List) for block in html_blocks(html))


def test_a_table_keeps_heads_and_spans_and_the_lines_of_its_cells() -> None:
    [block] = html_blocks("<table><tr><th colspan=2>År<td rowspan=2><p>a</p><p>b</p></table>")

    assert block == Table(rows=((Cell(text="År", header=True, colspan=2), Cell(text="a\nb", rowspan=2)),))


def test_a_table_in_a_table_is_flattened() -> None:
    [block] = html_blocks("<table><tr><td>a<table><tr><td>b<td>c</table>d</table>")

    assert isinstance(block, Table)
    assert block.rows[0][0].text == "a\nb c\nd"


def test_a_picture_inside_the_page_is_known_by_its_sum() -> None:
    html = '<p>a<img alt="Kaj" src="data:image/png;base64,aGVq"></p>'

    assert html_blocks(html)[1] == Image(alt="Kaj", file=hashlib.sha256(b"hej").hexdigest())
    assert [(image.media_type, image.data) for image in data_images(html)] == [("image/png", b"hej")]


def test_lists_nested_deep_are_flattened_without_loss() -> None:
    html = "".join(f"<ul><li>nr{level}" for level in range(30))

    def depth(blocks: tuple[Block, ...]) -> int:
        return max((1 + depth(e.blocks) for b in blocks if isinstance(b, List) for e in b.entries), default=0)

    blocks = html_blocks(html)

    assert depth(blocks) <= 5
    assert all(f"'nr{level}'" in repr(blocks) for level in range(30))


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td", "blockquote"])
def test_what_is_nested_without_end_is_refused(tag: str) -> None:
    with pytest.raises(ReadError, match="deeper"):
        html_blocks(f"<{tag}>" * 20_000 + "x")


def test_elements_left_open_do_not_multiply() -> None:
    html = "".join(f"<b id={number}>" for number in range(150)) + "<p>x" * 20_000

    blocks = html_blocks(html)

    assert len(blocks) == 20_000
    assert not any(block.marks for block in blocks if isinstance(block, Paragraph))


def test_a_tag_with_thousands_of_attributes_loses_them() -> None:
    html = "<p " + " ".join(f"a{number}=1" for number in range(50_000)) + ">kaj</p>"

    assert well_formed(html) == "<body><p>kaj</p></body>"


@given(st.text(alphabet="<>/&;\"'= abph1olitdrun!-\u0301", max_size=200))
def test_any_text_gives_blocks(html: str) -> None:
    html_blocks(html)


@given(st.lists(st.text(alphabet="abcæøå 12", min_size=1, max_size=20).filter(str.strip), max_size=6))
def test_paragraphs_come_back_as_they_were(paragraphs: list[str]) -> None:
    html = "".join(f"<p>{text}</p>" for text in paragraphs)

    assert texts(html) == [" ".join(text.split()) for text in paragraphs]


def test_a_numbered_paragraph_right_inside_a_list_is_an_entry_with_its_number() -> None:
    [block] = html_blocks("<ol><li>x</li><p>2. at y</p></ol>")

    assert isinstance(block, List)
    assert [entry.label for entry in block.entries] == ["1.", "2."]
