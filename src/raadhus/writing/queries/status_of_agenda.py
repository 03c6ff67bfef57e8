"""What an agenda still needs: what, from whom and by when, each day with the rule that it was counted by."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q
from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.cautions import (
    Caution,
    caution_of_notice,
    caution_of_reading,
    caution_of_request,
)
from raadhus.core.procedure.deadlines import Deadlines, deadlines
from raadhus.core.procedure.readings import reading_in
from raadhus.core.procedure.rule_profile import RuleProfile
from raadhus.writing.models import AgendaItem, Meeting, Proposal, ProposalApproval, RouteStop
from raadhus.writing.queries.agenda import AgendaView, agenda_of
from raadhus.writing.queries.case_access import known_cases
from raadhus.writing.queries.facts import is_council
from raadhus.writing.queries.member_request import request_in
from raadhus.writing.queries.rules_of_meeting import rules_of_meeting
from raadhus.writing.queries.secretaries import secretaries_of

_BEING_WRITTEN = ("draft", "sent_back", "in_review")


class Deadline(Struct, frozen=True, kw_only=True):
    """`rule` says how the day was counted, `source` who set the rule."""

    what: str
    day: date
    rule: str
    source: str


class Needed(Struct, frozen=True, kw_only=True):
    """`proposal` is the case that it is about, where it is about one."""

    what: str
    whom: str
    by_day: date
    is_overdue: bool
    proposal: int | None = None


class AgendaStatus(Struct, frozen=True, kw_only=True):
    """`cautions` are of the agenda as it is: told, never refused."""

    deadlines: tuple[Deadline, ...]
    needed: tuple[Needed, ...]
    cautions: tuple[str, ...]


def status_of_agenda(meeting: int, *, by: Acting) -> AgendaStatus:
    """Nothing is needed of a meeting that has begun. Raises NotThere."""
    agenda = agenda_of(meeting, by=by)
    row = Meeting.objects.get(pk=meeting)
    rules = rules_of_meeting(row)
    day = localtime(row.starts_at).date()
    counted = deadlines(day, profile=rules, is_council=is_council(row))
    found = (
        tuple(_needed(row, agenda=agenda, rules=rules, counted=counted, by=by))
        if row.state in {"planned", "called"}
        else ()
    )
    return AgendaStatus(
        deadlines=_deadlines(counted),
        needed=tuple(sorted(found, key=lambda one: one.by_day)),
        cautions=tuple(one.danish for one in _cautions(row, counted=counted) if one),
    )


def _deadlines(counted: Deadlines) -> tuple[Deadline, ...]:
    told = (
        ("Et medlem kan kræve en sag på dagsordenen til og med", counted.requests),
        ("Sagerne skal være klar senest", counted.cases),
        ("Dagsordenen skal så vidt muligt sendes senest", counted.notice),
    )
    return tuple(
        Deadline(what=what, day=one.day, rule=one.counting, source=one.citation) for what, one in told
    )


def _cautions(row: Meeting, *, counted: Deadlines) -> Iterator[Caution | None]:
    """What to look at and what is allowed all the same: sent late, read too soon, asked for too late."""
    day = localtime(row.starts_at).date()
    if row.agenda_sent_at is not None:
        yield caution_of_notice(localtime(row.agenda_sent_at).date(), notice=counted.notice)
    for item in row.items.filter(is_taken_off=False).order_by("position", "id"):
        number = item.number or str(item.position)
        yield caution_of_reading(item.title, item=number, day=day, first=_first_reading(item, of=row))
        asked = request_in(item)
        if asked is not None:
            last = counted.requests.day
            yield caution_of_request(asked.received, who=asked.who, item=number, last=last)


def _first_reading(item: AgendaItem, *, of: Meeting) -> date | None:
    """When the committee treated the same case last, where this is a second reading."""
    reading = reading_in(item.title)
    if reading is None or reading.number == 1 or item.proposal_id is None:
        return None
    same = Q(proposal=item.proposal_id)
    if item.content.get("case_number"):
        same |= Q(content__case_number=item.content["case_number"])
    before = AgendaItem.objects.filter(
        same, meeting__organization=of.organization, meeting__starts_at__lt=of.starts_at, is_taken_off=False
    )
    first = before.order_by("-meeting__starts_at").values_list("meeting__starts_at", flat=True).first()
    return localtime(first).date() if first else None


def _needed(
    row: Meeting, *, agenda: AgendaView, rules: RuleProfile, counted: Deadlines, by: Acting
) -> Iterator[Needed]:
    day, today = localtime(row.starts_at).date(), localtime(by.at).date()
    cases_day, notice = counted.cases.day, counted.notice.day
    secretary = ", ".join(user.name for user in secretaries_of(row, now=by.at)) or "udvalgets sekretær"
    for case, what, whom in _of_cases(row, day=day, requests=counted.requests.day, by=by):
        due = notice if case.state == "ready" else cases_day
        yield Needed(what=what, whom=whom or secretary, by_day=due, is_overdue=due < today, proposal=case.pk)
    for what, whom in _of_agenda(agenda, rules=rules):
        yield Needed(what=what, whom=whom or secretary, by_day=notice, is_overdue=notice < today)


def _of_cases(row: Meeting, *, day: date, requests: date, by: Acting) -> Iterator[tuple[Proposal, str, str]]:
    """The cases that aim at the meeting and are not on it: what is missing, and from whom, or from the secretary."""
    aimed = RouteStop.objects.filter(organization=row.organization, meeting_date=day).values("proposal")
    cases = list(
        known_cases(by=by)
        .filter(pk__in=aimed, state__in=(*_BEING_WRITTEN, "ready"))
        .select_related("author")
        .order_by("pk")
    )
    turns = {
        (one.proposal_id, one.position): one.approver.name
        for one in ProposalApproval.objects.filter(proposal__in=cases)
        .select_related("approver")
        .order_by("round")
    }
    for case in cases:
        if case.state == "ready":
            asked = request_in(case)
            has_right = asked is not None and asked.received <= requests
            right = f", og {asked.who} har krav på det" if asked and has_right else ""
            yield case, f"»{case.title}« er klar og kan sættes på dagsordenen{right}", ""
        elif case.state == "in_review":
            approver = turns.get((case.pk, case.step + 1), "")
            yield case, f"»{case.title}« mangler godkendelse", approver
        else:
            yield case, f"»{case.title}« er ikke skrevet færdig", case.author.name


def _of_agenda(agenda: AgendaView, *, rules: RuleProfile) -> Iterator[tuple[str, str]]:
    """What is left to do with the agenda itself, and by whom, if not by the secretary."""
    yield from ((lack, "") for lack in agenda.lacks)
    match agenda.agenda_state:
        case "planned":
            yield "Dagsordenen er ikke begyndt", ""
        case "composing":
            yield "Dagsordenen er ikke låst", ""
        case _ if agenda.has_late:
            yield "Tillægsdagsordenen er ikke låst", ""
    if rules.chair_approves_agenda and not agenda.approved_by:
        yield "Dagsordenen er ikke godkendt", "formanden"
    if agenda.sent_at is None:
        yield "Dagsordenen er ikke sendt til medlemmerne", ""
    if agenda.agenda_state != "published":
        yield "Den åbne dagsorden er ikke offentliggjort", ""
