"""The difference tells what was added, removed, moved, retitled, reworded, attached and closed."""

from hypothesis import given
from msgspec.structs import replace

from core.record_strategies import records
from raadhus.core.difference import (
    ChangedAccess,
    ChangedAttachment,
    ChangedText,
    Item,
    MovedItem,
    RecordDifference,
    RetitledItem,
    difference,
)
from raadhus.core.difference_in_words import describe_difference
from raadhus.core.record import (
    AgendaItem,
    Attachment,
    Meeting,
    MeetingRecord,
    Message,
    Paragraph,
    Section,
    Source,
)

SOURCE = Source(media_type="text/plain", sha256="0" * 64, profile="test", reader_version="1")
BATH = AgendaItem(number="1", position=1, title="Havnebad", access="open")
ROAD = AgendaItem(number="2", position=2, title="Skolevej", access="open")
PARK = AgendaItem(number="3", position=3, title="Bypark", access="open")


def record(*items: AgendaItem, sections: tuple[Section, ...] = ()) -> MeetingRecord:
    numbered = tuple(replace(item, position=place, number=str(place)) for place, item in enumerate(items, 1))
    return MeetingRecord(
        kind="agenda", meeting=Meeting(as_printed="i dag"), items=numbered, sections=sections, source=SOURCE
    )


def decided(text: str) -> tuple[Section, ...]:
    return (Section(heading="Beslutning", blocks=(Paragraph(text=text),)),)


def test_added_and_removed_items_are_told() -> None:
    found = difference(record(BATH, ROAD), record(ROAD, PARK))

    assert found.items_removed == (Item(number="1", title="Havnebad"),)
    assert found.items_added == (Item(number="2", title="Bypark"),)


def test_an_item_that_is_only_pushed_along_has_not_moved() -> None:
    assert difference(record(ROAD, PARK), record(BATH, ROAD, PARK)).items_moved == ()


def test_the_one_item_that_changed_place_has_moved() -> None:
    found = difference(record(BATH, ROAD, PARK), record(ROAD, PARK, BATH))

    bath = Item(number="3", title="Havnebad")
    assert found.items_moved == (
        MovedItem(item=bath, number_before="1", position_before=1, position_after=3),
    )


def test_a_new_title_is_told_with_the_old_one() -> None:
    found = difference(record(BATH), record(replace(BATH, title="Nyt havnebad")))

    named = Item(number="1", title="Nyt havnebad")
    assert found.items_retitled == (RetitledItem(item=named, title_before="Havnebad"),)


def test_a_text_that_changed_is_told_with_its_heading() -> None:
    found = difference(record(BATH), record(replace(BATH, sections=decided("Godkendt."))))

    bath = Item(number="1", title="Havnebad")
    assert found.texts_changed == (
        ChangedText(item=bath, heading="Beslutning", before=None, after="Godkendt."),
    )


def test_a_repeated_heading_is_compared_turn_by_turn() -> None:
    before = replace(BATH, sections=decided("Udsat.") + decided("Godkendt."))
    after = replace(BATH, sections=decided("Udsat.") + decided("Forkastet."))

    (changed,) = difference(record(before), record(after)).texts_changed

    assert (changed.before, changed.after) == ("Godkendt.", "Forkastet.")


def test_the_text_of_messages_of_closed_items_and_of_the_meeting_counts() -> None:
    message = Message(number="4", blocks=(Paragraph(text="Messe"),))
    after = replace(BATH, messages=(message,), public_text=(Paragraph(text="Godkendt."),))

    found = difference(record(BATH), record(after, sections=decided("Mødet sluttede.")))

    assert [text.heading for text in found.texts_changed] == ["Beslutning", "Meddelelse 4", ""]


def test_attachments_are_told_with_those_of_messages() -> None:
    before = replace(BATH, attachments=(Attachment(title="Kort"), Attachment(title="Notat")))
    message = Message(number="1", attachments=(Attachment(title="Folder"),))
    after = replace(BATH, attachments=(Attachment(title="Kort"),), messages=(message,))

    found = difference(record(before), record(after))

    bath = Item(number="1", title="Havnebad")
    assert found.attachments_added == (ChangedAttachment(item=bath, title="Folder"),)
    assert found.attachments_removed == (ChangedAttachment(item=bath, title="Notat"),)


def test_an_item_that_was_closed_is_told() -> None:
    found = difference(record(BATH), record(replace(BATH, access="closed")))

    bath = Item(number="1", title="Havnebad")
    assert found.access_changed == (ChangedAccess(item=bath, before="open", after="closed"),)


@given(records())
def test_a_record_does_not_differ_from_itself(one: MeetingRecord) -> None:
    titled = replace(
        one, items=tuple(replace(i, title=f"Punkt {i.position}", source_id=None) for i in one.items)
    )

    assert difference(titled, titled) == RecordDifference()


def test_every_change_is_a_sentence_in_both_languages() -> None:
    before = record(BATH, ROAD, PARK)
    bath = replace(BATH, title="Nyt havnebad", sections=decided("Godkendt."), access="closed")
    after = record(replace(ROAD, attachments=(Attachment(title="Kort"),)), bath)

    changes = describe_difference(difference(before, after))

    assert [change.danish for change in changes] == [
        "Punkt 3 »Bypark« er udgået.",
        "Punkt 1 »Skolevej« er flyttet fra plads 2 til 1.",
        "Punkt 2 »Nyt havnebad« hed før »Havnebad«.",
        "Punkt 2 »Nyt havnebad« er nu lukket.",
        "Punkt 2 »Nyt havnebad«: Teksten under »Beslutning« er ny.",
        "Punkt 1 »Skolevej« har fået bilaget »Kort«.",
    ]
    assert [change.english for change in changes] == [
        "Item 3 “Bypark” is no longer there.",
        "Item 1 “Skolevej” has moved from place 2 to 1.",
        "Item 2 “Nyt havnebad” used to be called “Havnebad”.",
        "Item 2 “Nyt havnebad” is now closed.",
        "Item 2 “Nyt havnebad”: the text under “Beslutning” is new.",
        "Item 1 “Skolevej” has the new attachment “Kort”.",
    ]


def test_no_difference_is_said_in_a_sentence() -> None:
    (change,) = describe_difference(RecordDifference())

    assert change.danish == "Der er ingen forskel på punkter, tekst og bilag."
    assert change.english == "There is no difference in items, text and attachments."


def test_what_is_printed_with_braces_stays_as_it_is() -> None:
    (change,) = describe_difference(difference(record(), record(replace(BATH, title="{title} {0}"))))

    assert change.danish == "Punkt 1 »{title} {0}« er nyt."
