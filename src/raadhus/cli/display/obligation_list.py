"""Obligations for the terminal: a block for each, with the words and where they stand."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from raadhus.cli.display.terminal_text import harmless

if TYPE_CHECKING:
    from raadhus.following_up.decided import HumanCorrection
    from raadhus.following_up.queries.shown import ListedObligation, ShownPlace

_LONGEST_QUOTE = 200


def print_obligations(obligations: "Iterable[ListedObligation]") -> None:
    """Print them as they come, and how many there are."""
    count = 0
    for one in obligations:
        count += 1
        click.echo(harmless("\n".join(_lines(one))))
    click.echo(f"{count} {'obligation' if count == 1 else 'obligations'}", err=True)


def print_lost(corrections: "Iterable[HumanCorrection]") -> None:
    """Print the corrections that hold for nothing any more, and how many there are."""
    count = 0
    for one in corrections:
        count += 1
        sets = ", ".join(one.correction.changes.names)
        told = f"{one.correction.obligation}  {sets}: {one.reason or 'no reason'} ({one.actor}, {one.decided_at[:10]})"
        click.echo(harmless(told))
    click.echo(f"{count} {'correction' if count == 1 else 'corrections'}", err=True)


def _lines(one: "ListedObligation") -> Iterator[str]:
    yield f"{one.id}  [{one.state}, {one.reason}] {_cut(one.what)}"
    yield f"    {', '.join(_facts(one))}"
    yield f"    {_place(one.place)}"
    if one.delivery is not None and one.delivery.place is not None:
        word = "shown" if one.delivery.is_sure else "perhaps shown"
        yield f"    {word}: {_place(one.delivery.place)}: «{_cut(one.delivery.place.words)}»"
    if one.correction is not None:
        yield f"    corrected by {one.correction.actor}: {one.correction.reason or 'no reason'}"


def _facts(one: "ListedObligation") -> Iterator[str]:
    if one.due is not None:
        late = f" ({-one.days} days late)" if one.days is not None and one.state == "overdue" else ""
        yield f"{'next' if one.is_duty else 'due'} {one.due.isoformat()}{late}"
    if one.is_duty and one.years is not None:
        yield (
            "ongoing"
            if one.times is None
            else f"{one.times} in {one.years} years"
            if one.years > 1
            else f"{one.times} a year"
        )
    if one.event:
        yield f"«{_cut(one.event)}»"
    yield f"owner {one.owner or 'not stated'}"
    if one.receiver:
        yield f"to {one.receiver}"
    if one.told > 1:
        yield f"told {one.told} times"
    if one.unsure:
        yield f"unsure: {one.unsure}"


def _place(place: "ShownPlace") -> str:
    day = place.date.isoformat() if place.date else "no date"
    return f"{day} {place.committee or ''}, punkt {place.number} {_cut(place.title)}"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE]} …"
