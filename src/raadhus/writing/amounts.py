"""Amounts of money that a person types, in kroner and øre, as numbers."""

import re

_TYPED = re.compile(
    r"(?P<sign>[-\u2212\u2013]?)\s*(?P<kroner>\d{1,3}(?:[. \u00a0]\d{3})+|\d{1,15})(?:,(?P<oere>\d{1,2}|-))?"
)
_AROUND = re.compile(r"^(?:kr\.?|dkk)\s*|\s*(?:kr\.?|kroner|dkk)$", re.IGNORECASE)
_LARGEST = 2**53 - 1


def oere_of(typed: str) -> int | None:
    """The øre of "1.250.000,50"; None for what is not written as a number of kroner."""
    found = _TYPED.fullmatch(_AROUND.sub("", typed.strip()))
    if found is None:
        return None
    kroner = int(re.sub(r"\D", "", found["kroner"]))
    decimals = (found["oere"] or "").strip("-")
    oere = kroner * 100 + int(decimals.ljust(2, "0") or 0)
    if oere > _LARGEST:
        return None
    return -oere if found["sign"] else oere
