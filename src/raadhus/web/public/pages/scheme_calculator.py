"""The calculator of the ratio: how many persons a workplace may have in subsidised work, by the rule of the day."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.figures.schemes.calculation import Answer, Asked, CalculationRefused, calculate
from raadhus.figures.schemes.kinds import SCHEMES
from raadhus.figures.schemes.law import LawSource
from raadhus.figures.schemes.ratio_rule import RATIO_RULES, RatioRule
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Crumb, Page, body_page, show
from raadhus.web.public.words.scheme_words import (
    counting_words,
    law_status_words,
    refusal_words,
    scheme_words,
    validity_words,
)

_FIELDS = {"scheme": "ordning", "date": "dato", "employees": "ansatte", "placed": "placerede"}
_LONGEST = 60


class Choice(Struct, frozen=True, kw_only=True):
    key: str
    name: str


class ShownSource(Struct, frozen=True, kw_only=True):
    law: str
    address: str
    status: str


class ShownRule(Struct, frozen=True, kw_only=True):
    """A rule with the time that it holds, who shares it and how it is counted."""

    valid: str
    schemes: tuple[str, ...]
    counting: str
    sources: tuple[ShownSource, ...]


class Problem(Struct, frozen=True, kw_only=True):
    """Why there is no answer, at the field where that was written."""

    field: str
    text: str


class CalculatorPage(Page, frozen=True, kw_only=True):
    """`is_asked`: somebody sent the form. There is an `answer` or there are problems then."""

    asked: Asked
    is_asked: bool
    choices: tuple[Choice, ...]
    problems: tuple[Problem, ...]
    answer: Answer | None
    scheme_name: str
    rule: ShownRule | None
    rules: tuple[ShownRule, ...]

    @property
    def problem_of(self) -> dict[str, str]:
        return {problem.field: problem.text for problem in self.problems}


@body_page
def show_scheme_calculator(request: HttpRequest, here: Here) -> HttpResponse:
    asked = Asked(**{name: request.GET.get(field, "")[:_LONGEST] for name, field in _FIELDS.items()})
    is_asked = any(field in request.GET for field in _FIELDS.values())
    found = calculate(asked) if is_asked else None
    problems = tuple(_problem(refusal, here=here) for refusal in found.refusals) if found else ()
    answer = found.answer if found else None
    heading = gettext("Hvor mange må være i løntilskud, praktik og nyttejob?")
    page = CalculatorPage(
        title=heading if not problems else gettext("Ret det, du skrev"),
        heading=heading,
        section="outstanding",
        description=gettext(
            "Regn rimelighedskravet ud efter den regel, der gjaldt på dagen, med kilde og mellemregning."
        ),
        crumbs=(
            Crumb(label=gettext("Ordninger"), address=address("schemes", here=here)),
            Crumb(label=gettext("Beregner")),
        ),
        may_be_indexed=not is_asked,
        asked=asked if is_asked else Asked(scheme="loentilskud", date=f"{here.today:%d-%m-%Y}"),
        is_asked=is_asked,
        choices=tuple(Choice(key=scheme.key, name=scheme_words(scheme.key)) for scheme in SCHEMES),
        problems=problems,
        answer=answer,
        scheme_name=scheme_words(answer.scheme) if answer else "",
        rule=shown_rule(answer.rule) if answer else None,
        rules=tuple(map(shown_rule, reversed(RATIO_RULES))),
    )
    status = HTTPStatus.BAD_REQUEST if problems else HTTPStatus.OK
    return show(request, "public/scheme_calculator.html", page, here, status=status)


def shown_rule(rule: RatioRule) -> ShownRule:
    return ShownRule(
        valid=validity_words(rule.valid),
        schemes=tuple(map(scheme_words, rule.schemes)),
        counting=counting_words(rule.counting),
        sources=shown_sources(rule.sources),
    )


def shown_sources(sources: tuple[LawSource, ...]) -> tuple[ShownSource, ...]:
    return tuple(
        ShownSource(law=source.law, address=source.address, status=law_status_words(source.status))
        for source in sources
    )


def _problem(refusal: CalculationRefused, *, here: Here) -> Problem:
    return Problem(field=_FIELDS[refusal.field], text=refusal_words(refusal, language=here.language))
