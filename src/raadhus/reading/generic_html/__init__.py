"""Any other saved web page with Danish headings: read by heading elements and vocabulary, the rest kept."""

from raadhus.reading import media
from raadhus.reading.by_headings.record import reading_of
from raadhus.reading.extract.html_blocks import section_blocks
from raadhus.reading.generic_html.page import main_content
from raadhus.reading.original import Original, Reading

PROFILE = "generic-html"


def recognises(original: Original) -> bool:
    """Any HTML can be read by its headings."""
    return original.media_type == media.HTML


def recognise(original: Original) -> tuple[Reading, ...]:
    """The meeting of the page; raises ReadError `no-text` for a page that shows none and `too-deep`."""
    page = main_content(media.decode_text(original.data))
    blocks = section_blocks(page.html)
    return (reading_of(blocks, original=original, profile=PROFILE, furniture=page.furniture),)
