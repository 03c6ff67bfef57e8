"""One edition of a meeting's papers: what it is, what proves it, who approved it, what changed from the one before."""

from collections.abc import Mapping

import msgspec
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from raadhus.core.record import MeetingRecord
from raadhus.published.manuscripts.attachments import attachments_of_edition, size_of_bound
from raadhus.published.queries.editions.editions import edition_proof
from raadhus.published.queries.editions.read_texts import texts_of_meeting
from raadhus.published.queries.editions.withdrawn_parts import WithdrawnPart, withdrawn_parts
from raadhus.published.queries.meetings.editions_of_meeting import MeetingEdition, editions_of_meeting
from raadhus.published.queries.meetings.meeting_head import MeetingHead, meeting_head
from raadhus.published.queries.meetings.meeting_of_edition import meeting_of_edition
from raadhus.web.public.documents.links import DocumentLink, links_of_edition
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Crumb, NoSuchThing, Page, body_page, show
from raadhus.web.public.items.shown_editions import (
    Rewording,
    ShownEdition,
    edition_before,
    label_of,
    rewordings,
    shown_editions,
)
from raadhus.web.public.items.shown_item import Named
from raadhus.web.public.words.meeting_words import day_of_meeting, who_met
from raadhus.web.public.words.value_words import fetch_words


class EditionPage(Page, frozen=True, kw_only=True):
    """`edition` as it is stored, `shown` as lists show it; `before` and `after` are the editions it is between."""

    edition: MeetingEdition
    shown: ShownEdition
    rewordings: tuple[Rewording, ...]
    meeting: Named | None
    before: Named | None
    after: Named | None
    gone: tuple[WithdrawnPart, ...]
    documents: tuple[DocumentLink, ...]
    proof: str


@body_page
def show_edition(request: HttpRequest, here: Here, *, edition: int) -> HttpResponse:
    body = here.slug or ""
    meeting = meeting_of_edition(edition, body=body)
    if meeting is None:
        raise NoSuchThing(edition)
    page = _page(edition, meeting=meeting, here=here)
    return show(request, "public/edition.html", page, here, status=410 if page.edition.grave else 200)


@body_page
def show_edition_proof(request: HttpRequest, here: Here, *, edition: int) -> HttpResponse:  # noqa: ARG001  a view
    """Everything that it takes to check the edition by hand, as JSON."""
    if meeting_of_edition(edition, body=here.slug or "") is None:
        raise NoSuchThing(edition)
    response = HttpResponse(msgspec.json.encode(edition_proof(edition)), content_type="application/json")
    response["Access-Control-Allow-Origin"] = "*"
    return response


def _page(id_: int, *, meeting: str, here: Here) -> EditionPage:
    body = here.slug or ""
    editions = editions_of_meeting(meeting)
    records = texts_of_meeting(meeting, body=body).records
    edition = next(one for one in editions if one.id == id_)
    shown = next(one for one in shown_editions(editions, records=records, here=here) if one.id == id_)
    head = meeting_head(meeting, body=body)
    heading = gettext("%(paper)s, udgave %(number)s") % {"paper": label_of(edition), "number": id_}
    of_meeting = _meeting(head, here=here)
    return EditionPage(
        title=heading,
        heading=heading,
        section="meetings",
        crumbs=(
            Crumb(label=gettext("Møder"), address=address("meetings", here=here)),
            *(
                (Crumb(label=of_meeting.label, address=of_meeting.address, is_danish=True),)
                if of_meeting
                else ()
            ),
            Crumb(label=heading),
        ),
        may_be_indexed=edition.state == "current",
        edition=edition,
        shown=shown,
        rewordings=_rewordings(edition, editions=editions, records=records),
        meeting=of_meeting,
        before=_edition(next((one for one in editions if one.id == edition.supersedes), None), here=here),
        after=_edition(next((one for one in editions if one.supersedes == id_), None), here=here),
        gone=withdrawn_parts(id_),
        documents=_documents(edition, here=here),
        proof=address("edition-proof", here=here, edition=id_),
    )


def _documents(edition: MeetingEdition, *, here: Here) -> tuple[DocumentLink, ...]:
    if edition.grave:
        return ()
    bound = attachments_of_edition(edition.id, body=here.slug or "")
    attachments = size_of_bound((one.media_type, one.size) for one in bound)
    fetch = fetch_words(edition.kind, supplement=edition.supplement)
    return links_of_edition(edition.id, fetch=fetch, attachments=attachments, here=here)


def _rewordings(
    edition: MeetingEdition,
    *,
    editions: tuple[MeetingEdition, ...],
    records: Mapping[int, MeetingRecord],
) -> tuple[Rewording, ...]:
    before = edition_before(edition, editions=editions)
    old, new = records.get(before.id) if before else None, records.get(edition.id)
    return rewordings(old, new) if old and new else ()


def _meeting(head: MeetingHead | None, *, here: Here) -> Named | None:
    if head is None:
        return None
    label = ", ".join(part for part in (who_met(head), day_of_meeting(head)) if part)
    return Named(label=label, address=address("meeting", here=here, meeting=head.id))


def _edition(edition: MeetingEdition | None, *, here: Here) -> Named | None:
    if edition is None:
        return None
    label = gettext("%(paper)s, udgave %(number)s") % {"paper": label_of(edition), "number": edition.id}
    return Named(label=label, address=address("edition", here=here, edition=edition.id))
