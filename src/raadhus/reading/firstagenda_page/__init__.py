"""A saved page of FirstAgenda Publication: the same items as in its JSON, rendered, among the words of its menus."""

from raadhus import __version__
from raadhus.core import MeetingRecord
from raadhus.core.doubts import doubt
from raadhus.core.plain_text import plain_text
from raadhus.core.record import Doubt, RecordKind, Section, Source
from raadhus.reading import media
from raadhus.reading.extract.html import parsed
from raadhus.reading.extract.html_blocks import html_blocks
from raadhus.reading.firstagenda_page.head import PageHead, taken_head
from raadhus.reading.firstagenda_page.item import PageItem, taken_items
from raadhus.reading.original import Original, Reading
from raadhus.reading.recognise.page_furniture import taken_furniture
from raadhus.reading.recognise.record_lines import record_lines

PROFILE = "firstagenda-page"
_FURNITURE = (
    "nav", "header", "footer", "form", "button", "label", ".modal", ".tilbage-wrapper", ".dagsordenhent",
    ".spinner", "thead", ".dropdown", ".lydfiler-og-bilag", ".expand", ".sted-divider", ".pdf-label",
    "[role=menu]", "[role=dialog]",
)  # fmt: skip
_QUOTED = 100


def recognises(original: Original) -> bool:
    """A page with the rows and titles of this system."""
    return b"punktrow" in original.data and b"overskrift" in original.data


def recognise(original: Original) -> tuple[Reading, ...]:
    """The meeting of the page; raises ReadError `too-deep`."""
    tree = parsed(media.decode_text(original.data))
    head = taken_head(tree)
    # Item by item the content is taken out of the page; what is left is furniture or something unknown.
    items = taken_items(tree, url=original.url, is_closed_meeting="lukket" in head.title.casefold())
    furniture = taken_furniture(tree, selectors=_FURNITURE)
    left = html_blocks(tree.body.html or "") if tree.body is not None else ()
    outside = (Section(heading="", blocks=left),) if left else ()
    record = MeetingRecord(
        kind=_kind(head, items=items),
        supplement="tillæg" in head.title.casefold(),
        organizations=head.organizations,
        meeting=head.meeting,
        sections=(*head.sections, *outside),
        items=tuple(entry.item for entry in items),
        source=Source(
            media_type=original.media_type, sha256=original.sha256, name=original.name, url=original.url,
            profile=PROFILE, reader_version=__version__,
        ),
        doubts=_doubts(items, outside=outside),
    )  # fmt: skip
    signs = (sign for entry in items for sign in entry.furniture)
    return (
        Reading(record=record, furniture=(*head.furniture, *signs, *furniture), lines=record_lines(record)),
    )


def _kind(head: PageHead, *, items: tuple[PageItem, ...]) -> RecordKind:
    title = head.title.casefold()
    if "referat" in title or "protokol" in title or any(entry.is_decided for entry in items):
        return "minutes"
    return "agenda"


def _doubts(items: tuple[PageItem, ...], *, outside: tuple[Section, ...]) -> tuple[Doubt, ...]:
    doubts = [doubt for entry in items for doubt in entry.doubts]
    if not items:
        doubts.append(doubt("no-items"))
    doubts += [doubt("not-understood", text=plain_text(section.blocks)[:_QUOTED]) for section in outside]
    return tuple(doubts)
