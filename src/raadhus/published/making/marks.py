"""What the documents of an edition are made from, in short: when the mark is another, they are made anew."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib.metadata import version

from django.db.models import Count, Max, Q

from raadhus import __version__
from raadhus.documents.layout import LAYOUT
from raadhus.published.corrections import CORRECTION
from raadhus.published.making.forms import FORM_KINDS
from raadhus.published.manuscripts.addresses import address_of_edition
from raadhus.published.manuscripts.bounds import Selection
from raadhus.published.marks import gather, hashed
from raadhus.published.models import (
    Approval,
    Attendance,
    ChainEntry,
    Edition,
    EditionFile,
    EditionPart,
    HumanDecision,
    Interpretation,
    RegisterStatement,
)


def document_marks(body: str, *, only: Collection[int] | None = None) -> Mapping[int, str]:
    """The mark of each edition of the body that was not withdrawn, or of these, in a fixed number of statements."""
    editions = Edition.objects.filter(body=body, withdrawal=None)
    mine = Q(edition__body=body, edition__withdrawal=None)
    if only is not None:
        editions, mine = editions.filter(pk__in=only), mine & Q(edition__in=only)
    facts: defaultdict[int, list[str]] = defaultdict(list)
    entries: dict[str, int] = {}
    meetings: defaultdict[str, list[int]] = defaultdict(list)
    of_all = f"{made_with()} {_appearance(body)}"
    for edition, entry, meeting in editions.order_by("id").values_list("id", "entry__hash", "meeting"):
        facts[edition].append(f"{of_all} {address_of_edition(edition, body=body)} {entry}")
        entries[entry] = edition
        meetings[meeting].append(edition)
    withdrawn = EditionPart.objects.filter(mine, tombstone__isnull=False).order_by("id")
    gather(facts, withdrawn.values_list("edition_id", "leaf", "tombstone_id"))
    readings = Interpretation.objects.filter(mine, accepted_at__isnull=False).values_list("edition_id")
    gather(facts, readings.annotate(Max("id"), Count("id")).order_by("edition"))
    pictures = EditionFile.objects.filter(mine, role="picture").order_by("edition", "file")
    gather(facts, pictures.values_list("edition_id", "file_id", "file__store", "file__tombstone"))
    approvals = Approval.objects.filter(mine).order_by("entry__sequence")
    gather(facts, approvals.values_list("edition_id", "entry__hash"))
    gather(facts, _later_entries(body, entries=entries, is_all=only is None))
    gather(facts, _corrections(body, mine=mine, meetings=meetings))
    gather(facts, _persons(body, meetings=meetings, is_all=only is None))
    return {edition: f"{hashed(facts[edition]):016x}" for edition in entries.values()}


def mark_of(selection: Selection, *, body: str) -> str:
    """The mark of several editions, or of some of their items, as one document."""
    marks = document_marks(body, only=[edition for edition, _ in selection.editions])
    facts = (f"{edition} {leaves} {marks.get(edition)}" for edition, leaves in selection.editions)
    return f"{hashed((*facts, str(selection.title))):016x}"


@cache
def made_with() -> str:
    """The layout, and the versions of all that sets a document."""
    setters = (f"{form.set_by} {version(form.set_by)}" for form in FORM_KINDS.values())
    return f"{LAYOUT} raadhus {__version__} {' '.join(setters)}"


def _appearance(body: str) -> tuple[int, ...]:
    stated = RegisterStatement.objects.filter(body=body, kind="appearance", retracted_by=None)
    return tuple(stated.order_by("id").values_list("id", flat=True))


def _later_entries(body: str, *, entries: Mapping[str, int], is_all: bool) -> Iterator[tuple[int, str]]:
    """What the chain says later of an edition: that another followed it, or that something was withdrawn."""
    later = ChainEntry.objects.filter(body=body, supersedes__isnull=False).order_by("sequence")
    if not is_all:
        later = later.filter(supersedes__in=tuple(entries))
    for about, hash_ in later.values_list("supersedes", "hash"):
        if about is not None and about in entries:
            yield entries[about], hash_


def _corrections(body: str, *, mine: Q, meetings: Mapping[str, list[int]]) -> Iterator[tuple[int, int, str]]:
    """Corrections are on items and on meetings."""
    rows = HumanDecision.objects.filter(body=body, kind=CORRECTION).order_by("id")
    decided = tuple(rows.values_list("subject", "id", "decided_at"))
    items: defaultdict[str, list[int]] = defaultdict(list)
    parts = EditionPart.objects.filter(mine, item__in={subject for subject, _, _ in decided})
    for item, edition in parts.order_by("id").values_list("item_id", "edition_id"):
        items[item or ""].append(edition)
    for subject, id_, at in decided:
        for edition in (*meetings.get(subject, ()), *items.get(subject, ())):
            yield edition, id_, at


def _persons(body: str, *, meetings: Mapping[str, list[int]], is_all: bool) -> Iterator[tuple[int, str]]:
    """The names on the lists of meetings whose minutes are approved here: who is a person is to approve."""
    approved = Edition.objects.filter(Q(gate="own") | Q(approvals__isnull=False), body=body, kind="minutes")
    if not is_all:
        approved = approved.filter(meeting__in=tuple(meetings))
    listed = Attendance.objects.filter(
        meeting__in=approved.values("meeting"), item=None, person__isnull=False
    )
    for meeting, name in listed.order_by("meeting", "name").values_list("meeting", "name").distinct():
        for edition in meetings.get(meeting, ()):
            yield edition, name
