"""A member's right to have a case on the agenda: asked for in time, it gets there and stays there (rule Q8)."""

from datetime import date

from raadhus.core.procedure.deadlines import request_deadline
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.rule_profile import RuleProfile


class RequestMayNotBeDropped(
    Refusal,
    reason="request-not-dropped",
    english="{who} asked for this case in time. It stays on the agenda unless {who} withdraws the request.",
    danish="{who} har bedt om sagen i tide. Den bliver på dagsordenen, medmindre {who} har trukket ønsket tilbage.",
):
    """Neither the chair nor the administration decides what members may raise."""


def is_in_time(received: date, *, meeting_day: date, profile: RuleProfile) -> bool:
    return received <= request_deadline(meeting_day, profile=profile).day


def check_dropping(
    received: date, *, who: str, meeting_day: date, profile: RuleProfile, is_withdrawn: bool
) -> None:
    """Raises RequestMayNotBeDropped for a case that a member asked for in time and still wants."""
    if not is_withdrawn and is_in_time(received, meeting_day=meeting_day, profile=profile):
        raise RequestMayNotBeDropped(values={"who": who})
