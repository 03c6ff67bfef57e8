"""What is tried on a walk."""

from collections.abc import Callable
from datetime import timedelta

from desk_cast import BODY, UNIT
from desk_minutes import every_answer
from made_cases import whole_content
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.meeting_facts import DecisionTaken, Disqualification, ItemFacts, VoteTaken
from raadhus.writing.models import AgendaItem, Meeting, MinutesApproval, Proposal, Seat
from raadhus.writing.operations.agendas.approve_agenda import approve_agenda
from raadhus.writing.operations.agendas.cancel_meeting import cancel_meeting
from raadhus.writing.operations.agendas.compose_agenda import compose_agenda
from raadhus.writing.operations.agendas.lock_agenda import lock_agenda
from raadhus.writing.operations.agendas.lock_supplement import lock_supplement
from raadhus.writing.operations.agendas.place_item import place_item
from raadhus.writing.operations.agendas.plan_meeting import NewMeeting, plan_meeting
from raadhus.writing.operations.agendas.publish_agenda import publish_agenda
from raadhus.writing.operations.agendas.send_agenda import send_agenda
from raadhus.writing.operations.agendas.take_off import take_off
from raadhus.writing.operations.agendas.unlock_agenda import unlock_agenda
from raadhus.writing.operations.meetings.add_item import add_item
from raadhus.writing.operations.meetings.adjourn_meeting import adjourn_meeting
from raadhus.writing.operations.meetings.announce_absence import announce_absence
from raadhus.writing.operations.meetings.call_meeting import call_meeting
from raadhus.writing.operations.meetings.close_item_to_public import close_item_to_public
from raadhus.writing.operations.meetings.close_meeting import close_meeting
from raadhus.writing.operations.meetings.decide_item import decide_item
from raadhus.writing.operations.meetings.note_arrival import note_arrival
from raadhus.writing.operations.meetings.note_departure import note_departure
from raadhus.writing.operations.meetings.note_disqualification import note_disqualification
from raadhus.writing.operations.meetings.open_item_to_public import open_item_to_public
from raadhus.writing.operations.meetings.open_meeting import open_meeting
from raadhus.writing.operations.meetings.postpone_item import postpone_item
from raadhus.writing.operations.meetings.record_facts import record_facts
from raadhus.writing.operations.meetings.reopen_item import reopen_item
from raadhus.writing.operations.meetings.reopen_meeting import reopen_meeting
from raadhus.writing.operations.meetings.resume_meeting import resume_meeting
from raadhus.writing.operations.meetings.return_item import return_item
from raadhus.writing.operations.meetings.take_up_item import take_up_item
from raadhus.writing.operations.meetings.write_text import write_text
from raadhus.writing.operations.minutes.approve_minutes import approve_minutes
from raadhus.writing.operations.minutes.approve_with_remark import approve_with_remark
from raadhus.writing.operations.minutes.cannot_approve import cannot_approve
from raadhus.writing.operations.minutes.choose_public_wording import PublicWording, choose_public_wording
from raadhus.writing.operations.minutes.correct_minutes import correct_minutes
from raadhus.writing.operations.minutes.draft_minutes import draft_minutes
from raadhus.writing.operations.minutes.publish_minutes import publish_minutes
from raadhus.writing.operations.minutes.send_for_approval import send_for_approval
from raadhus.writing.operations.minutes.take_back_minutes import take_back_minutes
from raadhus.writing.operations.minutes.withdraw_minutes_item import withdraw_minutes_item
from raadhus.writing.operations.proposals.approve_proposal import approve_proposal
from raadhus.writing.operations.proposals.comment_on_proposal import comment_on_proposal
from raadhus.writing.operations.proposals.draft_proposal import NewProposal, draft_proposal
from raadhus.writing.operations.proposals.edit_proposal import edit_proposal
from raadhus.writing.operations.proposals.forward_proposal import forward_proposal
from raadhus.writing.operations.proposals.reopen_proposal import reopen_proposal
from raadhus.writing.operations.proposals.send_back_proposal import send_back_proposal
from raadhus.writing.operations.proposals.set_route import NewStop
from raadhus.writing.operations.proposals.submit_proposal import submit_proposal
from raadhus.writing.operations.proposals.withdraw_proposal import withdraw_proposal
from writing.walks.beginnings import SECRET
from writing.walks.walk import NothingThere, Tried, Walk

_MOST_MEETINGS, _MOST_CASES, _MOST_ITEMS = 4, 8, 8
_TO_COME = ("planned", "called")
_STRANGE = 0.3
_Verb = Callable[[Walk, Acting], object]


def _draft(walk: Walk, by: Acting) -> None:
    if Proposal.objects.exclude(state="withdrawn").count() >= _MOST_CASES:
        raise NothingThere
    is_closed = walk.dice.random() < 0.4
    content = whole_content(f"Om {SECRET}" if is_closed else "Om en vej", is_closed=is_closed)
    days = ((walk.desk.organization, 20), (walk.desk.council, 60))
    way = tuple(
        NewStop(organization=organization, meeting_date=(walk.now + timedelta(days=ahead)).date())
        for organization, ahead in days
    )
    route = walk.dice.choice((way[:1], way))
    draft_proposal(NewProposal(body=BODY, unit=UNIT, type="decision", content=content, route=route), by=by)


def _edit(walk: Walk, by: Acting) -> None:
    case = walk.case("draft", "sent_back")
    is_closed = case.access == "closed"
    content = whole_content(
        f"{SECRET} nr. {walk.dice.randrange(9)}" if is_closed else "En vej", is_closed=is_closed
    )
    edit_proposal(case.pk, content=content, by=by, version=walk.version(case))


def _comment(walk: Walk, by: Acting) -> None:
    case = walk.any(Proposal.objects.all())
    comment_on_proposal(case.pk, section=None, text=f"Se {SECRET}", by=by)


def _plan(walk: Walk, by: Acting) -> None:
    if Meeting.objects.exclude(state="cancelled").count() >= _MOST_MEETINGS:
        raise NothingThere
    starts = walk.now + timedelta(days=walk.dice.randrange(1, 40))
    organization = walk.dice.choice((walk.desk.organization, walk.desk.organization, walk.desk.council))
    plan_meeting(
        NewMeeting(body=BODY, organization=organization, starts_at=starts, place="Mødelokale 3"), by=by
    )


def _place(walk: Walk, by: Acting) -> None:
    meeting = walk.meeting(agenda_state__in=("composing", "sent", "published"), state__in=_TO_COME)
    place_item(meeting.pk, proposal=walk.case("ready", "forwarded").pk, by=by, version=walk.version(meeting))


def _forward(walk: Walk, by: Acting) -> None:
    forward_proposal(walk.item(state="decided", proposal__isnull=False).pk, by=by)


def _add_item(walk: Walk, by: Acting) -> None:
    """A case that is ready, where one is; else an item of its own."""
    meeting = walk.meeting(state="in_session")
    if meeting.items.count() >= _MOST_ITEMS:
        raise NothingThere
    ready = Proposal.objects.filter(state="ready", route__organization=meeting.organization).first()
    is_closed = walk.dice.random() < 0.5
    content = whole_content(f"Om {SECRET}" if is_closed else "Om en vej", is_closed=is_closed)
    stays_closed = ready.access == "closed" if ready else is_closed
    reason = f"{SECRET} kan ikke vente." if stays_closed else "Fristen udløber."
    add_item(meeting.pk, item=ready.pk if ready else content, reason=reason, by=by)


def _take_up(walk: Walk, by: Acting) -> None:
    item = walk.item(meeting__state="in_session", state="waiting")
    take_up_item(item.pk, by=by, version=walk.version(item))


def _vote(walk: Walk, by: Acting) -> None:
    item = walk.item(state__in=("under_treatment", "decided"))
    keys = tuple(
        str(key) for key in Seat.objects.filter(meeting=item.meeting_id).values_list("pk", flat=True)
    )
    stranger = str(walk.seat().pk)
    sides: dict[str, list[str]] = {"for_": [], "against": [], "abstain": [], "away": []}
    for key in (*keys, stranger) if walk.dice.random() < _STRANGE else keys:
        sides[walk.dice.choice(tuple(sides))].append(key)
    vote = VoteTaken(
        for_=tuple(sides["for_"]), against=tuple(sides["against"]), abstain=tuple(sides["abstain"])
    )
    facts = ItemFacts(decisions=(DecisionTaken(outcome="approved"),), votes=(vote,))
    record_facts(item.pk, facts=facts, by=by, version=walk.version(item))


def _rule_out(walk: Walk, by: Acting) -> None:
    item = walk.item(state="under_treatment", meeting__state="in_session")
    seat = str(walk.seat(item.meeting_id).pk)
    ruled = Disqualification(seat=seat, ground="nær slægtning", ruling="recused")
    note_disqualification(item.pk, ruled=ruled, by=by, version=walk.version(item))


def _decide(walk: Walk, by: Acting) -> None:
    item = walk.item(state="under_treatment", meeting__state="in_session")
    decisions = (DecisionTaken(outcome=walk.dice.choice(("approved", "noted", "rejected"))),)
    decide_item(item.pk, decisions=decisions, by=by, version=walk.version(item))


def _write_text(walk: Walk, by: Acting) -> None:
    item = walk.item(state="decided")
    text = f"Godkendt efter {SECRET}." if item.access == "closed" else "Godkendt."
    write_text(item.pk, text=text, by=by, version=walk.version(item))


def _word(walk: Walk, by: Acting) -> None:
    item = walk.item(access="closed", meeting__state="closed")
    wording = PublicWording(choice="neutral", text="Udvalget tog stilling til sagen.")
    choose_public_wording(item.pk, wording=wording, by=by, version=walk.version(item))


def _close_item(walk: Walk, by: Acting) -> None:
    item = walk.item(state__in=("waiting", "under_treatment"), meeting__state="in_session")
    close_item_to_public(
        item.pk, ground="personal", public_title="Sag om en person", reason="Om en borgers forhold.", by=by,
        version=walk.version(item),
    )  # fmt: skip


def _open_item(walk: Walk, by: Acting) -> None:
    """Never one that holds the word: a secretary who opens what is closed wants it seen."""
    items = (item for item in AgendaItem.objects.filter(access="closed") if SECRET not in str(item.content))
    item = walk.any(one for one in items if SECRET not in str(one.facts))
    open_item_to_public(item.pk, by=by, version=walk.version(item))


def _approval(walk: Walk, by: Acting) -> int:
    """Mostly one that waits for whoever acts."""
    asked = MinutesApproval.objects.filter(seat__user=by.user, minutes__taken_back_at=None, answer="waiting")
    return walk.any(asked if walk.dice.random() > _STRANGE else MinutesApproval.objects.all()).pk


def _of_case(verb: Callable[..., object], *states: str, **more: object) -> _Verb:
    def tried(walk: Walk, by: Acting) -> None:
        case = walk.case(*states)
        verb(case.pk, by=by, version=walk.version(case), **more)

    return tried


def _of_meeting(
    verb: Callable[..., object], *, more: dict[str, object] | None = None, **fields: object
) -> _Verb:
    def tried(walk: Walk, by: Acting) -> None:
        meeting = walk.meeting(**fields)
        verb(meeting.pk, by=by, version=walk.version(meeting), **(more or {}))

    return tried


def _of_item(
    verb: Callable[..., object], *, more: dict[str, object] | None = None, **fields: object
) -> _Verb:
    def tried(walk: Walk, by: Acting) -> None:
        item = walk.item(**fields)
        verb(item.pk, by=by, version=walk.version(item), **(more or {}))

    return tried


# What undoes work is done less than what goes on with it.
_RARE = {
    "withdraw", "cancel", "take off", "unlock", "send back", "take back", "cannot", "adjourn", "withdraw item",
    "close", "departure", "edit", "arrival", "comment", "reopen", "rule out", "close item", "draft minutes", "absence",
    "reopen meeting", "return", "add item", "postpone", "reopen item",
}  # fmt: skip
_S, _M = ("Sofie",), ("Birgit", "Søren", "Claus", "Torben", "Ditte")
_ANSWERS: dict[str, object] = {"answers": every_answer()}
_VERBS: dict[str, tuple[tuple[str, ...], _Verb]] = {
    "draft": (("Signe",), _draft),
    "edit": (("Signe",), _edit),
    "comment": (("Signe", "Carl", "Sofie"), _comment),
    "submit": (("Signe",), _of_case(submit_proposal, "draft", "sent_back")),
    "approve": (("Carl", "Dorthe"), _of_case(approve_proposal, "in_review")),
    "approve on": (("Carl", "Dorthe"), _of_case(approve_proposal, "in_review")),
    "send back": (("Carl", "Dorthe"), _of_case(send_back_proposal, "in_review", comment="Se igen.")),
    "withdraw": (("Signe",), _of_case(withdraw_proposal, "draft")),
    "reopen": (("Sofie",), _of_case(reopen_proposal, "closed", "decided", "withdrawn")),
    "plan": (_S, _plan),
    "compose": (_S, _of_meeting(compose_agenda, agenda_state="planned", state__in=_TO_COME)),
    "place": (_S, _place),
    "place more": (_S, _place),
    "forward": (_S, _forward),
    "take off": (_S, _of_item(take_off, meeting__agenda_state="composing")),
    "lock": (_S, _of_meeting(lock_agenda, agenda_state="composing", state__in=_TO_COME)),
    "unlock": (_S, _of_meeting(unlock_agenda, agenda_state="locked", state__in=_TO_COME)),
    "supplement": (_S, _of_meeting(lock_supplement, agenda_state="sent", state__in=_TO_COME)),
    "approve agenda": (("Ditte",), _of_meeting(approve_agenda, agenda_state="locked")),
    "send": (_S, _of_meeting(send_agenda, agenda_state="locked", state__in=_TO_COME)),
    "publish agenda": (_S, _of_meeting(publish_agenda, agenda_state="sent", more=_ANSWERS)),
    "cancel": (_S, _of_meeting(cancel_meeting, state="planned", more={"why": "Ingen sager"})),
    "call": (_S, _of_meeting(call_meeting, agenda_state__in=("sent", "published"), state="planned")),
    "open": (_S, _of_meeting(open_meeting, state="called")),
    "absence": (_M, lambda walk, by: announce_absence(walk.meeting(state="called").pk, by=by)),
    "arrival": (_S, lambda walk, by: note_arrival(walk.seat().pk, by=by)),
    "departure": (_S, lambda walk, by: note_departure(walk.seat().pk, by=by)),
    "add item": (("Sofie", "Ditte"), _add_item),
    "take up": (_S, _take_up),
    "take up next": (_S, _take_up),
    "vote": (_S, _vote),
    "vote again": (_S, _vote),
    "rule out": (_S, _rule_out),
    "decide": (_S, _decide),
    "decide on": (_S, _decide),
    "write text": (_S, _write_text),
    "postpone": (_S, _of_item(postpone_item, state="under_treatment", meeting__state="in_session")),
    "return": (_S, _of_item(return_item, state="under_treatment", meeting__state="in_session")),
    "reopen item": (_S, _of_item(reopen_item, state="decided")),
    "close item": (_S, _close_item),
    "open item": (_S, _open_item),
    "adjourn": (_S, _of_meeting(adjourn_meeting, state="in_session")),
    "resume": (_S, _of_meeting(resume_meeting, state="adjourned")),
    "close": (_S, _of_meeting(close_meeting, state="in_session", more={"leaves_undecided": True})),
    "reopen meeting": (_S, _of_meeting(reopen_meeting, state="closed", approval_state="drafting")),
    "draft minutes": (_S, _of_meeting(draft_minutes, state="closed")),
    "word": (_S, _word),
    "word on": (_S, _word),
    "send minutes": (_S, _of_meeting(send_for_approval, state="closed", approval_state="drafting")),
    "take back": (_S, _of_meeting(take_back_minutes, approval_state="out_for_approval")),
    "approve minutes": (_M, lambda walk, by: approve_minutes(_approval(walk, by), by=by)),
    "approve minutes on": (_M, lambda walk, by: approve_minutes(_approval(walk, by), by=by)),
    "remark": (_M, lambda walk, by: approve_with_remark(_approval(walk, by), remark="Godt møde.", by=by)),
    "cannot": (
        _M,
        lambda walk, by: cannot_approve(_approval(walk, by), correction="Tallet er forkert.", by=by),
    ),
    "publish": (_S, _of_meeting(publish_minutes, state="closed", more=_ANSWERS)),
    "publish on": (_S, _of_meeting(publish_minutes, approval_state="approved", more=_ANSWERS)),
    "correct": (
        _S,
        _of_meeting(
            correct_minutes, publication_state="published", more={"text": "Skal være 12.", "reason": "Fejl"}
        ),
    ),
    "withdraw item": (_S, _of_item(withdraw_minutes_item, state="decided", more={"ground": "other"})),
}
VERBS = {name: Tried(by, do, 1 if name in _RARE else 6) for name, (by, do) in _VERBS.items()}
