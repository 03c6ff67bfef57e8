"""What came of an import: counted while it runs, told when it is over."""

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from raadhus.intake.queries.joined import Joined


class Refused(Struct, frozen=True, kw_only=True):
    """A file, or one line or meeting of it, that was not taken in."""

    file: str
    code: str
    sentence: str
    line: int | None = None


class KeptBack(Struct, frozen=True, kw_only=True):
    """An item, an attachment or a source that is not shown; `what` never quotes it."""

    file: str
    kind: str
    item: str | None
    ground: str


class NotMatched(Struct, frozen=True, kw_only=True):
    """A file that lay beside a meeting and is surely none of its attachments, or could not be read for its text."""

    file: str
    attachment: str
    why: str


class ImportReport(Struct, frozen=True, kw_only=True):
    """The figures of one import; `known` files were dealt with before and not read again.

    `papers_joined` and `people_proposed` are those of the municipalities that something new came of.
    """

    is_dry_run: bool
    files: int
    known: int
    records: int
    new_meetings: int
    published: int
    new_editions: int
    unchanged: int
    attachments: int
    refused: tuple[Refused, ...]
    kept_back: tuple[KeptBack, ...]
    not_matched: tuple[NotMatched, ...]
    doubts: Mapping[str, int]
    bodies: tuple[str, ...]
    papers_joined: int
    people_proposed: int
    seconds: float


class Tally:
    """Counts what comes of the files while they come."""

    def __init__(self) -> None:
        self.files = 0
        self.known = 0
        self.records = 0
        self.published = 0
        self.new_editions = 0
        self.unchanged = 0
        self.attachments = 0
        self.new_meetings: set[str] = set()
        self.bodies: set[str] = set()
        self.joined = Joined(papers=0, people_proposed=0)
        self.refused: list[Refused] = []
        self.kept_back: list[KeptBack] = []
        self.not_matched: list[NotMatched] = []
        self.doubts: Counter[str] = Counter()

    def refuse(self, file: str, *, code: str, sentence: str, line: int | None = None) -> None:
        self.refused.append(Refused(file=file, code=code, sentence=sentence, line=line))

    def keep_back(self, file: str, *, kind: str, item: str | None, ground: str) -> None:
        self.kept_back.append(KeptBack(file=file, kind=kind, item=item, ground=ground))

    def report(self, *, is_dry_run: bool, seconds: float) -> ImportReport:
        return ImportReport(
            is_dry_run=is_dry_run,
            files=self.files,
            known=self.known,
            records=self.records,
            new_meetings=len(self.new_meetings),
            published=self.published,
            new_editions=self.new_editions,
            unchanged=self.unchanged,
            attachments=self.attachments,
            refused=tuple(sorted(self.refused, key=lambda one: (one.file, one.line or 0))),
            kept_back=tuple(self.kept_back),
            not_matched=tuple(self.not_matched),
            doubts=dict(self.doubts.most_common()),
            bodies=tuple(sorted(self.bodies)),
            papers_joined=self.joined.papers,
            people_proposed=self.joined.people_proposed,
            seconds=round(seconds, 1),
        )
