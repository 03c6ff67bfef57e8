"""Pages of unknown systems, read by their Danish headings."""

import pytest

from raadhus.core.plain_text import plain_text
from raadhus.reading import read
from raadhus.reading.coverage import coverage
from raadhus.reading.errors import ReadError

PAGE = """<!doctype html><html><head><title>Møder</title><script>var a = "<p>nej</p>"</script></head><body>
<header><a href="/">Egeborg Kommune</a></header><nav><ul><li>Forside<li>Politik</ul></nav><main>
<h1>Referat af møde i Havneudvalget den 4. maj 2021 kl. 16.00</h1><p>Mødested: Havnekontoret</p>
<h2>Deltagere</h2><ul><li>Karen Holm (A)<li>Ib Skov (V)</ul>
<ol><li>Godkendelse af dagsorden<li>Ny kaj<li>Salg af grund</ol>
<h2>{0}Godkendelse af dagsorden</h2><h3>Beslutning</h3><p>Godkendt.</p><p>Afbud: Ib Skov (V)</p>
<h2>{1}Ny kaj</h2><p>Sagsnr.: 21/4455</p><p>Åbent punkt</p><h3>Resume</h3><p>Kajen er slidt.</p>
<h3>Indstilling</h3><p>Forvaltningen indstiller, at</p><ol><li>kajen fornyes<li>udgiften afsættes</ol>
<h3>Bilag</h3><ul><li><a href="https://egeborg.example/a.pdf">Tegning</a></ul>
<h3>Beslutning</h3><p>Tiltrådt.</p><p><a href="#top">Til toppen</a></p>
<h2>{2}Lukket: Salg af grund</h2><h3>Beslutning</h3><p>Godkendt.</p></main>
<footer>Rådhuset</footer></body></html>"""
NUMBERED, BARE = PAGE.format("1. ", "2. ", "3. ").encode(), PAGE.format("", "", "").encode()


@pytest.mark.parametrize(("data", "numbers"), [(NUMBERED, ["1", "2", "3"]), (BARE, ["", "", ""])])
def test_items_are_found_by_number_or_by_the_level_of_their_heading(data: bytes, numbers: list[str]) -> None:
    items = read(data).items

    assert [item.number for item in items] == numbers
    assert [item.title for item in items] == ["Godkendelse af dagsorden", "Ny kaj", "Salg af grund"]


def test_the_head_and_the_people_are_read() -> None:
    record = read(NUMBERED)

    assert (record.kind, record.meeting.start, record.meeting.place) == (
        "minutes", "2021-05-04T16:00:00+02:00", "Havnekontoret",
    )  # fmt: skip
    assert [entry.name for entry in record.attendance] == ["Karen Holm", "Ib Skov"]


def test_an_item_has_its_sections_case_number_and_attachments() -> None:
    item = read(NUMBERED).items[1]

    assert [section.heading for section in item.sections] == ["Resume", "Indstilling", "Bilag", "Beslutning"]
    assert (item.case_number, item.access) == ("21/4455", "open")
    assert [(entry.title, entry.url) for entry in item.attachments] == [
        ("Tegning", "https://egeborg.example/a.pdf")
    ]


def test_a_closed_item_shows_its_decision_only() -> None:
    item = read(NUMBERED).items[2]

    assert (item.access, plain_text(item.public_text), item.sections) == ("closed", "Godkendt.", ())


@pytest.mark.parametrize("data", [NUMBERED, BARE])
def test_menus_and_buttons_are_furniture_and_nothing_is_lost(data: bytes) -> None:
    assert coverage(data).not_placed == ()
    assert not any(word in repr(read(data)) for word in ("Til toppen", "Forside", "Rådhuset"))


def test_a_page_of_no_known_build_says_so() -> None:
    assert "generic-reading" in [doubt.code for doubt in read(NUMBERED).doubts]


def test_a_page_without_items_keeps_its_text() -> None:
    data = b"<html><body><h1>Om havnen</h1><p>Havnen er gammel, og det er kajen ogs&aring;.</p></body></html>"

    record = read(data)

    assert coverage(data).not_placed == ()
    assert "no-items" in [doubt.code for doubt in record.doubts]


def test_a_page_that_shows_nothing_is_refused() -> None:
    with pytest.raises(ReadError, match="no text"):
        read(b"<html><body><script>x</script></body></html>")


def test_what_stands_among_the_attachments_and_is_no_title_is_kept() -> None:
    data = NUMBERED.replace(b"<ul><li><a href=", b"<ul><li><h4>Tegninger</h4><a href=")

    item = read(data).items[1]

    assert item.attachments == ()
    assert coverage(data).not_placed == ()
