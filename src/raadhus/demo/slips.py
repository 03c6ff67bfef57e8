"""What did not go smoothly in Egeborg: a matter that came late, a slip, an item that told too much."""

from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.record import AgendaItem, MeetingRecord

SUPPLEMENTED = "ØU 2024-08-21"
"""The meeting whose last open matter came with a supplementary agenda."""
CORRECTED = "BK 2024-03-07"
"""The meeting whose minutes first came out without a sentence."""
CORRECTION = "En sætning i beslutningen til punkt {number} var faldet ud ved afskriften."
CANCELLATION = "Mødet er aflyst, fordi ingen sager haster."

_FEWEST_PARAGRAPHS = 2


class TakenBackItem(Struct, frozen=True, kw_only=True):
    """An item that told too much, and was withdrawn some days later."""

    matter: str
    ground: str
    note: str
    days_later: int


TAKEN_BACK = TakenBackItem(
    matter="henvendelse-om-gadelys",
    ground="personal-data",
    note="Punktet fortalte om en borgers forhold. Sagen fortsætter uden navn.",
    days_later=8,
)


def first_with_several_paragraphs(record: MeetingRecord) -> str:
    """The number of the first item whose decision has a sentence that may fall out."""
    return next(item.number for item in record.items if _may_lose(item))


def without_last_sentence(record: MeetingRecord, *, number: str) -> MeetingRecord:
    """The minutes as they came out first: without the last paragraph of the decision."""
    items = tuple(_shortened(item) if item.number == number else item for item in record.items)
    return replace(record, items=items)


def _may_lose(item: AgendaItem) -> bool:
    return bool(item.sections) and (
        item.sections[-1].heading == "Beslutning" and len(item.sections[-1].blocks) >= _FEWEST_PARAGRAPHS
    )


def _shortened(item: AgendaItem) -> AgendaItem:
    *before, decision = item.sections
    return replace(item, sections=(*before, replace(decision, blocks=decision.blocks[:-1])))
