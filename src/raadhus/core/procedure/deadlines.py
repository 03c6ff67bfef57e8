"""Deadlines counted back from a meeting in the body's own kind of days, and which rule and counting gave each.

They warn and do not block: the act says «so far as possible» (rules N3 and N5).
"""

from datetime import date, timedelta

from msgspec import Struct

from raadhus.core.procedure.holidays import name_of_day_off
from raadhus.core.procedure.rule_profile import Counting, DayKind, RuleProfile
from raadhus.core.procedure.rules import RULES

_LAST_WEEKDAY: dict[DayKind, int] = {"monday_to_friday": 4, "monday_to_saturday": 5, "calendar": 6}
_COUNTING_WORDS: dict[Counting, str] = {
    "day_before": "{days}. {kind} før mødet",
    "clear_days": "{days} {whole} {kinds} mellem fristen og mødet",
}
_KIND_WORDS: dict[DayKind, tuple[str, str, str]] = {
    "monday_to_friday": ("hverdag", "hverdage", "mandag til fredag uden helligdage"),
    "monday_to_saturday": ("hverdag", "hverdage", "mandag til lørdag uden helligdage"),
    "calendar": ("kalenderdag", "kalenderdage", "alle dage"),
}


class Deadline(Struct, frozen=True, kw_only=True):
    """The last day, how it was counted, and the rule: shown beside each other wherever a date is."""

    day: date
    counting: str
    rule: str
    citation: str


class Deadlines(Struct, frozen=True, kw_only=True):
    """When cases must be ready, the members' requests received, and the agenda sent."""

    cases: Deadline
    requests: Deadline
    notice: Deadline


def deadline(meeting_day: date, *, days: int, profile: RuleProfile) -> date:
    """The last day that is in time: the nth before the meeting, or the one with n whole days between the two."""
    left = days + (profile.counting == "clear_days")
    day = meeting_day
    while left > 0:
        day -= timedelta(days=1)
        left -= is_counted(day, profile=profile)
    return day


def deadlines(meeting_day: date, *, profile: RuleProfile, is_council: bool = False) -> Deadlines:
    """All deadlines of a meeting."""
    notice = "N3" if is_council else "N5"
    return Deadlines(
        cases=_told(meeting_day, days=profile.notice_days + profile.cases_days, rule=notice, profile=profile),
        requests=request_deadline(meeting_day, profile=profile),
        notice=_told(meeting_day, days=profile.notice_days, rule=notice, profile=profile),
    )


def request_deadline(meeting_day: date, *, profile: RuleProfile) -> Deadline:
    """The last day for a member's request to have a case on the agenda: plain days before (rule Q8)."""
    plain = RuleProfile(day_kind="calendar", counting="day_before")
    return _told(meeting_day, days=profile.request_days, rule="Q8", profile=plain)


def is_counted(day: date, *, profile: RuleProfile) -> bool:
    """Whether the day counts in the body's kind of days; of calendar days each does."""
    if profile.day_kind == "calendar":
        return True
    if day.weekday() > _LAST_WEEKDAY[profile.day_kind]:
        return False
    return name_of_day_off(day, extra_days_off=profile.extra_days_off) is None


def how_counted(*, days: int, profile: RuleProfile) -> str:
    """The counting in words."""
    kind, kinds, which = _KIND_WORDS[profile.day_kind]
    whole, kinds = ("hel", kind) if days == 1 else ("hele", kinds)
    words = _COUNTING_WORDS[profile.counting].format(days=days, kind=kind, kinds=kinds, whole=whole)
    return f"{words} ({which})"


def _told(meeting_day: date, *, days: int, rule: str, profile: RuleProfile) -> Deadline:
    return Deadline(
        day=deadline(meeting_day, days=days, profile=profile),
        counting=how_counted(days=days, profile=profile),
        rule=rule,
        citation=RULES[rule].citation(day=meeting_day),
    )
