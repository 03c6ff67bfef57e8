"""An item of a meeting as the pages show it: on the page of its meeting and on its own, by one template."""

from msgspec import Struct

from raadhus.core.record import Block
from raadhus.published.queries.editions.withdrawn import Grave
from raadhus.web.components.blocks import Highlight


class Named(Struct, frozen=True, kw_only=True):
    """Somebody or something by name, with the address of its page if there is one."""

    label: str
    address: str | None = None


class ShownSection(Struct, frozen=True, kw_only=True):
    """A heading with its text as printed; under the first decision stands what it comes to (`tells_outcome`)."""

    heading: str
    kind: str
    blocks: tuple[Block, ...]
    tells_outcome: bool = False
    highlight: Highlight | None = None


class ShownSide(Struct, frozen=True, kw_only=True):
    """One side of a vote; `count` is None where the minutes give none."""

    side: str
    count: int | None
    who: tuple[Named, ...]


class ShownVote(Struct, frozen=True, kw_only=True):
    point: str | None
    carried: bool | None
    sides: tuple[ShownSide, ...]


class ShownPosition(Struct, frozen=True, kw_only=True):
    kind: str
    who: tuple[Named, ...]
    point: str | None
    text: str


class ShownOutcome(Struct, frozen=True, kw_only=True):
    """What a decision comes to; `text` is there when no section of the item prints it."""

    outcome: str | None
    point: str | None
    text: str | None
    votes: tuple[ShownVote, ...]
    positions: tuple[ShownPosition, ...]


class ShownFile(Struct, frozen=True, kw_only=True):
    """An attachment; `text_address` is its text as a page, `original` its bytes here, `elsewhere` the source's own."""

    number: str | None
    title: str
    recommended: bool
    is_closed: bool
    media_type: str | None
    size: int | None
    text_address: str | None
    original: str | None
    elsewhere: str | None


class ShownMessage(Struct, frozen=True, kw_only=True):
    number: str
    blocks: tuple[Block, ...]
    files: tuple[ShownFile, ...]
    highlight: Highlight | None = None


class ShownReference(Struct, frozen=True, kw_only=True):
    relation: str
    as_printed: str
    purpose: str | None
    address: str | None


class ShownPresence(Struct, frozen=True, kw_only=True):
    """Somebody on a list; `status` is what the list says of them."""

    person: Named
    party: str | None
    party_name: str
    titles: tuple[str, ...]
    status: str | None
    from_at: str | None
    until_at: str | None
    substitute_for: str | None


class ShownDoubt(Struct, frozen=True, kw_only=True):
    language: str
    message: str
    quoted: str | None
    page: int | None


class ShownItem(Struct, frozen=True, kw_only=True):
    """`grave` is there instead of a text that was taken away.

    `references` are those that its headings print or that lead somewhere; `quote` is the text to be copied.
    """

    id: str
    anchor: str
    number: str
    title: str
    address: str
    paper_address: str | None
    group: str | None
    kind: str | None
    outcomes: tuple[ShownOutcome, ...]
    case_number: str | None
    is_closed: bool
    closing_reason: str | None
    public_text: tuple[Block, ...]
    public_attendance: str | None
    sections: tuple[ShownSection, ...]
    messages: tuple[ShownMessage, ...]
    files: tuple[ShownFile, ...]
    references: tuple[ShownReference, ...]
    presences: tuple[ShownPresence, ...]
    guests: tuple[str, ...]
    recordings: tuple[Named, ...]
    doubts: tuple[ShownDoubt, ...]
    is_only_on_agenda: bool
    grave: Grave | None
    is_withheld: bool
    quote: str | None
    public_highlight: Highlight | None = None

    @property
    def is_outcome_told(self) -> bool:
        """Whether one of the sections is the decision."""
        return any(section.tells_outcome for section in self.sections)

    @property
    def has_unprinted_decision(self) -> bool:
        """Whether there is a decision to show that no section tells."""
        return not self.is_outcome_told and any(
            one.text or one.votes or one.positions for one in self.outcomes
        )
