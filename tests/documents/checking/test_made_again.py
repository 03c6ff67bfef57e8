"""A document made again: what letters hide is seen."""

import pikepdf
import pytest
from msgspec.structs import replace

from egeborg_document import ARMS
from proven_minutes import proven_manuscript
from raadhus.documents.checking.check import check_document
from raadhus.documents.checking.made_again import check_thoroughly
from raadhus.documents.manuscript import Appearance, bound
from tampering import edited_pdf

pdf_of = pytest.importorskip("raadhus.documents.pdf").pdf_of


@pytest.fixture(scope="module")
def data() -> bytes:
    manuscript = replace(proven_manuscript(), appearance=Appearance(colour="#2f6b3a"))
    made: bytes = pdf_of(bound([manuscript])).data
    return made


def test_made_again_it_looks_alike_in_the_municipalitys_colour(data: bytes) -> None:
    assert check_thoroughly(data).is_whole


def test_what_was_drawn_beside_the_text_is_seen(data: bytes) -> None:
    def edit(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[1]
        page.contents_add(b"q 0 0 0 rg 20 500 2 100 re f Q")

    drawn = edited_pdf(data, edit)

    assert {one.code for one in check_document(drawn).findings if one.weight != "note"} == {"saved-anew"}
    assert check_thoroughly(drawn).findings[0].code == "page-differs"


def test_a_document_with_arms_cannot_be_made_again() -> None:
    manuscript = replace(proven_manuscript(), appearance=Appearance(arms=ARMS, arms_description="Våben"))

    made = pdf_of(bound([manuscript])).data
    checked = check_thoroughly(made)

    assert check_document(made).is_whole
    codes = [one.code for one in checked.findings]
    assert codes[0] == "pictures-not-carried"
    assert "letters-unproven" not in codes
