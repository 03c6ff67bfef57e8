"""What the index of published matter is made of: its texts with their weights, and its facets."""

from typing import Final

from raadhus import __version__
from raadhus.text_index.documents import IndexSchema, TextField

TITLE: Final = "title"
DECISION: Final = "decision"
TEXT: Final = "text"
ATTACHMENTS: Final = "attachments"
PEOPLE: Final = "people"
PAGE: Final = "page"

BODY: Final = "body"
COMMITTEE: Final = "committee"
YEAR: Final = "year"
PERSON: Final = "person"
PARTY: Final = "party"
OUTCOME: Final = "outcome"
KIND: Final = "kind"
ITEM_KIND: Final = "item_kind"
KLE: Final = "kle"
VOTES: Final = "votes"
AMOUNT: Final = "amount"
ACCESS: Final = "access"

FACETS = (BODY, COMMITTEE, YEAR, PERSON, PARTY, OUTCOME, KIND, ITEM_KIND, KLE, VOTES, AMOUNT, ACCESS)

ITEM: Final = "item"
ATTACHMENT: Final = "attachment"
"""The kinds of what is found: an item of a meeting, a page of an attachment."""

SCHEMA = IndexSchema(
    texts=(
        TextField(TITLE, 3.0, ("titel", "title")),
        TextField(DECISION, 2.0, ("beslutning", "decision")),
        TextField(PEOPLE, 1.5, ("person", "navn", "name")),
        TextField(ATTACHMENTS, 1.2, ("bilag", "attachment")),
        TextField(TEXT, 1.0, ("tekst", "text")),
        TextField(PAGE, 0.8, ("side", "page")),
    ),
    facets=FACETS,
    facets_of_many=frozenset({PERSON}),
    # Another version may make other documents of the same rows.
    version=__version__,
)
