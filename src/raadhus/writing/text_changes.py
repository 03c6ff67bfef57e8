"""What differs between two versions of a case, section by section, word by word."""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from msgspec import Struct

from raadhus.core.danish_format import danish_kroner
from raadhus.core.plain_text import plain_text
from raadhus.writing.closing_catalogue import ground_words
from raadhus.writing.content import ProposalContent

ChangeKind: TypeAlias = Literal["same", "out", "in"]
_WORD = re.compile(r"\s+|[^\s]+")
_MOST_WORDS = 20_000


class Piece(Struct, frozen=True, kw_only=True):
    """Words that stayed, went out or came in."""

    kind: ChangeKind
    text: str


class ChangedPart(Struct, frozen=True, kw_only=True):
    """One part of a case that differs, under its heading."""

    heading: str
    pieces: tuple[Piece, ...]


def changes_between(before: ProposalContent, after: ProposalContent) -> tuple[ChangedPart, ...]:
    """The parts that differ, in the order of the newer version; nothing when both say the same."""
    old, new = _parts(before), _parts(after)
    headings = (*new, *(heading for heading in old if heading not in new))
    return tuple(
        ChangedPart(heading=heading, pieces=tuple(word_changes(old.get(heading, ""), new.get(heading, ""))))
        for heading in headings
        if old.get(heading, "") != new.get(heading, "")
    )


def word_changes(before: str, after: str) -> Iterator[Piece]:
    """The two texts laid over each other."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) + len(new) > _MOST_WORDS:
        # Comparing grows by the square; so long a text is told as one.
        yield Piece(kind="out", text=before)
        yield Piece(kind="in", text=after)
        return
    for kind, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece(kind="same", text="".join(old[start:end]))
            continue
        if end > start:
            yield Piece(kind="out", text="".join(old[start:end]))
        if last > first:
            yield Piece(kind="in", text="".join(new[first:last]))


def _parts(content: ProposalContent) -> Mapping[str, str]:
    """Everything that a version says, as texts under headings; what is empty is left out."""
    parts = {
        "Titel": content.title,
        "Sagsnummer": content.case_number,
        "Åben eller lukket": "Lukket" if content.access == "closed" else "Åben",
        "Hjemmel": ground_words(content.closing_ground),
        "Begrundelse for at lukke": content.closing_reason,
        "Offentlig titel": content.public_title,
        "Ønsket af": content.requested_by,
        "Ønsket modtaget": content.requested_on.isoformat() if content.requested_on else "",
    }
    parts |= {section.heading: plain_text(section.blocks) for section in content.sections}
    parts |= {
        "Beløb": "\n".join(
            " ".join(
                filter(
                    None, (one.what, danish_kroner(one.oere), one.frame, str(one.year or ""), one.direction)
                )
            )
            for one in content.amounts
        ),
        "Hvem indstiller": ", ".join(content.units),
        "Indstilling": "\n".join(f"{number}. {point}" for number, point in enumerate(content.points, 1)),
        "Beslutningen træffes af": content.decided_by,
        "Tidligere behandling": "\n".join(
            f"{one.organization} {one.date.isoformat()} punkt {one.number}: {one.title}"
            for one in content.earlier
        ),
    }
    return {heading: text for heading, text in parts.items() if text}
