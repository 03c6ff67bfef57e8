"""What has changed in the store since an index last looked: which meetings are to be taken in again, which are gone."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from raadhus.finding.ledger import Ledger
from raadhus.finding.marks import Mark, page_marks, pages_mark
from raadhus.published.marks import body_marks, text_marks


class BodyChange(Struct, frozen=True, kw_only=True):
    """The meetings of a body that changed, each with its mark of now; None says that it is gone.

    `mark` is that of the body, taken before the meetings were looked at; None when nothing is left of it.
    """

    body: str
    mark: str | None
    meetings: Mapping[str, Mark | None]


class Changes(Struct, frozen=True, kw_only=True):
    """`pages` is the mark of all pages, taken before anything else was looked at."""

    pages: int
    bodies: tuple[BodyChange, ...]

    @property
    def meeting_count(self) -> int:
        return sum(len(change.meetings) for change in self.bodies)


def changes_since(ledger: Ledger, *, is_thorough: bool = False) -> Changes:
    """Compare the store with what was taken in; thoroughly means that no body is believed to be as it was."""
    pages, marks = pages_mark(), body_marks()
    return Changes(
        pages=pages,
        bodies=tuple(
            _change(
                body, mark=marks.get(body), ledger=ledger, with_pages=is_thorough or pages != ledger.pages
            )
            for body in sorted({*marks, *ledger.bodies})
            if is_thorough or pages != ledger.pages or marks.get(body) != ledger.mark_of_body(body)
        ),
    )


def _change(body: str, *, mark: str | None, ledger: Ledger, with_pages: bool) -> BodyChange:
    before = ledger.marks(body)
    # Counting pages looks at every attachment of the body: only when some page came or went.
    pages = page_marks(body) if with_pages else {meeting: known.pages for meeting, known in before.items()}
    now = {meeting: Mark(text, pages.get(meeting, 0)) for meeting, text in text_marks(body).items()}
    return BodyChange(body=body, mark=mark, meetings=dict(_differing(before, now)))


def _differing(before: Mapping[str, Mark], now: Mapping[str, Mark]) -> Iterator[tuple[str, Mark | None]]:
    for meeting in before:
        if meeting not in now:
            yield meeting, None
    for meeting, mark in now.items():
        if before.get(meeting) != mark:
            yield meeting, mark
