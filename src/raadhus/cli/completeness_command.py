"""`raadhus completeness`: which meetings, minutes, numbers and attachments are missing."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from raadhus.cli.given_names import slug_in_store
from raadhus.cli.installation import open_installation

if TYPE_CHECKING:
    from raadhus.intake.queries.completeness import Completeness, OrganizationCompleteness

_MOST_DATES = 12


@click.command(name="completeness")
@click.option("--body", metavar="SLUG", help="Only one municipality.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON line for each municipality.")
def completeness_command(*, body: str | None, as_json: bool) -> int:
    """Say, for each municipality and committee, what the store holds and what it seems to lack."""
    open_installation()
    slug = slug_in_store(body)
    from raadhus.cli.display.lines import print_json_lines
    from raadhus.cli.display.terminal_text import harmless
    from raadhus.intake.queries.completeness import completeness

    today = datetime.now(ZoneInfo("Europe/Copenhagen")).date()
    found = completeness(body=slug, today=today)
    if as_json:
        print_json_lines(found)
        return 0
    for one in found:
        click.echo(harmless("\n".join(_lines(one))))
    return 0


def _lines(found: "Completeness") -> Iterator[str]:
    yield found.body or "of no known municipality"
    for organization in found.organizations:
        yield from _organization(organization)
    counts = found.attachments
    if counts.listed or counts.stated:
        yield f"  attachments: {counts.stated} stated, {counts.listed} listed, {counts.held} held"
    for failure in found.failures:
        yield f"  not read: {failure.name} [{failure.code}]"


def _organization(found: "OrganizationCompleteness") -> Iterator[str]:
    if found.is_known:
        cancelled = f", {found.cancelled} cancelled" if found.cancelled else ""
        yield f"  {found.name}: {found.meetings} meetings, {found.with_minutes} with minutes{cancelled}"
    else:
        yield f"  {found.name}: none, but others refer to it"
    if found.without_minutes:
        yield f"    no minutes: {_some([day.isoformat() for day in found.without_minutes])}"
    if found.without_date:
        yield f"    no date: {found.without_date}"
    if found.missing:
        yield f"    not here: {_some([missing.date.isoformat() for missing in found.missing])}"
    for numbers in found.numbers:
        gaps = [
            str(gap.first) if gap.first == gap.last else f"{gap.first}–{gap.last}" for gap in numbers.gaps
        ]
        where = numbers.date.isoformat() if numbers.date else f"between the meetings of {numbers.year}"
        yield f"    no item {_some(gaps)}: {where}"


def _some(words: list[str]) -> str:
    more = f" and {len(words) - _MOST_DATES} more" if len(words) > _MOST_DATES else ""
    return ", ".join(words[:_MOST_DATES]) + more
