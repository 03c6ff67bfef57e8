"""The rows of a meeting as a whole: itself, its committees, the names on its lists and the doubts of its papers."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from django.db.models import Model
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.danish_names import RECORD_KIND_NAMES
from raadhus.core.record import Attendance, Date, Doubt, Moment, RecordKind
from raadhus.published.identities import minted_id
from raadhus.published.models import Listing, Meeting, MeetingOrganization, OpenDoubt
from raadhus.published.name_keys import organization_key
from raadhus.published.projection.merged_items import (
    CurrentEditions,
    MergedItem,
    editions_by_kind,
    merged_items,
)
from raadhus.published.projection.names import MeetingNames
from raadhus.published.projection.part_texts import StatedHead, UnderstoodHead
from raadhus.published.projection.primary import EditionText, MeetingTexts

_FULL_DATE = 10


class Sitting(Struct, frozen=True, kw_only=True):
    """A meeting as its papers together tell of it, before it is rows; `organizations` are ids, the leading first."""

    id: str
    body: str
    papers: CurrentEditions
    head: StatedHead
    understood: UnderstoodHead
    items: tuple[MergedItem, ...]
    organizations: tuple[str, ...]
    organization_keys: tuple[str, ...]
    names: MeetingNames
    first_entries: Mapping[str, int]

    @property
    def date(self) -> date | None:
        return day_of(self.understood.meeting.start)

    @property
    def attendance(self) -> tuple[Attendance, ...]:
        return self.understood.attendance


def sitting_of(texts: MeetingTexts) -> Sitting | None:
    """Lay the meeting's papers together; None when no agenda or minutes of it stands."""
    papers = editions_by_kind(texts.editions)
    if not papers.newest_first:
        return None
    newest = papers.newest_first[0]
    naming = next((one for one in papers.newest_first if one.stated.organizations), newest)
    dated = next((one for one in papers.newest_first if one.understood.meeting.start), newest)
    items = merged_items(papers)
    keys = dict.fromkeys(key for one in naming.stated.organizations if (key := organization_key(one.name)))
    return Sitting(
        id=texts.id,
        body=texts.body,
        papers=papers,
        head=replace(newest.stated, organizations=naming.stated.organizations),
        understood=replace(newest.understood, meeting=dated.understood.meeting),
        items=items,
        organizations=tuple(minted_id("organization", body=texts.body, key=key) for key in keys),
        organization_keys=tuple(keys),
        names=MeetingNames(
            newest.understood.attendance,
            (one.item.understood.attendance for one in items),
            body=texts.body,
        ),
        first_entries=texts.first_entries,
    )


def sitting_rows(sitting: Sitting) -> Iterator[Model]:
    """The meeting, its committees and the names on its lists."""
    yield _meeting(sitting)
    printed = {organization_key(one.name): one.name for one in reversed(sitting.head.organizations)}
    for place, (key, organization) in enumerate(
        zip(sitting.organization_keys, sitting.organizations, strict=True)
    ):
        yield MeetingOrganization(
            id=f"{sitting.id}-{place}",
            meeting_id=sitting.id,
            organization_id=organization,
            place=place,
            name=printed[key],
            date=sitting.date,
        )
    # At a joint meeting the list does not tell who sits in which committee.
    seat = sitting.organizations[0] if len(sitting.organizations) == 1 else None
    for number, listed in enumerate(sitting.names.listed):
        yield Listing(
            id=f"{sitting.id}-{number}",
            meeting_id=sitting.id,
            identity=listed.identity,
            name=listed.name,
            party=listed.party,
            organization_id=seat if listed.has_seat else None,
            is_official=listed.is_official,
            date=sitting.date,
        )


def doubt_rows(texts: MeetingTexts, *, answers: Mapping[str, str]) -> Iterator[OpenDoubt]:
    """The doubts of every current paper of the meeting, lists of cases too; the same doubt of two papers is one."""
    for id_, (edition, doubt) in numbered_doubts(texts).items():
        yield OpenDoubt(
            id=id_,
            edition_id=edition.id,
            body=texts.body,
            meeting=texts.id,
            code=doubt.code,
            severity=doubt.severity,
            message=doubt.message,
            item=doubt.item,
            page=doubt.page,
            line=doubt.line,
            text=doubt.text,
            answer=answers.get(id_),
        )


def numbered_doubts(texts: MeetingTexts) -> Mapping[str, tuple[EditionText, Doubt]]:
    """The doubts by id; that of a doubt says what is doubted, never in which edition or on which page."""
    found: dict[str, tuple[EditionText, Doubt]] = {}
    for edition in sorted(texts.editions, key=lambda edition: edition.sequence):
        numbered = doubts_by_id(edition.made.doubts, meeting=texts.id, body=texts.body)
        found |= {id_: (edition, doubt) for id_, doubt in numbered.items()}
    return found


def doubts_by_id(doubts: Iterable[Doubt], *, meeting: str, body: str) -> Mapping[str, Doubt]:
    """The doubts of one edition of the meeting by their ids."""
    found: dict[str, Doubt] = {}
    seen: dict[str, int] = {}
    for doubt in doubts:
        key = "\0".join((meeting, doubt.code, doubt.item or "", doubt.message, doubt.text or ""))
        seen[key] = seen.get(key, 0) + 1
        found[minted_id("doubt", body=body, key=f"{key}\0{seen[key]}")] = doubt
    return found


def day_of(moment: Moment | Date | None) -> date | None:
    """The day of a moment; None when the source gives none, or one that no calendar has."""
    try:
        return date.fromisoformat(moment[:_FULL_DATE]) if moment else None
    except ValueError:
        return None


def _meeting(sitting: Sitting) -> Meeting:
    told = sitting.understood.meeting
    agenda = sitting.papers.agenda
    minutes = sitting.papers.minutes
    return Meeting(
        id=sitting.id,
        body_id=sitting.body,
        name=_name(sitting),
        date=sitting.date,
        start=told.start,
        end=told.end,
        place=told.place,
        form=told.form,
        body_name=sitting.head.body.name,
        body_code=sitting.head.body.code,
        cancelled=sitting.head.meeting.cancelled,
        extraordinary=told.extraordinary,
        agenda_id=agenda.id if agenda else None,
        minutes_id=minutes.id if minutes else None,
    )


def _name(sitting: Sitting) -> str:
    """What the papers are called, else who met, else what the newest paper is; "Referat" alone names no meeting."""
    names = ", ".join(one.name for one in sitting.head.organizations)
    kind = RECORD_KIND_NAMES[_kind(sitting.papers)]
    title = None if sitting.head.title in RECORD_KIND_NAMES.values() else sitting.head.title
    return title or names or f"{kind} uden oplyst udvalg"


def _kind(papers: CurrentEditions) -> RecordKind:
    return "minutes" if papers.minutes else "agenda"
