"""Any text as one that a document can show: what its form lacks becomes U+FFFD, and a doubt tells which signs.

A text keeps its number of characters, so that its marks still fit.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final, Literal, TypeAlias
from unicodedata import category

from msgspec.structs import replace

from raadhus.core.doubts import doubt
from raadhus.core.record import Block, Cell, Doubt, Heading, Image, List, Paragraph
from raadhus.documents.glyphs import COVERED
from raadhus.documents.layout import Part

Form: TypeAlias = Literal["pdf", "pdf-bare", "docx"]
"""In a bare PDF no mark stands over a letter ("e" and U+0301). Whether Typst finds one font for both depends, with rare
marks, on what stands around them, and it refuses the whole document when it does not.
"""

NOT_SHOWN: Final = "\ufffd"
_MOST_NAMED: Final = 40
"""So many signs a doubt names; a text in another script has thousands."""

_LINE_ENDS = dict.fromkeys("\v\f\r\x85\u2028\u2029", "\n")
# U+2060 is as invisible and does nothing. It stands for the controls that turn the order of signs around, which could
# make a reader see another text than the record has; for those that make one sign of several, whose variants the fonts
# lack; for its old name; and, in a PDF, for a place to break, which some readers show as a hyphen.
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_JOINING = "\u200d\u180b\u180c\u180d\u180f" + "".join(map(chr, range(0xFE00, 0xFE10)))
_NOTHING = dict.fromkeys(_TURNING + "\ufeff", "\u2060")
_IN_PDF = {"\t": " ", "\u00ad": "\u2060", **_LINE_ENDS, **_NOTHING, **dict.fromkeys(_JOINING, "\u2060")}
_HARMLESS: Final[Mapping[Form, dict[str, str]]] = {
    "pdf": _IN_PDF,
    "pdf-bare": _IN_PDF,
    "docx": {**_LINE_ENDS, **_NOTHING},
}
# Neither form has room for invisible tags (U+E0000 on), with which a text can say to machines what no reader sees.
_STRETCHES: Final[Mapping[Form, str]] = {
    "pdf": f"a {COVERED}",
    "pdf-bare": f"a {COVERED}",
    "docx": "9-a 20-7e a0-d7ff e000-fdcf fdf0-fffd 10000-dffff",
}
_LINE_END_OF_TWO: Final = re.compile("\r(?=\n)")
# Typst makes one of two signs that no font has with nothing seen between them, and a reader of the PDF gets neither.
_BETWEEN_NOT_SHOWN: Final = re.compile(f"(?<={NOT_SHOWN})[\u200b-\u200f\u2060-\u206f]+(?={NOT_SHOWN})")


@cache
def _lacked(form: Form) -> re.Pattern[str]:
    """Matches each character that the form lacks, or that is changed for it."""
    stretches = [[int(code, 16) for code in one.split("-")] for one in _STRETCHES[form].split()]
    inside = "".join(f"\\U{ends[0]:08x}-\\U{ends[-1]:08x}" for ends in stretches)
    signs = (
        (chr(code) for ends in stretches for code in range(ends[0], ends[-1] + 1))
        if form == "pdf-bare"
        else ()
    )
    marks = "".join(sign for sign in signs if category(sign).startswith("M"))
    return re.compile(f"[^{inside}]|[{marks}{''.join(_HARMLESS[form])}]")


class Showable:
    """What can be shown of a document's texts; it remembers what cannot."""

    def __init__(self, *, form: Form) -> None:
        self._lacked = _lacked(form)
        self._harmless = str.maketrans(_HARMLESS[form])
        self._not_shown: set[str] = set()

    def text(self, text: str) -> str:
        """The text with U+FFFD for each sign that cannot be shown; ends of lines become plain ones."""
        if not self._lacked.search(text):
            return text
        shown = self._lacked.sub(self._instead, _LINE_END_OF_TWO.sub(" ", text).translate(self._harmless))
        return _BETWEEN_NOT_SHOWN.sub(lambda found: NOT_SHOWN * len(found[0]), shown)

    def parts(self, parts: Iterable[Part]) -> tuple[Part, ...]:
        """The parts with texts that can be shown; addresses of links are left, for nobody reads them."""
        return tuple(
            part if part.block is None else replace(part, block=self._block(part.block)) for part in parts
        )

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The doubt that tells which signs could not be shown, when there are any."""
        if not self._not_shown:
            return ()
        signs = [f"U+{ord(one):04X}" for one in sorted(self._not_shown)]
        named = [*signs[:_MOST_NAMED], *(["…"] if len(signs) > _MOST_NAMED else [])]
        return (doubt("character-not-shown", values={"signs": ", ".join(named)}),)

    def _instead(self, found: re.Match[str]) -> str:
        self._not_shown.add(found[0])
        return NOT_SHOWN

    def _block(self, block: Block) -> Block:
        if isinstance(block, Paragraph | Heading):
            text = self.text(block.text)
            return block if text is block.text else replace(block, text=text)
        if isinstance(block, List):
            entries = tuple(
                replace(one, label=self.text(one.label), blocks=tuple(map(self._block, one.blocks)))
                for one in block.entries
            )
            return replace(block, entries=entries)
        if isinstance(block, Image):
            return replace(block, alt=self.text(block.alt)) if block.alt else block
        return replace(block, rows=tuple(tuple(map(self._cell, row)) for row in block.rows))

    def _cell(self, cell: Cell) -> Cell:
        text = self.text(cell.text)
        return cell if text is cell.text else replace(cell, text=text)
