"""Puts the check page together: what it shows as one frozen value, and the template that shows it."""

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from raadhus.core import danish_format, danish_names
from raadhus.core.plain_text import plain_text
from raadhus.core.record import AgendaItem, Attendance, Doubt, MeetingRecord
from raadhus.reading.check_page.original_view import OriginalView, Place, original_view
from raadhus.reading.check_page.text_runs import safe_url, text_runs
from raadhus.reading.extract.line import Line
from raadhus.reading.original import Original

_TEMPLATES = Path(__file__).parent / "templates"
_UNSHOWABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""Control characters, changes of direction and what HTML has no right to hold."""


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


class PageContent(NamedTuple):
    """All that the template uses."""

    record: MeetingRecord
    heading: str
    kind: str
    members: tuple[Attendance, ...]
    officials: tuple[Attendance, ...]
    items: tuple[ItemView, ...]
    closed_count: int
    doubts: tuple[DoubtView, ...]
    original: OriginalView


def check_page(record: MeetingRecord, original: Original, *, lines: tuple[Line, ...] | None = None) -> str:
    """The whole page as HTML: the record at the left, the original at the right, the doubts as marks.

    `lines` are those of the original, if they have been read already. Raises ReadError when the original
    cannot be read.
    """
    content = _content(record, view=original_view(record, original=original, lines=lines))
    style = (_TEMPLATES / "check_page.css").read_text(encoding="utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    template = _environment().get_template("check_page.html")
    return template.render(page=content, style=Markup(style), style_digest=digest)  # noqa: S704  our own file


def _content(record: MeetingRecord, *, view: OriginalView) -> PageContent:
    doubts = _doubt_views(record, view=view)
    names = " og ".join(organization.name for organization in record.organizations)
    kind = danish_names.RECORD_KIND_NAMES[record.kind]
    return PageContent(
        record=record,
        heading=names or record.title or "Møde uden navn",
        kind=f"Tillæg til {kind.lower()}" if record.supplement else kind,
        members=tuple(person for person in record.attendance if not person.is_official),
        officials=tuple(person for person in record.attendance if person.is_official),
        items=tuple(_item_view(item, view=view, doubts=doubts) for item in record.items),
        closed_count=sum(item.access == "closed" for item in record.items),
        doubts=doubts,
        original=view,
    )


def _item_view(item: AgendaItem, *, view: OriginalView, doubts: tuple[DoubtView, ...]) -> ItemView:
    decided = {" ".join(decision.text.split()) for decision in item.decision}
    return ItemView(
        item=item,
        place=view.items.get(item.position),
        doubts=tuple(doubt for doubt in doubts if doubt.item is item),
        public_text_is_decision=" ".join(plain_text(item.public_text).split()) in decided,
    )


def _doubt_views(record: MeetingRecord, *, view: OriginalView) -> tuple[DoubtView, ...]:
    items = {item.number: item for item in reversed(record.items)}
    return tuple(
        DoubtView(
            number=number,
            doubt=doubt,
            item=items.get(doubt.item) if doubt.item else None,
            place=view.doubts.get(number),
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
