"""What a document shows, PDF and Word file alike: blocks in reading order, and what stands around them."""

import re
from typing import NamedTuple

from raadhus.core import document_words as words
from raadhus.core.record import Block, Heading, Image
from raadhus.reading import media
from raadhus.reading.extract.line import Line
from raadhus.reading.original import Original
from raadhus.reading.raadhus_document.papers import FACTS

_SETTER = "Typst"
_TITLE = re.compile(rf"(?:{words.EXCERPT} af )?(?:{'|'.join(words.KINDS.values())})(?::|$)", re.IGNORECASE)


class Visible(NamedTuple):
    """The blocks of a document; `around` are running heads and feet and the list of contents."""

    blocks: tuple[Block, ...]
    around: tuple[str, ...]
    lines: tuple[Line, ...]
    pages: int | None


def visible(original: Original, *, pages: int | None = None) -> Visible | None:
    """What the document shows, or its first pages; None for a PDF whose tags are gone."""
    if original.media_type != media.PDF:
        return _in_word(original.data)
    from raadhus.reading.extract.pdf_file import open_pdf
    from raadhus.reading.extract.pdf_tagged import tagged_text
    from raadhus.reading.extract.pdf_tagged_blocks import tagged_blocks

    with open_pdf(original.data) as document:
        text = tagged_text(document, pages=pages)
        if text is None:
            return None
        told = tagged_blocks(text.elements)
        return _without_arms(Visible(told.blocks, (*text.outside, *told.contents), text.lines, len(document)))


def may_be_ours(original: Original) -> bool:
    """A cheap look whether the document can be one of ours, for most are not."""
    if original.media_type == media.PDF:
        from raadhus.reading.extract.pdf_file import open_pdf

        with open_pdf(original.data) as document:
            # Whoever saves a PDF anew mostly keeps what it says of itself, or at least what it is called.
            creator, title = (document.get_metadata_value(key) for key in ("Creator", "Title"))
        return creator.startswith(_SETTER) or _TITLE.match(title) is not None
    from raadhus.reading.extract.docx_package import open_package

    package = open_package(original.data)
    text = (package.part(package.main) or b"").decode(errors="replace")
    return any(f"{label}:" in text for label in FACTS) or f"{words.ITEM} " in text


def _in_word(data: bytes) -> Visible:
    from raadhus.reading.extract.docx import read_docx

    text = read_docx(data)
    return _without_arms(Visible(text.blocks, (*text.running, *text.unseen), (), None))


def _without_arms(shown: Visible) -> Visible:
    """The arms of the municipality, below the title, are no part of the paper."""
    match shown.blocks:
        case (Heading(level=1) as title, Image() as arms, *rest):
            return shown._replace(blocks=(title, *rest), around=(*shown.around, arms.alt or ""))
        case _:
            return shown
