"""Addresses and ids with a CPR number are not stored, and an id stays the same id."""

import hashlib

import pytest
from msgspec.structs import replace

from egeborg_minutes import egeborg_minutes
from made_cpr import made_cpr
from raadhus.core.cpr_in_addresses import head_without_cpr_addresses, item_without_cpr_addresses
from raadhus.core.public_face import WHOLE_FACE
from raadhus.core.record import (
    AgendaItem,
    Attachment,
    Cell,
    Entry,
    List,
    Mark,
    Message,
    Paragraph,
    Section,
    Table,
)
from raadhus.core.record_json import encode_record
from raadhus.core.withheld import censored

CPR, SOLID = made_cpr(), made_cpr(gap="")
URL = f"https://egeborg.example/bilag/Brev%20til%20{CPR}.pdf"
HASH = hashlib.sha256(SOLID.encode()).hexdigest()
ITEM = AgendaItem(number="1", position=1, title="Støtte", access="open")


def _url_of(url: str) -> str | None:
    item = replace(ITEM, attachments=(Attachment(title="Brev", url=url),))
    return item_without_cpr_addresses(item).attachments[0].url


@pytest.mark.parametrize(
    "url",
    [
        URL,
        f"https://egeborg.example/{SOLID}",
        f"https://egeborg.example/{SOLID}.pdf",
        f"https://egeborg.example/{SOLID}.pdf?download=1",
        f"https://egeborg.example/hent?cpr={SOLID}&side=2",
        f"https://egeborg.example/Brev_til_{CPR}_.docx",
        f"https://egeborg.example/Brev+{CPR[:6]}+{CPR[-4:]}",
        f"https://egeborg.example/{CPR[:2]}.{CPR[2:4]}.{CPR[4:6]}-{CPR[-4:]}",
        f"mailto:{CPR}@egeborg.example",
    ],
)
def test_an_address_with_a_cpr_number_is_left_out(url: str) -> None:
    assert _url_of(url) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://egeborg.example/vis?id=3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        f"https://egeborg.example/sag/{made_cpr(keeps_modulus=False)}",
        f"https://egeborg.example/{SOLID}123",
        "https://egeborg.example/2025-03-05/1234567890.pdf",
    ],
)
def test_another_address_stays(url: str) -> None:
    assert _url_of(url) == url


def test_an_id_with_a_cpr_number_is_its_hash() -> None:
    attachments = (Attachment(title="Brev", source_id=SOLID),)
    item = replace(
        ITEM,
        source_id=SOLID,
        attachments=attachments,
        messages=(Message(number="1", attachments=attachments),),
    )

    cut = item_without_cpr_addresses(item)

    assert {cut.source_id, cut.attachments[0].source_id, cut.messages[0].attachments[0].source_id} == {HASH}
    assert item_without_cpr_addresses(cut) is cut


LINK = Paragraph(text="Se her", marks=(Mark(start=0, end=6, kind="link", url=URL),))
LINKS = (
    LINK,
    List(ordered=False, entries=(Entry(label="-", blocks=(LINK,)),)),
    Table(rows=((Cell(text="Se her", marks=LINK.marks),),)),
)


@pytest.mark.parametrize("block", LINKS)
def test_a_link_loses_its_address_and_keeps_its_text(block: Paragraph | List | Table) -> None:
    section = Section(heading="Sagen", blocks=(block,))
    item = replace(ITEM, sections=(section,), public_text=(block,))
    record = replace(egeborg_minutes(), sections=(section,), items=(item,))

    stored = censored(record, profile=WHOLE_FACE)

    assert CPR.encode() not in encode_record(stored.record)
    assert encode_record(stored.record).count(b"Se her") == 3
    assert {one.item for one in stored.doubts} == {None, "1"}


def test_a_recording_whose_address_has_one_is_left_out() -> None:
    other = "https://egeborg.example/lyd/1"

    assert item_without_cpr_addresses(replace(ITEM, recordings=(URL, other))).recordings == (other,)


def test_the_head_and_the_source_are_cut_too() -> None:
    record = egeborg_minutes()
    meeting = replace(record.meeting, source_id=SOLID)

    cut = head_without_cpr_addresses(
        replace(record, meeting=meeting, source=replace(record.source, url=URL, name=f"{CPR}.pdf"))
    )

    assert (cut.meeting.source_id, cut.source.url, cut.source.name) == (HASH, None, "….pdf")
    assert head_without_cpr_addresses(record) is record


def test_the_cut_is_told_and_the_source_kept_back() -> None:
    record = egeborg_minutes()
    items = (replace(record.items[0], source_id=SOLID), *record.items[1:])

    stored = censored(replace(record, items=items), profile=WHOLE_FACE)

    assert SOLID.encode() not in encode_record(stored.record)
    assert [(one.code, one.item) for one in stored.doubts] == [("cpr-in-address", record.items[0].number)]
    assert stored.was_cut
    assert stored.withheld == ()
