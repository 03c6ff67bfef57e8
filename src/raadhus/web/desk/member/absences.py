"""Who has announced absence from a meeting, and who could sit instead: for the secretary."""

from django.contrib import messages
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from msgspec import Struct

from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import refuse_unless_may
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.web.components.forms import Choice
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.web.desk.member.meeting import REASONS
from raadhus.web.desk.member.words import REASON_WORDS, moment_words
from raadhus.writing.models import Seat
from raadhus.writing.operations.meetings.announce_absence import announce_absence
from raadhus.writing.operations.meetings.call_substitute import (
    Called,
    call_substitute,
)
from raadhus.writing.operations.meetings.release_substitute import release_substitute
from raadhus.writing.operations.meetings.take_back_absence import take_back_absence
from raadhus.writing.queries.possible_substitutes import Substitution, substitution_in
from raadhus.writing.queries.reading import reader_of


class PossibleRow(Struct, frozen=True, kw_only=True):
    """One who may sit; `before` are the ids of those of the list who must have been asked first."""

    person: str
    name: str
    before: tuple[str, ...] = ()


class CalledRow(Struct, frozen=True, kw_only=True):
    seat: int
    name: str
    is_absent: bool


class SeatRow(Struct, frozen=True, kw_only=True):
    """A member; `substitutes` are those who may sit for one who is away, `called` who does, `elected` by whom."""

    id: int
    name: str
    party: str
    is_absent: bool
    reason: str
    told: str
    substitutes: tuple[PossibleRow, ...]
    called: tuple[CalledRow, ...]
    elected: str


class AbsencesPage(DeskPage, frozen=True, kw_only=True):
    when: str
    seats: tuple[SeatRow, ...]
    absent: int
    is_open: bool
    reasons: tuple[Choice, ...] = REASONS


@desk_page
def show_absences(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    reader = reader_of(meeting, by=by)
    row = reader.meeting
    refuse_unless_may("meeting.record", by=by, place=Place(body=row.body, organization=row.organization))
    if request.method == "POST":
        return _note(request, by, meeting)
    members = tuple(
        row.seats.filter(is_member=True).prefetch_related("substitutes").order_by("position", "pk")
    )
    away = [one for one in members if one.absence is not None]
    known = substitution_in(row) if away else None
    seats = tuple(
        SeatRow(
            id=one.pk,
            name=one.name,
            party=one.party or "",
            is_absent=one.absence is not None,
            reason=REASON_WORDS.get(one.absence_kind, ""),
            told=moment_words(one.absence_told_at) if one.absence_told_at else "",
            substitutes=_possible(one, known=known) if known and one.absence else (),
            called=tuple(
                CalledRow(seat=who.pk, name=who.name, is_absent=who.absence is not None)
                for who in one.substitutes.all()
            ),
            elected=_elected(one, known=known),
        )
        for one in members
    )
    page = AbsencesPage(
        title=f"Afbud: {row.organization_name}",
        heading="Afbud og stedfortrædere",
        section="meetings",
        crumbs=(
            Crumb(label=row.organization_name, address=reverse("desk-my-meeting", args=(meeting,))),
            Crumb(label="Afbud og stedfortrædere"),
        ),
        when=f"{row.organization_name}, {moment_words(row.starts_at)}",
        seats=seats,
        absent=len(away),
        is_open=row.state in {"planned", "called"},
    )
    return show(request, by, "desk/member/absences.html", page)


def _possible(seat: Seat, *, known: Substitution) -> tuple[PossibleRow, ...]:
    found = known.possible_for(seat)
    in_order = tuple(one.person for one in found) if known.rule == "list" else ()
    return tuple(
        PossibleRow(
            person=one.person,
            name=f"{one.name} ({one.party})" if one.party else one.name,
            before=in_order[:place],
        )
        for place, one in enumerate(found)
    )


def _elected(seat: Seat, *, known: Substitution | None) -> str:
    """By whom, where that decides who may sit instead."""
    if known is None or known.rule != "group":
        return ""
    if not seat.group:
        return "Registret siger ikke, hvilken gruppe der har valgt medlemmet: gruppen udpeger selv."
    return f"Valgt af gruppen {seat.group}, der udpeger stedfortræderen blandt rådets medlemmer."


def _note(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    given = request.POST.get("plads", "")
    seat = int(given) if given.isascii() and given.isdigit() else 0
    try:
        messages.success(request, _done(request.POST, meeting, seat=seat, by=by))
    except NotThere:
        raise
    except Refusal as refusal:
        messages.error(request, refusal.danish)
    return redirect("desk-absences", meeting)


def _done(posted: QueryDict, meeting: int, *, seat: int, by: Acting) -> str:
    """Do what was asked for, and say so. Raises a Refusal."""
    if "stedfortraeder" in posted:
        who = Called(person=posted.get("stedfortraeder"), declined=tuple(posted.getlist("spurgt")))
        call_substitute(seat, who=who, by=by)
        return "Stedfortræderen er indkaldt."
    if "afkald" in posted:
        release_substitute(seat, by=by)
        return "Indkaldelsen er taget tilbage."
    if "kommer" in posted:
        take_back_absence(meeting, seat=seat, by=by)
        return "Afbuddet er slettet."
    announce_absence(meeting, seat=seat, reason=posted.get("grund", ""), by=by)
    return "Afbuddet er noteret."
