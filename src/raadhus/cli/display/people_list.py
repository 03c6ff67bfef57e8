"""Persons, and who are likely one, as tables for the terminal."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from raadhus.cli.display.tables import print_rows

if TYPE_CHECKING:
    from raadhus.published.people.proposals import Proposal
    from raadhus.published.queries.people.people import ListedPerson


def print_people(people: "Iterable[ListedPerson]") -> None:
    rows = [
        (
            person.id,
            person.name,
            person.party or "–",
            ", ".join(person.committees),
            _period(person),
            _others(person),
        )
        for person in people
    ]
    headings = ("Id", "Name", "Party", "Committees", "Seen", "Also written (id)")
    print_rows(headings, rows, numbers_from=len(headings))
    click.echo(f"{len(rows)} {'person' if len(rows) == 1 else 'persons'}", err=True)


def print_proposals(proposals: "Iterable[Proposal]") -> None:
    from raadhus.published.people.proposals import REASONS

    rows = [
        (
            f"{one.first} {one.first_name}",
            f"{one.second} {one.second_name}",
            ", ".join(REASONS[reason].english for reason in one.reasons),
            str(one.score),
        )
        for one in proposals
    ]
    print_rows(("Person", "may be", "because", "Score"), rows, numbers_from=3)
    click.echo(f"{len(rows)} {'proposal' if len(rows) == 1 else 'proposals'}", err=True)


def _period(person: "ListedPerson") -> str:
    first, last = person.first_date, person.last_date
    if first is None or last is None:
        return "–"
    return str(first) if first == last else f"{first} – {last}"


def _others(person: "ListedPerson") -> str:
    if len(person.spellings) == 1:
        return ""
    return ", ".join(f"{spelling.name} ({spelling.id})" for spelling in person.spellings)
