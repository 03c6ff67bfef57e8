"""Which obligations a change of some meetings can concern, and the showings that these must be held against."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import reduce
from operator import or_

from django.db.models import Q

from raadhus.following_up.committee_keys import OWN, committee_of
from raadhus.following_up.matter_words import Matter
from raadhus.following_up.models import Obligation, Occurrence, Telling
from raadhus.following_up.models import Showing as ShowingRow
from raadhus.following_up.obligations import Joined
from raadhus.following_up.showing import DAYS_TO_LOOK, Owed, Showing, is_coming
from raadhus.following_up.showings_at_hand import ShowingsAtHand
from raadhus.following_up.tellings import matter_in

_TERM = timedelta(days=DAYS_TO_LOOK)


def buckets_before(meetings: Sequence[str]) -> set[str]:
    """The buckets of what these meetings told until now, and of what they showed."""
    told = Telling.objects.filter(meeting__in=meetings).values_list("bucket", flat=True)
    shown = Obligation.objects.filter(
        showing__in=ShowingRow.objects.filter(meeting__in=meetings).values("id")
    )
    came = Occurrence.objects.filter(meeting__in=meetings).values("obligation")
    duties = Obligation.objects.filter(id__in=came)
    return {*told, *shown.values_list("bucket", flat=True), *duties.values_list("bucket", flat=True)}


def buckets_concerned(showings: Sequence[ShowingRow], *, body: str) -> set[str]:
    """The buckets of obligations that were told before and may be shown by these."""
    dated = [as_showing(row) for row in showings if row.date is not None]
    if not dated:
        return set()
    earliest = min(one.on for one in dated) - _TERM
    latest = max(one.on for one in dated)
    at_hand = ShowingsAtHand(dated)
    asked_on = frozenset(one.asked_on for one in dated if one.asked_on is not None)
    return {
        str(row["bucket"])
        for row in _obligations_near(dated, body=body, earliest=earliest, latest=latest)
        if _may_change(row, at_hand, asked_on=asked_on)
    }


def showings_for(joined: Iterable[Joined], *, body: str) -> ShowingsAtHand:
    """Read, in a few statements, all that may show what became of these obligations."""
    known = tuple(joined)
    conditions = [
        *_where_shown(one for one in known if not one.is_duty),
        *_where_returning(one for one in known if one.is_duty),
    ]
    if not conditions:
        return ShowingsAtHand(())
    rows = {
        row.id: row
        for some in _some_at_once(conditions)
        for row in ShowingRow.objects.filter(reduce(or_, some), body=body, date__isnull=False).values_list(
            *_OF_A_SHOWING, named=True
        )
    }
    return ShowingsAtHand(tuple(as_showing(row) for row in rows.values()))


def as_showing(row: ShowingRow) -> Showing:
    assert row.date is not None
    return Showing(
        id=row.id,
        kind=row.kind,  # type: ignore[arg-type]  # its own values
        meeting=row.meeting,
        item=row.item_id,
        on=row.date,
        life=row.life or "",
        committee=row.committee,
        series=row.series,
        case=row.case,
        matter=matter_in(row),
        asked_on=row.asked_on,
        is_dropped=row.is_dropped,
    )


def _may_change(row: dict[str, object], at_hand: ShowingsAtHand, *, asked_on: frozenset[date]) -> bool:
    """Whether they show anything of an act that is not known from before, or are comings of a duty."""
    things = str(row["things"]).split()
    if not at_hand.may_tell(things=things, series=str(row["series"]), case=str(row["case"])):
        return False
    owed = _owed(row, asked_on=asked_on)
    if owed is None:
        return False
    if row["is_duty"]:
        return any(
            is_coming(owed, one, is_self_told=is_self_told)
            for one in at_hand.near(owed)
            for is_self_told in (True, False)
        )
    found = at_hand.evidence(owed)
    shown = found.sure or found.dropped or found.perhaps
    known = row["settled_on"]
    if shown is None or not isinstance(known, date):
        return shown is not None
    # The earliest of the surest sort counts.
    sort = "delivered" if found.sure else "dropped" if found.dropped else "perhaps"
    sorts = ("delivered", "dropped", "perhaps")
    return (sorts.index(sort), shown.on) <= (sorts.index(str(row["settled"])), known)


_OF_A_SHOWING = (
    "id", "kind", "meeting", "item_id", "date", "life", "committee", "series", "case", "things", "acts",
    "asked_on", "is_dropped",
)  # fmt: skip
_COLUMNS = (
    "bucket", "is_duty", "life", "receiver_key", "case", "series", "things", "acts", "first_told", "last_told",
    "settled", "settled_on",
)  # fmt: skip


def _obligations_near(
    showings: Collection[Showing], *, body: str, earliest: date, latest: date
) -> Iterator[dict[str, object]]:
    """Obligations owed where these were, told within a term before; duties whenever they were told."""
    lives = {one.life for one in showings if one.life}
    committees = {one.committee for one in showings if one.committee}
    cases = {one.case for one in showings if one.case}
    in_time = Q(last_told__gte=earliest, last_told__lt=latest)
    # What an earlier meeting shows surely no later one shows: the earliest counts.
    is_shown = Q(settled="delivered", settled_on__lt=min(one.on for one in showings))
    rows = Obligation.objects.filter(body=body)
    for asked in (
        in_time & Q(life__in=lives),
        in_time & Q(receiver_key__in=committees),
        Q(case__in=cases),
    ):
        yield from rows.filter(asked, is_duty=False).exclude(is_shown).values(*_COLUMNS)
    yield from rows.filter(is_duty=True, life__in=lives).values(*_COLUMNS)
    yield from rows.filter(is_duty=True, receiver_key__in=committees).values(*_COLUMNS)


def _owed(row: dict[str, object], *, asked_on: frozenset[date]) -> Owed | None:
    """As far as the row tells: enough to say whether a showing can concern it.

    It may have been told on each of these days that lies between the first and the last.
    """
    told = {day for day in (row["first_told"], row["last_told"]) if isinstance(day, date)}
    if not told:
        return None
    between = {day for day in asked_on if min(told) < day < max(told)}
    return Owed(
        told_on=tuple(sorted(told | between)),
        lives=frozenset({str(row["life"] or "")}),
        receiver=committee_of(str(row["receiver_key"])),
        series=frozenset({str(row["series"])} - {""}),
        cases=frozenset({str(row["case"])} - {""}),
        matter=Matter(frozenset(str(row["things"]).split()), frozenset(str(row["acts"]).split())),
        around=frozenset(str(row["series"]).split()),
    )


def _where_shown(joined: Iterable[Joined]) -> Iterator[Q]:
    """After the day that it was told last, where it is owed; a committee's obligations share one question."""
    since: dict[tuple[str, str], date] = {}
    until: dict[tuple[str, str], date] = {}
    for one in joined:
        owed = one.owed
        if owed is None:
            continue
        places = [("case", case) for case in owed.cases]
        if owed.receiver == OWN:
            places += [("life", life) for life in owed.lives]
        else:
            places.append(("committee", owed.receiver))
        last = max(owed.told_on)
        for place in places:
            since[place] = min(since.get(place, last), last)
            until[place] = max(until.get(place, last), last)
    for (name, value), first in since.items():
        yield Q(**{name: value}, date__gt=first, date__lte=_term_after(until[name, value]))


def _where_returning(joined: Iterable[Joined]) -> Iterator[Q]:
    series: set[str] = set()
    for one in joined:
        owed = one.owed
        if owed is None:
            continue
        if one.is_self_told:
            series |= owed.series
        elif owed.matter.things:
            # The longest word is the rarest; what has it is few of a committee's titles.
            longest = max(sorted(owed.matter.things), key=len)
            where = Q(life__in=owed.lives) if owed.receiver == OWN else Q(committee=owed.receiver)
            yield where & Q(kind="title", date__gt=min(owed.told_on), things__contains=longest[:_ROOT])
    if series:
        yield Q(kind="title", series__in=series)


_ROOT = 6
"""So many letters of the longest word: a compound may have it, or be part of it."""


def _some_at_once(conditions: Sequence[Q], *, size: int = 40) -> Iterator[Sequence[Q]]:
    for start in range(0, len(conditions), size):
        yield conditions[start : start + size]


def _term_after(day: date) -> date:
    return day + _TERM if (date.max - day) > _TERM else date.max
