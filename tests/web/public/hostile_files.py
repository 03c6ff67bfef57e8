"""Files that were made to do harm, or are simply not what is asked for."""

import zlib
from collections.abc import Mapping

from word_files import paragraph, word_file

SCRIPT = "<script>alert(1)</script>"
ENTITIES = '<!DOCTYPE x [<!ENTITY y "z"><!ENTITY w "&y;&y;&y;">]><x>&w;</x>'


def pdf_of(
    pages: int, content: bytes = b"BT /F1 12 Tf 72 720 Td (Punkt 1 Meddelelser) Tj ET", *, filters: str = ""
) -> bytes:
    """A PDF whose pages share one stream, written by hand: no printer makes what is wrong."""
    kids = " ".join(f"{5 + index} 0 R" for index in range(pages))
    resources = "/Contents 4 0 R/Resources<</Font<</F1 3 0 R>>>>"
    page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{resources}>>".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {pages}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<</Length {len(content)}{filters}>>stream\n".encode() + content + b"\nendstream",
        *(page for _ in range(pages)),
    ]
    written, places = bytearray(b"%PDF-1.7\n"), []
    for number, content_of_object in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, content_of_object)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R>>\n"
    return bytes(written) + f"{end}startxref\n{len(written)}\n%%EOF".encode()


def bomb() -> bytes:
    """Some kilobytes that become a gigabyte."""
    packed = zlib.compress(zlib.compress(b"q 1 0 0 1 0 0 cm " * 60_000_000, 1), 9)
    return pdf_of(3, packed, filters="/Filter[/FlateDecode/FlateDecode]")


REFUSED: Mapping[str, tuple[bytes, str]] = {
    "empty": (b"", "empty"),
    "zip": (b"PK\x03\x04" + bytes(1000), "unknown-kind"),
    "half a word file": (word_file(paragraph("Referat"))[:-40], "damaged"),
    "word bomb": (word_file("", parts={"word/document.xml": b" " * 20_000_000}), "too-large-unpacked"),
    "entities in word": (word_file("", parts={"word/styles.xml": ENTITIES}), "damaged"),
    "nested word": (word_file("<w:tbl><w:tr><w:tc>" * 3000 + "</w:tc></w:tr></w:tbl>" * 3000), "too-deep"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(100), "unknown-kind"),
    "xml": (b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y "z">]><x>&y;</x>', "unknown-kind"),
    "no text": (bytes(range(256)) * 100, "unknown-kind"),
    "nested json": (b"[" * 3000 + b"]" * 3000, "too-deep"),
    "nested meeting": (
        b'{"moede":{},"dagsordenpunkter":' + b'[{"felter":' * 3000 + b"1" + b"}]" * 3000 + b"}",
        "too-deep",
    ),
    "nested html": (b"<html>" + b"<div>" * 100_000, "too-deep"),
    "json of something else": (b'{"a": 1}', "not-a-meeting"),
    "half a pdf": (pdf_of(3)[:300], "damaged"),
    "pdf of too many pages": (pdf_of(20_000), "too-large"),
}
"""What is refused, and with which code of the reader."""

HARMLESS: Mapping[str, bytes] = {
    "word": word_file(paragraph("Punkt 1 &lt;script&gt;alert(1)&lt;/script&gt;")),
    "html": (
        f"<!doctype html><html><body>{SCRIPT}<h1>Referat {SCRIPT}</h1><p onclick=x>Punkt 1<img src=x onerror=y></p>"
    ).encode(),
    "svg": f'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">{SCRIPT}<text>Punkt 1</text></svg>'.encode(),
    "text": f'Referat\nPunkt 1: {SCRIPT}\nBeslutning\n"><img src=x onerror=y>\n'.encode(),
}
"""What is read, and must not become markup."""
