"""Obligations as they are shown, read by their ids in a fixed number of statements."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import F, QuerySet
from msgspec import UNSET

from raadhus.following_up.decided import HumanCorrection, corrections_by_id
from raadhus.following_up.models import Obligation, Occurrence, Showing, Telling
from raadhus.following_up.queries.shown import (
    ListedObligation,
    ShownCorrection,
    ShownDelivery,
    ShownPlace,
    Shows,
)
from raadhus.following_up.states import AsOf, Days, state_of
from raadhus.published.models import AgendaItem, Organization
from raadhus.published.queries.meetings.convened_organizations import leading_name
from raadhus.published.queries.organizations.names_of_lives import names_of_lives

_PLACE = ("id", "item", "path", "start", "end", "words", "life", "date", "meeting")


def listed(ids: Sequence[str], *, on: AsOf) -> tuple[ListedObligation, ...]:
    """Give these obligations in this order; one whose words were withdrawn meanwhile is left out."""
    rows = {row.id: row for row in Obligation.objects.filter(id__in=ids)}
    found = [rows[id_] for id_ in ids if id_ in rows]
    tellings = places(Telling.objects.filter(id__in=[row.telling_id for row in found]))
    showings = places(Showing.objects.filter(id__in=[row.showing_id for row in found if row.showing_id]))
    corrections = corrections_by_id(row.decision for row in found if row.decision is not None)
    named = names_of_lives(Organization.objects.filter(life__in={row.life for row in found if row.life}))
    pointed = _items_pointed_at(corrections.values())
    return tuple(
        _listed(
            row,
            place=tellings[row.telling_id],
            showing=showings.get(row.showing_id or ""),
            correction=corrections.get(row.decision or 0),
            pointed=pointed,
            committee=named.get(row.life or ""),
            on=on,
        )
        for row in found
        if row.telling_id in tellings
    )


def places(rows: "QuerySet[Telling] | QuerySet[Showing]") -> Mapping[str, ShownPlace]:
    """Where the words of these rows stand, by their ids, in one statement; withdrawn items have no words."""
    told = rows.filter(item__part__stated__isnull=False).exclude(item__tombstone__gt=0)
    values = told.values(
        *_PLACE, title=F("item__title"), number=F("item__number"), called=leading_name("item__meeting__")
    )
    return {row["id"]: place_of(row) for row in values}


def place_of(row: Mapping[str, Any]) -> ShownPlace:
    return ShownPlace(
        item=row["item"],
        title=row["title"],
        number=row["number"],
        meeting=row["meeting"],
        date=row["date"],
        committee=row["called"],
        life=row["life"],
        path=row["path"],
        start=row["start"],
        end=row["end"],
        words=row["words"],
    )


def occurrences_of(obligation: str) -> tuple[ShownPlace, ...]:
    """The comings of a duty, the newest first, in one statement."""
    ids = Occurrence.objects.filter(obligation=obligation).values("showing")
    return newest_first(places(Showing.objects.filter(id__in=ids)).values())


def newest_first(shown: Iterable[ShownPlace]) -> tuple[ShownPlace, ...]:
    return tuple(sorted(shown, key=lambda one: (one.date or date.min, one.item, one.path), reverse=True))


def shown_correction(correction: HumanCorrection) -> ShownCorrection:
    return ShownCorrection(
        sets=correction.correction.changes.names,
        actor=correction.actor,
        reason=correction.reason,
        decided_at=correction.decided_at,
    )


def _listed(
    row: Obligation,
    *,
    place: ShownPlace,
    showing: ShownPlace | None,
    correction: HumanCorrection | None,
    pointed: Mapping[str, ShownPlace],
    committee: str | None,
    on: AsOf,
) -> ListedObligation:
    state = state_of(
        Days(row.due, row.silent_on, row.lapses_on),
        settled=row.settled,  # type: ignore[arg-type]  # its own values
        is_corrected=row.shown_by == "corrected",
        has_event=row.event is not None,
        is_ongoing=row.is_duty and row.times is None,
        is_answered=row.is_answered,
        owed=row.owed,
        as_of=on,
    )
    waits = state.state in {"overdue", "due", "open", "unclear"}
    return ListedObligation(
        id=row.id,
        what=row.what,
        owner=row.owner,
        receiver=row.receiver,
        committee=committee,
        life=row.life,
        state=state.state,
        reason=state.reason,
        is_duty=row.is_duty,
        times=row.times,
        years=row.years,
        due_from=row.due_from,
        due=row.due,
        due_as_printed=row.due_as_printed,
        event=row.event,
        days=(row.due - on.today).days if row.due is not None and waits else None,
        source=row.source,  # type: ignore[arg-type]  # its own values
        is_conditional=row.is_conditional,
        is_external=row.is_external,
        unsure=row.unsure,
        told=row.told,
        first_told=row.first_told,
        last_told=row.last_told,
        place=place,
        delivery=_delivery(row, showing=showing, correction=correction, pointed=pointed),
        correction=shown_correction(correction) if correction else None,
    )


def _delivery(
    row: Obligation,
    *,
    showing: ShownPlace | None,
    correction: HumanCorrection | None,
    pointed: Mapping[str, ShownPlace],
) -> ShownDelivery | None:
    if row.is_duty or row.settled not in {"delivered", "perhaps"}:
        return None
    if row.shown_by != "corrected":
        if showing is None:
            return None
        by: Shows = row.shown_by  # type: ignore[assignment]  # its own values
        is_sure = row.settled == "delivered"
        return ShownDelivery(by=by, date=showing.date, place=showing, is_sure=is_sure)
    evidence = correction.correction.changes.evidence if correction else UNSET
    place = pointed.get(evidence) if isinstance(evidence, str) else None
    return ShownDelivery(by="corrected", date=place.date if place else None, place=place, is_sure=True)


def _items_pointed_at(corrections: Iterable[HumanCorrection]) -> Mapping[str, ShownPlace]:
    """The items that people named as evidence, by their titles."""
    evidence = {one.correction.changes.evidence for one in corrections}
    ids = [one for one in evidence if isinstance(one, str)]
    if not ids:
        return {}
    rows = AgendaItem.objects.filter(id__in=ids, part__stated__isnull=False).exclude(tombstone__gt=0)
    values = rows.values(
        "id",
        "title",
        "number",
        "meeting",
        date=F("meeting__date"),
        called=leading_name("meeting__"),
    )
    return {
        row["id"]: ShownPlace(
            item=row["id"],
            title=row["title"],
            number=row["number"],
            meeting=row["meeting"],
            date=row["date"],
            committee=row["called"],
            life=None,
            path="title",
            start=0,
            end=len(row["title"]),
            words=row["title"],
        )
        for row in values
    }
