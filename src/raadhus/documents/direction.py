"""Which way a text is written."""

import unicodedata

_PROBED = 400
_TURNED = frozenset({"R", "AL"})


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is written from right to left."""
    if text.isascii():
        return False
    for sign in text[:_PROBED]:
        direction = unicodedata.bidirectional(sign)
        if direction == "L" or direction in _TURNED:
            return direction in _TURNED
    return False


def has_right_to_left(text: str) -> bool:
    """Whether any letter is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(sign) in _TURNED for sign in text)
