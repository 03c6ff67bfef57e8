"""What members say in their own words tells nothing of how the matter ended."""

from raadhus.core.record import Decision
from raadhus.understanding.understand import understand
from understanding.made_items import made_item, made_record, made_section


def _decision(*lines: str) -> Decision:
    (decision,) = understand(made_record(made_item(made_section("Beslutning", *lines)))).items[0].decision
    return decision


def test_words_that_a_member_had_entered_are_not_the_committees() -> None:
    decision = _decision("Drøftet.", "Karla Holm (A) ønskede tilført protokollen: »Sagen burde være udsat.«")

    assert decision.outcome == "discussed"
    assert [one.kind for one in decision.positions] == ["entry"]


def test_a_statement_of_several_sentences_stays_whole() -> None:
    said = "Karla Holm (A) afgav mindretalsudtalelse: „Vi stemte imod. Planen er for dyr.“"

    decision = _decision("Godkendt.", said)

    assert [one.text for one in decision.positions] == [said]
    assert decision.votes == ()


def test_a_quote_that_nobody_asked_to_have_entered_is_read() -> None:
    assert _decision("Udvalget besluttede: »Indstillingen godkendes«.").outcome == "approved"
