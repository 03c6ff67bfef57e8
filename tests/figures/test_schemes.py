"""The schemes of subsidised work, and how many may be placed where: by the rule of the day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.months import day_text
from raadhus.figures.schemes.calculation import CALCULATION_ERRORS, Asked, Calculation, calculate
from raadhus.figures.schemes.kinds import SCHEMES, scheme_named
from raadhus.figures.schemes.law import Validity
from raadhus.figures.schemes.ratio_rule import RATIO_RULES, cap_for, ratio_rule_on

_ASKED = {"scheme": "loentilskud", "date": "2023-08-16", "employees": "48", "placed": "3"}


def asked(**changes: str) -> Calculation:
    return calculate(Asked(**{**_ASKED, **changes}))


def codes(found: Calculation) -> list[tuple[str, str]]:
    return [(refusal.field, refusal.code) for refusal in found.refusals]


@pytest.mark.parametrize(
    ("employees", "most"),
    [(0, 1), (4, 1), (5, 1), (9, 1), (10, 2), (49, 9), (50, 10), (59, 10), (60, 11), (100, 15)],
)
def test_the_cap_is_one_for_five_up_to_fifty_and_one_for_ten_above(employees: int, most: int) -> None:
    assert cap_for(employees).total == most


@given(employees=st.integers(0, 5000))
def test_one_more_employee_never_lowers_the_cap(employees: int) -> None:
    assert 0 <= cap_for(employees + 1).total - cap_for(employees).total <= 1


def test_the_least_is_said_to_be_the_least() -> None:
    assert cap_for(4).is_least
    assert not cap_for(5).is_least


def test_an_answer_tells_rule_cap_and_room() -> None:
    answer = asked().answer

    assert answer is not None
    assert (answer.rule.key, answer.cap.total, answer.room, answer.over) == ("fuldtid", 9, 6, 0)


def test_too_many_are_told_as_too_many() -> None:
    answer = asked(placed="11").answer

    assert answer is not None
    assert (answer.room, answer.over) == (0, 2)


@pytest.mark.parametrize(
    ("date", "rule"), [("2019-12-31", "hoveder"), ("2020-01-01", "fuldtid"), ("31-12-2024", "fuldtid"),
                       ("1.1.2025", "fuldtid-uden-nytteindsats")],
)  # fmt: skip
def test_an_old_case_has_the_rule_of_its_day(date: str, rule: str) -> None:
    answer = asked(date=date).answer

    assert answer is not None
    assert answer.rule.key == rule


def test_useful_work_has_a_ratio_until_it_was_abolished() -> None:
    assert asked(scheme="nytteindsats", date="2024-12-31").answer
    assert codes(asked(scheme="nytteindsats", date="2025-01-01")) == [("date", "after-rule")]


def test_before_the_oldest_source_nothing_is_reckoned() -> None:
    assert codes(asked(date="2013-11-14")) == [("date", "before-rule")]
    assert codes(asked(scheme="nytteindsats", date="2019-12-31")) == [("date", "before-rule")]


@pytest.mark.parametrize(
    ("field", "written", "code"),
    [
        ("employees", "", "number-missing"),
        ("employees", "-3", "number-negative"),
        ("employees", "\u22123", "number-negative"),
        ("employees", "47,5", "number-broken"),
        ("employees", "47.5", "number-broken"),
        ("employees", "mange", "number-wrong"),
        ("employees", "1e5", "number-wrong"),
        ("employees", "٤٨", "number-wrong"),
        ("employees", "9" * 5000, "number-wrong"),
        ("employees", "100001", "number-too-large"),
        ("placed", "tre", "number-wrong"),
        ("date", "", "date-missing"),
        ("date", "2023-02-29", "date-wrong"),
        ("date", "i går", "date-wrong"),
        ("scheme", "", "scheme-missing"),
        ("scheme", "<script>", "scheme-unknown"),
        ("scheme", "fleksjob", "no-ratio"),
    ],
)
def test_what_cannot_be_reckoned_is_refused_where_it_was_written(field: str, written: str, code: str) -> None:
    found = asked(**{field: written})

    assert codes(found) == [(field, code)]
    assert found.answer is None


def test_everything_that_is_wrong_is_said_at_once() -> None:
    found = calculate(Asked(employees="x", placed="-1"))

    assert [field for field, _ in codes(found)] == ["scheme", "date", "employees", "placed"]


def test_a_number_may_have_a_point_between_thousands() -> None:
    answer = asked(employees="4.723").answer

    assert answer is not None
    assert answer.employees == 4723


@given(*[st.text(max_size=30)] * 4)
def test_any_text_gives_an_answer_or_a_code(scheme: str, date: str, employees: str, placed: str) -> None:
    found = calculate(Asked(scheme=scheme, date=date, employees=employees, placed=placed))

    assert all(refusal.code in CALCULATION_ERRORS for refusal in found.refusals)
    assert bool(found.answer) != bool(found.refusals)


def test_the_rules_of_a_scheme_never_overlap_and_leave_no_gap() -> None:
    days = [day for year in range(2014, 2028) for day in (f"{year}-01-01", f"{year}-12-31")]

    assert [len([rule for rule in RATIO_RULES if rule.valid.holds_on(day)]) for day in days] == [1] * len(
        days
    )


def test_every_scheme_and_rule_names_where_it_was_read() -> None:
    assert [scheme.key for scheme in SCHEMES if not scheme.sources] == ["elever"]
    assert all(rule.sources and rule.valid.since for rule in RATIO_RULES)
    assert all(source.address.startswith("http") for rule in RATIO_RULES for source in rule.sources)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Midlertidigt ansatte i løntilskud", "loentilskud"),
        ("Nyttejob", "nytteindsats"),
        ("etablering af NYTTEINDSATS 2020-2022", "nytteindsats"),
        ("Elev- og praktikpladser", "elever"),
        ("Jobrotation", "jobrotation"),
        ("Ordinære job", None),
        (None, None),
    ],
)
def test_a_scheme_is_known_by_the_words_of_minutes(text: str | None, key: str | None) -> None:
    assert scheme_named(text) == key


@pytest.mark.parametrize(
    ("until", "date", "holds"),
    [("2026", "2026-12-31", True), ("2026", "2027-01-01", False), ("2024-12-31", "2025-01-01", False)],
)
def test_an_end_as_short_as_a_year_is_the_end_of_that_year(until: str, date: str, holds: bool) -> None:
    assert Validity(until=until).holds_on(date) is holds


@given(date=st.dates())
def test_a_rule_holds_on_a_day_or_it_does_not(date: object) -> None:
    rule = ratio_rule_on(str(date), scheme="loentilskud")

    assert (rule is None) == (str(date) < "2013-11-15")
    assert day_text(2020, 1, 1) == "2020-01-01"
