"""The check page as a page of a site: the same page, with style and pictures at addresses of the site."""

import re
from itertools import pairwise

import msgspec
import pytest
from selectolax.lexbor import LexborHTMLParser

from egeborg_minutes import EGEBORG_TEXT, egeborg_minutes
from print_shop import print_pdf
from raadhus.core.record_json import decode_record
from raadhus.reading import media
from raadhus.reading.check_page import check_page
from raadhus.reading.check_page.original_view import Pictures
from raadhus.reading.check_page.page import Site, check_page_in_site
from raadhus.reading.check_page.site_page import PageOrder, SitePage, decoded_site_page, make_site_page
from raadhus.reading.child_process import Request
from raadhus.reading.errors import ReadError
from raadhus.reading.original import Original

SITE = Site(
    language="da",
    style="/style.css",
    script="/try.js",
    icon="/mark.svg",
    back="/proev/",
    notes=("Sagt.",),
    minutes=10,
)
ORDER = msgspec.msgpack.encode(PageOrder(site=SITE, pictures="/billede/k-"))
ORIGINAL = Original(data=EGEBORG_TEXT.encode(), media_type=media.TEXT, sha256="ab" * 32)


def _page(*, meetings: int = 1) -> LexborHTMLParser:
    pictures = Pictures(address=lambda number, _: f"/{number}")
    readings = [(egeborg_minutes(), ())] * meetings
    return LexborHTMLParser(check_page_in_site(readings, original=ORIGINAL, site=SITE, pictures=pictures))


def _made(data: bytes) -> SitePage:
    return decoded_site_page(make_site_page(Request(data=data, more=ORDER)))


def test_it_says_the_same_as_the_page_in_one_file() -> None:
    alone, in_site = LexborHTMLParser(check_page(egeborg_minutes(), ORIGINAL)), _page()

    for place in ("#tvivl", "#punkt-2", "#originalen", ".agenda"):
        first, second = alone.css_first(place), in_site.css_first(place)
        assert first is not None
        assert second is not None
        assert first.html == second.html


@pytest.mark.parametrize("meetings", [1, 2])
def test_headings_never_skip_a_level(meetings: int) -> None:
    levels = [int((node.tag or "")[1]) for node in _page(meetings=meetings).css("h1, h2, h3, h4, h5, h6")]

    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_id_of_several_meetings_is_there_once_and_every_jump_arrives() -> None:
    page = _page(meetings=3)

    ids = [node.attributes["id"] for node in page.css("[id]")]
    jumps = {href[1:] for node in page.css("a") if (href := node.attributes["href"] or "").startswith("#")}
    assert len(ids) == len(set(ids))
    assert jumps <= set(ids)


def test_the_data_is_the_record() -> None:
    (data,) = _page().css("textarea")

    assert decode_record(data.text().encode()) == egeborg_minutes()


def test_the_data_keeps_what_a_page_may_not_hold() -> None:
    record = egeborg_minutes()
    record = msgspec.structs.replace(record, title="for\u202eog\x85bag")
    pictures = Pictures(address=lambda number, _: f"/{number}")

    page = check_page_in_site([(record, ())], original=ORIGINAL, site=SITE, pictures=pictures)

    assert not re.search("[\u202e\x85]", page)
    (data,) = LexborHTMLParser(page).css("textarea")
    assert decode_record(data.text().encode()).title == record.title


def test_pictures_are_given_apart_under_the_addresses_on_the_page() -> None:
    made = _made(print_pdf("Punkt 1 Meddelelser\n#pagebreak()\nPunkt 2 Eventuelt"))

    images = LexborHTMLParser(made.html).css("img")
    assert [image.attributes["src"] for image in images] == ["/billede/k-1", "/billede/k-2"]
    assert [picture[:4] for picture in made.pictures] == [b"\x89PNG", b"\x89PNG"]


def test_pictures_stop_when_there_are_enough_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("raadhus.reading.check_page.site_page._PICTURE_BYTES", 1)

    made = _made(print_pdf("Punkt 1 Meddelelser\n#pagebreak()\nPunkt 2 Eventuelt"))

    assert len(made.pictures) == 1
    assert "Siden vises uden billede" in made.html.decode()


def test_a_page_beyond_all_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("raadhus.reading.check_page.site_page._LONGEST_PAGE", 100)

    with pytest.raises(ReadError) as refused:
        _made(EGEBORG_TEXT.encode())

    assert refused.value.code == "too-much-memory"
