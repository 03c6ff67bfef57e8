"""Puts the check page together: what it shows as one frozen value, and the template that shows it."""

import re
from base64 import b64encode
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from raadhus.core import danish_format, danish_names
from raadhus.core.derived_lists import DerivedList, derived_lists
from raadhus.core.plain_text import plain_text
from raadhus.core.record import AgendaItem, Attendance, Doubt, MeetingRecord
from raadhus.reading.check_page.original_view import (
    OriginalView,
    Pictures,
    Place,
    Places,
    inside_the_page,
    original_view,
)
from raadhus.reading.check_page.signposts import ReadMeeting
from raadhus.reading.check_page.text_runs import safe_url, text_runs
from raadhus.reading.extract.line import Line
from raadhus.reading.in_children import record_json
from raadhus.reading.original import Original
from raadhus.reading.read import recognise
from raadhus.understanding.derived import derive

_TEMPLATES = Path(__file__).parent / "templates"
_UNSHOWABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""Control characters, changes of direction and what HTML has no right to hold."""

_LONGEST_DATA = 1_000_000


class DoubtView(NamedTuple):
    """A doubt with its number on the page and its places in the record and in the original."""

    number: int
    doubt: Doubt
    item: AgendaItem | None
    place: Place | None


class ItemView(NamedTuple):
    item: AgendaItem
    place: Place | None
    doubts: tuple[DoubtView, ...]
    public_text_is_decision: bool


class MeetingView(NamedTuple):
    """A meeting of the page; `prefix` stands before its ids, and its headings begin at `level`."""

    record: MeetingRecord
    prefix: str
    level: int
    heading: str
    kind: str
    members: tuple[Attendance, ...]
    officials: tuple[Attendance, ...]
    items: tuple[ItemView, ...]
    closed_count: int
    doubts: tuple[DoubtView, ...]
    derived: tuple[DerivedList, ...]
    data: str | None


class Site(NamedTuple):
    """What a page that stands in a site finds at addresses of its own, and the way back from it.

    `notes` are sentences of the site in its `language`, `minutes` is how long the pictures are there.
    """

    language: str

    style: str
    script: str
    back: str
    icon: str
    notes: tuple[str, ...]
    minutes: int


class CheckPage(NamedTuple):
    """All that the template uses; without a `site`, the page holds everything itself."""

    heading: str
    meetings: tuple[MeetingView, ...]
    original: OriginalView
    doubt_count: int
    site: Site | None


def check_page(record: MeetingRecord, original: Original, *, lines: tuple[Line, ...] | None = None) -> str:
    """The whole page as HTML in one file: the record at the left, the original at the right, the doubts as marks.

    `lines` are those of the original, if they have been read already. Raises ReadError when the original
    cannot be read.
    """
    if lines is None:
        lines = _lines_of(record, original=original)
    meetings = (ReadMeeting(record=record, lines=lines),)
    view = original_view(meetings, original=original, pictures=Pictures(address=inside_the_page))
    style = (_TEMPLATES / "check_page.css").read_text(encoding="utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return _rendered(_page(meetings, view=view, site=None), style=style, style_digest=digest)


def check_page_in_site(
    readings: Sequence[tuple[MeetingRecord, tuple[Line, ...]]],
    *,
    original: Original,
    site: Site,
    pictures: Pictures,
) -> str:
    """The same page for one or several meetings of a file, with style and pictures outside it; raises ReadError."""
    several = len(readings) > 1
    meetings = tuple(
        ReadMeeting(record=record, lines=lines, prefix=f"moede-{number}-" if several else "")
        for number, (record, lines) in enumerate(readings, 1)
    )
    view = original_view(meetings, original=original, pictures=pictures)
    return _rendered(_page(meetings, view=view, site=site))


def _rendered(page: CheckPage, **style: str) -> str:
    given = {name: Markup(text) for name, text in style.items()}  # noqa: S704  our own file
    return _environment().get_template("check_page.html").render(page=page, **given)


def _lines_of(record: MeetingRecord, *, original: Original) -> tuple[Line, ...]:
    """The lines that the reader saw; none for a source without lines."""
    readings = recognise(original)
    titles = tuple(item.title for item in record.items)
    matching = (r.lines for r in readings if tuple(item.title for item in r.record.items) == titles)
    return next(matching, readings[0].lines if readings else ())


def _page(meetings: Sequence[ReadMeeting], *, view: OriginalView, site: Site | None) -> CheckPage:
    views = tuple(
        _meeting_view(meeting, places=places, level=1 if len(meetings) == 1 else 2, has_data=site is not None)
        for meeting, places in zip(meetings, view.places, strict=True)
    )
    return CheckPage(
        heading=views[0].heading if len(views) == 1 else f"{len(views)} møder i filen",
        meetings=views,
        original=view,
        doubt_count=sum(len(meeting.doubts) for meeting in views),
        site=site,
    )


def _meeting_view(meeting: ReadMeeting, *, places: Places, level: int, has_data: bool) -> MeetingView:
    record = meeting.record
    doubts = _doubt_views(record, places=places)
    names = " og ".join(organization.name for organization in record.organizations)
    kind = danish_names.RECORD_KIND_NAMES[record.kind]
    return MeetingView(
        record=record,
        prefix=meeting.prefix,
        level=level,
        heading=names or record.title or "Møde uden navn",
        kind=f"Tillæg til {kind.lower()}" if record.supplement else kind,
        members=tuple(person for person in record.attendance if not person.is_official),
        officials=tuple(person for person in record.attendance if person.is_official),
        items=tuple(_item_view(item, places=places, doubts=doubts) for item in record.items),
        closed_count=sum(item.access == "closed" for item in record.items),
        doubts=doubts,
        derived=derived_lists(derive(record), items=record.items),
        data=_data(record) if has_data else None,
    )


def _data(record: MeetingRecord) -> str | None:
    """The record as JSON for people, in which what no page may hold is escaped; none when it is very long."""
    data = msgspec.json.format(record_json(record), indent=2).decode()
    if len(data) > _LONGEST_DATA:
        return None
    return _UNSHOWABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", data)


def _item_view(item: AgendaItem, *, places: Places, doubts: tuple[DoubtView, ...]) -> ItemView:
    decided = {" ".join(decision.text.split()) for decision in item.decision}
    return ItemView(
        item=item,
        place=places.items.get(item.position),
        doubts=tuple(doubt for doubt in doubts if doubt.item is item),
        public_text_is_decision=" ".join(plain_text(item.public_text).split()) in decided,
    )


def _doubt_views(record: MeetingRecord, *, places: Places) -> tuple[DoubtView, ...]:
    items = {item.number: item for item in reversed(record.items)}
    return tuple(
        DoubtView(
            number=number,
            doubt=doubt,
            item=items.get(doubt.item) if doubt.item else None,
            place=places.doubts.get(number),
        )
        for number, doubt in enumerate(record.doubts, 1)
    )


def _shown(value: object) -> object:
    """Every value on its way into the page: no character that hides or turns the text around."""
    return _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", value) if type(value) is str else value


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(
        danish_date=danish_format.danish_date,
        danish_moment=danish_format.danish_moment,
        danish_time=danish_format.danish_time,
        safe_url=safe_url,
    )
    tools: dict[str, Any] = {  # the template's vocabulary: functions and tables of any type
        "text_runs": text_runs,
        "danish_span": danish_format.danish_span,
        "counted": danish_format.counted,
        "cut_out": danish_format.cut_out,
        "printed_kroner": danish_format.printed_kroner,
        "says_the_same": danish_format.says_the_same,
        "outcome_names": danish_names.OUTCOME_NAMES,
        "status_names": danish_names.ATTENDANCE_STATUS_NAMES,
        "position_names": danish_names.POSITION_KIND_NAMES,
        "relation_names": danish_names.RELATION_NAMES,
        "item_kind_names": danish_names.ITEM_KIND_NAMES,
        "form_names": danish_names.MEETING_FORM_NAMES,
        "direction_names": danish_names.DIRECTION_NAMES,
        "severity_names": danish_names.SEVERITY_NAMES,
    }
    environment.globals.update(tools)
    return environment
