"""Writes documents/glyphs.py: which characters the fonts inside the installed Typst can set; Typst itself is asked.

python scripts/find_glyphs.py
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

import typst

OUT = Path(__file__).parents[1] / "src" / "raadhus" / "documents" / "glyphs.py"
NO_CHARACTER = "\ufdd0"
"""Unicode has promised that this will never be one, so it is set with the sign of a missing glyph."""
PRIVATE = range(0xE000, 0xF900)
SURROGATES = range(0xD800, 0xE000)
LAST_WITH_LETTERS = 0x1FFFF
BATCH = 4096
LETTERS = "a€א"
"""Letters of several fonts: what is one sign together with any that stands before it is set in one font with it."""
LETTERS_APART = 29
"""So far apart are the letters with which each mark is tried; the marks of other scripts fit on few of them."""
BYTE_ORDER = 0xFEFF
"""Has no glyph, and no file for archives may hold it."""

_ASKED = b"""#set page(width: 100pt, height: auto, margin: 0pt)
#set text(lang: "da", region: "dk", size: 5pt)
#for (number, text) in json(bytes(sys.inputs.texts)).enumerate() {
  place(top + left, dy: number * 10pt, box(text))
}
"""
_ROW = re.compile(r'<g transform="translate\(0 \d+\)"/?>')

_MODULE = '''"""What the fonts inside Typst can set, whatever stands beside it; scripts/find_glyphs.py found it."""

TYPST = "{version}"
"""The version that was asked."""

COVERED = (
{lines}
)
"""First and last of each stretch of code points, in hexadecimal."""
'''


def missing(texts: Sequence[str]) -> list[bool]:
    """Whether each text is set with the sign of a missing glyph, by the glyphs that Typst draws as SVG."""
    compiler = typst.Compiler(_ASKED, ignore_system_fonts=True)
    drawn = compiler.compile(format="svg", sys_inputs={"texts": json.dumps([NO_CHARACTER, *texts])})
    if not isinstance(drawn, bytes):
        raise SystemExit("Typst did not draw one page.")
    sign_row, *rows = _ROW.split(drawn.decode().partition("<defs>")[0])
    found = re.search(r'href="(#\w+)"', sign_row)
    if found is None or len(rows) != len(texts):
        raise SystemExit("Typst draws texts in another way than this script knows.")
    return [f'"{found[1]}"' in row for row in rows]


def covered() -> list[int]:
    found = [code for first in range(0, LAST_WITH_LETTERS, BATCH) for code in _covered_of(first)]
    beside = [code for code in found if not _is_mark(code)]
    lacks = missing(["".join(letter + chr(code) for letter in LETTERS) for code in beside])
    shown = {code for code, is_missing in zip(beside, lacks, strict=True) if not is_missing}
    letters = [chr(code) for code in sorted(shown) if unicodedata.category(chr(code))[0] not in "CZ"]
    over_any = (chr(code) for code in found if _is_mark(code))
    marks = {
        ord(mark) for mark in over_any if not any(missing([one + mark for one in letters[::LETTERS_APART]]))
    }
    return sorted(shown | marks)


def _covered_of(first: int) -> list[int]:
    asked = [code for code in range(first, first + BATCH) if _may_be_asked(code)]
    lacks = missing([chr(code) for code in asked]) if asked else []
    return [code for code, is_missing in zip(asked, lacks, strict=True) if not is_missing]


def _is_mark(code: int) -> bool:
    """Whether it stands over or under a letter, which one font must have together with the letter."""
    return unicodedata.category(chr(code)).startswith("M")


def stretches(codes: Iterable[int]) -> list[str]:
    found: list[list[int]] = []
    for code in codes:
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return [f"{first:x}-{last:x}" if first < last else f"{first:x}" for first, last in found]


def _may_be_asked(code: int) -> bool:
    """Neither half of a pair, nor private, nor a control character: those have no glyph that means anything."""
    return (
        code not in SURROGATES
        and code != BYTE_ORDER
        and code not in PRIVATE
        and unicodedata.category(chr(code)) != "Cc"
    )


def _in_lines(words: Iterable[str]) -> list[str]:
    lines = [""]
    for word in words:
        if len(lines[-1]) + len(word) > 98:
            lines.append("")
        lines[-1] += f"{word} "
    return lines


def main() -> None:
    lines = "\n".join(f'    "{line}"' for line in _in_lines(stretches(covered())))
    OUT.write_text(_MODULE.format(version=version("typst"), lines=lines), encoding="utf-8")


if __name__ == "__main__":
    main()
