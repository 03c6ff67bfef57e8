"""The names that Word's XML gives its elements, and how it writes «on»."""

from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_OFF = frozenset({"0", "false", "off", "none"})


def value_of(element: Element | None) -> str | None:
    """The `w:val` of an element, None where it has none or is not there."""
    return None if element is None else element.get(f"{W}val")


def is_on(element: Element | None) -> bool | None:
    """Whether a property is on; None where nothing is said of it."""
    return None if element is None else element.get(f"{W}val", "1") not in _OFF


def local_name(element: Element) -> str:
    """The name without its namespace."""
    return element.tag.rpartition("}")[2]
