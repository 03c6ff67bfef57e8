"""The words that the JSON says by its fields alone, as FirstAgenda's own page prints them.

They are stated text, so they are hashed: a changed word makes another record. Coverage knows them too.
"""

from typing import Final

PEOPLE: Final = "Mødedeltagere"
"""Over "Moededeltagere" or "meetingAttendees"."""

CANCELLED: Final = "(Afbud)"
"""After a name with the switch "ParticipationCancelled"."""

ABSENT_FROM_MEETING: Final = "(Fraværende)"
"""After a name with the switch "Absent"."""

ABSENT_FROM_ITEM: Final = "Fraværende"
"""Over the names of "ExternalAgendaItemAttendees" that come without a reason."""

DECISION: Final = "Beslutning"
"""Over "itemDecision"."""

RECORDINGS: Final = "Lydfiler"
"""Over "Lydfiler"."""

IMPLIED: Final = (
    PEOPLE, CANCELLED, ABSENT_FROM_MEETING, ABSENT_FROM_ITEM, f"{ABSENT_FROM_ITEM}:", DECISION, RECORDINGS,
)  # fmt: skip
