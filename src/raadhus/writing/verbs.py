"""What every verb of the desk is made of: a row taken at its version, a permission, a move, and a line of history.

All of a verb happens in one transaction; a verb that is refused leaves nothing.
"""

from typing import TypeVar

from django.db.models import Model
from django.utils.timezone import localtime

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, SomebodyElseWrote
from raadhus.core.procedure.state_tables import StateTable, next_state
from raadhus.writing.history import Happening, write_history
from raadhus.writing.models import AgendaItem, Meeting, Proposal

__all__ = ["Happening", "move", "refuse_stale", "save_change", "take", "write_history"]

_Changing = TypeVar("_Changing", Proposal, Meeting, AgendaItem)


def take(model: type[_Changing], number: int, *, version: int | None) -> _Changing:
    """Take the row for this transaction, at the version that the one who acts has seen.

    Null takes whatever version there is, for verbs that overwrite nothing that a person typed.
    Raises NotThere and SomebodyElseWrote.
    """
    row = model.objects.select_for_update().filter(pk=number).first()
    if row is None:
        raise NotThere
    refuse_stale(row, version=version)
    return row


def refuse_stale(row: _Changing, *, version: int | None) -> None:
    """Raises SomebodyElseWrote when the row is of another version than the one that was seen."""
    if version is not None and row.version != version:
        raise SomebodyElseWrote(values={"who": row.changed_by, "when": f"{localtime(row.changed_at):%H.%M}"})


def move(row: Model, field: str, table: StateTable, *, verb: str) -> tuple[str, str]:
    """Change the state by the verb and give it before and after; the row is not yet saved. Raises a Refusal."""
    before = getattr(row, field)
    after = next_state(table, state=before, verb=verb)
    setattr(row, field, after)
    return before, after


def save_change(row: _Changing, *, by: Acting) -> None:
    """Save the row as a new version of this person's."""
    row.version += 1
    row.changed_by = by.name
    row.changed_at = by.at
    row.save()
