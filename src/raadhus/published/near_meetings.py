"""The meetings of a committee about a day, with what their papers say of committees and items."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, timedelta

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.record import AgendaItem, OrganizationName, RecordKind
from raadhus.published.current import accepted_readings
from raadhus.published.models import EditionPart, MeetingOrganization
from raadhus.published.name_keys import organization_key
from raadhus.published.projection.part_texts import UnderstoodHead

MOST_DAYS_MOVED = 14
"""A meeting that is put off longer is called anew."""


class Paper(Struct, frozen=True, kw_only=True):
    """An agenda or minutes that stands; an item withdrawn or withheld has no title, a withdrawn head no committees."""

    edition: int
    kind: RecordKind
    supplement: bool
    is_withdrawn: bool
    source: str | None
    reader_version: str | None
    organizations: frozenset[str] | None  # their keys
    items: tuple[AgendaItem, ...]


class NearMeeting(Struct, frozen=True, kw_only=True):
    """A meeting as it is shown; `organizations` are ids, `kinds` those of which it shows a paper."""

    id: str
    date: date
    start: str | None
    organizations: frozenset[str]
    kinds: frozenset[str]
    papers: tuple[Paper, ...] = ()


class _StatedHead(Struct, frozen=True):
    organizations: tuple[OrganizationName, ...] = ()


class _Source(Struct, frozen=True):
    reader_version: str | None = None


class _MadeHead(Struct, frozen=True):
    source: _Source = _Source()


class _StatedItem(Struct, frozen=True):
    number: str
    title: str
    case_number: str | None = None


class _MadeItem(Struct, frozen=True):
    source_id: str | None = None


_KINDS: Mapping[str, RecordKind] = {"agenda": "agenda", "minutes": "minutes"}
_stated_head = msgspec.json.Decoder(_StatedHead).decode
_made_head = msgspec.json.Decoder(_MadeHead).decode
_stated_item = msgspec.json.Decoder(_StatedItem).decode
_made_item = msgspec.json.Decoder(_MadeItem).decode
_understood_head = msgspec.json.Decoder(UnderstoodHead).decode


def meetings_near(day: date, *, organizations: AbstractSet[str], body: str) -> tuple[NearMeeting, ...]:
    """The meetings of any of these committees, by their ids, on the day and so long before and after as one moves."""
    reach = timedelta(days=MOST_DAYS_MOVED)
    there = MeetingOrganization.objects.filter(
        organization__in=organizations, meeting__body=body, date__range=(day - reach, day + reach)
    )
    rows = (
        MeetingOrganization.objects.filter(meeting__in=there.values("meeting"), date__isnull=False)
        .order_by("meeting_id")
        .values_list(
            "meeting_id", "date", "meeting__start", "meeting__agenda", "meeting__minutes", "organization_id"
        )
    )
    found: dict[str, NearMeeting] = {}
    for id_, held, start, agenda, minutes, organization in rows:
        before = found.get(id_)
        kinds = (("agenda", agenda), ("minutes", minutes))
        found[id_] = NearMeeting(
            id=id_,
            date=held or day,
            start=start,
            organizations=(before.organizations if before else frozenset()) | {organization},
            kinds=frozenset(kind for kind, edition in kinds if edition),
        )
    return tuple(found.values())


def with_papers(meetings: Iterable[NearMeeting]) -> tuple[NearMeeting, ...]:
    """The same meetings with their papers that no other has superseded."""
    wanted = {meeting.id: meeting for meeting in meetings}
    papers = _papers(wanted) if wanted else {}
    return tuple(replace(one, papers=tuple(papers.get(one.id, ()))) for one in wanted.values())


def organization_keys(organizations: Iterable[OrganizationName]) -> frozenset[str]:
    """The committees without their order; a name of marks alone is none."""
    return frozenset(key for one in organizations if (key := organization_key(one.name)))


def start_of(paper: Paper) -> str | None:
    """When the meeting is by this paper alone."""
    return _understood_head(accepted_readings([paper.edition])[paper.edition][0]).meeting.start


def _papers(meetings: Iterable[str]) -> Mapping[str, list[Paper]]:
    rows = (
        EditionPart.objects.filter(
            edition__meeting__in=tuple(meetings),
            edition__kind__in=_KINDS,
            edition__superseded_by__isnull=True,
        )
        .order_by("edition_id", "leaf")
        .values_list(
            "edition__meeting_id", "edition_id", "edition__kind", "edition__supplement",
            "edition__withdrawal_id", "edition__source_sha256", "leaf", "number", "stated", "made",
        )
    )  # fmt: skip
    heads: dict[int, tuple[str, Paper]] = {}
    items: dict[int, list[AgendaItem]] = {}
    for meeting, edition, kind, supplement, withdrawal, source, leaf, number, stated, made in rows:
        if leaf:
            items[edition].append(_item(number, stated, made, position=leaf))
            continue
        items[edition] = []
        head = _stated_head(stated) if stated is not None else None
        heads[edition] = (
            meeting,
            Paper(
                edition=edition,
                kind=_KINDS[kind],
                supplement=supplement,
                is_withdrawn=withdrawal is not None,
                source=source,
                reader_version=_made_head(made).source.reader_version if made is not None else None,
                organizations=organization_keys(head.organizations) if head else None,
                items=(),
            ),
        )
    found: dict[str, list[Paper]] = {}
    for edition, (meeting, paper) in heads.items():
        whole = replace(paper, items=tuple(items[edition]))
        found.setdefault(meeting, []).append(whole)
    return found


def _item(
    number: str, stated: bytes | memoryview | None, made: bytes | memoryview | None, *, position: int
) -> AgendaItem:
    if stated is None or made is None:
        return AgendaItem(number=number, position=position, title="")
    told = _stated_item(stated)
    return AgendaItem(
        number=told.number,
        position=position,
        title=told.title,
        case_number=told.case_number,
        source_id=_made_item(made).source_id,
    )
