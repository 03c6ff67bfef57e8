"""Where a document leads: to the web and to mail alone, written as PDF and Word take it."""

from typing import Final
from urllib.parse import quote, urlsplit

_SCHEMES: Final = frozenset({"http", "https", "mailto"})
_KEPT: Final = "%/:=&?~#+!$,;'@()*[]"
_LONGEST: Final = 2000
"""Word refuses the document when the address of a link is longer than 2083 signs."""


def web_address(url: str) -> str | None:
    """The address as a link has it; None when it is none that a reader may follow, or Word would refuse it."""
    address = quote(url.strip(), safe=_KEPT, errors="replace")
    try:
        parts = urlsplit(address)
        is_whole = bool(parts.hostname if parts.scheme != "mailto" else parts.path)
        parts.port  # noqa: B018  it raises when it is none
    except ValueError:
        return None
    return address if parts.scheme in _SCHEMES and is_whole and len(address) <= _LONGEST else None
