"""What every letter has: to whom, of which meeting or case, with which links; queued with the verb it tells of."""

from email.headerregistry import Address

from django.conf import settings
from django.urls import reverse
from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.accounts.models import User
from raadhus.core.danish_format import danish_moment
from raadhus.core.procedure.acting import Acting
from raadhus.mailing.invitation import Invited, invitation
from raadhus.mailing.mail_attachment import MailAttachment
from raadhus.mailing.operations.queue_mail import NewMail, queue_mail
from raadhus.writing.models import Meeting

_NO_REPLY = "Mailen er sendt af Raadhus. Svar på skrivebordet, ikke på mailen."


class Letter(Struct, frozen=True, kw_only=True):
    """`key` tells it from the other letters of this meeting or case to the same one; `lines` are its paragraphs."""

    key: str
    subject: str
    lines: tuple[str, ...]
    attachments: tuple[MailAttachment, ...] = ()


def keep_letter(letter: Letter, *, meeting: Meeting, to: User, by: Acting) -> NewMail | None:
    """Queue it; nothing is written to one who may not sign in any more."""
    return keep_letter_about(f"meeting:{meeting.pk}", letter=letter, to=to, by=by)


def keep_letter_about(about: str, *, letter: Letter, to: User, by: Acting) -> NewMail | None:
    """The same about anything of the desk, such as "case:12"."""
    if not to.is_active:
        return None
    mail = NewMail(
        key=f"{about}:{letter.key}:user:{to.pk}",
        about=about,
        to_name=to.name,
        to_address=to.email,
        subject=letter.subject,
        text="\n\n".join((f"Kære {to.name}", *letter.lines, _NO_REPLY)) + "\n",
        attachments=letter.attachments,
    )
    queue_mail(mail, now=by.at)
    return mail


def when_of(meeting: Meeting) -> str:
    """The day and hour of the meeting, such as "mandag den 2. juni 2025 kl. 16.30"."""
    return danish_moment(localtime(meeting.starts_at).isoformat(timespec="seconds"))


def subject_of(what: str, *, meeting: Meeting) -> str:
    """What the letter is of, the committee and the day; nothing else may stand in a subject."""
    return f"{what}: {meeting.organization_name}, {localtime(meeting.starts_at):%d.%m.%Y}"


def facts_of(meeting: Meeting) -> str:
    """Committee, time and place, a line each."""
    place = f"\nSted: {_one_line(meeting.place)}" if meeting.place else ""
    return f"Udvalg: {_one_line(meeting.organization_name)}\nTid: {when_of(meeting)}{place}"


def link_to(path: str) -> str:
    """The whole address of a path of this installation; the path alone where nobody has set RAADHUS_ADDRESS."""
    return f"{(settings.ADDRESS or '').rstrip('/')}{path}"


def link_to_meeting(meeting: Meeting) -> str:
    return link_to(reverse("desk-my-meeting", args=(meeting.pk,)))


def invitation_of(meeting: Meeting, *, to: User, by: Acting, cancelled: bool = False) -> MailAttachment:
    """The meeting for the calendar of this one."""
    user, _, domain = to.email.rpartition("@")
    invited = Invited(
        uid=f"meeting-{meeting.pk}",
        sequence=meeting.version,
        committee=meeting.organization_name,
        starts_at=meeting.starts_at,
        place=meeting.place,
        link=link_to_meeting(meeting),
        attendee=Address(display_name=to.name, username=user, domain=domain),
        at=by.at,
    )
    return invitation(invited, cancelled=cancelled)


def _one_line(text: str) -> str:
    return " ".join(text.split())
