"""Frames and appropriations follow what meetings tell of money: each once, the latest treatment counts."""

from itertools import permutations

import pytest
from django.db.models import Model

from figures.money_meetings import COUNCIL, FINANCE, ROADS, STIER, hold
from publishing import ASTA, BODY, NOW
from raadhus.figures.models import (
    Appropriation,
    FrameAppropriation,
    FrameOfYear,
    FrameTold,
    MoneyTold,
    MoneyYear,
)
from raadhus.figures.queries.frames import frames_of_year
from raadhus.figures.taking_in import take_in
from raadhus.published.models import AgendaItem
from raadhus.published.operations.withdraw_item import withdraw_item

pytestmark = pytest.mark.django_db

_TABLES: tuple[type[Model], ...] = (
    Appropriation, FrameAppropriation, FrameOfYear, FrameTold, MoneyTold, MoneyYear,
)  # fmt: skip


def tables() -> list[list[dict[str, object]]]:
    return [list(model._base_manager.order_by("pk").values()) for model in _TABLES]


def stages() -> list[tuple[int, str]]:
    rows = Appropriation.objects.order_by("oere", "stage")
    return [(row.oere // 100_000_000, row.stage) for row in rows]


@pytest.mark.parametrize(
    ("by", "outcome", "stage"),
    [
        (COUNCIL, "approved", "granted"),
        (COUNCIL, "approved_with_changes", "granted"),
        (COUNCIL, "rejected", "rejected"),
        (COUNCIL, "postponed", "recommended"),
        (ROADS, "approved", "recommended"),
        (FINANCE, "recommended", "recommended"),
        (FINANCE, "rejected", "rejected"),
    ],
)
def test_only_what_the_council_approves_is_granted(by: str, outcome: str, stage: str) -> None:
    hold(asks=("at der gives en tillægsbevilling på 2 mio. kr.",), by=by, outcome=outcome)  # type: ignore[arg-type]

    assert stages() == [(2, stage)]


def test_a_frame_that_rises_is_decided_on_with_its_item() -> None:
    hold(STIER, by=COUNCIL)

    row = Appropriation.objects.get()
    assert (row.stage, row.frames, row.year, row.inside) == ("granted", ["30.01"], 2025, False)


def test_what_is_sought_beside_a_recommendation_is_not_what_was_decided() -> None:
    hold(
        "Der søges i alt om en tillægsbevilling på 9 mio. kr. til broer.",
        asks=("at der gives en tillægsbevilling på 2 mio. kr.",),
        by=COUNCIL,
    )

    assert stages() == [(2, "granted"), (9, "sought")]


def test_a_matter_that_the_next_committee_tells_again_is_one_appropriation() -> None:
    hold(asks=("at der gives en tillægsbevilling på 2 mio. kr.",), by=ROADS, day="2025-08-20")
    hold(asks=("at der gives en tillægsbevilling på 2 mio. kr.",), by=FINANCE, day="2025-09-03")
    hold(asks=("at der gives en tillægsbevilling på 2 mio. kr.",), by=COUNCIL, day="2025-09-24")

    assert stages() == [(2, "granted")]
    row = Appropriation.objects.get()
    assert MoneyTold.objects.filter(appropriation=row.pk).count() == 3


def test_the_latest_treatment_of_a_matter_counts() -> None:
    hold("Budgettet på ramme 30.01 øges med 4 mio. kr.", by=ROADS, day="2025-08-20")
    hold("Budgettet på ramme 30.01 øges med 3 mio. kr.", by=COUNCIL, day="2025-09-24")

    latest = dict(Appropriation.objects.values_list("oere", "is_latest"))
    counted = dict(FrameAppropriation.objects.values_list("oere", "is_counted"))
    assert latest == counted == {300_000_000: True, 400_000_000: False}


def test_an_appropriation_shared_by_frames_is_counted_to_none_of_them() -> None:
    hold("Der søges om en tillægsbevilling på 2 mio. kr. til ramme 30.01 og 30.02.")

    rows = FrameAppropriation.objects.order_by("number").values_list("number", "is_shared", "is_counted")
    assert list(rows) == [("30.01", True, False), ("30.02", True, False)]


def test_a_whole_is_not_added_up_beside_its_parts() -> None:
    hold("Der søges om 3,9 mio. kr., hvoraf 1,6 mio. kr. vedrører ramme 30.01.")

    assert dict(Appropriation.objects.values_list("as_printed", "is_whole")) == {
        "3,9 mio. kr.": True, "1,6 mio. kr.": False,
    }  # fmt: skip


def test_a_frame_that_is_cut_has_its_amount_taken_away() -> None:
    hold("Budgettet på ramme 30.02 reduceres med 2 mio. kr.")

    assert list(FrameAppropriation.objects.values_list("number", "oere")) == [("30.02", -200_000_000)]


@pytest.mark.parametrize("text", ["Foreningen foreslår, at den får 9 mio. kr. til broer.",
                                  "Administrationen anbefaler, at der bruges 9 mio. kr. til broer."])  # fmt: skip
def test_what_is_proposed_in_the_text_alone_is_not_granted(text: str) -> None:
    hold(text, by=COUNCIL)

    assert "granted" not in dict(stages()).values()


def test_the_price_of_one_of_something_is_no_appropriation() -> None:
    hold(asks=("at beløbet forhøjes til 186.530 kr. pr. lejemål", "at prisen bliver 25 kr./m3"))

    assert not Appropriation.objects.exists()


def test_a_yearly_amount_is_an_appropriation() -> None:
    hold(asks=("at der gives 2 mio. kr. pr. år til stier",))

    assert stages() == [(2, "recommended")]


def test_loans_and_guarantees_are_no_appropriations() -> None:
    hold(asks=("at der stilles en lånegaranti på 50 mio. kr.",), frames=())

    assert not Appropriation.objects.exists()


def test_a_frame_is_called_what_most_tellings_of_the_year_call_it() -> None:
    hold(frames=("30.02 Hav nen", "30.02 Havn og bro"), day="2025-05-20")
    hold(frames=("30.02 Havn og bro.",), day="2025-08-20")

    assert list(FrameOfYear.objects.values_list("year", "name")) == [(2025, "Havn og bro")]


def test_a_frame_told_on_both_sides_of_the_servicerammen_is_on_none() -> None:
    hold(frames=("30.02 Havnen - inden for servicerammen",), day="2025-05-20")
    hold(frames=("30.02 Havnen - uden for servicerammen",), day="2025-08-20")

    assert FrameOfYear.objects.get().inside is None


def test_an_item_without_money_leaves_no_row() -> None:
    hold("Vejen er repareret.", frames=())

    assert tables() == [[]] * len(_TABLES)


def test_loose_amounts_are_not_kept() -> None:
    hold("Broen kostede 4 mio. kr. at bygge i sin tid.", frames=())

    assert not MoneyTold.objects.exists()


@pytest.mark.parametrize("order", tuple(permutations(range(3))))
def test_the_order_of_meetings_does_not_matter(order: tuple[int, ...]) -> None:
    held = [
        hold(STIER, asks=("at der gives 2 mio. kr. til stier",), by=by, day=day)
        for by, day in ((ROADS, "2025-08-20"), (FINANCE, "2025-09-03"), (COUNCIL, "2025-09-24"))
    ]
    take_in(held)
    expected = tables()

    take_in(held)
    for number in order:
        take_in((held[number],))

    assert tables() == expected


def test_a_withdrawn_item_takes_its_money_along() -> None:
    held = hold(STIER)

    item = AgendaItem.objects.get(meeting=held)
    withdraw_item(item.pk, ground="other", actor=ASTA, now=NOW)
    take_in((held,))

    assert tables() == [[]] * len(_TABLES)


def test_what_a_text_only_calls_granted_is_not_added_up_as_granted() -> None:
    hold("Byrådet bevilgede 4 mio. kr. til ramme 30.01 i 2025.", by=COUNCIL)

    (sums,) = (one.sums for one in frames_of_year(BODY, year=2025) if one.number == "30.01")

    assert stages() == [(4, "told_granted")]
    assert (sums.granted, sums.told) == (0, 400_000_000)
