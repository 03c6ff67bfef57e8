"""A manuscript as PDF: its bookmarks, attached files, properties and text; the same bytes each time."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace
from PIL import Image as Pillow

from egeborg_document import egeborg_manuscript
from raadhus.core.record import (
    AgendaItem,
    Block,
    Cell,
    Entry,
    List,
    Mark,
    MarkKind,
    Meeting,
    MeetingRecord,
    Paragraph,
    Section,
    Table,
)
from raadhus.documents.carried import carried_files
from raadhus.documents.cut import cut
from raadhus.documents.manuscript import Bound, Manuscript, bound
from raadhus.documents.pdf import pdf_of

HOSTILE = '#read("/etc/passwd") $x$ \\ ] } * _ <label> @ref // c #panic("x")'


@contextmanager
def opened(given: Bound) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(pdf_of(given).data)
    try:
        yield document
    finally:
        document.close()


def pages(given: Bound) -> list[str]:
    """The texts of the pages, without the signs that only guard hyphens."""
    with opened(given) as document:
        return [
            page.get_textpage().get_text_range().replace("\u2060", "").replace("\r\n", "\n")
            for page in document
        ]


def bookmarks(given: Bound) -> list[tuple[int, str]]:
    with opened(given) as document:
        return [(one.level, one.get_title().replace("\u2060", "")) for one in document.get_toc()]


def with_blocks(*blocks: Block, title: str = "Havnen") -> Bound:
    section = Section(heading="Sagsfremstilling", blocks=blocks)
    item = AgendaItem(number="1", position=1, title=title, access="open", sections=(section,))
    record = replace(egeborg_manuscript().record, items=(item,))
    return bound([Manuscript(record=record)])


def test_items_are_bookmarks_below_those_of_their_groups() -> None:
    assert bookmarks(bound([egeborg_manuscript()])) == [
        (0, "Fremmøde"),
        (0, "Sager til orientering"),
        (1, "Punkt 1: Meddelelser"),
        (0, "Sager til beslutning"),
        (1, "Punkt 2: Tilskud til Egeborg Musikskole"),
        (1, "Punkt 3: Helhedsplan for Egeborg Havn, anden behandling"),
        (0, "Punkt 4: Salg af grund"),
        (0, "Godkendelse"),
        (0, "Om dette dokument"),
    ]


def test_a_bound_has_the_bookmarks_of_each_meeting_below_it() -> None:
    one = egeborg_manuscript()
    given = bound([replace(one, chosen=(2,)), replace(one, chosen=(3,))], title="Sag 7: Havnen")

    assert [title for level, title in bookmarks(given) if level == 0] == [
        "Udskrift af referat: Børne- og Kulturudvalget, onsdag den 5. marts 2025"
    ] * 2
    assert pages(given)[0].startswith("Sag 7: \nHavnen\nIndhold\n")


def test_what_it_carries_comes_back_byte_by_byte() -> None:
    given = bound([egeborg_manuscript()])

    with opened(given) as document:
        attached = [document.get_attachment(number) for number in range(document.count_attachments())]
        assert {one.get_name(): bytes(one.get_data()) for one in attached} == dict(carried_files(cut(given)))


def test_its_properties_are_its_title_its_municipality_and_its_day() -> None:
    with opened(bound([egeborg_manuscript()])) as document:
        told = document.get_metadata_dict()

    assert told["Title"] == "Referat: Børne- og Kulturudvalget, onsdag den 5. marts 2025"
    assert told["Author"] == "Egeborg Kommune"
    assert told["CreationDate"] == "D:20250307000000Z"


def test_the_same_manuscript_gives_the_same_bytes() -> None:
    given = bound([egeborg_manuscript()])

    assert pdf_of(given).data == pdf_of(given).data


def test_another_process_gives_the_same_bytes() -> None:
    program = (
        "import hashlib; from egeborg_document import egeborg_manuscript;"
        "from raadhus.documents.manuscript import bound; from raadhus.documents.pdf import pdf_of;"
        "print(hashlib.sha256(pdf_of(bound([egeborg_manuscript()])).data).hexdigest())"
    )
    root = Path(__file__).parents[3]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(str(root / one) for one in ("src", "tests"))}
    told = [
        subprocess.run(
            [sys.executable, "-c", program], env=environment, check=True, capture_output=True, text=True
        ).stdout
        for _ in range(2)
    ]

    assert told[0] == told[1]


def test_every_page_says_what_it_is_of_which_edition_and_which_page() -> None:
    given = bound([egeborg_manuscript()])
    told = pages(given)

    assert len(told) > 2
    for number, text in enumerate(told, 1):
        assert "Egeborg Kommune · Børne- og Kulturudvalget · 5. marts 2025" in text
        assert f"Udgave 2 · {'7c' * 32}" in text
        assert f"Side {number} af {len(told)}" in text


def test_a_closed_item_that_is_shown_whole_makes_every_page_say_so() -> None:
    manuscript = egeborg_manuscript()

    assert all(
        "Fortroligt" in text for text in pages(bound([replace(manuscript, shown_whole=frozenset({4}))]))
    )
    assert not any("Fortroligt" in text for text in pages(bound([manuscript])))


def test_an_excerpt_shows_its_item_alone() -> None:
    text = "".join(pages(bound([replace(egeborg_manuscript(), chosen=(3,))])))

    assert text.startswith("Udskrift af referat: \nBørne- og Kulturudvalget, \nonsdag den 5. marts 2025\n")
    assert "Helhedsplan" in text
    assert "Musikskole" not in text


@pytest.mark.parametrize("place", ["title", "paragraph", "label", "cell", "address", "name"])
def test_markup_is_text_as_any_other(place: str) -> None:
    here = {name: HOSTILE if name == place else "x" for name in ("title", "paragraph", "label", "cell")}
    given = with_blocks(
        Paragraph(text=here["paragraph"]),
        List(ordered=True, entries=(Entry(label=here["label"], blocks=()),)),
        Table(rows=((Cell(text=here["cell"]),),)),
        title=here["title"],
    )
    (manuscript,) = given.manuscripts
    if place == "address":
        manuscript = replace(manuscript, address=HOSTILE)
    if place == "name":
        manuscript = replace(manuscript, record=replace(manuscript.record, title=HOSTILE))

    text = "".join("".join(pages(bound([manuscript]))).split())
    assert "".join(HOSTILE.split()) in text


def test_marks_show_the_same_letters() -> None:
    kinds: tuple[MarkKind, ...] = ("strong", "emphasis", "link", "sub", "sup")
    text = "Havnen er byens stue"
    marks = tuple(
        Mark(start=start, end=start + 8, kind=kind, url="https://egeborg.example")
        for start, kind in enumerate(kinds)
    )

    assert "".join(text.split()) in "".join(pages(with_blocks(Paragraph(text=text, marks=marks)))[0].split())


def test_the_labels_of_lists_stand_as_printed() -> None:
    inner = List(ordered=False, entries=(Entry(label="a)", blocks=(Paragraph(text="bolværk"),)),))
    given = with_blocks(
        List(
            ordered=True,
            entries=(
                Entry(label="At 2)", blocks=(Paragraph(text="planen"), inner)),
                Entry(label="", blocks=(Paragraph(text="uden"),)),
                Entry(label="At 7)", blocks=()),
            ),
        )
    )

    assert "At 2) planen\na) bolværk\nuden\nAt 7)" in pages(given)[0]


def test_the_head_of_a_table_stands_on_each_of_its_pages() -> None:
    heads = tuple(Cell(text=text, header=True) for text in ("Post", "Beløb"))
    rows = tuple((Cell(text=f"Post nr. {number}"), Cell(text=str(number))) for number in range(100))
    told = pages(with_blocks(Table(rows=(heads, *rows))))

    assert len(told) > 2
    assert all("Post Beløb\n" in text for text in told)


def test_a_word_of_5000_letters_stays_within_the_margins() -> None:
    given = with_blocks(Paragraph(text="1" * 5000))

    right = 0.0
    with opened(given) as document:
        for page in document:
            text = page.get_textpage()
            right = max(right, *(text.get_charbox(number)[2] for number in range(text.count_chars())))
    assert 500 < right < 522
    assert sum(text.count("1" * 60) > 0 for text in pages(given)) == 2


def test_pictures_and_arms_are_shown() -> None:
    written = io.BytesIO()
    Pillow.new("RGB", (60, 20), "navy").save(written, "PNG")
    made = pdf_of(bound([replace(egeborg_manuscript(), pictures={"cd" * 32: written.getvalue()})]))

    assert made.doubts == ()
    assert b"/Image" in made.data


def test_an_empty_record_gives_a_page() -> None:
    record = MeetingRecord(
        kind="other", meeting=Meeting(as_printed=""), source=egeborg_manuscript().record.source
    )

    assert len(pages(bound([Manuscript(record=record)]))) == 1


def test_150_items_are_all_there() -> None:
    manuscript = egeborg_manuscript()
    items = tuple(
        replace(manuscript.record.items[1], number=str(number), position=number, group=None)
        for number in range(1, 151)
    )
    given = bound([replace(manuscript, record=replace(manuscript.record, items=items))])

    told = [title for _, title in bookmarks(given) if title.startswith("Punkt")]
    assert told == [f"Punkt {number}: Tilskud til Egeborg Musikskole" for number in range(1, 151)]
