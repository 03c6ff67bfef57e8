"""The two founding minutes with other names, years, numbers, order and line breaks: the kind is read, not the file."""

import re
import textwrap
from typing import NamedTuple

from raadhus.core import MeetingRecord
from raadhus.core.plain_text import plain_text

# The lines of A that have a list number glued to their end, and that number.
GLUED = {
    27: 1, 34: 2, 39: 3, 43: 4, 47: 5, 49: 6, 51: 7, 56: 8, 63: 9, 117: 1, 193: 1, 248: 1, 249: 2, 250: 3, 251: 4,
    252: 5, 292: 1, 409: 1, 467: 1, 470: 2, 588: 1,
}  # fmt: skip
WIDTH = 86
"""A line of A that is longer goes on in the next."""
NAME = r"(?!Afbud|Mødedeltagere)[A-ZÆØÅ]\w+(?: [A-ZÆØÅ][\w.]*)+"
MESSAGE_LINES = {3: range(39, 43), 5: range(47, 49), 6: range(49, 51)}


class Shape(NamedTuple):
    """What must stay when words, years and line breaks change."""

    number: str
    access: str | None
    sections: tuple[str, ...]
    messages: tuple[str, ...]
    attachments: tuple[int, ...]
    stated: tuple[int, ...]
    points: int
    decisions: int
    absent: int


def shapes(record: MeetingRecord) -> list[Shape]:
    """The shape of each item."""
    return [
        Shape(
            number=item.number,
            access=item.access,
            sections=tuple(section.heading for section in item.sections),
            messages=tuple(message.number for message in item.messages),
            attachments=(len(item.attachments), *(len(message.attachments) for message in item.messages)),
            stated=tuple(
                said.total
                for said in (
                    item.attachments_stated,
                    *(message.attachments_stated for message in item.messages),
                )
                if said is not None
            ),
            points=sum(len(part.points) for part in item.recommendation),
            decisions=len(item.decision),
            absent=len(item.attendance),
        )
        for item in record.items
    ]


def texts(record: MeetingRecord) -> list[str]:
    """The text of each section and message, however its lines were broken."""
    blocks = [
        part.blocks for item in record.items for parts in (item.sections, item.messages) for part in parts
    ]
    return [" ".join(plain_text(part).split()) for part in blocks]


def with_years(text: str, *, later: int) -> str:
    """Every year so many years later, those with a number glued to them too."""
    return re.sub(
        r"(?<![\d.-])(?:19|20)\d\d(?=\D|[1-9]\.\n|$)", lambda found: str(int(found[0]) + later), text
    )


def with_names(text: str) -> str:
    """Other people of other parties."""
    people = dict.fromkeys(
        re.findall(rf"(?:^|, |(?:Afbud|Mødedeltagere) )({NAME}) ?(?=\()", text, re.MULTILINE)
    )
    given = (
        "Asta",
        "Bo",
        "Cilje",
        "Dorte",
        "Emil",
        "Frida",
        "Gry",
        "Hans",
        "Ida",
        "Jens",
        "Karen",
        "Lis",
        "Mads",
        "Nina",
    )
    family = (
        "Holm",
        "Lind",
        "Rask",
        "Mark",
        "Skov",
        "Krog",
        "Dam",
        "Friis",
        "Bjerg",
        "Kjær",
        "Toft",
        "Vang",
        "Lund",
        "Eng",
    )
    for place, person in enumerate(people):
        text = re.sub(r"\s+".join(person.split()), f"{given[place % 14]} {family[(place * 3) % 14]}", text)
    parties = str.maketrans({"A": "F", "V": "B", "C": "Ø", "D": "Æ"})
    return re.sub(r"\(([AVCD])\)", lambda found: f"({found[1].translate(parties)})", text)


def with_numbers(text: str, *, later: int) -> str:
    """Every item so many numbers later, its attachments too."""
    parts = re.split(r"(?m)^(?=Punkt \d+)", text)
    return parts[0] + "".join(_renumbered(part, number=_number(part) + later) for part in parts[1:])


def _number(part: str) -> int:
    return int(part.removeprefix("Punkt ").split(" ")[0].split(":")[0])


def _renumbered(part: str, *, number: int) -> str:
    old = _number(part)
    part = f"Punkt {number}{part.removeprefix(f'Punkt {old}')}"
    return re.sub(rf"(?m)^{old}\.(?=\d+(?:\.\d+)? )", f"{number}.", part)


def items_of(text: str) -> tuple[str, list[str]]:
    """The text above the first item, and that of each item."""
    head, *items = re.split(r"(?m)^(?=Punkt \d+)", text)
    return head, items


def with_items(text: str, order: list[int]) -> str:
    """The items in this order, numbered anew."""
    head, items = items_of(text)
    return head + "".join(_renumbered(items[old - 1], number=place) for place, old in enumerate(order, 1))


def without_message(text: str, number: int) -> str:
    """A without one of its messages; the glued numbers behind it are one less."""
    lines = text.split("\n")
    for line, glued in GLUED.items():
        if number < glued and line < 66:
            lines[line - 1] = f"{lines[line - 1].removesuffix(f'{glued}.')}{glued - 1}."
    return "\n".join(line for place, line in enumerate(lines, 1) if place not in MESSAGE_LINES[number])


def rewrapped(text: str, *, width: int) -> str:
    """A with its running text broken at another width; list numbers stay glued to the first line of their entry."""
    done: list[str] = []
    entry: list[str] = []
    number = ""

    def close() -> None:
        nonlocal entry, number
        if entry:
            lines = textwrap.wrap(" ".join(entry), width, break_long_words=False, break_on_hyphens=False)
            lines[0] += number
            done.extend(lines)
        entry, number = [], ""

    for place, line in enumerate(text.split("\n"), 1):
        glued = GLUED.get(place)
        if glued is not None or not line.strip() or line.startswith((" ", "-", "Punkt", "Source")):
            close()
        if not line.strip() or line.startswith((" ", "-", "Punkt", "Source")):
            done.append(line)
            continue
        if glued is not None:
            number = f"{glued}."
        entry.append(line.removesuffix(number) if glued is not None else line)
        if len(line) < WIDTH:
            close()
    close()
    return "\n".join(done)


def wrapped(text: str, *, width: int) -> str:
    """B with its long lines broken."""
    lines: list[str] = []
    for line in text.split("\n"):
        lines += textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]
    return "\n".join(lines)
