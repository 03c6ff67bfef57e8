"""What a paragraph or a run is by the name of its style, in English as in Danish, with or without its definition."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from raadhus.reading.extract.docx_names import W, is_on, value_of

DEEPEST_HEADING = 6
_DEEPEST = 20
_HEADING = re.compile(r"(?:heading|overskrift|rubrik) ?([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title|titel", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|indholdsfortegnelse) ?(?:\d|heading)", re.IGNORECASE)
_LEVELS = frozenset("012345678")


class Look(NamedTuple):
    """How text stands there; None where that is left to what lies behind it."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    raised: str | None = None


class Numbered(NamedTuple):
    """The list that a paragraph takes part in and its level there; None where it is not said."""

    list_id: str | None = None
    level: int | None = None


class ParagraphStyle(NamedTuple):
    style_id: str
    heading: int
    is_contents: bool
    look: Look
    numbered: Numbered


class Styles:
    """The styles of a file, each looked up once; a file without them is read by their ids alone."""

    def __init__(self, root: Element | None) -> None:
        found = () if root is None else root.iter(f"{W}style")
        self._elements: Mapping[str, Element] = {style.get(f"{W}styleId", ""): style for style in found}
        self._default = next(
            (
                name
                for name, style in self._elements.items()
                if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}
            ),
            "",
        )
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._looks: dict[str, Look] = {}

    def paragraph(self, style_id: str | None) -> ParagraphStyle:
        key = style_id or self._default
        if key not in self._paragraphs:
            self._paragraphs[key] = self._paragraph(key)
        return self._paragraphs[key]

    def run(self, style_id: str) -> Look:
        """The look that a character style gives."""
        if style_id not in self._looks:
            self._looks[style_id] = joined(look_of(style.find(f"{W}rPr")) for style in self._chain(style_id))
        return self._looks[style_id]

    def list_of(self, style_id: str) -> str | None:
        """The list that a numbering style stands for."""
        return self._paragraph(style_id).numbered.list_id

    def _chain(self, style_id: str) -> list[Element]:
        """The style and those that it is based on, itself first."""
        chain: list[Element] = []
        while style_id in self._elements and len(chain) < _DEEPEST:
            chain.append(self._elements[style_id])
            style_id = value_of(chain[-1].find(f"{W}basedOn")) or ""
        return chain

    def _paragraph(self, style_id: str) -> ParagraphStyle:
        chain = self._chain(style_id)
        names = [value_of(style.find(f"{W}name")) or "" for style in chain] or [style_id]
        properties = [style.find(f"{W}pPr") for style in chain]
        numbered = [numbered_of(entry) for entry in properties]
        return ParagraphStyle(
            style_id=style_id,
            heading=next((level for name in names if (level := _level(name))), 0)
            or next((level for entry in properties if (level := outline_of(entry))), 0),
            is_contents=_CONTENTS.fullmatch(names[0]) is not None,
            look=joined(look_of(style.find(f"{W}rPr")) for style in chain),
            numbered=Numbered(
                next((entry.list_id for entry in numbered if entry.list_id is not None), None),
                next((entry.level for entry in numbered if entry.level is not None), None),
            ),
        )


def outline_of(properties: Element | None) -> int:
    """The level of a paragraph that is a heading by its outline alone, else 0."""
    level = None if properties is None else value_of(properties.find(f"{W}outlineLvl"))
    return min(int(level) + 1, DEEPEST_HEADING) if level in _LEVELS else 0


def numbered_of(properties: Element | None) -> Numbered:
    """What the properties of a paragraph say of its numbering."""
    numbering = None if properties is None else properties.find(f"{W}numPr")
    if numbering is None:
        return Numbered()
    level = value_of(numbering.find(f"{W}ilvl"))
    return Numbered(value_of(numbering.find(f"{W}numId")), int(level) if level in _LEVELS else None)


def look_of(properties: Element | None) -> Look:
    """What the properties of a run say."""
    if properties is None:
        return _PLAIN
    return Look(
        bold=is_on(properties.find(f"{W}b")),
        italic=is_on(properties.find(f"{W}i")),
        hidden=is_on(properties.find(f"{W}vanish")),
        raised=value_of(properties.find(f"{W}vertAlign")),
    )


_PLAIN = Look()


def joined(looks: Iterable[Look]) -> Look:
    """What they say together: of each thing, the first that says anything."""
    whole = _PLAIN
    for look in looks:
        if look != _PLAIN:
            whole = Look(
                bold=look.bold if whole.bold is None else whole.bold,
                italic=look.italic if whole.italic is None else whole.italic,
                hidden=look.hidden if whole.hidden is None else whole.hidden,
                raised=look.raised if whole.raised is None else whole.raised,
            )
    return whole


def _level(name: str) -> int:
    if _TITLE.fullmatch(name):
        return 1
    found = _HEADING.fullmatch(name)
    return min(int(found[1]), DEEPEST_HEADING) if found else 0
