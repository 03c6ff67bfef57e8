"""Manuscripts that are odd on purpose: any signs, wide and long tables, deep lists, words without an end, pictures."""

import io
from collections.abc import Mapping

from msgspec.structs import replace
from PIL import Image as Pillow

from egeborg_document import egeborg_manuscript
from raadhus.core.record import (
    Block,
    Cell,
    Entry,
    Heading,
    Image,
    List,
    Mark,
    Meeting,
    MeetingRecord,
    Paragraph,
    Section,
    Table,
)
from raadhus.documents.manuscript import Manuscript

WORD = "Anlægsbevilling "
DEEPEST_LIST = 6
"""A record takes no deeper one."""


def with_blocks(*blocks: Block) -> Manuscript:
    """Egeborg's minutes with the blocks in the first section of their first item."""
    manuscript = egeborg_manuscript()
    first, *rest = manuscript.record.items
    item = replace(first, sections=(Section(heading="Sagsfremstilling", blocks=blocks),))
    return replace(manuscript, record=replace(manuscript.record, items=(item, *rest)))


def with_items(count: int) -> Manuscript:
    manuscript = egeborg_manuscript()
    item = manuscript.record.items[1]
    items = tuple(replace(item, position=number, number=str(number)) for number in range(1, count + 1))
    return replace(manuscript, record=replace(manuscript.record, items=items), proof=None)


def with_nothing() -> Manuscript:
    record = MeetingRecord(
        kind="minutes", meeting=Meeting(as_printed=""), source=egeborg_manuscript().record.source
    )
    return Manuscript(record=record)


def with_pictures() -> Manuscript:
    """A photo in four colours, one with holes, one that is broken, one that is not there, and arms that are more."""
    files = {
        "ab" * 32: picture("CMYK", kind="JPEG"),
        "bc" * 32: picture("RGBA"),
        "cd" * 32: b"\x89PNG\r\n\x1a\n?",
    }
    images = (Image(alt="Foto", file="ab" * 32), Image(file="bc" * 32), Image(alt="", file="cd" * 32))
    manuscript = with_blocks(*images, Image(alt="Kort", file="de" * 32), Image())
    appearance = replace(manuscript.appearance, arms=b"<svg onload='alert(1)'/>")
    return replace(manuscript, pictures=files, appearance=appearance)


def picture(mode: str, *, kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Pillow.new(mode, (400, 300)).save(out, kind)
    return out.getvalue()


def table(*, rows: int, columns: int) -> Table:
    head = tuple(Cell(text=f"Hoved {column}", header=True) for column in range(columns))
    body = (tuple(Cell(text=f"{row}.{column} kr.") for column in range(columns)) for row in range(rows))
    return Table(rows=(head, *body))


def nested(depth: int) -> List:
    inner: Block = Paragraph(text=WORD * 100)
    for _ in range(depth):
        inner = List(
            ordered=False, entries=(Entry(label="-", blocks=(Heading(level=3, text="Emne"), inner)),)
        )
    assert isinstance(inner, List)
    return inner


def _links(text: str) -> Paragraph:
    urls = ("https://egeborg.example/æ ø", "javascript:alert(1)", "", "https://[", "http://a" + "b" * 3000)
    marks = (Mark(start=0, end=len(text) - number, kind="link", url=url) for number, url in enumerate(urls))
    return Paragraph(text=text, marks=tuple(marks))


ODD: Mapping[str, Manuscript] = {
    "nothing": with_nothing(),
    "150 items": with_items(150),
    "3,000 rows": with_blocks(table(rows=3000, columns=3)),
    "60 columns": with_blocks(table(rows=20, columns=60)),
    "heads alone": with_blocks(Table(rows=tuple((Cell(text=str(row), header=True),) for row in range(300)))),
    "spans without end": with_blocks(
        Table(rows=((Cell(text="a", colspan=10**9),), (Cell(text="b", rowspan=10**9), Cell(text="c"))))
    ),
    "a cell over pages": with_blocks(Table(rows=((Cell(text=WORD * 3000), Cell(text="kort")),))),
    "a head over pages": with_blocks(
        Table(rows=((Cell(text=WORD * 1500, header=True),), (Cell(text="kort"),)))
    ),
    "a word of 5,000 letters": with_blocks(
        Paragraph(text="æøå" * 1700),
        Heading(level=3, text="x" * 5000),
        Table(rows=((Cell(text="y" * 5000),),)),
    ),
    "a label of 500 letters": with_blocks(
        List(ordered=True, entries=(Entry(label="z" * 500, blocks=(Paragraph(text="a"),)),))
    ),
    "a paragraph of 60,000 letters": with_blocks(Paragraph(text=WORD * 4_000)),
    "deep lists": with_blocks(nested(DEEPEST_LIST)),
    "right to left": with_blocks(
        Paragraph(text="שָׁלוֹם 123 abc (مرحبا) بالعالم ١٢٣"), Heading(level=3, text="مرحبا")
    ),
    "signs without a glyph": with_blocks(
        Paragraph(
            text="😀👩‍👧❤️🇩🇰1️⃣ 中文 \x07\x85\u2028\ue000\ufffe\U000e0041 \u202eabc\u202c e\u0301 ۱𝝚\u030d \n\u05b5"
        ),
        Heading(level=2, text="\u200b"),
        Heading(level=2, text="\x1d"),
        Table(rows=((Cell(text="\ufeff"), Cell(text="\t")),)),
    ),
    "marks that cross": with_blocks(
        Paragraph(
            text="abc " * 100, marks=tuple(Mark(start=at, end=at + 9, kind="strong") for at in range(391))
        )
    ),
    "links that lead nowhere": with_blocks(_links("En henvisning, der ikke kan følges")),
    "pictures": with_pictures(),
}
