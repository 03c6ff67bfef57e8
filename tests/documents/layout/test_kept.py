"""What the end of a page does not part."""

from raadhus.core.record import Entry, List, Mark, MarkKind, Paragraph
from raadhus.documents.layout import Part
from raadhus.documents.layout.kept import kept
from raadhus.documents.layout.parts import fact, heading, table

LEAD = {"sticky": True, "lead": True}
POINTS = Part("text", List(ordered=True, entries=(Entry(label="1.", blocks=(Paragraph(text="at"),)),)))
TEXT = Part("text", Paragraph(text="Havnen er dyb."))


def marked(text: str, kind: MarkKind = "strong") -> Part:
    return Part("text", Paragraph(text=text, marks=(Mark(start=0, end=len(text), kind=kind),)))


def test_a_line_in_bold_stands_on_the_page_of_what_follows() -> None:
    assert kept(marked("Havnen"), after=TEXT) == LEAD
    assert kept(marked("Havnen", "emphasis"), after=TEXT) == LEAD
    assert kept(marked("Havnen"), after=marked("Kajen", "emphasis")) == LEAD


def test_a_text_in_bold_is_no_row_of_headings() -> None:
    assert kept(marked("Havnen"), after=marked("Kajen")) == {}
    assert kept(marked("Havnen er dyb."), after=TEXT) == {}


def test_what_leads_up_to_a_list_stands_on_its_page() -> None:
    assert kept(Part("text", Paragraph(text="Det indstilles, at")), after=POINTS) == {"sticky": True}
    assert kept(Part("text", Paragraph(text="Havnen " * 40)), after=POINTS) == {}
    assert kept(TEXT, after=heading("section", "Økonomi", level=3)) == {}
    assert kept(TEXT, after=None) == {}


def test_a_short_list_of_attachments_stays_with_their_number() -> None:
    short, long = (table("attachments", head=["Bilag"], rows=[()] * rows) for rows in (3, 30))
    number = fact("Bilag i alt", "3")

    assert [kept(one, after=number) for one in (short, long)] == [{"sticky": True}, {}]
