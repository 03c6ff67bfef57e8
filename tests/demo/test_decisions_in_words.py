"""What the secretaries of Egeborg write of decisions and votes."""

from raadhus.demo.decisions_in_words import side
from raadhus.demo.egeborg import every_matter
from raadhus.demo.members import MEMBERS


def test_the_parties_of_a_side_stand_in_the_order_of_their_letters() -> None:
    counted = side(("Ø", "V", "A"), voting=tuple(MEMBERS.values()))

    assert counted.parties == ("A", "V", "Ø")


def test_the_council_sends_no_matter_to_itself() -> None:
    sent = [
        treatment.decision
        for matter in every_matter()
        for treatment in matter.treatments
        if treatment.committee == "KB" and treatment.outcome == "forwarded"
    ]

    assert set(sent) == {"Oversendes til 2. behandling."}
