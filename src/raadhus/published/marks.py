"""What each body and each meeting is made from, in short: when a mark is another, followers look again."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import TypeVar

from django.db.models import Count, F, Max

from raadhus.published.corrections import CORRECTION
from raadhus.published.models import (
    AgendaItem,
    ChainEntry,
    Consultation,
    Edition,
    EditionPart,
    HumanDecision,
    Interpretation,
    Organization,
)

_BYTES = 8
_Id = TypeVar("_Id", int, str)


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


def text_marks(body: str) -> Mapping[str, int]:
    """The mark of what each meeting of the body says."""
    facts: defaultdict[str, list[str]] = defaultdict(list)
    gather(facts, Edition.objects.filter(body=body).order_by("id").values_list("meeting_id", "entry__hash"))
    withdrawn = EditionPart.objects.filter(tombstone__body=body).order_by("id")
    gather(facts, withdrawn.values_list("edition__meeting_id", "id", "tombstone_id"))
    readings = Interpretation.objects.filter(edition__body=body, accepted_at__isnull=False)
    gather(
        facts, readings.values_list("edition__meeting_id").annotate(Max("id")).order_by("edition__meeting")
    )
    gather(facts, _corrections(body))
    return {meeting: hashed(told) for meeting, told in facts.items()}


def paper_marks(body: str) -> Mapping[str, int]:
    """The mark of which papers the items of each meeting belong to; that can change with another meeting."""
    facts: defaultdict[str, list[str]] = defaultdict(list)
    rows = Consultation.objects.filter(item__meeting__body=body).order_by("item")
    gather(facts, rows.values_list("item__meeting_id", "item_id", "paper_id"))
    return {meeting: hashed(told) for meeting, told in facts.items()}


def lives_mark(body: str) -> int:
    """The mark of which committees followed which."""
    rows = Organization.objects.filter(body=body).exclude(life=F("id")).order_by("id")
    return hashed(f"{id_} {life}" for id_, life in rows.values_list("id", "life"))


def gather(facts: defaultdict[_Id, list[str]], rows: Iterable[tuple[_Id, *tuple[object, ...]]]) -> None:
    """Add what each row tells to the facts of the one that it begins with."""
    for id_, *told in rows:
        facts[id_].append(" ".join(map(str, told)))


def hashed(facts: Iterable[str]) -> int:
    """One number for all of them in their order."""
    return int.from_bytes(blake2b("\n".join(facts).encode(), digest_size=_BYTES).digest(), "big")


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
