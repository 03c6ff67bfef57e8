"""What is written under the items that every agenda of Egeborg has."""

from raadhus.demo.egeborg import every_agenda


def test_the_chair_of_the_council_is_called_mayor() -> None:
    said = {
        item.decision or ""
        for agenda in every_agenda()
        if not agenda.sitting.committee.members
        for item in (*agenda.opening, *agenda.closing)
    }

    assert not any("Formanden" in words for words in said)
    assert any("Borgmesteren" in words for words in said)
