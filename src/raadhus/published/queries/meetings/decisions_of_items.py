"""What was decided on items, with the votes and positions that the minutes give: four statements for any number."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from raadhus.published.models import Decision, Position, Vote, VoteCast
from raadhus.published.prepared import Prepared, in_parts


class ShownCast(Struct, frozen=True, kw_only=True):
    """One side taken by a named member or a party; `person` is the id of who has the name today."""

    who: str
    side: str
    is_party: bool
    person: str | None


class ShownVote(Struct, frozen=True, kw_only=True):
    """A vote as the minutes give it: a count is null where they give none."""

    point: str | None
    for_count: int | None
    against_count: int | None
    abstain_count: int | None
    carried: bool | None
    as_printed: str
    casts: tuple[ShownCast, ...]


class ShownPosition(Struct, frozen=True, kw_only=True):
    """All who took one position in the same words."""

    kind: str
    point: str | None
    text: str
    who: tuple["ShownName", ...]


class ShownName(Struct, frozen=True, kw_only=True):
    """A name or a party as printed; `person` is the id of who has the name today."""

    name: str
    person: str | None


class ShownDecision(Struct, frozen=True, kw_only=True):
    """A decision; one that is not the meeting's own was printed on its page as an earlier one."""

    id: str
    is_own: bool
    organization: str | None
    organization_name: str | None
    date: str | None
    point: str | None
    text: str
    outcome: str | None
    requests: tuple[str, ...]
    remarks: tuple[str, ...]
    votes: tuple[ShownVote, ...]
    positions: tuple[ShownPosition, ...]

    @property
    def positions_beside_votes(self) -> tuple[ShownPosition, ...]:
        """Those that are more than the side somebody took in one of the votes."""
        return tuple(one for one in self.positions if not self._is_of_vote(one))

    def _is_of_vote(self, position: ShownPosition) -> bool:
        against = {
            cast.who
            for vote in self.votes
            if vote.point == position.point
            for cast in vote.casts
            if cast.side == "against"
        }
        return position.kind == "against" and {one.name for one in position.who} <= against


def decisions_of_items(items: Iterable[str]) -> Mapping[str, tuple[ShownDecision, ...]]:
    """Give the decisions of each of the items that has any, in the order of the page."""
    rows = [Decision(**row) for some in in_parts(items) for row in _DECISIONS.rows(items=some)]
    ids = [row.pk for row in rows]
    votes, positions = _votes(ids), _positions(ids)
    found: defaultdict[str, list[ShownDecision]] = defaultdict(list)
    for row in rows:
        found[row.item_id].append(
            ShownDecision(
                id=row.pk,
                is_own=row.is_own,
                organization=row.organization_id,
                organization_name=row.organization_as_printed,
                date=row.date,
                point=row.point,
                text=row.text,
                outcome=row.outcome,
                requests=tuple(row.requests),
                remarks=tuple(row.remarks),
                votes=votes.get(row.pk, ()),
                positions=positions.get(row.pk, ()),
            )
        )
    return {item: tuple(decisions) for item, decisions in found.items()}


def _votes(decisions: Iterable[str]) -> Mapping[str, tuple[ShownVote, ...]]:
    rows = [Vote(**row) for some in in_parts(decisions) for row in _VOTES.rows(decisions=some)]
    casts: defaultdict[str, list[ShownCast]] = defaultdict(list)
    ids = in_parts(row.pk for row in rows)
    of_votes = (VoteCast(**cast) for some in ids for cast in _CASTS.rows(votes=some))
    for cast in sorted(of_votes, key=_in_turn):
        casts[cast.vote_id].append(
            ShownCast(who=cast.who, side=cast.side, is_party=cast.is_party, person=cast.person_id)
        )
    found: defaultdict[str, list[ShownVote]] = defaultdict(list)
    for row in sorted(rows, key=_in_turn):
        found[row.decision_id].append(
            ShownVote(
                point=row.point,
                for_count=row.for_count,
                against_count=row.against_count,
                abstain_count=row.abstain_count,
                carried=row.carried,
                as_printed=row.as_printed,
                casts=tuple(casts[row.pk]),
            )
        )
    return {decision: tuple(votes) for decision, votes in found.items()}


def _positions(decisions: Iterable[str]) -> Mapping[str, tuple[ShownPosition, ...]]:
    found = (Position(**row) for some in in_parts(decisions) for row in _POSITIONS.rows(decisions=some))
    rows = sorted(found, key=_in_turn)
    said: defaultdict[str, dict[tuple[str, str | None, str], list[ShownName]]] = defaultdict(dict)
    for row in rows:
        who = said[row.decision_id].setdefault((row.kind, row.point, row.text), [])
        if row.who:
            who.append(ShownName(name=row.who, person=row.person_id))
    return {
        decision: tuple(
            ShownPosition(kind=kind, point=point, text=text, who=tuple(who))
            for (kind, point, text), who in of_decision.items()
        )
        for decision, of_decision in said.items()
    }


def _in_turn(row: Vote | VoteCast | Position) -> tuple[str, int]:
    """The ids end in the number that the row had on the page: "…-p2" and "…-p10" in their turn."""
    rest, _, number = row.pk.rpartition("-")
    return rest, int(number.lstrip("p"))


_DECISIONS = Prepared(
    lambda places: (
        Decision.objects.filter(item__id__in=places.several("items")).order_by("item", "place").values()
    )
)
_VOTES = Prepared(lambda places: Vote.objects.filter(decision__id__in=places.several("decisions")).values())
_CASTS = Prepared(lambda places: VoteCast.objects.filter(vote__id__in=places.several("votes")).values())
_POSITIONS = Prepared(
    lambda places: Position.objects.filter(decision__id__in=places.several("decisions")).values()
)
