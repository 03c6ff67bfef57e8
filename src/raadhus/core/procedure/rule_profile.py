"""How one body, or one of its committees, does what the law leaves to it: dated, with a source."""

from typing import Literal, TypeAlias

from msgspec import Struct

DayKind: TypeAlias = Literal["monday_to_friday", "monday_to_saturday", "calendar"]
Counting: TypeAlias = Literal["day_before", "clear_days"]
Numbering: TypeAlias = Literal["meeting", "year", "term"]
Approvers: TypeAlias = Literal["took_part", "all_members"]
SubstituteRule: TypeAlias = Literal["list", "group", "anyone"]


class RuleProfile(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The rules of procedure as far as they differ between municipalities.

    `notice_days` is how long before the meeting the agenda is sent, `cases_days` how long before that cases must be
    ready; both are counted in `day_kind`, the day of the meeting left out. `extra_days_off` are written MM-DD.
    `substitutes` is null for what the act says: a council's by the list, a committee's by the electing group.
    """

    day_kind: DayKind = "monday_to_saturday"
    counting: Counting = "day_before"
    notice_days: int = 4
    cases_days: int = 4
    request_days: int = 8
    extra_days_off: tuple[str, ...] = ()
    numbering: Numbering = "meeting"
    approvers: Approvers = "took_part"
    publication_waits: bool = True
    publishes_minutes: bool = True
    chair_approves_agenda: bool = False
    substitutes: SubstituteRule | None = None
    standing_first: tuple[str, ...] = ("approval_of_agenda", "messages")
    standing_last: tuple[str, ...] = ("other_business", "approval_of_minutes")


LAWS_OWN = RuleProfile()
"""What holds where a body has stated nothing."""
