"""Where bookmarks and links of a file lead, as numbers of its pages, so that they can lead there in another file."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import pikepdf
from msgspec import Struct

_MOST_BOOKMARKS: Final = 5_000
_DEEPEST: Final = 12


class Bookmark(Struct, frozen=True):
    title: str
    page: int | None
    inside: tuple["Bookmark", ...] = ()


UNSOUND: Final = (
    pikepdf.PdfError,
    pikepdf.OutlineStructureError,
    ValueError,
    TypeError,
    AttributeError,
    KeyError,
    IndexError,
    RuntimeError,
)
"""What pikepdf raises, as Python's containers do, where a file has another type than the standard says."""


class Link(Struct, frozen=True):
    """A link on a page, by its place among them, to a page; to none when it leads nowhere."""

    page: int
    place: int
    target: int | None


class Places:
    """The pages of a file and the names that it has for places on them."""

    def __init__(self, file: pikepdf.Pdf) -> None:
        self._file = file
        self._pages = {page.obj.objgen: number for number, page in enumerate(file.pages)}
        self._names = _names(file)
        self._bookmarks_left = _MOST_BOOKMARKS

    def page(self, destination: Any) -> int | None:  # any object of a PDF may stand there
        """The number of the page; None when it leads nowhere in the file."""
        if isinstance(destination, pikepdf.String | pikepdf.Name):
            destination = self._names.get(str(destination))
        if isinstance(destination, pikepdf.Dictionary):
            destination = destination.get("/D")
        if not isinstance(destination, pikepdf.Array) or not len(destination):
            return None
        first: Any = destination[0]
        if isinstance(first, pikepdf.Dictionary):
            return self._pages.get(first.objgen)
        return first if isinstance(first, int) and 0 <= first < len(self._pages) else None

    def links(self) -> Iterator[Link]:
        for number, page in enumerate(self._file.pages):
            for place, link in enumerate(page.obj.get("/Annots", [])):
                if "/Dest" in link:
                    yield Link(number, place, self.page(link["/Dest"]))

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """The bookmarks of the file, as far as they make sense."""
        try:
            with self._file.open_outline(max_depth=_DEEPEST, strict=False) as outline:
                return tuple(self._taken(outline.root))
        except UNSOUND:
            return ()

    def _taken(self, items: Iterable[pikepdf.OutlineItem]) -> Iterator[Bookmark]:
        for item in items:
            if not self._bookmarks_left:
                return
            self._bookmarks_left -= 1
            destination: Any = item.destination
            if destination is None and item.action is not None and item.action.get("/S") == "/GoTo":
                destination = item.action.get("/D")
            page = destination if isinstance(destination, int) else self.page(destination)
            yield Bookmark(str(item.title), page, tuple(self._taken(item.children)))


def _names(file: pikepdf.Pdf) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    old = file.Root.get("/Dests")
    if isinstance(old, pikepdf.Dictionary):
        found |= dict(old.items())
    names = file.Root.get("/Names")
    tree = names.get("/Dests") if isinstance(names, pikepdf.Dictionary) else None
    if isinstance(tree, pikepdf.Dictionary):
        try:
            found |= {str(name): place for name, place in pikepdf.NameTree(tree).items()}
        except UNSOUND:
            return found
    return found
