"""What the end of a page must not part: a paragraph that leads up to what follows, a table and the fact below it."""

from typing import Final

from raadhus.core.record import Image, List, Paragraph, Table
from raadhus.documents.layout.parts import Part

_LONGEST_LEAD: Final = 100
_LONGEST_BEFORE: Final = 200
_MOST_ROWS: Final = 12


def kept(part: Part, *, after: Part | None) -> dict[str, bool]:
    """`sticky` when it is to stand on the page of what follows, `lead` when it looks like a heading."""
    block = part.block
    if after is None or block is None:
        return {}
    if part.role == "attachments" and isinstance(block, Table):
        return {"sticky": True} if after.role == "fact" and len(block.rows) <= _MOST_ROWS else {}
    if part.role != "text" or after.role != "text" or not isinstance(block, Paragraph):
        return {}
    # Only the last of several alike: a whole text in bold is no row of headings.
    if (lead := _lead(block)) and not (isinstance(after.block, Paragraph) and _lead(after.block) == lead):
        return {"sticky": True, "lead": True}
    leads = isinstance(after.block, List | Table | Image) and len(block.text) <= _LONGEST_BEFORE
    return {"sticky": True} if leads else {}


def _lead(paragraph: Paragraph) -> str | None:
    """The mark of a heading that its writer made by hand: short, marked from end to end, no sentence."""
    text = paragraph.text.rstrip()
    if not 0 < len(text) <= _LONGEST_LEAD or text.endswith((".", ",", ";")):
        return None
    whole = {mark.kind for mark in paragraph.marks if mark.start == 0 and mark.end >= len(text)}
    return next((kind for kind in ("strong", "emphasis") if kind in whole), None)
