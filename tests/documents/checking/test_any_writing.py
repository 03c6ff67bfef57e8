"""A document that nobody has changed is accused of nothing, whatever writing it holds."""

import pytest
from msgspec.structs import replace

from documents.odd_documents import with_blocks
from raadhus.core.record import Image, Paragraph
from raadhus.documents.checking.check import check_document
from raadhus.documents.manuscript import bound

pdf_of = pytest.importorskip("raadhus.documents.pdf").pdf_of


def left_open(*texts: str) -> list[str]:
    """The codes of what is not merely noted of a PDF with these texts and pictures that are not there."""
    pictures = (Image(alt="Foto"), Image())
    manuscript = with_blocks(*(Paragraph(text=text) for text in texts), *pictures)
    made = pdf_of(bound([replace(manuscript, proof=None, address=None)]))
    return [one.code for one in check_document(made.data).findings if one.weight != "note"]


def test_signs_that_no_font_has_and_letters_beyond_the_usual_fit() -> None:
    assert left_open("Tak 👩‍👩‍👧 og 🏳️‍🌈 og 👨‍🚒", "中文 ไทย ☃ ❤️ 1️⃣", "𝐀𝐁 e\u0301 x² ½ ﷺ") == []


def test_of_text_from_right_to_left_only_the_order_is_left_open() -> None:
    codes = left_open("Udvalget (العربية نص) drøftede", "שָׁלוֹם עולם 12,5", "(שלום)")

    assert set(codes) == {"turned-text-unproven"}
