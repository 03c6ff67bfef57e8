"""What an agenda must have before it is locked."""

from collections.abc import Iterator, Sequence

import msgspec

from raadhus.core.procedure.refusals import Refusal
from raadhus.writing.completeness import Missing, missing_of_closed
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import AgendaItem


class AgendaIsNotComplete(
    Refusal,
    reason="agenda-is-not-complete",
    english="The agenda cannot be locked yet. {english}",
    danish="Dagsordenen kan ikke låses endnu. {danish}",
):
    """An item lacks what it must have; `lacks` says which."""

    def __init__(self, *, lacks: Sequence["Lack"]) -> None:
        self.lacks = tuple(lacks)
        super().__init__(
            values={
                "english": " ".join(one.english for one in lacks),
                "danish": " ".join(one.danish for one in lacks),
            }
        )


class Lack(msgspec.Struct, frozen=True, kw_only=True):
    """What an item lacks, named by its place alone: the title of a closed one stands in no error."""

    item: int | None
    english: str
    danish: str


def refuse_unless_complete(items: Sequence[AgendaItem]) -> None:
    """Raises AgendaIsNotComplete with all that is missing."""
    lacks = tuple(lacking(items))
    if lacks:
        raise AgendaIsNotComplete(lacks=lacks)


def lacking(items: Sequence[AgendaItem]) -> Iterator[Lack]:
    """Say what is missing before these items can be locked, in their order."""
    if not items:
        yield Lack(
            item=None,
            english="There is no item on the agenda.",
            danish="Der er ingen punkter på dagsordenen.",
        )
    for place, item in enumerate(items, start=1):
        for one in _missing(item):
            yield Lack(
                item=item.pk,
                english=f"The item in place {place} needs: {one.english}.",
                danish=f"Punktet på plads {place} mangler: {one.danish}.",
            )


def _missing(item: AgendaItem) -> Iterator[Missing]:
    if not item.title.strip():
        yield Missing(code="title", field="title")
    if item.access == "closed":
        content = msgspec.convert(item.content, ProposalContent)
        # The title of a standing item is neutral: it may be what the world sees.
        is_neutral = item.standing is not None and bool(content.public_title.strip())
        for one in missing_of_closed(content):
            if not (is_neutral and one.code == "public-title"):
                yield one
