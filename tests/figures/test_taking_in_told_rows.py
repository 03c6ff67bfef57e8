"""Rows of rules, changes and tasks follow what meetings tell, whatever came first."""

from itertools import permutations

import pytest
from django.db.models import Model

from figures.telling import change, count, dispensation, item_of, take_in, task, tell
from publishing import ASTA, NOW
from raadhus.figures.models import Plan, PlanTask, SchemeCount, SchemeRule, Unit, UnitChange, UnitPart
from raadhus.published.operations.withdraw_item import withdraw_item

pytestmark = pytest.mark.django_db

_TABLES: tuple[type[Model], ...] = (Plan, PlanTask, SchemeCount, SchemeRule, Unit, UnitChange, UnitPart)


def tables() -> list[list[dict[str, object]]]:
    return [list(model._base_manager.order_by("pk").values()) for model in _TABLES]


def names() -> list[tuple[str, bool]]:
    return list(Unit.objects.order_by("line", "name").values_list("name", "leads"))


def test_a_row_stands_at_its_words_in_its_item() -> None:
    held = tell("Nord hedder nu Havnen.", change("renamed", "Nord", after="Havnen"), day="2024-04-10")

    row = UnitChange.objects.get()
    assert (row.item_id, row.path, row.start, row.end, row.words) == (
        item_of(held), "sections/0/blocks/0/text", 0, 22, "Nord hedder nu Havnen.",
    )  # fmt: skip


def test_words_outside_of_items_make_no_row() -> None:
    tell("Nord", change("founded", after="Nord"), day="2024-04-10", at="/sections/0/blocks/0/text")

    assert not any(tables())


def test_two_rows_at_the_same_words_are_two() -> None:
    tell("Nord og Syd", change("founded", after="Nord"), change("founded", after="Syd"), day="2024-04-10")

    assert UnitChange.objects.count() == 2


def test_a_unit_renamed_twice_is_one_line_whatever_is_told_first() -> None:
    tell("Nord → Havnen", change("renamed", "Nord", after="Havnen"), day="2024-04-10")
    tell("Byen → Fjorden", change("renamed", "Byen", after="Fjorden"), day="2024-05-10")
    assert len(set(Unit.objects.values_list("line", flat=True))) == 2

    tell("Havnen → Byen", change("renamed", "Havnen", after="Byen"), day="2024-06-10")

    assert names() == [("Byen", False), ("Fjorden", True), ("Havnen", False), ("Nord", False)]
    assert len(set(Unit.objects.values_list("line", flat=True))) == 1


def test_a_moved_unit_stays_itself() -> None:
    tell("Teamet", change("moved", "Nord", after="Syd", what="Teamet"), day="2024-04-10")

    assert {leads for _, leads in names()} == {True}


def test_a_line_falls_apart_when_what_joined_it_is_withdrawn() -> None:
    tell("Nord", change("founded", after="Nord"), change("founded", after="Syd"), day="2024-04-10")
    joining = tell("Nord → Syd", change("renamed", "Nord", after="Syd"), day="2024-05-10")
    assert names() == [("Nord", False), ("Syd", True)]

    withdraw_item(item_of(joining), ground="other", actor=ASTA, now=NOW)
    take_in(joining, ())

    assert sorted(names()) == [("Nord", True), ("Syd", True)]
    assert UnitChange.objects.count() == 2


def test_a_meeting_that_is_gone_takes_its_rows_with_it() -> None:
    held = tell(
        "Nord",
        change("founded", after="Nord"),
        task("Veje"),
        dispensation("nyttejob"),
        count("Fleksjob", 3),
        day="2024-04-10",
    )
    assert all(tables())

    take_in(held, ())

    assert not any(tables())


def test_twice_is_once() -> None:
    told = (change("renamed", "Nord", after="Syd"), task("Veje", number="3.1"), dispensation("nyttejob"))
    tell("Nord → Syd", *told, day="2024-04-10")
    before = tables()

    tell("Nord → Syd", *told, day="2024-04-10")

    assert tables() == before


@pytest.mark.parametrize("order", tuple(permutations(range(3))))
def test_the_order_of_meetings_does_not_matter(order: tuple[int, ...]) -> None:
    told = (
        ("2024-04-10", change("renamed", "Nord", after="Havnen")),
        ("2024-05-10", change("renamed", "Center for Havnen", after="Byen")),
        ("2024-06-10", change("merged", "Byen", "Søen", after="Landet")),
    )
    for number in order:
        day, row = told[number]
        tell("Navne", row, day=day)

    leading = Unit.objects.get(leads=True)
    assert (leading.name, Unit.objects.filter(line=leading.line).count()) == ("Landet", 5)
    assert Unit.objects.get(key="havnen").name == "Center for Havnen"


def test_a_sentence_is_no_name_of_a_unit() -> None:
    tell("Nord", change("moved", "Nord", what="X" * 161), day="2024-04-10")

    assert names() == [("Nord", True)]


def test_a_task_has_the_plan_that_others_name_too() -> None:
    tell("Veje (3.1)", task("Veje", number="3.1"), day="2024-04-10")
    tell(
        "Veje er påbegyndt",
        task("Vejene", number="3.1", agreement="budgetaftalen for 2024", year=None),
        day="2024-05-10",
    )

    rows = PlanTask.objects.order_by("date")
    assert len({(row.plan, row.task) for row in rows}) == 1


def test_a_task_without_a_plan_has_none() -> None:
    tell("Veje", task("Veje", agreement=None, year=None), day="2024-04-10")

    assert PlanTask.objects.get().plan is None


@pytest.mark.parametrize(
    ("sentence", "stage"),
    [
        ("Rådet har givet dispensation.", "granted"),
        ("Rådet har givet afslag.", "refused"),
        ("Jobcentret har ansøgt om dispensation.", "applied"),
        ("Dispensation 2024-2026", "told"),
    ],
)
def test_a_dispensation_is_as_far_as_its_sentence_says(sentence: str, stage: str) -> None:
    tell(sentence, dispensation("nytteindsats", years=("2024", "2026")), day="2024-04-10")

    row = SchemeRule.objects.get()
    assert (row.scheme, row.stage, row.since, row.until) == ("nytteindsats", stage, "2024", "2026")


def test_a_rule_on_the_ratio_is_of_the_only_scheme_that_its_item_names() -> None:
    tell(
        "Forholdstallet overholdes.",
        dispensation("nyttejob"),
        dispensation("forholdstallet"),
        day="2024-04-10",
    )
    tell("Forholdstallet overholdes.", dispensation("forholdstallet"), day="2024-05-10")
    tell("En mast får dispensation.", dispensation("byggeri"), day="2024-06-10")

    found = SchemeRule.objects.order_by("date", "scheme").values_list("scheme", flat=True)
    assert list(found) == ["nytteindsats", "nytteindsats", "", None]
