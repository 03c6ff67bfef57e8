"""What an agenda still needs: what, from whom and by when, each day with the rule that it was counted by."""

from collections.abc import Iterator
from datetime import date

from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.deadlines import deadline, how_counted
from raadhus.core.procedure.rule_profile import RuleProfile
from raadhus.writing.models import Meeting, Proposal, ProposalApproval, RouteStop
from raadhus.writing.queries.agenda import AgendaView, agenda_of
from raadhus.writing.queries.case_access import known_cases
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
    deadlines: tuple[Deadline, ...]
    needed: tuple[Needed, ...]


def status_of_agenda(meeting: int, *, by: Acting) -> AgendaStatus:
    """Nothing is needed of a meeting that has begun. Raises NotThere."""
    agenda = agenda_of(meeting, by=by)
    row = Meeting.objects.get(pk=meeting)
    rules = rules_of_meeting(row)
    day = localtime(row.starts_at).date()
    found = (
        tuple(_needed(row, agenda=agenda, rules=rules, by=by)) if row.state in {"planned", "called"} else ()
    )
    return AgendaStatus(
        deadlines=_deadlines(day, rules=rules),
        needed=tuple(sorted(found, key=lambda one: one.by_day)),
    )


def _deadlines(day: date, *, rules: RuleProfile) -> tuple[Deadline, ...]:
    cases = rules.notice_days + rules.cases_days
    return (
        Deadline(
            what="Et medlem kan kræve en sag på dagsordenen til og med",
            day=deadline(day, days=rules.request_days, profile=rules),
            rule=how_counted(days=rules.request_days, profile=rules),
            source="kommunestyrelsesloven § 11, stk. 1, og udvalgets forretningsorden",
        ),
        Deadline(
            what="Sagerne skal være klar senest",
            day=deadline(day, days=cases, profile=rules),
            rule=how_counted(days=cases, profile=rules),
            source="udvalgets forretningsorden",
        ),
        Deadline(
            what="Dagsordenen skal så vidt muligt sendes senest",
            day=deadline(day, days=rules.notice_days, profile=rules),
            rule=how_counted(days=rules.notice_days, profile=rules),
            source="kommunestyrelsesloven § 20, stk. 3 (byrådet § 8, stk. 4), og udvalgets forretningsorden",
        ),
    )


def _needed(row: Meeting, *, agenda: AgendaView, rules: RuleProfile, by: Acting) -> Iterator[Needed]:
    day, today = localtime(row.starts_at).date(), localtime(by.at).date()
    cases_day = deadline(day, days=rules.notice_days + rules.cases_days, profile=rules)
    notice = deadline(day, days=rules.notice_days, profile=rules)
    secretary = ", ".join(user.name for user in secretaries_of(row, now=by.at)) or "udvalgets sekretær"
    for case, what, whom in _of_cases(row, day=day, by=by):
        due = notice if case.state == "ready" else cases_day
        yield Needed(what=what, whom=whom or secretary, by_day=due, is_overdue=due < today, proposal=case.pk)
    for what, whom in _of_agenda(agenda, rules=rules):
        yield Needed(what=what, whom=whom or secretary, by_day=notice, is_overdue=notice < today)


def _of_cases(row: Meeting, *, day: date, by: Acting) -> Iterator[tuple[Proposal, str, str]]:
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
            yield case, f"»{case.title}« er klar og kan sættes på dagsordenen", ""
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
