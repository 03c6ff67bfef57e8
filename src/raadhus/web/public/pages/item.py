"""An item of a meeting with an address of its own, between the one before and the one after it."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.published.queries.bodies.ids_of_today import id_of_today
from raadhus.published.queries.editions.read_texts import text_of_item
from raadhus.published.queries.editions.withdrawn import grave_of_item
from raadhus.published.queries.meetings.editions_of_meeting import editions_of_meeting
from raadhus.published.queries.meetings.items_of_meeting import MeetingItem, items_of_meeting
from raadhus.published.queries.meetings.meeting_head import MeetingHead, meeting_head
from raadhus.published.queries.meetings.meeting_of_item import meeting_of_item
from raadhus.published.queries.papers.treatments_of_paper import ListedTreatment, treatments_of_paper
from raadhus.web.components.blocks import HIGHLIGHT
from raadhus.web.public.documents.links import DocumentLink, links_of_item
from raadhus.web.public.for_machines.described import described_item
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.gone import show_gone
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Crumb, NoSuchThing, Page, body_page, show
from raadhus.web.public.items.item_building import AroundItems, shown_item
from raadhus.web.public.items.item_surroundings import around_items, pictures_of
from raadhus.web.public.items.places import asked_place, highlighted, title_with
from raadhus.web.public.items.quotes import quote_of
from raadhus.web.public.items.shown_editions import label_of
from raadhus.web.public.items.shown_item import Named, ShownItem
from raadhus.web.public.words.meeting_words import day_of_meeting, who_met


class WayStep(Struct, frozen=True, kw_only=True):
    """A treatment of the matter; that of this page has no address."""

    treatment: ListedTreatment
    address: str | None


class ItemPage(Page, frozen=True, kw_only=True):
    """`edition` is the one that tells the item; `before` and `after` are its neighbours at the meeting."""

    marked_heading: SafeString
    item: ShownItem
    meeting: MeetingHead
    who: str
    meeting_address: str
    edition: Named
    pictures: Mapping[str, str]
    before: Named | None
    after: Named | None
    way: tuple[WayStep, ...]
    documents: tuple[DocumentLink, ...]


@body_page
def show_item(request: HttpRequest, here: Here, *, item: str) -> HttpResponse:
    body = here.slug or ""
    meeting = meeting_of_item(item, body=body)
    head = meeting_head(meeting, body=body) if meeting else None
    if head is not None:
        page = _page(item, head=head, request=request, here=here)
        is_withdrawn = page.item.grave is not None and not page.item.is_withheld
        return show(request, "public/item.html", page, here, status=410 if is_withdrawn else 200)
    today = id_of_today(item, kind="item", body=body)
    if today is None:
        raise NoSuchThing(item)
    if today != item:
        return HttpResponsePermanentRedirect(address("item", here=here, item=today))
    grave = grave_of_item(item)
    if grave is None:
        raise NoSuchThing(item)
    return show_gone(request, here, heading=gettext("Punktet er trukket tilbage"), grave=grave)


def _page(item: str, *, head: MeetingHead, request: HttpRequest, here: Here) -> ItemPage:
    rows = items_of_meeting(head.id)
    order, row = next((order, row) for order, row in enumerate(rows) if row.id == item)
    texts = text_of_item(row.part, edition=row.edition, meeting=head.id, body=here.slug or "")
    said = texts.items[row.part]
    record = texts.records.get(row.edition)
    around = around_items(head, rows=rows, said=(said,), record=record, here=here, only=row.id)
    edition = next(one for one in editions_of_meeting(head.id) if one.id == row.edition)
    quote = quote_of(row, said, around=around, edition=edition, request=request)
    place = asked_place(request.GET.get(HIGHLIGHT, ""))
    shown = highlighted(shown_item(row, said, around=around, quote=quote), said, place=place)
    who, when = who_met(head), day_of_meeting(head)
    heading = row.title or gettext("Punkt %(number)s") % {"number": row.number}
    meeting = address("meeting", here=here, meeting=head.id)
    return ItemPage(
        title=", ".join(part for part in (heading, who, when) if part),
        heading=heading,
        marked_heading=title_with(place, title=heading),
        description=f"{who}, {when}: {heading}",
        section="meetings",
        crumbs=(
            Crumb(label=gettext("Møder"), address=address("meetings", here=here)),
            Crumb(label=f"{who}, {when}" if when else who, address=meeting, is_danish=True),
            Crumb(label=gettext("Punkt %(number)s") % {"number": row.number} if row.number else heading),
        ),
        may_be_indexed=row.grave is None,
        described=None
        if row.grave
        else described_item(heading, case_number=said.case_number, head=head, request=request, here=here),
        item=shown,
        meeting=head,
        who=who,
        meeting_address=f"{meeting}#{shown.anchor}",
        edition=Named(label=label_of(edition), address=address("edition", here=here, edition=edition.id)),
        pictures=pictures_of(head.id, here=here),
        before=_neighbour(rows[order - 1] if order else None, around=around),
        after=_neighbour(rows[order + 1] if order + 1 < len(rows) else None, around=around),
        way=_way(row, here=here),
        documents=() if row.grave else links_of_item(row.id, here=here),
    )


def _neighbour(row: MeetingItem | None, *, around: AroundItems) -> Named | None:
    if row is None:
        return None
    label = ". ".join(part for part in (row.number, row.title) if part)
    return Named(label=label, address=address("item", here=around.here, item=row.id))


def _way(row: MeetingItem, *, here: Here) -> tuple[WayStep, ...]:
    """The way of the matter, when it was treated more than once."""
    treatments = treatments_of_paper(row.paper) if row.paper else ()
    if len(treatments) < 2:
        return ()
    return tuple(
        WayStep(
            treatment=one,
            address=None if one.item == row.id else address("item", here=here, item=one.item),
        )
        for one in treatments
    )
