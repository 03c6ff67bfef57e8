"""The states of an obligation, why it is in one, and the rules in days by which it passes from one to the next."""

from datetime import date, timedelta
from typing import Literal, NamedTuple, TypeAlias

State: TypeAlias = Literal["overdue", "due", "open", "unclear", "delivered", "lapsed"]
STATES: tuple[State, ...] = ("overdue", "due", "open", "unclear", "delivered", "lapsed")
"""The most pressing first."""

Reason: TypeAlias = Literal[
    "day-passed", "not-reported", "day-near", "day-ahead", "no-day", "event", "ongoing", "perhaps-shown",
    "nothing-since", "long-silent", "shown", "dropped", "long-past", "corrected",
]  # fmt: skip
"""Why: see docs/reference/following-up.md."""

Settled: TypeAlias = Literal["delivered", "dropped", "lapsed", "perhaps", "not-a-promise"]
"""What does not depend on the day: what later papers show, and what a person said."""

DAYS_BEFORE_DUE = 60
"""So many days ahead an obligation is due."""

DAYS_UNTIL_SILENT = 730
"""An act without a day of which nothing was heard for so long is unclear."""

DAYS_UNTIL_LAPSED = 1461
"""A term: so long after its day, or after it was last told, nobody waits any more."""

DAYS_UNTIL_HAPPENED = 366
"""What is no report to a committee has happened or not; a year after its day nobody asks."""

DAYS_UNTIL_EVENT_LAPSED = 1096
"""What waits for an occasion waits shorter: the occasion was, or does not come."""

NEVER = date(9999, 12, 31)


class Days(NamedTuple):
    """The days that decide: by when it is due (None: no day), from when it is unclear, from when it is lapsed."""

    due: date | None
    silent: date
    lapsed: date


class AsOf(NamedTuple):
    """The day that is asked for, and that of the newest minutes of the body until then: what came later is unread.

    `behind` are committees of which less is read, each by all keys that `Obligation.owed` has for it.
    """

    today: date
    read_until: date
    behind: tuple[tuple[frozenset[str], date], ...] = ()

    def read_of(self, owed: str) -> date:
        """How far the minutes of the committee are read that it is owed to; those of the body where it has none."""
        return next((newest for keys, newest in self.behind if owed in keys), self.read_until)


class StateToday(NamedTuple):
    state: State
    reason: Reason


def days_of(
    *,
    due: date | None,
    last_told: date | None,
    has_event: bool,
    interval_days: int | None,
    is_answered: bool,
    is_open: bool,
) -> Days:
    """Fix the days of an obligation; of a duty `interval_days` is how often it returns. `is_open`: a person says so."""
    if is_open or (due is None and last_told is None):
        return Days(due, NEVER, NEVER)
    if due is not None:
        term = max(DAYS_UNTIL_LAPSED if is_answered else DAYS_UNTIL_HAPPENED, 2 * (interval_days or 0))
        return Days(due, NEVER, _after(due, term))
    assert last_told is not None
    lapsed = DAYS_UNTIL_EVENT_LAPSED if has_event else DAYS_UNTIL_LAPSED
    return Days(None, _after(last_told, DAYS_UNTIL_SILENT), _after(last_told, lapsed))


def state_of(
    days: Days,
    *,
    settled: Settled | None,
    is_corrected: bool,
    has_event: bool,
    is_ongoing: bool,
    is_answered: bool,
    owed: str,
    as_of: AsOf,
) -> StateToday:
    """Say where an obligation stands on a day. `is_answered`: what came of it is told to the committee `owed`."""
    if settled == "delivered":
        return StateToday("delivered", "corrected" if is_corrected else "shown")
    if settled in {"lapsed", "not-a-promise"}:
        return StateToday("lapsed", "corrected")
    if settled == "dropped":
        return StateToday("lapsed", "dropped")
    if days.lapsed < as_of.today:
        return StateToday("lapsed", "long-past")
    if settled == "perhaps":
        return StateToday("unclear", "perhaps-shown")
    if days.due is not None:
        return _by_day(days.due, is_answered=is_answered, owed=owed, as_of=as_of)
    if days.silent < as_of.today:
        return StateToday("unclear", "long-silent")
    return StateToday("open", "ongoing" if is_ongoing else "event" if has_event else "no-day")


def _by_day(due: date, *, is_answered: bool, owed: str, as_of: AsOf) -> StateToday:
    if due < as_of.today:
        if not is_answered:
            return StateToday("unclear", "not-reported")
        is_read = due < as_of.read_of(owed)
        return StateToday("overdue", "day-passed") if is_read else StateToday("unclear", "nothing-since")
    if due <= _after(as_of.today, DAYS_BEFORE_DUE):
        return StateToday("due", "day-near")
    return StateToday("open", "day-ahead")


def _after(day: date, days: int) -> date:
    return day + timedelta(days=days) if (NEVER - day).days > days else NEVER
