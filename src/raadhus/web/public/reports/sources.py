"""Where the numbers of a report stand: its sources, numbered as they are met, and cells that lead to them."""

from collections.abc import Iterable
from decimal import Decimal

from django.http import HttpRequest

from raadhus.core.record import Mark
from raadhus.documents.reports import Column, ReportCell, ReportTable, Source
from raadhus.figures.queries.told import ToldPlace
from raadhus.following_up.queries.shown import ShownPlace
from raadhus.web.components.tags import day
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.items.places import place_address

SOURCE = Column(key="source", label="Kilde", is_number=True)


class Sources:
    """One for each item, by the number that it is called in the report."""

    def __init__(self, *, request: HttpRequest, here: Here) -> None:
        self.request, self.here = request, here
        self._numbers: dict[str, int] = {}
        self._listed: list[Source] = []

    @property
    def listed(self) -> tuple[Source, ...]:
        return tuple(self._listed)

    def absolute(self, place: str) -> str:
        return self.request.build_absolute_uri(place)

    def number(self, place: ToldPlace | ShownPlace) -> int:
        """What the item of a place is called; a new one is added."""
        if place.item not in self._numbers:
            self._listed.append(self._source(place))
            self._numbers[place.item] = len(self._listed)
        return self._numbers[place.item]

    def cell(self, places: Iterable[ToldPlace | ShownPlace]) -> ReportCell:
        """The numbers of the items of some places, each leading to its words; the data has the addresses."""
        addresses = {self.number(place): self._address_of_words(place) for place in places}
        text, marks = "", list[Mark]()
        for number, place in addresses.items():
            start = len(text) + (2 if text else 0)
            text = f"{text}, {number}" if text else str(number)
            marks.append(Mark(start=start, end=len(text), kind="link", url=place))
        return ReportCell(text=text, exact="; ".join(addresses.values()), marks=tuple(marks))

    def _address_of_words(self, place: ToldPlace | ShownPlace) -> str:
        words = place_address(
            here=self.here, item=place.item, path=place.path, start=place.start, end=place.end
        )
        return self.absolute(words)

    def _source(self, place: ToldPlace | ShownPlace) -> Source:
        number = f"punkt {place.number}" if place.number else ""
        return Source(
            title=place.title,
            where=", ".join(part for part in (place.committee, day(place.date), number) if part),
            address=self.absolute(address("item", here=self.here, item=place.item)),
        )


def linked(text: str, place: str, *, exact: int | Decimal | str | None = None) -> ReportCell:
    """A cell that leads to a whole address."""
    marks = (Mark(start=0, end=len(text), kind="link", url=place),) if text else ()
    return ReportCell(text=text, exact=exact, marks=marks)


def lines(*said: str) -> ReportCell:
    """A cell with each of the sentences that say something on a line of its own."""
    return ReportCell(text="\n".join(one for one in said if one))


def table(
    file: str, columns: Iterable[Column], rows: Iterable[Iterable[ReportCell]], *, head: int = 0
) -> ReportTable:
    """A table without the columns that none of its rows says anything in; the one that names the rows stays."""
    told, named = [tuple(row) for row in rows], tuple(columns)
    kept = [
        number for number, _ in enumerate(named) if number == head or any(row[number].text for row in told)
    ]
    return ReportTable(
        file=file,
        columns=tuple(named[number] for number in kept),
        rows=tuple(tuple(_said(row[number], in_=named[number]) for number in kept) for row in told),
        head=kept.index(head),
    )


def _said(cell: ReportCell, *, in_: Column) -> ReportCell:
    """The cell; where a number is missing, a sign that it is."""
    return cell if cell.text or not in_.is_number or in_ is SOURCE else ReportCell(text="–", exact="")
