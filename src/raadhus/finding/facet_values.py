"""What an item can be chosen by: the values of its facets."""

from collections.abc import Iterator, Mapping
from datetime import date

from raadhus.core.kle import decode_case_number
from raadhus.core.kle_main_groups import kle_main_group
from raadhus.core.parties import party_letter
from raadhus.finding.amounts import thresholds_passed
from raadhus.finding.index_schema import (
    ACCESS,
    AMOUNT,
    BODY,
    COMMITTEE,
    ITEM_KIND,
    KLE,
    OUTCOME,
    PARTY,
    PERSON,
    VOTES,
    YEAR,
)
from raadhus.finding.meeting_rows import ItemRow, MeetingRows

WITH_VOTE = "vote"
SPLIT_VOTE = "split"
_LONGEST_LETTER = 3


def facet_values(item: ItemRow, *, rows: MeetingRows) -> Mapping[str, tuple[str, ...]]:
    """Give the values of each facet.

    Committees and persons are told by the ids of their names: which of them are one is asked at each search.
    """
    named = rows.named.get(item.id, ())
    parties = [party_named(row.who, on=item.date) for row in named]
    persons = [row.identity for row, party in zip(named, parties, strict=True) if row.identity and not party]
    theirs = [rows.parties.get((item.meeting, person)) for person in persons]
    values = {
        BODY: (item.body,),
        COMMITTEE: rows.organizations.get(item.meeting, ()),
        YEAR: (str(item.date.year),) if item.date else (),
        PERSON: tuple(persons),
        PARTY: tuple(
            letter
            for letter in (*parties, *(party_named(printed, on=item.date) for printed in theirs))
            if letter
        ),
        OUTCOME: (item.outcome,) if item.outcome else (),
        ITEM_KIND: (item.kind,) if item.kind else (),
        KLE: tuple(_main_groups(item)),
        VOTES: tuple(_votes(item, rows=rows)),
        AMOUNT: tuple(thresholds_passed(rows.amounts.get(item.id, ()))),
        ACCESS: ("closed" if item.access == "closed" else "open",),
    }
    return {facet: tuple(dict.fromkeys(of_facet)) for facet, of_facet in values.items() if of_facet}


def party_named(printed: str | None, *, on: date | None) -> str | None:
    """The letter of the party that is printed; None when it is none, or none that has a letter on that day."""
    if printed is None:
        return None
    # Short names as SF look like letters too.
    is_letter = len(printed) <= _LONGEST_LETTER and printed.isupper()
    return party_letter(printed, on=on.isoformat() if on else None) or (printed if is_letter else None)


def _main_groups(item: ItemRow) -> Iterator[str]:
    subject = item.subject or (decode_case_number(item.case_number).subject if item.case_number else None)
    group = kle_main_group(subject)
    if group is not None:
        yield group


def _votes(item: ItemRow, *, rows: MeetingRows) -> Iterator[str]:
    votes = rows.votes.get(item.id, ())
    if votes:
        yield WITH_VOTE
    if item.id in rows.split or any(vote.against or vote.abstain for vote in votes):
        yield SPLIT_VOTE
