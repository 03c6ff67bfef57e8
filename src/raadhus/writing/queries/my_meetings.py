"""The meetings of one person: those to come, what waits for an answer, and those that were."""

from datetime import datetime, time

from django.db.models import Q
from django.utils.timezone import localtime, make_aware
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.permissions import MAY
from raadhus.writing.models import Meeting, MinutesApproval, Seat
from raadhus.writing.queries.reading import seats_of

_MOST_COMING = 100
_MOST_PAST = 20


class MyMeeting(Struct, frozen=True, kw_only=True):
    """A meeting with one's own seat at it, if any, and the approval of its minutes that waits for one."""

    meeting: Meeting
    seat: Seat | None
    approval: MinutesApproval | None

    @property
    def is_absent(self) -> bool:
        return self.seat is not None and self.seat.absence == "apology"


class MyMeetings(Struct, frozen=True, kw_only=True):
    """Each meeting once: `waiting` are those whose minutes wait for one's approval."""

    coming: tuple[MyMeeting, ...]
    waiting: tuple[MyMeeting, ...]
    past: tuple[MyMeeting, ...]


def my_meetings(*, by: Acting) -> MyMeetings:
    """In four statements; a guest's are those that one is invited to."""
    known = Meeting.objects.filter(_mine(by))
    today = make_aware(datetime.combine(localtime(by.at).date(), time.min))
    is_coming = Q(starts_at__gte=today) | Q(state__in=("in_session", "adjourned"))
    coming = tuple(known.filter(is_coming).order_by("starts_at", "pk")[:_MOST_COMING])
    past = tuple(known.exclude(is_coming).order_by("-starts_at", "-pk")[:_MOST_PAST])
    seats = {one.meeting_id: one for one in seats_of(by).filter(meeting__in=(*coming, *past))}
    waiting = {one.minutes.meeting_id: one for one in waiting_approvals(by=by)}
    shown = {one.pk: one for one in (*coming, *past, *(found.minutes.meeting for found in waiting.values()))}
    mine = {
        key: MyMeeting(meeting=row, seat=seats.get(key), approval=waiting.get(key))
        for key, row in shown.items()
    }
    return MyMeetings(
        coming=tuple(mine[one.pk] for one in coming),
        waiting=tuple(mine[key] for key in sorted(waiting, key=lambda key: shown[key].starts_at)),
        past=tuple(mine[one.pk] for one in past if one.pk not in waiting),
    )


def waiting_approvals(*, by: Acting) -> tuple[MinutesApproval, ...]:
    """The minutes that were sent to one and are not answered, with their meetings."""
    return tuple(
        MinutesApproval.objects.filter(
            seat__in=seats_of(by),
            answer="waiting",
            minutes__sent_at__isnull=False,
            minutes__taken_back_at__isnull=True,
            minutes__meeting__approval_state="out_for_approval",
        )
        .select_related("minutes__meeting")
        .defer("minutes__record", "minutes__leaves")
        .order_by("pk")
    )


def _mine(by: Acting) -> Q:
    """Meetings of the committees that one reads in, and those where one has a seat of one's own."""
    readers = MAY["read.open_item"]
    found = Q(
        pk__in=seats_of(by).filter(Q(is_guest=True) | Q(substitute_for__isnull=False)).values("meeting")
    )
    for held in by.roles:
        if held.role in readers:
            reach = Q(body=held.body)
            found |= reach if held.organization is None else reach & Q(organization=held.organization)
    return found
