"""One case with everything that its page shows, for one who may know of it."""

from datetime import datetime

from django.db.models import BooleanField, ExpressionWrapper, Q
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.permissions import may
from raadhus.core.procedure.refusals import NotThere
from raadhus.core.procedure.state_tables import CASE
from raadhus.writing.case_types import CaseType
from raadhus.writing.completeness import Missing, Stop, what_is_missing
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import Proposal, RouteStop
from raadhus.writing.queries.case_access import may_of_case, places_of
from raadhus.writing.queries.case_types import case_type_of
from raadhus.writing.queries.contents import content_of


class CaseStop(Struct, frozen=True, kw_only=True):
    organization: str
    name: str
    meeting_date: str | None
    purpose: str


class CaseStep(Struct, frozen=True, kw_only=True):
    """`is_turn`: the case waits for this one."""

    approver: str
    user: int
    answer: str
    comment: str
    answered_at: datetime | None
    is_turn: bool


class CaseFile(Struct, frozen=True, kw_only=True):
    """`cpr` is the gravest kind of CPR number in it, empty for none."""

    number: int
    title: str
    file_name: str
    is_recommended: bool
    is_closed: bool
    size: int
    media_type: str
    scan: str
    cpr: str
    is_read: bool


class CaseComment(Struct, frozen=True, kw_only=True):
    section: str | None
    who: str
    text: str
    said_at: datetime


class OneCase(Struct, frozen=True, kw_only=True):
    """`verbs` are those that the one who asked may do to it now."""

    number: int
    body: str
    unit: str
    type: str
    kind: CaseType
    state: str
    version: int
    content: ProposalContent
    author: str
    pen: str | None
    pen_is_mine: bool
    changed_by: str
    changed_at: datetime
    stops: tuple[CaseStop, ...]
    steps: tuple[CaseStep, ...]
    files: tuple[CaseFile, ...]
    comments: tuple[CaseComment, ...]
    missing: tuple[Missing, ...]
    verbs: tuple[str, ...]

    @property
    def is_closed(self) -> bool:
        return self.content.access == "closed"


def one_case(number: int, *, by: Acting) -> OneCase:
    """The case. Raises NotThere when there is none, or none that the one who acts may know of."""
    row = Proposal.objects.select_related("author", "pen").filter(pk=number).first()
    if row is None:
        raise NotThere
    stops = list(row.route.order_by("position"))
    if not may_of_case("read.case", row, by=by, stops=stops):
        raise NotThere
    content, kind, steps = content_of(row), case_type_of(row.type, body=row.body), _steps(row)
    lacks = tuple(Stop(name=stop.organization_name, has_date=stop.meeting_date is not None) for stop in stops)
    return OneCase(
        number=row.pk,
        body=row.body,
        unit=row.unit,
        type=row.type,
        kind=kind,
        state=row.state,
        version=row.version,
        content=content,
        author=row.author.name,
        pen=row.pen.name if row.pen else None,
        pen_is_mine=row.pen_id == by.user,
        changed_by=row.changed_by,
        changed_at=row.changed_at,
        stops=tuple(_stop(stop) for stop in stops),
        steps=steps,
        files=_files(row),
        comments=_comments(row),
        missing=what_is_missing(content, kind=kind, stops=lacks),
        verbs=tuple(_verbs(row, stops=stops, steps=steps, by=by)),
    )


_IS_UNREAD = ExpressionWrapper(Q(file__text__isnull=True), output_field=BooleanField())
_VERBS = ("edit", "submit", "approve", "send_back", "withdraw", "close", "reopen")


def _verbs(row: Proposal, *, stops: list[RouteStop], steps: tuple[CaseStep, ...], by: Acting) -> list[str]:
    places = places_of(row, stops=stops)
    turn = next((step.user for step in steps if step.is_turn), None)
    found = []
    for verb in _VERBS:
        # A case that was withdrawn is taken up again by whoever may withdraw one.
        asked = "withdraw" if verb == "reopen" and row.state == "withdrawn" else verb
        allowed = any(may(f"case.{asked}", by=by, place=place) for place in places)
        is_turn = verb not in {"approve", "send_back"} or row.state != "in_review" or turn == by.user
        if allowed and is_turn and (row.state, verb) in CASE.moves:
            found.append(verb)
    if any(may("case.comment", by=by, place=place) for place in places):
        found.append("comment")
    return found


def _stop(stop: RouteStop) -> CaseStop:
    return CaseStop(
        organization=stop.organization,
        name=stop.organization_name,
        meeting_date=stop.meeting_date.isoformat() if stop.meeting_date else None,
        purpose=stop.purpose,
    )


def _steps(row: Proposal) -> tuple[CaseStep, ...]:
    steps = list(row.approvals.select_related("approver").order_by("-round", "position"))
    return tuple(
        CaseStep(
            approver=step.approver.name,
            user=step.approver_id,
            answer=step.answer,
            comment=step.comment,
            answered_at=step.answered_at,
            is_turn=row.state == "in_review" and step.position == row.step + 1,
        )
        for step in steps
        if step.round == steps[0].round
    )


def _files(row: Proposal) -> tuple[CaseFile, ...]:
    shown = row.attachments.filter(is_taken_off=False).order_by("position")
    return tuple(
        CaseFile(
            number=one["pk"],
            title=one["title"],
            file_name=one["file_name"],
            is_recommended=one["is_recommended"],
            is_closed=one["access"] == "closed",
            size=one["file__size"],
            media_type=one["file__media_type"],
            scan=one["file__scan"],
            cpr=one["file__cpr"],
            is_read=not one["is_unread"],
        )
        for one in shown.annotate(is_unread=_IS_UNREAD).values(
            "pk", "title", "file_name", "is_recommended", "access", "file__size", "file__media_type", "file__scan",
            "file__cpr", "is_unread",
        )
    )  # fmt: skip


def _comments(row: Proposal) -> tuple[CaseComment, ...]:
    return tuple(
        CaseComment(section=one.section, who=one.author.name, text=one.text, said_at=one.said_at)
        for one in row.comments.select_related("author").order_by("said_at", "pk")
    )
