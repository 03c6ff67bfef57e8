"""The states of what the desk handles, and which verb leads from which to which; every cell is a rule.

The reference page of procedure prints them from here.
"""

from raadhus.core.procedure.agenda_states import AGENDA
from raadhus.core.procedure.case_states import CASE
from raadhus.core.procedure.meeting_states import ITEM, MEETING
from raadhus.core.procedure.minutes_states import APPROVAL, PUBLICATION
from raadhus.core.procedure.state_table import StateTable, WrongState, next_state, verbs_of

__all__ = [
    "AGENDA",
    "APPROVAL",
    "CASE",
    "ITEM",
    "MEETING",
    "PUBLICATION",
    "TABLES",
    "StateTable",
    "WrongState",
    "next_state",
    "verbs_of",
]

TABLES = (CASE, AGENDA, MEETING, ITEM, APPROVAL, PUBLICATION)
