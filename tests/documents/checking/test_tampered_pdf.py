"""Every way in which a PDF can be made to say something else is found, and named by its code."""

import contextlib
from collections.abc import Callable
from typing import Any

import msgspec
import pikepdf
import pypdfium2
import pytest
from msgspec.structs import replace

from proven_minutes import approval, proven_manuscript
from raadhus.core.carried_document import DOCUMENT_NAME
from raadhus.core.edition_proof import EditionProof
from raadhus.documents.checking import CannotCheck, DocumentChecked
from raadhus.documents.checking.check import check_document
from raadhus.documents.manuscript import bound
from tampering import (
    RECORD,
    carried_in_pdf,
    edited_pdf,
    with_carried_pdf,
    with_changed_proof,
    with_drawn,
    with_operators,
    with_words,
)

pdf_of = pytest.importorskip("raadhus.documents.pdf").pdf_of


@pytest.fixture(scope="module")
def data() -> bytes:
    made: bytes = pdf_of(bound([proven_manuscript()])).data
    return made


def codes_of(checked: DocumentChecked) -> set[str]:
    """The codes of all that is more than a note."""
    return {finding.code for finding in checked.findings if finding.weight != "note"}


def _second_page_first(pdf: pikepdf.Pdf) -> None:
    pdf.pages.append(pdf.pages[0])
    del pdf.pages[0]


def _note(pdf: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[60, 300, 300, 330], Contents="Forkastet"
    )
    pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(note)])


def _other_link(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        for one in page.get("/Annots", []):
            if "/A" in one and "/URI" in one.A:
                one.A.URI = pikepdf.String("https://ond.example/")


def _picture(pdf: pikepdf.Pdf) -> None:
    picture = pdf.make_stream(
        b"\xff", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1, Height=1,
        ColorSpace=pikepdf.Name.DeviceGray, BitsPerComponent=8,
    )  # fmt: skip
    page = pdf.pages[0]
    name = page.add_resource(picture, pikepdf.Name.XObject)
    page.contents_add(f"q 400 0 0 300 60 400 cm {name} Do Q".encode())


def _script(pdf: pikepdf.Pdf) -> None:
    action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('')")
    names = pikepdf.Array([pikepdf.String("a"), pdf.make_indirect(action)])
    pdf.Root.Names.JavaScript = pikepdf.Dictionary(Names=names)


def _without_last_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[-1]


def _blank_page_behind(pdf: pikepdf.Pdf) -> None:
    pdf.add_blank_page()


def _font_of_others(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].resources.Font.values():
        font.BaseFont = pikepdf.Name("/ABCDEF+Fremmed")
        font.DescendantFonts[0].BaseFont = pikepdf.Name("/ABCDEF+Fremmed")


def _with_other_words(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    content = page.Contents.read_bytes()
    page.Contents = pdf.make_stream(content.replace(b"BT", b"BT/Span<</ActualText(Andre ord)>>BDC EMC", 1))
    first = content.index(b"Tj") if b"Tj" in content else content.index(b"TJ")
    start = content.rindex(b"BT", 0, first)
    end = content.index(b"ET", first)
    inside = content[start + 2 : end]
    page.Contents = pdf.make_stream(
        content[:start] + b"BT/Span<</ActualText(X)>>BDC " + inside + b" EMC ET" + content[end + 2 :]
    )


def _struck_out(data: bytes) -> bytes:
    """A thin line through the middle of the letters of the first text on the page that is long enough."""
    with contextlib.closing(pypdfium2.PdfDocument(data)) as document:
        page = document[0]
        texts = [
            one.get_bounds() for one in page.get_objects() if one.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT
        ]
        left, bottom, right, top = next(one for one in texts if one[2] - one[0] > 50)
        page.close()
    height = (bottom + top) / 2
    return with_operators(data, f"q 0 0 0 RG 1 w {left} {height} m {right} {height} l S Q".encode())


def _boxed(data: bytes) -> bytes:
    """A white box over the first word of a line alone."""
    with contextlib.closing(pypdfium2.PdfDocument(data)) as document:
        page = document[0]
        texts = [
            one.get_bounds() for one in page.get_objects() if one.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT
        ]
        left, bottom, _, top = next(one for one in texts if one[2] - one[0] > 100)
        page.close()
    return with_operators(data, f"q 1 1 1 rg {left} {bottom} 20 {top - bottom} re f Q".encode())


def _content_wrapped(before: str, after: str = "") -> Callable[[bytes], bytes]:
    def edit(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[1]
        content = page.Contents.read_bytes()
        page.Contents = pdf.make_stream(before.encode() + content + after.encode())

    return lambda data: edited_pdf(data, edit)


def _in_form(**extra: Any) -> Callable[[bytes], bytes]:
    """The second page as a form, which has a frame of its own and can be switched off."""

    def edit(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[1]
        form = pdf.make_stream(
            page.Contents.read_bytes(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form,
            BBox=[0, 0, 600, 850], Resources=page.obj.Resources, **extra,
        )  # fmt: skip
        name = page.add_resource(form, pikepdf.Name.XObject)
        page.Contents = pdf.make_stream(f"{name} Do".encode())

    return lambda data: edited_pdf(data, edit)


def _link(**looks: Any) -> Callable[[bytes], bytes]:
    def edit(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[1]
        goal = pikepdf.Dictionary(S=pikepdf.Name.GoTo, D=[page.obj, pikepdf.Name.Fit])
        link = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[60, 500, 360, 510], A=goal, **looks
        )
        page.Annots = pikepdf.Array([*page.get("/Annots", []), pdf.make_indirect(link)])

    return lambda data: edited_pdf(data, edit)


def _bookmark(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root[0].title = "Forkastet"


def _action(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="https://ond.example/")


def _other_words_for_ears(pdf: pikepdf.Pdf) -> None:
    element = next(one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Pg" in one)
    element.ActualText = pikepdf.String("Forkastet")


def _lines_swapped(pdf: pikepdf.Pdf) -> None:
    """Two lines that begin at the left margin change places."""
    page = pdf.pages[1]
    instructions = list(pikepdf.parse_content_stream(page))
    places = [
        number
        for number, one in enumerate(instructions)
        if str(one.operator) == "cm"
        and any(str(after.operator) in {"Tj", "TJ"} for after in instructions[number : number + 12])
        and 80 < float(one.operands[4]) < 90
        and 100 < float(one.operands[5]) < 700
    ]
    first, last = places[0], places[-1]
    instructions[first], instructions[last] = instructions[last], instructions[first]
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))


_LETTERS = " ".join(f"{left} 300 m {left} 310 l S" for left in range(60, 120, 8))
_WHITE_LINES = " ".join(f"80 {low / 2} m 400 {low / 2} l S" for low in range(1000, 1400, 5))

VISIBLE: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a digit": (lambda data: with_words(data, "1.250.000 kr", "1.520.000 kr"), "text-differs"),
    "a digit of the fingerprint at the foot": (lambda data: with_words(data, "Udgave 17", "Udgave 15"), "text-differs"),
    "a word added": (lambda data: with_drawn(data, text="Punktet udgår"), "text-added"),
    "white text": (lambda data: with_drawn(data, text="Udgår", before="1 1 1 rg"), "text-hidden"),
    "invisible text": (lambda data: with_drawn(data, text="Udgår", before="3 Tr"), "text-hidden"),
    "text outside of the page": (lambda data: with_drawn(data, text="Udgår", place="60 -300"), "text-added"),
    "a page taken out": (lambda data: edited_pdf(data, _without_last_page), "text-missing"),
    "pages in another order": (lambda data: edited_pdf(data, _second_page_first), "page-number-wrong"),
    "a page put behind": (lambda data: edited_pdf(data, _blank_page_behind), "pages-behind"),
    "a white box over the text": (
        lambda data: with_operators(data, b"q 1 1 1 rg 0 0 600 800 re f Q"), "text-covered",
    ),
    "a white box over one word": (_boxed, "text-covered"),
    "white lines over the text": (
        lambda data: with_operators(data, f"q 1 1 1 RG 2.6 w {_WHITE_LINES} Q".encode()), "text-covered",
    ),
    "text struck out": (_struck_out, "text-covered"),
    "letters drawn with lines": (lambda data: with_operators(data, f"q {_LETTERS} Q".encode()), "picture-added"),
    "a page cut off": (_content_wrapped("q 0 0 1 1 re W n ", " Q"), "text-cut-off"),
    "a page in a frame": (_in_form(), "text-cut-off"),
    "lines that changed places": (lambda data: edited_pdf(data, _lines_swapped), "text-out-of-place"),
    "a link with looks": (_link(AP=pikepdf.Dictionary()), "annotation-added"),
    "a link with a thick border": (_link(Border=[0, 0, 14]), "annotation-added"),
    "a bookmark": (lambda data: edited_pdf(data, _bookmark), "text-added"),
    "something to do at opening": (lambda data: edited_pdf(data, _action), "saved-anew"),
    "other words for a screen reader": (lambda data: edited_pdf(data, _other_words_for_ears), "saved-anew"),
    "another version behind": (lambda data: data + b"\n%%EOF", "saved-anew"),
    "bytes behind the end": (lambda data: data + b" ", "saved-anew"),
    "a picture over the text": (lambda data: edited_pdf(data, _picture), "text-covered"),
    "a note": (lambda data: edited_pdf(data, _note), "annotation-added"),
    "a link": (lambda data: edited_pdf(data, _other_link), "link-differs"),
    "a script": (lambda data: edited_pdf(data, _script), "part-added"),
    "another typeface": (lambda data: edited_pdf(data, _font_of_others), "font-unknown"),
    "other words for programs": (lambda data: edited_pdf(data, _with_other_words), "text-replaced"),
    "a file more": (lambda data: with_carried_pdf(data, {"x.txt": b"x"}), "part-added"),
}  # fmt: skip


def _other_salt(proof: EditionProof) -> EditionProof:
    leaf = replace(proof.leaves[2], public_salt="00" * 32)
    return replace(proof, leaves=(*proof.leaves[:2], leaf, *proof.leaves[3:]))


def _salt_of_closed(proof: EditionProof) -> EditionProof:
    return replace(proof, leaves=(*proof.leaves[:4], replace(proof.leaves[4], whole_salt="ab" * 32)))


def _without_salts(proof: EditionProof) -> EditionProof:
    leaf = replace(proof.leaves[2], public_salt=None, whole_salt=None)
    return replace(proof, leaves=(*proof.leaves[:2], leaf, *proof.leaves[3:]))


def _withdrawn(proof: EditionProof) -> EditionProof:
    leaf = replace(proof.leaves[2], public_salt=None, whole_salt=None, withdrawn_on_ground="copyright")
    return replace(proof, leaves=(*proof.leaves[:2], leaf, *proof.leaves[3:]))


def _less_leaves(proof: EditionProof) -> EditionProof:
    return replace(proof, leaves=proof.leaves[:-1])


def _more_leaves(proof: EditionProof) -> EditionProof:
    leaf = replace(proof.leaves[4], leaf=5, number="5", public_salt=None)
    return replace(proof, leaves=(*proof.leaves, leaf))


def _other_root(proof: EditionProof) -> EditionProof:
    return replace(proof, root="12" * 32)


def _other_entry(proof: EditionProof) -> EditionProof:
    entry = replace(proof.entry.entry, published_at="2025-03-05T10:00:00+01:00")
    return replace(proof, entry=replace(proof.entry, entry=entry))


def _other_approver(proof: EditionProof) -> EditionProof:
    first, *others = proof.later_entries
    changed = replace(first, entry=replace(first.entry, actor="Cilje Rask"))
    return replace(proof, later_entries=(changed, *others))


def _approval_of_another(proof: EditionProof) -> EditionProof:
    given = approval(after=proof.later_entries[-1], name="Cilje Rask", root="12" * 32)
    return replace(proof, later_entries=(*proof.later_entries, given))


PROOFS: dict[str, tuple[Callable[[EditionProof], EditionProof], str]] = {
    "another salt": (_other_salt, "fingerprint-differs"),
    "the salt of a closed item": (_salt_of_closed, "closed-salt-inside"),
    "no salts": (_without_salts, "fingerprint-missing"),
    "a withdrawal that never was": (_withdrawn, "fingerprint-missing"),
    "an item that was not published": (_less_leaves, "item-added"),
    "an item left out": (_more_leaves, "item-missing"),
    "another root": (_other_root, "edition-fingerprint-differs"),
    "another day": (_other_entry, "edition-entry-differs"),
    "another approver": (_other_approver, "approval-changed"),
    "the approval of another edition": (_approval_of_another, "approval-changed"),
}


def test_what_was_not_changed_fits(data: bytes) -> None:
    checked = check_document(data)

    assert codes_of(checked) == set()
    assert checked.is_whole
    assert checked.verdict.danish == "Referatet er uændret."


@pytest.mark.parametrize("what", VISIBLE)
def test_what_is_changed_on_the_pages_is_found(data: bytes, what: str) -> None:
    change, code = VISIBLE[what]

    checked = check_document(change(data))

    assert code in codes_of(checked)
    assert not checked.is_whole


@pytest.mark.parametrize("what", PROOFS)
def test_what_is_changed_of_the_proof_is_found(data: bytes, what: str) -> None:
    change, code = PROOFS[what]

    assert code in codes_of(check_document(with_changed_proof(data, change)))


def test_a_change_is_quoted_with_its_place(data: bytes) -> None:
    checked = check_document(with_words(data, "1.250.000 kr", "1.520.000 kr"))

    (finding,) = (one for one in checked.findings if one.weight == "wrong")
    assert "punkt 2" in finding.danish
    assert "1.520.000 kr" in finding.danish
    assert "1.250.000 kr" in finding.danish


def test_another_record_inside_is_found_though_it_is_a_valid_one(data: bytes) -> None:
    record = carried_in_pdf(data, RECORD).replace(b"Tilskud til Egeborg", b"Afslag til Egeborg")

    codes = codes_of(check_document(with_carried_pdf(data, {RECORD: record})))

    assert {"record-changed", "fingerprint-differs", "text-differs"} <= codes


def test_a_change_of_text_and_record_alike_is_found_by_the_fingerprint(data: bytes) -> None:
    record = carried_in_pdf(data, RECORD).replace(b"1.250.000 kr", b"1.520.000 kr")
    both = with_carried_pdf(with_words(data, "1.250.000 kr", "1.520.000 kr"), {RECORD: record})

    assert "fingerprint-differs" in codes_of(check_document(both))


@pytest.mark.parametrize("name", [RECORD, DOCUMENT_NAME])
def test_a_carried_file_that_is_gone_is_missed(data: bytes, name: str) -> None:
    assert codes_of(check_document(with_carried_pdf(data, {name: None}))) == {"record-missing"}


def test_a_record_that_is_none_is_refused_by_its_place(data: bytes) -> None:
    codes = codes_of(check_document(with_carried_pdf(data, {RECORD: b'{"schema": 1}'})))

    assert codes == {"record-changed", "record-invalid"}


def test_more_of_a_closed_item_than_may_be_shown_is_found_and_not_quoted(data: bytes) -> None:
    plain = msgspec.json.decode(carried_in_pdf(data, RECORD))
    plain["items"][3]["recordings"] = ["Hemmelig pris"]
    changed = with_carried_pdf(data, {RECORD: msgspec.json.encode(plain)})

    checked = check_document(changed)

    assert "closed-text-inside" in codes_of(checked)
    assert "Hemmelig" not in repr(checked)


def test_text_at_a_closed_item_is_found_and_not_quoted(data: bytes) -> None:
    checked = check_document(with_words(data, "lukkede", "ukledek"))

    assert "closed-text-differs" in codes_of(checked)
    assert "ukledek" not in repr(checked)


def test_without_what_it_carried_a_pdf_cannot_be_checked(data: bytes) -> None:
    with pytest.raises(CannotCheck) as refusal:
        check_document(with_carried_pdf(data, {RECORD: None, DOCUMENT_NAME: None}))

    assert refusal.value.code == "nothing-carried"


def test_another_layout_cannot_be_compared(data: bytes) -> None:
    document = carried_in_pdf(data, DOCUMENT_NAME).replace(b'"layout":', b'"layout":9')

    assert codes_of(check_document(with_carried_pdf(data, {DOCUMENT_NAME: document}))) == {"layout-unknown"}


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_pdf_that_was_cut_off_is_no_document(data: bytes, share: float) -> None:
    try:
        is_whole = check_document(data[: int(len(data) * share)]).is_whole
    except CannotCheck:
        is_whole = False

    assert not is_whole
