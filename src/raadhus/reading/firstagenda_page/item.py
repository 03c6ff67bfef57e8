"""The items of a FirstAgenda page, each a row of its table with the text folded inside."""

import re
from typing import NamedTuple
from urllib.parse import urljoin

from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser, LexborNode

from raadhus.core.doubts import doubt
from raadhus.core.record import Access, AgendaItem, Attachment, Doubt
from raadhus.reading.extract.html_blocks import section_blocks
from raadhus.reading.firstagenda_json.values import plain
from raadhus.reading.recognise.item_html import closed_text, item_text
from raadhus.reading.recognise.item_messages import with_messages
from raadhus.reading.recognise.numbered_title import without_number
from raadhus.reading.recognise.titles import Title, access_mark, title_and_access

_ID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_SOUND = "a[href$='.mp3'], a[href*='.mp3?'], a[href$='.m4a'], a[href$='.mp4'], a.lydfil, a.lydfil-link"


class PageItem(NamedTuple):
    item: AgendaItem
    is_decided: bool
    furniture: tuple[str, ...]
    doubts: tuple[Doubt, ...]


class _Row(NamedTuple):
    """What a row tells of its item beside the text."""

    number: str
    title: Title
    access: Access | None
    source_id: str | None
    case_number: str | None
    attachments: tuple[Attachment, ...]
    recordings: tuple[str, ...]
    furniture: tuple[str, ...]


def taken_items(tree: LexborHTMLParser, *, url: str | None, is_closed_meeting: bool) -> tuple[PageItem, ...]:
    """Read the items and take them out of the page; `url` is the page's own address."""
    items: list[PageItem] = []
    for position, node in enumerate(tree.css("tr.punktrow"), 1):
        row = _taken_row(node, url=url)
        details = node.css_first(".details")
        html = (details.html or "") if details is not None else ""
        if details is not None:
            details.decompose()
        access: Access = "closed" if is_closed_meeting else row.access or "open"
        items.append(_item(row, html=html, access=access, position=position))
    return tuple(items)


def _item(row: _Row, *, html: str, access: Access, position: int) -> PageItem:
    blocks = section_blocks(html) if html else ()
    text = item_text(blocks)
    title = without_number(row.title.text, number=row.number)
    item = AgendaItem(
        source_id=row.source_id,
        number=row.number,
        position=position,
        title=title.title,
        access=access,
        case_number=row.case_number,
        attachments=row.attachments,
        recordings=row.recordings,
        sections=text.sections if access == "open" else (),
    )
    furniture = (*row.furniture, *row.title.marks, *filter(None, (title.number,)))
    if access == "open":
        item, marks = with_messages(item)
        return PageItem(item, text.has_decision, (*furniture, *text.furniture, *marks), ())
    closed = closed_text(blocks, is_decided=True)
    item = replace(
        item,
        sections=closed.rest,
        public_text=closed.public_text,
        public_attendance=closed.public_attendance,
    )
    too_much = item.attachments or any(section.blocks for section in closed.rest)
    doubts = (doubt("closed-item-has-content", item=item.number),) if too_much else ()
    return PageItem(item, text.has_decision, (*furniture, *closed.furniture), doubts)


def _taken_row(node: LexborNode, *, url: str | None) -> _Row:
    furniture: list[str] = []
    number = _taken(node, "td .label:not(.pdf-label)").rstrip(".")
    title = title_and_access(_taken(node, ".overskrift"))
    access = title.access
    case_number = _taken(node, ".sagsnummer")
    for place in node.css("span, div, p, em, strong"):
        only = place.first_child
        text = plain(place.text()) if only is not None and only.next is None and only.tag == "-text" else ""
        mark = access_mark(text) if text else None
        if mark is not None:
            access = access or mark
            furniture.append(text)
            place.decompose()
            break
    found = _ID.search(node.attributes.get("id") or "")
    attachments = tuple(_taken_attachments(node, url=url, furniture=furniture))
    return _Row(
        number=number,
        title=title,
        access=access,
        source_id=found.group() if found else None,
        case_number=case_number or None,
        attachments=attachments,
        recordings=_taken_recordings(node, url=url, furniture=furniture),
        furniture=tuple(furniture),
    )


def _taken(node: LexborNode, selector: str) -> str:
    found = node.css_first(selector)
    if found is None:
        return ""
    text = plain(found.text(separator=" "))
    found.decompose()
    return text


def _taken_attachments(node: LexborNode, *, url: str | None, furniture: list[str]) -> list[Attachment]:
    attachments: list[Attachment] = []
    for sign in node.css(".pdf-label"):
        furniture.append(plain(sign.text()))
        sign.decompose()
    for link in node.css("a.bilag-link"):
        title = plain(link.text(separator=" "))
        address = link.attributes.get("href") or ""
        found = _ID.search(link.attributes.get("id") or "") or _ID.search(address)
        if title:
            attachments.append(
                Attachment(
                    title=title,
                    source_id=found.group() if found else None,
                    url=_absolute(address, url=url),
                )
            )
        link.decompose()
    return attachments


def _taken_recordings(node: LexborNode, *, url: str | None, furniture: list[str]) -> tuple[str, ...]:
    recordings: list[str] = []
    for link in node.css(_SOUND):
        address = _absolute(link.attributes.get("href") or "", url=url)
        if address is not None:
            recordings.append(address)
            furniture.append(plain(link.text(separator=" ")))
            link.decompose()
    return tuple(dict.fromkeys(recordings))


def _absolute(address: str, *, url: str | None) -> str | None:
    if not address:
        return None
    try:
        joined = urljoin(url or "", address)
    except ValueError:
        return None
    return joined if joined.startswith(("https://", "http://")) else None
