"""Lines that name the case of an item: the bare number, or one behind a label such as "Sagsnr.:"."""

import re

_LABELLED = re.compile(
    r"(?P<label>Sagsnr\.?|Sagsnummer|Sagsid\.?|Sag nr\.?|J\.? ?nr\.?|Journalnr\.?|Journalnummer|Sagsnr|Sag)\s*:?\s*"
    r"(?P<number>(?=\S*\d)\S+(?: [A-Z]\d+\S*)?)(?P<rest>.*)",
)
_BARE = re.compile(
    r"\d{2}\.\d{2}\.\d{2}-?[A-ZÆØÅ]\d{2}-\d{1,6}-\d{2,4}|[A-ZÆØÅ]{1,5}-?\d{4}-\d{3,7}|\d{2}/\d{3,6}|\d{4}[-/]\d{3,7}"
    r"|\d{2}-\d{5,7}[A-Z]?|\d{3}-\d{4}-\d{2,7}"
)
_STARTS = frozenset("SJ0123456789")
_LONGEST = 60


def case_number_of(text: str) -> tuple[str, str] | None:
    """The label (may be empty) and the case number of a line that holds nothing else, or None."""
    if len(text) > _LONGEST or not (text[0] in _STARTS or text[0].isupper()) or not text[-1].isalnum():
        return None
    if _BARE.fullmatch(text):
        return "", text
    found = _LABELLED.fullmatch(text) if text[0] in "SJ" else None
    if found is None or found["rest"].strip():
        return None
    return text[: found.start("number")].strip(), found["number"]
