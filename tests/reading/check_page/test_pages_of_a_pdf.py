"""The original of a PDF on the check page: pictures of the first pages, text of the rest, marks on both."""

from collections.abc import Callable

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from print_shop import print_pdf
from raadhus.reading.check_page import check_page
from raadhus.reading.check_page import page as page_maker
from raadhus.reading.extract import pdf_pictures
from raadhus.reading.read import original_of, read_with_lines

ITEMS = "\n#pagebreak()\n".join(
    f"= Punkt {number}: Sag nummer {number}\n*Beslutning*\n\nGodkendt." for number in range(1, 4)
)
MINUTES = print_pdf(f"Referat for Skoleudvalget onsdag den 5. marts 2025 kl. 16:00\n\n{ITEMS}")


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> HTMLParser:
    """The page of three pages of which two are drawn."""
    monkeypatch.setattr(pdf_pictures, "MOST_PAGES", 2)
    record, lines = read_with_lines(MINUTES)
    return HTMLParser(check_page(record, original_of(MINUTES), lines=lines))


def test_a_page_after_the_last_picture_shows_its_text(page: HTMLParser) -> None:
    assert len(page.css("figure")) == 3
    assert [bool(figure.css("img")) for figure in page.css("figure")] == [True, True, False]
    assert "Siden vises uden billede" in page.css("figure")[2].text()
    assert "Sag nummer 3" in page.css("figure")[2].text()


def test_the_marks_of_a_page_without_picture_lead_both_ways(page: HTMLParser) -> None:
    (back,) = page.css("#side-3 a.flag")

    assert (back.attributes["id"], back.attributes["href"]) == ("sted-punkt-3", "#punkt-3")
    assert page.css("#punkt-3 a[href='#sted-punkt-3']")


def test_the_pages_keep_their_proportions(page: HTMLParser) -> None:
    assert page.css("svg")[0].attributes["viewBox"] == "0 0 595.3 841.9"


def test_lines_that_are_given_are_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    record, lines = read_with_lines(MINUTES)
    again: Callable[..., object] = pytest.fail
    monkeypatch.setattr(page_maker, "recognise", again)

    assert "Sag nummer 2" in check_page(record, original_of(MINUTES), lines=lines)
