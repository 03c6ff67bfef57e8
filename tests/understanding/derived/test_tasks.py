"""The tasks of agreements and plans are found with the agreement, its year and their numbers."""

import pytest

from corpus import corpus_bytes
from raadhus.core.derived import Task
from raadhus.core.record import AgendaItem, Entry, List, Paragraph, Section
from raadhus.reading import read
from raadhus.understanding.derived.passages import passages_of
from raadhus.understanding.derived.plans import tasks
from understanding.made_items import (
    case_of_blocks,
    made_case,
    made_item,
    made_list,
    made_record,
    made_section,
)

TITLE = "Budgetaftale 2025"


def _tasks(item: AgendaItem) -> tuple[Task, ...]:
    record = made_record(item)
    return tasks(passages_of(record), record=record)


def _told(item: AgendaItem) -> list[tuple[str | None, int | None, str | None, str]]:
    return [(task.agreement, task.year, task.number, task.title) for task in _tasks(item)]


def _numbered_list(*texts: str) -> List:
    entries = (
        Entry(label=f"{number}.", blocks=(Paragraph(text=text),)) for number, text in enumerate(texts, 1)
    )
    return List(ordered=True, entries=tuple(entries))


def test_numbers_in_brackets_are_those_of_the_agreement_in_the_title() -> None:
    section = Section(
        heading="Sagsfremstilling",
        blocks=(
            Paragraph(text="Følgende drøftes:"),
            made_list("Flere cykelstier (3.2)", "En havn for alle (4.12)."),
        ),
    )

    assert _told(made_item(section, title=TITLE)) == [
        (TITLE, 2025, "3.2", "Flere cykelstier"),
        (TITLE, 2025, "4.12", "En havn for alle"),
    ]


def test_an_entry_that_is_called_as_a_plan_is_belongs_to_the_plan_of_its_list() -> None:
    section = Section(
        heading="Sagsfremstilling",
        blocks=(
            Paragraph(text="Udvalget har valgt tre fokusområder i handleplanen for byens torve:"),
            _numbered_list("Flere træer", "Indkøbspolitik", "Frivillige"),
        ),
    )

    told = _told(made_item(section, title="Byens torve"))

    assert [title for *_, title in told] == ["Flere træer", "Indkøbspolitik", "Frivillige"]
    assert len({agreement for agreement, *_ in told}) == 1


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Indsats nr. 3 om Nattebus", "3"),
        ("Initiativ 12: Nattebus", "12"),
        ("Nattebus (Indsats to)", "2"),
        ("Tiltag 2.2 - Nattebus.", "2.2"),
    ],
)
def test_a_part_is_numbered_by_what_it_is_called(text: str, number: str) -> None:
    section = made_section("Sagsfremstilling", text)

    assert _told(made_item(section, title="Trafikhandlingsplan 2024")) == [
        ("Trafikhandlingsplan 2024", 2024, number, "Nattebus")
    ]


def test_the_entries_that_the_lead_calls_actions_are_those_of_the_plan() -> None:
    section = Section(
        heading="Sagsfremstilling",
        blocks=(
            Paragraph(text="Udvalget har valgt to fokusområder i handleplanen:"),
            _numbered_list("Skovens stier", "Nye bænke."),
        ),
    )
    plan = "Egeborg Kommunes handleplan for grønne byrum"

    assert _told(made_item(section, title=plan)) == [
        (plan, None, "1", "Skovens stier"),
        (plan, None, "2", "Nye bænke"),
    ]


def test_what_was_agreed_is_a_task_without_a_number() -> None:
    item = made_case("I budgetforliget for 2024-27 blev det besluttet, at færgelejet skal sælges.")

    assert _told(item) == [("budgetforliget for 2024-27", 2024, None, "færgelejet skal sælges")]


def test_a_part_in_quotation_marks_is_one_of_the_plan_before_it() -> None:
    item = made_case(
        "Byrådet godkendte handlingsplanen for Grønt Egeborg. Et af tiltagene er ”Et træ til hver”."
    )

    assert _told(item) == [("handlingsplanen for Grønt Egeborg", None, None, "Et træ til hver")]


def test_a_plan_that_only_stands_near_is_doubted() -> None:
    item = case_of_blocks(
        Paragraph(text="Handlingsplanen for Grønt Egeborg blev godkendt."),
        Paragraph(text="Indsatserne er:"),
        made_list("Et træ til hver (Indsats 1)"),
    )

    assert [task.unsure for task in _tasks(item)] == ["plan-unclear"]


def test_a_numbered_part_far_from_any_plan_belongs_to_none() -> None:
    texts = (
        "Handlingsplanen for Grønt Egeborg er kendt.",
        "To.",
        "Tre.",
        "Fire.",
        "Indsats 7: Et træ til hver",
    )

    (task,) = _tasks(made_case(*texts))

    assert (task.agreement, task.number, task.unsure) == (None, "7", "plan-not-named")


@pytest.mark.parametrize(
    "text",
    [
        "Flere cykelstier (3.2)",
        "Indsats 3 om Nattebus",
        "Budgettet øges med 3 pct. (4.2 mio. kr.)",
        "Udvalget drøftede kommunens indsats ”Et træ til hver”.",
    ],
)
def test_a_number_without_a_plan_in_the_item_is_no_task(text: str) -> None:
    assert _tasks(made_case(text)) == ()


def test_a_list_beside_an_agreement_is_not_made_its_tasks() -> None:
    item = case_of_blocks(
        Paragraph(text="Forsøget er en del af budgetaftalen for 2024."),
        Paragraph(text="Aktiviteterne har været:"),
        made_list("Boldspil", "Svømning"),
    )

    assert _tasks(item) == ()


FIRST = "ballerup/2020-01-14-erhvervs-og-beskaeftigelsesudvalget.txt"
SECOND = "ballerup/2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget.txt"


def _founding(name: str) -> list[tuple[int | None, str | None]]:
    record = read(corpus_bytes(name))
    return [(task.year, task.number) for task in tasks(passages_of(record), record=record)]


def test_the_founding_minutes_name_the_tasks_of_the_budget_agreement() -> None:
    assert _founding(FIRST) == [(2020, number) for number in ("3.23", "5.3", "5.4", "5.5", "5.6", "5.7")]


def test_the_founding_minutes_name_the_focus_areas_of_the_action_plan() -> None:
    assert _founding(SECOND)[:3] == [(None, "1"), (None, "2"), (None, "3")]
