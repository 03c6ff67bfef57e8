"""What the two founding minutes of Ballerup tell of schemes, units and plans, as far as the minutes alone can tell."""

from datetime import date

import pytest

from corpus import corpus_bytes
from publishing import ASTA, NOW
from raadhus.figures.queries.permits import permits_of_body
from raadhus.figures.queries.plans import plan_of_body, plans_of_body
from raadhus.figures.queries.scheme_counts import latest_scheme_counts
from raadhus.figures.queries.units import UnitLine, units_of_body
from raadhus.figures.taking_in import take_in
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.submission import Submission
from raadhus.reading import read

pytestmark = pytest.mark.django_db

BODY = "ballerup"
_MINUTES = (
    "ballerup/2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget.txt",
    "ballerup/2020-01-14-erhvervs-og-beskaeftigelsesudvalget.txt",
)


@pytest.fixture(autouse=True)
def _two_minutes() -> None:
    """The later one first."""
    for name in _MINUTES:
        submission = Submission(body=BODY, record=read(corpus_bytes(name)), gate="published_elsewhere")
        take_in([publish_edition(submission, actor=ASTA, now=NOW).meeting])


def _unit(asked: str) -> UnitLine:
    (found,) = units_of_body(BODY, register={}, asked=asked).lines
    return found


def test_the_dispensation_for_useful_work_is_one_with_its_applicant_authority_and_end() -> None:
    (permit,) = permits_of_body(BODY).permits

    assert (permit.scheme, permit.since, permit.until, permit.stage) == (
        "nytteindsats",
        "2020",
        "2022",
        "granted",
    )
    assert permit.applicants == ("Jobcenter Ballerup",)
    assert [name.casefold() for name in permit.authorities] == ["det regionale arbejdsmarkedsråd"]
    assert any(telling.is_evaluated for telling in permit.tellings)


def test_the_dispensation_has_expired_since() -> None:
    (permit,) = permits_of_body(BODY).permits

    states = [permit.state(today=date(year, 6, 1)) for year in (2019, 2021, 2022, 2023)]
    assert states == ["coming", "running", "expiring", "expired"]


def test_each_of_the_eight_schemes_has_the_count_of_the_newest_minutes() -> None:
    counts = latest_scheme_counts(BODY)

    assert {scheme: [one.value for one in found] for scheme, found in counts.items()} == {
        "loentilskud": [25], "virksomhedspraktik": [54], "jobrotation": [0], "nytteindsats": [25], "fleksjob": [153],
        "seniorjob": [6], "skaanejob": [11], "elever": [304],
    }  # fmt: skip
    assert {one.until for found in counts.values() for one in found} == {"2023-06-30"}


def test_the_old_name_of_a_centre_finds_the_new() -> None:
    found = _unit("Social og Sundhed")

    assert (found.name, found.asked) == ("Center for Voksne og Sundhed", "Social og Sundhed")


def test_a_renamed_house_is_found_by_its_old_name() -> None:
    assert _unit("Brydehuset Parkvej").name == "Den Sociale Indgang"


@pytest.mark.parametrize("unit", ["Fronten", "Skolehaven", "Støberiet", "Måløvgård"])
def test_what_was_moved_says_where_to_and_when(unit: str) -> None:
    (moved,) = _unit(unit).events

    assert (moved.kind, moved.after, moved.since) == ("moved", "Center for Arbejdsmarked", "2020-04-01")


@pytest.mark.parametrize(
    ("unit", "before"),
    [("SSP", "Center for Børne- og Ungerådgivning"), ("Pensionsteamet", "Center for Voksne og Sundhed")],
)
def test_what_was_moved_says_where_from(unit: str, before: str) -> None:
    (moved,) = _unit(unit).events

    assert (moved.before, moved.after) == ((before,), "Center for Arbejdsmarked")


@pytest.mark.parametrize(
    ("name", "numbers"),
    [("Budgetaftale 2020", ["3.23", "5.3", "5.4", "5.5", "5.6", "5.7"]), ("handleplan", ["1", "2", "3"])],
)
def test_a_plan_has_its_tasks_in_order(name: str, numbers: list[str]) -> None:
    (listed,) = (one for one in plans_of_body(BODY).plans if name in one.name)

    found = plan_of_body(listed.id, body=BODY)

    assert found is not None
    assert [task.number for task in found.tasks] == numbers
    assert {task.state for task in found.tasks} == {"mentioned"}
