"""When two names mean one plan, and two titles one task: by stems of their words, whatever stands around them."""

import re

from raadhus.core.title_words import SMALL_WORDS
from raadhus.text_index.folding import fold
from raadhus.text_index.stems import stem

LONGEST_NAME = 300
_OWNER = re.compile(r"\b[^\W\d]+ kommunes?\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORD = re.compile(r"[^\W_]+")
_BUDGET_AGREEMENT = re.compile(
    r"\bbudget(?:aftale|forlig)\w*|\b(?:politiske?|aftalen?|forliget?)\b.{0,20}\b(?:aftale|budget)\w*",
    re.IGNORECASE,
)
_BUDGET_KEY = "budgetaftale"


def plan_key(name: str, *, year: int | None) -> str:
    """Write the name of a plan as its key: "budgetaftalen for 2020" is "Budgetaftale 2020"."""
    told = _years(name)
    whole = str(year) if year is not None else " ".join(told)
    if _BUDGET_AGREEMENT.search(name):
        return f"{_BUDGET_KEY} {whole}".strip()
    return f"{_stems(_YEAR.sub(' ', _OWNER.sub(' ', name)))} {whole}".strip()


def task_key(title: str, *, number: str | None) -> str:
    """Write a task as its key within its plan: its number, or else the stems of its title."""
    return f"#{number}" if number else title_key(title)


def title_key(title: str) -> str:
    return _stems(title)


def plan_name(name: str, *, year: int | None) -> str:
    """Write the name as a heading: with a capital, and with its year where it does not tell it."""
    bare = " ".join(name.split())[:LONGEST_NAME].strip(" .,:;\"”“'»«")
    if year is not None and str(year) not in bare:
        bare = f"{bare} {year}"
    return f"{bare[:1].upper()}{bare[1:]}"


def _years(name: str) -> list[str]:
    return sorted(set(_YEAR.findall(name)))


def _stems(text: str) -> str:
    words = (word for word in _WORD.findall(text[:LONGEST_NAME].casefold()) if word not in SMALL_WORDS)
    return " ".join(sorted({stem(fold(word)) for word in words}))
