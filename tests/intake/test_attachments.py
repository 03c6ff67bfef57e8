from msgspec.structs import replace

from egeborg_meetings import item, meeting
from importing import attachment
from raadhus.core.record import Attachment, MeetingRecord, Message
from raadhus.intake.attachments import AttachmentPlace, attachments_of, match_attachments, with_files

PLAN = Attachment(number="1.1", title="Plan for stier.pdf", source_id="a-77")
MAP = Attachment(number="1.2", title="Kort")


def _record(*attachments: Attachment, messages: tuple[Message, ...] = ()) -> MeetingRecord:
    return meeting(replace(item("1", "Stier"), attachments=attachments, messages=messages))


def _matched(record: MeetingRecord, *names: str, by_titles: bool = True) -> dict[int, str]:
    files = [attachment(name) for name in names]
    found = match_attachments(record, files, by_titles=by_titles)
    return {place.number: file.name for place, file in found.items()}


def test_the_source_id_decides_before_a_name() -> None:
    assert _matched(_record(PLAN, MAP), "a-77.pdf", "Plan for stier.pdf") == {0: "a-77.pdf"}


def test_number_and_title_find_the_file() -> None:
    assert _matched(_record(PLAN, MAP), "1.2 Kort.pdf", "1.1_Plan_for_stier.PDF") == {
        0: "1.1_Plan_for_stier.PDF",
        1: "1.2 Kort.pdf",
    }


def test_a_title_alone_finds_the_file() -> None:
    assert _matched(_record(PLAN, MAP), "mappe/KORT.docx") == {1: "mappe/KORT.docx"}


def test_a_title_that_stands_twice_finds_nothing() -> None:
    assert _matched(_record(MAP, replace(MAP, number="1.3")), "Kort.pdf") == {}


def test_two_files_of_one_name_are_no_match() -> None:
    assert _matched(_record(MAP), "Kort.pdf", "Kort.docx") == {}


def test_a_file_of_several_meetings_is_matched_by_source_ids_alone() -> None:
    assert _matched(_record(PLAN, MAP), "a-77.pdf", "Kort.pdf", by_titles=False) == {0: "a-77.pdf"}


def test_attachments_of_messages_are_matched_too() -> None:
    record = _record(messages=(Message(number="1", attachments=(MAP,)),))

    assert list(match_attachments(record, [attachment("Kort.pdf")])) == [AttachmentPlace(0, 0, 0)]


def test_the_hash_is_put_where_the_attachment_stands() -> None:
    record = _record(PLAN, messages=(Message(number="1", attachments=(MAP,)),))
    place = AttachmentPlace(0, 0, 0)

    filled = with_files(record, {place: "a" * 64})

    assert [(one.title, one.file) for _, one in attachments_of(filled)] == [
        ("Plan for stier.pdf", None),
        ("Kort", "a" * 64),
    ]
