"""The numbers that a browser prints in front of the entries of an ordered list."""

import re
from collections.abc import Mapping

_STYLES: Mapping[str, str] = {
    "1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman",
    "lower-latin": "lower-alpha", "upper-latin": "upper-alpha",
}  # fmt: skip
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_WHOLE = re.compile(r"-?\d{1,6}")


def number_style(name: str, attributes: Mapping[str, str]) -> tuple[bool, str, int]:
    """Whether the list is numbered, how, and from which number: from its tag, `type`, `style` and `start`."""
    if name != "ol":
        return False, "", 1
    found = _STYLE.search(attributes.get("style", "").lower())
    kind = found[1] if found else attributes.get("type", "1").strip()
    style = _STYLES.get(kind, kind)
    if style in {"none", "disc", "circle", "square"}:
        return False, "", 1
    return True, style, _whole(attributes.get("start", ""), otherwise=1)


def entry_label(*, style: str, number: int, value: str) -> tuple[str, int]:
    """The label of an entry and the number that the next one gets."""
    number = _whole(value, otherwise=number)
    return f"{printed_number(style, number)}.", number + 1


def _whole(text: str, *, otherwise: int) -> int:
    found = _WHOLE.match(text.strip())
    return int(found.group()) if found else otherwise


def printed_number(style: str, number: int) -> str:
    """The number in letters, in Roman figures or, for any other style, in digits."""
    if style in {"lower-alpha", "upper-alpha"} and number > 0:
        letters = ""
        rest = number
        while rest:
            rest, place = divmod(rest - 1, 26)
            letters = chr(ord("a") + place) + letters
        return letters if style == "lower-alpha" else letters.upper()
    if style in {"lower-roman", "upper-roman"} and 0 < number <= _LARGEST_ROMAN:
        roman = ""
        for worth, letters in _ROMAN:
            times, number = divmod(number, worth)
            roman += letters * times
        return roman if style == "lower-roman" else roman.upper()
    return str(number)
