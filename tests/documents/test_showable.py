"""Any text becomes one that the fonts of a PDF, or the XML of a Word file, can hold."""

import re
from collections.abc import Sequence
from importlib.metadata import version

import msgspec
import pytest
import typst
from hypothesis import example, given
from hypothesis import strategies as st

from raadhus.core.record import Cell, Entry, Image, List, Mark, Paragraph, Table
from raadhus.documents.glyphs import COVERED, TYPST
from raadhus.documents.layout import Part
from raadhus.documents.showable import Form, Showable

ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=[]))
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TEMPLATE = b"""#set document(title: [t], date: datetime(year: 2025, month: 3, day: 5))
#set text(lang: "da")
#for text in json(bytes(sys.inputs.texts)) { par(text) }
"""


def shown(text: str, *, form: Form = "pdf") -> str:
    return Showable(form=form).text(text)


def is_set(texts: Sequence[str]) -> bool:
    """Whether Typst sets the texts in a file for archives."""
    compiler = typst.Compiler(TEMPLATE, ignore_system_fonts=True)
    inputs = {"texts": msgspec.json.encode(texts).decode()}
    try:
        compiler.compile(sys_inputs=inputs, pdf_standards=["ua-1", "a-3a"])
    except typst.TypstError:
        return False
    return True


def covered() -> list[str]:
    stretches = ([int(code, 16) for code in one.split("-")] for one in COVERED.split())
    return [chr(code) for ends in stretches for code in range(ends[0], ends[-1] + 1)]


def test_the_table_was_made_with_the_typst_that_is_installed() -> None:
    assert version("typst") == TYPST, "run scripts/find_glyphs.py"


def test_typst_sets_what_the_table_says() -> None:
    signs = covered()

    assert is_set(signs)


def test_typst_sets_nothing_else() -> None:
    every_97th = (chr(code) for code in range(0x80, 0x20000, 97) if not 0xD800 <= code < 0xE000)
    rest = [sign for sign in every_97th if shown(sign) == "\ufffd"]

    assert [sign for sign in rest[::10] if is_set([f"a{sign}"])] == []


@given(ANY_TEXT)
@example("e\u0301 \u05d0\u05b0 \u2028\u05b0 a\u200d\u2764\ufe0f")
def test_typst_sets_what_is_shown_in_a_bare_file(text: str) -> None:
    assert is_set([shown(text, form="pdf-bare")])


@given(ANY_TEXT)
def test_word_can_hold_what_is_shown(text: str) -> None:
    assert NOT_XML.search(shown(text, form="docx")) is None


@pytest.mark.parametrize("form", ["pdf", "pdf-bare", "docx"])
@given(text=ANY_TEXT)
def test_a_text_keeps_its_length_and_what_is_shown_is_shown_again(form: Form, text: str) -> None:
    once = shown(text, form=form)

    assert len(once) == len(text)
    assert shown(once, form=form) == once


@pytest.mark.parametrize(
    ("text", "in_pdf", "in_docx"),
    [
        ("Rådhuset – «100 %»", "Rådhuset – «100 %»", "Rådhuset – «100 %»"),
        ("a\tb\r\nc\u2028d", "a b \nc\nd", "a\tb \nc\nd"),
        ("שלום عربي", "שלום عربي", "שלום عربي"),
        ("😀", "\ufffd", "😀"),
        ("\0\ud800\ufffe\ufdd0", "\ufffd" * 4, "\ufffd" * 4),
        ("\ue000", "\ufffd", "\ue000"),
        ("\u202eabc\u202c", "\u2060abc\u2060", "\u2060abc\u2060"),
        ("a\U000e0041", "a\ufffd", "a\ufffd"),
        ("❤\ufe0f", "❤\u2060", "❤\ufe0f"),
        ("mø\u00adde", "mø\u2060de", "mø\u00adde"),
    ],
)
def test_what_becomes_of_a_text(text: str, in_pdf: str, in_docx: str) -> None:
    assert (shown(text), shown(text, form="docx")) == (in_pdf, in_docx)


def test_one_doubt_tells_which_signs_are_not_shown() -> None:
    showable = Showable(form="pdf")

    for text in ("😀 a", "\0", "😀"):
        showable.text(text)

    (doubt,) = showable.doubts
    assert doubt.code == "character-not-shown"
    assert "U+0000, U+1F600." in doubt.message


def test_a_tab_or_a_control_that_turns_signs_around_is_no_doubt() -> None:
    showable = Showable(form="pdf")

    showable.text("a\tb\u202ac\u202c")

    assert showable.doubts == ()


def test_every_text_of_a_part_is_shown_and_marks_stay() -> None:
    mark = Mark(start=1, end=2, kind="strong")
    paragraph = Paragraph(text="😀b", marks=(mark,))
    table = Table(rows=((Cell(text="😀"),),))
    listed = List(ordered=False, entries=(Entry(label="😀", blocks=(paragraph, table, Image(alt="😀"))),))

    (part, page) = Showable(form="pdf").parts([Part("text", listed), Part("new-page")])

    assert isinstance(part.block, List)
    (entry,) = part.block.entries
    kept = (
        Paragraph(text="\ufffdb", marks=(mark,)),
        Table(rows=((Cell(text="\ufffd"),),)),
        Image(alt="\ufffd"),
    )
    assert (entry.label, entry.blocks) == ("\ufffd", kept)
    assert page.block is None
