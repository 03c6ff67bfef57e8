"""Pictures and attached files come out with the hash that the record's blocks name them by."""

import base64
import hashlib

import msgspec
import pytest

from corpus import corpus_bytes, corpus_files
from raadhus.core.record import Image
from raadhus.reading import ReadError, enclosures, read
from word_files import paragraph, word_file

PICTURE = b"\x89PNG\r\n\x1a\n not a whole picture"
TAG = f'<p>Kort over Egeborg</p><img alt="Kort" src="data:image/png;base64,{base64.b64encode(PICTURE).decode()}">'
PAGE = f"<html><body><h1>Referat</h1><h2>1. Kort</h2><h3>Beslutning</h3>{TAG}{TAG}</body></html>"


def test_a_picture_of_a_page_comes_out_once_by_its_hash() -> None:
    found = enclosures(PAGE.encode())

    assert [(entry.media_type, entry.data) for entry in found] == [("image/png", PICTURE)]
    assert found[0].sha256 == hashlib.sha256(PICTURE).hexdigest()


def test_the_record_names_the_picture_by_the_same_hash() -> None:
    record = read(PAGE.encode())

    sections = (*record.sections, *(section for item in record.items for section in item.sections))
    pictures = {block.file for section in sections for block in section.blocks if isinstance(block, Image)}
    assert pictures == {hashlib.sha256(PICTURE).hexdigest()}


def test_a_picture_inside_json_is_found() -> None:
    meeting = {"Moede": {"Navn": "Referat"}, "Dagsordenpunkter": [{"Felter": [{"Html": TAG}]}]}

    assert [entry.data for entry in enclosures(msgspec.json.encode(meeting))] == [PICTURE]


def test_the_pictures_of_a_word_file_and_what_it_carries_come_out() -> None:
    carried = '<carried xmlns="https://raadhus.example/carried/1" name="record.json" encoding="base64">e30=</carried>'
    data = word_file(
        paragraph('<w:r><w:drawing><a:blip r:embed="p"/></w:drawing></w:r>'),
        parts={"word/media/kort.png": PICTURE, "customXml/item1.xml": carried},
        links={"p": ("image", "media/kort.png"), "q": ("image", "media/kort.png")},
    )

    assert [(entry.name, entry.media_type, entry.data) for entry in enclosures(data)] == [
        ("record.json", "application/json", b"{}"), ("kort.png", "image/png", PICTURE),
    ]  # fmt: skip


def test_a_text_encloses_nothing() -> None:
    assert enclosures(b"Punkt 1: Meddelelser") == ()


def test_bytes_of_no_known_kind_are_refused() -> None:
    with pytest.raises(ReadError) as caught:
        enclosures(b"PK\x03\x04")
    assert caught.value.code == "unknown-kind"


@pytest.mark.parametrize("file", corpus_files("greve/*.json"))
def test_every_picture_of_a_real_record_is_enclosed(file: str) -> None:
    data = corpus_bytes(file)
    record = read(data)
    named = {
        block.file
        for item in record.items
        for section in item.sections
        for block in section.blocks
        if isinstance(block, Image) and block.file
    }

    assert named <= {entry.sha256 for entry in enclosures(data)}
