"""Which person each name means that a meeting's lists, votes and positions print."""

from collections.abc import Mapping

from raadhus.published.models import Attendance, Position, VoteCast


def persons_named(meeting: str, *, item: str | None = None) -> Mapping[str, str]:
    """The id of the person by the printed name, in one statement; with `item`, of its names and the meeting's list."""
    present = Attendance.objects.filter(meeting=meeting)
    positions = Position.objects.filter(decision__item__meeting=meeting)
    casts = VoteCast.objects.filter(vote__decision__item__meeting=meeting)
    if item is not None:
        positions = positions.filter(decision__item=item)
        casts = casts.filter(vote__decision__item=item)
    rows = present.filter(person__isnull=False).values_list("name", "person")
    return dict(
        rows.union(
            positions.filter(person__isnull=False).values_list("who", "person"),
            casts.filter(person__isnull=False).values_list("who", "person"),
        )
    )
