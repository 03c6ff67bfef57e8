"""A heading taken apart for its looks: «Referat», what it is about, and the day."""

import re
from typing import Final

from msgspec import Struct

_LONGEST_LABEL: Final = 40
_DAY: Final = re.compile(r", ((?:man|tirs|ons|tors|fre|lør|søn)dag den [^,]+)$")


class Labelled(Struct, frozen=True):
    """`label` goes to the first colon and the space behind it; the day comes after a comma. Either may be empty."""

    label: str
    text: str
    day: str


def labelled(text: str, *, has_day: bool) -> Labelled:
    """What stands before the first colon apart from what follows, «Punkt 3: », and of a paper the day as well."""
    label, colon, rest = text.partition(": ")
    if not rest.strip() or len(label) > _LONGEST_LABEL:
        label, colon, rest = "", "", text
    day = _DAY.search(rest) if has_day else None
    return Labelled(label + colon, rest[: day.start()] if day else rest, day[1] if day else "")
