from raadhus.core.record import Cell, Table
from raadhus.understanding.attendance_tables import is_people_table, people_of_tables


def _table(*rows: tuple[str, ...]) -> Table:
    return Table(rows=tuple(tuple(Cell(text=text) for text in row) for row in rows))


def _told(table: Table) -> list[tuple[str, str | None, str | None]]:
    return [(entry.name, entry.party, entry.status) for entry in people_of_tables((table,), start=None)]


def test_each_row_is_a_person_with_the_status_that_is_ticked() -> None:
    table = _table(
        ("Navn", "Parti", "Til stede", "Afbud"),
        ("Asta Holm", "A", "X", ""),
        ("Bo Lind", "C", "", "x"),
        ("Ib Skov", "V", "", ""),
        ("Cilje Rask", "F", "nej", ""),
    )

    assert _told(table) == [
        ("Asta Holm", "A", "present"), ("Bo Lind", "C", "apology"), ("Ib Skov", "V", None), ("Cilje Rask", "F", None),
    ]  # fmt: skip


def test_a_cell_may_say_the_status_or_its_reason_in_words() -> None:
    table = _table(("Medlem", "Fremmøde", "Afbud"), ("Asta Holm (A)", "Afbud", ""), ("Bo Lind", "", "Sygdom"))

    people = people_of_tables((table,), start=None)

    assert [(entry.status, entry.reason) for entry in people] == [("apology", None), ("apology", "Sygdom")]
    assert [entry.as_printed for entry in people] == ["Asta Holm (A), Afbud", "Bo Lind, Sygdom"]


def test_a_title_beside_the_name_makes_an_official() -> None:
    table = _table(("Navn", "Stilling", "Til stede"), ("Dorte Mark", "direktør", "x"))

    (entry,) = people_of_tables((table,), start=None)

    assert (entry.titles, entry.is_official, entry.status) == (("direktør",), True, "present")


def test_a_table_of_anything_else_names_nobody() -> None:
    assert not is_people_table(_table(("Navn", "Beløb"), ("Ny kaj", "5")))
    assert not is_people_table(_table(("Navn", "Til stede")))
    assert _told(_table(("Post", "Til stede"), ("Asta Holm", "x"))) == []
