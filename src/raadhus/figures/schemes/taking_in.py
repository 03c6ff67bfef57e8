"""Making the rows of rules and dispensations that meetings tell."""

from collections.abc import Iterator, Sequence

from raadhus.core.derived import Derived
from raadhus.figures.models import SchemeRule
from raadhus.figures.placing import Placing
from raadhus.figures.schemes.kinds import scheme_named
from raadhus.figures.schemes.stages import permit_stage, tells_evaluation
from raadhus.figures.sentences import sentence_of
from raadhus.published.following.standing_record import StandingRecord


def take_in_schemes(meetings: Sequence[str], *, told: Sequence[tuple[StandingRecord, Derived]]) -> None:
    """Make the rows of these meetings anew from what is told of them; a meeting that is not told has none."""
    SchemeRule.objects.filter(meeting__in=meetings).delete()
    SchemeRule.objects.bulk_create(
        row for standing, derived in told for row in _rows(standing, derived=derived)
    )


def _rows(standing: StandingRecord, *, derived: Derived) -> Iterator[SchemeRule]:
    placing = Placing(standing)
    for rule in derived.rules:
        sentence = sentence_of(standing.record, rule)
        row = SchemeRule(
            kind=rule.kind,
            scheme=scheme_named(rule.scheme) or scheme_named(rule.what) or scheme_named(rule.words),
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
