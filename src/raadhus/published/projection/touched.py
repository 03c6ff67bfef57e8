"""What a meeting has to do with in the rest of its body, and taking its rows away."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet
from msgspec import Struct

from raadhus.core.case_keys import case_key
from raadhus.published.identities import minted_id
from raadhus.published.models import (
    AgendaItem,
    Amount,
    Attendance,
    Decision,
    File,
    Listing,
    Meeting,
    MeetingOrganization,
    OpenDoubt,
    Position,
    Vote,
    VoteCast,
)
from raadhus.published.projection.identities import Known
from raadhus.published.projection.item_rows import named_organizations
from raadhus.published.projection.meeting_rows import Sitting
from raadhus.published.projection.rows import remove_rows, rows_of


class Touched(Struct, frozen=True, kw_only=True):
    """What a meeting has to do with, by ids.

    `mentioned` are the names in its texts, listed or not; of the `names` that it lists, `elected` are those of whom
    it says that they are. `named_organizations` made the decisions that are printed on its pages.
    """

    is_there: bool = False
    names_body: bool = False
    items: frozenset[str] = frozenset()
    cases: frozenset[str] = frozenset()
    organizations: frozenset[str] = frozenset()
    named_organizations: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    elected: frozenset[str] = frozenset()
    mentioned: frozenset[str] = frozenset()
    identities: frozenset[Known] = frozenset()


def touched_before(meeting: str) -> Touched:
    """What the meeting's rows of today have to do with."""
    named = Meeting.objects.filter(id=meeting).values_list("body_name", flat=True)
    if not named:
        return Touched()
    filed = tuple(AgendaItem.objects.filter(meeting=meeting).values_list("id", "case_id"))
    return Touched(
        is_there=True,
        names_body=named[0] is not None,
        items=frozenset(id_ for id_, _ in filed),
        cases=frozenset(case for _, case in filed) - {None},
        organizations=frozenset(
            MeetingOrganization.objects.filter(meeting=meeting).values_list("organization_id", flat=True)
        ),
        names=frozenset(Listing.objects.filter(meeting=meeting).values_list("identity", flat=True)),
    )


def touched_by(sitting: Sitting) -> Touched:
    """What the meeting's rows to come have to do with."""
    body = sitting.body
    cases = {key for merged in sitting.items if (key := case_key(merged.item.stated.case_number)) is not None}
    listed = sitting.names.listed
    mentioned = {sitting.names.identity(name) for name in _mentioned(sitting)}
    return Touched(
        is_there=True,
        names_body=sitting.head.body.name is not None,
        named_organizations=frozenset(named_organizations(sitting)),
        items=frozenset(merged.item.id for merged in sitting.items),
        cases=frozenset(minted_id("case", body=body, key=key) for key in cases),
        organizations=frozenset(sitting.organizations),
        names=frozenset(name.identity for name in listed),
        elected=frozenset(name.identity for name in listed if name.is_official is False),
        mentioned=frozenset(identity for identity in mentioned if identity is not None),
        identities=frozenset(
            (
                *(Known("case", key) for key in cases),
                *(Known("organization", key) for key in sitting.organization_keys),
                *(Known("person", name.key) for name in listed if not name.is_official),
            )
        ),
    )


def _mentioned(sitting: Sitting) -> Iterator[str]:
    for entry in sitting.attendance:
        yield entry.name
    for merged in sitting.items:
        for entry in merged.item.understood.attendance:
            yield entry.name
        for decision in merged.item.understood.decision:
            for position in decision.positions:
                yield from position.who
            for vote in decision.votes:
                for side in (vote.for_, vote.against, vote.abstain):
                    yield from side.names


def remove_meetings(meetings: Sequence[str]) -> None:
    """Take away the rows of these meetings; what they refer to stays."""
    # Rows are named by ids that were asked for, level by level. In one statement PostgreSQL may ask each level among
    # all of the next, for many minutes, where it last counted its tables before this transaction filled them.
    items = _ids(AgendaItem.objects.filter(meeting__in=meetings))
    decisions = _ids(Decision.objects.filter(item__in=items))
    votes = _ids(Vote.objects.filter(decision__in=decisions))
    for model, refers_to, ids in (
        (VoteCast, "vote", votes),
        (Vote, "decision", decisions),
        (Position, "decision", decisions),
        (Decision, "item", items),
        (Amount, "item", items),
        *(
            (model, "meeting", meetings)
            for model in (File, Attendance, Listing, MeetingOrganization, AgendaItem)
        ),
        (Meeting, "id", meetings),
    ):
        if ids:
            remove_rows(rows_of(model).filter(**{f"{refers_to}__in": ids}))


def _ids(rows: QuerySet[Any]) -> list[str]:
    return list(rows.values_list("id", flat=True))


def remove_doubts(meetings: Sequence[str]) -> None:
    remove_rows(OpenDoubt.objects.filter(meeting__in=meetings))
