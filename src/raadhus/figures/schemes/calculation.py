"""What is asked of the ratio, as somebody wrote it, and the answer: how many may be placed, and how many more."""

import re
from collections.abc import Callable, Mapping
from typing import TypeVar

from msgspec import Struct

from raadhus.core.months import day_text
from raadhus.core.sentences import CodedError, Sentences
from raadhus.figures.schemes.kinds import scheme_of
from raadhus.figures.schemes.ratio_rule import Cap, RatioRule, cap_for, ratio_rule_on, rules_for

MOST_PERSONS = 100_000
CALCULATION_ERRORS: Mapping[str, Sentences] = {
    "scheme-missing": Sentences("Choose a scheme.", "Vælg en ordning."),
    "scheme-unknown": Sentences(
        "There is no such scheme. Choose one from the list.", "Den ordning findes ikke. Vælg en fra listen."
    ),
    "date-missing": Sentences("Write a date.", "Skriv en dato."),
    "date-wrong": Sentences(
        "That is no date. Write it as 2023-08-16 or 16-08-2023.",
        "Det er ikke en dato. Skriv den som 2023-08-16 eller 16-08-2023.",
    ),
    "number-missing": Sentences("Write a number.", "Skriv et tal."),
    "number-wrong": Sentences(
        "That is no number. Write it with digits alone, such as 48.",
        "Det er ikke et tal. Skriv det med cifre alene, for eksempel 48.",
    ),
    "number-negative": Sentences("The number cannot be less than 0.", "Tallet kan ikke være mindre end 0."),
    "number-broken": Sentences(
        "Write a whole number. Round the employees down, which does not change the result, and the placed up.",
        "Skriv et helt tal. Rund de ansatte ned, for det ændrer ikke resultatet, og rund de placerede op.",
    ),
    "number-too-large": Sentences(
        "The number is larger than {most}. Reckon for one workplace at a time.",
        "Tallet er større end {most}. Regn for én arbejdsplads ad gangen.",
    ),
    "no-ratio": Sentences(
        "We know of no ratio for this scheme, so there is nothing to reckon.",
        "Vi kender ikke noget forholdstal for den ordning, så der er ikke noget at regne ud.",
    ),
    "before-rule": Sentences(
        "The rule that we have read begins on {day}. Choose a later date.",
        "Den regel, vi har læst, begynder {day}. Vælg en senere dato.",
    ),
    "after-rule": Sentences(
        "The ratio for this scheme was abolished: it held until {day}. Choose an earlier date for an old case.",
        "Forholdstallet for den ordning er afskaffet: Det gjaldt til og med {day}. "
        "Vælg en tidligere dato for en gammel sag.",
    ),
}
"""By code; days among the values are YYYY-MM-DD."""

_LONGEST = 20
_WHOLE = re.compile(r"-?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)", re.ASCII)
_BROKEN = re.compile(r"-?[0-9.]*[0-9][,.][0-9]+", re.ASCII)
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", re.ASCII)
_DANISH = re.compile(r"([0-9]{1,2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{4})", re.ASCII)
_Value = TypeVar("_Value")


class CalculationRefused(CodedError):
    """What was asked cannot be reckoned; `field` is where that was written."""

    sentences = CALCULATION_ERRORS

    def __init__(self, code: str, *, field: str = "", values: Mapping[str, object] = {}) -> None:
        self.field = field
        super().__init__(code, values=values)


class Asked(Struct, frozen=True, kw_only=True):
    """As it was written in a form: the scheme by its key, the rest as anybody writes it."""

    scheme: str = ""
    date: str = ""
    employees: str = ""
    placed: str = ""


class Answer(Struct, frozen=True, kw_only=True):
    """`room` is how many more may be placed, `over` by how many there are too many; one of them is nought."""

    scheme: str
    date: str
    employees: int
    placed: int
    rule: RatioRule
    cap: Cap

    @property
    def room(self) -> int:
        return max(self.cap.total - self.placed, 0)

    @property
    def over(self) -> int:
        return max(self.placed - self.cap.total, 0)


class Calculation(Struct, frozen=True, kw_only=True):
    """The answer, or why there is none: a refusal for each field that is wrong."""

    answer: Answer | None = None
    refusals: tuple[CalculationRefused, ...] = ()


def calculate(asked: Asked) -> Calculation:
    """Reckon by the rule of the day; nobody who is placed yet may be left out."""
    refusals: list[CalculationRefused] = []

    def read(field: str, make: Callable[[], _Value]) -> _Value | None:
        try:
            return make()
        except CalculationRefused as refusal:
            refusals.append(CalculationRefused(refusal.code, field=field, values=refusal.values))
            return None

    scheme = read("scheme", lambda: _scheme(asked.scheme))
    date = read("date", lambda: _date(asked.date))
    employees = read("employees", lambda: _number(asked.employees))
    placed = read("placed", lambda: _number(asked.placed or "0"))
    rule = read("date", lambda: _rule(scheme, date)) if scheme and date else None
    if scheme is None or date is None or employees is None or placed is None or rule is None:
        return Calculation(refusals=tuple(refusals))
    return Calculation(
        answer=Answer(
            scheme=scheme, date=date, employees=employees, placed=placed, rule=rule, cap=cap_for(employees)
        )
    )


def _scheme(written: str) -> str:
    if not written:
        raise CalculationRefused("scheme-missing")
    if scheme_of(written) is None:
        raise CalculationRefused("scheme-unknown")
    if not rules_for(written):
        raise CalculationRefused("no-ratio")
    return written


def _date(written: str) -> str:
    bare = written.strip()
    if not bare:
        raise CalculationRefused("date-missing")
    iso, danish = _ISO.fullmatch(bare), _DANISH.fullmatch(bare)
    if iso:
        year, month, day = map(int, iso.groups())
    elif danish:
        day, month, year = map(int, danish.groups())
    else:
        raise CalculationRefused("date-wrong")
    found = day_text(year, month, day)
    if found is None:
        raise CalculationRefused("date-wrong")
    return found


def _number(written: str) -> int:
    bare = written.strip().replace("\u2212", "-")
    if not bare:
        raise CalculationRefused("number-missing")
    if len(bare) > _LONGEST:
        raise CalculationRefused("number-wrong")
    if not _WHOLE.fullmatch(bare):
        raise CalculationRefused("number-broken" if _BROKEN.fullmatch(bare) else "number-wrong")
    number = int(bare.replace(".", ""))
    if number < 0:
        raise CalculationRefused("number-negative")
    if number > MOST_PERSONS:
        raise CalculationRefused("number-too-large", values={"most": MOST_PERSONS})
    return number


def _rule(scheme: str, date: str) -> RatioRule:
    rule = ratio_rule_on(date, scheme=scheme)
    if rule is not None:
        return rule
    known = rules_for(scheme)
    if known[0].valid.is_before(date):
        raise CalculationRefused("before-rule", values={"day": known[0].valid.since})
    raise CalculationRefused("after-rule", values={"day": known[-1].valid.until})
