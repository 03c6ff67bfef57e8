"""Labels of lists as Word's own numbering, which shows each of them as it is printed."""

import re
from collections.abc import Sequence

from raadhus.documents.docx.markup import NAMESPACES, escaped, xml_file

_LONGEST_LABEL = 30
"""Word refuses a longer one."""
_COUNTED = re.compile(r"([^%]*?)([1-9][0-9]{0,3}|[a-zA-Z])([^0-9a-z%]*)", re.DOTALL)
_PLACEHOLDER = re.compile(r"%[1-9]|[\t\r\n]")


class Numbering:
    """The numberings that the lists of a document use so far."""

    def __init__(self) -> None:
        self._kinds: dict[tuple[str, str, int, int, int], int] = {}
        self._numbers: list[tuple[int, int, int | None]] = []
        self._plain: dict[int, int] = {}

    def numbers(
        self, labels: Sequence[str], *, is_ordered: bool, level: int, left: int, hanging: int
    ) -> tuple[int | None, ...]:
        """The numbering of each entry; None for a label that Word cannot show, which must be written as text."""
        counted = _counted(labels) if is_ordered else None
        if counted:
            format_, before, start, after = counted
            kind = self._kind(format_, f"{before}%{level + 1}{after}", level, left, hanging)
            return (self._number(kind, level=level, start=start),) * len(labels)
        format_ = "decimal" if is_ordered else "bullet"
        return tuple(
            self._literal(self._kind(format_, label, level, left, hanging), level=level)
            if can_be_shown(label)
            else None
            for label in labels
        )

    def data(self) -> bytes:
        """The part of the package."""
        kinds = "".join(_kind_xml(number, *kind) for kind, number in self._kinds.items())
        numbers = "".join(_number_xml(id_, *one) for id_, one in enumerate(self._numbers, 1))
        return xml_file(f"<w:numbering {NAMESPACES}>{kinds}{numbers}</w:numbering>")

    def _kind(self, format_: str, text: str, level: int, left: int, hanging: int) -> int:
        return self._kinds.setdefault((format_, text, level, left, hanging), len(self._kinds) + 1)

    def _literal(self, kind: int, *, level: int) -> int:
        if kind not in self._plain:
            self._plain[kind] = self._number(kind, level=level, start=None)
        return self._plain[kind]

    def _number(self, kind: int, *, level: int, start: int | None) -> int:
        self._numbers.append((kind, level, start))
        return len(self._numbers)


def can_be_shown(label: str) -> bool:
    return len(label) <= _LONGEST_LABEL and not _PLACEHOLDER.search(label)


def _counted(labels: Sequence[str]) -> tuple[str, str, int, str] | None:
    """How Word counts exactly these labels: the format, what stands before, the first number, what stands after."""
    first = _COUNTED.fullmatch(labels[0]) if labels and can_be_shown(labels[0]) else None
    if first is None:
        return None
    before, sign, after = first.groups()
    if sign.isdigit():
        start = int(sign)
        expected = [f"{before}{start + more}{after}" for more in range(len(labels))]
        return ("decimal", before, start, after) if expected == list(labels) else None
    if before and before[-1].isalnum():
        return None
    format_, first_letter = ("lowerLetter", "a") if sign.islower() else ("upperLetter", "A")
    start = ord(sign) - ord(first_letter) + 1
    expected = [f"{before}{chr(ord(sign) + more)}{after}" for more in range(len(labels))]
    fits = start + len(labels) - 1 <= 26 and expected == list(labels)
    return (format_, before, start, after) if fits else None


def _kind_xml(id_: int, format_: str, text: str, level: int, left: int, hanging: int) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{id_}"><w:multiLevelType w:val="multilevel"/>'
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format_}"/>'
        f'<w:suff w:val="tab"/><w:lvlText w:val="{escaped(text)}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl></w:abstractNum>'
    )


def _number_xml(id_: int, kind: int, level: int, start: int | None) -> str:
    begins = (
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>' if start else ""
    )
    return f'<w:num w:numId="{id_}"><w:abstractNumId w:val="{kind}"/>{begins}</w:num>'
