"""Case numbers brought to one form, so that two ways of printing a number are the same number."""

import re
from functools import lru_cache

from raadhus.core.kle import decode_case_number

_LABEL = re.compile(r"^[^\d:]*(?:nr|nummer|id)\.?\s*:?\s*(?=\S*\d)", re.IGNORECASE)
_DASH = re.compile(r"\s*[-‐‑–]\s*")
_SPACE = re.compile(r"\s+")
_FEWEST_DIGITS = 3
_LONGEST = 100


@lru_cache(maxsize=8192)
def case_key(raw: str | None) -> str | None:
    """Give the number in one form; None when it is none, or only a subject that thousands of cases share."""
    if raw is None or len(raw) > _LONGEST:
        return None
    case = decode_case_number(raw)
    if case.scheme == "kle":
        if case.serial is None:
            return None
        return f"{case.subject}-{case.facet}-{int(case.serial)}-{case.year}"
    if case.scheme in {"year-serial", "serial-year"} and case.serial is not None:
        return f"{case.year}/{case.serial.lstrip('0')}"
    text = _SPACE.sub(" ", _DASH.sub("-", _LABEL.sub("", raw.strip()))).upper()
    return text if sum(letter.isdecimal() for letter in text) >= _FEWEST_DIGITS else None
