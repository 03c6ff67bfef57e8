"""Which of an item's words are its title, its decision and its other text."""

from raadhus.core.record import AgendaItem, Attachment, Guest, Message, Paragraph, Section
from raadhus.core.record_parts import item_parts
from raadhus.finding.item_texts import ItemTexts, item_texts


def _texts(item: AgendaItem) -> ItemTexts:
    parts = item_parts(item)
    return item_texts(parts.stated, understood=parts.understood)


def _section(heading: str, text: str, **more: object) -> Section:
    return Section(heading=heading, blocks=(Paragraph(text=text),), **more)  # type: ignore[arg-type]


def test_the_decision_is_told_apart_from_the_rest() -> None:
    item = AgendaItem(
        number="1",
        position=1,
        title="Cykelsti langs åen",
        sections=(
            _section("Sagsfremstilling", "Stien er smal.", kind="presentation"),
            _section("Beslutning", "Stien udvides.", kind="decision"),
            _section("Tidligere", "Udsat.", kind="previous"),
        ),
    )

    texts = _texts(item)

    assert (texts.title, texts.decision) == ("Cykelsti langs åen", "Stien udvides.")
    assert texts.text == "Sagsfremstilling\nStien er smal.\nTidligere\nUdsat."


def test_messages_attachments_and_guests_are_there() -> None:
    message = Message(
        number="1", blocks=(Paragraph(text="Åen er høj."),), attachments=(Attachment(title="Måling"),)
    )
    item = AgendaItem(
        number="1",
        position=1,
        title="Meddelelser",
        messages=(message,),
        attachments=(Attachment(title="Kort"), Attachment(title="Kort")),
        guests=(Guest(name="Ane Ravn", as_printed="Ane Ravn"),),
    )

    texts = _texts(item)

    assert (texts.text, texts.attachments, texts.guests) == ("Åen er høj.", ("Kort", "Måling"), ("Ane Ravn",))


def test_the_public_wording_of_a_closed_item_is_its_decision() -> None:
    item = AgendaItem(
        number="1",
        position=1,
        title="Køb af grund",
        access="closed",
        public_text=(Paragraph(text="Grunden købes."),),
        public_attendance="Ida Holm deltog ikke.",
    )

    texts = _texts(item)

    assert (texts.decision, texts.text) == ("Grunden købes.", "Ida Holm deltog ikke.")
