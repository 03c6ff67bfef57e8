"""`raadhus reread`: what a newer reader sees in the sources that are kept."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from raadhus.cli.given_names import actor_named, slug_in_store
from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED

if TYPE_CHECKING:
    from raadhus.published.rereading import Reread

_WHY = {
    "source-gone": "its source is not kept any more",
    "unreadable": "its source cannot be read ({reason})",
    "not-found": "the meeting is not found in its source any more",
    "moved": "it would become another meeting; publish that by importing the file again",
    "refused": "the door refuses the new reading ({reason})",
}
_EPILOG = """\b
Examples:
  raadhus reread --body greve                          what would be different; changes nothing
  raadhus reread --body greve --accept --as "Asta Holm"
  raadhus reread --meeting k3f2… --publish --as "Asta Holm"

\b
Exit codes:
  0  nothing is left that differs
  1  something differs, or a source could not be read
  2  the database cannot be used, or the command was used wrongly"""


@click.command(name="reread", epilog=_EPILOG)
@click.option("--body", metavar="SLUG", help="Only one municipality.")
@click.option("--meeting", metavar="ID", help="Only one meeting.")
@click.option("--accept", "accepts", is_flag=True, help="Add what is understood differently to the editions.")
@click.option(
    "--publish", "publishes", is_flag=True, help="Publish what is stated differently as new editions."
)
@click.option("--as", "name", metavar="NAME", help="Who does this; else the name you are logged in by.")
@click.option("--jobs", metavar="N", type=click.IntRange(1, 256), default=1, help="Read N files at once.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON line for each edition.")
def reread_command(
    *,
    body: str | None,
    meeting: str | None,
    accepts: bool,
    publishes: bool,
    name: str | None,
    jobs: int,
    as_json: bool,
) -> int:
    """Read the kept sources again and say what is seen differently; change nothing unless told."""
    actor = actor_named(name)
    open_installation(writes=True)
    slug = slug_in_store(body)
    from raadhus.published.rereading import RereadOrder, reread_editions

    order = RereadOrder(body=slug, meeting=meeting, accepts=accepts, publishes=publishes, jobs=jobs)
    return _print(reread_editions(order, actor=actor, clock=lambda: datetime.now(UTC)), as_json=as_json)


def _print(results: "Iterable[Reread]", *, as_json: bool) -> int:
    from raadhus.cli.display.lines import print_json_lines
    from raadhus.cli.display.terminal_text import harmless

    count = same = left = 0
    for one in results:
        count += 1
        same += one.seen == "same"
        left += one.seen != "same" and one.done == "nothing"
        if as_json:
            print_json_lines([one])
        elif one.seen != "same":
            click.echo(harmless("\n".join(_lines(one))))
    click.echo(f"{count} editions read again: {same} are the same, {left} are left that differ", err=True)
    return EXIT_REFUSED if left else 0


def _lines(one: "Reread") -> Iterable[str]:
    yield f"{one.body} {one.meeting}, {one.kind}, edition {one.edition}" + (
        f": {one.done}" if one.done != "nothing" else ""
    )
    if one.seen in _WHY:
        yield "  " + _WHY[one.seen].format(reason=one.reason)
    for sentence in one.stated:
        yield f"  stated: {sentence}"
    if one.understood:
        yield f"  understood differently: {', '.join(one.understood)}"
