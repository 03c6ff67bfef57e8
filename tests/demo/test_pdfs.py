"""Attachments of Egeborg are PDFs that are read aloud, and come out the same."""

from raadhus.demo.pdfs import Pdf, Written, set_pdfs
from raadhus.reading.attachment_text import attachment_text

WRITTEN = Written(
    "Tællingen", "Tællingen\n\nVi har talt *alle* #biler.\n\n| Vej | Biler |\n| Skovvejen | 12 |"
)


def _set() -> Pdf:
    ((_, pdf),) = set_pdfs([WRITTEN])
    return pdf


def test_the_same_text_gives_the_same_bytes() -> None:
    assert _set().sha256 == _set().sha256


def test_a_pdf_is_tagged_and_says_what_was_written() -> None:
    text = attachment_text(_set().data)

    assert text.is_tagged
    assert "Vi har talt *alle* #biler." in text.pages[0].text
    assert text.pages[0].text.count("Tællingen") == 1
