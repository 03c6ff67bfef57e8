"""Titles of the items that consist of numbered announcements."""

import re

_TITLE = re.compile(
    r"(?:\w+s )?(?:meddelelser?|orienteringer|efterretninger)\b.*"
    r"|(?:gensidig )?orientering(?: (?:fra|ved) .*|/.*)?|.* meddelelser",
    re.IGNORECASE,
)


def may_have_messages(title: str) -> bool:
    """Whether an item of this title may consist of announcements; "Orientering om …" is a matter of its own."""
    return _TITLE.fullmatch(title.strip()) is not None
