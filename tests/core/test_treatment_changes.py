"""What is told to have changed from one treatment of a matter to the next."""

from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.record import Amount, Point
from raadhus.core.treatment_changes import Treated, TreatmentChanges, treatment_changes


def points(*texts: str) -> tuple[Point, ...]:
    return tuple(Point(number=str(number), text=text) for number, text in enumerate(texts, start=1))


def amount(oere: int, what: str | None = None, *, year: int | None = None) -> Amount:
    return Amount(oere=oere, as_printed=str(oere), what=what, year=year)


def test_two_equal_treatments_have_no_changes() -> None:
    treated = Treated(title="Stier", points=points("at stien anlægges"), attachments=("Kort",))

    assert treatment_changes(treated, treated).are_none


def test_a_new_point_is_told_as_added() -> None:
    before = Treated(title="Stier", points=points("at stien anlægges"))
    after = Treated(title="Stier", points=points("at stien anlægges", "at der sættes lys op langs åen"))

    (change,) = treatment_changes(before, after).points

    assert change.change == "added"
    assert change.after == after.points[1]


def test_a_point_that_is_gone_is_told_as_removed() -> None:
    before = Treated(title="Stier", points=points("at stien anlægges", "at der sættes lys op langs åen"))
    after = Treated(title="Stier", points=points("at der sættes lys op langs åen"))

    (change,) = treatment_changes(before, after).points

    assert (change.change, change.before) == ("removed", before.points[0])


def test_a_reworded_point_is_one_change() -> None:
    before = Treated(title="Stier", points=points("at stien anlægges i 2025 for 2 mio. kr."))
    after = Treated(title="Stier", points=points("at stien anlægges i 2026 for 2 mio. kr."))

    (change,) = treatment_changes(before, after).points

    assert change.change == "changed"
    assert change.before == before.points[0]


def test_a_point_that_only_moved_has_not_changed() -> None:
    before = Treated(title="Stier", points=points("at stien anlægges", "at der sættes lys op"))
    after = Treated(title="Stier", points=points("at der sættes lys op", "at stien anlægges"))

    assert treatment_changes(before, after).points == ()


def test_a_treatment_without_a_recommendation_has_taken_nothing_away() -> None:
    before = Treated(title="Stier", points=points("at stien anlægges"), amounts=(amount(100),))

    assert treatment_changes(before, Treated(title="Stier")).are_none


def test_an_amount_for_the_same_thing_is_told_as_changed() -> None:
    before = Treated(title="Stier", amounts=(amount(100_00, "anlæg af stien, 100 kr."),))
    after = Treated(title="Stier", amounts=(amount(250_00, "anlæg af stien, 250 kr."),))

    (change,) = treatment_changes(before, after).amounts

    assert change.change == "changed"
    assert change.before == before.amounts[0]
    assert change.after == after.amounts[0]


def test_amounts_of_which_nothing_is_told_are_there_or_not() -> None:
    before = Treated(title="Stier", amounts=(amount(100_00),))
    after = Treated(title="Stier", amounts=(amount(250_00),))

    changes = treatment_changes(before, after).amounts

    assert [one.change for one in changes] == ["added", "removed"]


def test_an_amount_whose_year_is_told_only_once_is_the_same() -> None:
    before = Treated(title="Stier", amounts=(amount(100_00, "anlæg"),))
    after = Treated(title="Stier", amounts=(amount(100_00, "anlæg", year=2025),))

    assert treatment_changes(before, after).are_none


def test_a_changed_title_is_told_but_not_its_full_stop() -> None:
    changes = treatment_changes(Treated(title="Sti ved åen"), Treated(title="Sti langs åen"))

    assert changes.title_before == "Sti ved åen"
    assert treatment_changes(Treated(title="Sti  ved åen."), Treated(title="Sti ved åen")).are_none


def test_attachments_are_new_or_gone_by_their_titles() -> None:
    before = Treated(title="Stier", attachments=("Kort", "Høringssvar"))
    after = Treated(title="Stier", attachments=("Høringssvar", "Høringssvar", "Notat"))

    changes = treatment_changes(before, after)

    assert changes.attachments_added == ("Høringssvar", "Notat")
    assert changes.attachments_removed == ("Kort",)


@given(st.lists(st.text(max_size=20), max_size=12), st.lists(st.text(max_size=20), max_size=12))
def test_every_point_is_kept_or_told(before: list[str], after: list[str]) -> None:
    old, new = points(*before), points(*after)

    changes = treatment_changes(Treated(title="", points=old), Treated(title="", points=new))

    told = {
        change: sum(1 for one in changes.points if one.change == change) for change in ("added", "removed")
    }
    assert not (old and new) or len(old) + told["added"] == len(new) + told["removed"]


def test_very_many_points_are_not_compared_each_with_each() -> None:
    before = Treated(title="", points=points(*(f"at sti {number} anlægges nu" for number in range(500))))
    after = Treated(title="", points=points(*(f"at sti {number} anlægges snart" for number in range(500))))

    changes = treatment_changes(before, after)

    assert len(changes.points) == 1000
    assert changes != TreatmentChanges()
