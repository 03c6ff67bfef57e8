"""Signs of the symbol fonts, by the character of Unicode that looks so; Word writes them as numbers of the font."""

import re
from collections.abc import Mapping

UNKNOWN_SIGN = "\ufffd"

_SIGNS: Mapping[str, Mapping[int, str]] = {
    "symbol": {
        0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±",
        0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD6: "√", 0xDE: "⇒", 0xE5: "∑",
        0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x6D: "µ", 0x70: "π", 0x73: "σ",
    },
    "wingdings": {
        0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□",
        0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢",
        0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x97: "●", 0xA3: "☐"},
    "wingdings 3": {0x7D: "▶", 0x84: "▼"},
    "webdings": {0x61: "✓", 0x63: "☐", 0x72: "✗"},
}  # fmt: skip
_PRIVATE = re.compile("[\uf000-\uf0ff]")
# Bullets mostly: one look of the two fonts that Word's own lists are set in.
_ANY: Mapping[int, str] = {**_SIGNS["symbol"], **_SIGNS["wingdings"], 0xB7: "•", 0x2D: "-"}


def symbol(font: str, code: str) -> str:
    """The character of a sign of a symbol font, UNKNOWN_SIGN for one that is not in the table."""
    try:
        number = int(code, 16)
    except ValueError:
        return UNKNOWN_SIGN
    signs = _SIGNS.get(font.casefold())
    if 0xF000 <= number <= 0xF0FF:
        return (_ANY if signs is None else signs).get(number & 0xFF, UNKNOWN_SIGN)
    if signs is not None:
        return signs.get(number, UNKNOWN_SIGN)
    return chr(number) if 0x20 <= number < 0xD800 else UNKNOWN_SIGN


def without_private_signs(text: str) -> str:
    """The label of a bullet with a character that every font has."""
    return _PRIVATE.sub(lambda found: _ANY.get(ord(found[0]) & 0xFF, "•"), text)
