import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from print_shop import print_pdf
from raadhus.reading.file_kind import file_kind

OFFICE = "application/vnd.openxmlformats-officedocument."


def _picture(kind: str) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (8, 8)).save(content, format=kind)
    return content.getvalue()


def _archive(*names: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.text")
    return content.getvalue()


@pytest.mark.parametrize("kind", ["png", "jpeg", "gif", "webp", "tiff"])
def test_a_picture_is_known_by_how_it_begins(kind: str) -> None:
    assert file_kind(_picture(kind)) == f"image/{kind}"


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("[Content_Types].xml", "word/document.xml"), f"{OFFICE}wordprocessingml.document"),
        (("xl/workbook.xml",), f"{OFFICE}spreadsheetml.sheet"),
        (("ppt/presentation.xml",), f"{OFFICE}presentationml.presentation"),
        (("mimetype", "content.xml"), "application/vnd.oasis.opendocument.text"),
        (("bilag.pdf",), "application/zip"),
    ],
)
def test_an_archive_is_known_by_what_is_in_it(names: tuple[str, ...], kind: str) -> None:
    assert file_kind(_archive(*names)) == kind


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<!doctype html><p>Godkendt", "text/html"),
        (b"<script>alert(1)</script>", "text/html"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "text/html"),
        (b'<?xml version="1.0"?><Udvalg/>', "application/xml"),
        (b'\n<svg width="1">', "image/svg+xml"),
        (b'{"items": []}', "application/json"),
        (b"[1] Notat om hallen", "text/plain; charset=utf-8"),
        (b"<kontakt@egeborg.example> skriver", "text/plain; charset=utf-8"),
        ("Godkendt på mødet".encode(), "text/plain; charset=utf-8"),
        ("Godkendt på mødet".encode("cp1252"), "text/plain; charset=windows-1252"),
        ("Godkendt på mødet".encode("utf-16"), "text/plain; charset=utf-16"),
        (bytes(range(32)) * 9, "application/octet-stream"),
        (b"", "application/octet-stream"),
    ],
)
def test_text_and_markup_are_told_apart(data: bytes, kind: str) -> None:
    assert file_kind(data) == kind


def test_a_pdf_is_known() -> None:
    assert file_kind(print_pdf("Bilag")) == "application/pdf"


@given(st.binary(max_size=300))
def test_any_bytes_have_a_kind(data: bytes) -> None:
    assert "/" in file_kind(data)
