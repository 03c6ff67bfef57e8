"""What others have published is stored without closed text and CPR numbers, and without their echoes."""

import re
from typing import Any

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.record_strategies import items, records
from corpus import corpus_bytes, corpus_files
from egeborg_minutes import egeborg_minutes
from made_cpr import made_cpr
from raadhus.core.doubts import doubt
from raadhus.core.field_kinds import Plain
from raadhus.core.public_face import BARE_FACE, WHOLE_FACE, public_face
from raadhus.core.read_texts import item_texts
from raadhus.core.record import (
    AgendaItem,
    Attendance,
    Body,
    Doubt,
    Meeting,
    MeetingRecord,
    OrganizationName,
    Paragraph,
    Section,
    Source,
)
from raadhus.core.record_json import decode_record, encode_record
from raadhus.core.withheld import Withheld, censored, withheld_face
from raadhus.reading import read_all

CPR = made_cpr()
CANARY = "kanariefugl"
FACE = (
    "number",
    "position",
    "title",
    "access",
    "closing_reason",
    "case_number",
    "public_text",
    "public_attendance",
)
SOURCE = Source(media_type="text/plain", sha256="0" * 64, profile="test", reader_version="1")
OPEN = AgendaItem(
    number="1",
    position=1,
    title="Nyt havnebad",
    access="open",
    sections=(Section(heading="Sagen", blocks=(Paragraph(text="Badet åbner i maj."),)),),
)
CLOSED = AgendaItem(
    number="2", position=2, title="Køb af grund", access="closed", public_text=(Paragraph(text="Godkendt."),)
)
CONTENT = (Section(heading="Pris", blocks=(Paragraph(text=f"Prisen er {CANARY}."),)),)
RECORD = MeetingRecord(
    kind="minutes", meeting=Meeting(as_printed="15. maj"), items=(OPEN, CLOSED), source=SOURCE
)
FULL = replace(RECORD, items=(OPEN, replace(CLOSED, sections=CONTENT)))


def _codes(record: MeetingRecord) -> list[tuple[str, str | None]]:
    return [(one.code, one.item) for one in record.doubts]


def _plain(item: AgendaItem) -> Plain:
    plain: Plain = msgspec.json.decode(msgspec.json.encode(item))
    return plain


def _planted(plain: Plain, path: str, word: str) -> Plain:
    """The plain data with the word in the text at this path."""
    steps = [int(step) if step.isdigit() else step for step in re.findall(r"[a-z_]+|\d+", path)]
    inner: Any = plain
    for step in steps[:-1]:
        inner = inner[step]
    inner[steps[-1]] = f"{inner[steps[-1]]} {word}".strip()
    return plain


def _strings(plain: Plain, path: str = "") -> list[str]:
    if isinstance(plain, str):
        return [path]
    members = (
        plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    )
    return [one for key, member in members for one in _strings(member, f"{path}.{key}")]


def _with_word(item: AgendaItem, path: str, word: str) -> AgendaItem:
    """The item with a word planted; places that take no free text are passed over."""
    try:
        return msgspec.convert(_planted(_plain(item), path, word), AgendaItem)
    except msgspec.ValidationError:
        assume(False)
        raise


def _record(item: AgendaItem, **changes: Any) -> MeetingRecord:
    return replace(RECORD, items=(OPEN, replace(item, position=2)), **changes)


@given(items(), st.data())
def test_a_cpr_number_in_any_text_of_an_item_is_nowhere_in_what_is_stored(
    item: AgendaItem, data: st.DataObject
) -> None:
    titled = replace(item, title=f"Havn {item.title}")
    path = data.draw(st.sampled_from([one.path for one in item_texts(titled)]))
    record = _record(
        _with_word(titled, path, CPR), doubts=(Doubt(code="x", message=CPR, severity="note", text=CPR),)
    )

    stored = censored(record, profile=WHOLE_FACE)

    assert CPR.encode() not in encode_record(stored.record)
    assert stored.was_cut


@given(items(access=st.just("closed")), st.data())
def test_a_word_of_a_closed_item_outside_its_face_is_nowhere_in_what_is_stored(
    item: AgendaItem, data: st.DataObject
) -> None:
    paths = [path for path in _strings(_plain(item)) if path.split(".")[1] not in FACE]
    assume(paths)
    record = _record(_with_word(item, data.draw(st.sampled_from(paths)), CANARY))

    assert CANARY.encode() not in encode_record(censored(record, profile=WHOLE_FACE).record)


ECHOES: list[dict[str, Any]] = [
    {"meeting": Meeting(as_printed="15. maj", place=f"Den {CANARY}")},
    {"attendance": (Attendance(as_printed="Ida Holm", name="Ida Holm", reason=f"om {CANARY}"),)},
    {"attendance": (Attendance(as_printed=CANARY, name="Ida Holm", items=("1", "2")),)},
    *(
        {"doubts": (Doubt(code=code, message=message, severity="doubt", item=item, text=text),)}
        for code in ("not-understood", "another")
        for item in (None, "1", "2", "77")
        for message, text in ((CANARY, None), ("Se her.", f"«{CANARY.upper()}»"))
    ),
    {"doubts": (doubt("not-understood", text=f"Den {CANARY}"),)},
]


@pytest.mark.parametrize("echo", ECHOES)
def test_what_repeats_the_closed_text_goes_too(echo: dict[str, Any]) -> None:
    assert (
        CANARY.encode()
        not in encode_record(censored(replace(FULL, **echo), profile=WHOLE_FACE).record).lower()
    )


def test_a_closed_item_is_stored_as_its_face_and_the_cut_is_told_once() -> None:
    stored = censored(FULL, profile=WHOLE_FACE)

    assert stored.record.items == RECORD.items
    assert stored.doubts == stored.record.doubts == (doubt("closed-item-has-content", item="2"),)
    assert (stored.withheld, stored.was_cut) == ((), True)


def test_a_face_that_the_profile_hides_is_cut_without_alarm() -> None:
    stored = censored(RECORD, profile=BARE_FACE)

    assert stored.record.items[1] == public_face(CLOSED, profile=BARE_FACE)
    assert (stored.doubts, stored.was_cut) == ((), True)


def test_a_clean_record_stays_as_it_is() -> None:
    record = replace(
        RECORD, doubts=(doubt("access-unknown"), doubt("not-understood", item="2", text="Godkendt."))
    )

    stored = censored(record, profile=WHOLE_FACE)

    assert stored.record == record
    assert (stored.doubts, stored.was_cut) == ((), False)


@pytest.mark.parametrize("access", ["open", "closed", None])
def test_an_item_with_a_cpr_number_is_withheld_whole_and_alone(access: Any) -> None:
    item = replace(CLOSED, access=access, public_attendance=f"Fra {CPR}")

    stored = censored(_record(item), profile=WHOLE_FACE)

    assert stored.record.items == (OPEN, AgendaItem(number="2", position=2, title="", access=access))
    assert stored.withheld == (Withheld(position=2, number="2", ground="cpr"),)
    assert stored.doubts == (doubt("cpr-withheld", item="2"),)


def test_a_cpr_number_in_the_closed_text_alone_is_cut_with_it() -> None:
    stored = censored(_record(replace(CLOSED, group=CPR)), profile=WHOLE_FACE)

    assert (stored.withheld, _codes(stored.record)) == ((), [("closed-item-has-content", "2")])


def test_a_number_that_fails_the_modulus_is_stored_with_a_doubt() -> None:
    item = replace(OPEN, title=made_cpr(keeps_modulus=False))

    stored = censored(replace(RECORD, items=(item, CLOSED)), profile=WHOLE_FACE)

    assert stored.record.items == (item, CLOSED)
    assert _codes(stored.record) == [("cpr-like", "1")]
    assert not stored.was_cut


def test_a_number_of_an_item_that_is_itself_a_cpr_number_goes_with_it() -> None:
    absent = Attendance(as_printed="Ida Holm", name="Ida Holm", items=(CPR, "1"))
    record = _record(
        replace(CLOSED, number=CPR), attendance=(absent,), doubts=(doubt("not-understood", item=CPR),)
    )

    stored = censored(record, profile=WHOLE_FACE)

    assert CPR.encode() not in encode_record(stored.record)
    assert stored.withheld == (Withheld(position=2, number="", ground="cpr"),)
    assert withheld_face(record.items[1]).number == ""


HEADS = [
    {"title": CPR},
    {"body": Body(name=CPR, code=CPR)},
    {"organizations": (OrganizationName(name=CPR),)},
    {"meeting": Meeting(as_printed=CPR, place=CPR)},
    {"sections": (Section(heading="Bemærkninger", blocks=(Paragraph(text=CPR),)),)},
    {"sections": (Section(heading=CPR),)},
    {"attendance": (Attendance(as_printed=CPR, name="Ida Holm"),)},
    {"attendance": (Attendance(as_printed="Ida Holm", name="Ida Holm", reason=CPR),)},
    {"doubts": (doubt("not-understood", text=CPR),)},
]


@pytest.mark.parametrize("head", HEADS)
def test_a_cpr_number_outside_the_items_is_blanked_and_told(head: dict[str, Any]) -> None:
    stored = censored(replace(RECORD, **head), profile=WHOLE_FACE)

    assert CPR.encode() not in encode_record(stored.record)
    assert ("cpr-withheld", None) in _codes(stored.record)
    assert stored.was_cut
    assert stored.record.items == RECORD.items


def test_the_other_sections_of_the_head_stay() -> None:
    sections = (Section(heading="Deltagere"), Section(heading=CPR))

    stored = censored(replace(RECORD, sections=sections), profile=WHOLE_FACE)

    assert stored.record.sections == (sections[0], Section(heading=""))


def test_absence_that_the_head_states_stays_and_what_only_the_closed_text_says_goes() -> None:
    stated = Attendance(as_printed="Bo Lind (punkt 2)", name="Bo Lind", status="recused", items=("2",))
    hidden = Attendance(as_printed="Ida Holm er inhabil", name="Ida Holm", status="recused", items=("1", "2"))
    head = (
        Section(
            heading="Fravær", blocks=(Paragraph(text="Bo Lind  (punkt 2)"), Paragraph(text="Ida Holm er"))
        ),
    )
    item = replace(CLOSED, sections=(Section(heading="Ida Holm er inhabil"), Section(heading="inhabil")))
    record = _record(item, sections=head, attendance=(stated, replace(hidden, as_printed="Ida Holm er er")))

    assert censored(record, profile=WHOLE_FACE).record.attendance == (
        stated,
        replace(hidden, as_printed="Ida Holm er er", items=("1",)),
    )


def test_a_word_within_a_longer_word_is_another_word() -> None:
    item = replace(CLOSED, sections=(Section(heading="havneb bad"),))
    absent = Attendance(as_printed="Ida Holm", name="Ida Holm", reason="bad")

    stored = censored(
        _record(item, attendance=(absent, replace(absent, reason="havneb"))), profile=WHOLE_FACE
    )

    assert stored.record.attendance == ()


def test_a_doubt_that_quotes_only_common_words_of_no_item_goes_when_something_was_cut() -> None:
    quoting = doubt("bookmark-differs", values={"bookmark": "Nyt havnebad", "heading": "Køb"})

    assert censored(replace(FULL, doubts=(quoting,)), profile=WHOLE_FACE).record.doubts[1:] == ()
    assert censored(replace(RECORD, doubts=(quoting,)), profile=WHOLE_FACE).record.doubts == (quoting,)


def test_a_doubt_that_quotes_nothing_stays_with_its_page() -> None:
    unreadable = doubt("page-unreadable", values={"page": 3}, page=3)

    assert unreadable in censored(replace(FULL, doubts=(unreadable,)), profile=WHOLE_FACE).record.doubts


def test_absence_of_a_cut_item_that_is_printed_nowhere_loses_the_item() -> None:
    absent = Attendance(as_printed="", name="", items=("1", "2"))

    stored = censored(replace(FULL, attendance=(absent,)), profile=WHOLE_FACE)

    assert stored.record.attendance == (replace(absent, items=("1",)),)


def test_a_doubt_about_the_cutting_is_told_once_however_often_it_is_cut() -> None:
    item = replace(OPEN, title=made_cpr(keeps_modulus=False))
    once = censored(replace(RECORD, items=(item, CLOSED)), profile=WHOLE_FACE).record

    again = censored(once, profile=WHOLE_FACE)

    assert (again.record, again.doubts) == (once, ())


def test_doubts_of_open_items_stay_as_they_are() -> None:
    kept = doubt("attachment-count-differs", values={"stated": 3, "listed": 2}, item="1", text="3 bilag")

    assert censored(replace(FULL, doubts=(kept,)), profile=WHOLE_FACE).record.doubts[0] == kept


@given(records(), st.sampled_from((WHOLE_FACE, BARE_FACE)))
def test_what_was_cut_once_is_not_cut_again(record: MeetingRecord, profile: Any) -> None:
    once = censored(record, profile=profile).record

    again = censored(once, profile=profile)

    assert again.record == once
    assert not again.was_cut
    assert decode_record(encode_record(once)) == once


@pytest.mark.parametrize(
    "path", corpus_files("greve/*.json")[:3] + corpus_files("ballerup/*.txt") or ("greve/",)
)
def test_real_records_keep_their_open_items(path: str) -> None:
    for record in read_all(corpus_bytes(path)):
        stored = censored(record, profile=WHOLE_FACE)

        pairs = zip(record.items, stored.record.items, strict=True)
        assert [of.number for of, now in pairs if of.access != "closed" and of is not now] == []
        assert stored.withheld == ()


def test_the_minutes_of_egeborg_are_stored_without_alarm() -> None:
    assert censored(egeborg_minutes(), profile=WHOLE_FACE).doubts == ()


def test_a_cpr_number_in_the_name_of_the_file_is_not_stored() -> None:
    record = replace(RECORD, source=replace(SOURCE, name=f"Brev til {CPR}.pdf"))

    stored = censored(record, profile=WHOLE_FACE)

    assert stored.record.source.name == "Brev til ….pdf"
    assert (_codes(stored.record), stored.was_cut) == ([("cpr-in-address", None)], True)


def test_who_is_known_at_an_open_item_from_the_text_of_a_closed_one_is_not_stored() -> None:
    said = Attendance(as_printed=f"Per {CANARY} gik", name=f"Per {CANARY}", status="left")
    text = (Section(heading="Beslutning", blocks=(Paragraph(text=f"Per {CANARY} gik."),)),)
    messages, grant, sale = egeborg_minutes().items
    items_of = (replace(messages, attendance=(said,)), grant, replace(sale, sections=text))

    stored = censored(replace(egeborg_minutes(), items=items_of), profile=WHOLE_FACE).record

    assert stored.items[0].attendance == ()
    assert stored.items[1].attendance == grant.attendance
