"""What answers to doubts share: finding the doubt, recording the decision, and showing what it changes."""

from collections.abc import Mapping
from datetime import datetime

import msgspec
from msgspec import Struct

from raadhus.core.actor import Actor
from raadhus.published.chain import danish_moment, lock_body
from raadhus.published.corrections import CORRECTION, Correction
from raadhus.published.doubt_errors import DoubtRefused
from raadhus.published.human_decisions import ANSWER_TO_DOUBT
from raadhus.published.models import HumanDecision, OpenDoubt
from raadhus.published.projection import project_meeting


class Answer(Struct, frozen=True, kw_only=True):
    """The data of the decision; `subject` and `path` say what a correction corrected."""

    answer: str | None
    subject: str | None = None
    path: str | None = None


def doubt_of(id_: str) -> OpenDoubt:
    """The doubt, with its body locked for as long as the transaction lasts; raises DoubtRefused."""
    doubt = OpenDoubt.objects.select_related("edition").filter(id=id_).first()
    if doubt is None:
        raise DoubtRefused("no-such-doubt", values={"id": id_})
    lock_body(doubt.body)
    return doubt


def answer_to(doubt: OpenDoubt) -> Answer | None:
    """The newest answer to the doubt."""
    data = (
        HumanDecision.objects.filter(body=doubt.body, kind=ANSWER_TO_DOUBT, subject=doubt.id)
        .order_by("-id")
        .values_list("data", flat=True)
        .first()
    )
    return None if data is None else msgspec.convert(data, Answer)


def write_answer(
    doubt: OpenDoubt,
    data: Mapping[str, str | None],
    *,
    actor: Actor,
    reason: str | None,
    now: datetime,
) -> None:
    """Record the answer and show the meeting as it is after it."""
    HumanDecision.objects.create(
        body=doubt.body,
        kind=ANSWER_TO_DOUBT,
        subject=doubt.id,
        data=dict(data),
        actor=actor.name,
        reason=reason,
        decided_at=danish_moment(now),
    )
    project_meeting(doubt.meeting)


def write_correction(
    doubt: OpenDoubt,
    correction: Correction,
    *,
    subject: str,
    actor: Actor,
    reason: str | None,
    now: datetime,
) -> None:
    HumanDecision.objects.create(
        body=doubt.body,
        kind=CORRECTION,
        subject=subject,
        data=msgspec.to_builtins(correction),
        actor=actor.name,
        reason=reason,
        decided_at=danish_moment(now),
    )
