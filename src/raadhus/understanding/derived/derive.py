"""Everything that is derived from a record, in one call."""

from typing import Final

from raadhus.core.derived import Derived, DerivedFrom
from raadhus.core.record import MeetingRecord
from raadhus.understanding.derived.figures import figures
from raadhus.understanding.derived.money import frames, money
from raadhus.understanding.derived.organisation import changes
from raadhus.understanding.derived.passages import passages_of
from raadhus.understanding.derived.plans import tasks
from raadhus.understanding.derived.promises import promises
from raadhus.understanding.derived.rules import rules

EXTRACTOR: Final = "1"
"""Another whenever the rows may be others: what was derived by an older one is derived again."""


def derive(record: MeetingRecord) -> Derived:
    """Derive all rows of an understood record, each kind in the order of the text."""
    passages = passages_of(record)
    return Derived(
        extractor=EXTRACTOR,
        source=DerivedFrom(name=record.source.name, sha256=record.source.sha256, start=record.meeting.start),
        promises=promises(passages, record=record),
        money=money(passages, record=record),
        frames=frames(passages, record=record),
        figures=figures(passages, record=record),
        changes=changes(passages),
        tasks=tasks(passages, record=record),
        rules=rules(passages),
    )
