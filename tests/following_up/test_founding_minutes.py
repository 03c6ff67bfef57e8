"""The duties of the two founding minutes of Ballerup, as far as they can be joined and dated from these two alone."""

from collections.abc import Iterator
from datetime import date

import pytest

from corpus import corpus_bytes
from egeborg_meetings import item, meeting
from publishing import ASTA, NOW
from raadhus.following_up import taking_in
from raadhus.following_up.queries.outstanding import ObligationFilter, all_outstanding, obligation
from raadhus.following_up.queries.shown import ListedObligation
from raadhus.following_up.queries.wheel import wheel
from raadhus.following_up.states import STATES
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.submission import Submission
from raadhus.reading import read
from raadhus.understanding.derived import derive

pytestmark = pytest.mark.django_db

BODY = "ballerup"
_MINUTES = (
    "ballerup/2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget.txt",
    "ballerup/2020-01-14-erhvervs-og-beskaeftigelsesudvalget.txt",
)


@pytest.fixture(autouse=True)
def _two_minutes(_derived_by_hand: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """As they are derived; the later one first."""
    monkeypatch.setattr(taking_in, "derive", derive)
    for name in _MINUTES:
        submission = Submission(body=BODY, record=read(corpus_bytes(name)), gate="published_elsewhere")
        taking_in.take_in([publish_edition(submission, actor=ASTA, now=NOW).meeting])


def _every(today: date) -> Iterator[ListedObligation]:
    for state in STATES:
        yield from all_outstanding(BODY, today=today, asked=ObligationFilter(state=state, with_external=True))


def _saying(words: str, *, today: date) -> list[ListedObligation]:
    return [one for one in _every(today) if words in one.place.words]


def test_the_status_twice_a_year_is_one_duty_over_both() -> None:
    (duty,) = (one for one in _saying("sociale ansvar", today=date(2023, 9, 1)) if one.times == 2)

    assert (duty.told, duty.first_told, duty.last_told) == (2, date(2020, 1, 14), date(2023, 8, 16))
    (shown,) = (
        one for one in wheel(BODY, year=2023, today=date(2023, 9, 1)).duties if one.obligation.id == duty.id
    )
    assert (shown.occurrences, [slot.state for slot in shown.slots]) == (2, ["held"])


def test_the_same_status_once_a_year_to_another_committee_is_a_second_duty() -> None:
    (duty,) = (one for one in _every(date(2023, 9, 1)) if one.is_duty and one.receiver == "Økonomiudvalget")

    assert (duty.told, duty.times, duty.years) == (2, 1, 1)
    found = obligation(duty.id, body=BODY, today=date(2023, 9, 1))
    assert found is not None
    assert [one.times for one in found.also_to] == [2]


@pytest.mark.parametrize(
    ("today", "state"), [("2023-09-01", "open"), ("2023-12-01", "due"), ("2024-01-01", "unclear")]
)
def test_what_the_administration_decides_by_the_end_of_the_year_is_unclear_while_no_later_minutes_are_there(
    today: str, state: str
) -> None:
    (one,) = _saying("ved udgangen af 2023 tager stilling", today=date.fromisoformat(today))

    assert (one.state, one.due) == (state, date(2023, 12, 31))


@pytest.mark.parametrize(
    ("organization", "told"),
    [
        ("Erhvervs-, Beskæftigelses- og Uddannelsesudvalget", ("overdue", "day-passed")),
        ("Vejudvalget", ("unclear", "nothing-since")),
    ],
)
def test_it_is_overdue_once_later_minutes_of_the_committee_say_nothing_of_it(
    organization: str, told: tuple[str, str]
) -> None:
    later = meeting(item("1", "Godkendelse af dagsordenen"), day="2024-01-16", organization=organization)
    submission = Submission(body=BODY, record=later, gate="published_elsewhere")
    taking_in.take_in([publish_edition(submission, actor=ASTA, now=NOW).meeting])

    (one,) = _saying("ved udgangen af 2023 tager stilling", today=date(2024, 2, 1))

    assert (one.state, one.reason) == told


@pytest.mark.parametrize(
    ("words", "times", "years"),
    [
        ("hvert andet år indsendes", 1, 2),
        ("evalueres årligt", 1, 1),
        ("tre gange årligt", 3, 1),
        ("løbende orientering", None, 1),
        ("halvårlig kadence", 2, 1),
    ],
)
def test_duties_have_their_rhythm(words: str, times: int | None, years: int) -> None:
    rhythms = {(one.times, one.years) for one in _saying(words, today=date(2023, 9, 1))}

    assert rhythms == {(times, years)}


def test_nothing_of_these_two_is_taken_for_delivered() -> None:
    assert [one.what for one in _every(date(2024, 6, 1)) if one.state == "delivered"] == []
