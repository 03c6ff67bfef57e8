"""Items of the invented Egeborg for the tests of joining; each test names only what it is about."""

from msgspec.structs import replace

from raadhus.core.joining_signs import ItemToJoin
from raadhus.core.record import Reference

COMMITTEE = "Havneudvalget"
COUNCIL = "Egeborg Byråd"

_USUAL = ItemToJoin(
    id="usual",
    body="egeborg",
    organization=COMMITTEE,
    date="2024-03-05",
    number="4",
    position=4,
    title="Nyt havnebad ved Vestermolen",
    case_number="24-001730",
    kind="decision",
    access="open",
)


def committee_item(**changes: object) -> ItemToJoin:
    """The usual item of the committee, with changes."""
    return replace(_USUAL, **{"id": "committee", **changes})


def council_item(**changes: object) -> ItemToJoin:
    """What the council makes of the usual item three weeks later, with changes."""
    return replace(
        _USUAL,
        **{
            "id": "council",
            "organization": COUNCIL,
            "date": "2024-03-26",
            "number": "11",
            "position": 11,
            **changes,
        },
    )


def reference(*, to: ItemToJoin, heading: bool = True, item: bool = False) -> Reference:
    """A reference to the meeting of an item, with its number when `item`."""
    return Reference(
        organization=to.organization,
        date=to.date,
        item=to.number if item else None,
        relation="previous" if heading else "mentioned",
        place="heading" if heading else "text",
        as_printed="",
    )
