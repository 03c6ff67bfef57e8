"""CPR numbers are found in what people read, however written, and nothing that only looks like one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from egeborg_minutes import egeborg_minutes
from made_cpr import BORN, made_cpr
from raadhus.core.cpr import _keeps_modulus, cpr_hits, head_cpr_hits, item_cpr_hits, masked, without_cpr
from raadhus.core.record import AgendaItem, Attachment, Cell, Entry, List, Message, Paragraph, Section, Table

CPR = made_cpr()
DATE_ONLY = made_cpr(keeps_modulus=False)
SOLID = made_cpr(gap="")


def _kinds(text: str) -> list[str]:
    return [hit.kind for hit in cpr_hits(text)]


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2036, 12, 31)), st.sampled_from(("-", "", " ", " – "))
)
def test_a_number_of_any_birthday_is_found_in_its_place(born: date, gap: str) -> None:
    number = made_cpr(born, gap=gap)

    (hit,) = cpr_hits(f"Ansøgning fra {number}, modtaget i går")

    assert (hit.start, hit.end, hit.kind) == (14, 14 + len(number), "certain")


@pytest.mark.parametrize(
    "gap", ["", " ", "-", " - ", "–", "—", "‐", "‑", "−", "\u00a0", "\u00ad", "\n", "-\u200b"]
)
def test_dashes_and_spaces_of_every_kind_are_taken(gap: str) -> None:
    assert _kinds(f"cpr {made_cpr(gap=gap)}") == _kinds(f"borger {made_cpr(gap=gap)}.") == ["certain"]


@pytest.mark.parametrize("mark", [" ", ".", "/", "-"])
def test_a_split_date_is_taken_before_a_dash(mark: str) -> None:
    assert _kinds(f"{BORN:%d{mark}%m{mark}%y}-{CPR[-4:]}") == ["certain"]


def test_a_number_that_fails_the_modulus_is_told_apart() -> None:
    assert _kinds(f"Fra {DATE_ONLY} og {CPR}") == ["date_only", "certain"]


@pytest.mark.parametrize("label", ["CPR-nr. ", "cpr:", "CPR nummer ", "personnummer ", "(cpr)", "CVR/CPR: "])
def test_a_number_that_is_called_cpr_is_certain_without_the_modulus(label: str) -> None:
    assert _kinds(label + DATE_ONLY) == ["certain"]


def test_a_number_that_is_called_cpr_is_found_however_it_is_spaced() -> None:
    assert _kinds("cpr-nr. " + " ".join(SOLID)) == ["certain"]


@pytest.mark.parametrize("digits", ["320161", "310461", "290201", "001261", "011361"])
def test_an_impossible_date_is_no_number(digits: str) -> None:
    serial = next(f"{n:04}" for n in range(1000) if _keeps_modulus(f"{digits}{n:04}"))

    assert _kinds(f"{digits}-{serial} {digits}{serial}") == []


@pytest.mark.parametrize(
    ("day", "seventh", "is_valid"),
    [
        ("290200", "0", False),
        ("290200", "3", False),
        ("290200", "4", True),
        ("290200", "9", True),
        ("290236", "4", True),
        ("290237", "4", False),
        ("290258", "5", False),
        ("290296", "3", True),
    ],
)
def test_the_seventh_digit_tells_whether_there_was_such_a_day(day: str, seventh: str, is_valid: bool) -> None:
    assert bool(cpr_hits(f"{day}-{seventh}000")) is is_valid


@pytest.mark.parametrize(
    "text",
    [
        "1{solid}",
        "{solid}1",
        "12.{solid}",
        "{solid},50 kr.",
        "{solid} kr.",
        "{cpr}-17",
        "2020-{cpr}",
        "K{cpr}",
        "{cpr}K",
        "a3f-{solid}-17",
        "IMG_{solid}.jpg",
        "{solid}.pdf",
        "https://egeborg.example/sag/{cpr}",
        "www.egeborg.example/?id={cpr}",
        "{solid}@egeborg.example",
        "+{solid}",
        "+45 {tail}",
        "CVR-nr. {solid}",
        "EAN: {solid}",
        "konto {solid}",
        "Kontonummer {cpr}",
        "reg. 1234 {solid}",
        "1234-{solid}",
        "tlf.: {solid}",
        "Sagsnr. {cpr}",
        "J.nr. {cpr}",
        "dok.nr. {solid}",
        "id {solid}",
        "00.30.14-G01-12-20",
        "{kle}-P15-1-26",
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    filled = text.format(solid=SOLID, cpr=CPR, tail=SOLID[2:], kle=f"{BORN:%d.%m.%y}")

    assert _kinds(filled) == _kinds(f"Se {filled} i sagen") == []


@pytest.mark.parametrize(
    "text",
    [
        "({cpr})",
        "{cpr}, {cpr}",
        "{cpr}/{cpr}",
        "bilag 2 {cpr}",
        "{cpr}.",
        "{cpr}: afslag",
        "Ansøgning {cpr}.pdf",
    ],
)
def test_what_stands_around_a_number_does_not_hide_it(text: str) -> None:
    assert _kinds(text.format(cpr=CPR)) == ["certain"] * text.count("{cpr}")


def test_a_hit_does_not_carry_the_number() -> None:
    assert SOLID not in repr(cpr_hits(f"Fra {SOLID}"))


@pytest.mark.parametrize(
    "number", [CPR, SOLID, "personnummer " + " ".join(SOLID), f"https://egeborg.example/{CPR}"]
)
def test_a_masked_text_has_nothing_of_the_shape_of_a_number(number: str) -> None:
    quoted = masked(f"Ansøgning {number} af i går")

    assert SOLID not in "".join(letter for letter in quoted if letter.isdigit())
    assert quoted.startswith("Ansøgning ")
    assert quoted.endswith("… af i går")


_ENTRY = List(ordered=False, entries=(Entry(label=CPR, blocks=()),))
ITEM = AgendaItem(number="1", position=1, title="Ansøgning")


@pytest.mark.parametrize(
    ("item", "path"),
    [
        (replace(ITEM, title=CPR), "title"),
        (
            replace(ITEM, sections=(Section(heading="", blocks=(_ENTRY,)),)),
            "sections[0].blocks[0].entries[0].label",
        ),
        (
            replace(ITEM, messages=(Message(number="1", blocks=(Paragraph(text=CPR),)),)),
            "messages[0].blocks[0].text",
        ),
        (replace(ITEM, attachments=(Attachment(title=CPR),)), "attachments[0].title"),
        (replace(ITEM, public_text=(Paragraph(text=CPR),)), "public_text[0].text"),
        (replace(ITEM, public_attendance=CPR), "public_attendance"),
        (replace(ITEM, authority=CPR), "authority"),
    ],
)
def test_every_text_of_an_item_is_looked_at(item: AgendaItem, path: str) -> None:
    assert [(placed.path, placed.hit.kind) for placed in item_cpr_hits(item)] == [(path, "certain")]


def test_addresses_and_ids_of_an_item_are_not_looked_at() -> None:
    item = replace(
        ITEM,
        source_id=SOLID,
        attachments=(Attachment(title="Kort", url=CPR, source_id=CPR),),
        recordings=(CPR,),
    )

    assert item_cpr_hits(item) == ()


def test_the_head_of_a_record_is_looked_at_without_its_items() -> None:
    record = egeborg_minutes()
    head = replace(record.meeting, as_printed=f"I dag med {CPR}")
    items = (replace(record.items[0], title=CPR),)

    assert [placed.path for placed in head_cpr_hits(replace(record, meeting=head, items=items))] == [
        "meeting.as_printed"
    ]


def test_a_file_name_loses_a_cpr_number_and_nothing_else() -> None:
    assert without_cpr(f"Brev til {made_cpr()}.pdf") == "Brev til ….pdf"
    assert without_cpr("Referat 05-03-2025 kl. 1600.pdf") == "Referat 05-03-2025 kl. 1600.pdf"


def _kinds_in_row(*cells: str) -> list[str]:
    table = Table(rows=((Cell(text="Navn"),), tuple(Cell(text=text) for text in cells)))
    item = replace(ITEM, sections=(Section(heading="", blocks=(table,)),))
    return [f"{placed.path.partition('rows')[2]} {placed.hit.kind}" for placed in item_cpr_hits(item)]


@pytest.mark.parametrize(
    ("first", "second"),
    [(SOLID[:6], SOLID[6:]), (f" {SOLID[:6]}-", SOLID[6:]), (SOLID[:6], f"– {SOLID[6:]}\n")],
)
def test_a_number_that_stands_in_two_cells_is_found(first: str, second: str) -> None:
    assert _kinds_in_row("Ida", first, second) == ["[1][2].text certain"]


def test_in_two_cells_the_modulus_decides() -> None:
    assert _kinds_in_row(DATE_ONLY[:6], DATE_ONLY[-4:]) == ["[1][1].text date_only"]


@pytest.mark.parametrize(
    "cells",
    [
        ("323456", SOLID[6:]),
        (SOLID[:6], "", SOLID[6:]),
        (SOLID[:6], f"{SOLID[6:]}0"),
        (f"1{SOLID[:6]}", SOLID[6:]),
        (SOLID[:6], f"{SOLID[6:]} kr."),
    ],
)
def test_other_figures_beside_each_other_are_no_number(cells: tuple[str, ...]) -> None:
    assert _kinds_in_row(*cells) == []
