"""Put the items of an agenda in another order, all at once."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal, SomebodyElseWrote
from raadhus.core.procedure.state_tables import AGENDA
from raadhus.writing.agenda_order import is_in_order
from raadhus.writing.models import AgendaItem
from raadhus.writing.operations.agendas.taking import items_in_order, take_agenda, write_down
from raadhus.writing.verbs import move


class ClosedItemsComeLast(
    Refusal,
    reason="closed-items-come-last",
    english="Closed items come after the open ones, and the approval of the minutes after all.",
    danish="Lukkede punkter står efter de åbne, og godkendelsen af referatet står til sidst.",
):
    """The model rules of procedure: closed cases are taken last as far as possible."""


class NumbersAreFixed(
    Refusal,
    reason="numbers-are-fixed",
    english="The agenda is locked: its items keep their numbers and their order.",
    danish="Dagsordenen er låst: punkterne beholder deres numre og rækkefølge.",
):
    """A number never changes after the lock; only what no supplement has locked yet may be moved."""


def order_items(meeting: int, *, order: tuple[int, ...], by: Acting, version: int | None) -> None:
    """Put the items in the order of their numbers in the table, each named once.

    Raises SomebodyElseWrote when they are not the items of the agenda, ClosedItemsComeLast and NumbersAreFixed.
    """
    with transaction.atomic():
        row = take_agenda(meeting, by=by, version=version)
        items = {item.pk: item for item in items_in_order(row)}
        if len(order) != len(items) or set(order) != set(items):
            raise SomebodyElseWrote(values={"who": row.changed_by, "when": f"{row.changed_at:%H.%M}"})
        wanted = [items[number] for number in order]
        _refuse_to_move_numbers(list(items.values()), wanted=wanted)
        if not is_in_order(wanted):
            raise ClosedItemsComeLast
        move(row, "agenda_state", AGENDA, verb="change" if row.agenda_state == "composing" else "supplement")
        changed = [item for place, item in enumerate(wanted, start=1) if item.position != place]
        for place, item in enumerate(wanted, start=1):
            item.position = place
        AgendaItem.objects.bulk_update(changed, ["position"])
        write_down(row, by=by, details={"moved": len(changed)})


def _refuse_to_move_numbers(items: list[AgendaItem], *, wanted: list[AgendaItem]) -> None:
    for now, then in zip(items, wanted, strict=True):
        if now is not then and (now.number or then.number):
            raise NumbersAreFixed
