"""What is derived from a meeting is shown in short lists with the number of the item."""

import pytest

from raadhus.cli.display.derived_text import add_derived
from raadhus.cli.display.terminal_text import Terminal, TerminalText
from raadhus.core.derived import Change, Derived, DerivedFrom, Figure, Money, Place, Promise, Rhythm, Task
from raadhus.core.record import Span
from understanding.made_items import made_case

PLACE = Place(at="/items/0/sections/0/blocks/0/text", start=0, end=4)
SOURCE = DerivedFrom(name=None, sha256="0" * 64, start=None)


def _shown(**rows: tuple[object, ...]) -> list[str]:
    text = TerminalText(Terminal(width=80, has_colour=False))
    derived = Derived(extractor="1", source=SOURCE, **rows)  # type: ignore[arg-type]  # as each test gives them
    add_derived(text, derived, items=(made_case("Der lægges ny asfalt i Egeborg."),))
    return [line.strip() for line in str(text).splitlines() if line.strip()]


def _task(at: str = PLACE.at, **told: object) -> Task:
    place = Place(at=at, start=0, end=4)
    return Task(place=place, words="Fire", title="Flere cykelstier", **told)  # type: ignore[arg-type]  # ditto


def test_a_promise_is_shown_with_its_owner_its_rhythm_and_its_date() -> None:
    due = Span(from_=None, to="2025-12-31", as_printed="inden udgangen af 2025")
    promise = Promise(
        place=PLACE, words="Fire", what="status", owner="Staben", to="Klimaudvalget", source="text",
        rhythm=Rhythm(times=2), due=due,
    )  # fmt: skip

    assert _shown(promises=(promise,)) == [
        "Lovet",
        "1.    status · Staben · til Klimaudvalget · to gange om året · inden",
        "udgangen af 2025",
    ]


def test_an_amount_is_shown_with_its_year_its_stage_and_its_frame() -> None:
    money = Money(
        place=PLACE, words="Fire", oere=390_000_000, as_printed="3,9 mio. kr.", from_year=2025, to_year=2025,
        stage="sought", frame="20.06", inside=False,
    )  # fmt: skip

    assert (
        _shown(money=(money,))[1] == "1.    3,9 mio. kr. · 2025 · søgt · ramme 20.06 · uden for servicerammen"
    )


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("1234.5", "percent", "1.234,5 pct."),
        ("-0.5", "m2", "-0,5 m²"),
        ("3", "rank", "nr. 3"),
        ("7", "bænke", "7 bænke"),
        ("0", None, "0"),
    ],
)
def test_a_figure_is_shown_as_danes_write_it(value: str, unit: str | None, shown: str) -> None:
    figure = Figure(place=PLACE, words="Fire", value=value, unit=unit, what="Bænke")

    assert _shown(figures=(figure,))[1] == f"1.    Bænke · {shown}"


def test_a_merger_is_shown_with_what_was_merged() -> None:
    change = Change(
        place=PLACE, words="Fire", kind="merged", before=("Nordskolen", "Sydskolen"), after="Egeskolen"
    )

    assert _shown(changes=(change,))[1] == "1.    Lagt sammen · Nordskolen, Sydskolen → Egeskolen"


def test_what_is_said_already_is_not_said_again() -> None:
    task = _task(agreement="Budgetaftale 2025", year=2025)
    promise = Promise(place=PLACE, words="Fire", what="Staben giver en status", owner="Staben", source="text")

    assert _shown(tasks=(task,))[1] == "1.    Flere cykelstier · Budgetaftale 2025"
    assert _shown(promises=(promise,))[1] == "1.    Staben giver en status"


def test_a_year_is_said_though_the_words_before_it_name_it_too() -> None:
    money = Money(
        place=PLACE, words="Fire", oere=500_000_000, as_printed="5 mio. kr.", what="2 i 2024, 5 i 2025", from_year=2025
    )  # fmt: skip

    assert _shown(money=(money,))[1] == "1.    5 mio. kr. · 2 i 2024, 5 i 2025 · 2025"


def test_a_unit_that_is_moved_shows_where_to() -> None:
    change = Change(place=PLACE, words="Fire", kind="moved", what="Havneteamet", after="Center for Kultur")

    assert _shown(changes=(change,))[1] == "1.    Flyttet · Havneteamet · → Center for Kultur"


def test_of_many_rows_the_first_are_shown_and_the_rest_is_counted() -> None:
    shown = _shown(tasks=tuple(_task(number=f"3.{number}") for number in range(20)))

    assert len(shown) == 14
    assert shown[-1] == "… og 8 til: --derived"


def test_a_row_outside_the_items_has_no_number() -> None:
    assert _shown(tasks=(_task("/sections/0/blocks/0/text"),))[1] == "–     Flere cykelstier"


def test_a_row_that_may_be_wrong_says_why() -> None:
    assert _shown(tasks=(_task(unsure="agreement-not-named"),))[2] == "? agreement-not-named"


def test_nothing_is_shown_where_nothing_is_derived() -> None:
    assert _shown() == []
