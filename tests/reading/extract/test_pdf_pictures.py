"""Pictures of pages, and files enclosed in a PDF."""

import hashlib
import io
from base64 import b64encode

from PIL import Image

from corpus import corpus_bytes
from print_shop import print_pdf
from raadhus.reading.extract.pdf_enclosures import read_enclosures
from raadhus.reading.extract.pdf_pictures import page_pictures

SVG_PAGE = "Side med tekst\n#pagebreak()\nNæste side"


def test_every_page_is_drawn_as_wide_as_asked() -> None:
    pictures = page_pictures(print_pdf(SVG_PAGE), width_pixels=300)

    assert [Image.open(io.BytesIO(picture.data)).width for picture in pictures] == [300, 300]
    assert pictures[0].media_type == "image/png"


def test_only_the_first_pages_are_drawn_when_told() -> None:
    assert len(page_pictures(print_pdf(SVG_PAGE), width_pixels=50, most_pages=1)) == 1


def test_an_absurdly_tall_page_is_drawn_small() -> None:
    (picture,) = page_pictures(print_pdf("#set page(width: 40pt, height: 14000pt)\nx"), width_pixels=800)

    assert Image.open(io.BytesIO(picture.data)).height <= 3_300


def test_an_attached_file_is_given_byte_for_byte() -> None:
    content = b64encode(b"Punkt 1").decode()
    markup = f'#pdf.attach("dagsorden.txt", bytes("{content}"), description: "Kilden")\nTekst'

    (attached,) = read_enclosures(print_pdf(markup))

    assert (attached.name, attached.data) == ("dagsorden.txt", content.encode())
    assert attached.sha256 == hashlib.sha256(content.encode()).hexdigest()


def test_a_picture_on_a_page_is_given_once() -> None:
    enclosures = read_enclosures(corpus_bytes("aarhus/2025-08-29-sager-paa-vej.pdf"))

    assert [one.media_type for one in enclosures] == ["image/jpeg"]


def test_a_page_of_text_encloses_nothing() -> None:
    assert read_enclosures(print_pdf("Tekst")) == ()
