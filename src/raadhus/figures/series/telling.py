"""What meetings tell, as observations: each with the series and the report that it belongs to."""

from collections.abc import Iterator, Mapping, Sequence

from raadhus.core.derived import Derived, Figure, Place
from raadhus.core.record import MeetingRecord
from raadhus.figures.models import Observation
from raadhus.figures.placing import Placing
from raadhus.figures.series.naming import indicator_key, owner_words, report_key
from raadhus.published.following.standing_record import StandingRecord
from raadhus.published.identities import minted_id

_LIST = "/entries/"
_ROWS = "/rows/"


def observations_told(
    standing: StandingRecord, derived: Derived, *, body_name: str
) -> tuple[Observation, ...]:
    """The observations of one meeting, in the order of its text."""
    placing, owner = Placing(standing), owner_words(body_name)
    reports = tuple(_reports(standing, owner=owner))
    rows: dict[Place, Observation] = {}
    for number, figure in enumerate(derived.figures):
        index = _item_index(figure.place)
        if index is None or index >= len(reports):
            continue
        report = reports[index]
        key = indicator_key(figure.what, unit=figure.unit, owner=owner)
        row = Observation(
            series=minted_id("series", body=standing.body, key=f"{report}\0{key}"),
            report=minted_id("report", body=standing.body, key=report),
            value=figure.value,
            unit=figure.unit,
            what=figure.what,
            since=figure.period.from_ if figure.period else None,
            until=figure.period.to if figure.period else None,
            period=figure.period.as_printed if figure.period else None,
            population=figure.population,
            definition=figure.definition,
            role=figure.role,
            is_flow=figure.is_flow,
            listed=_listed(figure),
            place=number,
        )
        if placing.place(row, figure):
            rows[figure.place] = row
    _hold_against(rows, derived.figures)
    return tuple(rows.values())


def _reports(standing: StandingRecord, *, owner: frozenset[str]) -> Iterator[str]:
    committees = _committees(standing.record)
    for id_, item in zip(standing.items, standing.record.items, strict=True):
        yield report_key(item.title, item=id_, life=standing.life, owner=owner, committees=committees)


def _committees(record: MeetingRecord) -> tuple[str, ...]:
    return tuple(organization.name for organization in record.organizations if organization.name)


def _item_index(place: Place) -> int | None:
    _, first, *rest = place.at.split("/")
    return int(rest[0]) if first == "items" and rest else None


def _listed(figure: Figure) -> str | None:
    """The list whose entry is a label with its number, or the column of a table, so that they can be added up."""
    at = figure.place.at
    if _LIST in at and figure.definition:
        return at.partition(_LIST)[0]
    return None


def _hold_against(rows: Mapping[Place, Observation], figures: Sequence[Figure]) -> None:
    for figure in figures:
        other = rows.get(figure.compared_to) if figure.compared_to else None
        if other is not None and figure.place in rows:
            rows[figure.place].against = other.pk
