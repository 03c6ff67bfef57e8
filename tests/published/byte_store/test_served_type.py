import unicodedata
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from raadhus.published.byte_store import served_type
from raadhus.published.byte_store.served_type import ServedType, safe_name
from raadhus.reading.file_kind import file_kind

HARMLESS = {"application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "text/plain"}
SCRIPT = b"<script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
STARTS = [b"%PDF-1.7\n", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBP", b"", b"\n\n"]
ENDS = [
    SCRIPT,
    SVG,
    b"<html>" + SCRIPT,
    b"<?xml version='1.0'?>" + SVG,
    b"=1;alert(1)//",
    b"<!-- -->" + SCRIPT,
]

some_bytes = st.builds(
    lambda *parts: b"".join(parts), st.sampled_from(STARTS), st.binary(max_size=30), st.sampled_from(ENDS)
)
some_type = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["text/html", "image/svg+xml", "TEXT/HTML", "text/plain;a=text/html", "image/png, text/html"]
    ),
)
some_name = st.one_of(st.none(), st.text(max_size=300))


def _header(served: ServedType, name: str) -> str:
    return dict(served.headers)[name]


def _holds_promises(served: ServedType) -> None:
    sent = _header(served, "Content-Type").partition(";")[0]
    assert sent in HARMLESS or (sent, served.disposition) == ("application/octet-stream", "attachment")
    assert _header(served, "X-Content-Type-Options") == "nosniff"
    assert "sandbox" in _header(served, "Content-Security-Policy").split("; ")
    assert _header(served, "Content-Disposition").startswith(served.disposition)
    assert all(value.isprintable() and value.isascii() for _, value in served.headers)


@given(media_type=some_type, name=some_name)
@example(media_type="text/html\r\nX-Evil: 1", name='a"\r\nX-Evil: 1')
def test_no_claimed_type_or_name_is_served_so_that_it_runs(media_type: str, name: str | None) -> None:
    _holds_promises(served_type(media_type, name=name))


@given(data=some_bytes, name=some_name)
def test_no_bytes_are_served_so_that_they_run(data: bytes, name: str | None) -> None:
    _holds_promises(served_type(file_kind(data), name=name))


@pytest.mark.parametrize(
    "data", [SCRIPT, SVG, b"<html>" + SCRIPT, b" <a href=x>", b"<?xml version='1.0'?><x/>", b"<!-- a -->"]
)
def test_markup_is_saved_and_not_shown(data: bytes) -> None:
    assert served_type(file_kind(data), name="bilag.pdf").disposition == "attachment"


@pytest.mark.parametrize(
    ("data", "sent"),
    [
        (b"%PDF-1.7\n<html>" + SCRIPT, "application/pdf"),
        (b"GIF89a/*" + SCRIPT + b"*/=1;alert(1)", "image/gif"),
        ("Beslutning: Godkendt på mødet".encode(), "text/plain; charset=utf-8"),
        ("Beslutning: Godkendt på mødet".encode("cp1252"), "text/plain; charset=windows-1252"),
        (b"alert(1)", "text/plain; charset=utf-8"),
        (b"PK\x03\x04 anything", "application/octet-stream"),
        (b"", "application/octet-stream"),
    ],
)
def test_a_file_is_served_as_what_it_begins_as(data: bytes, sent: str) -> None:
    assert served_type(file_kind(data), name="side.html").media_type == sent


@given(name=st.text(max_size=400))
@example(name="..\\..\\.profil")
@example(name="con .txt")
def test_a_safe_name_is_one_name_and_stays_as_it_is(name: str) -> None:
    safe = safe_name(name)

    assert safe
    assert not safe.startswith(".")
    assert not set('/\\<>:"|?*') & set(safe)
    assert not any(unicodedata.category(letter).startswith("C") for letter in safe)
    assert len(safe) <= 140
    assert safe_name(safe) == safe


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Bilag 1 – Budget for Ærø og Åby.pdf", "Bilag 1 – Budget for Ærø og Åby.pdf"),
        ("../../.bashrc", "bashrc"),
        ("C:\\breve\\svar.docx", "svar.docx"),
        ("bilag\u202efdp.exe", "bilagfdp.exe"),
        ("CON.txt", "_CON.txt"),
        ("", "fil"),
        ("j. nr. 12", "j. nr. 12"),
    ],
)
def test_a_name_keeps_what_is_harmless(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_name_ends_as_its_type_does() -> None:
    disposition = _header(served_type("application/pdf", name="Ærø.html"), "Content-Disposition")

    assert unquote(disposition) == "inline; filename*=utf-8''Ærø.html.pdf"
    assert 'filename="foto.JPEG"' in _header(
        served_type("image/jpeg", name="foto.JPEG"), "Content-Disposition"
    )
