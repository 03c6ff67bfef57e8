"""The labels that Word prints in front of numbered paragraphs: they stand nowhere in the text and are counted out."""

import re
from collections.abc import Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from raadhus.reading.extract.docx_names import W, is_on, value_of
from raadhus.reading.extract.docx_styles import Styles
from raadhus.reading.extract.docx_symbols import without_private_signs
from raadhus.reading.extract.list_numbers import printed_number

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_STYLES: Mapping[str, str] = {
    "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman",
}
_LETTERS = 26


class Label(NamedTuple):
    """What is printed in front, and whether it counts."""

    text: str
    is_number: bool


class _Level(NamedTuple):
    start: int
    form: str
    text: str
    style_id: str | None
    restarts: bool
    is_legal: bool


_UNKNOWN = _Level(start=1, form="none", text="", style_id=None, restarts=True, is_legal=False)


class _List(NamedTuple):
    """One numbering: paragraphs of several lists of one kind count on together unless a list begins anew."""

    kind: str
    levels: tuple[_Level, ...]
    begins: Mapping[int, int]


class Numbering:
    """The lists of a file, counting as the paragraphs come."""

    def __init__(self, root: Element | None, *, styles: Styles) -> None:
        self._lists = {} if root is None else _lists(root, styles=styles)
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        self.has_unknown = False

    def level_of_style(self, list_id: str, style_id: str) -> int:
        """The level that a list gives the paragraphs of a style."""
        found = self._lists.get(list_id)
        levels = () if found is None else found.levels
        return next((number for number, level in enumerate(levels) if level.style_id == style_id), 0)

    def label(self, list_id: str, level: int) -> Label:
        """Count the next paragraph of the list; empty for a list that the file does not define."""
        found = self._lists.get(list_id)
        if found is None:
            self.has_unknown = True
            return Label("", is_number=False)
        counts = self._counts.setdefault(found.kind, [None] * _LEVELS)
        if list_id not in self._begun:
            self._begun.add(list_id)
            for begun, start in found.begins.items():
                counts[begun] = None if begun > level else start - 1
        own = found.levels[level]
        before = counts[level]
        counts[level] = own.start if before is None else before + 1
        for deeper in range(level + 1, len(found.levels)):
            if found.levels[deeper].restarts:
                counts[deeper] = None
        return Label(
            _text(own, levels=found.levels, counts=counts), is_number=own.form not in {"bullet", "none"}
        )


def _text(own: _Level, *, levels: tuple[_Level, ...], counts: list[int | None]) -> str:
    if own.form == "bullet":
        return without_private_signs(own.text).strip()

    def number(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        if place >= len(levels):
            return ""
        count = counts[place]
        return _printed(
            "decimal" if own.is_legal else levels[place].form, levels[place].start if count is None else count
        )

    return _PLACE.sub(number, own.text).strip()


def _printed(form: str, number: int) -> str:
    if form == "none":
        return ""
    if form in {"lowerLetter", "upperLetter"} and number > 0:
        # Word goes on from z with aa, bb, cc.
        rounds, place = divmod(number - 1, _LETTERS)
        letter = chr(ord("a" if form == "lowerLetter" else "A") + place)
        return letter * min(rounds + 1, _LETTERS)
    if form == "decimalZero":
        return f"{number:02}"
    return printed_number(_STYLES.get(form, form), number)


def _lists(root: Element, *, styles: Styles) -> dict[str, _List]:
    kinds = {kind.get(f"{W}abstractNumId", ""): kind for kind in root.iter(f"{W}abstractNum")}
    numbers = {number.get(f"{W}numId", ""): number for number in root.iter(f"{W}num")}
    kind_of = {
        list_id: value_of(number.find(f"{W}abstractNumId")) or "" for list_id, number in numbers.items()
    }
    lists: dict[str, _List] = {}
    for list_id, number in numbers.items():
        name = kind_of[list_id]
        kind = kinds.get(name)
        style = None if kind is None else value_of(kind.find(f"{W}numStyleLink"))
        if style is not None:
            name = kind_of.get(styles.list_of(style) or "", name)
            kind = kinds.get(name)
        if kind is not None:
            lists[list_id] = _list(name, kind=kind, number=number)
    return lists


def _list(name: str, *, kind: Element, number: Element) -> _List:
    levels = [_UNKNOWN] * _LEVELS
    begins: dict[int, int] = {}
    for element in kind.findall(f"{W}lvl"):
        place = _whole(element.get(f"{W}ilvl"), otherwise=0)
        if 0 <= place < _LEVELS:
            levels[place] = _level(element)
    for override in number.findall(f"{W}lvlOverride"):
        place = _whole(override.get(f"{W}ilvl"), otherwise=0)
        own = override.find(f"{W}lvl")
        start = override.find(f"{W}startOverride")
        if 0 <= place < _LEVELS:
            levels[place] = levels[place] if own is None else _level(own)
            if start is not None:
                begins[place] = _whole(value_of(start), otherwise=1)
    return _List(kind=name, levels=tuple(levels), begins=begins)


def _level(element: Element) -> _Level:
    return _Level(
        start=_whole(value_of(element.find(f"{W}start")), otherwise=0),
        form=value_of(element.find(f"{W}numFmt")) or "decimal",
        text=value_of(element.find(f"{W}lvlText")) or "",
        style_id=value_of(element.find(f"{W}pStyle")),
        restarts=value_of(element.find(f"{W}lvlRestart")) != "0",
        is_legal=bool(is_on(element.find(f"{W}isLgl"))),
    )


def _whole(value: str | None, *, otherwise: int) -> int:
    return (
        int(value)
        if value is not None and value.isascii() and value.isdigit() and len(value) < 7
        else otherwise
    )
