"""What stands in the graph of some meetings and is to be found: read in a constant number of questions."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from msgspec import Struct

from raadhus.finding.shown_matter import shown_attachments, standing_items
from raadhus.published.current import accepted_readings
from raadhus.published.models import (
    Amount,
    Attendance,
    FilePage,
    MeetingOrganization,
    Position,
    Vote,
    VoteCast,
)

_NOTHING = b"{}"


class ItemRow(NamedTuple):
    """`stated` is the text as it stands; of a closed item that is its public face."""

    id: str
    meeting: str
    body: str
    date: date | None
    order: int
    title: str
    access: str | None
    kind: str | None
    outcome: str | None
    is_matter: bool
    case_number: str | None
    subject: str | None
    edition: int
    leaf: int
    stated: bytes


class PageRow(NamedTuple):
    """A page of the text of an attachment that may be shown; `key` tells the pages of a file apart."""

    file: str
    item: str
    key: str
    text: str


class NamedRow(NamedTuple):
    """Somebody or a party that an item names: `identity` is the id of the name, None for a party."""

    item: str
    identity: str | None
    who: str


class VoteRow(NamedTuple):
    item: str
    against: int | None
    abstain: int | None


class MeetingRows(Struct, frozen=True, kw_only=True):
    """All that documents of these meetings are made of, by the ids of the items; `parties` by meeting and name."""

    items: tuple[ItemRow, ...]
    understood: Mapping[str, bytes]
    organizations: Mapping[str, tuple[str, ...]]
    named: Mapping[str, tuple[NamedRow, ...]]
    votes: Mapping[str, tuple[VoteRow, ...]]
    split: frozenset[str]
    amounts: Mapping[str, tuple[int, ...]]
    parties: Mapping[tuple[str, str], str]
    pages: Mapping[str, tuple[PageRow, ...]]


_R = TypeVar("_R")
_K = TypeVar("_K", bound=Hashable)


def meeting_rows(meetings: Sequence[str], *, with_pages: bool = True) -> MeetingRows:
    """Read the meetings; items that were withdrawn are left out."""
    items = _items(meetings)
    casts = VoteCast.objects.filter(vote__decision__item__meeting__in=meetings)
    return MeetingRows(
        items=items,
        understood=understood_of(items),
        organizations=_organizations(meetings),
        named=_grouped((row.item, row) for row in _named(meetings, casts.values_list(*_NAMED_IN_VOTE))),
        votes=_grouped((row.item, row) for row in _votes(meetings)),
        split=frozenset(casts.exclude(side="for").values_list("vote__decision__item_id", flat=True)),
        amounts=_grouped(Amount.objects.filter(item__meeting__in=meetings).values_list("item_id", "oere")),
        parties=_parties(meetings),
        pages=_grouped((row.item, row) for row in _pages(meetings)) if with_pages else {},
    )


def understood_of(items: Iterable[ItemRow]) -> Mapping[str, bytes]:
    """What is understood of each item, as the reading that stands has it."""
    rows = tuple(items)
    readings = accepted_readings({row.edition for row in rows})
    return {
        row.id: leaves[row.leaf] for row in rows if row.leaf < len(leaves := readings.get(row.edition, ()))
    }


def _items(meetings: Sequence[str]) -> tuple[ItemRow, ...]:
    rows = standing_items().filter(meeting__in=meetings).order_by("meeting", "order").values_list(
        "id", "meeting_id", "meeting__body_id", "meeting__date", "order", "title", "access", "kind", "outcome",
        "is_matter", "case_number", "case__subject", "part__edition_id", "part__leaf", "part__stated",
    )  # fmt: skip
    return tuple(ItemRow(*row[:-1], bytes(row[-1] or _NOTHING)) for row in rows)


def _organizations(meetings: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    rows = MeetingOrganization.objects.filter(meeting__in=meetings).order_by("meeting", "place")
    return _grouped(rows.values_list("meeting_id", "organization_id"))


_NAMED_IN_VOTE = ("vote__decision__item_id", "identity", "who")


def _named(meetings: Sequence[str], casts: Iterable[tuple[str, str | None, str]]) -> Iterable[NamedRow]:
    """Who took a position, voted by name or was recused, in an order that does not change."""
    positions = Position.objects.filter(decision__item__meeting__in=meetings)
    recused = Attendance.objects.filter(meeting__in=meetings, item__isnull=False, status="recused")
    rows = {
        *positions.values_list("decision__item_id", "identity", "who"),
        *casts,
        *recused.values_list("item_id", "identity", "name"),
    }
    return (NamedRow(item or "", identity, who) for item, identity, who in sorted(rows, key=str))


def _votes(meetings: Sequence[str]) -> Iterable[VoteRow]:
    rows = Vote.objects.filter(decision__item__meeting__in=meetings).order_by("id")
    return map(VoteRow._make, rows.values_list("decision__item_id", "against_count", "abstain_count"))


def _parties(meetings: Sequence[str]) -> Mapping[tuple[str, str], str]:
    rows = Attendance.objects.filter(
        meeting__in=meetings, identity__isnull=False, party__isnull=False
    ).values_list("meeting_id", "identity", "party")
    return {(meeting, identity or ""): party or "" for meeting, identity, party in rows.order_by("-id")}


def _pages(meetings: Sequence[str]) -> Iterable[PageRow]:
    shown = shown_attachments().filter(meeting__in=meetings).order_by("id")
    files = tuple(shown.values_list("id", "item_id", "sha256"))
    texts: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    pages = FilePage.objects.filter(sha256__in={sha256 for _, _, sha256 in files}).order_by("id")
    for of_file, id_, text in pages.values_list("sha256", "id", "text"):
        texts[of_file].append((id_.rpartition(":")[2], text))
    for file, item, sha256 in files:
        for key, text in texts[sha256 or ""]:
            yield PageRow(file, item or "", key, text)


def _grouped(pairs: Iterable[tuple[_K, _R]]) -> Mapping[_K, tuple[_R, ...]]:
    groups: defaultdict[_K, list[_R]] = defaultdict(list)
    for key, row in pairs:
        groups[key].append(row)
    return {key: tuple(rows) for key, rows in groups.items()}
