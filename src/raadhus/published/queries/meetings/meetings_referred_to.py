"""Which meeting of the body a reference in a text means: the committee and the day say it, or nothing does."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from raadhus.core.body_names import is_same_body
from raadhus.core.record import Reference
from raadhus.published.models import MeetingOrganization
from raadhus.published.name_keys import organization_key


def meetings_referred_to(references: Iterable[Reference], *, body: str) -> Mapping[tuple[str, str], str]:
    """The id of the one meeting that each committee and date can mean, in one statement; none that could be two."""
    wanted = {(one.organization, one.date) for one in references if one.date and _is_day(one.date)}
    if not wanted:
        return {}
    days = {day for _, day in wanted}
    met: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    rows = MeetingOrganization.objects.filter(meeting__body=body, date__in=days).order_by("id")
    for meeting, name, held in rows.values_list("meeting_id", "name", "date"):
        met[str(held)].append((organization_key(name), meeting))
    found: dict[tuple[str, str], str] = {}
    for organization, day in wanted:
        key = organization_key(organization)
        meant = {meeting for name, meeting in met[day] if is_same_body(key, name)}
        if len(meant) == 1:
            found[organization, day] = meant.pop()
    return found


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == len("2025-01-31")
