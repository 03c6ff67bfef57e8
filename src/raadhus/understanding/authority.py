"""Who may decide the matter, as the item says it ("Beslutningen træffes af")."""

import re

from raadhus.understanding.sections import SectionText

_LABEL = re.compile(
    r"^(?:Beslutningen træffes af|Beslutningskompetence|Kompetence|Sagen afgøres i|Afgøres af)\s*:\s*(?P<text>\S.*)$",
    re.IGNORECASE,
)


def authority(sections: tuple[SectionText, ...]) -> str | None:
    """The text under the heading that tells who decides; its lines joined, or None when there is none."""
    for section in sections:
        if section.kind == "authority" and section.lines:
            return " ".join(section.lines).rstrip(".")
    for section in sections:
        for line in section.lines[:3]:
            match = _LABEL.match(line) if ":" in line else None
            if match:
                return match["text"].rstrip(".")
    return None
