"""Lists in other forms than a page: the same rows as JSON, CSV and Atom, under the same address with an ending."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from itertools import islice
from typing import Literal, TypeAlias
from xml.sax.saxutils import escape, quoteattr

import msgspec
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.encoding import escape_uri_path
from msgspec import Struct

from raadhus.core.spreadsheet_cells import spreadsheet_cell
from raadhus.web.public.frame.here import Here
from raadhus.web.public.lists.paging import paging

FormName: TypeAlias = Literal["json", "csv", "atom"]
MEDIA_TYPES = {"json": "application/json", "csv": "text/csv; charset=utf-8", "atom": "application/atom+xml"}
FEED_ENTRIES = 100
FORM_LABELS = {"json": "JSON", "csv": "CSV", "atom": "Atom"}
_SENT_AT_ONCE = 500


class ListForm(Struct, frozen=True, kw_only=True):
    """A form that a list can be had in, and where."""

    name: str
    label: str
    media_type: str
    address: str


class FeedEntry(Struct, frozen=True, kw_only=True):
    """A row as an entry of a feed; `address` begins with the site's own root.

    `known_as` is an address too, by which readers of feeds know the entry where one address has several; `pdf` is that
    of the entry as a document.
    """

    id: str
    title: str
    address: str
    updated: date | datetime
    summary: str = ""
    known_as: str | None = None
    pdf: str | None = None


class Listing(Struct, frozen=True, kw_only=True):
    """A list as data: `rows` are frozen Structs of the type `row`, whose fields are columns; `entries` are for feeds.

    Rows that are no tuple are sent as they are read. `total` counts all rows where `rows` are a part of them, of
    which `on_a_page` come at once.
    """

    title: str
    row: type[Struct]
    rows: Iterable[Struct]
    entries: tuple[FeedEntry, ...]
    total: int | None = None
    on_a_page: int | None = None


def forms_of(request: HttpRequest) -> tuple[ListForm, ...]:
    """The other forms of the list that stands at this address: `moeder/` is had as `moeder.json` too."""
    asked = request.GET.copy()
    asked.pop("side", None)
    path, query = escape_uri_path(request.path.rstrip("/")), asked.urlencode()
    return tuple(
        ListForm(
            name=name,
            label=FORM_LABELS[name],
            media_type=MEDIA_TYPES[name].partition(";")[0],
            address=f"{path}.{name}{'?' + query if query else ''}",
        )
        for name in MEDIA_TYPES
    )


def as_data(listing: Listing, *, form: FormName, request: HttpRequest, here: Here) -> HttpResponseBase:
    """The list in one of the other forms; anybody may fetch it from any page."""
    make = {"json": _json, "csv": _csv, "atom": _atom}[form]
    send = HttpResponse if form == "atom" or isinstance(listing.rows, tuple) else StreamingHttpResponse
    response = send(make(listing, request, here), content_type=MEDIA_TYPES[form])
    response["Access-Control-Allow-Origin"] = "*"
    following = _following(listing, request)
    if following:
        response["Access-Control-Expose-Headers"] = "Link"
        response["Link"] = f'<{following}>; rel="next"'
    return response


def _following(listing: Listing, request: HttpRequest) -> str | None:
    """Where the next part of a long list is."""
    if listing.total is None or listing.on_a_page is None:
        return None
    step = paging(request, total=listing.total, on_a_page=listing.on_a_page).next
    return request.build_absolute_uri(step) if step else None


def _json(listing: Listing, request: HttpRequest, here: Here) -> Iterator[bytes]:
    head = {
        "title": listing.title,
        "body": here.slug,
        "address": request.build_absolute_uri(),
        "next": _following(listing, request),
    }
    yield msgspec.json.encode(head).removesuffix(b"}") + b',"rows":['
    sent = 0
    for rows in _together(listing.rows):
        yield (b"," if sent else b"") + b",".join(map(msgspec.json.encode, rows))
        sent += len(rows)
    yield b'],"total":%d}' % (sent if listing.total is None else listing.total)


def _csv(listing: Listing, request: HttpRequest, here: Here) -> Iterator[bytes]:  # noqa: ARG001  the forms are made alike
    """With a byte order mark, as spreadsheets in Denmark need; a cell can never be a formula."""
    columns = listing.row.__struct_fields__
    yield "\ufeff".encode() + _lines([columns])
    for rows in _together(listing.rows):
        told = map(msgspec.to_builtins, rows)
        yield _lines([spreadsheet_cell(row[column]) for column in columns] for row in told)


def _together(rows: Iterable[Struct]) -> Iterator[tuple[Struct, ...]]:
    """Some rows at once, for each part that is sent is compressed by itself."""
    waiting = iter(rows)
    while part := tuple(islice(waiting, _SENT_AT_ONCE)):
        yield part


def _lines(cells: Iterable[Iterable[str]]) -> bytes:
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows(cells)
    return written.getvalue().encode()


def _atom(listing: Listing, request: HttpRequest, here: Here) -> Iterator[bytes]:
    own, following = request.build_absolute_uri(), _following(listing, request)
    newest = max((_moment(entry.updated) for entry in listing.entries), default="1970-01-01T00:00:00Z")
    author = here.operator.name or (here.body.name if here.body else "Raadhus")
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">',
        f"<title>{_text(listing.title)}</title>",
        f"<id>{_text(own)}</id>",
        f'<link rel="self" href={quoteattr(own)}/>',
        *((f'<link rel="next" href={quoteattr(following)}/>',) if following else ()),
        f"<updated>{newest}</updated>",
        f"<author><name>{_text(author)}</name></author>",
        *_entries(listing.entries, request),
        "</feed>",
    ]
    yield "\n".join(lines).encode()


def _entries(entries: Iterable[FeedEntry], request: HttpRequest) -> Iterable[str]:
    for entry in entries:
        place = request.build_absolute_uri(entry.address)
        known_as = request.build_absolute_uri(entry.known_as or entry.address)
        pdf = entry.pdf and quoteattr(request.build_absolute_uri(entry.pdf))
        enclosed = f'<link rel="enclosure" type="application/pdf" href={pdf}/>' if pdf else ""
        yield (
            f"<entry><title>{_text(entry.title)}</title><id>{_text(known_as)}</id>"
            f"<link href={quoteattr(place)}/>{enclosed}<updated>{_moment(entry.updated)}</updated>"
            f"<summary>{_text(entry.summary)}</summary></entry>"
        )


def _moment(value: date | datetime) -> str:
    moment = value if isinstance(value, datetime) else datetime.combine(value, time(), tzinfo=UTC)
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _text(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return escape(
        "".join(sign for sign in text if sign in "\t\n\r" or (sign >= " " and sign not in "\ufffe\uffff"))
    )
