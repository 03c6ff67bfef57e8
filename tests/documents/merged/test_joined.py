"""A document and its attachments in one file: everything in its place, nothing that acts, nothing claimed."""

import io
from functools import cache
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from egeborg_document import egeborg_manuscript
from egeborg_minutes import egeborg_minutes
from raadhus.documents.manuscript import Manuscript, bound
from raadhus.documents.merged import Attached, joined, merged
from raadhus.documents.pdf import pdf_of

JAVASCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert('Egeborg')"))


@cache
def document() -> bytes:
    return pdf_of(bound([egeborg_manuscript()])).data


@cache
def tagged() -> bytes:
    return pdf_of(bound([Manuscript(record=egeborg_minutes())])).data


def plain(*, pages: int = 2, text: str = "Et kort") -> pikepdf.Pdf:
    """A file without tags that says the text on each page."""
    file = pikepdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    for _ in range(pages):
        page = file.add_blank_page()
        page.obj["/Resources"] = Dictionary(Font=Dictionary(F=font))
        page.contents_add(f"BT /F 12 Tf 50 500 Td ({text}) Tj ET".encode())
    return file


def bytes_of(file: pikepdf.Pdf, *, encryption: pikepdf.Encryption | None = None) -> bytes:
    out = io.BytesIO()
    file.save(out, encryption=encryption or False)
    return out.getvalue()


def attached(data: bytes | None, *, number: str = "2.1", title: str = "Kort") -> Attached:
    return Attached(title=title, data=data, number=number, address="https://egeborg.example/bilag")


def opened(*attachments: Attached) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(merged(document(), attachments=attachments).data))


def pages_of(data: bytes) -> int:
    return len(pikepdf.open(io.BytesIO(data)).pages)


def bookmarks_of(file: pikepdf.Pdf) -> list[str]:
    with file.open_outline() as outline:
        return [str(one.title) for one in outline.root]


def text_of(data: bytes, *, page: int) -> str:
    return str(pypdfium2.PdfDocument(data)[page].get_textpage().get_text_bounded()).replace("\u2060", "")


def test_the_document_stands_first_then_the_list_then_the_attachments() -> None:
    data = merged(document(), attachments=[attached(bytes_of(plain()))]).data
    own = pages_of(document())

    assert pages_of(data) == own + 1 + 2
    assert "Bilag 2.1: Kort" in text_of(data, page=own)
    assert "Et kort" in text_of(data, page=own + 1)


def test_the_same_files_make_the_same_bytes() -> None:
    attachments = [attached(bytes_of(plain())), attached(tagged())]

    assert merged(document(), attachments=attachments) == merged(document(), attachments=attachments)


def test_every_attachment_has_a_bookmark_with_its_own_ones_inside() -> None:
    file = plain()
    with file.open_outline() as outline:
        outline.root.append(OutlineItem("Side to", 1))

    with opened(attached(bytes_of(file))).open_outline() as outline:
        (bilag,) = outline.root[-1].children

    assert (outline.root[-1].title, bilag.title) == ("Bilag", "Bilag 2.1: Kort")
    assert [one.title for one in bilag.children] == ["Side to"]


def test_the_documents_own_bookmarks_stay() -> None:
    before = bookmarks_of(pikepdf.open(io.BytesIO(document())))

    assert bookmarks_of(opened()) == [*before, "Bilag"]


def test_pages_are_numbered_anew_in_every_attachment() -> None:
    labels = [str(page.label) for page in opened(attached(bytes_of(plain()))).pages]

    assert labels[:2] == ["1", "2"]
    assert labels[-2:] == ["Bilag 2.1, side 1", "Bilag 2.1, side 2"]


def test_links_between_pages_lead_to_their_new_places() -> None:
    file = plain()
    link = Dictionary(Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), Dest=Array([file.pages[1].obj, Name.Fit]))
    file.pages[0].obj["/Annots"] = Array([file.make_indirect(link)])

    whole = opened(attached(bytes_of(file)))

    (moved,) = whole.pages[-2].obj["/Annots"]
    assert moved["/Dest"][0] == whole.pages[-1].obj


def test_a_reader_of_tags_reads_on_into_the_attachments() -> None:
    whole = opened(attached(tagged()), attached(bytes_of(plain()), title="Uden mærker"))

    parts = [one for one in whole.Root.StructTreeRoot.K[0].K if one.get("/S") == "/Part" and "/T" in one]

    assert [str(one["/T"]) for one in parts] == ["Bilag", "Bilag 2.1: Kort", "Bilag 2.1: Uden mærker"]
    assert [one["/S"] for one in parts[2].K] == ["/P", "/P"]
    numbers = pikepdf.NumberTree(whole.Root.StructTreeRoot.ParentTree)
    assert all(page.obj["/StructParents"] in numbers for page in whole.pages)


def test_the_file_claims_no_standard_and_says_so() -> None:
    whole = opened(attached(tagged()))
    metadata = bytes(whole.Root.Metadata.read_bytes()).decode()

    assert "pdfaid" not in metadata
    assert "pdfuaid" not in metadata
    assert str(whole.docinfo["/Subject"]) == "Samlet udgave: filen hævder ingen standard."


def test_the_files_that_the_document_carries_are_not_of_the_whole() -> None:
    assert len(pikepdf.open(io.BytesIO(document())).attachments) > 0
    assert len(opened(attached(tagged())).attachments) == 0


def hostile() -> pikepdf.Pdf:
    file = plain(pages=1)
    button = file.make_indirect(Dictionary(Subtype=Name.Widget, FT=Name.Btn, A=JAVASCRIPT))
    file.Root["/AcroForm"] = Dictionary(Fields=Array([button]), XFA=String("<xdp/>"))
    file.Root["/OpenAction"] = JAVASCRIPT
    file.Root["/Names"] = Dictionary(JavaScript=Dictionary(Names=Array([String("x"), JAVASCRIPT])))
    file.attachments["x.exe"] = b"MZ"
    page = file.pages[0].obj
    page["/AA"] = Dictionary(O=JAVASCRIPT)
    page["/Annots"] = Array(
        file.make_indirect(Dictionary({"/Subtype": subtype, "/Rect": Array([0, 0, 9, 9]), key: value}))
        for subtype, key, value in (
            (Name.Link, "/A", JAVASCRIPT),
            (Name.Link, "/A", Dictionary(S=Name.Launch, F=String("calc.exe"))),
            (Name.Link, "/A", Dictionary(S=Name.URI, URI=String("file:///etc/passwd"))),
            (
                Name.Link,
                "/A",
                Dictionary(S=Name.URI, URI=String("https://egeborg.example"), Next=JAVASCRIPT),
            ),
            (Name.FileAttachment, "/FS", Dictionary(F=String("x"))),
            (Name.Screen, "/A", Dictionary(S=Name.Rendition)),
        )
    )
    page["/Annots"].append(button)
    return file


def test_nothing_that_acts_by_itself_goes_in() -> None:
    data = merged(document(), attachments=[attached(bytes_of(hostile()))]).data
    whole = pikepdf.open(io.BytesIO(data))

    everything = " ".join(str(one.unparse()) for one in whole.objects if not isinstance(one, pikepdf.Stream))
    (link,) = whole.pages[-1].obj["/Annots"]

    acting = ("JavaScript", "Launch", "calc", "passwd", "/AA", "MZ", "Rendition", "Widget")
    assert [word for word in acting if word in everything] == []
    assert str(link["/A"]["/URI"]) == "https://egeborg.example"
    assert "/OpenAction" not in whole.Root


def test_what_is_written_in_a_form_stays_on_the_page() -> None:
    file = plain(pages=1)
    look = file.make_stream(
        b"BT /F 9 Tf (udfyldt) Tj ET", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 90, 20])
    )
    look["/Resources"] = file.pages[0].obj["/Resources"]
    field = Dictionary(
        Subtype=Name.Widget, FT=Name.Tx, T=String("navn"), V=String("udfyldt"), Rect=Array([9, 9, 99, 29]),
        AP=Dictionary(N=look),
    )  # fmt: skip
    widget = file.make_indirect(field)
    file.pages[0].obj["/Annots"] = Array([widget])
    file.Root["/AcroForm"] = Dictionary(Fields=Array([widget]))

    data = merged(document(), attachments=[attached(bytes_of(file))]).data

    assert "udfyldt" in text_of(data, page=pages_of(data) - 1)


def _hidden(*, at_first: str) -> bytes:
    file = plain()
    layer = file.make_indirect(Dictionary(Type=Name.OCG, Name=String("lag")))
    switch = Dictionary({"/OFF": Array([layer])} if at_first == "/OFF" else {"/BaseState": Name.OFF})
    file.Root["/OCProperties"] = Dictionary(OCGs=Array([layer]), D=switch)
    return bytes_of(file)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04", "filen er ikke en PDF"),
        (b"", "filen er ikke en PDF"),
        (b"%PDF-1.7\nnonsense", "filen er i stykker"),
        (
            bytes_of(plain(), encryption=pikepdf.Encryption(owner="a", user="b")),
            "filen kræver en adgangskode",
        ),
        (bytes_of(pikepdf.new()), "filen har ingen sider"),
        (_hidden(at_first="/OFF"), "filen har skjulte lag"),
        (_hidden(at_first="/BaseState"), "filen har skjulte lag"),
        (None, "filen er ikke med"),
    ],
)
def test_what_cannot_be_put_in_is_named_on_the_list_with_its_address(data: bytes | None, reason: str) -> None:
    made = merged(document(), attachments=[attached(data), attached(bytes_of(plain()))])

    (doubt,) = made.doubts
    said = text_of(made.data, page=pages_of(document()))
    assert (doubt.code, reason in doubt.message) == ("attachment-not-merged", True)
    told = f"Ikke med: {reason}. Den findes på https://egeborg.example/bilag"
    assert "".join(told.split()) in "".join(said.split())
    assert pages_of(made.data) == pages_of(document()) + 3


def test_a_cut_off_file_is_put_in_or_named() -> None:
    whole = tagged()

    for share in range(1, 10):
        made = merged(document(), attachments=[attached(whole[: len(whole) * share // 10])])
        assert pages_of(made.data) > pages_of(document())


def test_pages_beyond_the_bound_are_left_out_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(joined, "MOST_PAGES", 3)

    made = merged(document(), attachments=[attached(bytes_of(plain())), attached(bytes_of(plain()))])

    assert [one.code for one in made.doubts] == ["attachment-not-merged"]


def test_an_attachment_may_lie_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "bilag.pdf").write_bytes(bytes_of(plain()))

    made = merged(document(), attachments=[Attached(title="Kort", data=tmp_path / "bilag.pdf")])

    assert pages_of(made.data) == pages_of(document()) + 3


def test_what_is_laid_down_on_the_way_makes_the_same_file(monkeypatch: pytest.MonkeyPatch) -> None:
    attachments = [attached(tagged()), attached(bytes_of(plain())), attached(tagged())]
    at_once = pikepdf.open(io.BytesIO(merged(document(), attachments=attachments).data))
    monkeypatch.setattr(joined, "_IN_MEMORY", 0)

    data = merged(document(), attachments=attachments).data
    whole = pikepdf.open(io.BytesIO(data))

    assert [page.label for page in whole.pages] == [page.label for page in at_once.pages]
    assert bookmarks_of(whole) == bookmarks_of(at_once)
    assert len(whole.Root.StructTreeRoot.K[0].K) == len(at_once.Root.StructTreeRoot.K[0].K)
    assert data == merged(document(), attachments=attachments).data
