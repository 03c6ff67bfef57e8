"""The Danish words of a member's pages, and how a meeting is named on them."""

from collections.abc import Mapping
from datetime import datetime

from django.urls import reverse
from django.utils.timezone import localtime

from raadhus.core.danish_format import danish_moment
from raadhus.writing.models import Meeting, MinutesApproval

REASON_WORDS: Mapping[str, str] = {
    "illness": "Sygdom",
    "holiday": "Ferie",
    "other_work": "Andet arbejde",
    "other": "Anden grund",
}
_FILE_KINDS: Mapping[str, str] = {
    "application/pdf": "PDF",
    "application/msword": "Word",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "application/vnd.ms-excel": "Excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint",
    "application/vnd.oasis.opendocument.text": "Dokument",
    "application/vnd.oasis.opendocument.spreadsheet": "Regneark",
    "text/plain": "Tekst",
    "text/csv": "Tabel",
}


def kind_of_file(media_type: str) -> str:
    essence = media_type.partition(";")[0].strip()
    return _FILE_KINDS.get(essence) or ("Billede" if essence.startswith("image/") else "Fil")


def moment_words(moment: datetime) -> str:
    """Such as "tirsdag den 17. juni 2025 kl. 16.00"."""
    return danish_moment(localtime(moment).isoformat(timespec="seconds"))


_BEGUN = {
    "cancelled": "Aflyst",
    "in_session": "Mødet er i gang",
    "adjourned": "Mødet er i gang, der er pause",
    "closed": "Mødet er holdt",
}


def agenda_words(meeting: Meeting) -> str:
    """How far the agenda has come, for one who waits for it; once the meeting has begun, how far that has."""
    if meeting.state in _BEGUN:
        return _BEGUN[meeting.state]
    if meeting.agenda_sent_at is None:
        return "Dagsorden er ikke sendt endnu"
    supplement = f", tillæg {meeting.supplements}" if meeting.supplements else ""
    return f"Dagsorden klar{supplement}"


def approve_address(approval: MinutesApproval) -> str:
    """Where the one who is asked approves the minutes."""
    return reverse("desk-minutes-approve", args=(approval.pk,))
