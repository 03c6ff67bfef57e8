"""Open and closed, where the switch cannot always be trusted."""

import pytest

from raadhus.core.plain_text import plain_text
from raadhus.reading import read
from reading.firstagenda_json.egeborg_json import codes, item_json, meeting_json

DECISION = "<div><h3>Beslutning</h3><span>Godkendt.</span></div>"


@pytest.mark.parametrize(
    "title", ["Lukket: Salg af grund", "LUKKET: Salg af grund", "Lukket: LUKKET Salg af grund"]
)
def test_a_title_that_says_closed_is_closed_whatever_the_switch_says(title: str) -> None:
    item = read(meeting_json(item_json(title=title, IsOpen=True), item_json(IsOpen=True))).items[0]

    assert (item.access, item.title) == ("closed", "Salg af grund")


def test_items_without_the_mark_are_open_where_titles_carry_it_and_no_switch_is_set() -> None:
    record = read(
        meeting_json(item_json(title="Lukket: A", IsOpen=False), item_json(title="B", IsOpen=False))
    )

    assert [item.access for item in record.items] == ["closed", "open"]
    assert "access-unknown" not in codes(record)


def test_the_switch_closes_an_item_where_the_meeting_uses_it() -> None:
    record = read(meeting_json(item_json(IsOpen=True), item_json(IsOpen=False)))

    assert [item.access for item in record.items] == ["open", "closed"]


def test_a_meeting_with_no_switch_and_no_mark_gives_one_doubt_and_no_open_item() -> None:
    record = read(meeting_json(*(item_json(IsOpen=False, number=str(number)) for number in (1, 2, 3))))

    assert {item.access for item in record.items} == {None}
    assert codes(record).count("access-unknown") == 1


def test_a_meeting_named_closed_has_closed_items_only() -> None:
    record = read(meeting_json(item_json(IsOpen=False), head={"Navn": "Lukket referat"}))

    assert record.items[0].access == "closed"
    assert "access-unknown" not in codes(record)


def test_a_closed_item_publishes_its_decision_and_its_absence_line() -> None:
    html = "<div><p>Udvalget godkendte salget.</p><p>Afbud: Karen Holm, Ib Skov</p></div>"

    item = read(meeting_json(item_json(title="Lukket: Salg", html=html))).items[0]

    assert plain_text(item.public_text) == "Udvalget godkendte salget."
    assert item.public_attendance == "Afbud: Karen Holm, Ib Skov"
    assert item.sections == ()


def test_a_closed_item_with_a_case_presentation_gives_a_doubt_that_quotes_nothing() -> None:
    html = DECISION + "<h3>Sagsfremstilling</h3><p>Køberen hedder Ib Skov.</p>"

    record = read(meeting_json(item_json(title="Lukket: Salg", html=html)))

    [doubt] = [doubt for doubt in record.doubts if doubt.code == "closed-item-has-content"]
    assert doubt.text is None
    assert "Ib Skov" not in doubt.message
    assert plain_text(record.items[0].public_text) == "Godkendt."


def test_the_text_of_a_closed_item_on_an_agenda_is_no_decision() -> None:
    data = meeting_json(
        item_json(title="Lukket: Salg", html="<p>Prisen er lav.</p>"), head={"Afsluttet": False}
    )

    item = read(data).items[0]

    assert item.public_text == ()
    assert plain_text(item.sections[0].blocks) == "Prisen er lav."


def test_an_unnamed_text_after_the_decision_of_a_closed_item_is_not_public() -> None:
    item = read(
        meeting_json(item_json(title="Lukket: Salg", html=DECISION + "<h3></h3><p>Hemmeligt.</p>"))
    ).items[0]

    assert plain_text(item.public_text) == "Godkendt."
