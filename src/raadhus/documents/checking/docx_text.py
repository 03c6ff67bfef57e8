"""The text of a part of a Word document as Word shows it, with the labels of its lists, and what hides in it."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from raadhus.documents.checking.docx_package import parse_xml

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_BLIP: Final = "http://schemas.openxmlformats.org/drawingml/2006/main blip"
_WHITE_SPACE = frozenset({"tab", "br", "cr", "ptab"})
_HIDING = frozenset({"vanish", "webHidden", "specVanish"})
_NOTES = frozenset(
    {
        "commentReference",
        "footnoteReference",
        "endnoteReference",
        "ins",
        "del",
        "moveFrom",
        "moveTo",
        "altChunk",
    }
    | {"object", "control", "sym", "ruby", "pict", "subDoc", "movie"}
)
_FIELDS = re.compile(r"\s*(?:TOC|PAGE|NUMPAGES|PAGEREF|HYPERLINK\s+\\l)\b")
_FAINTEST: Final = 0.6
_SMALLEST: Final = 6
"""Half points."""


class Level(NamedTuple):
    """How the entries of a list are labelled: `text` with %1 … %9 for the number."""

    text: str
    format: str
    start: int


class WordText:
    """What was found in one part; `hidden` are texts that cannot be seen, `notes` the names of what is no text."""

    def __init__(self, data: bytes, *, numbering: "Numbering | None" = None) -> None:
        self._numbering = numbering
        self._said: list[str] = []
        self._run: list[str] = []
        self._texts = ""
        self._is_hidden = False
        self._hides_paragraph = False
        self._in_run = False
        self._number: str | None = None
        self._level = 0
        self.hidden: list[str] = []
        self.notes: list[str] = []
        self.pictures = 0
        if data:
            parse_xml(data, start=self._start, end=self._end, text=self._text)
        self.text = "".join(self._said)

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = tag.removeprefix(_W)
        value = attributes.get(f"{_W}val", "")
        if name == "r":
            self._in_run, self._is_hidden = True, False
            self._run.clear()
        elif name in {"t", "instrText"}:
            self._texts = name
        elif name in _WHITE_SPACE:
            self._say(" ")
        elif name == "noBreakHyphen":
            self._say("-")
        elif name == "p":
            self._number, self._level = None, 0
        elif name == "ilvl" and value.isdigit():
            self._level = int(value)
        elif name == "numId":
            self._number = value
        elif is_hiding(name, value):
            self._is_hidden = True
        elif name in _NOTES:
            self.notes.append(name)
        elif tag == _BLIP:
            self.pictures += 1

    def _end(self, tag: str) -> None:
        name = tag.removeprefix(_W)
        if name in {"t", "instrText"}:
            self._texts = ""
        elif name == "r":
            if self._is_hidden and "".join(self._run).strip():
                self.hidden.append("".join(self._run))
            self._in_run, self._is_hidden = False, False
        elif name == "pPr":
            self._is_hidden = False
            if self._number is not None and self._numbering is not None:
                self._said.append(self._numbering.label(self._number, level=self._level) + " ")
        elif name == "p":
            self._said.append("\n")

    def _text(self, text: str) -> None:
        if self._texts == "t":
            self._say(text)
        elif self._texts == "instrText" and text.strip() and not _FIELDS.match(text):
            self.notes.append(text.strip()[:60])

    def _say(self, text: str) -> None:
        self._said.append(text)
        self._run.append(text)


def is_hiding(name: str, value: str) -> bool:
    """Whether a property of letters makes them unseen."""
    if name in _HIDING:
        return value not in {"0", "false", "off"}
    if name == "color" and re.fullmatch("[0-9a-fA-F]{6}", value):
        red, green, blue = (int(value[place : place + 2], 16) for place in (0, 2, 4))
        return (0.299 * red + 0.587 * green + 0.114 * blue) / 255 > _FAINTEST
    return name == "sz" and value.isdigit() and int(value) < _SMALLEST


def hides_by_style(data: bytes) -> bool:
    """Whether a style makes letters unseen."""
    found: list[str] = []

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        name, value = tag.removeprefix(_W), attributes.get(f"{_W}val", "")
        if is_hiding(name, value):
            found.append(name)

    if data:
        parse_xml(data, start=start)
    return bool(found)


class Numbering:
    """Counts the entries of lists as Word does."""

    def __init__(self, data: bytes) -> None:
        self._levels: dict[tuple[str, int], Level] = {}
        self._kinds: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counted: dict[tuple[str, int], int] = {}
        self._now: dict[str, str] = {}
        if data:
            parse_xml(data, start=self._start)

    def label(self, number: str, *, level: int) -> str:
        """The label of the next entry."""
        kind = self._levels.get((self._kinds.get(number, ""), level))
        if kind is None:
            return ""
        key = (number, level)
        count = self._counted.get(key, self._starts.get(key, kind.start) - 1) + 1
        self._counted[key] = count
        return kind.text.replace(f"%{level + 1}", _written(count, kind.format))

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = tag.removeprefix(_W)
        value = attributes.get(f"{_W}val", "")
        now = self._now
        if name in {"abstractNum", "num"}:
            now.clear()
            now[name] = attributes.get(f"{_W}{name}Id" if name == "abstractNum" else f"{_W}numId", "")
        elif name == "abstractNumId" and "num" in now:
            self._kinds[now["num"]] = value
        elif name in {"lvl", "lvlOverride"}:
            now["level"] = attributes.get(f"{_W}ilvl", "0")
        elif name == "startOverride" and "num" in now:
            self._starts[now["num"], _whole(now.get("level", ""))] = _whole(value)
        elif name in {"start", "numFmt", "lvlText"} and "abstractNum" in now:
            key = (now["abstractNum"], _whole(now.get("level", "")))
            before = self._levels.get(key, Level("", "decimal", 1))
            text = value if name == "lvlText" else before.text
            format_ = value if name == "numFmt" else before.format
            self._levels[key] = Level(text, format_, _whole(value) if name == "start" else before.start)


def _whole(text: str) -> int:
    return int(text) if text.isdigit() and len(text) < 9 else 0


def _written(count: int, format_: str) -> str:
    first = {"lowerLetter": "a", "upperLetter": "A"}.get(format_)
    if first and 1 <= count <= 26:
        return chr(ord(first) + count - 1)
    return str(count)
