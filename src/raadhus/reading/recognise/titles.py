"""The title of an item without the marks that say whether it is open or closed."""

import re
from typing import NamedTuple

from raadhus.core.record import Access

_CLOSED_COLON = re.compile(
    r"(?:lukket(?:\s+(?:punkt|sag|møde))?\s*[:–-]\s*)+|\(lukket(?:\s+(?:punkt|sag))?\)\s*", re.IGNORECASE
)
_CLOSED_UPPER = re.compile(r"LUKKET(?:\s+(?:PUNKT|SAG))?[\s:–-]+(?=\S)")
_CLOSED_AFTER = re.compile(
    r"\s*(?:[-–]\s*lukket(?:\s+(?:punkt|sag))?|\(lukket(?:\s+(?:punkt|sag))?\)|LUKKET SAG"
    # Glostrup: "- (FOR LUKKEDE DØRE)".
    r"|(?:[-–]\s*)?\(for lukkede døre\)|[-–]\s*for lukkede døre)\s*$",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"åben(?:t)?\s*(?:punkt|sag)?\s*:\s+|\(åben(?:t)?(?:\s+(?:punkt|sag))?\)\s*", re.IGNORECASE
)
_CLOSED_ALONE = re.compile(
    r"lukke(?:t|de)(?:\s+(?:punkt|punkter|sag|sager|møde|dagsorden|referat))?\.?", re.IGNORECASE
)
_OPEN_ALONE = re.compile(
    r"å(?:bent?|bne)(?:\s+(?:punkt|punkter|sag|sager|møde|dagsorden|referat))?\.?", re.IGNORECASE
)


_GROUP_MARK = re.compile(
    r"(?:lukket|åbe[nt]t?) (?:møde|dagsorden|referat)\.?:?|(?:lukkede|åbne) (?:punkter|sager)\.?:?",
    re.IGNORECASE,
)


class Title(NamedTuple):
    text: str
    access: Access | None
    marks: tuple[str, ...]
    """The words that were taken off, as printed."""


def title_and_access(printed: str) -> Title:
    """Take "Lukket:", "LUKKET", " - LUKKET SAG" and their open counterparts off a printed title."""
    text, marks = printed.strip(), []
    access: Access | None = None
    if "ukke" in text or "UKKE" in text:
        for pattern in (_CLOSED_COLON, _CLOSED_UPPER, _CLOSED_AFTER):
            found = pattern.search(text) if pattern is _CLOSED_AFTER else pattern.match(text)
            if found and found.group() != text:
                access = "closed"
                marks.append(found.group().strip())
                text = (text[: found.start()] + text[found.end() :]).strip()
    elif (found := _OPEN.match(text)) is not None:
        access = "open"
        marks.append(found.group().strip())
        text = text[found.end() :].strip()
    return Title(text, access, tuple(marks))


def access_of_group(group: str | None) -> Access | None:
    """What the heading above several items says of them ("LUKKET MØDE", "Til behandling - for lukkede døre")."""
    if group is None:
        return None
    if re.search(r"\blukke(?:t|de)\b", group, re.IGNORECASE):
        return "closed"
    return "open" if re.search(r"\båbe?nt?e?\b", group, re.IGNORECASE) else None


def is_group_mark(line: str) -> bool:
    """Whether the line opens or closes several items ("LUKKET MØDE", "Lukkede punkter") and not one."""
    return _GROUP_MARK.fullmatch(line) is not None


def access_mark(line: str) -> Access | None:
    """What a line says that is nothing but a mark ("Åbent punkt", "Lukket sag"), else None."""
    if len(line) > 20:
        return None
    if _CLOSED_ALONE.fullmatch(line):
        return "closed"
    if _OPEN_ALONE.fullmatch(line):
        return "open"
    return None
