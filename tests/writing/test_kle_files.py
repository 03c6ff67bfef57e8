"""The table of case numbers: read from KL's XML or from rows, loaded twice, and asked of a case number."""

import pytest
from msgspec.structs import replace

from desk_cast import egeborg_desk
from raadhus.writing.kle_files import KleFileUnreadable, read_kle
from raadhus.writing.models import KleEntry
from raadhus.writing.operations.load_kle import load_kle
from raadhus.writing.queries.case_number import read_case_number

SUBJECTS = """<?xml version="1.0" encoding="utf-8"?>
<KLE-Emneplan><UdgivelsesDato>2025-05-01</UdgivelsesDato>
<Hovedgruppe><HovedgruppeNr>90</HovedgruppeNr><HovedgruppeTitel>Legepladser</HovedgruppeTitel>
<Gruppe><GruppeNr>90.10</GruppeNr><GruppeTitel>Gynger</GruppeTitel>
<Emne><EmneNr>90.10.00</EmneNr><EmneTitel>Gynger i almindelighed</EmneTitel></Emne>
<Emne><EmneNr>90.10.05</EmneNr><EmneTitel>Vipper</EmneTitel><EmneAdministrativInfo><Historisk>
<UdgaaetDato>2020-01-01</UdgaaetDato></Historisk></EmneAdministrativInfo></Emne>
</Gruppe></Hovedgruppe></KLE-Emneplan>"""
FACETS = """<KLE-Handlingsfacetter><HandlingsfacetKategori><HandlingsfacetKategoriNr>Q</HandlingsfacetKategoriNr>
<HandlingsfacetKategoriTitel>Leg</HandlingsfacetKategoriTitel><Handlingsfacet><HandlingsfacetNr>Q07</HandlingsfacetNr>
<HandlingsfacetTitel>Gyngeture</HandlingsfacetTitel></Handlingsfacet></HandlingsfacetKategori></KLE-Handlingsfacetter>"""


def test_numbers_titles_and_ends_are_read_from_xml() -> None:
    rows = read_kle(SUBJECTS.encode())

    assert [row.number for row in rows] == ["90", "90.10", "90.10.00", "90.10.05"]
    assert rows[3].retired_date is not None
    assert [row.number for row in read_kle(FACETS.encode())] == ["Q", "Q07"]


@pytest.mark.parametrize(
    "text", ["Nummer;Titel\n90.10.00;Gynger\n", "90.10.00,Gynger,\n", "\ufeff90.10.00\tGynger\n"]
)
def test_rows_are_read_however_they_are_parted(text: str) -> None:
    assert [(row.number, row.title) for row in read_kle(text.encode())] == [("90.10.00", "Gynger")]


@pytest.mark.parametrize(
    "data",
    [b"", b"<a", b"<a/>", b"90.10.00", b"overskrift;titel\nnoget;andet\n", b"90.10.00;Gynger;i fjor\n",
     b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", b"\x00\x01\x02"],
)  # fmt: skip
def test_what_is_no_table_is_refused(data: bytes) -> None:
    with pytest.raises(KleFileUnreadable):
        read_kle(data)


@pytest.mark.django_db
def test_a_table_loaded_twice_is_there_once_and_loses_no_number() -> None:
    load_kle(read_kle(SUBJECTS.encode()))
    again = load_kle(replace(row, title="Nyt navn") for row in read_kle(SUBJECTS.encode())[:1])

    assert (again.new, again.changed, again.total) == (0, 1, 4)
    assert KleEntry.objects.get(pk="90").title == "Nyt navn"


@pytest.mark.django_db
def test_a_case_number_is_named_and_checked() -> None:
    signe = egeborg_desk().acting("Signe")
    assert not read_case_number("90.10.00-Q07-3-25", by=signe).is_checked
    load_kle([*read_kle(SUBJECTS.encode()), *read_kle(FACETS.encode())])

    read = read_case_number("90.10.00-Q07-3-25", by=signe)

    assert read.labels == (
        "90 Legepladser",
        "90.10 Gynger",
        "90.10.00 Gynger i almindelighed",
        "Q07 Gyngeture",
    )
    assert (read.year, read.troubles) == (2025, ())
    assert read_case_number("90.10.05-Q07-3-25", by=signe).troubles == ("retired",)
    assert read_case_number("90.10.99-Q99-3-25", by=signe).troubles == ("unknown-subject", "unknown-facet")
    assert read_case_number("efter aftale", by=signe).troubles == ("no-number",)
