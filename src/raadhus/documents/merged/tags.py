"""The tags of the pages that are put in, so that a screen reader goes on from the document into its attachments."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name

from raadhus.documents.merged.places import UNSOUND

_MOST_ELEMENTS: Final = 50_000
_MOST_MARKS: Final = 20_000
_DEEPEST: Final = 60
_KEPT: Final = ("/Alt", "/ActualText", "/Lang", "/E")
_BEGIN, _END = b"/P <</MCID 0>> BDC\n", b"\nEMC\n"


class _NoTags(Exception):
    """The tags are none that can be taken over."""


class Tags:
    """The structure of the whole file, to which parts are added."""

    def __init__(self, whole: pikepdf.Pdf) -> None:
        """Raises KeyError where the document has no tags."""
        self._whole = whole
        root = whole.Root["/StructTreeRoot"]
        self._numbers = pikepdf.NumberTree(root["/ParentTree"])
        self._root = root
        self._next = max(self._numbers.keys(), default=-1) + 1

    def add(self, source: pikepdf.Pdf, *, pages: Sequence[pikepdf.Page], title: str) -> None:
        """Take over the tags of a file whose pages these are now; a file without gets one tag a page."""
        above = self._root["/K"][0] if isinstance(self._root["/K"], Array) else self._root["/K"]
        part = self._element("/Part", above=above)
        part["/T"] = pikepdf.String(title)
        try:
            taken = _Taken(self._whole, source=source, pages=pages, part=part)
            marks = taken.marks()
        except (_NoTags, *UNSOUND):
            part["/K"] = Array()
            marks = {number: self._whole_page(page, part=part) for number, page in enumerate(pages)}
        for number, by_mark in marks.items():
            elements = [by_mark.get(mark) for mark in range(max(by_mark) + 1)]
            self._numbers[self._next] = Array(elements)
            pages[number].obj["/StructParents"] = self._next
            self._next += 1
        self._root["/ParentTreeNextKey"] = self._next
        if isinstance(above.get("/K"), Array):
            above["/K"].append(part)
        else:
            above["/K"] = Array([*([above["/K"]] if "/K" in above else []), part])

    def _whole_page(self, page: pikepdf.Page, *, part: Dictionary) -> Mapping[int, Dictionary]:
        page.contents_add(_BEGIN, prepend=True)
        page.contents_add(_END)
        element = self._element("/P", above=part)
        element["/Pg"] = page.obj
        element["/K"] = 0
        part["/K"].append(element)
        return {0: element}

    def _element(self, role: str, *, above: Any) -> Dictionary:
        return self._whole.make_indirect(Dictionary(Type=Name.StructElem, S=Name(role), P=above))


class _Taken:
    """The tags of one file, made anew with what is known to be harmless."""

    def __init__(
        self, whole: pikepdf.Pdf, *, source: pikepdf.Pdf, pages: Sequence[pikepdf.Page], part: Dictionary
    ) -> None:
        root = source.Root.get("/StructTreeRoot")
        if not isinstance(root, Dictionary) or "/K" not in root:
            raise _NoTags
        self._whole = whole
        self._numbers = {page.obj.objgen: number for number, page in enumerate(source.pages)}
        self._pages = pages
        self._roles = root.get("/RoleMap", Dictionary())
        self._left = _MOST_ELEMENTS
        self._marks: dict[int, dict[int, Dictionary]] = {}
        part["/K"] = Array(self._inside(root["/K"], above=part, page=None, depth=0))

    def marks(self) -> Mapping[int, Mapping[int, Dictionary]]:
        """Of each page the element of each of its marks. Raises _NoTags when there are none."""
        if not self._marks:
            raise _NoTags
        return self._marks

    def _inside(self, kids: Any, *, above: Dictionary, page: int | None, depth: int) -> Iterator[Any]:
        if depth > _DEEPEST:
            raise _NoTags
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, int):
                yield from self._mark(kid, above=above, page=page, of=page)
            elif kid.get("/Type") == "/MCR":
                if "/Stm" not in kid:
                    on = self._page(kid) if "/Pg" in kid else page
                    yield from self._mark(int(kid["/MCID"]), above=above, page=on, of=page)
            elif "/S" in kid:
                yield self._copy(kid, above=above, page=page, depth=depth)

    def _copy(self, kid: Any, *, above: Dictionary, page: int | None, depth: int) -> Dictionary:
        self._left -= 1
        if self._left < 0:
            raise _NoTags
        element = self._whole.make_indirect(
            Dictionary(Type=Name.StructElem, S=self._role(kid["/S"]), P=above)
        )
        for key in _KEPT:
            if key in kid and _is_plain(kid[key]):
                element[key] = kid[key]
        if "/A" in kid:
            element["/A"] = _attributes(kid["/A"])
        on = self._page(kid) if "/Pg" in kid else page
        if on is not None:
            element["/Pg"] = self._pages[on].obj
        if "/K" in kid:
            element["/K"] = Array(self._inside(kid["/K"], above=element, page=on, depth=depth + 1))
        return element

    def _mark(self, mark: int, *, above: Dictionary, page: int | None, of: int | None) -> Iterator[Any]:
        if page is None or not 0 <= mark < _MOST_MARKS:
            return
        self._marks.setdefault(page, {})[mark] = above
        yield (mark if page == of else Dictionary(Type=Name.MCR, Pg=self._pages[page].obj, MCID=mark))

    def _page(self, element: Any) -> int | None:
        return self._numbers.get(element["/Pg"].objgen)

    def _role(self, role: Any) -> Name:
        """The standard's own name for a role."""
        seen = set()
        while str(role) in self._roles and str(role) not in seen:
            seen.add(str(role))
            role = self._roles[str(role)]
        return Name(str(role))


def _attributes(value: Any) -> Array:
    """What it says of tables and lists, without anything that leads further into the file."""
    kept = [
        Dictionary({key: entry for key, entry in one.items() if _is_plain(entry)})
        for one in (value if isinstance(value, Array) else [value])
        if isinstance(one, Dictionary)
    ]
    return Array(kept)


def _is_plain(value: Any) -> bool:
    return isinstance(value, int | pikepdf.Name | pikepdf.String)
