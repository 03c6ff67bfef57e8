"""The addresses that a document may lead to, and how it writes them."""

from collections.abc import Callable

import pytest

from documents.odd_documents import with_blocks
from raadhus.core.record import Mark, Paragraph
from raadhus.documents.checking.check import check_document
from raadhus.documents.docx import docx_of
from raadhus.documents.manuscript import Bound, Made, bound
from raadhus.documents.pdf import pdf_of
from raadhus.documents.web_address import web_address


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://egeborg.example/a?b=c#d", "https://egeborg.example/a?b=c#d"),
        ("mailto:raadhus@egeborg.example", "mailto:raadhus@egeborg.example"),
        (" https://egeborg.example/år 2025?a=<2>", "https://egeborg.example/%C3%A5r%202025?a=%3C2%3E"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("http://", None),
        ("http://[::1", None),
        ("https://x:port/", None),
        ("mailto:", None),
        ("//x", None),
        ("x" * 9, None),
        ("https://egeborg.example/" + "a" * 9000, None),
    ],
)
def test_a_link_leads_to_the_web_and_to_mail_alone(url: str, link: str | None) -> None:
    assert web_address(url) == link


@pytest.mark.parametrize("make", [pdf_of, docx_of])
def test_a_link_that_is_written_otherwise_than_in_the_record_is_the_records(
    make: Callable[[Bound], Made],
) -> None:
    marks = tuple(
        Mark(start=at, end=at + 4, kind="link", url=url)
        for at, url in ((0, " https://egeborg.example/år 2025"), (5, "https://egeborg.example/æ?ø=%C3%A5"))
    )
    given = bound([with_blocks(Paragraph(text="Plan Kort", marks=marks))])

    codes = {one.code for one in check_document(make(given).data).findings}

    assert "link-differs" not in codes
