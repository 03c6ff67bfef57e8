"""The amounts of a meeting's items, and which of those told again and again in one matter is the latest."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from raadhus.core.record import Amount as SaidAmount
from raadhus.published.models import Amount, Consultation, MeetingOrganization
from raadhus.published.name_keys import organization_key
from raadhus.published.projection.meeting_rows import Sitting
from raadhus.published.projection.merged_items import MergedItem

_PAPERS_AT_ONCE = 400


class Latest(NamedTuple):
    """Whether an amount is the latest told of its matter: of all, of its committee's, of its year's and of both's."""

    is_latest: bool
    is_latest_of_committee: bool
    is_latest_of_year: bool
    is_latest_of_committee_and_year: bool


class _Told(NamedTuple):
    """An amount as it was told once; `life` and `meeting_year` say where and when."""

    id: str
    item: str
    oere: int
    year: int | None
    what: str | None
    life: str | None
    meeting_year: int | None
    date: date | None


def amount_rows(
    sitting: Sitting, merged: MergedItem, *, order: int, lives: Mapping[str, str]
) -> Iterator[Amount]:
    """The amounts of an item, as if its matter were treated here alone; a closed item has none to show."""
    economy = merged.item.understood.economy
    if economy is None or merged.item.stated.access == "closed":
        return
    led = sitting.organizations[0] if sitting.organizations else None
    committee = next((one.name for one in sitting.head.organizations if organization_key(one.name)), None)
    day, seen = sitting.date, set[Hashable]()
    for number, amount in enumerate(economy.amounts):
        is_first = _same(amount) not in seen
        seen.add(_same(amount))
        yield Amount(
            id=f"{merged.item.id}-{number}",
            item_id=merged.item.id,
            oere=amount.oere,
            as_printed=amount.as_printed,
            year=amount.year,
            frame=amount.frame,
            direction=amount.direction,
            what=amount.what,
            body=sitting.body,
            life=lives.get(led, led) if led else None,
            committee=committee,
            date=day,
            meeting_year=day.year if day else None,
            item_order=order,
            title=merged.item.stated.title,
            size=abs(amount.oere),
            is_latest=is_first,
            is_latest_of_committee=is_first,
            is_latest_of_year=is_first,
            is_latest_of_committee_and_year=is_first,
        )


def project_latest_amounts(papers: Mapping[str, str]) -> None:
    """Say again of each amount of these items, all that treat their papers, whether it is the latest."""
    if not papers:
        return
    rows = Amount.objects.filter(item__in=tuple(papers)).values_list(*_Told._fields, *Latest._fields)
    before: dict[str, Latest] = {}
    told: list[tuple[str, _Told]] = []
    for row in rows:
        one = _Told(*row[: len(_Told._fields)])
        before[one.id] = Latest(*row[len(_Told._fields) :])
        told.append((papers[one.item], one))
    changed: defaultdict[Latest, list[str]] = defaultdict(list)
    for id_, latest in _latest(told):
        if before[id_] != latest:
            changed[latest].append(id_)
    for latest, ids in changed.items():
        Amount.objects.filter(pk__in=ids).update(**latest._asdict())


def project_lives_of_amounts(lives: Mapping[str, str]) -> None:
    """Let what committees told follow them into another line of succession, given as their new lives."""
    for organization, life in lives.items():
        led = MeetingOrganization.objects.filter(organization=organization, place=0)
        Amount.objects.filter(item__meeting__in=led.values("meeting")).update(life=life)
    treated = Consultation.objects.filter(organization__in=tuple(lives)).order_by("paper")
    papers = tuple(treated.values_list("paper_id", flat=True).distinct())
    for first in range(0, len(papers), _PAPERS_AT_ONCE):
        of_papers = Consultation.objects.filter(paper__in=papers[first : first + _PAPERS_AT_ONCE])
        project_latest_amounts(dict(of_papers.values_list("item_id", "paper_id")))


def _latest(told: Iterable[tuple[str, _Told]]) -> Iterator[tuple[str, Latest]]:
    seen = set[Hashable]()
    for paper, one in sorted(told, key=_latest_first):
        same = (paper, _same(one))
        places = (
            same,
            (same, "committee", one.life),
            (same, "year", one.meeting_year),
            (same, one.life, one.meeting_year),
        )
        yield one.id, Latest(*(place not in seen for place in places))
        seen.update(places)


def _same(amount: SaidAmount | _Told) -> Hashable:
    return (amount.oere, amount.year, amount.what)


def _latest_first(told: tuple[str, _Told]) -> tuple[int, str, int, str]:
    """What has no day comes after all that have; of one item the shorter id is the lower number."""
    _, one = told
    return (-one.date.toordinal() if one.date else 0, one.item, len(one.id), one.id)
