"""What the documents of each meeting are made from, in short: when a mark is another, they must be made again."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import NamedTuple

from django.db.models import Count, Max

from raadhus.published.corrections import CORRECTION
from raadhus.published.models import (
    AgendaItem,
    ChainEntry,
    Edition,
    EditionPart,
    File,
    FilePage,
    HumanDecision,
    Interpretation,
    Tombstone,
)

_BYTES = 8


class Mark(NamedTuple):
    """`text` stands for the editions, what was withdrawn of them, their readings and corrections; `pages` for files."""

    text: int
    pages: int


def body_marks() -> Mapping[str, str]:
    """One short text for each body, which is another when any edition, reading or correction of it is."""
    newest = ChainEntry.objects.values("body").annotate(newest=Max("id")).values("newest")
    found = defaultdict[str, list[str]](list)
    for body, head in ChainEntry.objects.filter(id__in=newest).order_by("body").values_list("body", "hash"):
        found[body].append(head)
    readings = Interpretation.objects.filter(accepted_at__isnull=False).values_list("edition__body")
    for body, newest_id, count in readings.annotate(Max("id"), Count("id")).order_by("edition__body"):
        found[body].append(f"{newest_id}/{count}")
    corrections = HumanDecision.objects.filter(kind=CORRECTION).values_list("body")
    for body, newest_id, count in corrections.annotate(Max("id"), Count("id")).order_by("body"):
        found[body].append(f"c{newest_id}/{count}")
    return {body: " ".join(parts) for body, parts in found.items()}


def pages_mark() -> int:
    """How many pages of attachments there are: cheap to ask, and another when some came or went."""
    return FilePage.objects.count()


def withdrawals_mark() -> int:
    """The newest withdrawal, 0 before the first; what the door withheld was never there to be found."""
    return Tombstone.objects.filter(entry__isnull=False).aggregate(newest=Max("id"))["newest"] or 0


def text_marks(body: str) -> Mapping[str, int]:
    """The mark of what each meeting of the body says."""
    facts: defaultdict[str, list[str]] = defaultdict(list)
    _gather(facts, Edition.objects.filter(body=body).order_by("id").values_list("meeting_id", "entry__hash"))
    withdrawn = EditionPart.objects.filter(tombstone__body=body).order_by("id")
    _gather(facts, withdrawn.values_list("edition__meeting_id", "id", "tombstone_id"))
    readings = Interpretation.objects.filter(edition__body=body, accepted_at__isnull=False)
    _gather(
        facts, readings.values_list("edition__meeting_id").annotate(Max("id")).order_by("edition__meeting")
    )
    _gather(facts, _corrections(body))
    return {meeting: _hashed(told) for meeting, told in facts.items()}


def page_marks(body: str) -> Mapping[str, int]:
    """The mark of the texts of each meeting's attachments; a meeting without any has none."""
    shown = File.objects.filter(meeting__body=body, item__isnull=False, sha256__isnull=False)
    rows = tuple(shown.order_by("id").values_list("meeting_id", "id", "sha256"))
    pages = FilePage.objects.filter(sha256__in=shown.values("sha256")).values_list("sha256")
    counts = dict(pages.annotate(Count("id")))
    facts: defaultdict[str, list[str]] = defaultdict(list)
    _gather(
        facts, ((meeting, file, sha256, counts[sha256]) for meeting, file, sha256 in rows if sha256 in counts)
    )
    return {meeting: _hashed(told) for meeting, told in facts.items()}


def _corrections(body: str) -> Iterable[tuple[str, int, str]]:
    """Corrections are on items and on meetings."""
    rows = tuple(
        HumanDecision.objects.filter(body=body, kind=CORRECTION)
        .order_by("id")
        .values_list("subject", "id", "decided_at")
    )
    subjects = {subject for subject, _, _ in rows}
    meetings = dict(AgendaItem.objects.filter(id__in=subjects).values_list("id", "meeting_id"))
    return ((meetings.get(subject, subject), id_, at) for subject, id_, at in rows)


def _gather(facts: defaultdict[str, list[str]], rows: Iterable[tuple[str, *tuple[object, ...]]]) -> None:
    for meeting, *told in rows:
        facts[meeting].append(" ".join(map(str, told)))


def _hashed(facts: Iterable[str]) -> int:
    return int.from_bytes(blake2b("\n".join(facts).encode(), digest_size=_BYTES).digest(), "big")
