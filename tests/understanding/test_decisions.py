import pytest

from egeborg_items import item, numbered, paragraphs, section
from raadhus.core.record import Section
from raadhus.understanding.decisions import decisions
from raadhus.understanding.sections import texts_of_item


def test_an_item_without_decision_text_has_no_decision() -> None:
    assert decisions(section("Sagsfremstilling", "Broen godkendes hvert år.")) == ()
    assert decisions(section("Beslutning")) == ()


def test_the_decision_keeps_its_text_as_printed() -> None:
    (decision,) = decisions(section("Beslutning", "Indstillingen godkendt."))

    assert (decision.text, decision.outcome, decision.point) == ("Indstillingen godkendt.", "approved", None)


def test_the_mark_that_recommends_an_attachment_is_no_decision() -> None:
    assert decisions(section("Bilag", "ANBEFALES Kort over broen")) == ()


def test_a_closed_items_public_text_is_its_decision() -> None:
    closed = item(public_text=paragraphs("Udvalget godkendte indstillingen."))

    (decision,) = decisions(texts_of_item(closed))

    assert decision.outcome == "approved"


def test_each_point_with_an_outcome_has_its_own_decision() -> None:
    found = decisions(section("Beslutning", numbered(("1.", "Godkendt."), ("2.", "Udsat."))))

    assert [(one.point, one.outcome) for one in found] == [("1", "approved"), ("2", "postponed")]


def test_points_may_be_named_ad_or_as_a_range() -> None:
    found = decisions(section("Beslutning", "Ad. 1 Godkendt.", "2.-4. Anbefales.", "Pkt. 5: Drøftet."))

    assert [(one.point, one.outcome) for one in found] == [
        ("1", "approved"),
        ("2-4", "recommended"),
        ("5", "discussed"),
    ]


def test_a_point_that_is_recommended_against_stands_by_itself_and_is_not_rejected() -> None:
    found = decisions(section("Beslutning", "1. Anbefales.", "2. Anbefales ikke, da broen er for dyr."))

    assert [(one.point, one.outcome) for one in found] == [("1", "recommended"), ("2", None)]


def test_a_numbered_list_that_says_no_outcomes_stays_one_decision() -> None:
    found = decisions(
        section(
            "Beslutning", "Godkendt, idet der lægges vægt på", numbered(("1.", "lyset"), ("2.", "gelænderet"))
        )
    )

    assert [one.outcome for one in found] == ["approved"]


def test_absence_lines_are_not_part_of_the_decision() -> None:
    (decision,) = decisions(section("Beslutning", "Godkendt.", "Fraværende: Mona Ege, Bo Lind"))

    assert decision.text == "Godkendt."


def test_earlier_bodies_decisions_follow_the_meetings_own() -> None:
    before = Section(
        heading="Sagsforløb",
        blocks=paragraphs("Udvalg: Magistraten", "Dato: 19-03-2024", "Punktnummer: 4", "Udsat."),
    )
    own = Section(heading="Beslutning", blocks=paragraphs("Godkendt."))

    found = decisions(texts_of_item(item(before, own)))

    assert [(one.body, one.date, one.outcome) for one in found] == [
        (None, None, "approved"),
        ("Magistraten", "2024-03-19", "postponed"),
    ]


def test_a_date_before_the_body_begins_its_decision() -> None:
    found = decisions(
        section(
            "Sagens forløb",
            "04-03-2024 Kulturudvalget",
            "1. Anbefales.",
            "11/03/2024   Økonomiudvalget",
            "Anbefales.",
        )
    )

    assert [(one.body, one.date, one.point) for one in found] == [
        ("Kulturudvalget", "2024-03-04", "1"),
        ("Økonomiudvalget", "2024-03-11", None),
    ]


def test_a_line_with_body_date_and_number_may_hold_the_decision() -> None:
    (decision,) = decisions(section("Indstilling", "Økonomiudvalget, 10. marts 2024, pkt. 65: Anbefales."))

    assert (decision.body, decision.date, decision.text) == ("Økonomiudvalget", "2024-03-10", "Anbefales.")


def test_body_and_date_of_the_heading_win_over_the_meeting() -> None:
    sections = section("Beslutning i Byrådet den 19-03-2024", "Godkendt.")

    (decision,) = decisions(sections, own_bodies=("Økonomiudvalget",), meeting_date="2024-03-12")

    assert (decision.body, decision.date) == ("Byrådet", "2024-03-19")


def test_a_heading_may_name_the_body_in_the_genitive_with_the_day_of_its_decision() -> None:
    (found,) = decisions(
        section("Havneudvalgets beslutning den 04.12.2012 Punkt 7", "Indstillingen godkendt")
    )

    assert (found.body, found.date) == ("Havneudvalget", "2012-12-04")


def test_the_own_decision_comes_first_also_when_it_is_printed_last() -> None:
    printed = (
        Section(heading="Beslutning i Økonomiudvalget den 12-03-2024", blocks=paragraphs("Anbefales.")),
        Section(heading="Beslutning i Byrådet den 19-03-2024", blocks=paragraphs("Godkendt.")),
    )

    found = decisions(texts_of_item(item(*printed)), own_bodies=("Byrådet",), meeting_date="2024-03-19")

    assert [one.body for one in found] == ["Byrådet", "Økonomiudvalget"]


def test_an_approval_with_a_remark_keeps_the_remark_alone() -> None:
    (decision,) = decisions(
        section("Beslutning", "Indstillingen godkendt med den bemærkning, at broen efterses hvert år.")
    )

    assert decision.outcome == "approved"
    assert decision.remarks == ("broen efterses hvert år",)


def test_what_the_body_wants_done_is_a_request() -> None:
    (decision,) = decisions(
        section("Beslutning", "Taget til efterretning.", "Udvalget ønsker, at støjen måles igen.")
    )

    assert decision.requests == ("Udvalget ønsker, at støjen måles igen.",)
    assert decision.remarks == ()


def test_silence_gives_neither_votes_nor_positions() -> None:
    (decision,) = decisions(section("Beslutning", "Indstillingen godkendt."))

    assert (decision.votes, decision.positions, decision.stopped) == ((), (), None)


def test_a_decision_that_a_member_brings_before_the_council_is_stopped() -> None:
    (stopped,) = decisions(
        section("Beslutning", "Godkendt.", "Mona Ege begærede sagen indbragt for kommunalbestyrelsen.")
    )
    (told,) = decisions(section("Beslutning", "Udvalget vil vide, hvor tit standsningsretten er brugt."))

    assert stopped.stopped is True
    assert told.stopped is None


def test_what_a_matter_is_sent_on_with_is_no_remark() -> None:
    (decision,) = decisions(
        section("Beslutning", "Fremsendes til Byrådet med bemærkning, at Magistraten anbefaler forslaget.")
    )

    assert decision.remarks == ()


def test_what_the_body_wants_to_do_itself_is_no_request() -> None:
    (decision,) = decisions(
        section("Beslutning", "Udsat, idet udvalget ønsker at beslutte sagen efter høringen.")
    )

    assert decision.requests == ()


@pytest.mark.parametrize("lead", ["denne bemærkning:", "følgende bemærkning:", "den bemærkning :"])
def test_a_remark_may_stand_in_the_paragraph_below(lead: str) -> None:
    (decision,) = decisions(section("Beslutning", f"Godkendt med {lead}", "Broen efterses hvert år."))

    assert decision.remarks == ("Broen efterses hvert år",)
