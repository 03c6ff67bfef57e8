"""What is closed is in no form of a document: neither to be seen, nor in what it carries, nor as a salt."""

from collections.abc import Callable
from typing import TypeAlias

import pytest
from msgspec.structs import replace

from egeborg_document import egeborg_rich_minutes
from proven_minutes import proven_manuscript
from publishing import with_item
from raadhus.core.record import Attachment, Decision, Doubt, MeetingRecord, Paragraph, Section
from raadhus.documents.docx import docx_of
from raadhus.documents.manuscript import Bound, Made, Manuscript, bound
from raadhus.documents.merged import merged
from raadhus.documents.pdf import pdf_of
from raadhus.published.making.contents import all_that_is_in

Setter: TypeAlias = Callable[[Bound], Made]
FORMS = pytest.mark.parametrize("setter", [pdf_of, docx_of])


def _closed(record: MeetingRecord, number: str, *, word: str) -> MeetingRecord:
    """The record with the word in what lies behind the face of an item, and in a doubt of it."""
    text = (Paragraph(text=f"Om {word}."),)
    closed = with_item(
        record,
        number,
        access="closed",
        sections=(Section(kind="other", heading=f"Sagen {word}", blocks=text),),
        decision=(Decision(text=f"{word} godkendt."),),
        attachments=(Attachment(title=f"Bilag {word}"),),
    )
    doubt = Doubt(code="text-unplaced", message="Ukendt.", severity="doubt", item=number, text=word)
    return replace(closed, doubts=(*closed.doubts, doubt))


def _manuscript() -> Manuscript:
    """Items 3 and 4 are closed."""
    record = _closed(egeborg_rich_minutes(), "3", word="Kvaksalver")
    return proven_manuscript(_closed(record, "4", word="Kvindeklub"))


def _inside(setter: Setter, manuscript: Manuscript) -> str:
    return all_that_is_in(setter(bound([manuscript])).data).decode(errors="replace")


@FORMS
@pytest.mark.parametrize("chosen", [None, (3,)])
def test_a_closed_item_is_in_no_document(setter: Setter, chosen: tuple[int, ...] | None) -> None:
    inside = _inside(setter, replace(_manuscript(), chosen=chosen))

    assert "Kvaksalver" not in inside
    assert "Kvindeklub" not in inside


def test_a_closed_item_is_in_no_document_with_attachments() -> None:
    document = pdf_of(bound([_manuscript()])).data

    inside = all_that_is_in(merged(document, attachments=()).data)

    assert b"Kvaksalver" not in inside


@FORMS
def test_a_document_has_no_salt_of_what_it_does_not_show(setter: Setter) -> None:
    manuscript = _manuscript()
    assert manuscript.proof is not None
    salts = {leaf.leaf: leaf.whole_salt or "" for leaf in manuscript.proof.leaves}

    inside = _inside(setter, manuscript)

    assert [leaf for leaf, salt in salts.items() if salt not in inside] == [3, 4]


@FORMS
def test_one_closed_item_shown_whole_tells_nothing_of_another(setter: Setter) -> None:
    inside = _inside(setter, replace(_manuscript(), shown_whole=frozenset({4})))

    assert "Kvindeklub" in inside
    assert "Kvaksalver" not in inside
