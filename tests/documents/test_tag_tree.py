"""A document reads aloud as the minutes do: what is laid out, in its order, each as what it is, and nothing else."""

import io
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

import pytest
from msgspec.structs import replace
from PIL import Image as Pillow

from documents.pdf_tag_tree import Said, said
from egeborg_document import egeborg_manuscript
from raadhus.core import document_words as words
from raadhus.core.record import Block, Cell, Heading, Image, Paragraph, Section, Table
from raadhus.documents.cut import cut
from raadhus.documents.layout import laid_out
from raadhus.documents.manuscript import Bound, Manuscript, bound
from raadhus.documents.pdf import pdf_of

NOT_READ = re.compile("[\\s\u2060\x02]")
"""pdfium's sign for a hyphen that the end of a line has put there is U+0002."""


def squeezed(text: str) -> str:
    """The text without what comes and goes where a line ends."""
    return NOT_READ.sub("", text)


def laid(given: Bound) -> list[tuple[str, str]]:
    """What is laid out, as roles and texts; `contents` stands where those are."""
    found = []
    for part in laid_out(cut(given)):
        if part.block is not None:
            found += [(role, squeezed(text)) for role, text in _laid(part.block)]
        elif part.role == "contents":
            found.append(("contents", ""))
    return found


def _laid(block: Block) -> Iterator[tuple[str, str]]:
    if isinstance(block, Heading):
        yield f"H{block.level}", block.text
    elif isinstance(block, Paragraph):
        yield "P", block.text
    elif isinstance(block, Image):
        yield "Figure", block.alt or words.PICTURE_WITHOUT_DESCRIPTION
    elif isinstance(block, Table):
        yield from (("cell", cell.text) for row in block.rows for cell in row)
    else:
        for entry in block.entries:
            yield "Lbl", entry.label
            yield from (one for inner in entry.blocks for one in _laid(inner))


def heard(spoken: Iterable[Said]) -> list[tuple[str, str]]:
    """What is said, in the same words; the list of contents under its heading as one."""
    found: list[tuple[str, str]] = []
    for one in spoken:
        if one.role == "TOCI":
            continue
        if one.text == words.CONTENTS:
            found.append(("contents", ""))
        elif one.role in {"TH", "TD"}:
            found.append(("cell", squeezed(one.text)))
        elif (one.role, one.text) != ("Figure", "Egeborgs våben: et egetræ"):
            found.append((one.role, squeezed(one.text)))
    return found


def egeborg() -> Manuscript:
    """The minutes with their picture."""
    out = io.BytesIO()
    Pillow.new("RGB", (300, 200), "white").save(out, "PNG")
    return replace(egeborg_manuscript(), pictures={"cd" * 32: out.getvalue()})


def with_blocks(*blocks: Block) -> Manuscript:
    manuscript = egeborg()
    first, *rest = manuscript.record.items
    item = replace(first, sections=(Section(heading="Sagsfremstilling", blocks=blocks),))
    return replace(manuscript, record=replace(manuscript.record, items=(item, *rest)))


def long_table() -> Table:
    head = (Cell(text="Vej", header=True), Cell(text="Udgift", header=True))
    rows = ((Cell(text=f"Egeborgvej {number}"), Cell(text=f"{number}.000 kr.")) for number in range(1, 151))
    return Table(rows=(head, *rows))


@pytest.mark.parametrize(
    "given",
    [
        bound([egeborg()]),
        bound([replace(egeborg(), chosen=(2, 4))]),
        bound([egeborg(), replace(egeborg(), proof=None)], title="Havnens sag"),
        bound([with_blocks(Paragraph(text="Børne- og kulturforvaltningens effektiviseringsforslag " * 90))]),
        bound([with_blocks(long_table())]),
    ],
    ids=["minutes", "excerpt", "several", "paragraph over pages", "table over pages"],
)
def test_a_document_is_said_as_it_is_laid_out(given: Bound) -> None:
    assert heard(said(pdf_of(given).data)) == laid(given)


def test_a_cell_is_said_after_the_head_of_its_column_on_every_page() -> None:
    cells = [one for one in said(pdf_of(bound([with_blocks(long_table())])).data) if "Egeborgvej" in one.text]

    assert len(cells) == 150
    assert {tuple(map(str.strip, one.headers)) for one in cells} == {("Vej",)}


def test_a_picture_is_said_in_its_words() -> None:
    name = sha256(b"").hexdigest()
    given = bound([with_blocks(Image(alt="Kort over Egeborg", file="cd" * 32), Image(alt="Plan", file=name))])

    spoken = [(one.role, one.text) for one in said(pdf_of(given).data)]

    assert ("Figure", "Kort over Egeborg") in spoken
    assert ("P", f"{words.PICTURE_MISSING}: Plan") in spoken


def test_the_foot_is_not_said() -> None:
    assert [one for one in said(pdf_of(bound([egeborg()])).data) if "Side 1 af" in one.text] == []
