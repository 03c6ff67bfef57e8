import io
from collections import Counter

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from corpus import corpus_bytes, corpus_files
from print_shop import print_pdf
from raadhus.reading import attachment_text as under_test
from raadhus.reading.attachment_text import (
    AttachmentText,
    PageText,
    attachment_text,
    attachment_text_in_child,
)
from raadhus.reading.child_process import Limits
from raadhus.reading.coverage_html import visible_text
from raadhus.reading.errors import ReadError
from word_files import numbered, paragraph, part, run, word_file

TWO_PAGES = """
Budgettet for Egeborg Svømmehal
#pagebreak()
Renoveringen koster 1.250.000 kr.
"""


def _letters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


def _whole(read: AttachmentText) -> str:
    return "\n".join(page.text for page in read.pages)


def _scan() -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (100, 100), "grey").save(content, format="PDF")
    return content.getvalue()


def test_each_page_of_a_pdf_has_its_number_and_its_text() -> None:
    read = attachment_text(print_pdf(TWO_PAGES))

    assert read.pages == (
        PageText(1, "Budgettet for Egeborg Svømmehal"),
        PageText(2, "Renoveringen koster 1.250.000 kr."),
    )
    assert (read.media_type, read.is_tagged, read.is_scanned) == ("application/pdf", True, False)


def test_a_word_cut_at_a_lines_end_stands_whole() -> None:
    narrow = "#set page(width: 5cm)\n#set text(hyphenate: true)\nBeskæftigelsesplanlægningsudvalget behandler sagen."

    read = attachment_text(print_pdf(narrow))

    assert "Beskæftigelsesplanlægningsudvalget" in _whole(read)


def test_a_hyphen_that_belongs_to_the_word_stays() -> None:
    text = "Erhvervs-\nog Vækstudvalget\nÆldre-\n\nNyt afsnit i kommunepla-\nnen"

    assert _whole(attachment_text(text.encode())) == (
        "Erhvervs- og Vækstudvalget\nÆldre-\n\nNyt afsnit i kommuneplanen"
    )


def test_a_pdf_of_pictures_is_scanned_and_no_error() -> None:
    read = attachment_text(_scan())

    assert read.is_scanned
    assert (read.pages, read.pages_without_text) == ((PageText(1, ""),), (1,))


def test_of_a_page_one_sees_the_visible_text_alone() -> None:
    page = "<title>Fane</title><h1>Bilag 2</h1><script>a()</script><ul><li>Æbler<li>P&aelig;rer</ul><p hidden>skjult"

    assert _whole(attachment_text(page.encode())).split() == ["Bilag", "2", "Æbler", "Pærer"]


def test_a_word_file_has_its_text_and_beside_it_what_it_does_not_show() -> None:
    header = part("hdr", paragraph("Egeborg Kommune"))
    body = paragraph("Kajen er slidt.") + numbered("Ny kaj") + paragraph(run("internt", "<w:vanish/>"))
    data = word_file(body, parts={"word/header1.xml": header}, links={"h": ("header", "header1.xml")})

    read = attachment_text(data)

    assert _whole(read).split("\n") == ["Kajen er slidt.", "Ny kaj", "Egeborg Kommune"]
    assert (read.is_known_kind, read.unseen) == (True, "internt")


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04 tekst", b"\x89PNG\r\n\x1a\n", b'{"a": 1}', b"<?xml version='1.0'?><a/>"]
)
def test_what_is_kept_and_not_read_says_so(data: bytes) -> None:
    read = attachment_text(data)

    assert (read.is_known_kind, read.pages) == (False, ())


@pytest.mark.parametrize(("data", "code"), [(b"", "empty"), (b"%PDF-1.7 afbrudt", "damaged")])
def test_what_is_broken_is_an_error(data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as refused:
        attachment_text(data)

    assert refused.value.code == code


def test_a_long_text_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(under_test, "MOST_CHARACTERS", 20)

    text, paper = attachment_text(b"Egeborg Kommune, bilag"), attachment_text(print_pdf(TWO_PAGES))

    assert (_whole(text), text.is_cut) == ("Egeborg Kommune, bil", True)
    assert (_whole(paper), paper.is_cut) == ("Budgettet for Egebor", True)


@given(st.text(max_size=300))
def test_the_text_has_no_control_characters_and_nothing_else_is_lost(text: str) -> None:
    try:
        read = attachment_text(f"Bilag\n{text}".encode(errors="replace"))
    except ReadError:
        return

    whole = _whole(read)
    assert not any(letter < " " and letter not in "\n\t" for letter in whole)
    assert {letter for letter in text if letter.isascii() and letter.isalnum()} <= set(
        whole
    ) or not read.pages


@given(
    start=st.sampled_from([b"", b"%PDF-1.7\n", b"<html>", b"\xff\xfe", b"PK\x03\x04"]),
    rest=st.binary(max_size=300),
)
def test_any_bytes_give_a_text_or_a_read_error(start: bytes, rest: bytes) -> None:
    try:
        read = attachment_text(start + rest)
    except ReadError:
        return

    assert read.is_known_kind or not read.pages


def test_a_child_reads_the_same_and_its_death_is_an_error() -> None:
    data = print_pdf(TWO_PAGES)

    assert attachment_text_in_child(data) == attachment_text(data)
    with pytest.raises(ReadError) as refused:
        attachment_text_in_child(data, limits=Limits(file_bytes=100))
    assert refused.value.code == "too-large"


def test_many_cut_words_in_a_row_are_read_in_time() -> None:
    read = attachment_text(b"ab-\n" * 300_000)

    assert _whole(read).startswith("abab")


@pytest.mark.parametrize("path", corpus_files("**/*.pdf"))
def test_no_letter_of_a_real_pdf_is_missing(path: str) -> None:
    data = corpus_bytes(path)
    paper = pypdfium2.PdfDocument(data)

    read = attachment_text(data)

    plain = [page.get_textpage().get_text_range().replace("\ufffe", "-") for page in paper]
    assert [page.number for page in read.pages] == list(range(1, len(paper) + 1))
    for page, raw in zip(read.pages, plain, strict=True):
        assert set(_letters(raw) - _letters(page.text)) <= {"-"}
        assert not _letters(page.text) - _letters(raw)


@pytest.mark.parametrize("path", corpus_files("**/*.html"))
def test_no_letter_of_a_real_page_is_missing(path: str) -> None:
    data = corpus_bytes(path)

    assert not _letters(visible_text(data.decode())) - _letters(_whole(attachment_text(data)))
