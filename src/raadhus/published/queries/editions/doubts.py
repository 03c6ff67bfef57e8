"""The work list: doubts that nobody has answered, the gravest first."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import Case, Exists, IntegerField, OuterRef, QuerySet, Subquery, Value, When
from msgspec import Struct

from raadhus.core.cpr import masked
from raadhus.core.doubts import DOUBT_KINDS
from raadhus.core.record import RecordKind, Severity
from raadhus.published.models import AgendaItem, Meeting, OpenDoubt
from raadhus.published.prepared import Prepared

IS_GONE = "Punktet er tilbageholdt eller trukket tilbage."
_GRAVENESS: tuple[Severity, ...] = ("error", "doubt", "note")


class ListedDoubt(Struct, frozen=True, kw_only=True):
    """A doubt with its place; `text` quotes the source, never what was withdrawn or withheld."""

    id: str
    body: str
    code: str
    severity: Severity
    message: str
    meeting: str
    meeting_name: str | None
    date: date | None
    kind: RecordKind
    item: str | None
    page: int | None
    line: int | None
    text: str | None
    answer: str | None


def listed_doubts(
    *,
    body: str | None = None,
    code: str | None = None,
    with_answered: bool = False,
) -> Iterator[ListedDoubt]:
    """Give open doubts, or all of them, as a stream."""
    rows = OpenDoubt.objects.all()
    if body is not None:
        rows = rows.filter(body=body)
    if code is not None:
        rows = rows.filter(code=code)
    if not with_answered:
        rows = rows.filter(answer__isnull=True)
    return _listed(_in_order(rows).iterator())


def doubts_of_meeting(meeting: str) -> Iterator[ListedDoubt]:
    """Give the open doubts of a meeting."""
    return _listed(_OF_MEETING.rows(meeting=meeting))


def _in_order(rows: "QuerySet[OpenDoubt]") -> Any:
    meetings = Meeting.objects.filter(id=OuterRef("meeting"))
    gone = AgendaItem.objects.filter(
        meeting=OuterRef("meeting"), number=OuterRef("item"), tombstone__isnull=False
    )
    return (
        rows.annotate(
            graveness=Case(
                *(When(severity=severity, then=Value(place)) for place, severity in enumerate(_GRAVENESS)),
                default=Value(0),
                output_field=IntegerField(),
            ),
            meeting_name=Subquery(meetings.values("name")),
            date=Subquery(meetings.values("date")),
            is_gone=Exists(gone),
        )
        .order_by("graveness", "body", "date", "meeting", "item", "id")
        .values(*_COLUMNS)
    )


def _listed(rows: Iterable[dict[str, Any]]) -> Iterator[ListedDoubt]:
    for row in rows:
        is_gone = row.pop("is_gone")
        kind = row.pop("edition__kind")
        if is_gone:
            row |= {"text": None, "message": _message_without_quotes(row["code"], row["message"])}
        elif row["text"] is not None:
            row["text"] = masked(row["text"])
        yield ListedDoubt(kind=kind, **row)


def _message_without_quotes(code: str, message: str) -> str:
    kind = DOUBT_KINDS.get(code)
    return message if kind is not None and "{" not in kind.sentence else IS_GONE


_COLUMNS = (
    "id", "body", "code", "severity", "message", "meeting", "meeting_name", "date", "edition__kind", "item", "page",
    "line", "text", "answer", "is_gone",
)  # fmt: skip
_OF_MEETING = Prepared(
    lambda places: _in_order(OpenDoubt.objects.filter(meeting=places.one("meeting"), answer__isnull=True))
)
