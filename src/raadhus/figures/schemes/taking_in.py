"""Making the rows of rules, dispensations and counts of schemes that meetings tell."""

import re
from collections.abc import Iterator, Sequence

from raadhus.core.derived import Derived, Rule
from raadhus.figures.models import SchemeCount, SchemeRule
from raadhus.figures.placing import Placing
from raadhus.figures.schemes.kinds import scheme_counted, scheme_named
from raadhus.figures.schemes.stages import permit_stage, tells_evaluation
from raadhus.figures.sentences import sentence_of
from raadhus.published.following.standing_record import StandingRecord

_RATIO = re.compile(r"\brimelighedskrav|\bforholdstal")
_PERSONS = frozenset({None, "persons", "places", "posts", "jobs"})


def take_in_schemes(meetings: Sequence[str], *, told: Sequence[tuple[StandingRecord, Derived]]) -> None:
    """Make the rows of these meetings anew from what is told of them; a meeting that is not told has none."""
    SchemeRule.objects.filter(meeting__in=meetings).delete()
    SchemeRule.objects.bulk_create(
        row for standing, derived in told for row in _rules(standing, derived=derived)
    )
    SchemeCount.objects.filter(meeting__in=meetings).delete()
    SchemeCount.objects.bulk_create(
        row for standing, derived in told for row in _counts(standing, derived=derived)
    )


def _rules(standing: StandingRecord, *, derived: Derived) -> Iterator[SchemeRule]:
    placing = Placing(standing)
    schemes = _schemes(derived.rules)
    for rule, scheme in zip(derived.rules, schemes, strict=True):
        sentence = sentence_of(standing.record, rule)
        row = SchemeRule(
            kind=rule.kind,
            scheme=scheme,
            named=rule.scheme,
            what=rule.what,
            applicant=rule.applicant,
            authority=rule.authority,
            since=rule.period.from_ if rule.period else None,
            until=rule.period.to if rule.period else None,
            period=rule.period.as_printed if rule.period else None,
            stage=permit_stage(sentence),
            is_evaluated=tells_evaluation(sentence),
        )
        if placing.place(row, rule):
            yield row


def _schemes(rules: Sequence[Rule]) -> tuple[str | None, ...]:
    """The scheme that each rule names; of one that names the ratio alone the only one that its item names."""
    named = [
        scheme_named(rule.scheme) or scheme_named(rule.what) or scheme_named(rule.words) for rule in rules
    ]
    of_items: dict[str, set[str]] = {}
    for rule, scheme in zip(rules, named, strict=True):
        if scheme is not None:
            of_items.setdefault(_item(rule), set()).add(scheme)
    return tuple(
        scheme or (_only(of_items.get(_item(rule), set())) if _RATIO.search(rule.words.casefold()) else None)
        for rule, scheme in zip(rules, named, strict=True)
    )


def _item(rule: Rule) -> str:
    return "/".join(rule.place.at.split("/")[:3])


def _only(schemes: set[str]) -> str:
    return next(iter(schemes)) if len(schemes) == 1 else ""


def _counts(standing: StandingRecord, *, derived: Derived) -> Iterator[SchemeCount]:
    """Of figures that were measured, those of a row that is called as the scheme is; persons are whole."""
    placing = Placing(standing)
    for figure in derived.figures:
        scheme = scheme_counted(figure.what) if figure.role == "measured" else None
        if scheme is None or not figure.value.isdecimal() or figure.unit not in _PERSONS:
            continue
        row = SchemeCount(
            scheme=scheme,
            value=figure.value,
            since=figure.period.from_ if figure.period else None,
            until=figure.period.to if figure.period else None,
            period=figure.period.as_printed if figure.period else None,
            definition=figure.definition,
        )
        if placing.place(row, figure):
            yield row
