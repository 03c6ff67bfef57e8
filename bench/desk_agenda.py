"""An agenda of 150 items at the desk: put in another order, and locked with numbers for 300 attachments.

    PYTHONPATH=src python bench/desk_agenda.py

The rival writes the same rows by bare statements, in a transaction that reaches the disk.
"""

import sys
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from made_desk import BODY, COMMITTEE, NOW, STARTS, empty_desk, made_secretary
from measure import Figure, report

if TYPE_CHECKING:
    from raadhus.accounts.models import User
    from raadhus.core.procedure.acting import Acting

ITEMS, ATTACHMENTS = 150, 2
AT_MOST = 1.0


def main() -> int:
    with empty_desk():
        return report(measured())


def measured() -> list[Figure]:
    from raadhus.writing.models import AgendaItem, NumberedAttachment
    from raadhus.writing.operations.agendas.lock_agenda import lock_agenda
    from raadhus.writing.operations.agendas.order_items import order_items
    from raadhus.writing.queries.agenda import agenda_of

    by, meeting = made_agenda()
    order = list(AgendaItem.objects.order_by("position").values_list("pk", flat=True))
    turned = (*reversed(order[:-1]), order[-1])
    ordering = taken(lambda: order_items(meeting, order=turned, by=by, version=None))
    looking = taken(lambda: agenda_of(meeting, by=by))
    locking = taken(lambda: lock_agenda(meeting, by=by, version=None))
    items, attachments = list(AgendaItem.objects.all()), list(NumberedAttachment.objects.all())
    places = partial(AgendaItem.objects.bulk_update, items, ["position"])
    numbers = partial(AgendaItem.objects.bulk_update, items, ["number"])
    of_attachments = partial(NumberedAttachment.objects.bulk_update, attachments, ["number"])
    bare = taken(lambda: written(places))
    bare_lock = taken(lambda: written(numbers, of_attachments))
    rival = "the rows written bare"
    return [
        Figure(
            f"{len(items)} items in another order",
            ordering,
            "s",
            at_most=AT_MOST,
            ratio=ordering / bare,
            rival=rival,
        ),
        Figure("the agenda as its page asks for it", looking, "s", at_most=AT_MOST),
        Figure(
            f"{len(items)} items and {len(attachments)} attachments locked",
            locking,
            "s",
            at_most=AT_MOST,
            ratio=locking / bare_lock,
            rival=rival,
        ),
    ]


def written(*writes: Callable[[], int]) -> None:
    from django.db import transaction

    with transaction.atomic():
        for write in writes:
            write()


def taken(job: Callable[[], object]) -> float:
    begin = time.perf_counter()
    job()
    return time.perf_counter() - begin


def made_agenda() -> "tuple[Acting, int]":
    """A secretary of a committee, and a meeting with so many cases on its agenda."""
    from raadhus.accounts.queries.acting import acting_of
    from raadhus.writing.models import Attachment, KeptFile
    from raadhus.writing.operations.agendas.compose_agenda import compose_agenda
    from raadhus.writing.operations.agendas.place_items import place_items
    from raadhus.writing.operations.agendas.plan_meeting import NewMeeting, plan_meeting

    user, organization = made_secretary()
    by = acting_of(user, now=NOW)
    new = NewMeeting(body=BODY, organization=organization, starts_at=STARTS)
    meeting = plan_meeting(new, by=by)
    compose_agenda(meeting, by=by)
    cases = tuple(made_case(number, author=user, organization=organization) for number in range(ITEMS))
    place_items(meeting, proposals=cases, by=by, version=None)
    file = KeptFile.objects.create(sha256="0" * 64, size=1, media_type="application/pdf", kept_at=NOW)
    Attachment.objects.bulk_create(
        Attachment(
            proposal_id=case,
            position=place,
            title=f"Bilag {place}",
            file_name="bilag.pdf",
            file=file,
            access="open",
            added_by=user.name,
            added_at=NOW,
        )
        for case in cases
        for place in range(1, ATTACHMENTS + 1)
    )
    return by, meeting


def made_case(number: int, *, author: "User", organization: str) -> int:
    import msgspec

    from raadhus.core.record import Paragraph
    from raadhus.writing.content import ProposalContent, WrittenSection
    from raadhus.writing.models import Proposal, RouteStop

    text = Paragraph(text="Vejen langs åen får fortov, og krydset bliver lagt om. " * 40)
    section = WrittenSection(key="sagsfremstilling", heading="Sagsfremstilling", blocks=(text,))
    content = ProposalContent(title=f"Sag {number}", points=("Sagen godkendes.",), sections=(section,))
    case = Proposal.objects.create(
        body=BODY,
        unit="Center for Børn og Familie",
        type="decision",
        state="ready",
        title=content.title,
        access="open",
        content=msgspec.to_builtins(content),
        author=author,
        changed_by="Signe",
        changed_at=NOW,
        created_at=NOW,
    )
    RouteStop.objects.create(
        proposal=case,
        position=1,
        organization=organization,
        organization_name=COMMITTEE,
        meeting_date=STARTS.date(),
    )
    return case.pk


if __name__ == "__main__":
    sys.exit(main())
