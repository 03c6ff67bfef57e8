"""What a user can type or meet stands in docs/reference, or the build fails."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping

import click
import pytest
from scripts.state_tables import with_tables

from house.tracked import ROOT, SOURCE
from raadhus.cli.errors import COMMAND_ERRORS
from raadhus.cli.program import program
from raadhus.core.actor import ACTOR_ERRORS
from raadhus.core.derived import (
    Change,
    Derived,
    DerivedFrom,
    Figure,
    Frame,
    Money,
    Place,
    Promise,
    Rhythm,
    Row,
    Rule,
    Task,
    Told,
)
from raadhus.core.door import FINDING_KINDS
from raadhus.core.doubts import DOUBT_KINDS
from raadhus.core.procedure.cautions import CAUTIONS
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.rule_profile import RuleProfile
from raadhus.core.procedure.rules import RULES
from raadhus.core.unsure_codes import UNSURE_CODES
from raadhus.demo.errors import DEMO_ERRORS
from raadhus.documents.checking import DOCUMENT_FINDINGS
from raadhus.documents.checking.checked import CHECK_ERRORS
from raadhus.documents.errors import DOCUMENT_ERRORS
from raadhus.figures.schemes.calculation import CALCULATION_ERRORS
from raadhus.following_up.errors import OBLIGATION_ERRORS
from raadhus.intake.errors import INTAKE_ERRORS
from raadhus.jobs.errors import JOB_ERRORS
from raadhus.mailing.errors import MAIL_ERRORS
from raadhus.published.byte_store import BYTE_STORE_ERRORS
from raadhus.published.doubt_errors import DOUBT_ERRORS
from raadhus.published.grounds import GROUNDS
from raadhus.published.operations.rebuild import REBUILD_ERRORS
from raadhus.published.operations.record_approval import APPROVAL_ERRORS
from raadhus.published.operations.record_statement import REGISTER_ERRORS
from raadhus.published.people.errors import PEOPLE_ERRORS
from raadhus.published.verifying.findings import FINDING_SENTENCES
from raadhus.published.withdrawing.refusal import WITHDRAWAL_ERRORS
from raadhus.reading.errors import READ_ERRORS
from raadhus.text_index.index_errors import INDEX_ERRORS
from raadhus.upkeep.errors import UPKEEP_ERRORS
from raadhus.web.public.for_machines.crawl import names_of_pages
from raadhus.web.public.trying.refusals import TRY_ERRORS

REFERENCE = ROOT / "docs" / "reference"
ERROR_TABLES: tuple[Mapping[str, object], ...] = (
    READ_ERRORS,
    BYTE_STORE_ERRORS,
    COMMAND_ERRORS,
    JOB_ERRORS,
    MAIL_ERRORS,
    UPKEEP_ERRORS,
    ACTOR_ERRORS,
    INTAKE_ERRORS,
    DOUBT_ERRORS,
    APPROVAL_ERRORS,
    WITHDRAWAL_ERRORS,
    REBUILD_ERRORS,
    REGISTER_ERRORS,
    PEOPLE_ERRORS,
    OBLIGATION_ERRORS,
    INDEX_ERRORS,
    DEMO_ERRORS,
    TRY_ERRORS,
    CALCULATION_ERRORS,
    CHECK_ERRORS,
    DOCUMENT_ERRORS,
)


_DERIVED: tuple[type[Row], ...] = (
    Derived, DerivedFrom, Place, Rhythm, Promise, Money, Frame, Figure, Change, Task, Rule
)  # fmt: skip
DERIVED = {struct.__name__: struct for struct in _DERIVED}


def _page(name: str) -> str:
    return (REFERENCE / name).read_text(encoding="utf-8")


def _rows(page: str) -> dict[str, str]:
    """The rows of the page's tables by the code in their first cell."""
    return {match[1]: match[0] for match in re.finditer(r"^\| `([a-z0-9-]+)` \|.*$", page, re.MULTILINE)}


def _commands(group: click.Group, path: str) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield f"{path} {name}", command
        if isinstance(command, click.Group):
            yield from _commands(command, f"{path} {name}")


COMMANDS = dict(_commands(program, "raadhus"))


def _section(command: str) -> str:
    page = _page("commands.md")
    found = re.search(rf"^## `{re.escape(command)}.*?(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    return found[0] if found else ""


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_is_in_the_reference(command: str) -> None:
    section = _section(command)
    options = {
        option
        for parameter in COMMANDS[command].params
        if isinstance(parameter, click.Option)
        for option in (*parameter.opts, *parameter.secondary_opts)
        if option.startswith("--")
    }

    assert section, f"docs/reference/commands.md has no section `{command}`"
    assert {option for option in options if f"`{option}" not in section} == set()


def test_the_reference_has_no_option_that_is_gone() -> None:
    known = {"--help", "--version"} | {
        option for command in COMMANDS.values() for parameter in command.params for option in parameter.opts
    }

    assert set(re.findall(r"`(--[a-z-]+)", _page("commands.md"))) - known == set()


def test_every_doubt_is_in_the_reference_with_its_severity() -> None:
    rows = _rows(_page("doubts.md"))

    assert set(rows) == set(DOUBT_KINDS)
    assert [code for code, kind in DOUBT_KINDS.items() if f"| {kind.severity} |" not in rows[code]] == []


def test_every_error_is_in_the_reference() -> None:
    assert set(_rows(_page("errors.md"))) == set[str]().union(*ERROR_TABLES)


def test_every_question_at_the_door_is_in_the_reference_with_its_severity() -> None:
    rows = _rows(_page("door.md"))

    assert set(rows) == set(FINDING_KINDS)
    assert [code for code, kind in FINDING_KINDS.items() if f"| {kind.severity} |" not in rows[code]] == []


def test_every_finding_of_verifying_is_in_the_reference() -> None:
    assert set(_rows(_part(_page("verifying.md"), "Findings in the store"))) == set(FINDING_SENTENCES)


def test_every_finding_in_a_document_is_in_the_reference_with_its_weight() -> None:
    rows = _rows(_part(_page("verifying.md"), "Findings in a document"))

    assert set(rows) == set(DOCUMENT_FINDINGS)
    assert [code for code, kind in DOCUMENT_FINDINGS.items() if f"| {kind.weight} |" not in rows[code]] == []


def test_every_ground_is_in_the_reference() -> None:
    assert set(_rows(_page("withdrawing.md"))) == set(GROUNDS)


def test_every_reason_to_doubt_a_derived_row_is_in_the_reference() -> None:
    rows = _rows(_part(_page("derived.md"), "Why a row may be wrong"))

    assert set(rows) == set(UNSURE_CODES)


def test_every_reason_that_a_deriver_gives_is_known() -> None:
    """Codes are the words with hyphens in the derivers, and two without; what else has hyphens there is Danish."""
    constants = {
        node.value
        for file in (SOURCE / "understanding" / "derived").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    coded = {value for value in constants if re.fullmatch(r"[a-z]+(?:-[a-z]+)+", value)} - {
        "lands-gennemsnit"
    }

    of_obligations = {"days-differ", "day-before-told"}

    assert coded | of_obligations | {"range", "postponed"} == set(UNSURE_CODES)


def test_every_key_of_what_is_derived_is_in_the_reference() -> None:
    page = _page("derived.md")
    told = {name: set(re.findall(r"^\| `(\w+)` \|", _part(page, name), re.MULTILINE)) for name in DERIVED}
    shared = set(Told.__struct_fields__)

    assert told == {
        name: set(struct.__struct_fields__) - (shared if issubclass(struct, Told) else set())
        for name, struct in DERIVED.items()
    }


def _part(page: str, heading: str) -> str:
    return page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def test_every_address_is_in_the_reference() -> None:
    assert set(_rows(_page("pages.md"))) == names_of_pages()


_REFUSING = ("core.procedure", "accounts", "mailing", "writing", "web.desk")


def _refusals(of: type[Refusal]) -> Iterator[type[Refusal]]:
    for one in of.__subclasses__():
        yield from _refusals(one)
        if "reason" in vars(one) and one.__module__.startswith("raadhus."):
            yield one


def test_every_refusal_of_the_desk_is_in_the_reference() -> None:
    for room in _REFUSING:
        folder = SOURCE.joinpath(*room.split("."))
        for module in pkgutil.walk_packages([str(folder)], f"raadhus.{room}."):
            importlib.import_module(module.name)

    told = re.findall(
        r"^\| `([a-z0-9-]+)` \| (.*?) \|",
        _part(_page("procedure.md"), "Why something is refused"),
        re.MULTILINE,
    )
    refusals = ((one.reason, one.sentences[one.reason].english) for one in _refusals(Refusal))

    assert sorted(told) == sorted((code, re.sub(r"\{(\w+)\}", r"*\1*", said)) for code, said in refusals)


def test_the_tables_of_states_are_printed_from_the_code() -> None:
    page = _page("procedure.md")

    assert with_tables(page) == page


def test_every_rule_of_procedure_is_in_the_reference() -> None:
    page = _page("procedure.md")
    keys = re.findall(r"^\|(.+?)\|", _part(page, "Profiles"), re.MULTILINE)

    assert set(re.findall(r"`(\w+)`", "".join(keys))) == set(RuleProfile.__struct_fields__)
    assert set(re.findall(r"^\| ([A-Z]\d+) \|", _part(page, "Rules"), re.MULTILINE)) == set(RULES)
    assert set(_rows(_part(page, "What is told and not refused"))) == set(CAUTIONS)
