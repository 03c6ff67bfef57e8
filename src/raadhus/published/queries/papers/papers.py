"""The matters of a body, those treated last first, by committee, year and main group of the subject."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Substr
from msgspec import Struct

from raadhus.published.models import Case, Consultation, Organization, Paper
from raadhus.published.prepared import Places, Prepared, Row, in_parts
from raadhus.published.queries.named_choice import NamedChoice
from raadhus.published.queries.organizations.names_of_lives import committees_to_choose
from raadhus.published.queries.parts_of_lists import first_row, ids_in_parts


class PaperFilter(Struct, frozen=True, kw_only=True):
    """What is asked for; `subject` is a main group of KLE, two digits; `organization` a committee's `life`."""

    organization: str | None = None
    year: int | None = None
    subject: str | None = None


class ListedPaper(Struct, frozen=True, kw_only=True):
    """A matter with its latest treatment."""

    id: str
    title: str
    case_number: str | None
    first_date: date | None
    last_date: date | None
    treatments: int
    organization: str | None
    outcome: str | None
    is_closed: bool


class PaperChoices(Struct, frozen=True, kw_only=True):
    """What the matters of a body can be chosen by."""

    organizations: tuple[NamedChoice, ...]
    years: tuple[int, ...]
    subjects: tuple[str, ...]


class FoundPapers(Struct, frozen=True, kw_only=True):
    total: int
    papers: tuple[ListedPaper, ...]


def papers_of_body(body: str, *, asked: PaperFilter, page: int, on_a_page: int) -> FoundPapers:
    """Give a page of the matters of a body."""
    ordered = _in_order(body, asked)
    total = ordered.count()
    first = first_row(page, total=total, on_a_page=on_a_page)
    return FoundPapers(total=total, papers=listed(ordered[first : first + on_a_page]))


def all_papers_of_body(body: str, *, asked: PaperFilter) -> Iterator[ListedPaper]:
    """Give all of them as they are read."""
    for ids in ids_in_parts(_in_order(body, asked)):
        found = {one.id: one for one in listed(Paper.objects.filter(pk__in=ids))}
        yield from (found[one] for one in ids if one in found)


def paper_choices(body: str) -> PaperChoices:
    """Give the committees, years and main groups that the body has matters of."""
    papers = Paper.objects.filter(body=body)
    treated = Organization.objects.filter(
        Exists(Consultation.objects.filter(organization=OuterRef("pk"))), body=body
    )
    # Days stand in an index and are few; years would be cut out of every matter.
    days = papers.filter(last_date__isnull=False).order_by().values_list("last_date", flat=True).distinct()
    filed = Case.objects.filter(Exists(Paper.objects.filter(case=OuterRef("pk"))), body=body)
    subjects = filed.filter(scheme="kle", subject__isnull=False)
    groups = subjects.annotate(group=Substr("subject", 1, 2)).values_list("group", flat=True)
    return PaperChoices(
        organizations=committees_to_choose(treated),
        years=tuple(sorted({day.year for day in days if day is not None}, reverse=True)),
        subjects=tuple(sorted(groups.distinct())),
    )


def listed(papers: "QuerySet[Paper]") -> tuple[ListedPaper, ...]:
    """Give these matters with their latest treatments, in two statements."""
    return listed_of_rows(tuple(columns_of_listed(papers)))


def columns_of_listed(papers: "QuerySet[Paper]") -> "QuerySet[Paper, Any]":
    """What `listed_of_rows` needs of these matters, for a question that is prepared."""
    return papers.values(
        "id", "name", "case__number", "first_date", "last_date", treatments=_count_of_treatments()
    )


def listed_of_rows(rows: Collection[Row]) -> tuple[ListedPaper, ...]:
    """Give the matters of these rows with their latest treatments, in one statement for some hundreds of them."""
    latest = {
        one["paper"]: one for ids in in_parts(row["id"] for row in rows) for one in _LATEST.rows(papers=ids)
    }
    return tuple(_listed(row, latest.get(row["id"])) for row in rows)


def _listed(row: Row, last: Row | None) -> ListedPaper:
    return ListedPaper(
        id=row["id"],
        title=row["name"],
        case_number=row["case__number"],
        first_date=row["first_date"],
        last_date=row["last_date"],
        treatments=row["treatments"],
        organization=last["organization__name"] if last else None,
        outcome=last["item__outcome"] if last else None,
        is_closed=last is not None and last["item__access"] == "closed",
    )


def _latest(places: Places) -> "QuerySet[Consultation, Any]":
    last = Consultation.objects.filter(paper=OuterRef("paper")).order_by("-place").values("place")[:1]
    rows = Consultation.objects.filter(paper__id__in=places.several("papers"), place=Subquery(last))
    return rows.values("paper", "organization__name", "item__outcome", "item__access")


_LATEST = Prepared(_latest)


def _count_of_treatments() -> Coalesce:
    of_paper = Consultation.objects.filter(paper=OuterRef("pk")).order_by().values("paper")
    return Coalesce(
        Subquery(of_paper.annotate(times=Count("pk")).values("times"), output_field=IntegerField()), 0
    )


def _in_order(body: str, asked: PaperFilter) -> "QuerySet[Paper]":
    rows = _chosen(Paper.objects.filter(body=body), asked)
    return rows.order_by(F("last_date").desc(nulls_last=True), "pk")


def _chosen(rows: "QuerySet[Paper]", asked: PaperFilter) -> "QuerySet[Paper]":
    if asked.subject is not None:
        rows = rows.filter(case__scheme="kle", case__subject__startswith=f"{asked.subject}.")
    if asked.organization is None and asked.year is None:
        return rows
    treated = Q(paper=OuterRef("pk"))
    if asked.organization is not None:
        treated &= Q(organization__life=asked.organization)
    if asked.year is not None:
        first, last = date(asked.year, 1, 1), date(asked.year, 12, 31)
        treated &= Q(item__meeting__date__range=(first, last))
    return rows.filter(Exists(Consultation.objects.filter(treated)))
