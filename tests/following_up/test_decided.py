"""What people say of obligations stands over what was found, and outlives it."""

from datetime import date

import pytest
from msgspec import UNSET

from following_up.telling import (
    Said,
    item_of,
    obligations,
    read_on,
    take_in,
    the_obligation,
    told_and_taken_in,
)
from publishing import ASTA, BODY, NOW
from raadhus.following_up.decided import Changes, lost_corrections
from raadhus.following_up.errors import ObligationRefused
from raadhus.following_up.models import Obligation, Occurrence, Showing, Telling
from raadhus.following_up.operations.correct_obligation import correct_obligation
from raadhus.following_up.operations.join_obligations import join_obligations, separate_obligations
from raadhus.following_up.queries.outstanding import obligation
from raadhus.published.models import HumanDecision
from raadhus.published.operations.rebuild import rebuild
from raadhus.published.operations.withdraw_item import withdraw_item

pytestmark = pytest.mark.django_db

PLAN = Said("Udvalget ønsker en plan for belysning af havnen senest i marts 2025.", due="2025-03")
TAX = Said("Udvalget ønsker en opgørelse af havnens takster.")


def correct(changes: Changes, *, id_: str | None = None) -> str:
    return correct_obligation(
        id_ or the_obligation().id, changes=changes, actor=ASTA, reason="Den ligger på nettet.", now=NOW
    )


def refused(changes: Changes, *, id_: str | None = None) -> str:
    with pytest.raises(ObligationRefused) as refusal:
        correct(changes, id_=id_)
    assert not HumanDecision.objects.exists()
    return refusal.value.code


def test_a_person_may_say_that_it_was_delivered_and_where() -> None:
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")
    evidence = item_of(told_and_taken_in("Eventuelt", day="2025-02-04"))

    correct(Changes(state="delivered", evidence=evidence))

    found = the_obligation()
    assert (found.state, found.reason) == ("delivered", "corrected")
    assert found.delivery is not None
    assert found.delivery.place is not None
    assert found.delivery.place.item == evidence
    assert found.correction is not None
    assert (found.correction.actor, found.correction.reason) == ("Asta Holm", "Den ligger på nettet.")


def test_owner_and_day_are_set_one_by_one_and_taken_back() -> None:
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")

    correct(Changes(owner="Center for Havn"))
    correct(Changes(due=date(2026, 1, 31)))
    assert (the_obligation().owner, the_obligation().due) == ("Center for Havn", date(2026, 1, 31))

    correct(Changes(due=None))
    assert (the_obligation().owner, the_obligation().due) == ("Center for Havn", date(2025, 3, 31))


def test_what_is_no_promise_is_listed_no_more_until_it_is_one_again() -> None:
    read_on()
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")
    id_ = correct(Changes(is_promise=False))
    assert obligations() == ()

    correct(Changes(is_promise=True), id_=id_)

    assert the_obligation().state == "overdue"


def test_it_may_be_opened_again_although_something_shows_it() -> None:
    read_on()
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")
    told_and_taken_in("Plan for belysning af havnen", day="2025-03-04")
    assert the_obligation().state == "delivered"

    correct(Changes(state="open"))

    assert the_obligation().state == "overdue"


def test_a_correction_outlives_a_rebuild_of_everything() -> None:
    held = told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")
    id_ = correct(Changes(state="lapsed"))

    for model in (Obligation, Occurrence, Showing, Telling):
        model._base_manager.all().delete()
    rebuild()
    take_in(held)

    assert (the_obligation().id, the_obligation().state) == (id_, "lapsed")


def test_a_correction_holds_when_an_earlier_telling_gives_another_id() -> None:
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05", case="05.01.00-P20-1-24")
    id_ = correct(Changes(state="lapsed"))

    told_and_taken_in("Havnens vinter", PLAN, day="2024-10-01", case="05.01.00-P20-1-24")

    assert the_obligation().id != id_
    assert the_obligation().state == "lapsed"
    found = obligation(id_, body=BODY, today=date(2025, 6, 12))
    assert found is not None
    assert found.obligation.id == the_obligation().id


def test_a_correction_holds_when_other_words_are_found_at_the_same_place() -> None:
    held = told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")
    correct(Changes(state="lapsed"))
    anchor = Telling.objects.get().anchor
    HumanDecision.objects.update(data=_with_other_anchor(anchor))

    take_in(held)

    assert the_obligation().state == "lapsed"


def test_a_correction_whose_obligation_is_gone_is_listed_and_comes_back() -> None:
    held = told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")
    id_ = correct(Changes(state="lapsed"))
    assert lost_corrections(BODY) == ()

    withdraw_item(item_of(held), ground="other", actor=ASTA, now=NOW)
    take_in(held)

    assert [one.correction.obligation for one in lost_corrections(BODY)] == [id_]


def test_a_decision_keeps_no_words() -> None:
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")
    correct(Changes(state="lapsed"))

    assert "belysning" not in str(HumanDecision.objects.values_list("data", flat=True)[0])


def test_two_that_are_joined_are_one_and_may_be_two_again() -> None:
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")
    later = told_and_taken_in("Havnens sommer", TAX, day="2025-01-07")
    one, other = (found.id for found in obligations())

    joined = join_obligations(one, other, actor=ASTA, now=NOW)
    assert (the_obligation().id, the_obligation().told) == (joined, 2)
    take_in(later)
    assert the_obligation().told == 2

    separate_obligations(one, other, actor=ASTA, now=NOW)
    assert {found.id for found in obligations()} == {one, other}


def test_what_cannot_be_is_refused_and_changes_nothing() -> None:
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")

    assert refused(Changes()) == "nothing-corrected"
    assert refused(Changes(state="open"), id_="nothere") == "no-such-obligation"
    assert refused(Changes(state="delivered", evidence="nothere")) == "no-such-evidence"
    assert refused(Changes(evidence="nothere")) == "evidence-without-state"


def test_one_cannot_be_joined_to_itself_nor_separated_unjoined() -> None:
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")
    told_and_taken_in("Havnens sommer", TAX, day="2025-01-07")
    one, other = (found.id for found in obligations())

    with pytest.raises(ObligationRefused, match="are one obligation already"):
        join_obligations(one, one, actor=ASTA, now=NOW)
    with pytest.raises(ObligationRefused, match="Nobody has said"):
        separate_obligations(one, other, actor=ASTA, now=NOW)


def test_nothing_is_set_where_nothing_was_named() -> None:
    assert Changes().names == ()
    assert Changes(due=None).names == ("due",)
    assert Changes().due is UNSET


def _with_other_anchor(anchor: str) -> object:
    data = HumanDecision.objects.values_list("data", flat=True)[0]
    assert data["tellings"][0]["anchor"] == anchor
    return {**data, "tellings": [{**data["tellings"][0], "anchor": "anotherone"}]}
