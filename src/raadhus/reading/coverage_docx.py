"""The text that Word prints of a file, found apart from the reader: a pull parser over its parts, without a tree."""

import io
import re
import zipfile
from xml.parsers import expat

from raadhus.reading import media
from raadhus.reading.coverage_html import visible_text
from raadhus.reading.extract.docx_symbols import symbol

_PARTS = re.compile(r"word/(?:document\d*|header\d*|footer\d*|footnotes\d*|endnotes\d*)\.xml")
_CHUNKS = re.compile(r"word/.*\.(?:html?|xhtml|mht)", re.IGNORECASE)
_SEPARATOR = " "
_GONE = frozenset({"del", "moveFrom", "delText"})
_BREAKS = frozenset({"p", "br", "cr", "tab", "tc", "ptab"})


def source_text(data: bytes) -> str:
    """The text of the document, its notes, headers and footers, deleted text left out."""
    texts: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            path = name.lstrip("/")
            if _PARTS.fullmatch(path):
                texts.append(_Text().of(archive.read(name)))
            elif _CHUNKS.fullmatch(path):
                texts.append(visible_text(media.decode_text(archive.read(name))))
    return "\n".join(texts).replace("\u00ad", "")


def _local(name: str) -> str:
    return name.rpartition(_SEPARATOR)[2]


class _Text:
    """Gathers what stands in the elements `t`, by their names alone."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._gone = 0
        self._in_text = False
        self._choices: list[bool] = []
        self._fallbacks: list[bool] = []

    def of(self, part: bytes) -> str:
        parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.Parse(part, True)
        return "".join(self._pieces)

    def _start(self, full_name: str, attributes: dict[str, str]) -> None:
        name = _local(full_name)
        if name in _GONE:
            self._gone += 1
        elif name == "AlternateContent":
            self._choices.append(False)
        elif name == "Fallback":
            self._fallbacks.append(bool(self._choices) and self._choices[-1])
        elif name == "t":
            self._in_text = True
        elif name in _BREAKS:
            self._add("\n")
        elif name == "noBreakHyphen":
            self._add("-")
        elif name == "sym":
            said = {_local(key): value for key, value in attributes.items()}
            self._add(symbol(said.get("font", ""), said.get("char", "")))

    def _end(self, full_name: str) -> None:
        name = _local(full_name)
        if name in _GONE:
            self._gone -= 1
        elif name == "AlternateContent":
            self._choices.pop()
        elif name == "Fallback":
            self._fallbacks.pop()
        elif name == "t":
            self._in_text = False
        elif name in _BREAKS:
            self._add("\n")

    def _text(self, text: str) -> None:
        if self._in_text:
            self._add(text)

    def _add(self, text: str) -> None:
        if self._gone or any(self._fallbacks):
            return
        self._pieces.append(text)
        if self._choices and text.strip():
            self._choices[-1] = True
