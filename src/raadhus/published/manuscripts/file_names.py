"""What documents are called on a disk: `referat-oekonomiudvalget-2025-03-05`, in letters that every disk has."""

from typing import NamedTuple

from django.db.models import OuterRef, Subquery

from raadhus.core import document_words as words
from raadhus.core.municipalities import slug_of
from raadhus.published.models import AgendaItem, Edition, Meeting, MeetingOrganization


class EditionName(NamedTuple):
    """`newer` is the edition that stands in its place."""

    stem: str
    newer: int | None


def name_of_edition(edition: int) -> EditionName:
    """The name without its ending, in one statement; only one that stands has no number."""
    of_meeting = MeetingOrganization.objects.filter(meeting=OuterRef("meeting"))
    row = (
        Edition.objects.filter(pk=edition)
        .annotate(
            committee=Subquery(of_meeting.order_by("place").values("name")[:1]),
            day=Subquery(Meeting.objects.filter(pk=OuterRef("meeting")).values("date")[:1]),
        )
        .values_list("kind", "supplement", "superseded_by", "committee", "day")
        .get()
    )
    kind, supplement, newer, committee, day = row
    parts = (
        slug_of(words.KINDS["supplement" if supplement else kind]),
        slug_of(committee or ""),
        day.isoformat() if day else "",
        f"udgave-{edition}" if newer or not (committee and day) else "",
    )
    return EditionName("-".join(part for part in parts if part), newer=newer)


def name_of_item(item: str) -> str:
    """The name of what an item's meeting is called, and its number, in two statements."""
    edition, number = AgendaItem.objects.values_list("part__edition", "number").get(pk=item)
    parts = ("udskrift", name_of_edition(edition).stem, "punkt", slug_of(number))
    return "-".join(part for part in parts if part)


def name_of_paper(title: str) -> str:
    return f"sag-{slug_of(title) or 'uden-titel'}"
