"""Of a closed item the world sees its face, as far as the body's profile lets it out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict, replace

from core.record_strategies import items
from raadhus.core.named_attachments import every_attachment
from raadhus.core.public_face import (
    BARE_FACE,
    WHOLE_FACE,
    PublishProfile,
    is_public_whole,
    public_face,
    public_record,
)
from raadhus.core.record import (
    AgendaItem,
    Attachment,
    Attendance,
    Doubt,
    Meeting,
    MeetingRecord,
    Paragraph,
    Source,
)
from raadhus.core.record_json import encode_record

WITHHELD = "hemmeligt"
SOURCE = Source(media_type="text/plain", sha256="0" * 64, profile="test", reader_version="1")
PROFILES = st.builds(
    PublishProfile,
    number=st.booleans(),
    title=st.booleans(),
    case_number=st.booleans(),
    closing_reason=st.booleans(),
    public_attendance=st.booleans(),
    public_text=st.booleans(),
)
FACE = {
    "number",
    "position",
    "title",
    "access",
    "closing_reason",
    "case_number",
    "public_attendance",
    "public_text",
}


@given(items(access=st.sampled_from(("open", None))), PROFILES)
def test_an_item_that_is_not_closed_is_shown_as_it_is_but_for_closed_attachments(
    item: AgendaItem, profile: PublishProfile
) -> None:
    face = public_face(item, profile=profile)

    assert (face is item) == is_public_whole(item)
    assert public_face(face, profile=profile) == face
    assert replace(face, attachments=(), messages=()) == replace(item, attachments=(), messages=())
    for shown, given_ in zip(every_attachment(face), every_attachment(item), strict=True):
        assert shown == (given_ if given_.access != "closed" else _bare(given_))


def _bare(closed: Attachment) -> Attachment:
    return Attachment(
        number=closed.number, title="Lukket bilag", recommended=closed.recommended, access="closed"
    )


@given(items(access=st.just("closed")), PROFILES)
def test_nothing_but_the_face_of_a_closed_item_gets_out(item: AgendaItem, profile: PublishProfile) -> None:
    empty = asdict(AgendaItem(number="", position=item.position, title="", access="closed"))

    face = asdict(public_face(item, profile=profile))

    for key, value in face.items():
        may_show = key in FACE and getattr(profile, key, True)
        assert value == (getattr(item, key) if may_show else empty[key])


@pytest.mark.parametrize("part", sorted(FACE - {"position", "access"}))
def test_each_part_of_the_face_is_chosen_by_itself(part: str) -> None:
    text = (Paragraph(text="Godkendt."),)
    item = AgendaItem(
        number="9",
        position=9,
        title="Meddelelser",
        access="closed",
        closing_reason="§ 10",
        case_number="00.01.10-P35-7-22",
        public_attendance="Ida Holm",
        public_text=text,
    )

    face = public_face(item, profile=replace(WHOLE_FACE, **{part: False}))

    hidden = [key for key in FACE if getattr(face, key) != getattr(item, key)]
    assert hidden == [part]


def test_the_bare_face_shows_the_number_only() -> None:
    item = AgendaItem(number="9", position=9, title=WITHHELD, access="closed", case_number=WITHHELD)

    assert public_face(item, profile=BARE_FACE) == AgendaItem(
        number="9", position=9, title="", access="closed"
    )


def test_a_public_record_has_no_word_of_a_closed_item() -> None:
    closed = AgendaItem(
        number="9", position=1, title="Køb", access="closed", source_id=WITHHELD, group=WITHHELD
    )
    doubt = Doubt(code="sum-differs", message=WITHHELD, severity="doubt", item="9", text=WITHHELD)
    record = MeetingRecord(
        kind="minutes", meeting=Meeting(as_printed="i dag"), items=(closed,), doubts=(doubt,), source=SOURCE
    )

    assert WITHHELD.encode() not in encode_record(public_record(record, profile=WHOLE_FACE))


def test_a_hidden_number_is_not_told_by_who_was_absent() -> None:
    closed = AgendaItem(number="9", position=1, title="Køb", access="closed")
    absent = Attendance(as_printed="Ida Holm", name="Ida Holm", status="absent", items=("8", "9"))
    gone = replace(absent, items=("9",))
    record = MeetingRecord(
        kind="minutes",
        meeting=Meeting(as_printed="i dag"),
        items=(closed,),
        attendance=(absent, gone),
        source=SOURCE,
    )

    public = public_record(record, profile=replace(WHOLE_FACE, number=False))

    assert public.attendance == (replace(absent, items=("8",)),)
