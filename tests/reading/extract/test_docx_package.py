"""Word files that are damaged or made to do harm: refused with a code, before they take memory or time."""

import io
import time
import zipfile

import pytest

from raadhus.core.record import Paragraph
from raadhus.reading import media, read
from raadhus.reading.errors import ReadError
from raadhus.reading.extract import docx_package
from raadhus.reading.extract.docx import docx_blocks
from word_files import NAMESPACES, packed, paragraph, word_file


def _code(data: bytes) -> str:
    with pytest.raises(ReadError) as refused:
        read(data)
    assert refused.value.danish
    assert refused.value.english
    return refused.value.code


def _with(name: str, content: bytes) -> bytes:
    return word_file("", parts={name: content})


def test_an_archive_that_unpacks_to_far_more_than_it_is_refused() -> None:
    assert _code(_with("word/document.xml", b" " * 30_000_000)) == "too-large-unpacked"


def test_many_parts_that_are_large_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_package, "MOST_BYTES", 5000)

    assert _code(word_file(paragraph("x" * 6000))) == "too-large-unpacked"


def test_an_archive_of_too_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_package, "MOST_ENTRIES", 5)

    assert _code(word_file(paragraph("x"))) == "too-large-unpacked"


@pytest.mark.parametrize(
    "bomb",
    [
        b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>',
        b'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]><a>&a;</a>',
        b'<!DOCTYPE a SYSTEM "http://egeborg.example/a.dtd"><a/>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY a "ha">]><a>&a;</a>'.encode("utf-16"),
        b"<a>&unknown;</a>",
        b'<?xml version="1.0" encoding="no-such"?><a/>',
        b"<a><b></a>",
        b"",
    ],
)
@pytest.mark.parametrize(
    "name", ["word/document.xml", "word/styles.xml", "word/numbering.xml", "_rels/.rels"]
)
def test_xml_that_declares_entities_or_is_none_is_refused(bomb: bytes, name: str) -> None:
    assert _code(_with(name, bomb)) == "damaged"


@pytest.mark.parametrize("element", ["tbl", "sdt", "ins", "txbxContent"])
def test_what_is_nested_too_deep_is_refused(element: str) -> None:
    opening = {
        "tbl": "<w:tbl><w:tr><w:tc>",
        "sdt": "<w:sdt><w:sdtContent>",
        "ins": "<w:ins>",
        "txbxContent": "<w:p><w:r><w:txbxContent>",
    }[element]
    closing = "".join(f"</{name.removeprefix('<')}" for name in reversed(opening.replace(">", ">\n").split()))

    assert _code(word_file(opening * 3000 + paragraph("x") + closing * 3000)) == "too-deep"


def test_rows_that_are_nested_too_deep_are_refused() -> None:
    row = f"<w:tr><w:tc>{paragraph('x')}</w:tc></w:tr>"
    rows = "<w:sdt><w:sdtContent>" * 1500 + row + "</w:sdtContent></w:sdt>" * 1500

    assert _code(word_file(f"<w:tbl>{rows}</w:tbl>")) == "too-deep"


def test_runs_that_are_nested_too_deep_are_refused() -> None:
    inner = "<w:r>" * 3000 + "<w:t>x</w:t>" + "</w:r>" * 3000

    assert _code(word_file(paragraph(inner))) == "too-deep"


@pytest.mark.parametrize("kept", [0.3, 0.8, 0.99])
def test_half_a_file_is_damaged(kept: float) -> None:
    data = word_file(paragraph("Godkendt " * 500))

    assert _code(data[: int(len(data) * kept)]) == "damaged"


def test_a_part_that_does_not_unpack_is_damaged() -> None:
    data = word_file(paragraph("Godkendt"))
    place = data.index(b"word/document.xml") + 40

    assert _code(data[:place] + bytes(20) + data[place + 20 :]) == "damaged"


def test_a_part_with_a_password_is_refused() -> None:
    data = bytearray(word_file(paragraph("x")))
    entry = data.index(b"PK\x01\x02")
    while entry >= 0:
        data[entry + 8] |= 1
        entry = data.find(b"PK\x01\x02", entry + 4)

    assert _code(bytes(data)) == "encrypted"


@pytest.mark.parametrize(
    ("rest", "code"),
    [(b"WordDocument", "unknown-kind"), ("EncryptedPackage".encode("utf-16-le"), "encrypted")],
)
def test_an_old_office_file_is_refused_and_a_locked_one_says_so(rest: bytes, code: str) -> None:
    assert _code(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + rest + bytes(100)) == code


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("xl/workbook.xml", "et regneark"),
        ("ppt/presentation.xml", "en præsentation"),
        ("a.txt", "en ZIP-fil"),
    ],
)
def test_an_archive_of_another_kind_is_refused_by_what_it_is(name: str, found: str) -> None:
    with pytest.raises(ReadError, match="Raadhus reads") as refused:
        read(packed({"[Content_Types].xml": b"<Types/>", name: b"<a/>"}))

    assert found in refused.value.danish


def test_a_file_without_text_is_refused() -> None:
    assert _code(word_file(paragraph(""))) == "no-text"


def test_macros_are_no_matter() -> None:
    data = word_file(paragraph("Referat"), parts={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0 Sub AutoOpen()"})

    assert media.media_type_of(data) == media.DOCX
    assert docx_blocks(data) == (Paragraph(text="Referat"),)


def test_the_document_is_where_the_package_says() -> None:
    written = io.BytesIO(word_file(paragraph("Referat")))
    moved = {}
    with zipfile.ZipFile(written) as archive:
        for name in archive.namelist():
            moved[
                name.replace("word/document", "word/document2").replace("_rels/document.", "_rels/document2.")
            ] = archive.read(name).replace(b"word/document.xml", b"word/document2.xml")

    assert docx_blocks(packed(moved)) == (Paragraph(text="Referat"),)


def test_a_link_out_of_the_archive_is_never_followed() -> None:
    links = {"p": ("image", "../../../../etc/hostname"), "q": ("image", "file:///etc/hostname")}
    body = "".join(paragraph(f'<w:r><a:blip r:embed="{key}"/></w:r>') for key in links)

    assert "file=None" in repr(docx_blocks(word_file(body, links=links)))


def test_ten_megabytes_are_read_in_time_that_grows_with_them() -> None:
    def seconds(count: int) -> float:
        rows = (
            paragraph(f"Forvaltningen indstiller nr. {number} til godkendelse.") for number in range(count)
        )
        data = word_file("".join(rows))
        begun = time.process_time()
        docx_blocks(data)
        return time.process_time() - begun

    assert seconds(60_000) < 25 * max(seconds(6_000), 0.02)


def test_a_part_may_be_of_any_encoding_that_xml_knows() -> None:
    body = f"<w:body>{paragraph('Ærø')}</w:body>"
    xml = f'<?xml version="1.0" encoding="UTF-16"?><w:document {NAMESPACES}>{body}</w:document>'

    assert docx_blocks(_with("word/document.xml", xml.encode("utf-16"))) == (Paragraph(text="Ærø"),)
