import pytest

from raadhus.understanding.positions import positions_in


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Venstre kunne ikke tiltræde indstillingen.", "against"),
        ("Mona Ege (A) stemte imod.", "against"),
        ("Imod stemte: Liste B", "against"),
        ("Venstre tog forbehold.", "reservation"),
        ("2 medlemmer (N+Ø) tager forbehold.", "reservation"),
        ("Mona Ege (A) afgav mindretalsudtalelse.", "minority_statement"),
        ("Mindretalsudtalelse fra Bo Lind: Broen er for smal.", "minority_statement"),
        ("Bo Lind ønskede tilført protokollen, at broen er for smal.", "entry"),
        ("Protokoltilførsel fra Liste B: Broen er for smal.", "entry"),
    ],
)
def test_the_words_tell_the_kind_of_position(line: str, kind: str) -> None:
    (position,) = positions_in((line,))

    assert (position.kind, position.text) == (kind, line)


@pytest.mark.parametrize(
    "line",
    [
        "Mona Ege og Bo Lind kunne tiltræde indstillingen.",
        "Et flertal i udvalget kunne tiltræde indstillingen.",
        "Der tages forbehold for prisudviklingen.",
        "Bo Lind deltog ikke i sagens behandling.",
    ],
)
def test_agreeing_staying_away_and_caution_are_no_positions(line: str) -> None:
    assert positions_in((line,)) == ()


def test_groups_in_the_genitive_are_parties_beside_persons() -> None:
    line = "Socialistisk Folkepartis og Radikale Venstres byrådsgrupper og Bo Lind kunne ikke tiltræde indstillingen."

    (position,) = positions_in((line,))

    assert position.who == ("Socialistisk Folkeparti", "Radikale Venstre", "Bo Lind")


def test_each_point_has_its_own_position() -> None:
    line = "Alternativet kunne ikke tiltræde indstillingens beslutningspunkter 1 og 2."

    assert [position.point for position in positions_in((line,))] == ["1", "2"]


def test_a_position_under_a_point_is_about_that_point() -> None:
    (position,) = positions_in(("Mona Ege (A) stemte imod.",), point="3")

    assert position.point == "3"


def test_a_statement_of_a_minority_that_is_not_named_is_kept() -> None:
    (position,) = positions_in(("Mindretalsudtalelse: broen er for smal.",))

    assert (position.kind, position.who) == ("minority_statement", ())


@pytest.mark.parametrize("line", ["Ad 2, imod stemte: F", "Ad 2 , imod stemte: F."])
def test_the_point_in_front_of_a_position_is_its_point(line: str) -> None:
    (position,) = positions_in((line,))

    assert (position.point, position.who) == ("2", ("F",))


def test_the_points_before_a_line_are_those_of_the_position() -> None:
    positions = positions_in(("1.-3. (V) stemmer imod, da broen er for dyr.",), point="3")

    assert [(position.point, position.who) for position in positions] == [
        (point, ("V",)) for point in ("1", "2", "3")
    ]


def test_those_who_were_for_are_not_among_those_against() -> None:
    (position,) = positions_in(("For stemte A og B, mens V stemte imod.",))

    assert position.who == ("V",)
