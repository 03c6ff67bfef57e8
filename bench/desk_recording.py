"""Saving while a meeting is held: an outcome, a vote and someone who leaves, as the page sends them.

    PYTHONPATH=src python bench/desk_recording.py

The rival is a view of bare Django in the same run, for one who is signed in, that writes one row in a transaction.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from made_desk import BODY, COMMITTEE, NOW, STARTS, empty_desk, made_secretary
from measure import Figure, report

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django.test import Client

    from raadhus.core.procedure.acting import Acting

AT_MOST = 50.0
TIMES = 20
MEMBERS = 31


def main() -> int:
    with empty_desk():
        return report(measured())


def measured() -> list[Figure]:
    from django.test import override_settings
    from django.urls import path

    from raadhus.writing.models import AgendaItem, Seat

    globals()["urlpatterns"] = [path("desk/bare/", bare)]
    by, meeting = held_meeting()
    client = signed_in(by)
    address = f"/desk/moeder/{meeting}/moedet/"
    items = list(AgendaItem.objects.order_by("position").values_list("pk", flat=True))
    away = list(Seat.objects.order_by("-position").values_list("name", flat=True))

    def sent(verb: str, **typed: str) -> None:
        answer = client.post(f"{address}goer/{verb}/", {"key": os.urandom(8).hex(), **typed})
        assert answer.status_code == 302, answer.status_code

    client.get(f"{address}punkt/{items[0]}/")
    saves = {
        "an outcome": median(lambda place: sent("afgoer", item=str(items[place]), outcome="approved")),
        "someone who leaves": median(
            lambda place: sent("fremmoede", who=away[place // 2], item=str(items[0]))
        ),
        "whether anything changed": median(lambda _: client.get(f"{address}version/")),
    }
    page = median(lambda place: client.get(f"{address}punkt/{items[place]}/"))
    with override_settings(ROOT_URLCONF=__name__):
        rival = median(lambda _: client.post("/desk/bare/"))
    named = "a bare view that writes a row"
    return [
        *(
            Figure(name, took, "ms", at_most=AT_MOST, ratio=took / rival, rival=named)
            for name, took in saves.items()
        ),
        Figure("the page of an item", page, "ms", ratio=page / rival, rival=named),
    ]


def median(job: Callable[[int], object]) -> float:
    """Milliseconds, of so many runs."""
    took = []
    for place in range(TIMES):
        begin = time.perf_counter()
        job(place)
        took.append((time.perf_counter() - begin) * 1000)
    return statistics.median(took)


def bare(request: "HttpRequest") -> "HttpResponse":
    """What Django takes for one who is signed in, and for a row that reaches the disk."""
    from django.db import transaction
    from django.http import HttpResponse
    from django.utils import timezone

    from raadhus.writing.models import RecordedAction

    with transaction.atomic():
        RecordedAction(key=f"{request.user.pk}:{os.urandom(8).hex()}", at=timezone.now()).save(
            force_insert=True
        )
    return HttpResponse()


def signed_in(by: "Acting") -> "Client":
    from django.test import Client

    from raadhus.accounts.models import User

    client = Client(headers={"host": "localhost"})
    client.force_login(User.objects.get(pk=by.user))
    return client


def held_meeting() -> "tuple[Acting, int]":
    """A council of 31 in session, with an agenda that is long enough."""
    import msgspec
    from django.utils import timezone

    from raadhus.accounts.queries.acting import acting_of
    from raadhus.writing.content import ProposalContent
    from raadhus.writing.models import AgendaItem, Meeting, Seat
    from raadhus.writing.operations.meetings.open_meeting import open_meeting

    user, organization = made_secretary()
    by = acting_of(user, now=timezone.now())
    stamp = {"changed_by": user.name, "changed_at": NOW}
    meeting = Meeting.objects.create(
        body=BODY,
        organization=organization,
        organization_name=COMMITTEE,
        starts_at=STARTS,
        size=MEMBERS,
        state="called",
        **stamp,
    )
    Seat.objects.bulk_create(
        Seat(meeting=meeting, position=number, name=f"Medlem{number:02} Egeborg", party="AVFCØ"[number % 5])
        for number in range(MEMBERS)
    )
    content = msgspec.to_builtins(ProposalContent(points=("sagen godkendes", "planen sendes i høring")))
    AgendaItem.objects.bulk_create(
        AgendaItem(
            meeting=meeting,
            position=number,
            number=str(number),
            title=f"Sag {number}",
            access="open",
            content=content,
            **stamp,
        )
        for number in range(1, TIMES + 5)
    )
    open_meeting(meeting.pk, by=by)
    return by, meeting.pk


if __name__ == "__main__":
    sys.exit(main())
