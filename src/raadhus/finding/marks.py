"""What the documents of each meeting are made from, in short: when a mark is another, they must be made again."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from django.db.models import Count, Max

from raadhus.published.marks import gather, hashed
from raadhus.published.models import File, FilePage, Tombstone


class Mark(NamedTuple):
    """`text` stands for the editions, what was withdrawn of them, their readings and corrections; `pages` for files."""

    text: int
    pages: int


def pages_mark() -> int:
    """How many pages of attachments there are: cheap to ask, and another when some came or went."""
    return FilePage.objects.count()


def withdrawals_mark() -> int:
    """The newest withdrawal, 0 before the first; what the door withheld was never there to be found."""
    return Tombstone.objects.filter(entry__isnull=False).aggregate(newest=Max("id"))["newest"] or 0


def page_marks(body: str) -> Mapping[str, int]:
    """The mark of the texts of each meeting's attachments; a meeting without any has none."""
    shown = File.objects.filter(meeting__body=body, item__isnull=False, sha256__isnull=False)
    rows = tuple(shown.order_by("id").values_list("meeting_id", "id", "sha256"))
    pages = FilePage.objects.filter(sha256__in=shown.values("sha256")).values_list("sha256")
    counts = dict(pages.annotate(Count("id")))
    facts: defaultdict[str, list[str]] = defaultdict(list)
    gather(
        facts, ((meeting, file, sha256, counts[sha256]) for meeting, file, sha256 in rows if sha256 in counts)
    )
    return {meeting: hashed(told) for meeting, told in facts.items()}
