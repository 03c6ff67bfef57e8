"""What people decided on two things being one: of each pair the newest decision counts."""

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

from raadhus.published.models import HumanDecision

PairKind: TypeAlias = Literal["people", "papers"]

JOIN_PEOPLE = "join-people"
SEPARATE_PEOPLE = "separate-people"
JOIN_PAPERS = "join-papers"
SEPARATE_PAPERS = "separate-papers"

ANSWER_TO_DOUBT = "answer-doubt"
"""Its subject is the id of the doubt, its data {"answer": "accepted", "corrected" or "ignored"}."""

_KINDS = {
    JOIN_PEOPLE: ("people", True),
    SEPARATE_PEOPLE: ("people", False),
    JOIN_PAPERS: ("papers", True),
    SEPARATE_PAPERS: ("papers", False),
}


class DecidedPair(NamedTuple):
    """Two names by their ids, or two items whose papers are meant; `is_one` is what was decided last."""

    first: str
    second: str
    is_one: bool


class DecidedPairs(NamedTuple):
    people: tuple[DecidedPair, ...]
    papers: tuple[DecidedPair, ...]


def pair_subject(one: str, other: str) -> str:
    """The subject of a decision on two things, in whichever order they are given."""
    return " ".join(sorted((one, other)))


def decided_pairs(body: str) -> DecidedPairs:
    """The pairs that somebody decided on, in the order of deciding."""
    rows = (
        HumanDecision.objects.filter(body=body, kind__in=tuple(_KINDS))
        .order_by("id")
        .values_list("kind", "subject")
    )
    newest: dict[tuple[str, str], bool] = {}
    for kind, subject in rows:
        sort, is_one = _KINDS[kind]
        newest.pop((sort, subject), None)
        newest[sort, subject] = is_one
    return DecidedPairs(_of_sort("people", newest.items()), _of_sort("papers", newest.items()))


def answers_to_doubts(doubts: Iterable[str], *, body: str) -> dict[str, str]:
    """What was answered to each of these doubts."""
    rows = (
        HumanDecision.objects.filter(body=body, kind=ANSWER_TO_DOUBT, subject__in=tuple(doubts))
        .order_by("id")
        .values_list("subject", "data__answer")
    )
    return dict(rows)


def ignored_with_reason(doubts: Iterable[str], *, body: str) -> frozenset[str]:
    """Those of the doubts that somebody ignored last, and said why."""
    rows = (
        HumanDecision.objects.filter(body=body, kind=ANSWER_TO_DOUBT, subject__in=tuple(doubts))
        .order_by("id")
        .values_list("subject", "data__answer", "reason")
    )
    newest = {subject: answer == "ignored" and bool(reason) for subject, answer, reason in rows}
    return frozenset(subject for subject, is_lifted in newest.items() if is_lifted)


def _of_sort(sort: PairKind, decided: Iterable[tuple[tuple[str, str], bool]]) -> tuple[DecidedPair, ...]:
    found: list[DecidedPair] = []
    for (of_sort, subject), is_one in decided:
        first, _, second = subject.partition(" ")
        if of_sort == sort:
            found.append(DecidedPair(first, second, is_one))
    return tuple(found)
