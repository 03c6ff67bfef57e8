"""The signs that stand in a document against those that its record tells; what differs is named and quoted."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace

from raadhus.core.sentences import Sentences
from raadhus.documents.checking.findings import DocumentFinding, document_finding
from raadhus.documents.checking.quoting import Page, quote, shortened
from raadhus.documents.checking.told import NUMBER, ONE_WAY, PICTURE, Loose, Row, Told, seen_signs

_MOST_SAID: Final = 8
_MOST_FOUND: Final = 300
_SAME_AGAIN: Final = 16
"""So many equal signs say that two texts go on alike."""
_NEAR: Final = 3000
_PAGE_NUMBER = re.compile(r"[.…]*([0-9]{1,5})")


class _Place(NamedTuple):
    seen: int
    told: int


class Comparison:
    """Goes through a document and what must stand in it side by side."""

    def __init__(self, told: Told, *, are_pages_numbered: bool = True) -> None:
        """`are_pages_numbered` says that the contents have numbers; else they may have."""
        self._told = told
        self._has_numbers = are_pages_numbered
        self._signs = told.signs
        self._rows = list(told.rows)
        self._gathered: str | None = None
        self._at = 0
        self._found = 0
        self.pictures = 0

    def page(self, text: str, *, place: Sentences) -> Iterator[DocumentFinding]:
        """Compare the next page; its text is without what stands at its head and foot."""
        page = Page(text)
        at = self._repeated_heads(page.signs)
        while True:
            if self._gathered is not None:
                at, found = self._gather(page, at, place=place)
                yield from found
            at, self._at = self._alike(page.signs, _Place(at, self._at))
            if at == len(page.signs):
                return
            if self._is_row_broken(page.signs, at):
                return
            if self._loose() is not None:
                at, found = self._gather(page, at, place=place)
                yield from found
                if at == len(page.signs):
                    return
                continue
            after = self._alike_again(page.signs, _Place(at, self._at))
            yield from self._difference(page, at, after=after, place=place)
            at, self._at = after

    def end(self, *, place: Sentences) -> Iterator[DocumentFinding]:
        """What the record tells and no page has shown; then how many differences were not said one by one."""
        while self._signs.startswith(PICTURE, self._at):
            self._at += 1
            self.pictures += 1
        if self._at < len(self._signs):
            after = _Place(0, len(self._signs))
            yield from self._difference(Page(""), 0, after=after, place=place)
        if self._found > _MOST_SAID:
            yield document_finding("more-differences", count=self._found - _MOST_SAID)

    def _alike(self, seen: str, place: _Place) -> _Place:
        """As far as both go on alike."""
        at, told = place
        while told < len(self._signs):
            sign = self._signs[told]
            if at == len(seen):
                break
            if sign == PICTURE:
                at, told = self._past_pictures(seen, _Place(at, told))
                continue
            if sign == NUMBER:
                length = self._page_number(seen, at, told)
                if not length and self._has_numbers:
                    break
                at += length
            else:
                length = _equal(seen, at, self._signs, told)
                if not length:
                    break
                at, told = at + length, told + length
                continue
            told += 1
        return _Place(at, told)

    def _past_pictures(self, seen: str, place: _Place) -> _Place:
        """Behind the pictures that stand one behind the other here, and the words that stand for some of them.

        Where the page ends, the words of the next one may stand on the next page.
        """
        reached, end = {place.seen: 0}, place.told
        while len(seen) not in reached and self._signs.startswith(PICTURE, end):
            for at, said in tuple(reached.items()):
                for words in self._told.missing[end]:
                    if seen.startswith(words, at):
                        reached[at + len(words)] = said + 1
            end += 1
        after = self._signs[end : end + _SAME_AGAIN].partition(PICTURE)[0]
        fitting = [at for at in reached if at == len(seen) or seen.startswith(after, at)]
        at = max(fitting or reached)
        self.pictures += end - place.told - reached[at]
        return _Place(at, end)

    def _page_number(self, seen: str, at: int, told: int) -> int:
        """The length of a page's number in the contents; digits that begin the next heading are not of it."""
        found = _PAGE_NUMBER.match(seen, at)
        if found is None:
            return 0
        after = self._signs[told + 1 : told + 2]
        for end in range(found.end(), found.start(1), -1):
            if not after or end >= len(seen) or seen[end] == after:
                return end - at
        return 0

    def _repeated_heads(self, seen: str) -> int:
        """The length of the heads of a table that goes on from the page before: they stand on each page."""
        row = self._row_at(self._at)
        if row is None or not row.heads or not seen.startswith(row.heads):
            return 0
        return len(row.heads)

    def _row_at(self, place: int) -> Row | None:
        number = self._row_number(place)
        return self._rows[number] if number is not None else None

    def _row_number(self, place: int) -> int | None:
        number = bisect_right([row.start for row in self._rows], place) - 1
        return number if number >= 0 and place < self._rows[number].end else None

    def _gather(self, page: "Page", at: int, *, place: Sentences) -> tuple[int, tuple[DocumentFinding, ...]]:
        """Take as many signs as a loose stretch still has, on this page and the next ones.

        Whether they are its signs can be seen when all are there; in which order they must stand, cannot.
        """
        loose = self._loose()
        if loose is None:
            return at, ()
        gathered = self._signs[loose.start : self._at] if self._gathered is None else self._gathered
        here = page.signs[at : at + loose.end - loose.start - len(gathered)]
        self._gathered = gathered + here
        end = at + len(here)
        if len(self._gathered) < loose.end - loose.start:
            return end, ()
        is_alike = _in_any_order(self._gathered) == _in_any_order(self._signs[loose.start : loose.end])
        after = _Place(end, loose.end)
        if is_alike:
            found: Iterable[DocumentFinding] = (document_finding(loose.finding, place=place),)
        else:
            found = tuple(self._difference(page, at, after=after, place=place))
        self._gathered, self._at = None, loose.end
        return end, tuple(found)

    def _loose(self) -> Loose | None:
        """The widest stretch here: a text from right to left may stand in a loose table."""
        here = (one for one in self._told.loose if one.start <= self._at < one.end)
        return max(here, key=lambda one: one.end - one.start, default=None)

    def _is_row_broken(self, seen: str, at: int) -> bool:
        """Whether a row goes on over the page: its cells' beginnings stand here, the rest on the next page.

        So do those of the cells that hang down into it. If so, what is told from here on is put in that order.
        """
        number = self._row_number(self._at)
        if number is None:
            return False
        rows = self._rows_of_hanging(number)
        row = rows[0]
        start = at - (self._at - row.start)
        cells = {place: signs for one in rows for place, signs in one.cells}
        broken = (*(place for place, _ in row.cells if place not in row.hanging), *row.hanging)
        split = _split(tuple(cells[place] for place in broken), seen[start:]) if start >= 0 else None
        if split is None:
            return False
        here = "".join(split)
        cells |= {place: cells[place][len(part) :] for place, part in zip(broken, split, strict=True)}
        self._at = row.start + len(here)
        self._rows[number : number + len(rows)] = _laid_out(rows, cells=cells, start=self._at)
        rest = "".join(cells[place] for one in rows for place, _ in one.cells)
        self._signs = self._signs[: row.start] + here + rest + self._signs[rows[-1].end :]
        return True

    def _rows_of_hanging(self, number: int) -> Sequence[Row]:
        """A row and those below it, as far as the cells that hang down into it reach."""
        end, hanging = number + 1, set(self._rows[number].hanging)
        hanging.difference_update(place for place, _ in self._rows[number].cells)
        while hanging and end < len(self._rows):
            hanging.difference_update(place for place, _ in self._rows[end].cells)
            end += 1
        return self._rows[number:end]

    def _alike_again(self, seen: str, place: _Place) -> _Place:
        """Where both go on alike after a difference; the end of the page when nowhere."""
        if self._found < _MOST_FOUND:
            for near in (_NEAR, len(self._signs)):
                for at in range(place.seen, min(len(seen), place.seen + _NEAR)):
                    piece = seen[at : at + _SAME_AGAIN]
                    if len(piece) < _SAME_AGAIN and at > place.seen:
                        continue
                    found = self._signs.find(piece, place.told, place.told + near)
                    if found >= 0:
                        return _back(_Place(at, found), seen=seen, told=self._signs, first=place)
        return _Place(len(seen), place.told)

    def _difference(
        self, page: "Page", at: int, *, after: _Place, place: Sentences
    ) -> Iterator[DocumentFinding]:
        self._found += 1
        if self._found > _MOST_SAID:
            return
        pieces = self._told.pieces_of(self._at, after.told)
        item = next((piece.item for piece in pieces if piece.item is not None), None)
        if item is not None:
            number = item.number or f"({item.position})"
            place = Sentences(f"{place.english}, item {number}", f"{place.danish}, punkt {number}")
        if any(piece.item is not None and piece.item.access == "closed" for piece in pieces):
            yield document_finding("closed-text-differs", place=place)
            return
        seen, told = page.quoted(at, after.seen), self._quoted(self._at, after.told)
        if at == after.seen:
            yield document_finding("text-missing", place=place, told=told)
        elif self._at < after.told:
            yield document_finding("text-differs", place=place, seen=seen, told=told)
        else:
            added = page.signs[at : after.seen]
            is_elsewhere = len(added) >= _SAME_AGAIN and added[:60] in self._signs
            yield document_finding("text-moved" if is_elsewhere else "text-added", place=place, seen=seen)

    def _quoted(self, start: int, end: int) -> str:
        said = []
        for piece in self._told.pieces_of(start, end):
            signs = len(seen_signs(piece.text))
            first, last = max(start - piece.start, 0), min(end - piece.start, signs)
            if first < last:
                said.append(quote(piece.text, first, last))
            if len(said) > 4:
                break
        return shortened(" ".join(said))


def _equal(seen: str, at: int, told: str, place: int) -> int:
    """How many signs are the same from here on, up to the next that is no letter but stands for something."""
    length = min(len(seen) - at, len(told) - place)
    for stop in (NUMBER, PICTURE):
        found = told.find(stop, place, place + length)
        length = found - place if found >= 0 else length
    one, other = seen[at : at + length], told[place : place + length]
    return length if one == other else _common(one, other)


def _common(one: str, other: str) -> int:
    """How many signs two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (sign, against) in pairs if sign != against), min(len(one), len(other)))


def _in_any_order(signs: str) -> str:
    """The signs sorted; brackets look the other way in a text from right to left."""
    return "".join(sorted(signs.translate(ONE_WAY)))


def _laid_out(rows: Iterable[Row], *, cells: Mapping[int, str], start: int) -> Iterator[Row]:
    """The rows with what is left of their cells, one behind the other."""
    for row in rows:
        left = tuple((place, cells[place]) for place, _ in row.cells)
        end = start + sum(len(signs) for _, signs in left)
        yield replace(row, start=start, end=end, cells=left)
        start = end


def _split(cells: tuple[str, ...], seen: str) -> tuple[str, ...] | None:
    """Beginnings of the cells that make up exactly what is seen; None when there are none, or nothing is left."""
    if len(seen) >= sum(map(len, cells)):
        return None
    dead: set[tuple[int, int]] = set()

    def rest(place: int, at: int) -> tuple[str, ...] | None:
        if place == len(cells):
            return () if at == len(seen) else None
        if (place, at) in dead:
            return None
        for length in range(_common(cells[place], seen[at:]), -1, -1):
            after = rest(place + 1, at + length)
            if after is not None:
                return (cells[place][:length], *after)
        dead.add((place, at))
        return None

    return rest(0, 0)


def _back(place: _Place, *, seen: str, told: str, first: _Place) -> _Place:
    """The earliest place from which both are alike up to here."""
    back = 0
    while (
        place.seen - back > first.seen
        and place.told - back > first.told
        and seen[place.seen - back - 1] == told[place.told - back - 1]
    ):
        back += 1
    return _Place(place.seen - back, place.told - back)
