"""A meeting: its agenda or minutes as one page, with every item in its place."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.translation import gettext

from raadhus.core.record import MeetingRecord, Section
from raadhus.published.manuscripts.approvers import statuses_that_approve
from raadhus.published.manuscripts.attachments import size_of_bound
from raadhus.published.queries.bodies.ids_of_today import id_of_today
from raadhus.published.queries.editions.read_texts import ReadTexts, texts_of_meeting
from raadhus.published.queries.editions.withdrawn import grave_of_meeting
from raadhus.published.queries.meetings.editions_of_meeting import MeetingEdition, editions_of_meeting
from raadhus.published.queries.meetings.items_of_meeting import MeetingItem, items_of_meeting
from raadhus.published.queries.meetings.meeting_head import MeetingHead, meeting_head
from raadhus.web.public.documents.links import DocumentLink, links_of_edition
from raadhus.web.public.for_machines.described import described_meeting
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.gone import show_gone
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Crumb, NoSuchThing, Page, body_page, show
from raadhus.web.public.items.item_building import (
    AroundItems,
    presence_of,
    shown_doubts,
    shown_file,
    shown_item,
    shown_sections,
)
from raadhus.web.public.items.item_surroundings import around_items, pictures_of
from raadhus.web.public.items.presence import ApprovalCount, Presence, approval_count, presence
from raadhus.web.public.items.quotes import quote_of
from raadhus.web.public.items.shown_editions import ShownEdition, shown_editions
from raadhus.web.public.items.shown_item import Named, ShownDoubt, ShownFile, ShownItem, ShownSection
from raadhus.web.public.words.meeting_words import day_of_meeting, who_met
from raadhus.web.public.words.value_words import edition_words, fetch_words

_WHO_WAS_THERE = frozenset({"attendance", "guests"})


class MeetingPage(Page, frozen=True, kw_only=True):
    """`what` is the paper that tells of the meeting; `papers` are the files that it was read from."""

    meeting: MeetingHead
    what: str
    who: str
    organizations: tuple[Named, ...]
    has_supplement: bool
    sections: tuple[ShownSection, ...]
    presence: Presence
    presence_as_printed: tuple[ShownSection, ...]
    items: tuple[ShownItem, ...]
    pictures: Mapping[str, str]
    papers: tuple[ShownFile, ...]
    doubts: tuple[ShownDoubt, ...]
    editions: tuple[ShownEdition, ...]
    documents: tuple[DocumentLink, ...]
    approval: ApprovalCount | None


@body_page
def show_meeting(request: HttpRequest, here: Here, *, meeting: str) -> HttpResponse:
    head = meeting_head(meeting, body=here.slug or "")
    if head is not None:
        return show(request, "public/meeting.html", _page(head, request=request, here=here), here)
    today = id_of_today(meeting, kind="meeting", body=here.slug or "")
    if today is None:
        raise NoSuchThing(meeting)
    if today != meeting:
        return HttpResponsePermanentRedirect(address("meeting", here=here, meeting=today))
    grave = grave_of_meeting(meeting)
    if grave is None:
        raise NoSuchThing(meeting)
    return show_gone(request, here, heading=gettext("Mødet er trukket tilbage"), grave=grave)


def _page(head: MeetingHead, *, request: HttpRequest, here: Here) -> MeetingPage:
    rows = items_of_meeting(head.id)
    editions = editions_of_meeting(head.id)
    texts = texts_of_meeting(head.id, body=here.slug or "")
    telling = telling_edition(head, editions=editions)
    record = texts.records.get(telling.id) if telling else None
    said = tuple(texts.items[row.part] for row in rows)
    around = around_items(head, rows=rows, said=said, record=record, here=here)
    who, when = who_met(head), day_of_meeting(head)
    what = edition_words(telling.kind, supplement=telling.supplement) if telling else ""
    return MeetingPage(
        title=" ".join(part for part in (f"{what}:", who, when) if part),
        heading=who,
        description=f"{what}, {who}, {when}. " + "; ".join(row.title for row in rows if row.title)[:200],
        section="meetings",
        described=described_meeting(head, request=request, here=here),
        crumbs=(
            Crumb(label=gettext("Møder"), address=address("meetings", here=here)),
            Crumb(label=f"{who}, {when}" if when else who, is_danish=True),
        ),
        meeting=head,
        what=what,
        who=who,
        organizations=tuple(
            Named(label=one.name, address=address("organization", here=here, organization=one.id))
            for one in head.organizations
        ),
        has_supplement=any(one.supplement and one.state == "current" for one in editions),
        sections=shown_sections(one for one in _sections(record) if one.kind not in _WHO_WAS_THERE),
        presence=presence(
            tuple((one, presence_of(one, around=around)) for one in around.listed if not one.items)
        ),
        presence_as_printed=shown_sections(one for one in _sections(record) if one.kind in _WHO_WAS_THERE),
        items=_items(rows, texts=texts, around=around, editions=editions, request=request),
        pictures=pictures_of(head.id, here=here),
        papers=tuple(shown_file(one, around=around) for one in around.files if one.item is None),
        doubts=shown_doubts(one for one in around.doubts if one.item is None),
        editions=shown_editions(editions, records=texts.records, here=here),
        documents=_documents(telling, around=around) if telling else (),
        approval=_approval(head, editions=editions, around=around),
    )


def telling_edition(head: MeetingHead, *, editions: tuple[MeetingEdition, ...]) -> MeetingEdition | None:
    """The edition that the head of the meeting is shown from: minutes, else the newest agenda that stands."""
    standing = [one for one in editions if one.state == "current" and one.kind in {"agenda", "minutes"}]
    return next((one for one in standing if one.id == head.minutes), standing[-1] if standing else None)


def _items(
    rows: tuple[MeetingItem, ...],
    *,
    texts: ReadTexts,
    around: AroundItems,
    editions: tuple[MeetingEdition, ...],
    request: HttpRequest,
) -> tuple[ShownItem, ...]:
    by_id = {one.id: one for one in editions}
    return tuple(
        shown_item(
            row,
            texts.items[row.part],
            around=around,
            quote=quote_of(
                row, texts.items[row.part], around=around, edition=by_id[row.edition], request=request
            ),
        )
        for row in rows
    )


def _documents(telling: MeetingEdition, *, around: AroundItems) -> tuple[DocumentLink, ...]:
    """The documents of the edition that tells of the meeting."""
    kept = (one for one in around.files if one.item and one.is_kept)
    attachments = size_of_bound((one.media_type, one.size) for one in kept)
    fetch = fetch_words(telling.kind, supplement=telling.supplement)
    return links_of_edition(telling.id, fetch=fetch, attachments=attachments, here=around.here)


def _approval(
    head: MeetingHead, *, editions: tuple[MeetingEdition, ...], around: AroundItems
) -> ApprovalCount | None:
    """None for minutes of others, where nobody records here who approves."""
    minutes = next((one for one in editions if one.id == head.minutes), None)
    if minutes is None or not (minutes.approvals or minutes.is_own):
        return None
    leading = head.organizations[0].id if head.organizations else None
    statuses = statuses_that_approve(body=around.here.slug or "", organization=leading, day=head.date)
    return approval_count(minutes.approvals, listed=around.listed, persons=around.persons, statuses=statuses)


def _sections(record: MeetingRecord | None) -> tuple[Section, ...]:
    return record.sections if record else ()
