"""What kind of file the bytes are, from their content alone, and text from bytes of any encoding."""

import pytest

from raadhus.reading import media
from raadhus.reading.errors import ReadError


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 ...", media.PDF),
        (b"\n junk before %PDF-1.4", media.PDF),
        (b"<!DOCTYPE html><p>Hej", media.HTML),
        (b"  <!-- note --><html>", media.HTML),
        (b"<h2>Punkt 1</h2>", media.HTML),
        (b'<?xml version="1.0"?><html xmlns="x">', media.HTML),
        (b"Tekst <p>a</p><p>b</p><p>c</p>", media.HTML),
        (b"Tekst <p>a</p>", media.TEXT),
        (b'{"agenda": "<p>a</p><p>b</p><p>c</p>"}', media.JSON),
        (b"[]", media.JSON),
        (b"[1, 2]", media.JSON),
        (b"[null]", media.JSON),
        (b'\xef\xbb\xbf{"a": 1}', media.JSON),
        (b"{", media.JSON),
        (b"{Tekst} om havnen", media.TEXT),
        (b"[Udkast] Referat", media.TEXT),
        (b"Referat", media.TEXT),
        (b'"x"', media.JSON),
        (b"\xef\xbb\xbf42\n", media.JSON),
        (b"null", media.JSON),
        (b"-1.5", media.JSON),
        (b'"Referat" af havnen', media.TEXT),
        (b"1. Referat", media.TEXT),
        (b"none", media.TEXT),
        (b"\xef\xbb\xbfReferat", media.TEXT),
        ("Referat".encode("utf-16"), media.TEXT),
    ],
)
def test_the_content_tells_the_kind(data: bytes, kind: str) -> None:
    assert media.media_type_of(data) == kind


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf", b"\n" * 5000])
def test_nothing_is_empty(data: bytes) -> None:
    with pytest.raises(ReadError) as raised:
        media.media_type_of(data)
    assert raised.value.code == "empty"


def test_space_before_the_text_is_no_empty_file() -> None:
    assert media.media_type_of(b"\n" * 5000 + b"Referat") == media.TEXT


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"PK\x03\x04rest", "ZIP"),
        (b"PK\x05\x06", "empty ZIP"),
        (b"\xd0\xcf\x11\xe0rest", "old Office file, which Word can save as DOCX"),
        (b"\x89PNG\r\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"GIF89a", "picture"),
        (b"II*\x00", "picture"),
        (b"MM\x00*", "picture"),
        (b"{\\rtf1", "rich text"),
        (b"\x1f\x8b\x08", "compressed"),
        (b"7z\xbc\xaf\x27", "compressed"),
        (b"ID3\x03", "sound"),
        (b'<?xml version="1.0"?><sager/>', "XML"),
    ],
)
def test_other_kinds_are_refused_by_their_name(data: bytes, found: str) -> None:
    with pytest.raises(ReadError) as raised:
        media.media_type_of(data)
    assert raised.value.code == "unknown-kind"
    assert found in raised.value.english


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_danish_letters_are_read_in_every_encoding(encoding: str) -> None:
    assert media.decode_text("Åben dagsorden – æøå é".encode(encoding)) == "Åben dagsorden – æøå é"


def test_a_file_of_mixed_encodings_is_read_line_by_line() -> None:
    mixed = "Åben\n".encode() + "Lukket på\n".encode("cp1252") + "Ærø".encode()

    assert media.decode_text(mixed) == "Åben\nLukket på\nÆrø"


@pytest.mark.parametrize("end", [b"\r\n", b"\r", b"\n"])
def test_all_line_ends_are_line_feeds(end: bytes) -> None:
    assert media.decode_text(b"a" + end + b"b") == "a\nb"


def test_nul_bytes_go() -> None:
    assert media.decode_text(b"Ref\x00erat") == "Referat"


def test_letters_in_two_parts_are_brought_together() -> None:
    assert media.decode_text("A\u030aben".encode()) == "Åben"


@pytest.mark.parametrize("data", [b"\x01\x02\x03\x04", b"\x01" * 20 + b"tekst" * 20])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(ReadError) as raised:
        media.decode_text(data)
    assert raised.value.code == "unknown-kind"


def test_a_few_unprintable_signs_are_text_all_the_same() -> None:
    assert media.decode_text(b"Referat af havnen\x01\f\x0b\x1b\t") == "Referat af havnen\x01\f\x0b\x1b\t"
