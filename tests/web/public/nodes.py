"""What tests ask of the nodes of a page."""

from collections.abc import Iterable

from selectolax.lexbor import LexborHTMLParser, LexborNode


def the_node(parsed: LexborHTMLParser, selector: str) -> LexborNode:
    """The first that is selected; there must be one."""
    found = parsed.css(selector)
    assert found, selector
    return found[0]


def the_attribute(parsed: LexborHTMLParser, selector: str, name: str) -> str | None:
    return the_node(parsed, selector).attributes.get(name)


def words_of(nodes: Iterable[LexborNode]) -> str:
    """Their text, its spaces brought to one."""
    return " ".join(" ".join(node.text(separator=" ") for node in nodes).split())


def column(parsed: LexborHTMLParser, selector: str) -> list[str]:
    """The text of each that is selected."""
    return [words_of([node]) for node in parsed.css(selector)]
