"""A municipality's colour, dark enough to be read on white paper."""

import re

_WRITTEN = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")
_NEUTRAL = (0x1D, 0x4D, 0x5B)
_LEAST_CONTRAST = 7.0
"""WCAG's AAA for text, so that print on a poor printer can be read too."""


def dark_enough(colour: str) -> str:
    """The colour, darkened until it stands out from white; a neutral one for what is not written "#1d4d5b"."""
    written = _WRITTEN.fullmatch(colour)
    parts = tuple(int(part, 16) for part in written.groups()) if written else _NEUTRAL
    while _contrast_to_white(parts) < _LEAST_CONTRAST:
        parts = tuple(int(part * 0.95) for part in parts)
    return "#" + "".join(f"{part:02x}" for part in parts)


def _contrast_to_white(parts: tuple[int, ...]) -> float:
    red, green, blue = (_linear(part / 255) for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)
