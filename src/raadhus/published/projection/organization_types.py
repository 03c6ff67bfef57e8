"""What sort of organization a name tells of, as Danish authorities call them."""

import re
from functools import lru_cache

from raadhus.published.register import OrganizationType

_ADVISORY = (
    r"(?:ældre|senior|handicap|ungdoms|børne|udsatte|integrations|bruger\w*|pårørende|grønt|trafiksikkerheds"
    r"|beskæftigelses|arbejdsmarkeds|folkeoplysnings|lokal)\w*råd(?:et)?"
)
_TYPES: tuple[tuple[OrganizationType, re.Pattern[str]], ...] = (
    ("advisory_council", re.compile(rf"\b{_ADVISORY}\b|\bråd(?:et)? for\b")),
    (
        "council",
        re.compile(
            r"\bbyråd(?:et)?\b|\bkommunalbestyrelsen?\b|\bborgerrepræsentationen?\b|\bregionsråd(?:et)?\b"
        ),
    ),
    (
        "committee",
        re.compile(r"udvalg(?:et)?\b|\bmagistraten?\b|\bkommission(?:en)?\b|nævn(?:et)?\b"),
    ),
    (
        "unit",
        re.compile(
            r"center\b|centret\b|forvaltning(?:en)?\b|afdeling(?:en)?\b|sekretariat(?:et)?\b|\bstab\b"
        ),
    ),
    ("advisory_council", re.compile(r"\wråd(?:et)?\b")),
)


@lru_cache(maxsize=1024)
def organization_type(name: str) -> OrganizationType:
    """The sort that the first fitting row tells; `other` when none does."""
    folded = name.casefold()
    return next((sort for sort, pattern in _TYPES if pattern.search(folded)), "other")
