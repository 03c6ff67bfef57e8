"""Let the followers take in what changed since they last looked."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple, Protocol

from django.db import transaction
from django.db.models import Max

from raadhus.published.chain import lock_body
from raadhus.published.following.followers import Follower, declared_followers
from raadhus.published.marks import body_marks, lives_mark, paper_marks, text_marks
from raadhus.published.models import Followed, HumanDecision

_MEETINGS_AT_ONCE = 20
_WHOLE_BODY = ""


class Progress(Protocol):
    """Hears how many meetings are to be taken in, and how many more were."""

    def begin(self, what: str, *, total: int) -> None: ...

    def advance(self, done: int) -> None: ...


def catch_up(*, is_anew: bool = False, progress: Progress | None = None) -> int:
    """Take in what changed, or everything anew, and count the meetings; twice the same changes nothing.

    The mark of a body is taken before its meetings are looked at: what is published meanwhile is taken in next time.
    """
    if is_anew:
        Followed.objects.all().delete()
    done = 0
    for change in _changes():
        for follower in change.behind:
            done += _catch_up(follower, change=change, progress=progress)
    return done


def behind() -> int:
    """How many meetings the follower that is furthest behind has still to take in."""
    counts: dict[str, int] = defaultdict(int)
    for change in _changes():
        for follower in change.behind:
            counts[follower.name] += len(_changed(follower, change=change))
    return max(counts.values(), default=0)


def take_in_now(meeting: str, *, body: str) -> None:
    """Take one meeting in at once, as for what was withdrawn: it must not stand until the worker comes."""
    for follower in declared_followers():
        with transaction.atomic():
            lock_body(body)
            follower.take_in((meeting,))


class _Change(NamedTuple):
    """A body that followers are behind with: its mark, and those of its meetings."""

    body: str
    mark: str
    meetings: Mapping[str, str]
    behind: tuple[Follower, ...]


def _changes() -> Iterator[_Change]:
    marks = body_marks()
    for body in sorted({*marks, *Followed.objects.values_list("body", flat=True).distinct()}):
        # Which committee followed which concerns every meeting.
        lives = lives_mark(body)
        # What people decide may join papers.
        decided = HumanDecision.objects.filter(body=body).aggregate(newest=Max("id"))["newest"]
        mark = f"{lives} {decided} {marks.get(body, _WHOLE_BODY)}"
        taken_in = dict(
            Followed.objects.filter(body=body, meeting=_WHOLE_BODY).values_list("follower", "mark")
        )
        behind = tuple(one for one in declared_followers() if taken_in.get(one.name) != _own(one, mark))
        if behind:
            papers = paper_marks(body)
            meetings = {
                meeting: f"{lives} {text} {papers.get(meeting, 0)}"
                for meeting, text in text_marks(body).items()
            }
            yield _Change(body, mark, meetings, behind)


def _catch_up(follower: Follower, *, change: _Change, progress: Progress | None) -> int:
    changed = _changed(follower, change=change)
    if progress is not None:
        progress.begin(f"Following up ({follower.name})", total=len(changed))
    for chunk in _chunks(changed):
        with transaction.atomic():
            # Two that catch up at once do the same work twice, one after the other.
            lock_body(change.body)
            follower.take_in(chunk)
            _note(follower, body=change.body, marks={one: change.meetings.get(one) for one in chunk})
        if progress is not None:
            progress.advance(len(chunk))
    _note(follower, body=change.body, marks={_WHOLE_BODY: change.mark})
    return len(changed)


def _changed(follower: Follower, *, change: _Change) -> tuple[str, ...]:
    """The meetings that are gone, then those that are otherwise than they were taken in."""
    rows = Followed.objects.filter(follower=follower.name, body=change.body).exclude(meeting=_WHOLE_BODY)
    before = dict(rows.values_list("meeting", "mark"))
    gone = sorted(before.keys() - change.meetings.keys())
    others = (one for one, mark in change.meetings.items() if before.get(one) != _own(follower, mark))
    return (*gone, *others)


def _own(follower: Follower, mark: str) -> str:
    return f"{follower.version} {mark}"


def _note(follower: Follower, *, body: str, marks: Mapping[str, str | None]) -> None:
    """Write what was taken in; None says that it is gone."""
    rows = Followed.objects.filter(follower=follower.name, body=body, meeting__in=marks)
    rows.delete()
    Followed.objects.bulk_create(
        Followed(follower=follower.name, body=body, meeting=meeting, mark=_own(follower, mark))
        for meeting, mark in marks.items()
        if mark is not None
    )


def _chunks(meetings: Sequence[str]) -> Iterator[tuple[str, ...]]:
    rest = iter(meetings)
    while chunk := tuple(islice(rest, _MEETINGS_AT_ONCE)):
        yield chunk
