"""Lines, bookmarks and errors of PDF files."""

import io

import pytest
from PIL import Image

from corpus import corpus_bytes
from print_shop import print_pdf
from raadhus.reading.errors import ReadError
from raadhus.reading.extract.pdf import extract_pdf, first_page_text, source_text
from raadhus.reading.extract.pdf_lines import plain

AGENDA = """
= Punkt 1: Cykelsti langs Engvej
#text(size: 9pt)[Sagsnr. 05.01.02-P20-4-31]

Forvaltningen foreslår en sti.
#pagebreak()
= Punkt 2: Eventuelt
"""


def _code(data: bytes) -> str:
    with pytest.raises(ReadError) as refused:
        extract_pdf(data)
    return refused.value.code


def test_lines_carry_page_place_size_and_weight() -> None:
    heading, number, text, last = extract_pdf(print_pdf(AGENDA)).lines

    assert (heading.text, heading.page, heading.number, heading.bold) == (
        "Punkt 1: Cykelsti langs Engvej",
        1,
        1,
        True,
    )
    assert (number.size, text.size, text.bold) == (9.0, 11.0, False)
    assert heading.size > text.size
    assert heading.top < number.top < text.top
    assert heading.left == pytest.approx(70.87, abs=0.1) == text.left
    assert text.right > text.left + 100
    assert last.page == 2


def test_bookmarks_lead_to_their_pages() -> None:
    bookmarks = extract_pdf(print_pdf(AGENDA)).bookmarks

    assert [(entry.title, entry.page, entry.level) for entry in bookmarks] == [
        ("Punkt 1: Cykelsti langs Engvej", 1, 0),
        ("Punkt 2: Eventuelt", 2, 0),
    ]


def test_page_sizes_are_points() -> None:
    width, height = extract_pdf(print_pdf(AGENDA)).page_sizes[0]

    assert (round(width), round(height)) == (595, 842)


def test_a_word_cut_at_a_line_end_makes_two_lines_the_first_marked() -> None:
    narrow = "#set page(width: 120pt)\n#set text(hyphenate: true)\nKommunalbestyrelsesmedlemmerne"

    cut, *_, last = extract_pdf(print_pdf(narrow)).lines

    assert cut.hyphen
    assert cut.text.endswith("-")
    assert not last.hyphen


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Areal 40 m#super[2] i alt", "Areal 40 m2 i alt"),
        ("#text(size: 8pt)[1)] #text(size: 14pt)[Overskrift]", "1) Overskrift"),
        ("#stack(dir: ltr, [Udvalg:], 6pt, [Teknik])", "Udvalg: Teknik"),
        ("#grid(columns: 2, column-gutter: 2cm, [*Mødested*], [Lokale 3])", "Mødested Lokale 3"),
    ],
)
def test_pieces_on_one_baseline_are_one_line(markup: str, text: str) -> None:
    assert [line.text for line in extract_pdf(print_pdf(markup)).lines] == [text]


def test_letters_that_pdfium_counts_twice_do_not_displace_the_lines_after_them() -> None:
    sums, after = extract_pdf(
        print_pdf("Tegn 😀 og $cal(A) + cal(B)$ her\n\n#text(size: 20pt)[Stor linje]")
    ).lines

    assert "𝒜" in sums.text
    assert (after.text, after.size, round(after.left)) == ("Stor linje", 20.0, 71)


def test_a_turned_page_keeps_its_lines_from_left_to_right() -> None:
    line = extract_pdf(print_pdf("#rotate(90deg, reflow: true)[Bilag på tværs af siden]")).lines[0]

    assert line.text == "Bilag på tværs af siden"
    assert line.size == pytest.approx(11, abs=0.2)


def test_text_is_nfc_without_control_characters_and_with_readable_bullets() -> None:
    assert plain("A\u030arhus\x00 \uf0b7 ny\xa0sti") == "Århus • ny sti"


def test_the_source_text_has_every_letter_of_the_lines() -> None:
    data = corpus_bytes("aarhus/2025-08-27-byraad.pdf")
    lines = "".join(line.text for line in extract_pdf(data).lines)

    assert sorted("".join(source_text(data).split())) == sorted("".join(lines.split()))


def test_p_houses_are_cut_in_the_aarhus_minutes() -> None:
    lines = extract_pdf(corpus_bytes("aarhus/2025-08-27-byraad.pdf")).lines

    assert sum(line.hyphen for line in lines if line.text.endswith(" p-")) == 3


def test_the_first_page_can_be_read_alone() -> None:
    assert "Eventuelt" not in first_page_text(print_pdf(AGENDA))


def test_damaged_bytes_are_refused() -> None:
    assert _code(b"%PDF-1.7\n" + b"x" * 400) == "damaged"
    assert _code(print_pdf(AGENDA)[:300]) == "damaged"


def test_a_page_of_nothing_but_a_picture_is_scanned() -> None:
    page = io.BytesIO()
    Image.new("RGB", (80, 80), "grey").save(page, format="PDF")

    assert _code(page.getvalue()) == "scanned"


def test_a_blank_page_has_no_text() -> None:
    assert _code(print_pdf("#page[]")) == "no-text"


def test_a_locked_file_is_encrypted(locked_pdf: bytes) -> None:
    assert _code(locked_pdf) == "encrypted"


@pytest.fixture
def locked_pdf() -> bytes:
    """A file whose encryption dictionary no empty password opens."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj" % number + content + b"endobj\n"
    table = b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    identity = b"/ID[<" + b"43" * 16 + b"><" + b"43" * 16 + b">]"
    trailer = (
        b"trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R" + identity + b">>\nstartxref\n%d\n%%%%EOF" % len(body)
    )
    return body + table + trailer
