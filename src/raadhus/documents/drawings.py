"""Whether an SVG is a drawing and nothing else: no text, pictures, scripts, or anything from elsewhere."""

import re
from typing import Final
from xml.etree import ElementTree as ET

_NAMESPACE: Final = "{http://www.w3.org/2000/svg}"
_STRUCTURE: Final = ("svg", "g", "defs", "symbol", "use", "title", "desc", "style")
_SHAPES: Final = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
_PAINT: Final = ("linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern")
_DRAWN: Final = frozenset((*_STRUCTURE, *_SHAPES, *_PAINT))
_ELSEWHERE: Final = re.compile(r"@import|url\(\s*[\"']?\s*[^#\"'\s]", re.IGNORECASE)
_LARGEST: Final = 1_000_000
_DEEPEST: Final = 50


def is_harmless_drawing(data: bytes) -> bool:
    """Whether it holds only shapes and how they look; what other programs note about it is not drawn."""
    if len(data) > _LARGEST or re.search(rb"<!(DOCTYPE|ENTITY)", data, re.IGNORECASE):
        return False
    try:
        root = ET.fromstring(data)  # noqa: S314  nothing that it declares is let in, see above
    except (ET.ParseError, ValueError, LookupError):
        return False
    return root.tag == f"{_NAMESPACE}svg" and _is_drawn(root, depth=0)


def _is_drawn(element: ET.Element, *, depth: int) -> bool:
    name = element.tag.removeprefix(_NAMESPACE)
    if name in {element.tag, "metadata"}:
        return True
    if depth > _DEEPEST or name not in _DRAWN or _ELSEWHERE.search(element.text or ""):
        return False
    return all(map(_is_inside, element.attrib.items())) and all(
        _is_drawn(child, depth=depth + 1) for child in element
    )


def _is_inside(attribute: tuple[str, str]) -> bool:
    name, value = attribute
    if name.rpartition("}")[2] == "href":
        return value.strip().startswith("#")
    return not name.startswith("on") and not _ELSEWHERE.search(value)
