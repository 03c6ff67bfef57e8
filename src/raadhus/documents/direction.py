"""Which way a text is written."""

import unicodedata

_PROBED = 400


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is written from right to left."""
    if text.isascii():
        return False
    for sign in text[:_PROBED]:
        direction = unicodedata.bidirectional(sign)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False
