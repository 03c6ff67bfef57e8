"""Lets the cast of the desk work: cases in every state, and the agenda of a coming meeting that is being made."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from raadhus.accounts.models import User
from raadhus.accounts.queries.acting import acting_of
from raadhus.core.procedure.acting import Acting
from raadhus.demo.desk_meeting import DeskMeeting, Item, desk_meeting, written_files
from raadhus.demo.desk_users import CAST
from raadhus.demo.organisation import CHIEF, EDUCATION, HEADS
from raadhus.demo.publishing import BODY
from raadhus.demo.written_text import paragraphs
from raadhus.published.models import Organization
from raadhus.writing.content import ProposalContent, WrittenAmount, WrittenSection
from raadhus.writing.models import Meeting, Proposal
from raadhus.writing.operations.agendas.add_message import add_message
from raadhus.writing.operations.agendas.compose_agenda import compose_agenda
from raadhus.writing.operations.agendas.place_item import place_item
from raadhus.writing.operations.agendas.plan_meeting import NewMeeting, plan_meeting
from raadhus.writing.operations.proposals.approve_proposal import approve_proposal
from raadhus.writing.operations.proposals.attach_file import NewFile, attach_file
from raadhus.writing.operations.proposals.comment_on_proposal import comment_on_proposal
from raadhus.writing.operations.proposals.draft_proposal import NewProposal, draft_proposal
from raadhus.writing.operations.proposals.set_chain import set_chain
from raadhus.writing.operations.proposals.set_route import NewStop
from raadhus.writing.operations.proposals.submit_proposal import submit_proposal

_ZONE = ZoneInfo("Europe/Copenhagen")
_SECRETARY, _CASE_WORKER, _ADMINISTRATOR = (
    next(one.name for one in CAST if one.roles[0].role == role)
    for role in ("secretary", "case_worker", "administrator")
)
_HEAD = HEADS[EDUCATION].name
# What is not ready yet, so that there is something to do for everybody.
_DRAFTED, _WITH_HEAD, _WITH_CHIEF = "evaluation", "employers", "flexible-jobs"
_PLACED = ("budget-follow-up", "budget-remarks", "visit")


def fill_desk() -> int:
    """Give the number of the meeting; a desk where there is anything is left as it is."""
    if Proposal.objects.filter(body=BODY).exists():
        return Meeting.objects.filter(body=BODY).values_list("pk", flat=True)[0]
    meeting = desk_meeting()
    set_approvers()
    cases = {item.key: draft_case(item, meeting=meeting) for item in meeting.item}
    for key, case in cases.items():
        _bring_on(key, case)
    return _begin_agenda(meeting, cases=cases)


def draft_case(item: Item, *, meeting: DeskMeeting) -> int:
    """Write the case with its attachments, as the case worker, and give its number."""
    by = _acting(_CASE_WORKER, "2025-05-26T09:00")
    number = draft_proposal(
        NewProposal(
            body=BODY,
            unit=EDUCATION,
            type=item.type,
            content=content_of(item),
            route=_route(item, meeting=meeting),
        ),
        by=by,
    )
    for name, data in written_files(item.attachments):
        attach_file(number, file=NewFile(data=data, name=name, is_recommended=True), by=by)
    return number


def content_of(item: Item) -> ProposalContent:
    """What the case worker types."""
    return ProposalContent(
        title=item.title,
        case_number=item.case_number,
        decided_by=item.decided_by,
        units=item.units,
        points=item.points,
        sections=tuple(
            WrittenSection(key=key, heading=key, blocks=paragraphs(text))
            for key, text in item.sections.items()
        ),
        amounts=tuple(
            WrittenAmount(
                oere=one.oere, what=one.what, frame=one.frame, year=one.year, direction=one.direction
            )
            for one in item.amounts
        ),
    )


def set_approvers() -> None:
    """Say who approves the cases of the unit."""
    users = _users()
    set_chain(
        EDUCATION,
        body=BODY,
        approvers=(users[_HEAD].pk, users[CHIEF.name].pk),
        by=_acting(_ADMINISTRATOR, "2025-05-20T09:00"),
    )


def _bring_on(key: str, case: int) -> None:
    """Send the case as far as the demonstration wants it."""
    if key == _DRAFTED:
        return
    submit_proposal(case, by=_acting(_CASE_WORKER, "2025-06-02T10:00"), version=None)
    if key == _WITH_HEAD:
        return
    approve_proposal(case, by=_acting(_HEAD, "2025-06-04T11:00"), version=None)
    if key == _WITH_CHIEF:
        text = "Skriv gerne, hvor mange af jobbene der er på under ti timer."
        comment_on_proposal(
            case, section="presentation", text=text, by=_acting(CHIEF.name, "2025-06-10T08:30")
        )
        return
    approve_proposal(case, by=_acting(CHIEF.name, "2025-06-06T13:00"), version=None)


def _begin_agenda(meeting: DeskMeeting, *, cases: Mapping[str, int]) -> int:
    by = _acting(_SECRETARY, "2025-06-11T14:00")
    number = plan_meeting(
        NewMeeting(
            body=BODY,
            organization=_organizations()[meeting.committee],
            starts_at=meeting.starts.replace(tzinfo=_ZONE),
            place=meeting.place,
        ),
        by=by,
    )
    compose_agenda(number, by=by)
    for key in _PLACED:
        place_item(number, proposal=cases[key], by=by, version=None)
    messages = Meeting.objects.get(pk=number).items.get(standing="messages")
    for text in meeting.messages.texts[:4]:
        add_message(messages.pk, blocks=paragraphs(text), by=by, version=None)
    return number


def _route(item: Item, *, meeting: DeskMeeting) -> tuple[NewStop, ...]:
    ids = _organizations()
    first = NewStop(
        organization=ids[meeting.committee],
        meeting_date=meeting.starts.date(),
        purpose="recommend" if item.route else "decide",
    )
    others = (
        NewStop(
            organization=ids[stop.committee],
            meeting_date=stop.day,
            purpose="decide" if stop == item.route[-1] else "recommend",
        )
        for stop in item.route
    )
    return (first, *others)


def _organizations() -> Mapping[str, str]:
    return dict(Organization.objects.filter(body=BODY).values_list("name", "pk"))


def _users() -> Mapping[str, User]:
    return {user.name: user for user in User.objects.all()}


def _acting(name: str, at: str) -> Acting:
    return acting_of(User.objects.get(name=name), now=datetime.fromisoformat(at).replace(tzinfo=_ZONE))
