"""What the buttons of an item's page do, each with what is told when it is done."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from django.http import HttpRequest

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.chairs_decisions import ChairsDecision
from raadhus.web.desk.agendas.guests import guest_of
from raadhus.web.desk.agendas.posted import number, version
from raadhus.web.desk.cases.editor import blocks_of_typed, typed_text
from raadhus.writing.models import AgendaItem
from raadhus.writing.operations.agendas.add_message import add_message
from raadhus.writing.operations.agendas.attach_to_item import ItemFile, NoFile, attach_to_item
from raadhus.writing.operations.agendas.classify_item import Classification, classify_item
from raadhus.writing.operations.agendas.describe_standing_item import describe_standing_item
from raadhus.writing.operations.agendas.invite_guest import invite_guest, take_back_invitation
from raadhus.writing.operations.agendas.move_message import move_message
from raadhus.writing.operations.agendas.remove_attachment import remove_attachment
from raadhus.writing.operations.agendas.remove_message import remove_message
from raadhus.writing.operations.agendas.tell_chairs_decision import tell_chairs_decision
from raadhus.writing.operations.keep_file import refuse_large

_Verb: TypeAlias = Callable[[AgendaItem, str, HttpRequest, Acting], str]


def _classify(item: AgendaItem, _: str, request: HttpRequest, by: Acting) -> str:
    posted = request.POST
    closed = posted.get("access") == "closed"
    said = Classification(
        access="closed" if closed else "open",
        ground=posted.get("ground") or None,
        reason=posted.get("reason", ""),
        public_title=posted.get("public_title", ""),
    )
    classify_item(item.pk, classification=said, by=by, version=version(posted))
    return "Punktet er lukket." if closed else "Punktet er åbent."


def _describe(item: AgendaItem, _: str, request: HttpRequest, by: Acting) -> str:
    posted = request.POST
    title, case_number = posted.get("title", ""), posted.get("case_number", "")
    describe_standing_item(item.pk, title=title, case_number=case_number, by=by, version=version(posted))
    return "Overskrift og sagsnummer er gemt."


def _add(item: AgendaItem, _: str, request: HttpRequest, by: Acting) -> str:
    blocks = blocks_of_typed(typed_text(request.POST, name="message"))
    add_message(item.pk, blocks=blocks, by=by, version=version(request.POST))
    return "Meddelelsen er tilføjet."


def _tell_chairs_decision(item: AgendaItem, _: str, request: HttpRequest, by: Acting) -> str:
    posted = request.POST
    decision = ChairsDecision(
        text=posted.get("chair_text", ""),
        ground="undoubted" if posted.get("chair_ground") == "undoubted" else "urgent",
        reason=posted.get("chair_reason", ""),
    )
    who = posted.get("chair_name", "")
    tell_chairs_decision(item.pk, decision=decision, decided_by=who, by=by, version=version(posted))
    return "Formandsafgørelsen er tilføjet som en meddelelse."


def _move(_: AgendaItem, about: str, request: HttpRequest, by: Acting) -> str:
    """From its place, which the page showed, one up or down."""
    message, way, place = about.split(":", 2) if about.count(":") == 2 else ("", "", "")
    new = number(place) + (-1 if way == "op" else 1)
    move_message(number(message), place=new, by=by, version=version(request.POST))
    return f"Meddelelsen er nu nummer {new}."


def _remove(_: AgendaItem, about: str, request: HttpRequest, by: Acting) -> str:
    remove_message(number(about), by=by, version=version(request.POST))
    return "Meddelelsen er fjernet."


def _attach(item: AgendaItem, about: str, request: HttpRequest, by: Acting) -> str:
    """To the announcement of the button, or to the item itself."""
    field = f"file{about}"
    file = request.FILES.get(field)
    if file is None:
        raise NoFile
    name = file.name or ""
    refuse_large(file.size or 0, name=name)
    new = ItemFile(
        data=file.read(),
        name=name,
        title=request.POST.get(f"{field}-title", ""),
        is_recommended=bool(request.POST.get(f"{field}-recommended")),
        message=number(about) if about else None,
    )
    attach_to_item(item.pk, file=new, by=by)
    return "Bilaget er tilføjet."


def _take_away(_: AgendaItem, about: str, request: HttpRequest, by: Acting) -> str:
    remove_attachment(number(about), by=by, version=version(request.POST))
    return "Bilaget er fjernet."


def _invite(item: AgendaItem, _: str, request: HttpRequest, by: Acting) -> str:
    guest = guest_of(request.POST)
    invite_guest(item.pk, guest=guest, by=by)
    return f"{guest.name.strip()} er inviteret."


def _take_back(item: AgendaItem, about: str, __: HttpRequest, by: Acting) -> str:
    take_back_invitation(item.pk, seat=number(about), by=by)
    return "Gæsten er ikke længere inviteret til punktet."


ITEM_VERBS: Mapping[str, _Verb] = {
    "adgang": _classify,
    "beskriv": _describe,
    "tilfoej": _add,
    "formand": _tell_chairs_decision,
    "flyt": _move,
    "fjern": _remove,
    "vedhaeft": _attach,
    "fjern-bilag": _take_away,
    "gaest": _invite,
    "fjern-gaest": _take_back,
}
FIELDS: Mapping[str, str] = {
    "adgang": "adgang",
    "beskriv": "title",
    "tilfoej": "message",
    "formand": "chair_text",
    "vedhaeft": "bilag",
    "gaest": "guest_name",
}
"""Where on the page one stands after a refusal."""
