"""The main content of a web page, and the words around it that belong to the site and not to the meeting."""

import re
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from raadhus.reading.extract.html import parsed
from raadhus.reading.recognise.page_furniture import taken_furniture
from raadhus.understanding.vocabulary.headings import section_kind

_FURNITURE = (
    "nav", "footer", "button", "[role=navigation]", "[role=banner]", "[role=contentinfo]", "[role=search]",
    "[role=dialog]", "[role=menu]", "[aria-modal=true]", ".breadcrumb", ".breadcrumbs", ".cookie", "#cookie",
    "[id*=cookie i]", "[class*=cookie i]", ".skip-link", ".skiplink", ".navbar", ".modal", "#footer", ".footer",
    "#menu", "#navigation", ".share", ".social",
)  # fmt: skip
_MAIN = (
    "main",
    "[role=main]",
    "#main-content",
    "#maincontent",
    "#content",
    "#main",
    "article",
    ".main-content",
)
_NOISE = re.compile(
    r"(?:til top(?:pen)?|udskriv(?: siden)?|print|tip en ven|hent som (?:fil|pdf)|download(?: som)? pdf|kopier link"
    r"|del(?: siden)?|læs op|(?:fold|luk|åbn|vis|skjul) alle(?: punkter)?|(?:spring|gå) til (?:hoved)?indhold(?:et)?"
    r"|tilbage(?: til .{1,30})?)",
    re.IGNORECASE,
)
_LEAST_SHARE = 0.4


class PageContent(NamedTuple):
    html: str
    furniture: tuple[str, ...]


def main_content(html: str) -> PageContent:
    """Find the content of the page and list everything else that it shows; raises ReadError `too-deep`."""
    tree = parsed(html)
    if tree.body is None:
        return PageContent("", ())
    furniture = [
        *taken_furniture(tree, selectors=_FURNITURE),
        *_taken_site_headers(tree),
        *_taken_noise(tree),
    ]
    main = _main(tree)
    content = main.html or ""
    if main is not tree.body:
        for child in list(main.iter(include_text=True)):
            child.decompose()
        outside = " ".join(tree.body.text(separator=" ").split())
        furniture += [outside] if outside else []
    return PageContent(content, tuple(furniture))


def _main(tree: LexborHTMLParser) -> LexborNode:
    """The element that holds most of the text and no fewer known headings than the page."""
    body = tree.body
    assert body is not None
    whole = len(body.text())
    headings = _known_headings(body)
    for selector in _MAIN:
        found = tree.css(selector)
        if (
            len(found) == 1
            and len(found[0].text()) >= whole * _LEAST_SHARE
            and _known_headings(found[0]) == headings
        ):
            return found[0]
    return body


def _known_headings(node: LexborNode) -> int:
    return sum(
        section_kind(" ".join(heading.text().split())) is not None
        for heading in node.css("h1, h2, h3, h4, h5, h6")
    )


def _taken_site_headers(tree: LexborHTMLParser) -> tuple[str, ...]:
    """Take the page's own header away, but not one inside its content, nor one that holds a heading of it."""
    inside = {node.mem_id for node in tree.css("main header, article header, [role=main] header")}
    texts: list[str] = []
    for node in tree.css("header, #header, #top, .site-header, aside"):
        if node.mem_id in inside or node.css_first("h1, h2") is not None:
            continue
        text = " ".join(node.text(separator=" ").split())
        if text:
            texts.append(text)
        for child in list(node.iter(include_text=True)):
            child.decompose()
    return tuple(texts)


def _taken_noise(tree: LexborHTMLParser) -> tuple[str, ...]:
    texts: list[str] = []
    for node in tree.css("a, p, span, div, li"):
        only = node.first_child
        if only is None or only.next is not None or only.tag != "-text":
            continue
        text = " ".join(node.text().split())
        if text and _NOISE.fullmatch(text):
            texts.append(text)
            only.decompose()
    return tuple(texts)
