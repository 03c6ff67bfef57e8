"""Words and small values that the pages of agendas share."""

from datetime import datetime

from django.urls import reverse
from django.utils.timezone import localtime

from raadhus.core.danish_format import danish_moment
from raadhus.core.procedure.state_tables import AGENDA, MEETING
from raadhus.web.desk.frame.page import Crumb

STATE_KINDS = {
    "planned": "",
    "composing": "info",
    "locked": "info",
    "sent": "success",
    "published": "success",
}


def when(moment: datetime) -> str:
    """Such as "tirsdag den 17. juni 2025 kl. 16"."""
    return danish_moment(localtime(moment).isoformat(timespec="seconds"))


def state_of_meeting(state: str, *, agenda_state: str) -> str:
    """How far a meeting has come, in a few words."""
    if state in {"planned", "called"}:
        return f"Dagsordenen er {AGENDA.words[agenda_state]}" if agenda_state != "planned" else "Planlagt"
    return "Afholdt" if state == "closed" else MEETING.words[state].capitalize()


def crumbs(*more: Crumb) -> tuple[Crumb, ...]:
    return (Crumb(label="Møder", address=reverse("desk-agendas")), *more)


def agenda_crumb(meeting: int, *, committee: str, starts_at: datetime) -> Crumb:
    label = f"{committee}, {localtime(starts_at):%d.%m.%Y}"
    return Crumb(label=label, address=reverse("desk-agenda", args=(meeting,)))
