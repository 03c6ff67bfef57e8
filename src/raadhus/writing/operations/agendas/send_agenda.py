"""Send an agenda to those of the meeting: it is frozen as it is, the meeting is called, and everybody gets a mail."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.deadlines import deadline
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.rule_profile import RuleProfile
from raadhus.core.procedure.state_tables import AGENDA
from raadhus.core.record_json import encode_record
from raadhus.writing.mails.agenda_sent import agenda_sent_mails
from raadhus.writing.models import AgendaVersion, Meeting
from raadhus.writing.operations.agendas.taking import take_agenda, write_down
from raadhus.writing.operations.meetings.call_meeting import call_meeting
from raadhus.writing.queries.rules_of_meeting import rules_of_meeting
from raadhus.writing.record.agenda_record import agenda_record
from raadhus.writing.verbs import move


class SupplementIsOpen(
    Refusal,
    reason="supplement-is-open",
    english="There are late items without numbers. Lock the supplementary agenda first.",
    danish="Der er sene punkter uden nummer. Lås først tillægsdagsordenen.",
):
    """What is sent has its numbers."""


class ChairHasNotApproved(
    Refusal,
    reason="chair-has-not-approved",
    english="The chair has not approved the agenda yet, as the committee's rules ask for.",
    danish="Formanden har ikke godkendt dagsordenen endnu, og det kræver udvalgets regler.",
):
    """The profile of the committee asks for the chair's approval."""


class NothingNew(
    Refusal,
    reason="nothing-new",
    english="Nothing of the agenda has changed since it was sent.",
    danish="Dagsordenen er ikke ændret, siden den blev sendt.",
):
    """The same agenda is not sent twice."""


class Sent(Struct, frozen=True, kw_only=True):
    """`version` counts from 1; `is_late` says that the rules asked for an earlier day: a warning, never more."""

    version: int
    mails: int
    is_late: bool


def send_agenda(meeting: int, *, by: Acting, version: int | None) -> Sent:
    """Sent again, it tells what is new. Raises a Refusal.

    The day of notice is kept "so far as possible" (kommunestyrelsesloven § 8, stk. 4): a late agenda is sent too.
    """
    with transaction.atomic():
        row = take_agenda(meeting, may="agenda.send", by=by, version=version)
        rules = rules_of_meeting(row)
        moved = move(row, "agenda_state", AGENDA, verb="send")
        if row.items.filter(is_taken_off=False, number="").exists():
            raise SupplementIsOpen
        if rules.chair_approves_agenda and not row.agenda_approved_by:
            raise ChairHasNotApproved
        last = row.agenda_versions.order_by("-number").first()
        frozen = _freeze(row, last=last, by=by)
        call_meeting(row.pk, by=by)
        called = Meeting.objects.get(pk=row.pk)
        called.agenda_state = row.agenda_state
        called.agenda_sent_at = row.agenda_sent_at or by.at
        write_down(called, by=by, verb="agenda.send", moved=moved, details={"version": frozen.number})
        mails = agenda_sent_mails(
            called,
            seats=called.seats.select_related("user"),
            version=frozen.number,
            supplement=frozen.supplement if last is not None and last.supplement < frozen.supplement else 0,
            by=by,
        )
    is_late = localtime(by.at).date() > notice_day(called, rules=rules)
    return Sent(version=frozen.number, mails=len(mails), is_late=is_late)


def notice_day(meeting: Meeting, *, rules: RuleProfile) -> date:
    """The last day on which the agenda is sent in time."""
    return deadline(_day(meeting.starts_at), days=rules.notice_days, profile=rules)


def _day(moment: datetime) -> date:
    return localtime(moment).date()


def _freeze(meeting: Meeting, *, last: AgendaVersion | None, by: Acting) -> AgendaVersion:
    """Keep the whole record as the next version; raises NothingNew when it is that of the last one."""
    record = encode_record(agenda_record(meeting))
    if last is not None and bytes(last.record) == record:
        raise NothingNew
    return AgendaVersion.objects.create(
        meeting=meeting,
        number=last.number + 1 if last else 1,
        supplement=meeting.supplements,
        record=record,
        made_by=by.name,
        made_at=by.at,
    )
