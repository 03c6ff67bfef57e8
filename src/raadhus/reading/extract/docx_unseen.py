"""What lies in a Word file and shows nowhere: whoever passes the file on passes it on too."""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from raadhus.reading.extract.docx import read_docx
from raadhus.reading.extract.docx_names import W, is_on
from raadhus.reading.extract.docx_package import Package, open_package

_STORIES = re.compile(r"word/(?:document|header|footer|footnotes|endnotes)\d*\.xml")
_COMMENTS = re.compile(r"word/comments\w*\.xml")
# Word counts its other properties and its fields itself: such numbers may look like a person's.
_PROPERTIES = re.compile(r"docProps/core\.xml")


def unseen_text(data: bytes) -> str:
    """Comments, deleted and hidden text, and what the file says of itself, a line each. Raises ReadError."""
    package = open_package(data)
    found = (*_in_parts(package, _PROPERTIES, of=_all), *_hidden(package))
    told = "\n".join(found)
    by_style = (text for text in read_docx(data).unseen if text not in told)
    return "\n".join((*found, *by_style))


def hides_text(data: bytes) -> bool:
    """Whether there are comments, deleted text or hidden text. Raises ReadError."""
    return any(_hidden(open_package(data))) or read_docx(data).has_hidden


def _hidden(package: Package) -> Iterator[str]:
    yield from _in_parts(package, _COMMENTS, of=_all)
    yield from _in_parts(package, _STORIES, of=_beside)


def _in_parts(package: Package, paths: re.Pattern[str], *, of: Callable[[Element], str]) -> Iterator[str]:
    """The lines that say anything."""
    for path in filter(paths.fullmatch, sorted(package.names())):
        root = package.xml(path)
        lines = of(root).split("\n") if root is not None else []
        yield from (line for line in lines if line.strip())


def _beside(root: Element) -> str:
    """What the paragraphs of a story hold and do not show."""
    pieces: list[str] = []
    is_hidden: bool | None = False
    for element in root.iter():
        if element.tag == f"{W}p":
            pieces.append("\n")
        elif element.tag == f"{W}r":
            is_hidden = is_on(element.find(f"{W}rPr/{W}vanish"))
        elif element.tag == f"{W}delText" or (is_hidden and element.tag == f"{W}t"):
            pieces.append(element.text or "")
    return "".join(pieces)


def _all(root: Element) -> str:
    pieces: list[str] = []
    for element in root.iter():
        begins = element.tag == f"{W}p" or not element.tag.startswith(W)
        pieces += ("\n" if begins else "", element.text or "")
    return "".join(pieces)
