"""An installation of a test's own, for commands that run as processes: an empty folder, an empty database."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg

SECONDS = 120


class OwnInstallation(NamedTuple):
    """Its folder, and the environment that names it; on PostgreSQL a database that goes with the test."""

    folder: Path
    environment: dict[str, str]

    def raadhus(self, *arguments: str | Path, **settings: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return subprocess.run(
            _command(arguments),
            env=self.environment | settings,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=SECONDS,
        )

    def migrate(self) -> None:
        """Give it the tables that `raadhus migrate` makes: made once for all tests, and copied."""
        self.folder.mkdir(parents=True, exist_ok=True)
        address = self.environment.get("RAADHUS_DATABASE")
        if address is None:
            shutil.copy(_migrated_file(), self.folder)
        else:
            _copy_database(_migrated_database(), to=address)

    def on_sqlite(self, folder: Path) -> "OwnInstallation":
        """Another one beside it, in a file, whatever the tests run on."""
        others = {name: value for name, value in self.environment.items() if name != "RAADHUS_DATABASE"}
        return OwnInstallation(folder=folder, environment=others | {"RAADHUS_DATA": str(folder)})

    def start(self, *arguments: str | Path, **settings: str) -> subprocess.Popen[str]:
        """Start a command, to be watched or killed."""
        return subprocess.Popen(
            _command(arguments),
            env=self.environment | settings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def python(self, code: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """Run Python in the installation, with Django set up; raises when it fails."""
        return subprocess.run(
            [sys.executable, "-c", f"import django\ndjango.setup()\n{code}", *map(str, arguments)],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=SECONDS,
        )


def _command(arguments: tuple[str | Path, ...]) -> list[str]:
    return [sys.executable, "-m", "raadhus.cli", *map(str, arguments)]


@contextmanager
def made_installation(folder: Path) -> Iterator[OwnInstallation]:
    """Make one on the database that the tests run on."""
    environment = bare_environment(folder)
    template = os.environ.get("RAADHUS_DATABASE")
    if template is None:
        yield OwnInstallation(folder=folder, environment=environment)
        return
    with _own_database(template) as address:
        yield OwnInstallation(folder=folder, environment=environment | {"RAADHUS_DATABASE": address})


def bare_environment(folder: Path) -> dict[str, str]:
    """An environment that names the folder and says nothing else to Raadhus: all is in a file, on SQLite."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith("RAADHUS_")}
    tests = Path(__file__).parent
    return bare | {
        "RAADHUS_DATA": str(folder),
        "PYTHONPATH": os.pathsep.join((str(tests.parent / "src"), str(tests))),
        "DJANGO_SETTINGS_MODULE": "raadhus.server.settings",
    }


@contextmanager
def _own_database(template: str) -> Iterator[str]:
    """A database of its own on the server of the tests, with nothing in it."""
    from postgres_server import OWNER, TEMPLATE

    name = f"own_{uuid4().hex[:12]}"
    with _administrator() as connection:
        connection.execute(f"CREATE DATABASE {name} OWNER {OWNER}")
        try:
            yield template.replace(f"/{TEMPLATE}?", f"/{name}?")
        finally:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def _copy_database(name: str, *, to: str) -> None:
    from postgres_server import OWNER

    target = urlsplit(to).path.strip("/")
    with _administrator() as connection:
        connection.execute(f"DROP DATABASE {target} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {target} OWNER {OWNER} TEMPLATE {name}")


def _administrator() -> psycopg.Connection:
    from postgres_server import OWNER, TEMPLATE

    address = os.environ["RAADHUS_DATABASE"].replace(f"{OWNER}@/{TEMPLATE}", "postgres@/postgres")
    return psycopg.connect(address, autocommit=True)


def _migrated_file() -> Path:
    """The file of a SQLite store with the tables of this version, and nothing in them."""
    folder = _shared_folder() / "migrated"
    with _one_at_a_time():
        if not folder.exists():
            making = folder.with_name("migrating")
            made = OwnInstallation(folder=making, environment=bare_environment(making))
            made.raadhus("migrate").check_returncode()
            making.rename(folder)
    return folder / "raadhus.sqlite3"


def _migrated_database() -> str:
    """The name of a PostgreSQL database with the tables of this version, and nothing in them."""
    name = "raadhus_migrated"
    with _one_at_a_time(), _administrator() as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            with made_installation(_shared_folder() / "migrating") as made:
                made.raadhus("migrate").check_returncode()
                making = urlsplit(made.environment["RAADHUS_DATABASE"]).path.strip("/")
                connection.execute(f"ALTER DATABASE {making} RENAME TO {name}")
    return name


def _shared_folder() -> Path:
    """Where all workers of one run of the tests find what was made once."""
    return Path(os.environ["RAADHUS_DATA"])


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    with (_shared_folder() / "making.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
