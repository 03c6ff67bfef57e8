"""What was cut out of a closed item is not said again, and what items have in common by chance is no such thing."""

import pytest
from msgspec.structs import replace

from corpus import corpus_bytes, corpus_files
from egeborg_minutes import egeborg_minutes
from raadhus.core.public_face import WHOLE_FACE
from raadhus.core.record import AgendaItem, Attendance, Decision, MeetingRecord, Paragraph, Section
from raadhus.core.record_json import encode_record
from raadhus.core.withheld import Censored, censored
from raadhus.reading import read_all

INSIDE = "Mogens Krage køber grunden ved Egeåen for en symbolsk betaling."
REPEATED = "closed-item-repeated"


def _section(text: str, heading: str = "Sagen") -> Section:
    return Section(heading=heading, blocks=(Paragraph(text=text),))


def _item(number: int, *texts: str, title: str = "Stier", closed: bool = False) -> AgendaItem:
    sections = tuple(_section(text) for text in texts)
    return AgendaItem(
        number=str(number),
        position=number,
        title=title,
        access="closed" if closed else "open",
        sections=sections,
    )


SALE = _item(1, INSIDE, title="Salg af grund", closed=True)


def _censored(*items: AgendaItem, **head: object) -> Censored:
    record = replace(egeborg_minutes(), items=items, attendance=(), doubts=(), **head)
    return censored(record, profile=WHOLE_FACE)


def _told(stored: Censored) -> list[str | None]:
    return [one.item for one in stored.doubts if one.code == REPEATED]


def test_a_closed_item_that_names_the_committee_does_not_take_away_its_name() -> None:
    inside = _item(1, "Børne- og Kulturudvalget beslutter at sælge grunden.", title="Salg", closed=True)

    stored = _censored(inside)

    assert stored.record.organizations == egeborg_minutes().organizations
    assert _told(stored) == []


@pytest.mark.parametrize("again", ["Punkt 1: mogens  krage køber", "At grunden ved\nEgeåen er solgt"])
def test_a_section_of_the_head_that_repeats_a_closed_item_is_blanked(again: str) -> None:
    stored = _censored(SALE, sections=(_section("Asta Holm"), _section(again)))

    assert stored.record.sections == (_section("Asta Holm"), Section(heading=""))
    assert _told(stored) == [None]


def test_a_title_of_the_meeting_that_repeats_it_is_blanked() -> None:
    assert _censored(SALE, title=f"Referat: {INSIDE}").record.title is None


def test_an_open_item_that_repeats_it_is_shown_with_a_doubt() -> None:
    told = _item(2, "I går kom det frem, at Mogens Krage køber grunden ved Egeåen.")

    stored = _censored(SALE, told, _item(3, "Stien asfalteres."))

    assert stored.record.items[1] == told
    assert _told(stored) == ["2"]
    assert stored.was_cut


def test_what_the_face_tells_may_be_said_anywhere() -> None:
    face = replace(SALE, public_text=(Paragraph(text=INSIDE),))

    assert _told(_censored(face, sections=(_section(INSIDE),))) == []


def test_turns_of_phrase_of_several_open_items_tell_nothing() -> None:
    usual = "Administrationen indstiller, at udvalget godkender sagen."
    closed = replace(SALE, sections=(_section(usual),))

    assert _told(_censored(closed, _item(2, usual), _item(3, usual), sections=(_section(usual),))) == []


def test_those_who_were_there_may_be_named_in_the_head() -> None:
    there = tuple(Attendance(as_printed=name, name=name) for name in ("Mogens Krage", "Dorthe Rønne"))
    closed = replace(SALE, sections=(_section("Mogens Krage, Dorthe Rønne"),))
    record = replace(
        egeborg_minutes(),
        items=(closed,),
        attendance=there,
        sections=(_section("Mogens Krage, Dorthe Rønne"),),
    )

    assert _told(censored(record, profile=WHOLE_FACE)) == []


def test_two_words_alone_tell_nothing() -> None:
    assert _told(_censored(SALE, sections=(_section("Mogens Krage er valgt.", "Valg"),))) == []


def test_what_is_repeated_is_in_nothing_that_is_stored() -> None:
    stored = _censored(SALE, sections=(_section(INSIDE),), title=INSIDE)

    assert b"Krage" not in encode_record(stored.record)


def test_an_inside_that_a_record_says_to_have_understood_is_an_inside() -> None:
    understood = replace(SALE, sections=(), decision=(Decision(text=INSIDE),))

    stored = _censored(understood, sections=(_section("Mogens Krage køber den."),))

    assert b"Krage" not in encode_record(stored.record)
    assert [(one.code, one.item) for one in stored.doubts] == [
        (REPEATED, None),
        ("closed-item-has-content", "1"),
    ]
    assert stored.was_cut


def _closing_each(record: MeetingRecord) -> list[MeetingRecord]:
    return [
        replace(
            record, items=(*record.items[:place], replace(item, access="closed"), *record.items[place + 1 :])
        )
        for place, item in enumerate(record.items)
        if item.sections
    ]


@pytest.mark.parametrize("path", corpus_files("greve/*.json")[1:3] or ("greve/",))
def test_by_chance_no_head_of_a_real_meeting_repeats_an_item(path: str) -> None:
    for record in read_all(corpus_bytes(path)):
        for closed in _closing_each(record):
            assert censored(closed, profile=WHOLE_FACE).record.sections == record.sections
