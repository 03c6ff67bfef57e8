"""Obligations made of their tellings, of what showed them, and of what people decided."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from raadhus.following_up.committee_keys import OWN, committee_of
from raadhus.following_up.decided import Decided
from raadhus.following_up.models import Obligation, Occurrence, Telling
from raadhus.following_up.rhythms import interval_days, next_expected, usual_months
from raadhus.following_up.showing import Evidence, Owed, Showing, is_coming
from raadhus.following_up.showings_at_hand import ShowingsAtHand
from raadhus.following_up.states import Settled, days_of
from raadhus.following_up.tellings import hashed, matter_in
from raadhus.published.identities import short_key

_LONGEST_OWNER = 60
NO_OWNER = ""


class Joined(Struct, frozen=True):
    """The tellings of one obligation in order, and what is decided on it."""

    tellings: tuple[Telling, ...]
    decided: Decided

    @property
    def first(self) -> Telling:
        return self.tellings[0]

    @property
    def last(self) -> Telling:
        return self.tellings[-1]

    @property
    def is_duty(self) -> bool:
        return self.last.years is not None

    @property
    def is_self_told(self) -> bool:
        return any(one.is_self_told for one in self.tellings)

    @property
    def owed(self) -> Owed | None:
        """As its showings look at it; None when no telling has a day, so that nothing is later."""
        told_on = tuple(sorted({one.date for one in self.tellings if one.date is not None}))
        if not told_on:
            return None
        last = self.last
        return Owed(
            told_on=told_on,
            lives=frozenset(one.life for one in self.tellings if one.life),
            receiver=committee_of(last.receiver_key),
            series=frozenset(one.series for one in self.tellings if one.series),
            cases=frozenset(one.case for one in self.tellings if one.case),
            matter=matter_in(last),
            around=frozenset(word for one in self.tellings for word in one.series.split()),
        )


class Made(NamedTuple):
    obligation: Obligation
    occurrences: tuple[Occurrence, ...]


def made(joined: Joined, *, at_hand: ShowingsAtHand) -> Made:
    """Make the rows of an obligation; at hand is every showing that may have to do with it."""
    row = _told(joined)
    comings: tuple[Showing, ...] = ()
    if joined.is_duty:
        comings = _comings(joined, at_hand)
        _return(row, comings)
    else:
        _settle(row, at_hand.evidence(joined.owed) if joined.owed else Evidence())
    _correct(row, joined.decided)
    days = days_of(
        due=row.due,
        last_told=max(filter(None, (row.last_told, comings[-1].on if comings else None)), default=None),
        has_event=row.event is not None,
        interval_days=interval_days(times=row.times, years=row.years) if row.years else None,
        is_answered=row.is_answered,
        is_open=joined.decided.changes.state == "open",
    )
    row.silent_on, row.lapses_on = days.silent, days.lapsed
    row.is_settled = row.settled not in {None, "perhaps"}
    return Made(row, tuple(_occurrence(row, one) for one in comings))


def owner_key(owner: str | None) -> str:
    """A unit's name in one form: "Administrationen" and "administrationen" are one owner."""
    letters = " ".join((owner or NO_OWNER).casefold().split()).strip(" .,:;")
    return short_key(letters, longest=_LONGEST_OWNER)[:_LONGEST_OWNER]


def _told(joined: Joined) -> Obligation:
    """What the tellings say: the last one says how it is, an earlier one what the last leaves out."""
    first, last = joined.first, joined.last
    life = last.life if joined.is_duty else first.life
    receiver = last.receiver_key if last.receiver_key != OWN else first.receiver_key
    newest_first = joined.tellings[::-1]
    owner = next((one.owner for one in newest_first if one.owner), None)
    dated = next((one for one in newest_first if one.due is not None), last)
    days = [one.date for one in joined.tellings if one.date is not None]
    return Obligation(
        id=first.anchor,
        body=first.body,
        bucket=first.bucket,
        group=_group(joined),
        telling_id=last.id,
        what=last.what,
        life=life,
        receiver=next((one.receiver for one in newest_first if one.receiver), None),
        receiver_key=receiver,
        owed=committee_of(receiver) or life or "",
        owner=owner,
        owner_key=owner_key(owner),
        times=last.times,
        years=last.years,
        due_from=dated.due_from,
        due=dated.due,
        due_as_printed=dated.due_as_printed,
        event=next((one.event for one in newest_first if one.event), None),
        source=last.source,
        is_duty=joined.is_duty,
        is_conditional=all(one.is_conditional for one in joined.tellings),
        is_external=all(one.is_external for one in joined.tellings),
        is_answered=any(one.is_answered for one in joined.tellings),
        unsure=_doubt(joined.tellings),
        told=len(joined.tellings),
        first_told=min(days, default=None),
        last_told=max(days, default=None),
        usual_months="",
        occurrences=0,
        decision=joined.decided.newest,
        things=last.things,
        acts=last.acts,
        series=last.series,
        case=last.case,
    )


def _group(joined: Joined) -> str:
    """The same for one report to several receivers: it tells of itself in one series."""
    last = joined.last
    is_report = joined.is_duty and joined.is_self_told and last.series
    return hashed(f"{last.body} {last.series if is_report else joined.first.anchor}")


def _doubt(tellings: Sequence[Telling]) -> str | None:
    """Two days told on one day contradict each other; else what the newest telling is unsure of."""
    last = tellings[-1]
    together = {one.due for one in tellings if one.date == last.date and one.due is not None}
    return "days-differ" if len(together) > 1 else last.unsure


def _comings(joined: Joined, at_hand: ShowingsAtHand) -> tuple[Showing, ...]:
    """The items by which the duty came, one a day."""
    owed, is_self_told = joined.owed, joined.is_self_told
    if owed is None:
        return ()
    by_day: dict[date, Showing] = {}
    for one in sorted(at_hand.near(owed), key=lambda one: (one.on, one.meeting, one.item)):
        if is_coming(owed, one, is_self_told=is_self_told):
            by_day.setdefault(one.on, one)
    return tuple(by_day[day] for day in sorted(by_day))


def _return(row: Obligation, comings: Sequence[Showing]) -> None:
    assert row.years is not None
    days = [one.on for one in comings]
    row.occurrences = len(days)
    row.is_answered = row.is_answered or bool(days)
    row.usual_months = " ".join(map(str, usual_months(days, times=row.times, years=row.years)))
    row.due_from = None
    row.due = next_expected(days, told=row.last_told, times=row.times, years=row.years)
    row.due_as_printed = None
    row.showing_id = comings[-1].id if comings else None
    row.shown_by = "series" if comings else None


def _settle(row: Obligation, found: Evidence) -> None:
    settled: Settled | None = (
        "delivered" if found.sure else "dropped" if found.dropped else "perhaps" if found.perhaps else None
    )
    showing = found.sure or found.dropped or found.perhaps
    if settled is None or showing is None:
        return
    row.settled, row.settled_on, row.showing_id = settled, showing.on, showing.id
    row.shown_by = "title" if showing.kind == "title" else "sentence"


def _correct(row: Obligation, decided: Decided) -> None:
    """What a person said stands over what was found."""
    changes = decided.changes
    if changes.owner:
        row.owner, row.owner_key = changes.owner, owner_key(changes.owner)
    if isinstance(changes.due, date):
        row.due, row.due_from, row.due_as_printed = changes.due, None, None
    if changes.state == "open":
        row.settled = row.settled_on = row.shown_by = row.showing_id = None
    elif changes.state:
        row.settled, row.settled_on, row.shown_by = changes.state, None, "corrected"
    if changes.is_promise is False:
        row.settled, row.shown_by = "not-a-promise", "corrected"


def _occurrence(row: Obligation, showing: Showing) -> Occurrence:
    return Occurrence(
        id=f"{row.id}{showing.id}",
        body=row.body,
        obligation=row.id,
        showing_id=showing.id,
        meeting=showing.meeting,
        date=showing.on,
    )
