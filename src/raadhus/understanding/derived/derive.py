"""Everything that is derived from a record, in one call."""

from collections.abc import Set as AbstractSet
from typing import Final, Literal, TypeAlias, get_args

from raadhus.core.derived import Derived, DerivedFrom
from raadhus.core.derived_version import EXTRACTOR
from raadhus.core.record import MeetingRecord
from raadhus.understanding.derived.figures import figures
from raadhus.understanding.derived.money import frames, money
from raadhus.understanding.derived.organisation import changes
from raadhus.understanding.derived.passages import passages_of
from raadhus.understanding.derived.plans import tasks
from raadhus.understanding.derived.promises import promises
from raadhus.understanding.derived.rules import rules

Kind: TypeAlias = Literal["promises", "money", "frames", "figures", "changes", "tasks", "rules"]
KINDS: Final[frozenset[Kind]] = frozenset(get_args(Kind))


def derive(record: MeetingRecord, *, kinds: AbstractSet[Kind] = KINDS) -> Derived:
    """Derive the rows of an understood record, each kind in the order of the text; of other kinds there are none."""
    passages = passages_of(record)
    return Derived(
        extractor=EXTRACTOR,
        source=DerivedFrom(name=record.source.name, sha256=record.source.sha256, start=record.meeting.start),
        promises=promises(passages, record=record) if "promises" in kinds else (),
        money=money(passages, record=record) if "money" in kinds else (),
        frames=frames(passages, record=record) if "frames" in kinds else (),
        figures=figures(passages, record=record) if "figures" in kinds else (),
        changes=changes(passages) if "changes" in kinds else (),
        tasks=tasks(passages, record=record) if "tasks" in kinds else (),
        rules=rules(passages) if "rules" in kinds else (),
    )
