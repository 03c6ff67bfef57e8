"""What holds for all tests: how examples are made, which tests use a database, and what is said of those not run."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from pytest_django.plugin import DjangoDbBlocker

from not_run import NotRun, skip_what_cannot_run
from own_installation import OwnInstallation, made_installation

# How long one example takes says more about the machine and its other work than about the code.
settings.register_profile("short", deadline=None, max_examples=50)
settings.register_profile("long", deadline=None, max_examples=500)

DATABASE = os.environ.get("RAADHUS_TEST_DATABASE", "sqlite")
# Every page is asked for on both databases. What stands on each, who sees it, what commands say, what is found, walks,
# how texts and records are made: on PostgreSQL with --long alone.
_HERE = Path(__file__).parent
_LONG_ON_POSTGRESQL = {
    _HERE / room
    for room in (
        "cli",
        "demo",
        "finding",
        "leaks",
        "web",
        "writing/editing",
        "writing/record",
        "writing/walks",
        "writing/wording",
    )
}
_EVERY_PAGE = "test_every_page.py"
# These begin first, so that at the end no worker has a long file left while the other has nothing.
_LONGEST = frozenset(
    {
        "test_backup_commands.py",
        "test_desk_cycle.py",
        "test_egeborg.py",
        "test_every_desk_page.py",
        "test_every_page.py",
        "test_migrate.py",
        "test_no_canary_in_any_output.py",
        "test_who_sees_what.py",
    }
)
_DATABASE_FIXTURES = frozenset({"db", "transactional_db", "django_db_setup", "own_installation"})


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("short" if "not long" in config.option.markexpr else "long")
    if not hasattr(config, "workerinput"):  # the workers' tests are reported to who started them
        config.pluginmanager.register(NotRun())


@pytest.hookimpl(
    wrapper=True, tryfirst=True
)  # before tests are chosen by their marks, and after they were mixed
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> Iterator[None]:
    skip_what_cannot_run(items)
    for item in items:
        if isinstance(item, pytest.Function) and _uses_database(item):
            item.add_marker(pytest.mark.database)
            is_long = not _LONG_ON_POSTGRESQL.isdisjoint(item.path.parents) and item.path.name != _EVERY_PAGE
            if DATABASE == "postgresql" and is_long:
                item.add_marker(pytest.mark.long)
    elsewhere = [item for item in items if _is_for_the_other_database(item)]
    if elsewhere:
        config.hook.pytest_deselected(items=elsewhere)
        items[:] = [item for item in items if item not in elsewhere]
    yield
    items.sort(key=lambda item: item.path.name not in _LONGEST)


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """What is there by now stays: looking for garbage among it again and again takes a tenth of the time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The tables lie where `raadhus migrate` lays them."""
    from raadhus.upkeep.migrate import move_to_desk_where_needed

    with django_db_blocker.unblock():
        move_to_desk_where_needed()


@pytest.fixture
def own_installation(tmp_path: Path) -> Iterator[OwnInstallation]:
    """An installation with nothing in it, for commands that run as processes."""
    with made_installation(tmp_path / "installation") as made:
        yield made


def _uses_database(test: pytest.Function) -> bool:
    asked = not _DATABASE_FIXTURES.isdisjoint(test.fixturenames)
    return asked or test.get_closest_marker("django_db") is not None


def _is_for_the_other_database(test: pytest.Item) -> bool:
    mark = test.get_closest_marker("only_on")
    return mark is not None and mark.args[0] != DATABASE
