"""`raadhus meetings`: the table of the meetings that the store holds."""

from typing import TYPE_CHECKING

import click

from raadhus.cli.given_names import slug_in_store
from raadhus.cli.installation import open_installation

if TYPE_CHECKING:
    from raadhus.published.queries.meetings.meetings import ListedMeeting


@click.command(name="meetings")
@click.option("--body", metavar="SLUG", help="Only those of one municipality.")
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON lines.")
def meetings_command(*, body: str | None, as_json: bool) -> int:
    """List the meetings in the store: day, committee, what there is of it, items, closed items, open doubts."""
    open_installation()
    slug = slug_in_store(body)
    from raadhus.cli.display.lines import print_json_lines
    from raadhus.published.queries.meetings.meetings import listed_meetings

    meetings = listed_meetings(body=slug)
    if as_json:
        print_json_lines(meetings)
        return 0
    _print_table(tuple(meetings))
    return 0


def _print_table(meetings: "tuple[ListedMeeting, ...]") -> None:
    from raadhus.cli.display.tables import print_rows

    print_rows(
        ("Body", "Date", "Committee", "Papers", "Items", "Closed", "Doubts"),
        [
            (
                meeting.body,
                meeting.date.isoformat() if meeting.date else "–",
                meeting.organization or meeting.name,
                _papers(meeting),
                str(meeting.items),
                str(meeting.closed_items),
                str(meeting.doubts),
            )
            for meeting in meetings
        ],
        numbers_from=4,
    )
    click.echo(f"{len(meetings)} {'meeting' if len(meetings) == 1 else 'meetings'}", err=True)


def _papers(meeting: "ListedMeeting") -> str:
    there = [
        word
        for word, is_there in (
            ("agenda", meeting.has_agenda),
            ("minutes", meeting.has_minutes),
            ("cancelled", meeting.cancelled),
        )
        if is_there
    ]
    return ", ".join(there) or "other"
