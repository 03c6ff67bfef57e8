"""A text with its marks as runs: strong, emphasis, raised, lowered, links; and which way it is written."""

from collections.abc import Sequence
from itertools import groupby, pairwise

from raadhus.core.record import Mark
from raadhus.documents.direction import is_right_to_left
from raadhus.documents.docx.markup import run
from raadhus.documents.docx.package import OFFICE, Relationships
from raadhus.documents.web_address import web_address

_LOOKS = {
    "strong": "<w:b/>",
    "emphasis": "<w:i/>",
    "sub": '<w:vertAlign w:val="subscript"/>',
    "sup": '<w:vertAlign w:val="superscript"/>',
}


def runs(text: str, *, marks: Sequence[Mark] = (), links: Relationships) -> str:
    """The text, cut where a mark begins or ends."""
    if not text:
        return ""
    rtl = is_right_to_left(text)
    if not marks:
        return run(text, properties="<w:rtl/>" if rtl else "")
    edges = {0, len(text)}.union(*((one.start, one.end) for one in marks))
    pieces = ((start, end, _address(marks, start=start)) for start, end in pairwise(sorted(edges)))
    written = []
    for address, group in groupby(pieces, key=lambda piece: piece[2]):
        inside = "".join(
            run(text[start:end], properties=_looks(marks, start=start, is_link=bool(address), rtl=rtl))
            for start, end, _ in group
        )
        written.append(_link(inside, address=address, links=links) if address else inside)
    return "".join(written)


def _address(marks: Sequence[Mark], *, start: int) -> str | None:
    urls = (one.url for one in marks if one.kind == "link" and one.start <= start < one.end and one.url)
    return next(filter(None, map(web_address, urls)), None)


def _looks(marks: Sequence[Mark], *, start: int, is_link: bool, rtl: bool) -> str:
    kinds = {one.kind for one in marks if one.start <= start < one.end}
    style = '<w:rStyle w:val="Hyperlink"/>' if is_link else ""
    return (
        style + "".join(look for kind, look in _LOOKS.items() if kind in kinds) + ("<w:rtl/>" if rtl else "")
    )


def _link(inside: str, *, address: str, links: Relationships) -> str:
    id_ = links.id_of(f"{OFFICE}/hyperlink", address, is_external=True)
    return f'<w:hyperlink r:id="{id_}" w:history="1">{inside}</w:hyperlink>'
