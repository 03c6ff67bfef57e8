"""Documents changed after they were made, as somebody with the right tools would change them."""

import base64
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec
import pikepdf

from raadhus.core.carried_document import DOCUMENT_NAME, CarriedDocument

RECORD = "raadhus-record.json"


def edited_pdf(data: bytes, edit: Callable[[pikepdf.Pdf], None]) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        edit(pdf)
        pdf.save(out)
    return out.getvalue()


def with_words(data: bytes, old: str, new: str) -> bytes:
    """The PDF with other letters on its page, as many as before; the first place is changed."""

    def edit(pdf: pikepdf.Pdf) -> None:
        assert any(_replaced(page, pdf=pdf, old=old, new=new) for page in pdf.pages), old

    return edited_pdf(data, edit)


def with_drawn(data: bytes, *, text: str, before: str = "", place: str = "60 300") -> bytes:
    """The PDF with a text written over its first page; `before` are operators that hold for it."""

    def edit(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        name, letters = next(_fonts(page))
        codes = {letter: code for code, letter in letters.items()}
        shown = "".join(f"{codes[letter]:04x}" for letter in text)
        drawn = f"q {before} BT {name} 11 Tf {place} Td <{shown}> Tj ET Q"
        page.contents_add(drawn.encode())

    return edited_pdf(data, edit)


def with_operators(data: bytes, operators: bytes) -> bytes:
    """The PDF with something drawn on its first page after all else."""
    return edited_pdf(data, lambda pdf: pdf.pages[0].contents_add(operators))


def with_carried_pdf(data: bytes, changes: Mapping[str, bytes | None]) -> bytes:
    def edit(pdf: pikepdf.Pdf) -> None:
        for name, changed in changes.items():
            if name in pdf.attachments:
                del pdf.attachments[name]
            if changed is not None:
                pdf.attachments[name] = _attached(pdf, changed, name=name)

    return edited_pdf(data, edit)


def _attached(pdf: pikepdf.Pdf, data: bytes, *, name: str) -> pikepdf.AttachedFileSpec:
    return pikepdf.AttachedFileSpec(
        pdf, data, filename=name, description="", mime_type="", creation_date="", mod_date=""
    )


def carried_in_pdf(data: bytes, name: str) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return pdf.attachments[name].get_file().read_bytes()


def edited_docx(data: bytes, changes: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """The DOCX with some of its parts changed; a part that is not there begins empty."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {name: old.read(name) for name in old.namelist()}
        for name in {**parts, **changes}:
            change = changes.get(name, bytes)
            new.writestr(name, change(parts.get(name, b"")))
    return out.getvalue()


def with_carried_docx(data: bytes, changes: Mapping[str, bytes]) -> bytes:
    def edit(part: bytes) -> bytes:
        name = re.search(rb'<carried [^>]*name="([^"]*)"', part)
        changed = changes.get(name[1].decode()) if name else None
        if changed is None:
            return part
        return re.sub(rb">[^<>]*</carried>", b">" + base64.b64encode(changed) + b"</carried>", part)

    return edited_docx(data, {f"customXml/item{number}.xml": edit for number in (1, 2)})


def with_proof(document: bytes, change: Callable[[Any], Any]) -> bytes:
    """The carried document with the proof of its first part changed, written as Raadhus writes it."""
    carried = msgspec.json.decode(document, type=CarriedDocument)
    first, *others = carried.parts
    changed = msgspec.structs.replace(first, proof=change(first.proof))
    parts = (changed, *others)
    return msgspec.json.encode(msgspec.structs.replace(carried, parts=parts), order="sorted")


def with_changed_proof(data: bytes, change: Callable[[Any], Any]) -> bytes:
    """The PDF whose carried proof was changed."""
    return with_carried_pdf(data, {DOCUMENT_NAME: with_proof(carried_in_pdf(data, DOCUMENT_NAME), change)})


def _fonts(page: pikepdf.Page) -> Iterator[tuple[str, dict[int, str]]]:
    for name, font in page.resources.Font.items():
        yield str(name), _letters(font.ToUnicode.read_bytes().decode("latin-1"))


def _letters(table: str) -> dict[int, str]:
    """What each code of a font says, of those that say one letter."""
    pairs = re.findall(r"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>\s*\n", table)
    return {int(code, 16): chr(int(letter, 16)) for code, letter in pairs}


def _replaced(page: pikepdf.Page, *, pdf: pikepdf.Pdf, old: str, new: str) -> bool:
    fonts = dict(_fonts(page))
    instructions = pikepdf.parse_content_stream(page)
    letters: dict[int, str] = {}
    for number, one in enumerate(instructions):
        if str(one.operator) == "Tf":
            letters = fonts[str(one.operands[0])]
        elif str(one.operator) in {"Tj", "TJ"}:
            changed = _other_letters(one.operands[0], letters=letters, old=old, new=new)
            if changed is not None:
                instructions[number] = pikepdf.ContentStreamInstruction([changed], pikepdf.Operator("TJ"))
                page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))
                return True
    return False


def _other_letters(shown: Any, *, letters: dict[int, str], old: str, new: str) -> pikepdf.Array | None:
    pieces = list(shown) if isinstance(shown, pikepdf.Array) else [shown]
    codes = [
        code
        for piece in pieces
        if isinstance(piece, pikepdf.String)
        for code in memoryview(bytes(piece)).cast("B").tobytes()
    ]
    pairs = [codes[place] * 256 + codes[place + 1] for place in range(0, len(codes), 2)]
    text = "".join(letters.get(code, "\0") for code in pairs)
    place = text.find(old)
    if place < 0:
        return None
    backwards = {letter: code for code, letter in letters.items()}
    pairs[place : place + len(old)] = [backwards[letter] for letter in new]
    return pikepdf.Array([pikepdf.String(b"".join(code.to_bytes(2, "big") for code in pairs))])
