import re
from pathlib import Path

import click
import pytest

from house.tracked import ROOT, name_of, tracked_files
from raadhus.cli.program import program
from raadhus.core import record

PAGES = [path for path in tracked_files() if path.suffix == ".md"]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
FRAGMENT_NAME = re.compile(r"^(\+[a-z0-9-]+|\d+)\.(added|changed|fixed|removed|security)\.md$")


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.casefold()).strip().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    dead = []
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        place = (page.parent / path).resolve() if path else page
        is_there = place.exists() and (not anchor or place.suffix != ".md" or anchor in _anchors(place))
        if not is_there:
            dead.append(target)

    assert dead == []


def test_every_command_of_the_readme_exists() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    known = set(program.list_commands(click.Context(program)))

    typed = re.findall(r"^(?:\./run|raadhus) ([a-z]+)", readme, re.MULTILINE)

    assert {"./run", "./test"} <= set(re.findall(r"^\./\w+", readme, re.MULTILINE))
    assert set(typed) - known == set()


def test_the_glossary_has_every_value_of_the_record() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    values = {
        name
        for name, value in vars(record).items()
        if isinstance(value, type) and issubclass(value, record.Value) and value is not record.Value
    }

    assert values
    assert {name for name in values if f"`{name}`" not in glossary} == set()


def test_changelog_fragments_are_well_formed() -> None:
    fragments = [path for path in (ROOT / "changelog.d").iterdir() if path.name != "README.md"]

    assert fragments
    assert [path.name for path in fragments if not FRAGMENT_NAME.match(path.name)] == []
    assert [path.name for path in fragments if not path.read_text().endswith((".\n", ")\n"))] == []


def test_decisions_are_numbered_without_gaps_and_have_three_parts() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))

    numbers = [int(path.name[:4]) for path in decisions]
    assert numbers == list(range(1, len(decisions) + 1))
    for path in decisions:
        assert re.findall(r"^## (.+)$", path.read_text(), re.MULTILINE) == [
            "Context",
            "Choice",
            "Consequences",
        ]
