"""Case numbers and KLE numbers as terms: however printed, the same number is the same term."""

import re
from collections.abc import Iterator

from raadhus.core.case_keys import case_key
from raadhus.core.kle import decode_case_number

_LOOKS_LIKE_ONE = re.compile(r"(?=.*\d)[\wæøåÆØÅ]+(?:[./‐‑–-][\w]+)+")


def number_terms(number: str) -> tuple[str, ...]:
    """The terms that a document with this number is found by: the whole, and what its KLE number begins with."""
    return tuple(dict.fromkeys(term for term in _terms(number) if term))


def asked_number(word: str) -> str | None:
    """The term that a searched word stands for; None when it does not look like a number of a case or subject."""
    if not _LOOKS_LIKE_ONE.fullmatch(word):
        return None
    case = decode_case_number(word.upper())
    if case.scheme == "kle" and case.serial is None:
        return "-".join(filter(None, (case.subject, case.facet))).casefold()
    return _whole(word)


def _terms(number: str) -> Iterator[str | None]:
    case = decode_case_number(number.upper())
    if case.subject is not None:
        main, group, *rest = case.subject.split(".")
        yield f"{main}.{group}"
        if rest:
            yield case.subject
        if case.facet is not None:
            yield f"{case.subject}-{case.facet}".casefold()
    yield _whole(number)


def _whole(number: str) -> str | None:
    key = case_key(number.upper())
    return None if key is None else key.casefold()
