"""From any HTML text to one well-formed HTML text that is safe to walk: what a browser would show of it."""

import base64
import binascii
import hashlib
import re
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from raadhus.reading.errors import ReadError

DEEPEST = 200
"""Elements nested deeper than this are refused: no document needs it, and parsers slow down by the square."""

_UNSEEN = (
    "script", "style", "template", "iframe", "noembed", "noframes", "noscript", "title", "object", "embed",
    "svg", "math", "textarea", "select", "datalist", "canvas", "audio", "video", "xmp", "plaintext",
)  # fmt: skip
# Spelt out and with its first letters looked at before, because most tags are others.
_MAY_BE_UNSEEN = re.compile(
    "<(?=[acdeimnopstvxACDEIMNOPSTVX][^/> pdrPDR])(?:"
    + "|".join("".join(f"[{letter}{letter.upper()}]" for letter in name[:3]) for name in _UNSEEN)
    + ")"
)
_HIDDEN = '[hidden], [style*="display:none" i], [style*="display: none" i]'
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_IMPLIED = frozenset(
    [
        "area",
        "base",
        "body",
        "br",
        "col",
        "colgroup",
        "dd",
        "dt",
        "embed",
        "head",
        "hr",
        "html",
        "img",
        "input",
        "li",
        "link",
        "meta",
        "option",
        "p",
        "param",
        "source",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "track",
        "wbr",
        "rt",
        "rp",
    ]
)
_FORMATTING = re.compile(
    r"<(/?)(?=[abcefinstu])(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?:\s[^<>]*)?>",
    re.IGNORECASE,
)
_LONG_TAG = 2000
_MOST_ATTRIBUTES = 200
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_TAG_NAME = re.compile(r"</?[a-zA-Z][^\s/>]{0,30}")
_CHUNKS = (4096, 512)
_LARGE = 50_000
_MOST_UNCLOSED = 20
_DATA_SOURCE = re.compile(
    r"^data:([a-z0-9.+/-]*)(?:;[a-z0-9=._-]+)*?(;base64)?,(.*)$", re.IGNORECASE | re.DOTALL
)

# Until a block of this size was freed once, the C library hands memory back to the system after every
# parse and asks for it again before the next: a fifth of the time to read many short texts.
_block = bytearray(8 << 20)
del _block


class DataImage(NamedTuple):
    """A picture that lies inside the HTML as a data address."""

    media_type: str
    data: bytes
    sha256: str


def parsed(html: str) -> LexborHTMLParser:
    """Parse as a browser does, without what a browser does not show; raises ReadError `too-deep`."""
    tree = LexborHTMLParser(_tamed(html).encode("utf-8", errors="replace"))
    if _MAY_BE_UNSEEN.search(html):
        tree.strip_tags(list(_UNSEEN))
    if "hidden" in html or "display" in html:
        for node in tree.css(_HIDDEN):
            # A part of a list that is folded up is content all the same.
            if "details" not in (node.attributes.get("class") or "").split():
                node.decompose()
    return tree


def well_formed(html: str) -> str:
    """The body of this HTML, or of this part of a page, with every element closed where a browser closes it.

    Raises ReadError `too-deep`.
    """
    body = parsed(html).body
    return (body.html or "") if body is not None else ""


def data_image(source: str) -> DataImage | None:
    """The picture inside a data address, or None for any other address and for damaged ones."""
    found = _DATA_SOURCE.match(source)
    if found is None or not found[2]:
        return None
    try:
        data = base64.b64decode("".join(found[3].split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    return DataImage(found[1].lower() or "application/octet-stream", data, hashlib.sha256(data).hexdigest())


def data_images(html: str) -> tuple[DataImage, ...]:
    """Every picture that lies inside the HTML, in its order."""
    if "data:" not in html:
        return ()
    sources = (node.attributes.get("src") for node in parsed(html).css("img[src^='data:' i]"))
    return tuple(image for source in sources if source and (image := data_image(source)))


def _tamed(html: str) -> str:
    if all(_may_be_deep(html, chunk=chunk) for chunk in _CHUNKS) and _depth(html) > DEEPEST:
        raise ReadError("too-deep", values={"limit": DEEPEST})
    if _may_have_long_tag(html):
        html = ">".join(map(_with_few_attributes, html.split(">")))
    if len(html) < _LARGE:
        return html
    # An element left open is opened again in every paragraph that follows: a hundred of them make a
    # megabyte into a hundred.
    marks = _FORMATTING.findall(html)
    if len(marks) - 2 * sum(map(bool, marks)) > _MOST_UNCLOSED:
        html = _FORMATTING.sub("", html)
    return html


def _may_have_long_tag(html: str) -> bool:
    """Say quickly that no tag is long: one that is has a stretch of half its length without a bracket's end."""
    half = _LONG_TAG // 2
    return any(html.find(">", start, start + half) < 0 for start in range(0, len(html) - half, half))


def _with_few_attributes(piece: str) -> str:
    """A tag without its attributes when it has more than any real one: parsers compare each with all before it."""
    if len(piece) <= _LONG_TAG or (found := _TAG_NAME.search(piece)) is None:
        return piece
    attributes = _QUOTED.sub("", piece[found.end() :])
    return (
        piece
        if attributes.count("=") + attributes.count("/") + len(attributes.split()) < 2 * _MOST_ATTRIBUTES
        else piece[: found.end()]
    )


def _may_be_deep(html: str, *, chunk: int) -> bool:
    """Say quickly that no place can be nested deep: elements opened less closed, counted by chunks."""
    open_elements = 0
    for start in range(0, len(html), chunk):
        opened = html.count("<", start, start + chunk)
        closed = html.count("</", start, start + chunk)
        if open_elements + opened - closed > DEEPEST:
            return True
        open_elements += opened - 2 * closed
    return False


def _depth(html: str) -> int:
    depth = deepest = 0
    for closing, name in _TAG.findall(html):
        if name.lower() in _IMPLIED:
            continue
        if not closing:
            depth += 1
            deepest = max(deepest, depth)
        elif depth:
            depth -= 1
    return deepest
