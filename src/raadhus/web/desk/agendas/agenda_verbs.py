"""What the buttons of an agenda do: each a verb of the desk, with what is told when it is done."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from django.http import QueryDict

from raadhus.core.danish_format import counted
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere
from raadhus.web.desk.agendas.posted import number, numbers, version
from raadhus.writing.operations.agendas.add_standing_item import add_standing_item
from raadhus.writing.operations.agendas.approve_agenda import approve_agenda
from raadhus.writing.operations.agendas.compose_agenda import compose_agenda
from raadhus.writing.operations.agendas.lock_agenda import lock_agenda
from raadhus.writing.operations.agendas.lock_supplement import lock_supplement
from raadhus.writing.operations.agendas.place_items import place_items
from raadhus.writing.operations.agendas.take_off import take_off
from raadhus.writing.operations.agendas.unlock_agenda import unlock_agenda
from raadhus.writing.queries.agenda import AgendaView

_Verb: TypeAlias = Callable[[int, str, QueryDict, Acting], str]


def ordered(agenda: AgendaView, *, verb: str, about: str, posted: QueryDict) -> tuple[tuple[int, ...], int]:
    """The order after an item was moved up, down or to a place, and the item. Raises NotThere."""
    order = [entry.item for entry in agenda.entries]
    item = number(about)
    if item not in order:
        raise NotThere
    at = order.index(item)
    place = {"op": at - 1, "ned": at + 1}.get(verb)
    if place is None:
        place = number(posted.get(f"plads-{item}", "").strip()) - 1
    order.remove(item)
    order.insert(max(place, 0), item)
    return tuple(order), item


def _begin(meeting: int, _: str, posted: QueryDict, by: Acting) -> str:
    compose_agenda(meeting, by=by, version=version(posted))
    return "Dagsordenen er begyndt."


def _place(meeting: int, about: str, posted: QueryDict, by: Acting) -> str:
    """The case of the button, or all that the form names."""
    proposals = (number(about),) if about else numbers(posted.getlist("case"))
    placed = place_items(meeting, proposals=proposals, by=by, version=version(posted))
    return f"{counted(len(placed), one='sag', many='sager')} er sat på dagsordenen."


def _take_off(_: int, about: str, posted: QueryDict, by: Acting) -> str:
    take_off(number(about), by=by, version=number(posted.get(f"version-{about}", "")))
    return "Punktet er taget af dagsordenen."


def _take_off_withdrawn(_: int, about: str, posted: QueryDict, by: Acting) -> str:
    seen = number(posted.get(f"version-{about}", ""))
    take_off(number(about), by=by, version=seen, is_withdrawn=True)
    return "Punktet er taget af dagsordenen: medlemmet har trukket sit ønske tilbage."


def _add_standing(meeting: int, _: str, posted: QueryDict, by: Acting) -> str:
    key, _, access = posted.get("standing", "").partition(":")
    closed = access == "closed"
    add_standing_item(meeting, key=key, access="closed" if closed else "open", by=by, version=version(posted))
    return "Punktet er sat på dagsordenen."


def _lock(meeting: int, _: str, posted: QueryDict, by: Acting) -> str:
    lock_agenda(meeting, by=by, version=version(posted))
    return "Dagsordenen er låst, og punkterne har fået deres numre."


def _unlock(meeting: int, _: str, posted: QueryDict, by: Acting) -> str:
    unlock_agenda(meeting, by=by, version=version(posted))
    return "Dagsordenen er låst op. Punkterne får nye numre, når den låses igen."


def _lock_supplement(meeting: int, _: str, posted: QueryDict, by: Acting) -> str:
    supplement = lock_supplement(meeting, by=by, version=version(posted))
    return f"Tillægsdagsorden {supplement} er låst."


def _approve(meeting: int, _: str, posted: QueryDict, by: Acting) -> str:
    approve_agenda(meeting, by=by, version=version(posted))
    return "Dagsordenen er godkendt."


VERBS: Mapping[str, _Verb] = {
    "begynd": _begin,
    "hent": _place,
    "tag-af": _take_off,
    "tag-af-trukket": _take_off_withdrawn,
    "fast": _add_standing,
    "laas": _lock,
    "laas-op": _unlock,
    "laas-tillaeg": _lock_supplement,
    "godkend": _approve,
}
