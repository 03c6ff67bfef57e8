"""The rows of a meeting's items: what each of them is about, and what was decided on it."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

import msgspec
from django.db.models import Model
from msgspec import Struct

from raadhus.core.body_names import is_same_body
from raadhus.core.case_keys import case_key
from raadhus.core.kle import decode_case_number
from raadhus.core.record import Decision as SaidDecision
from raadhus.core.record import Vote as SaidVote
from raadhus.core.record import VoteSide
from raadhus.core.standing_items import is_standing
from raadhus.published.identities import minted_id
from raadhus.published.models import AgendaItem, Decision, Position, Vote, VoteCast
from raadhus.published.name_keys import organization_key
from raadhus.published.party_votes import parties_beside, party_key
from raadhus.published.projection.amounts import amount_rows
from raadhus.published.projection.meeting_rows import Sitting
from raadhus.published.projection.merged_items import MergedItem

_MAIN_GROUP = len("00")


class KnownRows(Struct, frozen=True, kw_only=True):
    """What rows may refer to: the person who has a name, by the name's id, and the committees that there are.

    `lives` are those of committees that were renamed.
    """

    persons: Mapping[str, str]
    organizations: AbstractSet[str]
    lives: Mapping[str, str]


def item_rows(sitting: Sitting, *, known: KnownRows) -> Iterator[Model]:
    """Every item with its decisions, votes, positions and amounts."""
    for order, merged in enumerate(sitting.items, start=1):
        yield _item(sitting, merged, order=order)
        yield from amount_rows(sitting, merged, order=order, lives=known.lives)
        for place, decision in enumerate(merged.item.understood.decision):
            of_item = _DecisionRows(sitting, merged, known=known)
            yield from of_item.rows(decision, place=place)


def case_of(sitting: Sitting, merged: MergedItem) -> str | None:
    """The id of the case that the item is filed under."""
    key = case_key(merged.item.stated.case_number)
    return minted_id("case", body=sitting.body, key=key) if key else None


def is_own(decision: SaidDecision, *, sitting: Sitting) -> bool:
    """Whether the decision is this meeting's own, rather than an earlier one printed on its page."""
    if decision.body is None:
        return True
    named = decision.body
    start = sitting.understood.meeting.start
    return (
        decision.date is not None
        and start is not None
        and start.startswith(decision.date)
        and any(is_same_body(named, own.name) for own in sitting.head.organizations)
    )


def organization_of(decision: SaidDecision, *, sitting: Sitting) -> str | None:
    """The id of the committee that made the decision, whether or not there is one of that name."""
    if is_own(decision, sitting=sitting):
        return sitting.organizations[0] if sitting.organizations else None
    key = organization_key(decision.body or "")
    for own_key, organization in zip(sitting.organization_keys, sitting.organizations, strict=True):
        if is_same_body(key, own_key):
            return organization
    return minted_id("organization", body=sitting.body, key=key) if key else None


def named_organizations(sitting: Sitting) -> Iterator[str]:
    """The ids of all that made a decision which the meeting's pages print."""
    for merged in sitting.items:
        for decision in merged.item.understood.decision:
            organization = organization_of(decision, sitting=sitting)
            if organization is not None:
                yield organization


def _item(sitting: Sitting, merged: MergedItem, *, order: int) -> AgendaItem:
    item = merged.item
    stated, understood = item.stated, item.understood
    own = next((one for one in understood.decision if is_own(one, sitting=sitting)), None)
    return AgendaItem(
        id=item.id,
        meeting_id=sitting.id,
        part_id=item.part,
        order=order,
        number=item.number,
        title=stated.title,
        group=stated.group,
        access=stated.access,
        closing_reason=stated.closing_reason,
        kind=understood.kind,
        authority=understood.authority,
        case_number=stated.case_number,
        case_id=case_of(sitting, merged),
        outcome=own.outcome if own else None,
        references=msgspec.to_builtins(understood.references),
        is_matter=item.tombstone is None
        and bool(stated.title)
        and not is_standing(title=stated.title, kind=understood.kind),
        first_entry=sitting.first_entries[item.id],
        in_agenda=merged.in_agenda,
        in_minutes=merged.in_minutes,
        tombstone_id=item.tombstone,
    )


class _DecisionRows:
    """The rows of the decisions of one item."""

    def __init__(self, sitting: Sitting, merged: MergedItem, *, known: KnownRows) -> None:
        self._sitting = sitting
        self._item = merged.item.id
        self._subject = _main_group(merged)
        self._known = known

    def rows(self, decision: SaidDecision, *, place: int) -> Iterator[Model]:
        id_ = f"{self._item}-{place}"
        own = is_own(decision, sitting=self._sitting)
        yield self._decision(decision, id_=id_, place=place)
        yield from self._positions(decision, id_=id_)
        for number, vote in enumerate(decision.votes):
            yield from self._vote(vote, id_=f"{id_}-{number}", decision=id_, own=own)

    def _decision(self, decision: SaidDecision, *, id_: str, place: int) -> Decision:
        organization = organization_of(decision, sitting=self._sitting)
        return Decision(
            id=id_,
            item_id=self._item,
            place=place,
            organization_id=organization if organization in self._known.organizations else None,
            organization_identity=organization,
            organization_as_printed=decision.body,
            is_own=is_own(decision, sitting=self._sitting),
            date=decision.date,
            point=decision.point,
            text=decision.text,
            outcome=decision.outcome,
            remarks=list(decision.remarks),
            requests=list(decision.requests),
            stopped=decision.stopped,
        )

    def _positions(self, decision: SaidDecision, *, id_: str) -> Iterator[Position]:
        number = 0
        for position in decision.positions:
            for who in position.who or ("",):
                identity, person = self._person(who)
                yield Position(
                    id=f"{id_}-p{number}",
                    decision_id=id_,
                    person_id=person,
                    identity=identity,
                    who=who,
                    kind=position.kind,
                    point=position.point,
                    text=position.text,
                )
                number += 1

    def _vote(self, vote: SaidVote, *, id_: str, decision: str, own: bool) -> Iterator[Model]:
        yield Vote(
            id=id_,
            decision_id=decision,
            point=vote.point,
            for_count=vote.for_.count,
            against_count=vote.against.count,
            abstain_count=vote.abstain.count,
            carried=vote.carried,
            as_printed=vote.as_printed,
        )
        told = self._where(vote) if own else {}
        number = 0
        for side, cast in _sides(vote):
            for who, is_party in _who(cast):
                identity, person = (None, None) if is_party else self._person(who)
                of_party = {"party": party_key(who), **told} if is_party and own else {}
                yield VoteCast(
                    id=f"{id_}-{number}",
                    vote_id=id_,
                    person_id=person,
                    identity=identity,
                    side=side,
                    who=who,
                    is_party=is_party,
                    **of_party,
                )
                number += 1

    def _where(self, vote: SaidVote) -> dict[str, Any]:
        """What the side of a party in a vote of the meeting's own is counted by."""
        return {
            "body": self._sitting.body,
            "meeting": self._sitting.id,
            "item": self._item,
            "date": self._sitting.date,
            "subject": self._subject,
            "beside": parties_beside((who, side) for side, cast in _sides(vote) for who in cast.parties),
        }

    def _person(self, name: str) -> tuple[str | None, str | None]:
        identity = self._sitting.names.identity(name)
        return identity, self._known.persons.get(identity or "")


def _main_group(merged: MergedItem) -> str | None:
    """The first digits of the subject that the item's case has."""
    printed = merged.item.stated.case_number
    subject = decode_case_number(printed).subject if printed and case_key(printed) else None
    return subject[:_MAIN_GROUP] if subject else None


def _sides(vote: SaidVote) -> tuple[tuple[str, VoteSide], ...]:
    return (("for", vote.for_), ("against", vote.against), ("abstain", vote.abstain))


def _who(side: VoteSide) -> Iterator[tuple[str, bool]]:
    yield from ((name, False) for name in side.names)
    yield from ((party, True) for party in side.parties)
