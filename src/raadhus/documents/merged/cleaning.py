"""An attachment's pages as paper: what it could do by itself is cut out, what it shows stays."""

from typing import Any, Final
from urllib.parse import urlsplit

import pikepdf

_OF_PAGE: Final = frozenset(
    {
        "/Type", "/Parent", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate", "/Resources",
        "/Contents", "/Annots", "/Group", "/UserUnit",
    }
)  # fmt: skip
_OF_LINK: Final = frozenset(
    {"/Type", "/Subtype", "/Rect", "/Border", "/C", "/H", "/BS", "/QuadPoints", "/Contents", "/Dest", "/A"}
)
_SCHEMES: Final = frozenset({"http", "https", "mailto"})
_MOST_ANNOTATIONS: Final = 20_000


def clean(file: pikepdf.Pdf) -> None:
    """Make forms and notes part of the pages, and leave of all else that lies over them only harmless links."""
    if "/AcroForm" in file.Root:
        file.generate_appearance_streams()
    links = [_links(page) for page in file.pages]
    file.flatten_annotations("all")
    left = _MOST_ANNOTATIONS
    for page, kept in zip(file.pages, links, strict=True):
        for key in set(page.obj.keys()) - _OF_PAGE:
            del page.obj[key]
        if "/Annots" in page.obj:
            del page.obj["/Annots"]
        if kept[:left]:
            page.obj["/Annots"] = pikepdf.Array([file.make_indirect(one) for one in kept[:left]])
        left -= len(kept[:left])


def _links(page: pikepdf.Page) -> list[pikepdf.Dictionary]:
    annotations: Any = page.obj.get("/Annots", [])
    return [
        link
        for one in annotations
        if isinstance(one, pikepdf.Dictionary) and one.get("/Subtype") == "/Link"
        if (link := _harmless(one)) is not None
    ]


def _harmless(link: pikepdf.Dictionary) -> pikepdf.Dictionary | None:
    """The link with what it needs alone; None when it leads anywhere but to a page or an address."""
    kept = pikepdf.Dictionary({key: link[key] for key in set(link.keys()) & _OF_LINK})
    action = link.get("/A")
    if action is None:
        return kept if "/Dest" in link else None
    del kept["/A"]
    if not isinstance(action, pikepdf.Dictionary):
        return None
    if action.get("/S") == "/GoTo" and "/D" in action:
        kept["/Dest"] = action["/D"]
        return kept
    address = str(action.get("/URI", "")) if action.get("/S") == "/URI" else ""
    if not _is_address(address):
        return None
    kept["/A"] = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(address))
    return kept


def _is_address(address: str) -> bool:
    try:
        return urlsplit(address).scheme in _SCHEMES
    except ValueError:
        return False
