"""Minutes that a municipality wrote in Word: with its styles, with its numbering, or with neither."""

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document

from corpus import corpus_bytes, corpus_files
from raadhus.core.plain_text import plain_text
from raadhus.core.record import List, MeetingRecord
from raadhus.reading import read, word
from raadhus.reading.check_page.item_places import item_places
from raadhus.reading.coverage import coverage
from raadhus.reading.read import original_of
from word_files import numbered, paragraph, part, run, table, word_file

HEAD = (
    paragraph("Egeborg Kommune")
    + paragraph("Referat fra Havneudvalget")
    + paragraph("Tirsdag den 4. maj 2021 kl. 16.00")
    + paragraph("Mødested: Havnekontoret")
)
NUMBERS = "".join(
    f'<w:abstractNum w:abstractNumId="{kind}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    f'<w:num w:numId="{kind}"><w:abstractNumId w:val="{kind}"/></w:num>'
    for kind in (1, 2)
)


def _bold(text: str) -> str:
    return paragraph(run(text, "<w:b/>"))


def _read(body: str) -> MeetingRecord:
    data = word_file(HEAD + body, numbering=NUMBERS)
    assert coverage(data).not_placed == ()
    return read(data)


def _titles(record: MeetingRecord) -> list[tuple[str, str]]:
    return [(item.number, item.title) for item in record.items]


TITLES = [("1", "Ny kaj"), ("2", "Salg af grund")]
UNDER = (
    paragraph("Indstilling") + paragraph("Kajen fornyes.") + paragraph("Beslutning") + paragraph("Godkendt.")
)


@pytest.mark.parametrize(
    "titles",
    [
        [paragraph("1. Ny kaj", style="Overskrift1"), paragraph("2. Salg af grund", style="Overskrift1")],
        [paragraph("Punkt 1: Ny kaj"), paragraph("Punkt 2: Salg af grund")],
        [paragraph("Sag nr. 1 - Ny kaj"), paragraph("Sag nr. 2 - Salg af grund")],
        [paragraph("Pkt. 1 – Ny kaj"), paragraph("Pkt. 2 – Salg af grund")],
        [_bold("Ad 1) Ny kaj"), _bold("Ad 2) Salg af grund")],
        [_bold("Ad pkt. 1: Ny kaj"), _bold("Ad pkt. 2: Salg af grund")],
        [_bold("Punkt 1") + _bold("Ny kaj"), _bold("Punkt 2") + _bold("Salg af grund")],
        [_bold("1.") + _bold("Ny kaj"), _bold("2.") + _bold("Salg af grund")],
        [_bold("Punkt 1</w:t><w:br/><w:t>Ny kaj"), _bold("Punkt 2</w:t><w:br/><w:t>Salg af grund")],
        [_bold("1. Ny kaj"), _bold("2. Salg af grund")],
        [paragraph("1. Ny kaj"), paragraph("2. Salg af grund")],
        [numbered("Ny kaj"), numbered("Salg af grund")],
        [numbered(run("Ny kaj", "<w:b/>")), numbered(run("Salg af grund", "<w:b/>"))],
    ],
    ids=[
        "styles",
        "punkt",
        "sag-nr",
        "pkt-dash",
        "ad",
        "ad-pkt",
        "above",
        "number-above",
        "line-break",
        "bold",
        "typed",
        "word-numbered",
        "word-numbered-bold",
    ],
)
def test_items_are_found_however_their_titles_are_made(titles: list[str]) -> None:
    record = _read("".join(title + UNDER for title in titles))

    assert _titles(record) == TITLES
    assert [item.decision[0].outcome for item in record.items] == ["approved", "approved"]
    assert [item.recommendation[0].points[0].text for item in record.items] == ["Kajen fornyes."] * 2


@pytest.mark.parametrize("title", [paragraph("Ny kaj", style="Overskrift1"), _bold("Ny kaj")])
def test_titles_without_numbers_are_known_by_what_stands_under_them(title: str) -> None:
    record = _read(title + UNDER + title.replace("Ny kaj", "Salg") + UNDER)

    assert _titles(record) == [("", "Ny kaj"), ("", "Salg")]


def test_the_head_of_the_meeting_is_read() -> None:
    record = _read(paragraph("Afbud: Ib Skov (V)") + _bold("1. Ny kaj") + UNDER)

    assert (record.kind, record.body.name, record.organizations[0].name) == (
        "minutes", "Egeborg Kommune", "Havneudvalget",
    )  # fmt: skip
    assert (record.meeting.start, record.meeting.place) == ("2021-05-04T16:00:00+02:00", "Havnekontoret")
    assert [(entry.name, entry.status) for entry in record.attendance] == [("Ib Skov", "apology")]


@pytest.mark.parametrize(("above", "heading"), [("Deltagere", "Deltagere"), ("Velkommen", "")])
def test_a_table_of_those_present_is_their_attendance(above: str, heading: str) -> None:
    people = table(("Navn", "Parti", "Til stede"), ("Asta Holm", "A", "X"), ("Ib Skov", "V", "Afbud"))

    record = _read(paragraph(above) + people + _bold("1. Ny kaj") + UNDER)

    assert [(entry.name, entry.party, entry.status) for entry in record.attendance] == [
        ("Asta Holm", "A", "present"), ("Ib Skov", "V", "apology"),
    ]  # fmt: skip
    assert [section.heading for section in record.sections] == [heading]


def test_officials_under_their_own_heading_were_there() -> None:
    people = (
        _bold("Afbud") + paragraph("Ib Skov (V)") + _bold("Fra forvaltningen") + paragraph("Bo Eng, direktør")
    )

    record = _read(people + _bold("1. Ny kaj") + UNDER)

    assert [(entry.name, entry.status, entry.is_official) for entry in record.attendance] == [
        ("Ib Skov", "apology", False), ("Bo Eng", "present", True),
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["Beslutning den 4. maj 2021", "Vedtagelse 04-05-2021"])
def test_a_decision_with_the_day_of_the_meeting_is_one(heading: str) -> None:
    body = _bold("Bilag") + paragraph("Kort over kajen") + _bold(heading) + paragraph("Godkendt.")

    item = _read(_bold("1. Ny kaj") + body + _bold("2. Salg") + UNDER).items[0]

    assert [entry.outcome for entry in item.decision] == ["approved"]
    assert [entry.title for entry in item.attachments] == ["Kort over kajen"]


def test_the_points_of_a_recommendation_keep_the_numbers_that_word_gives_them() -> None:
    points = numbered("at kajen fornyes", number=2) + numbered("at prisen afsættes", number=2)

    item = _read(
        _bold("1. Ny kaj") + paragraph("Indstilling") + points + paragraph("Beslutning") + paragraph("Ja.")
    ).items[0]

    assert [entry.label for block in item.sections[0].blocks if isinstance(block, List) for entry in block.entries] == [
        "1.", "2.",
    ]  # fmt: skip
    assert [point.number for point in item.recommendation[0].points] == ["1", "2"]


def test_an_agenda_of_nothing_but_a_list_has_its_entries_as_items() -> None:
    body = (
        paragraph("Dagsorden")
        + numbered("Godkendelse af dagsorden")
        + numbered("Ny kaj")
        + numbered("Eventuelt")
    )

    record = _read(body)

    assert [title for _, title in _titles(record)] == ["Godkendelse af dagsorden", "Ny kaj", "Eventuelt"]


def test_a_label_in_front_of_its_text_opens_a_section() -> None:
    body = (
        _bold("1. Ny kaj")
        + paragraph("Sagsnr.: 21/4455")
        + paragraph(run("Beslutning:", "<w:b/>") + run(" Godkendt."))
    )

    item = _read(body + _bold("2. Salg") + UNDER).items[0]

    assert [(section.heading, plain_text(section.blocks)) for section in item.sections] == [
        ("Beslutning:", "Godkendt.")
    ]
    assert (item.case_number, item.decision[0].outcome) == ("21/4455", "approved")


def test_a_table_under_the_title_says_whose_case_it_is() -> None:
    facts = table(("Sagsnr.", "21/4455"), ("Beslutningskompetence:", "Havneudvalget"))

    item = _read(
        paragraph("1. Ny kaj", style="Overskrift1")
        + facts
        + paragraph("Beslutning", style="Overskrift2")
        + paragraph("Godkendt.")
    ).items[0]

    assert (item.case_number, item.authority) == ("21/4455", "Havneudvalget")


@pytest.mark.parametrize("mark", ["Lukket: Salg", "Salg - (FOR LUKKEDE DØRE)", "Salg (lukket punkt)"])
def test_a_closed_item_is_closed(mark: str) -> None:
    item = _read(
        _bold("1. Ny kaj") + UNDER + _bold(f"2. {mark}") + paragraph("Beslutning") + paragraph("Solgt.")
    ).items[1]

    assert (item.title, item.access, item.sections) == ("Salg", "closed", ())
    assert plain_text(item.public_text) == "Solgt."


def test_attachments_are_the_titles_under_their_heading() -> None:
    links = {"b": ("hyperlink", "https://egeborg.example/kort.pdf")}
    titles = numbered(f'<w:hyperlink r:id="b">{run("Kort over kajen")}</w:hyperlink>', number=2) + numbered(
        "Budget", number=2
    )
    data = word_file(
        HEAD + _bold("1. Ny kaj") + paragraph("Bilag") + titles + UNDER, numbering=NUMBERS, links=links
    )

    item = read(data).items[0]

    assert [(entry.title, entry.url) for entry in item.attachments] == [
        ("Kort over kajen", "https://egeborg.example/kort.pdf"), ("Budget", None),
    ]  # fmt: skip
    assert coverage(data).is_whole


@pytest.mark.parametrize(
    "contents",
    [
        paragraph("Indholdsfortegnelse")
        + paragraph("Punkt 1: Ny kaj ..... 2")
        + paragraph("Punkt 2: Salg af grund ..... 3"),
        paragraph("Indhold")
        + paragraph("Ny kaj 2", style="TOC1")
        + paragraph("Salg af grund 3", style="TOC1"),
    ],
    ids=["typed", "made"],
)
def test_a_contents_list_is_no_item(contents: str) -> None:
    record = _read(
        contents + paragraph("Punkt 1: Ny kaj") + UNDER + paragraph("Punkt 2: Salg af grund") + UNDER
    )

    assert _titles(record) == TITLES
    assert "Indhold" not in repr(record)


@pytest.mark.parametrize(
    "agenda",
    [numbered("Ny kaj") + numbered("Salg af grund"), paragraph("1. Ny kaj") + paragraph("2. Salg af grund")],
    ids=["word-numbered", "typed"],
)
@pytest.mark.parametrize("under", [UNDER, paragraph("Kajen fornyes.")], ids=["headings", "text"])
def test_an_agenda_whose_items_stand_below_once_more_is_no_item(agenda: str, under: str) -> None:
    record = _read(
        _bold("Dagsorden") + agenda + _bold("Ad 1) Ny kaj") + under + _bold("Ad 2) Salg af grund") + under
    )

    assert _titles(record) == TITLES
    assert "Kajen fornyes." in plain_text(record.items[0].sections[0].blocks)


def test_points_that_are_decided_as_recommended_stay() -> None:
    points = paragraph("1. at kajen fornyes") + paragraph("2. at prisen afsættes")
    body = paragraph("Indstilling") + points + paragraph("Beslutning") + points

    item = _read(_bold("1. Ny kaj") + body + _bold("2. Salg") + UNDER).items[0]

    assert [plain_text(section.blocks).count("kajen") for section in item.sections] == [1, 1]


def test_the_municipality_may_stand_on_every_page_alone() -> None:
    header = part("hdr", paragraph("Egeborg Kommune side 1"))
    body = HEAD.replace(paragraph("Egeborg Kommune"), "") + _bold("1. Ny kaj") + UNDER
    data = word_file(body, parts={"word/header1.xml": header}, links={"h": ("header", "header1.xml")})

    assert read(data).body.name == "Egeborg Kommune"
    assert coverage(data).twice == ()


def test_committee_and_day_may_stand_on_every_page_alone() -> None:
    tabs = "</w:t><w:tab/><w:t>"
    header = part("hdr", paragraph(f"Egeborg Kommune{tabs}Havneudvalget{tabs}4. maj 2021"))
    body = _bold("Referat") + _bold("1. Ny kaj") + UNDER
    data = word_file(body, parts={"word/header1.xml": header}, links={"h": ("header", "header1.xml")})

    record = read(data)

    assert (record.body.name, record.organizations[0].name, record.meeting.start) == (
        "Egeborg Kommune", "Havneudvalget", "2021-05-04",
    )  # fmt: skip
    assert coverage(data).not_placed == coverage(data).twice == ()


@pytest.mark.parametrize("made", [paragraph, _bold, lambda text: paragraph(text, style="Overskrift1")])
def test_a_line_above_items_says_whether_they_are_closed(made: Callable[[str], str]) -> None:
    items = made("Åbne punkter"), _bold("1. Ny kaj"), UNDER, made("Lukkede punkter"), _bold("2. Salg"), UNDER

    record = _read("".join(items))

    assert [(item.group, item.access) for item in record.items] == [
        ("Åbne punkter", "open"), ("Lukkede punkter", "closed"),
    ]  # fmt: skip
    assert record.meeting.place == "Havnekontoret"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (run("a") + run(" internt", "<w:vanish/>"), "hidden-text"),
        (f"<w:ins>{run('a')}</w:ins>", "changes-not-accepted"),
        ('<w:r><w:sym w:font="Ukendt" w:char="F011"/></w:r>', "sign-unknown"),
    ],
)
def test_what_one_cannot_be_sure_of_is_a_doubt(text: str, code: str) -> None:
    record = _read(_bold("1. Ny kaj") + UNDER + paragraph(text))

    assert code in [doubt.code for doubt in record.doubts]
    assert "internt" not in repr(record)


def test_a_list_without_its_definition_is_a_doubt() -> None:
    assert "list-numbers-missing" in [
        doubt.code for doubt in _read(_bold("1. Ny kaj") + UNDER + numbered("a", number=8)).doubts
    ]


def _office_minutes() -> bytes:
    document: Document = docx.Document()
    document.add_heading("Referat fra Havneudvalget", 0)
    document.add_paragraph("Tirsdag den 4. maj 2021 kl. 16.00")
    for title in ("Ny kaj", "Salg af grund"):
        document.add_heading(title, 1)
        document.add_heading("Beslutning", 2)
        document.add_paragraph("Godkendt.", style="List Bullet")
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def test_the_styles_of_a_real_template_are_known() -> None:
    record = read(_office_minutes())

    assert [item.title for item in record.items] == ["Ny kaj", "Salg af grund"]
    assert plain_text(record.items[0].sections[0].blocks) == "• Godkendt."


@pytest.mark.parametrize(
    "title",
    [
        _bold("Ad 1) Ny kaj"),
        _bold("Punkt 1") + _bold("Ny kaj"),
        table(("Sag nr. 1", "Ny kaj"), ("Beslutning", "Ja.")),
    ],
)
def test_the_lines_are_those_of_the_file_and_tell_where_the_item_begins(title: str) -> None:
    data = word_file(HEAD + title + paragraph("Sagsnr. 21/4455") + UNDER)

    (reading,) = word.recognise(original_of(data))

    places = item_places(reading.record.items, lines=reading.lines)
    assert [line.text for line in reading.lines[:2]] == ["Egeborg Kommune", "Referat fra Havneudvalget"]
    assert "Sagsnr. 21/4455" in {line.text for line in reading.lines}
    assert places[1].text.endswith("Ny kaj")


@pytest.mark.parametrize("file", corpus_files("glostrup/*.docx"))
def test_real_minutes_are_read_whole_and_right(file: str) -> None:
    data = corpus_bytes(file)

    record = read(data)

    assert coverage(data).is_whole
    assert coverage(data).twice == ()
    assert (record.kind, record.body.name, record.meeting.start) == (
        "minutes", "Glostrup Kommune", "2025-11-19T14:00:00+01:00",
    )  # fmt: skip
    assert [item.number for item in record.items] == ["1", "2", "3", "4", ""]
    assert [item.access for item in record.items] == [None, None, None, "closed", None]
    assert [item.case_number for item in record.items[:4]] == ["25/23642", "25/23642", "25/20079", "25/23642"]
    assert [len(item.sections) for item in record.items] == [4, 5, 6, 1, 1]
    assert [entry.status for entry in record.attendance].count("apology") == 2
    assert len(record.attendance) == 9
    assert [len(item.attendance) for item in record.items] == [2, 2, 2, 2, 0]


@pytest.mark.parametrize("file", corpus_files("glostrup/*.docx"))
def test_the_recommendation_and_the_decision_of_real_minutes_are_understood(file: str) -> None:
    items = read(corpus_bytes(file)).items

    assert [len(item.recommendation[0].points) if item.recommendation else 0 for item in items] == [
        0,
        1,
        2,
        0,
        0,
    ]
    assert [item.decision[0].outcome if item.decision else None for item in items] == [
        "approved", None, "approved", None, None,
    ]  # fmt: skip
    assert all(item.authority for item in items[:4])
