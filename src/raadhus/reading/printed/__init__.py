"""Agendas and minutes as printed: the lines of a PDF or a text, of any municipality, read by how they look.

Layouts differ in how items begin (`layouts`) and in their headings (the vocabulary); the rest is the same for all.
"""

from raadhus.reading import media
from raadhus.reading.errors import ReadError
from raadhus.reading.original import Original, Reading
from raadhus.reading.printed.meeting import meeting_of
from raadhus.reading.printed.pages import pdf_pages, text_pages
from raadhus.reading.printed.several import meetings_in

__all__ = ["recognise", "recognises"]


def recognises(original: Original) -> bool:
    """Any PDF or text can be read by its print."""
    return original.media_type in {media.PDF, media.TEXT}


def recognise(original: Original) -> tuple[Reading, ...]:
    """The meetings that the pages print, mostly one; raises ReadError `no-text` when nothing is on them."""
    pages = pdf_pages(original.data) if original.media_type == media.PDF else text_pages(original.data)
    if not pages.rows:
        raise ReadError("no-text")
    return tuple(meeting_of(original, pages=meeting) for meeting in meetings_in(pages))
