"""The contents: a field that Word can bring up to date, with its entries already there."""

from egeborg_minutes import egeborg_minutes
from raadhus.documents.docx import docx_of
from raadhus.documents.manuscript import Manuscript, bound
from word_package import W, minutes_with, text_of, xml_in


def test_every_entry_leads_to_its_heading() -> None:
    body = xml_in(docx_of(bound([Manuscript(record=egeborg_minutes())])).data)
    headings = {
        mark.get(f"{W}name"): text_of(one)
        for one in body.iter(f"{W}p")
        for mark in one.iter(f"{W}bookmarkStart")
    }

    (contents,) = body.iter(f"{W}sdt")
    entries = {one.get(f"{W}anchor"): text_of(one) for one in contents.iter(f"{W}hyperlink")}

    assert entries == headings
    assert "Punkt 3: Salg af grund" in entries.values()


def test_the_field_asks_word_for_the_same_levels() -> None:
    body = xml_in(docx_of(bound([Manuscript(record=egeborg_minutes())])).data)

    assert [one.text for one in body.iter(f"{W}instrText")] == [' TOC \\o "2-2" \\h \\z \\u ']


def test_a_single_item_has_no_contents() -> None:
    assert list(xml_in(docx_of(bound([Manuscript(record=minutes_with())])).data).iter(f"{W}sdt")) == []
