"""Which role may do which verb: the table that every operation asks, and nothing else does.

A committee's roles hold in that committee, a unit's in that unit. The administrator sees no closed matter by that role.
"""

from collections.abc import Mapping

from raadhus.core.procedure.acting import Acting, Place, Role
from raadhus.core.procedure.refusals import MayNot

_DRAFTING: tuple[Role, ...] = ("case_worker", "approver", "secretary")
_RUNNING: tuple[Role, ...] = ("secretary",)
_SITTING: tuple[Role, ...] = ("chair", "member", "substitute")

MAY: Mapping[str, tuple[Role, ...]] = {
    "case.draft": _DRAFTING,
    "case.edit": _DRAFTING,
    "case.comment": _DRAFTING,
    "case.submit": _DRAFTING,
    "case.approve": ("approver",),
    "case.send_back": ("approver", "secretary"),
    "case.withdraw": _DRAFTING,
    "case.place_on_agenda": _RUNNING,
    "case.take_off": _RUNNING,
    "case.forward": _RUNNING,
    "case.close": _RUNNING,
    "case.reopen": _RUNNING,
    "agenda.compose": _RUNNING,
    "agenda.approve": ("chair",),
    "agenda.send": _RUNNING,
    "agenda.publish": _RUNNING,
    "meeting.plan": _RUNNING,
    "meeting.record": _RUNNING,
    "meeting.add_item": ("secretary", "chair"),
    "meeting.announce_absence": (*_SITTING, "secretary"),
    "minutes.write": _RUNNING,
    "minutes.approve": _SITTING,
    "minutes.publish": _RUNNING,
    "read.case": (*_DRAFTING, "mayor"),
    "read.open_item": (*_SITTING, "secretary", "mayor"),
    "read.closed_item": (*_SITTING, "secretary", "mayor"),
    "read.history": (*_SITTING, "secretary"),
    "read.access_log": ("data_protection",),
    "administer": ("administrator",),
}


def may(verb: str, *, by: Acting, place: Place) -> bool:
    """Whether the one who acts holds a role there that may do this."""
    return by.holds(*MAY[verb], place=place)


def refuse_unless_may(verb: str, *, by: Acting, place: Place) -> None:
    """Raises MayNot."""
    if not may(verb, by=by, place=place):
        raise MayNot
