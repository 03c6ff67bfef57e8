"""Making the rows of money that meetings tell, and joining what has to do with them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from raadhus.core.derived import Derived
from raadhus.figures.models import (
    Appropriation,
    FrameAppropriation,
    FrameOfYear,
    FrameTold,
    MoneyTold,
    MoneyYear,
)
from raadhus.figures.money.joining import frames_of_years, joined_matter
from raadhus.figures.money.telling import frames_told, money_told
from raadhus.published.following.standing_record import StandingRecord
from raadhus.published.models import Consultation

_AT_ONCE = 500


def take_in_money(meetings: Sequence[str], *, told: Sequence[tuple[StandingRecord, Derived]]) -> None:
    """Make the rows of these meetings anew from what is told of them, and all that they join into."""
    of_meetings = MoneyTold.objects.filter(meeting__in=meetings)
    matters = set(of_meetings.values_list("matter", flat=True))
    frames = set(FrameTold.objects.filter(meeting__in=meetings).values_list("body", "year", "number"))
    of_meetings.delete()
    FrameTold.objects.filter(meeting__in=meetings).delete()
    items = [item for standing, _ in told for item in standing.items]
    papers = dict(Consultation.objects.filter(item__in=items).values_list("item_id", "paper_id"))
    amounts = [row for standing, derived in told for row in money_told(standing, derived, matters=papers)]
    named = [row for standing, derived in told for row in frames_told(standing, derived)]
    MoneyTold.objects.bulk_create(amounts, batch_size=_AT_ONCE)
    FrameTold.objects.bulk_create(named, batch_size=_AT_ONCE)
    years = _join_matters(matters | {row.matter for row in amounts})
    years |= _join_frames(frames | {(row.body, row.year, row.number) for row in named})
    _keep_years(years)


def _join_matters(matters: set[str]) -> set[tuple[str, int]]:
    """Join these matters anew; gives the years that they had or have money for."""
    before = Appropriation.objects.filter(matter__in=matters)
    years = set(before.values_list("body", "shown_year"))
    gone = tuple(before.values_list("id", flat=True))
    FrameAppropriation.objects.filter(appropriation__in=gone).delete()
    before.delete()
    by_matter: defaultdict[str, list[MoneyTold]] = defaultdict(list)
    for row in MoneyTold.objects.filter(matter__in=matters):
        by_matter[row.matter].append(row)
    joined = [joined_matter(rows) for _, rows in sorted(by_matter.items())]
    made = [one for matter in joined for one in matter.appropriations]
    Appropriation.objects.bulk_create(made, batch_size=_AT_ONCE)
    FrameAppropriation.objects.bulk_create(
        (one for matter in joined for one in matter.of_frames), batch_size=_AT_ONCE
    )
    of_telling = {id_: to for matter in joined for id_, to in matter.of_telling.items()}
    _lead(by_matter.values(), of_telling)
    return _known(years | {(one.body, one.shown_year) for one in made})


def _lead(tellings: Iterable[Sequence[MoneyTold]], of_telling: dict[str, str]) -> None:
    """Write of each telling which appropriation it tells, where that is another than before."""
    changed = []
    for rows in tellings:
        for row in rows:
            if row.appropriation != of_telling.get(row.id):
                row.appropriation = of_telling.get(row.id)
                changed.append(row)
    MoneyTold.objects.bulk_update(changed, ["appropriation"], batch_size=_AT_ONCE)


def _join_frames(frames: set[tuple[str, int | None, str]]) -> set[tuple[str, int]]:
    """Name these frames of these years anew."""
    numbers: defaultdict[tuple[str, int | None], set[str]] = defaultdict(set)
    for body, year, number in frames:
        numbers[body, year].add(number)
    for (body, year), of_year in numbers.items():
        FrameOfYear.objects.filter(body=body, year=year, number__in=of_year).delete()
        told = FrameTold.objects.filter(body=body, year=year, number__in=of_year)
        FrameOfYear.objects.bulk_create(frames_of_years(told), batch_size=_AT_ONCE)
    return _known(numbers)


def _known(years: Iterable[tuple[str, int | None]]) -> set[tuple[str, int]]:
    return {(body, year) for body, year in years if year is not None}


def _keep_years(years: set[tuple[str, int]]) -> None:
    """Keep of these years those that there is something to show for."""
    of_body: defaultdict[str, set[int]] = defaultdict(set)
    for body, year in years:
        of_body[body].add(year)
    for body, touched in sorted(of_body.items()):
        money = Appropriation.objects.filter(body=body, shown_year__in=touched).order_by()
        frames = FrameOfYear.objects.filter(body=body, year__in=touched).order_by()
        of_money = set(money.values_list("shown_year", flat=True).distinct())
        of_frames = set(frames.values_list("year", flat=True).distinct())
        MoneyYear.objects.filter(body=body, year__in=touched).delete()
        MoneyYear.objects.bulk_create(
            MoneyYear(id=f"{body}/{year}", body=body, year=year, has_appropriations=year in of_money)
            for year in sorted(touched & (of_money | of_frames))
        )
