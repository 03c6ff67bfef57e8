"""What the form of an item that is added in the meeting says: the number of a case, or the item's own content."""

from django.http import QueryDict

from raadhus.core.procedure.refusals import Refusal
from raadhus.core.record import Access
from raadhus.web.desk.meeting.posted import NotUnderstood
from raadhus.writing.content import ProposalContent, WrittenSection
from raadhus.writing.record.content_sections import paragraphs

_LONGEST_NUMBER = 12
_OF_CLOSED = ("closed", "ground", "public_title", "closing_reason")


class CaseAndOwnItem(
    Refusal,
    reason="case-and-own-item",
    english="Choose a case or write an item: not both.",
    danish="Vælg en sag, eller skriv et punkt: ikke begge dele.",
):
    """What is said of a case stands in one place."""


def new_item_of(posted: QueryDict) -> ProposalContent | int:
    """Raises CaseAndOwnItem and NotUnderstood."""
    case = posted.get("sag", "")
    is_own = any(posted.get(name, "").strip() for name in ("title", "text", "points", "public_title"))
    if not case:
        return _content(posted)
    if is_own:
        raise CaseAndOwnItem
    if not (case.isascii() and case.isdigit() and len(case) < _LONGEST_NUMBER):
        raise NotUnderstood
    return int(case)


def _content(posted: QueryDict) -> ProposalContent:
    # Whoever gives a ground or a public title means a closed item, also without the mark.
    is_closed = any(posted.get(name, "").strip() for name in _OF_CLOSED)
    access: Access = "closed" if is_closed else "open"
    text = paragraphs(*_lines(posted, "text"))
    told = WrittenSection(key="presentation", heading="Sagsfremstilling", kind="presentation", blocks=text)
    return ProposalContent(
        title=posted.get("title", "").strip(),
        access=access,
        closing_ground=posted.get("ground") or None,
        closing_reason=posted.get("closing_reason", "").strip(),
        public_title=posted.get("public_title", "").strip(),
        points=_lines(posted, "points"),
        sections=(told,) if text else (),
    )


def _lines(posted: QueryDict, name: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in posted.get(name, "").splitlines() if line.strip())
