"""A committee's cycle in which everything that is written has a word of its own, made by the desk's own verbs."""

import io
from datetime import date, datetime, timedelta

import msgspec
import pikepdf
from django.urls import reverse
from django.utils import timezone
from msgspec import Struct
from msgspec.structs import replace

from agendas_at_hand import STARTS
from desk_cast import BODY, NOW, Desk, egeborg_desk
from desk_minutes import every_answer
from leaks.desk.marked_words import WORDS
from made_cases import drafted_case, whole_content
from raadhus.accounts.models import RoleAssignment, User
from raadhus.accounts.operations.keep_form import SentForm, keep_form
from raadhus.core.procedure.acting import Role
from raadhus.core.procedure.meeting_facts import DecisionTaken, ItemFacts
from raadhus.core.record import Access, Paragraph
from raadhus.demo.pdfs import Written, set_pdfs
from raadhus.web.desk.cases.typed_case import TypedCase
from raadhus.writing.content import ProposalContent, WrittenSection
from raadhus.writing.models import AgendaItem, Meeting, MinutesApproval, Seat
from raadhus.writing.operations.agendas.add_message import add_message
from raadhus.writing.operations.agendas.compose_agenda import compose_agenda
from raadhus.writing.operations.agendas.lock_agenda import lock_agenda
from raadhus.writing.operations.agendas.place_item import place_item
from raadhus.writing.operations.agendas.plan_meeting import NewMeeting, plan_meeting
from raadhus.writing.operations.agendas.publish_agenda import publish_agenda
from raadhus.writing.operations.agendas.send_agenda import send_agenda
from raadhus.writing.operations.meetings.add_item import add_item
from raadhus.writing.operations.meetings.call_meeting import call_meeting
from raadhus.writing.operations.meetings.close_meeting import close_meeting
from raadhus.writing.operations.meetings.decide_item import decide_item
from raadhus.writing.operations.meetings.open_meeting import open_meeting
from raadhus.writing.operations.meetings.record_facts import record_facts
from raadhus.writing.operations.meetings.take_up_item import take_up_item
from raadhus.writing.operations.minutes.approve_minutes import approve_minutes
from raadhus.writing.operations.minutes.cannot_approve import cannot_approve
from raadhus.writing.operations.minutes.choose_public_wording import PublicWording, choose_public_wording
from raadhus.writing.operations.minutes.publish_minutes import publish_minutes
from raadhus.writing.operations.minutes.send_for_approval import send_for_approval
from raadhus.writing.operations.proposals.approve_proposal import approve_proposal
from raadhus.writing.operations.proposals.attach_file import NewFile, attach_file
from raadhus.writing.operations.proposals.autosave_draft import autosave_draft
from raadhus.writing.operations.proposals.comment_on_proposal import comment_on_proposal
from raadhus.writing.operations.proposals.submit_proposal import submit_proposal

_ELSEWHERE = "Center for Teknik og Miljø"


class Marked(Struct, frozen=True, kw_only=True):
    """`users` by the reader that they are; anonymous is nobody. The meeting is held, its minutes sent to approval;
    the agenda of `coming` is sent to the members alone, that of `planned` to nobody.
    """

    desk: Desk
    users: dict[str, User]
    meeting: Meeting
    coming: Meeting
    planned: Meeting
    open_item: AgendaItem
    closed_item: AgendaItem


def marked_meeting() -> Marked:
    desk = egeborg_desk()
    open_case, closed_case = _cases(desk)
    meeting = _meeting(desk, (open_case, closed_case), starts=STARTS)
    items = {item.proposal_id: item for item in meeting.items.all()}
    users = _readers(desk, meeting=meeting, open_item=items[open_case], closed_item=items[closed_case])
    _send(desk, meeting)
    _hold(desk, meeting, open_item=items[open_case], closed_item=items[closed_case])
    send_for_approval(meeting.pk, by=desk.acting("Sofie", now=STARTS + timedelta(hours=3)), version=None)
    coming = _coming(desk, guest=users["guest-of-open-item"])
    unsent = _ready(desk, _content("case-on-unsent-agenda"))
    planned = _meeting(desk, (unsent,), starts=STARTS + timedelta(days=56))
    _leave_unfinished(desk, meeting)
    return Marked(
        desk=desk,
        users=users,
        meeting=meeting,
        coming=coming,
        planned=planned,
        open_item=items[open_case],
        closed_item=items[closed_case],
    )


def _leave_unfinished(desk: Desk, meeting: Meeting) -> None:
    """A draft, what was typed of it since, what a member proposes instead of the minutes, and a form sent too late."""
    case = drafted_case(desk, content=_content("draft"))
    form = msgspec.to_builtins(TypedCase(title=WORDS["typed-and-not-saved"]))
    autosave_draft(case, form=form, based_on=1, by=desk.acting("Signe"))
    birgit = desk.acting("Birgit", now=STARTS + timedelta(hours=4))
    approval = MinutesApproval.objects.get(minutes__meeting=meeting, seat__user=birgit.user)
    cannot_approve(approval.pk, correction=f"Om {WORDS['proposed-correction']}.", by=birgit)
    sent = SentForm(
        address=reverse("desk-minutes-approve", args=(approval.pk,)),
        fields=(("rettelse", f"Om {WORDS['form-sent-too-late']}."),),
    )
    keep_form(sent, user=User.objects.get(pk=birgit.user), now=timezone.now())


def publish_marked_minutes(marked: Marked) -> None:
    tomorrow = STARTS + timedelta(days=1)
    for approval in MinutesApproval.objects.filter(minutes__meeting=marked.meeting).select_related("seat"):
        approve_minutes(approval.pk, by=marked.desk.acting(approval.seat.name, now=tomorrow))
    by = marked.desk.acting("Sofie", now=tomorrow)
    publish_minutes(marked.meeting.pk, answers=every_answer(), by=by, version=None)


def _content(thing: str, *, is_closed: bool = False) -> ProposalContent:
    word = WORDS[thing]
    content = whole_content(f"Om {word}", is_closed=is_closed)
    section = WrittenSection(
        key="background", heading="Baggrund", kind="background", blocks=(Paragraph(text=f"Mere om {word}."),)
    )
    reason = f"Sagen nævner {word}, som er en virksomheds forhold." if is_closed else ""
    return replace(content, sections=(*content.sections, section), closing_reason=reason)


def _cases(desk: Desk) -> tuple[int, int]:
    open_case = drafted_case(desk, content=_content("open-case"))
    closed_case = drafted_case(desk, content=_content("closed-case", is_closed=True))
    signe = desk.acting("Signe")
    attach_file(closed_case, file=_file("open-file-of-closed-case", access="open"), by=signe)
    attach_file(open_case, file=_file("closed-file-of-open-case", access="closed"), by=signe)
    for case, thing in ((open_case, "comment-on-open-case"), (closed_case, "comment-on-closed-case")):
        comment_on_proposal(case, section=None, text=f"Skal {WORDS[thing]} nævnes?", by=signe)
        _approve(desk, case)
    return open_case, closed_case


def _coming(desk: Desk, *, guest: User) -> Meeting:
    """An open item with a closed file, which members read and a guest of the item does not."""
    case = drafted_case(desk, content=_content("open-case-of-members"))
    attach_file(case, file=_file("closed-file-of-open-case", access="closed"), by=desk.acting("Signe"))
    _approve(desk, case)
    meeting = _meeting(desk, (case,), starts=STARTS + timedelta(days=28))
    _invite(guest, meeting=meeting, item=meeting.items.get(proposal=case))
    lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)
    send_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)
    return meeting


def _ready(desk: Desk, content: ProposalContent) -> int:
    case = drafted_case(desk, content=content)
    _approve(desk, case)
    return case


def _approve(desk: Desk, case: int) -> None:
    submit_proposal(case, by=desk.acting("Signe"), version=None)
    for name in ("Carl", "Dorthe"):
        approve_proposal(case, by=desk.acting(name), version=None)


def _file(thing: str, *, access: Access) -> NewFile:
    """A PDF that says the word in its name, its text and, where it is closed, in its properties."""
    ((_, pdf),) = set_pdfs([Written(WORDS[thing], f"{WORDS[thing]}\n\nDer står mere om {WORDS[thing]}.")])
    data = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf.data)) as opened:
        if access == "closed":
            opened.docinfo["/Author"] = WORDS["properties-of-closed-file"]
        opened.save(data)
    return NewFile(data=data.getvalue(), name=f"{WORDS[thing]}.pdf", access=access)


def _meeting(desk: Desk, cases: tuple[int, ...], *, starts: datetime) -> Meeting:
    sofie = desk.acting("Sofie")
    number = plan_meeting(
        NewMeeting(body=BODY, organization=desk.organization, starts_at=starts, place="Mødelokale 3"),
        by=sofie,
    )
    compose_agenda(number, by=sofie)
    for case in cases:
        place_item(number, proposal=case, by=sofie, version=None)
    return Meeting.objects.get(pk=number)


def _send(desk: Desk, meeting: Meeting) -> None:
    sofie = desk.acting("Sofie")
    messages = meeting.items.get(standing="messages")
    blocks = (Paragraph(text=f"Der er kommet {WORDS['message']}."),)
    add_message(messages.pk, blocks=blocks, by=sofie, version=None)
    lock_agenda(meeting.pk, by=sofie, version=None)
    send_agenda(meeting.pk, by=sofie, version=None)
    publish_agenda(meeting.pk, answers=every_answer(), by=sofie, version=None)


def _hold(desk: Desk, meeting: Meeting, *, open_item: AgendaItem, closed_item: AgendaItem) -> None:
    sofie = desk.acting("Sofie", now=STARTS)
    call_meeting(meeting.pk, by=sofie)
    open_meeting(meeting.pk, by=sofie)
    for thing in ("open-item-added-in-meeting", "closed-item-added-in-meeting"):
        content = _content(thing, is_closed=thing.startswith("closed"))
        add_item(meeting.pk, item=content, reason=f"Fristen om {WORDS[thing]} udløber.", by=sofie)
    for item in meeting.items.order_by("position"):
        take_up_item(item.pk, by=sofie, version=None)
        said = f"at {WORDS['minutes-of-open-item']} følges" if item.pk == open_item.pk else None
        decide_item(
            item.pk, decisions=(DecisionTaken(outcome="approved", remark=said),), by=sofie, version=None
        )
    closed_item.refresh_from_db()
    text = f"Godkendt, idet {WORDS['decision-on-closed-item']} indgår."
    facts = ItemFacts(decisions=(DecisionTaken(outcome="approved"),), text=text)
    record_facts(closed_item.pk, facts=facts, by=sofie, version=None)
    later = desk.acting("Sofie", now=STARTS + timedelta(hours=2))
    close_meeting(meeting.pk, by=later, leaves_undecided=True)
    wording = PublicWording(choice="neutral", text=f"Udvalget tog stilling til {WORDS['public-wording']}.")
    for item in meeting.items.filter(access="closed"):
        choose_public_wording(item.pk, wording=wording, by=later, version=None)


def _readers(
    desk: Desk, *, meeting: Meeting, open_item: AgendaItem, closed_item: AgendaItem
) -> dict[str, User]:
    of_cast = {
        "secretary": "Sofie", "case-worker": "Signe", "approver": "Carl", "chair": "Ditte", "member": "Birgit",
        "mayor": "Karla", "council-member": "Frode", "administrator": "Anna", "data-protection": "Dan",
    }  # fmt: skip
    found = {
        reader: next(user for whole, user in desk.users.items() if whole.startswith(name))
        for reader, name in of_cast.items()
    }
    committee, council = desk.organization, desk.council
    found |= {
        "substitute": _user("Sanne Stedfortræder", "substitute", organization=committee),
        "former-member": _user("Flemming Før", "member", organization=committee, until=date(2025, 5, 31)),
        "secretary-elsewhere": _user("Sune Sekretær", "secretary", organization=council),
        "chair-elsewhere": _user("Freja Formand", "chair", organization=council),
        "member-elsewhere": _user("Mads Medlem", "member", organization=council),
        "case-worker-elsewhere": _user("Tine Tekniker", "case_worker", unit=_ELSEWHERE),
        "approver-elsewhere": _user("Gert Godkender", "approver", unit=_ELSEWHERE),
        "secretary-of-other-body": _user("Nanna Nabo", "secretary", body="hestehave"),
        "user-without-roles": _user("Ulla Udenfor", None),
        "guest-of-open-item": _guest("Gorm Gæst", meeting=meeting, item=open_item),
        "guest-of-closed-item": _guest("Lise Lukket", meeting=meeting, item=closed_item),
    }
    return found


def _user(
    name: str,
    role: Role | None,
    *,
    body: str = BODY,
    organization: str | None = None,
    unit: str | None = None,
    until: date | None = None,
) -> User:
    address = name.lower().replace(" ", ".") + "@egeborg.example"
    user = User.objects.create(name=name, email=address, created_at=NOW)
    if role is not None:
        RoleAssignment.objects.create(
            user=user,
            role=role,
            body=body,
            organization=organization,
            unit=unit,
            valid_from=date(2022, 1, 1),
            valid_until=until,
            given_by="Asta Holm",
            given_at=NOW,
        )
    return user


def _guest(name: str, *, meeting: Meeting, item: AgendaItem) -> User:
    user = _user(name, None)
    _invite(user, meeting=meeting, item=item)
    return user


def _invite(user: User, *, meeting: Meeting, item: AgendaItem) -> None:
    seat = Seat.objects.create(
        meeting=meeting, user=user, name=user.name, position=60, is_member=False, is_guest=True
    )
    seat.items.add(item)
