"""The text that quotes an item: what it is, where and when it was treated, and which edition says so."""

from django.http import HttpRequest
from django.utils.translation import gettext

from raadhus.core.plain_text import plain_text
from raadhus.core.record import AgendaItem
from raadhus.published.queries.meetings.editions_of_meeting import MeetingEdition
from raadhus.published.queries.meetings.items_of_meeting import MeetingItem
from raadhus.web.components.tags import day
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.items.item_building import AroundItems
from raadhus.web.public.words.meeting_words import day_of_meeting, who_met
from raadhus.web.public.words.value_words import edition_words

_LONGEST_DECISION = 600
_SHORT_HASH = 16


def quote_of(
    row: MeetingItem,
    said: AgendaItem,
    *,
    around: AroundItems,
    edition: MeetingEdition,
    request: HttpRequest,
) -> str:
    """Lines to be pasted, with the address of the item and that of the edition which says so."""
    who, when = who_met(around.meeting), day_of_meeting(around.meeting)
    place = request.build_absolute_uri(address("item", here=around.here, item=row.id))
    source = request.build_absolute_uri(address("edition", here=around.here, edition=edition.id))
    printed = plain_text(
        block for section in said.sections if section.kind == "decision" for block in section.blocks
    )
    decision = printed[:_LONGEST_DECISION] + ("…" if len(printed) > _LONGEST_DECISION else "")
    paper = edition_words(edition.kind, supplement=edition.supplement)
    told = gettext("%(paper)s, udgave %(number)s af %(date)s, rod %(root)s") % {
        "paper": paper,
        "number": edition.id,
        "date": day(edition.published_at),
        "root": edition.root[:_SHORT_HASH],
    }
    lines = (
        " ".join(part for part in (f"{row.number}." if row.number else "", row.title) if part),
        f"{who}, {when}" if when else who,
        gettext("»%(words)s«") % {"words": decision} if decision else "",
        place,
        f"{told}: {source}",
    )
    return "\n".join(line for line in lines if line)
