"""The whole way of a matter through the committees: every treatment with what was put before it and decided."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal, TypeAlias

from django.db.models import BooleanField, ExpressionWrapper, F, Q
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.record import AgendaItem as Said
from raadhus.core.record import Amount, Recommendation
from raadhus.core.treatment_changes import Treated, TreatmentChanges, treatment_changes
from raadhus.published.current import parts_as_read
from raadhus.published.models import Case, Consultation, File, Paper, PossiblyOnePaper
from raadhus.published.prepared import Prepared, in_parts
from raadhus.published.queries.meetings.convened_organizations import (
    ConvenedOrganization,
    convened_organizations,
)
from raadhus.published.queries.meetings.decisions_of_items import ShownDecision, decisions_of_items
from raadhus.published.queries.papers.papers import ListedPaper, listed

TreatmentState: TypeAlias = Literal["decided", "coming", "unpublished"]
MOST_NEIGHBOURS = 50


class ShownFile(Struct, frozen=True, kw_only=True):
    """An attachment; `is_here` when its bytes can be had from the store."""

    id: str
    title: str
    is_here: bool
    url: str | None


class SentOn(Struct, frozen=True, kw_only=True):
    """A committee that the matter was sent on to, as printed."""

    organization: str
    date: str | None


class Treatment(Struct, frozen=True, kw_only=True):
    """One committee's treatment; `organizations` are several at a joint meeting.

    `changes` are those since the last open treatment at an earlier meeting; null when there is none.
    """

    item: str
    meeting: str
    number: str
    title: str
    date: date | None
    start: str | None
    organizations: tuple[ConvenedOrganization, ...]
    state: TreatmentState
    is_closed: bool
    closing_reason: str | None
    role: str | None
    authority: str | None
    outcome: str | None
    recommendations: tuple[Recommendation, ...]
    decisions: tuple[ShownDecision, ...]
    earlier_decisions: tuple[ShownDecision, ...]
    amounts: tuple[Amount, ...]
    files: tuple[ShownFile, ...]
    sent_on: tuple[SentOn, ...]
    changes: TreatmentChanges | None


class Neighbour(Struct, frozen=True, kw_only=True):
    """Another matter under the same number; `reason` says why it may be the same matter, null when nothing does."""

    paper: ListedPaper
    reason: str | None


class WayOfPaper(Struct, frozen=True, kw_only=True):
    """A matter with its treatments in the order of time."""

    id: str
    title: str
    case: str | None
    case_number: str | None
    subject: str | None
    first_date: date | None
    last_date: date | None
    treatments: tuple[Treatment, ...]
    neighbours: tuple[Neighbour, ...]
    more_neighbours: int


def way_of_paper(paper: str, *, body: str, today: date) -> WayOfPaper | None:
    """Give the way of a matter of the body; None when it has none of this id."""
    row = Paper.objects.filter(pk=paper, body=body).select_related("case").first()
    if row is None:
        return None
    treatments = _treatments(row, today=today)
    neighbours, more = _neighbours(row)
    return WayOfPaper(
        id=row.pk,
        title=row.name,
        case=row.case_id,
        case_number=row.case.number if row.case else None,
        subject=_subject(row.case),
        first_date=row.first_date,
        last_date=row.last_date,
        treatments=treatments,
        neighbours=neighbours,
        more_neighbours=more,
    )


def _subject(case: Case | None) -> str | None:
    return case.subject if case and case.scheme == "kle" else None


def _treatments(paper: Paper, *, today: date) -> tuple[Treatment, ...]:
    rows = tuple(
        Consultation.objects.filter(paper=paper)
        .order_by("place")
        .select_related("item__meeting", "item__part")
    )
    ids = [row.pk for row in rows]
    # Of many meetings: none of the parts is a head, so no meeting's own correction is asked for.
    said = parts_as_read([row.item.part for row in rows], meeting="", body=paper.body_id).items
    decisions, files = decisions_of_items(ids), _files(ids)
    committees = convened_organizations([row.item.meeting_id for row in rows])
    found: list[Treatment] = []
    for row in rows:
        before = _comparable(found, meeting=row.item.meeting_id)
        found.append(
            _treatment(
                row,
                said=said[row.item.part_id],
                decisions=decisions.get(row.pk, ()),
                files=files.get(row.pk, ()),
                organizations=committees.get(row.item.meeting_id, ()),
                before=before,
                today=today,
            )
        )
    return tuple(found)


def _comparable(earlier: list[Treatment], *, meeting: str) -> Treatment | None:
    """Of a closed treatment hardly anything is shown, and items of one meeting stand beside each other."""
    return next((one for one in reversed(earlier) if not one.is_closed and one.meeting != meeting), None)


def _treatment(
    row: Consultation,
    *,
    said: Said,
    decisions: tuple[ShownDecision, ...],
    files: tuple[ShownFile, ...],
    organizations: tuple[ConvenedOrganization, ...],
    before: Treatment | None,
    today: date,
) -> Treatment:
    item = row.item
    treatment = Treatment(
        item=item.pk,
        meeting=item.meeting_id,
        number=item.number,
        title=item.title,
        date=item.meeting.date,
        start=item.meeting.start,
        organizations=organizations,
        state=_state(row, today=today),
        is_closed=item.access == "closed",
        closing_reason=item.closing_reason,
        role=row.role,
        authority=item.authority,
        outcome=item.outcome,
        recommendations=tuple(one for one in said.recommendation if one.points),
        decisions=tuple(one for one in decisions if one.is_own),
        earlier_decisions=tuple(one for one in decisions if not one.is_own),
        amounts=said.economy.amounts if said.economy else (),
        files=files,
        sent_on=tuple(
            SentOn(organization=one.organization, date=one.date)
            for one in said.references
            if one.relation == "next"
        ),
        changes=None,
    )
    if before is None:
        return treatment
    return replace(treatment, changes=treatment_changes(_treated(before), _treated(treatment)))


def _treated(treatment: Treatment) -> Treated:
    return Treated(
        title=treatment.title,
        points=tuple(point for one in treatment.recommendations for point in one.points),
        amounts=treatment.amounts,
        attachments=tuple(file.title for file in treatment.files),
    )


def _state(row: Consultation, *, today: date) -> TreatmentState:
    """An item that only the agenda has was not treated yet, or its minutes are not published."""
    if row.item.in_minutes:
        return "decided"
    day = row.item.meeting.date
    return "coming" if day is not None and day >= today else "unpublished"


def _files(items: Iterable[str]) -> Mapping[str, tuple[ShownFile, ...]]:
    found: defaultdict[str, list[ShownFile]] = defaultdict(list)
    for row in (row for some in in_parts(items) for row in _FILES.rows(items=some)):
        found[row["item"]].append(
            ShownFile(id=row["id"], title=row["title"], is_here=row["sha256"] is not None, url=row["url"])
        )
    return {item: tuple(files) for item, files in found.items()}


_FILES = Prepared(
    lambda places: (
        File.objects.filter(item__id__in=places.several("items"))
        .order_by("item", "place")
        .values("item", "id", "title", "sha256", "url")
    )
)


def _neighbours(paper: Paper) -> tuple[tuple[Neighbour, ...], int]:
    """The matters that may be this one, then the others of its number."""
    reasons = {
        row["second"] if row["first"] == paper.pk else row["first"]: row["reason"]
        for row in _PAIRS.rows(paper=paper.pk)
    }
    alike = Q(pk__in=tuple(reasons))
    others = alike if paper.case_id is None else alike | Q(case=paper.case_id)
    rows = Paper.objects.filter(others, body=paper.body_id).exclude(pk=paper.pk)
    ordered = rows.annotate(is_alike=ExpressionWrapper(alike, output_field=BooleanField())).order_by(
        "-is_alike", F("last_date").desc(nulls_last=True), "pk"
    )
    found = (Neighbour(paper=one, reason=reasons.get(one.id)) for one in listed(ordered[:MOST_NEIGHBOURS]))
    return tuple(found), max(0, rows.count() - MOST_NEIGHBOURS)


_PAIRS = Prepared(
    lambda places: PossiblyOnePaper.objects.filter(
        Q(first=places.one("paper")) | Q(second=places.one("paper"))
    ).values("first", "second", "reason")
)
