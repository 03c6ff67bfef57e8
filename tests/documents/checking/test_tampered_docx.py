"""Every way in which a DOCX can be made to say something else is found, and named by its code."""

import io
import zipfile
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from egeborg_document import ARMS
from proven_minutes import proven_manuscript
from raadhus.core.carried_document import DOCUMENT_NAME
from raadhus.core.record import Entry, List, Paragraph
from raadhus.documents.checking import CannotCheck, DocumentChecked
from raadhus.documents.checking.check import check_document
from raadhus.documents.docx import docx_of
from raadhus.documents.manuscript import Appearance, bound
from tampering import RECORD, edited_docx, with_carried_docx
from word_package import minutes_with

DOCUMENT = "word/document.xml"
_RUN = "<w:r>{properties}<w:t>Punktet udgår</w:t></w:r></w:p>"


@pytest.fixture(scope="module")
def data() -> bytes:
    return docx_of(bound([proven_manuscript()])).data


def codes_of(checked: DocumentChecked) -> set[str]:
    """The codes of all that is more than a note."""
    return {finding.code for finding in checked.findings if finding.weight != "note"}


def _replaced(part: str, old: str, new: str) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        def edit(xml: bytes) -> bytes:
            assert old.encode() in xml
            return xml.replace(old.encode(), new.encode(), 1)

        return edited_docx(data, {part: edit})

    return change


def _with_run(properties: str) -> Callable[[bytes], bytes]:
    return _replaced(DOCUMENT, "</w:p>", _RUN.format(properties=f"<w:rPr>{properties}</w:rPr>"))


def _with_part(name: str, content: bytes) -> Callable[[bytes], bytes]:
    return lambda data: edited_docx(data, {name: lambda _: content})


def _without_item(data: bytes) -> bytes:
    def edit(xml: bytes) -> bytes:
        start = xml.index(b"Ny hjemmeside")
        return xml[: xml.rindex(b"<w:p>", 0, start)] + xml[xml.index(b"</w:p>", start) + 6 :]

    return edited_docx(data, {DOCUMENT: edit})


_OUTWARD = (
    '<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
    'Target="https://ond.example/" TargetMode="External"/></Relationships>'
)
_DELETED = "</w:p>", "<w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
_HEAD = (
    b'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:p><w:r><w:t>Udkast</w:t></w:r></w:p></w:hdr>"
)
_STARTS = 'startOverride w:val="1"', 'startOverride w:val="3"'


def _outward(kind: str) -> Callable[[bytes], bytes]:
    return _replaced("word/_rels/document.xml.rels", "</Relationships>", _OUTWARD.format(kind=kind))


CHANGES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a digit": (_replaced(DOCUMENT, "1.250.000 kr", "1.520.000 kr"), "text-differs"),
    "a word": (_replaced(DOCUMENT, "søger om", "afviser"), "text-differs"),
    "a paragraph taken out": (_without_item, "text-missing"),
    "a run more": (_with_run(""), "text-added"),
    "a hidden run": (_with_run("<w:vanish/>"), "text-hidden"),
    "a white run": (_with_run('<w:color w:val="FFFFFF"/>'), "text-hidden"),
    "a run too small to see": (_with_run('<w:sz w:val="2"/>'), "text-hidden"),
    "a style that hides": (
        _replaced("word/styles.xml", "<w:rPr>", "<w:rPr><w:vanish/>"), "text-hidden-by-style",
    ),
    "the number of a list": (_replaced("word/numbering.xml", *_STARTS), "text-differs"),
    "the foot": (_replaced("word/footer1.xml", "Udgave 17", "Udgave 18"), "text-differs"),
    "a tracked deletion": (_replaced(DOCUMENT, *_DELETED), "annotation-added"),
    "a field": (_replaced(DOCUMENT, " TOC ", " INCLUDETEXT "), "annotation-added"),
    "a link": (_outward("hyperlink"), "link-differs"),
    "a template from elsewhere": (_outward("attachedTemplate"), "part-added"),
    "a program": (_with_part("word/vbaProject.bin", b"x"), "part-added"),
    "a head": (_with_part("word/header9.xml", _HEAD), "text-added"),
    "the record": (lambda data: with_carried_docx(data, {RECORD: b"{}"}), "record-changed"),
    "the carried document": (lambda data: with_carried_docx(data, {DOCUMENT_NAME: b"{}"}), "record-invalid"),
}  # fmt: skip


def _around(before: str, after: str) -> Callable[[bytes], bytes]:
    """Something put around the run that has the words of the application."""

    def edit(xml: bytes) -> bytes:
        words = xml.index("søger om".encode())
        start, end = xml.rindex(b"<w:r>", 0, words), xml.index(b"</w:r>", words) + len(b"</w:r>")
        return xml[:start] + before.encode() + xml[start:end] + after.encode() + xml[end:]

    return lambda data: edited_docx(data, {DOCUMENT: edit})


def _of_run(property_: str) -> Callable[[bytes], bytes]:
    return lambda data: edited_docx(data, {DOCUMENT: lambda xml: _with_property(xml, property_)})


def _with_property(xml: bytes, property_: str) -> bytes:
    start = xml.rindex(b"<w:r>", 0, xml.index("søger om".encode())) + len(b"<w:r>")
    return xml[:start] + f"<w:rPr>{property_}</w:rPr>".encode() + xml[start:]


_SHAPE = (
    '<w:r><w:drawing><wp:anchor behindDoc="0" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"/></w:drawing></w:r>'
)
_FIELD = '<w:fldSimple w:instr=" QUOTE &quot;Andet&quot; ">', "</w:fldSimple>"


def _other_main_part(data: bytes) -> bytes:
    """A main part of the forger's, where a picture might lie, while the true one is still there."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        other = package.read(DOCUMENT).replace("søger om".encode(), b"afviser")
    return edited_docx(
        data,
        {
            "word/media/1.xml": lambda _: other,
            "_rels/.rels": lambda xml: xml.replace(DOCUMENT.encode(), b"word/media/1.xml"),
        },
    )


LOOKS: dict[str, Callable[[bytes], bytes]] = {
    "struck out": _of_run("<w:strike/>"),
    "black on black": _of_run('<w:shd w:val="clear" w:fill="000000"/>'),
    "white by the theme": _of_run('<w:color w:val="000000" w:themeColor="background1"/>'),
    "signs for letters": _of_run('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
    "letters upon each other": _of_run('<w:spacing w:val="-400"/>'),
    "a shape over the text": _around(_SHAPE, ""),
    "a field that says something else": _around(*_FIELD),
    "a result that no field shows": _around('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', ""),
    "text bound to other data": _around("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    "letters from right to left": _around('<w:bdo w:val="rtl">', "</w:bdo>"),
    "an element of others": _around('<x xmlns="urn:x">', "</x>"),
    "a style that strikes out": _replaced("word/styles.xml", "<w:rPr>", "<w:rPr><w:strike/>"),
    "a page too small": _replaced(DOCUMENT, 'w:w="11906"', 'w:w="400"'),
    "no foot": _replaced(DOCUMENT, "<w:footerReference ", "<w:x "),
    "the title among the properties": _replaced("docProps/core.xml", "<dc:title>", "<dc:title>Ikke "),
    "another main part": _other_main_part,
}


@pytest.mark.parametrize("what", LOOKS)
def test_what_only_looks_different_is_told_as_not_checked(data: bytes, what: str) -> None:
    changed = LOOKS[what](data)

    assert changed != data
    assert "saved-anew" in codes_of(check_document(changed))


@pytest.mark.parametrize("colour", ["#2f6b3a", "#ffee00"])
def test_a_document_with_arms_and_a_colour_is_wholly_checked(colour: str) -> None:
    appearance = Appearance(arms=ARMS, arms_description="Våben: <«Eg & borg»>", colour=colour)

    made = docx_of(bound([replace(proven_manuscript(), appearance=appearance)]))

    assert check_document(made.data).is_whole


def test_lists_with_letters_are_counted() -> None:
    labels = ("A.", "B.", "C.", "a)", "b)", "1.", "2.")
    entries = tuple(Entry(label=label, blocks=(Paragraph(text="Grunden sælges"),)) for label in labels)
    lists = [List(ordered=True, entries=part) for part in (entries[:3], entries[3:5], entries[5:])]

    made = docx_of(bound([proven_manuscript(minutes_with(*lists))]))

    assert check_document(made.data).is_whole


def test_what_was_not_changed_fits(data: bytes) -> None:
    assert codes_of(check_document(data)) == set()


@pytest.mark.parametrize("what", CHANGES)
def test_what_is_changed_is_found(data: bytes, what: str) -> None:
    change, code = CHANGES[what]

    assert code in codes_of(check_document(change(data)))


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>', "document-damaged"),
        (b"<x", "document-damaged"),
        (b"", "document-damaged"),
    ],
)
def test_harmful_xml_is_refused(data: bytes, part: bytes, code: str) -> None:
    with pytest.raises(CannotCheck) as refusal:
        check_document(edited_docx(data, {"word/styles.xml": lambda _: part or b"\0"}))

    assert refusal.value.code == code


def test_two_parts_of_one_name_are_refused(data: bytes) -> None:
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr(DOCUMENT, b"<x/>")

    with pytest.raises(CannotCheck) as refusal:
        check_document(out.getvalue())

    assert refusal.value.code == "document-damaged"


@pytest.mark.parametrize(
    ("data_", "code"),
    [
        (b"", "no-document"),
        (b"Referat", "no-document"),
        (b"PK\x03\x04", "document-damaged"),
        (b"%PDF-1.7\n", "document-damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "document-locked"),
    ],
)
def test_other_bytes_are_refused_with_the_reason(data_: bytes, code: str) -> None:
    with pytest.raises(CannotCheck) as refusal:
        check_document(data_)

    assert refusal.value.code == code


@pytest.mark.parametrize("share", [0.05, 0.5, 0.95])
def test_a_docx_that_was_cut_off_is_refused(data: bytes, share: float) -> None:
    with pytest.raises(CannotCheck):
        check_document(data[: int(len(data) * share)])
