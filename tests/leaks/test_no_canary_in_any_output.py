"""What is closed, withheld or withdrawn is in no output, no table, no shown file and no line of the log.

Each way of being hidden has a word of its own, so that a leak tells which it was.
"""

import logging
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
from msgspec.structs import replace

from canaries import places_holding
from command_line import Raadhus
from egeborg_minutes import EGEBORG_TEXT, egeborg_minutes
from made_cpr import made_cpr
from publishing import ASTA, BODY, NOW, publish, read_anew, with_item, with_text
from raadhus.cli.outputs import SHOWING
from raadhus.core import events
from raadhus.core.public_face import BARE_FACE, WHOLE_FACE, PublishProfile, public_record
from raadhus.core.record import (
    Amount,
    Attachment,
    Attendance,
    Decision,
    Doubt,
    Economy,
    Guest,
    Image,
    MeetingRecord,
    Message,
    Paragraph,
    Point,
    Position,
    Recommendation,
    Reference,
    Section,
    Vote,
    VoteSide,
)
from raadhus.finding.operations.take_in_changes import take_in_changes
from raadhus.published.gates import RefusedAtTheDoor
from raadhus.published.making.contents import all_that_is_in
from raadhus.published.making.make_documents import make_documents
from raadhus.published.models import EditionPart
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.output_register import registered_outputs
from raadhus.published.stores import byte_stores
from raadhus.published.submission import Confirmation, Gate, GivenFile, Submission
from raadhus.server.logs import JsonFormatter, TextFormatter

pytestmark = pytest.mark.django_db(transaction=True)

CLOSED, BARE, OWN, CPR, WITHDRAWN, GONE = (
    "Kvaksalver",
    "Kvindeklub",
    "Kvasiord",
    "Kvartsur",
    "Kvikbold",
    "Kvalmegas",
)
CLOSED_ITEM, OPEN_ITEM = "3", "2"
NUMBER = made_cpr()
HIDDEN = (CLOSED, BARE, OWN, CPR, NUMBER, NUMBER.replace("-", ""), WITHDRAWN, GONE)


class Store(NamedTuple):
    """What the commands are asked about, and everything that was written to the log or announced until then."""

    editions: tuple[int, ...]
    withdrawn: int
    item: str
    log: StringIO
    events: list[bytes]


def _full(word: str, record: MeetingRecord, number: str) -> MeetingRecord:
    """The record with the word in every inner field of an item, and repeated in the head."""
    said = f"Se {word} her"
    block = Paragraph(text=said)
    attachment = Attachment(number=word, title=said, url=f"https://egeborg.example/{word}", source_id=word)
    attendance = Attendance(as_printed=said, name=f"Per {word}", status="left", reason=said, items=(number,))
    full = with_item(
        record,
        number,
        source_id=word if number == CLOSED_ITEM else None,  # the source's own id of an item is kept
        group=said,
        sections=(Section(heading=said, blocks=(block, Image(alt=said))),),
        messages=(Message(number="1", blocks=(block,), attachments=(attachment,)),),
        attachments=(attachment,),
        recordings=(f"https://egeborg.example/{word}.mp3",),
        recommendation=(Recommendation(by=(said,), to=said, points=(Point(number="1", text=said),)),),
        decision=(_decision(said, word),),
        authority=said,
        references=(
            Reference(organization=said, relation="next", place="text", as_printed=said, purpose=said),
        ),
        guests=(Guest(name=f"Ane {word}", title=said, as_printed=said),),
        economy=Economy(text=said, states_none=False, amounts=(Amount(oere=1, as_printed=said, what=said),)),
        attendance=(attendance,),
    )
    doubts = (
        Doubt(code="text-unplaced", message=f"Om {word}.", severity="doubt", text=said),
        Doubt(code="text-unplaced", message="Om noget.", severity="doubt", item=number, text=said),
    )
    return replace(full, doubts=doubts, attendance=(*record.attendance, attendance))


def _decision(said: str, word: str) -> Decision:
    vote = Vote(for_=VoteSide(names=(f"Bo {word}",)), against=VoteSide(), abstain=VoteSide(), as_printed=said)
    position = Position(who=(f"Bo {word}",), kind="against", text=said)
    return Decision(text=said, remarks=(said,), requests=(said,), votes=(vote,), positions=(position,))


def _meeting(day: int) -> MeetingRecord:
    record = read_anew(egeborg_minutes(), source=f"{day:02}")
    meeting = replace(
        record.meeting, as_printed=f"{day}. marts 2025", start=f"2025-03-{day:02}T16:00:00+01:00"
    )
    return replace(record, meeting=meeting)


def _publish(
    record: MeetingRecord,
    *,
    word: str,
    gate: Gate = "published_elsewhere",
    profile: PublishProfile = WHOLE_FACE,
    confirmations: tuple[Confirmation, ...] = (),
) -> int:
    source = GivenFile(
        data=f"{word} {record.meeting.as_printed}".encode(),
        media_type="text/plain",
        role="source",
        name="ref.txt",
    )
    closed = GivenFile(
        data=f"Bilag om {word}".encode(),
        media_type="text/plain",
        role="attachment",
        name=f"{word}.txt",
        is_withheld=True,
    )
    submission = Submission(
        body=BODY,
        record=record,
        gate=gate,
        profile=profile,
        files=(source, closed) if gate != "own" else (),
        confirmations=confirmations,
    )
    return publish_edition(submission, actor=ASTA, now=NOW).edition


def _own() -> int:
    """Own minutes: refused with the inner fields of a closed item, published with its face."""
    record = _full(OWN, _meeting(7), "3")
    with pytest.raises(RefusedAtTheDoor) as refusal:
        _publish(record, word=OWN, gate="own")
    answers = tuple(
        Confirmation(code=one.code, item=one.item, by="Asta Holm", reason="Det er i orden.")
        for one in refusal.value.findings
    )
    shown = replace(public_record(record, profile=WHOLE_FACE), attendance=egeborg_minutes().attendance)
    return _publish(shown, word=OWN, gate="own", confirmations=answers)


def _bare() -> int:
    record = with_item(
        _full(BARE, _meeting(6), "3"),
        "3",
        title=f"Om {BARE}",
        closing_reason=BARE,
        case_number=BARE,
        public_text=(Paragraph(text=BARE),),
        public_attendance=BARE,
    )
    return _publish(record, word=BARE, profile=BARE_FACE)


def _item(edition: int) -> str:
    return str(EditionPart.objects.get(edition=edition, number="2").item_id)


@pytest.fixture
def store() -> Iterator[Store]:
    """A store in which something is hidden in every way, with its log at its most talkative."""
    log, announced = StringIO(), list[bytes]()
    handlers = [logging.StreamHandler(log), logging.StreamHandler(log)]
    for handler, formatter in zip(handlers, (JsonFormatter(), TextFormatter()), strict=True):
        handler.setFormatter(formatter)
        logging.getLogger().addHandler(handler)
    level = logging.getLogger().level
    logging.getLogger().setLevel(logging.DEBUG)
    with events.fresh_listeners():
        for kind in events.Event.__subclasses__():
            events.listen(kind, lambda event: announced.append(msgspec.json.encode(event)), name="test")
        yield _filled(log, announced)
    logging.getLogger().setLevel(level)
    for handler in handlers:
        logging.getLogger().removeHandler(handler)


def _filled(log: StringIO, announced: list[bytes]) -> Store:
    logging.getLogger("raadhus.published").error("An item says %s.", CLOSED)
    open_file = GivenFile(data=b"Et kort", media_type="text/plain", role="attachment", name="kort.txt")
    publish(_meeting(4), files=(open_file,))
    with_cpr = with_text(_meeting(8), "2", f"Om {CPR}, {NUMBER}.")
    withdrawn = _publish(_full(WITHDRAWN, _meeting(9), "2"), word=WITHDRAWN)
    gone = _publish(_full(GONE, _meeting(10), "2"), word=GONE)
    editions = (
        _publish(_full(CLOSED, _meeting(5), "3"), word=CLOSED),
        _bare(),
        _own(),
        _publish(with_cpr, word=CPR),
        withdrawn,
    )
    item = _item(withdrawn)
    take_in_changes()  # while everything is found, so that the index has to forget
    make_documents()  # while they say everything, so that they have to go
    withdraw_item(item, ground="copyright", actor=ASTA, now=NOW)
    withdraw_edition(gone, ground="wrongly-published", actor=ASTA, now=NOW)
    return Store(editions=editions, withdrawn=gone, item=item, log=log, events=announced)


def _leaks(data: bytes) -> set[str]:
    small = data.decode(errors="replace").casefold()
    return {word for word in HIDDEN if word.casefold() in small}


def test_no_output_holds_what_is_hidden(store: Store) -> None:
    data = {output.name: b"\n".join(output.produce(BODY)) for output in registered_outputs()}

    assert [name for name, shown in data.items() if not shown] == []
    assert {name: leaks for name, shown in data.items() if (leaks := _leaks(shown))} == {}


def test_no_command_says_what_is_hidden(store: Store, raadhus: Raadhus, tmp_path: Path) -> None:
    file = tmp_path / "minutes.txt"
    file.write_text(f"{EGEBORG_TEXT}\nNaboen {CLOSED} skrev under.\n")

    said = {
        typed: raadhus(*typed.split())
        for command in SHOWING
        for typed in _typed(SHOWING[command], store=store, file=file)
    }

    assert {typed: one.err for typed, one in said.items() if one.code not in {0, 1, 2}} == {}
    assert {
        typed: leaks for typed, one in said.items() if (leaks := _leaks((one.out + one.err).encode()))
    } == {}
    assert _leaks(store.log.getvalue().encode()) == set()


def _typed(commands: Sequence[str], *, store: Store, file: Path) -> Iterator[str]:
    """The commands as they are typed, those on an edition for each."""
    for command in commands:
        for edition in store.editions if "{edition}" in command else store.editions[:1]:
            values = {"edition": edition, "withdrawn": store.withdrawn, "item": store.item, "file": file}
            yield command.format(body=BODY, **values)


def test_no_event_and_no_line_of_the_log_says_what_is_hidden(store: Store) -> None:
    assert store.events
    assert store.log.getvalue()
    assert _leaks(b"".join(store.events) + store.log.getvalue().encode()) == set()


def test_no_byte_of_the_database_holds_what_is_hidden(store: Store) -> None:
    assert places_holding(HIDDEN) == []


def test_only_the_withheld_store_holds_what_the_door_kept_back(store: Store) -> None:
    kept = byte_stores()
    public = b"".join(all_that_is_in(kept.public.get(sha256)) for sha256 in kept.public.all_hashes())
    withheld = b"".join(kept.withheld.get(sha256) for sha256 in kept.withheld.all_hashes())

    assert _leaks(public) == set()
    assert {CLOSED, BARE, CPR} <= _leaks(withheld)
    assert _leaks(withheld).isdisjoint({WITHDRAWN, GONE})
