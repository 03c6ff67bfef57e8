"""A saved page of FirstAgenda: items among the words of the menus."""

import pytest

from corpus import corpus_bytes
from raadhus.core import MeetingRecord
from raadhus.core.plain_text import plain_text
from raadhus.reading import read
from raadhus.reading.coverage import coverage

ITEM_ID = "2bb4b425-da89-4a32-aa5c-d06cad13dafb"
FILE_ID = "961ad716-c7b0-4eb2-b39c-abb4c30cb7e9"
ROW = """<tr class="punktrow" id="punktrow_{id}"><td><span class="label label-default">{number}</span></td><td>
<button class="overskrift-btn"><h2 class="overskrift">{title}</h2></button>{mark}
<div class="details" style="display: none;"><span class="sagsnummer">EMN-2024-000017</span>
<div class="punkt"><h3></h3>
<h3>Beslutninger</h3><span><div>Udsat.</div></span><h3></h3><span>Kajen er slidt.</span></div>
<h3>Bilag</h3><ul><li><span class="label pdf-label">PDF</span><a id="enclosure-{file}" class="bilag-link"
href="/vis/pdf/bilag/{file}">Tegning</a></li></ul></div></td>
<td><span class="dropdown"><a href="#">Kopier link</a></span></td></tr>"""
PAGE = """<html><body><nav>Forside</nav><div class="title"><h1 class="dato">Referat 1. oktober 2024 kl. 15.45</h1>
<h2><span class="udvalg">Havneudvalget</span><span class="sted-divider"> - </span>
<span class="sted">Kajen</span></h2></div>
<table class="dagsordeninfo"><tr><td>Udvalg:</td><td>Havneudvalget</td></tr>
<tr><td>Mødedato:</td><td>tirsdag den 1. oktober 2024 kl. 15.45</td></tr><tr><td>Mødested:</td><td>Kajen</td></tr>
<tr><td>Mødedeltagere:</td><td class="deltagere">Karen Holm, Ib Skov</td></tr></table>
<table><thead><tr><th>Punkt</th><th>Titel</th></tr></thead><tbody>{rows}</tbody></table>
<div class="modal"><h4>Tip en ven</h4></div></body></html>"""


def page(*, title: str = "Ny kaj", mark: str = "") -> bytes:
    row = ROW.format(id=ITEM_ID, file=FILE_ID, number="1", title=title, mark=mark)
    return PAGE.format(rows=row).encode()


def read_page(*, title: str = "Ny kaj", mark: str = "", url: str | None = None) -> MeetingRecord:
    return read(page(title=title, mark=mark), url=url)


def test_the_head_is_read_once() -> None:
    record = read_page()

    assert record.meeting.as_printed == "Referat tirsdag den 1. oktober 2024 kl. 15.45\nKajen"
    assert (record.kind, record.meeting.start, record.meeting.place) == (
        "minutes", "2024-10-01T15:45:00+02:00", "Kajen",
    )  # fmt: skip
    assert [organization.name for organization in record.organizations] == ["Havneudvalget"]
    assert [section.heading for section in record.sections] == ["Mødedeltagere"]


def test_an_item_has_its_number_title_case_number_and_id() -> None:
    [item] = read_page().items

    assert (item.number, item.title, item.case_number, item.source_id) == (
        "1",
        "Ny kaj",
        "EMN-2024-000017",
        ITEM_ID,
    )


def test_the_text_of_a_folded_item_is_read() -> None:
    [item] = read_page().items

    assert [(section.heading, plain_text(section.blocks)) for section in item.sections] == [
        ("Beslutninger", "Udsat."), ("", "Kajen er slidt."), ("Bilag", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("url", "start"), [(None, None), ("https://d.egeborg.example/vis?id=1", "https://d.egeborg.example/")]
)
def test_an_attachment_has_an_address_when_that_of_the_page_is_known(
    url: str | None, start: str | None
) -> None:
    [attachment] = read_page(url=url).items[0].attachments

    assert (attachment.title, attachment.source_id) == ("Tegning", FILE_ID)
    assert attachment.url == (f"{start}vis/pdf/bilag/{FILE_ID}" if start else None)


def test_a_closed_item_is_known_by_its_sign() -> None:
    [item] = read_page(mark="<span>Lukket punkt</span>").items

    assert item.access == "closed"
    assert plain_text(item.public_text) == "Udsat."


def test_the_words_of_menus_are_furniture() -> None:
    assert coverage(page()).not_placed == ()
    assert "Tip en ven" not in repr(read_page())


def test_the_real_page_has_its_six_items() -> None:
    record = read(corpus_bytes("aarhus/2025-teknisk-udvalg-minutes.html"))

    assert [len(item.attachments) for item in record.items] == [1, 30, 11, 0, 0, 27]
    assert [position.kind for position in record.items[1].decision[0].positions] == ["reservation", "against"]
    assert record.doubts == ()
