"""The items of a meeting, from its agenda, supplements and minutes together."""

from collections.abc import Iterable

from msgspec import Struct

from raadhus.published.projection.primary import EditionText, ItemPart


class CurrentEditions(Struct, frozen=True, kw_only=True):
    """The papers of a meeting that stand today."""

    agenda: EditionText | None
    supplements: tuple[EditionText, ...]
    minutes: EditionText | None

    @property
    def newest_first(self) -> tuple[EditionText, ...]:
        found = (self.minutes, *reversed(self.supplements), self.agenda)
        return tuple(edition for edition in found if edition is not None)


class MergedItem(Struct, frozen=True, kw_only=True):
    """An item as the newest of the meeting's papers that has it tells it."""

    item: ItemPart
    edition: EditionText
    in_agenda: bool
    in_minutes: bool


def editions_by_kind(editions: Iterable[EditionText]) -> CurrentEditions:
    """Sort the current editions; of several of a kind the newest counts."""
    in_order = sorted(editions, key=lambda edition: edition.sequence)
    agendas = [edition for edition in in_order if edition.kind == "agenda" and not edition.supplement]
    minutes = [edition for edition in in_order if edition.kind == "minutes"]
    return CurrentEditions(
        agenda=agendas[-1] if agendas else None,
        supplements=tuple(edition for edition in in_order if edition.kind == "agenda" and edition.supplement),
        minutes=minutes[-1] if minutes else None,
    )


def merged_items(papers: CurrentEditions) -> tuple[MergedItem, ...]:
    """Give every item once, in the order of the newest paper; one that it has not follows its neighbour.

    An item that the paper published last closes is told as it does, whatever stands in the others.
    """
    order: list[str] = []
    known: dict[str, tuple[ItemPart, EditionText]] = {}
    last: dict[str, tuple[ItemPart, EditionText]] = {}
    for edition in papers.newest_first:
        place = 0
        for item in edition.items:
            if item.id in known:
                place = order.index(item.id) + 1
                continue
            known[item.id] = (item, edition)
            order.insert(place, item.id)
            place += 1
    for edition in sorted(papers.newest_first, key=lambda edition: edition.sequence):
        last |= {item.id: (item, edition) for item in edition.items}
    known |= {id_: told for id_, told in last.items() if told[0].stated.access == "closed"}
    announced = {item.id for edition in (papers.agenda, *papers.supplements) for item in _items(edition)}
    recorded = {item.id for item in _items(papers.minutes)}
    return tuple(
        MergedItem(
            item=known[id_][0],
            edition=known[id_][1],
            in_agenda=id_ in announced,
            in_minutes=id_ in recorded,
        )
        for id_ in order
    )


def _items(edition: EditionText | None) -> tuple[ItemPart, ...]:
    return edition.items if edition else ()
