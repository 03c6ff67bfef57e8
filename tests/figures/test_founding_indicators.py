"""The numbers of the founding minutes: what 2019 and 2023 tell alike, with the notes that stand against comparing."""

from functools import cache

import pytest

from corpus import corpus_bytes
from publishing import NOW
from raadhus.core.actor import Actor
from raadhus.core.record import MeetingRecord
from raadhus.figures.models import Observation
from raadhus.figures.queries.series import one_series, report_of_body, reports_of_body
from raadhus.figures.queries.told_numbers import ToldNumber, as_tellings
from raadhus.figures.series.comparing import Compared, Step, compared, progress
from raadhus.figures.taking_in import take_in
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.submission import Submission
from raadhus.reading.read import read
from raadhus.understanding.derived import derive

pytestmark = pytest.mark.django_db

_BODY = "ballerup"
_FILES = (
    "2020-01-14-erhvervs-og-beskaeftigelsesudvalget.txt",
    "2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget.txt",
)
_FIVE_MONTHS = ("2019-07-01", "2019-11-30")
_SIX_MONTHS = ("2023-01-01", "2023-06-30")
_NO_TIME = (None, None)

_LIKE_EACH_OTHER = (
    # What, its unit, both values, whether five months are held against six.
    ("ansatte på særlige vilkår", "percent", "10.4", "13.52", False),
    ("Ordinære job i Ballerup Kommune", "posts", "4723", "4229", False),
    ("Løntilskud", "persons", "36", "25", True),
    ("Virksomhedspraktik", "persons", "61", "54", True),
    ("Jobrotation", "persons", "0", "0", True),
    ("Nyttejob", "persons", "26", "25", True),
    ("Fleksjob", "persons", "111", "153", True),
    ("Seniorjob", "persons", "26", "6", True),
    ("Skånejob", "persons", "14", "11", True),
    ("Elev- og praktikpladser", "persons", "167", "304", True),
    ("borgere i løntilskud i private virksomheder", "persons", "21", "40", True),
    ("forsikrede ledige helårspersoner i offentligt løntilskud", "full_time", "45", "45", False),
)


@cache
def _record(file: str) -> MeetingRecord:
    return read(corpus_bytes(f"ballerup/{file}"), name=file)


@pytest.fixture(autouse=True)
def _published() -> None:
    meetings = []
    for file in _FILES:
        submission = Submission(body=_BODY, record=_record(file), gate="published_elsewhere", reason=None)
        meetings.append(publish_edition(submission, actor=Actor("Asta Holm"), now=NOW).meeting)
    take_in(meetings)


def told(what: str, unit: str | None = None) -> tuple[ToldNumber, ...]:
    """All numbers of the series that this is told in, the oldest first."""
    rows = Observation.objects.filter(what=what, **({"unit": unit} if unit else {}))
    found = one_series(_BODY, series=rows[0].series)
    assert found is not None
    return tuple(reversed(found.numbers))


def parts_of(what: str, unit: str | None = None) -> Compared:
    return compared(as_tellings(reversed(told(what, unit))))


def step_of(what: str, unit: str | None = None) -> Step:
    (step,) = parts_of(what, unit).steps
    return step


def test_what_both_minutes_tell_is_one_series_with_its_notes() -> None:
    table = []
    for what, unit, *_ in _LIKE_EACH_OTHER:
        before, after = told(what, unit)
        step = step_of(what, unit)
        periods = ((before.since, before.until), (after.since, after.until))
        assert periods in {(_FIVE_MONTHS, _SIX_MONTHS), (_NO_TIME, _NO_TIME)}
        assert step.months == ((5, 6) if periods[0] == _FIVE_MONTHS else None)
        assert step.difference == after.value - before.value
        table.append((what, unit, str(before.value), str(after.value), step.months is not None))

    assert tuple(table) == _LIKE_EACH_OTHER


def test_each_number_knows_its_sentence() -> None:
    numbers = [number for what, unit, *_ in _LIKE_EACH_OTHER for number in told(what, unit)]

    assert {str(number.place.date) for number in numbers} == {"2020-01-14", "2023-08-16"}
    assert all(number.place.path.startswith("sections/") and number.place.words for number in numbers)


def test_they_are_all_that_is_told_again() -> None:
    found = reports_of_body(_BODY, page=1, on_a_page=10)

    again = [report for report in found.reports if len({number.place.item for number in report.numbers}) > 1]
    assert [len({number.series for number in report.numbers}) for report in again] == [len(_LIKE_EACH_OTHER)]


def test_trainees_are_counted_otherwise_in_2023() -> None:
    (words,) = step_of("Elev- og praktikpladser").definition

    assert words.startswith("Merituddannelsen")


def test_nothing_else_is_counted_otherwise() -> None:
    others = [what for what, *_ in _LIKE_EACH_OTHER if what != "Elev- og praktikpladser"]

    assert [what for what in others if step_of(what).definition] == []


def test_a_printed_nought_stays_a_number() -> None:
    assert [str(number.value) for number in told("Jobrotation")] == ["0", "0"]


def test_the_two_numbers_32_are_never_one() -> None:
    places, persons = Observation.objects.filter(value="32").order_by("date")

    assert (places.unit, persons.unit) == ("places", "persons")
    assert places.series != persons.series


def test_stated_shares_stand_beside_what_their_parts_give() -> None:
    report = report_of_body(_BODY, report=told("ansatte på særlige vilkår")[0].report)

    assert report is not None
    assert [
        (str(one.stated), str(one.total), one.parts, str(one.computed), one.without) for one in report.checks
    ] == [
        ("13.52", "578", 8, "13.67", "Seniorjob"),
        ("10.4", "441", 8, "9.34", None),
    ]
    assert all(one.is_off for one in report.checks)


def test_goals_stand_with_how_much_is_reached() -> None:
    table = []
    for what in ("private arbejdspladser", "flere borgere fra Ballerup Kommune i arbejde"):
        parts = parts_of(what)
        (goal,), (point,) = parts.goals, parts.points
        table.append(
            (str(goal.value), str(point.value), point.since, point.until, str(progress(goal, point)))
        )

    assert table == [
        ("1000", "977", "2015", "2019", "97.7"),
        ("750", "307", "2017", "2019-10", "40.9"),
    ]


def test_the_goal_of_every_fourth_pupil_has_nothing_measured_with_its_words() -> None:
    (goal,) = told("elev i folkeskolen vælger en erhvervsuddannelse")

    assert (goal.role, str(goal.value), goal.unit) == ("target", "25", "percent")


def test_the_young_who_chose_a_trade_stand_with_the_year_before() -> None:
    what = "unge på Ballerup Kommunes ungdomsuddannelser en erhvervsfaglig uddannelse eller EUX"
    points = parts_of(what, "percent").points

    assert [(str(point.value), point.until) for point in points] == [("8", "2018"), ("12", "2019")]


def test_the_firms_that_grow_stand_against_region_and_country() -> None:
    parts = parts_of("Andelen af virksomheder med høj eller moderat vækst")

    assert [(str(point.value), point.until) for point in parts.points] == [("10", "2018")]
    assert [str(other.value) for other in parts.others] == ["7"]


def test_the_firms_that_export_contradict_themselves_and_both_stand() -> None:
    parts = parts_of("Andelen af eksportvirksomheder")
    ((first, second),) = parts.contradictions

    assert (str(first.value), str(second.value)) == ("17.5", "17.0")
    assert [(str(point.value), point.until) for point in parts.points] == [
        ("16.9", "2017"), ("17.0", "2018"), ("17.5", None),
    ]  # fmt: skip
    assert [str(other.value) for other in parts.others] == ["14.8", "13.7"]


def test_jobs_and_the_rank_of_2019_stand_each_for_itself() -> None:
    rank = "blandt kommunerne med flest private arbejdspladser pr. indbygger"
    asked = ("arbejdspladser", "arbejdspladser, private", "arbejdspladser, offentlige", rank)

    found = [told(what, None if what == rank else "jobs") for what in asked]

    assert [[(str(number.value), number.until) for number in numbers] for numbers in found] == [
        [("46458", "2019")], [("35529", "2019")], [("10929", "2019")], [("1", "2019")],
    ]  # fmt: skip


def test_how_often_it_is_reported_is_promised_alike_in_both() -> None:
    for file, index in zip(_FILES, (6, 7), strict=True):
        promises = derive(_record(file)).promises
        inside = [promise for promise in promises if promise.place.at.startswith(f"/items/{index}/")]
        by_committee = {
            promise.to: promise.rhythm.times for promise in inside if promise.rhythm and promise.to
        }

        assert by_committee["Økonomiudvalget"] == 1
        assert sorted(times or 0 for times in by_committee.values()) == [1, 2]
