"""The editions of a meeting, those that stand and those that do not, with who has approved them."""

from itertools import groupby

from msgspec import Struct

from raadhus.published.models import Edition
from raadhus.published.prepared import Prepared
from raadhus.published.queries.editions.editions import EditionState
from raadhus.published.queries.editions.withdrawn import Grave


class GivenApproval(Struct, frozen=True, kw_only=True):
    name: str
    approved_at: str
    remark: str | None


class MeetingEdition(Struct, frozen=True, kw_only=True):
    """`sequence` is its number in the chain of the body, `supersedes` the edition that it corrects."""

    id: int
    kind: str
    supplement: bool
    is_own: bool
    sequence: int
    published_at: str
    root: str
    hash: str
    source_sha256: str | None
    supersedes: int | None
    reason: str | None
    state: EditionState
    grave: Grave | None
    approvals: tuple[GivenApproval, ...]


def editions_of_meeting(meeting: str) -> tuple[MeetingEdition, ...]:
    """Every edition of the meeting in the order of publishing, in one statement."""
    found = []
    for _, of_edition in groupby(_ROWS.rows(meeting=meeting), key=lambda row: row["id"]):
        approved = tuple(of_edition)
        row = approved[0]
        ground = row["withdrawal__ground"]
        found.append(
            MeetingEdition(
                id=row["id"],
                kind=row["kind"],
                supplement=row["supplement"],
                is_own=row["gate"] == "own",
                sequence=row["entry__sequence"],
                published_at=row["entry__published_at"],
                root=row["root"],
                hash=row["entry__hash"],
                source_sha256=row["source_sha256"],
                supersedes=row["supersedes"],
                reason=row["reason"],
                state="withdrawn" if ground else "superseded" if row["superseded_by"] else "current",
                grave=Grave(ground=ground, at=row["withdrawal__at"]) if ground else None,
                approvals=tuple(
                    GivenApproval(
                        name=one["approvals__name"],
                        approved_at=one["approvals__approved_at"],
                        remark=one["approvals__remark"],
                    )
                    for one in approved
                    if one["approvals__name"] is not None
                ),
            )
        )
    return tuple(found)


_COLUMNS = (
    "id", "kind", "supplement", "gate", "root", "source_sha256", "supersedes", "reason", "superseded_by",
    "entry__sequence", "entry__published_at", "entry__hash", "withdrawal__ground", "withdrawal__at",
    "approvals__name", "approvals__approved_at", "approvals__remark",
)  # fmt: skip
_ROWS = Prepared(
    lambda places: (
        Edition.objects.filter(meeting=places.one("meeting"))
        .order_by("entry__sequence", "approvals__entry__sequence")
        .values(*_COLUMNS)
    )
)
