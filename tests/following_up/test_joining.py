"""Which tellings are one obligation: pure, whatever comes first and whatever else is told."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from raadhus.following_up.joining import Told, bucket_of, joined
from raadhus.following_up.matter_words import Matter

_WORDS = ("plejecenter", "sygefravær", "cykelsti", "skole", "havn", "lys")


def told(id_: str, *things: str, day: str = "2024-03-05", due: str | None = None, **changes: object) -> Told:
    """An act of Vejudvalget in its report on absence, without a case."""
    one = Told(
        id=id_,
        meeting=f"m{day}{changes.get('life')}",
        item=f"i{id_}",
        path="sections/0/blocks/0/text",
        start=0,
        on=date.fromisoformat(day),
        life="veje",
        committee="Vejudvalget",
        series="sygefravær",
        case="",
        receiver="",
        times=None,
        years=None,
        due=date.fromisoformat(due) if due else None,
        matter=Matter(frozenset(things), frozenset()),
    )
    return replace(one, **changes)


def ids(*tellings: Told) -> list[list[str]]:
    return [[one.id for one in group] for group in joined(tellings)]


def test_the_same_act_in_the_same_case_is_one_obligation() -> None:
    first = told("a", "plejecenter", "sygefravær", case="2024/1")
    again = told("b", "plejecenter", "sygefravær", case="2024/1", day="2024-04-02", life="økonomi")

    assert bucket_of(first) == bucket_of(again)
    assert ids(first, again) == [["a", "b"]]


def test_another_act_in_the_same_case_is_another() -> None:
    assert ids(told("a", "cykelsti", case="1"), told("b", "plejecenter", case="1")) == [["a"], ["b"]]


def test_a_day_that_is_put_off_in_a_case_is_the_same_obligation() -> None:
    first = told("a", "havn", case="1", due="2024-05-31")
    later = told("b", "havn", case="1", day="2024-06-04", due="2024-10-31")

    assert ids(first, later) == [["a", "b"]]


def test_next_years_report_is_another_obligation() -> None:
    first = told("a", "havn", case="1", due="2024-03-31")
    next_year = told("b", "havn", case="1", day="2024-11-05", due="2025-03-31")

    assert ids(first, next_year) == [["a"], ["b"]]


def test_steps_of_one_plan_told_at_once_are_several() -> None:
    assert ids(
        told("a", "høring", case="1", due="2024-05-01"), told("b", "høring", case="1", due="2024-06-01")
    ) == [
        ["a"],
        ["b"],
    ]


def test_a_duty_told_in_other_years_is_one() -> None:
    first = told("a", "sygefravær", times=2, years=1, day="2020-01-14")
    later = told("b", "sygefravær", times=2, years=1, day="2023-08-16")

    assert bucket_of(first) == bucket_of(later)
    assert ids(first, later) == [["a", "b"]]


def test_another_receiver_or_rhythm_is_another_duty() -> None:
    own = told("a", "sygefravær", times=2, years=1)
    other = told("b", "sygefravær", times=1, years=1, receiver="økonomiudvalg")

    assert bucket_of(own) != bucket_of(other)


def test_duties_about_other_things_in_one_report_are_several() -> None:
    report = told("a", "sygefravær", "ansvar", times=2, years=1)
    pupils = told("b", "praktikplads", "dimensionering", times=2, years=1)

    assert ids(report, pupils) == [["a"], ["b"]]


def test_the_same_report_to_two_committees_is_two_obligations() -> None:
    roads = told("a", "sygefravær", times=3, years=1)
    schools = told("b", "sygefravær", times=3, years=1, life="skoler", committee="Skoleudvalget")

    assert sorted(ids(roads, schools)) == [["a"], ["b"]]


def test_a_committee_that_was_widened_is_one() -> None:
    before = told(
        "a", "ansvar", times=2, years=1, life="x", committee="Havne- og Turismeudvalget", day="2020-01-14"
    )
    after = told(
        "b", "ansvar", times=2, years=1, life="y", committee="Havne-, Turisme- og Kulturudvalget", day="2023-08-16"
    )  # fmt: skip

    assert ids(before, after) == [["a", "b"]]


def test_two_committees_at_the_same_time_are_two_whatever_they_are_called() -> None:
    widened = "Havne-, Turisme- og Kulturudvalget"
    tellings = [
        told(
            "a", "ansvar", times=2, years=1, life="x", committee="Havne- og Turismeudvalget", day="2020-01-14"
        ),
        told("b", "ansvar", times=2, years=1, life="y", committee=widened, day="2021-08-16"),
        told(
            "c", "ansvar", times=2, years=1, life="x", committee="Havne- og Turismeudvalget", day="2022-01-14"
        ),
    ]

    assert ids(*tellings) == [["a", "c"], ["b"]]


@st.composite
def _tellings(draw: st.DrawFn) -> list[Told]:
    is_duty = draw(st.booleans())
    return [
        told(
            f"t{number}",
            *draw(st.sets(st.sampled_from(_WORDS), min_size=1, max_size=3)),
            day=draw(st.dates(date(2020, 1, 1), date(2024, 12, 31))).isoformat(),
            life=draw(st.sampled_from(("x", "y", "z"))),
            committee=draw(
                st.sampled_from(("Havne- og Turismeudvalget", "Havne-, Turisme- og Kulturudvalget"))
            ),
            case="1",
            times=2 if is_duty else None,
            years=1 if is_duty else None,
            due=draw(st.none() | st.sampled_from(("2024-03-31", "2024-06-30"))) if not is_duty else None,
        )
        for number in range(draw(st.integers(1, 12)))
    ]


@given(_tellings(), st.randoms(use_true_random=False))
def test_the_order_of_meetings_does_not_matter(tellings: list[Told], random: st.DataObject) -> None:
    shuffled = list(tellings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert joined(shuffled) == joined(tellings)


@given(_tellings())
def test_every_telling_is_in_one_obligation(tellings: list[Told]) -> None:
    assert sorted(one.id for group in joined(tellings) for one in group) == sorted(one.id for one in tellings)


@given(_tellings())
def test_an_act_about_something_else_changes_nothing(tellings: list[Told]) -> None:
    is_duty = tellings[0].years is not None
    unrelated = told("u", "kloakrør", case="1", life="kloak", committee="Kloakudvalget",
                     times=2 if is_duty else None, years=1 if is_duty else None)  # fmt: skip

    assert {group for group in joined([*tellings, unrelated]) if unrelated not in group} == set(
        joined(tellings)
    )
