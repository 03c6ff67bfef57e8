"""The parts of a web page that are not its content: menus, buttons, dialogues, footers."""

from collections.abc import Iterable

from selectolax.lexbor import LexborHTMLParser


def taken_furniture(tree: LexborHTMLParser, *, selectors: Iterable[str]) -> tuple[str, ...]:
    """Take these elements out of the page and give their texts."""
    texts: list[str] = []
    for node in tree.css(", ".join(selectors)):
        text = " ".join(node.text(separator=" ").split()) if node.parent is not None else ""
        if text:
            texts.append(text)
        # Only emptied, not removed: an element inside an element that is gone must not be touched again.
        for child in list(node.iter(include_text=True)):
            child.decompose()
    return tuple(texts)
