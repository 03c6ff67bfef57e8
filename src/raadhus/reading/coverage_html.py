"""The text that a browser shows of a page, found apart from the reader's own way through the HTML."""

import re

from selectolax.lexbor import LexborHTMLParser

from raadhus.reading import media
from raadhus.reading.original import Original

_UNSEEN = [
    "script",
    "style",
    "template",
    "noscript",
    "iframe",
    "textarea",
    "select",
    "svg",
    "title",
    "object",
]
_HIDDEN = "[hidden], [style*='display:none' i], [style*='display: none' i]"
_SPACES = re.compile(r"\s+")


def source_text(original: Original) -> str:
    """The visible text of the page."""
    return visible_text(media.decode_text(original.data))


def visible_text(html: str) -> str:
    """The text of the body without scripts, hidden elements and soft hyphens, white space made one blank."""
    tree = LexborHTMLParser(html.encode("utf-8", errors="replace"))
    if tree.body is None:
        return ""
    tree.strip_tags(_UNSEEN)
    for node in tree.css(_HIDDEN):
        # A part of a list that is folded up is content all the same.
        if "details" not in (node.attributes.get("class") or "").split():
            node.decompose()
    text = tree.body.text(separator="\n")
    return _SPACES.sub(" ", text.replace("\u00ad", "")).strip()
