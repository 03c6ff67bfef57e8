"""Items that a secretary wrote in tables, and tables that are only tables."""

from raadhus.core.plain_text import plain_text
from raadhus.core.record import MeetingRecord, Table
from raadhus.reading import read
from raadhus.reading.coverage import coverage
from word_files import paragraph, run, table, word_file

HEAD = paragraph("Referat fra Havneudvalget") + paragraph("Tirsdag den 4. maj 2021 kl. 16.00")


def _read(body: str) -> MeetingRecord:
    data = word_file(HEAD + body)
    assert coverage(data).not_placed == ()
    assert coverage(data).twice == ()
    return read(data)


def _told(record: MeetingRecord) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (item.number, item.title, tuple(section.heading for section in item.sections))
        for item in record.items
    ]


def test_a_table_with_its_title_in_the_first_row_is_an_item() -> None:
    rows = (("Sagsnr.", "21/4455"), ("Sagsfremstilling", "Kajen er gammel."), ("Beslutning", "Godkendt."))

    record = _read(table(("Punkt 1", "Ny kaj"), *rows) + table(("Punkt 2", "Salg af grund"), *rows))

    assert _told(record) == [
        ("1", "Ny kaj", ("Sagsfremstilling", "Beslutning")),
        ("2", "Salg af grund", ("Sagsfremstilling", "Beslutning")),
    ]
    assert [item.case_number for item in record.items] == ["21/4455", "21/4455"]
    assert [item.decision[0].outcome for item in record.items] == ["approved", "approved"]


def test_each_row_of_a_table_with_decisions_is_an_item() -> None:
    record = _read(
        table(
            ("Punkt", "Emne", "Beslutning", "Bilag"),
            ("1", "Ny kaj", "Godkendt.", "Kort"),
            ("2", "Lukket: Salg", "Udsat.", ""),
        )
    )

    assert _told(record) == [("1", "Ny kaj", ("Beslutning", "Bilag")), ("2", "Salg", ())]
    assert [item.access for item in record.items] == [None, "closed"]
    assert [entry.title for entry in record.items[0].attachments] == ["Kort"]
    assert [item.decision[0].outcome for item in record.items] == ["approved", "postponed"]


def test_the_number_may_stand_with_the_title_in_the_first_column() -> None:
    record = _read(
        table(("Dagsordenspunkt", "Referat"), ("1. Ny kaj", "Godkendt."), ("2. Eventuelt", "Intet."))
    )

    assert _told(record) == [("1", "Ny kaj", ("Referat",)), ("2", "Eventuelt", ("Referat",))]


def test_a_link_in_such_a_table_stays() -> None:
    linked = f'<w:hyperlink r:id="l">{run("kortet")}</w:hyperlink>'
    rows = table(("Punkt", "Beslutning"), ("1. Kaj", "Se"), ("2. Havn", "HER")).replace(run("HER"), linked)
    data = word_file(HEAD + rows, links={"l": ("hyperlink", "https://egeborg.example/kort")})

    assert "https://egeborg.example/kort" in repr(read(data).items[1].sections)


def test_a_table_of_figures_stays_a_table() -> None:
    figures = table(("Nr.", "Post", "Beløb"), ("1", "Sten", "5.000"), ("2", "Sand", "6.000"))

    record = _read(paragraph("1. Ny kaj", style="Overskrift1") + paragraph("Beslutning") + figures)

    (section,) = record.items[0].sections
    assert isinstance(section.blocks[0], Table)
    assert plain_text(section.blocks).count("\n") == 2
