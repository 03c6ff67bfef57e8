"""The money of the founding minutes: the chain of the compensation, the total that does not add up, the frames."""

import pytest

from corpus import corpus_bytes
from publishing import NOW
from raadhus.core.actor import Actor
from raadhus.figures.models import Appropriation
from raadhus.figures.queries.appropriations import MoneyFilter, appropriations, doubted_totals
from raadhus.figures.queries.frames import frames_of_year
from raadhus.figures.taking_in import take_in
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.submission import Submission
from raadhus.reading.read import read

pytestmark = pytest.mark.django_db

_FILE = "2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget.txt"
_BODY = "ballerup"


@pytest.fixture(autouse=True)
def _published() -> None:
    record = read(corpus_bytes(f"ballerup/{_FILE}"), name=_FILE)
    submission = Submission(body=_BODY, record=record, gate="published_elsewhere", reason=None)
    said = publish_edition(submission, actor=Actor("Asta Holm"), now=NOW)
    take_in((said.meeting,))


def test_the_compensation_is_a_chain_from_the_country_to_the_frames() -> None:
    rows = appropriations(_BODY, asked=MoneyFilter(frame="60.62")).rows

    (row,) = rows
    assert [amount.as_printed for amount in row.trail] == [
        "900 mio. kr.", "8,3 mio. kr.", "3,9 mio. kr.", "1,6 mio. kr.",
    ]  # fmt: skip
    assert [step.reached for step in row.steps] == ["sought", "recommended"]
    assert (row.frames, row.stage, row.year) == (("20.06", "60.62"), "recommended", 2023)


def test_the_total_stands_as_stated_with_its_gaps() -> None:
    (total,) = doubted_totals(_BODY, year=2023)

    assert total.as_printed == "13,4 mio. kr."
    assert (total.computed, total.with_besides) == (1_320_000_000, 1_480_000_000)


def test_the_frames_stand_with_their_sides_and_what_is_added() -> None:
    frames = {frame.number: frame for frame in frames_of_year(_BODY, year=2023)}

    assert set(frames) == {"20.04", "20.05", "20.06", "20.07", "20.44", "60.62"}
    assert (frames["20.05"].inside, frames["20.06"].inside, frames["20.07"].inside) == (False, True, True)
    assert (frames["20.05"].sums.recommended, frames["20.06"].sums.recommended) == (840_000_000, 480_000_000)
    assert (frames["20.06"].sums.shared, frames["60.62"].sums.shared) == (1, 1)
    assert frames["20.44"].name == "Førtidspension"


def test_nothing_is_granted_by_a_committee() -> None:
    assert not Appropriation.objects.filter(stage="granted").exists()
