"""Words that say something, on the pages that tell of it: with the address at which they stand marked."""

from msgspec import Struct

from raadhus.figures.queries.told import ToldPlace
from raadhus.web.public.frame.here import Here
from raadhus.web.public.items.places import place_address


class SaidPlace(Struct, frozen=True, kw_only=True):
    """`note` is what the words are to the page, as "Ansøgt"."""

    note: str
    place: ToldPlace
    address: str


def said_place(note: str, place: ToldPlace, *, here: Here) -> SaidPlace:
    return SaidPlace(note=note, place=place, address=address_of_words(place, here=here))


def address_of_words(place: ToldPlace, *, here: Here) -> str:
    return place_address(here=here, item=place.item, path=place.path, start=place.start, end=place.end)
