"""An item of minutes for the template that all pages of minutes share."""

from msgspec import Struct

from raadhus.core.message_place import around_messages
from raadhus.core.record import AgendaItem, Section


class ItemOfMinutes(Struct, frozen=True, kw_only=True):
    item: AgendaItem

    @property
    def before_messages(self) -> tuple[Section, ...]:
        return tuple(around_messages(self.item.sections)[0])

    @property
    def after_messages(self) -> tuple[Section, ...]:
        return tuple(around_messages(self.item.sections)[1])
