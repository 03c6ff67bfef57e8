"""What time is meant by a time of day that is typed while a meeting is held, also past midnight."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from raadhus.core.local_time import read_time
from raadhus.core.procedure.refusals import Refusal

_DENMARK = ZoneInfo("Europe/Copenhagen")


class NoTimeOfDay(
    Refusal,
    reason="no-time-of-day",
    english="«{typed}» is no time of day. Write it as 17.05.",
    danish="»{typed}« er ikke et klokkeslæt. Skriv det som 17.05.",
):
    """What was typed is no hour and minute."""


class NoDate(
    Refusal,
    reason="no-date",
    english="«{typed}» is no date. Write it as 2025-08-05.",
    danish="»{typed}« er ikke en dato. Skriv den som 2025-08-05.",
):
    """What was typed is no day."""


def moment_of(typed: str, *, opened: datetime | None, now: datetime) -> datetime | None:
    """The first such minute after the meeting was opened; null where nothing is typed. Raises NoTimeOfDay."""
    if not typed.strip():
        return None
    clock = read_time(typed)
    if clock is None:
        raise NoTimeOfDay(values={"typed": typed.strip()[:20]})
    begins = (opened or now).astimezone(_DENMARK)
    hour, minute = int(clock[:2]), int(clock[3:5])
    at = begins.replace(hour=hour, minute=minute, second=0, microsecond=0)
    # Some hours before the opening are a slip that the verb refuses; many are of the night after.
    return at if at >= begins - timedelta(hours=6) else at + timedelta(days=1)


def day_of(typed: str) -> date | None:
    """Null where nothing is typed. Raises NoDate."""
    if not typed.strip():
        return None
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        raise NoDate(values={"typed": typed.strip()[:20]}) from None
