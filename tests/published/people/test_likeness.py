from datetime import date

from msgspec.structs import replace

from raadhus.core.record import AttendanceStatus
from raadhus.published.people.likely_pairs import ordinary_in
from raadhus.published.people.likeness import (
    KnownPerson,
    Likeness,
    Seat,
    Stay,
    likeness,
    meetings_together,
    were_listed_together,
)

FIRST, LAST = date(2018, 1, 10), date(2021, 12, 15)
HANS_PETER = KnownPerson(
    names=("Hans Peter Sode",),
    parties=frozenset("V"),
    seats=(Seat("roads", FIRST, LAST),),
    first=FIRST,
    last=LAST,
)
HANS = replace(HANS_PETER, names=("Hans Sode",))


def _compared(one: KnownPerson, other: KnownPerson) -> Likeness | None:
    return likeness(one, other, is_ordinary=ordinary_in(()))


def _stay(
    name: str,
    status: AttendanceStatus | None = "present",
    *,
    meeting: str = "m",
    from_at: str | None = None,
    until_at: str | None = None,
    substitute_for: str | None = None,
) -> Stay:
    return Stay(meeting, name, status, from_at, until_at, substitute_for)


def test_party_and_committee_speak_for_one_person() -> None:
    found = _compared(HANS_PETER, HANS)

    assert found is not None
    assert found.reasons == ("middle-name-missing", "same-party", "same-committee")


def test_another_party_is_another_person() -> None:
    assert _compared(HANS_PETER, replace(HANS, parties=frozenset("A"))) is None


def test_a_letter_and_a_name_of_a_party_do_not_contradict() -> None:
    assert _compared(HANS_PETER, replace(HANS, parties=frozenset({"Venstre"}))) is not None


def test_a_name_alone_with_a_word_missing_is_not_enough() -> None:
    assert _compared(HANS_PETER, KnownPerson(names=("Hans Sode",))) is None


def test_who_comes_more_than_a_term_later_is_somebody_else() -> None:
    late = replace(HANS, seats=(), first=date(2026, 1, 7), last=date(2026, 1, 7))

    assert _compared(HANS_PETER, late) is None
    assert _compared(late, HANS_PETER) is None


def test_a_name_in_the_midst_of_the_others_time_is_likelier() -> None:
    day = date(2020, 5, 6)
    within = replace(HANS, seats=(Seat("roads", day, day),), first=day, last=day)
    beside, inside = _compared(HANS_PETER, HANS), _compared(HANS_PETER, within)

    assert beside is not None
    assert inside is not None
    assert inside.score > beside.score
    assert "within-period" in inside.reasons


def test_the_likeliest_spelling_of_a_person_counts() -> None:
    known = replace(HANS_PETER, names=("Viggo Krabbe", "Hans Peter Sode"))

    assert _compared(known, HANS) == _compared(HANS_PETER, HANS)


def test_two_on_one_list_are_two() -> None:
    assert were_listed_together([_stay("Hans Sode")], [_stay("Hans P. Sode")])
    assert were_listed_together([_stay("Hans Sode")], [_stay("Hans P. Sode", "apology")])
    assert not were_listed_together([_stay("Hans Sode")], [_stay("Hans P. Sode", meeting="n")])


def test_a_substitute_is_not_the_one_who_is_away() -> None:
    away, here = _stay("Hans Sode", "recused"), _stay("Hans P. Sode", "arrived", substitute_for="HANS SODE")

    assert were_listed_together([away], [here])
    assert were_listed_together([here], [away])


def test_who_left_before_the_other_came_did_not_sit_with_them() -> None:
    early = _stay("Hans Sode", until_at="2024-04-10T18:00:00+02:00")
    late = _stay("Hans P. Sode", from_at="2024-04-10T18:00:00+02:00")

    assert meetings_together([early], [late]) == ()
    assert meetings_together([late], [early]) == ()
    assert meetings_together([early], [_stay("Hans P. Sode")]) == ("m",)


def test_who_was_away_did_not_sit_with_anybody() -> None:
    assert meetings_together([_stay("Hans Sode")], [_stay("Hans P. Sode", "apology")]) == ()
