"""The site of the demo, made once for all processes of a test run, and ended with the last that looks at it."""

import fcntl
import os
import signal
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from msgspec.structs import replace

from own_installation import OwnInstallation, bare_environment

TODAY = "2025-06-12"
_PATIENCE_SECONDS = 60
_PRINT_PAGES = "import json, pages_of_demo\nprint(json.dumps(pages_of_demo.addresses()))"


class DemoSite(msgspec.Struct, frozen=True, kw_only=True):
    """Where it answers, and the addresses of one page of each kind; who runs it, for how many."""

    root: str
    pages: dict[str, str]
    process: int
    users: int = 0

    def address(self, kind: str) -> str:
        return self.root + self.pages[kind]


@contextmanager
def demo_site(folder: Path) -> Iterator[DemoSite]:
    """The site in this folder: whoever comes first makes and starts it, whoever leaves last stops it."""
    folder.mkdir(exist_ok=True)
    state = folder / "site.json"
    with _alone(folder):
        site = _read(state) if state.exists() else _start(folder)
        _write(state, replace(site, users=site.users + 1))
    try:
        yield site
    finally:
        with _alone(folder):
            left = _read(state).users - 1
            if left:
                _write(state, replace(site, users=left))
            else:
                os.kill(site.process, signal.SIGTERM)
                state.unlink()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _read(state: Path) -> DemoSite:
    return msgspec.json.decode(state.read_bytes(), type=DemoSite)


def _write(state: Path, site: DemoSite) -> None:
    state.write_bytes(msgspec.json.encode(site))


def _start(folder: Path) -> DemoSite:
    store, pages = folder / "store", folder / "pages.json"
    environment = bare_environment(store) | {"RAADHUS_TODAY": TODAY}
    installation = OwnInstallation(folder=store, environment=environment)
    if not pages.exists():
        for command in (("demo",), ("index", "rebuild")):
            installation.raadhus(*command).check_returncode()
        pages.write_text(installation.python(_PRINT_PAGES).stdout)
    port = _free_port()
    process = _serve(port, environment=environment, log=folder / "log")
    _wait_for(port)
    found = msgspec.json.decode(pages.read_bytes())
    return DemoSite(root=f"http://127.0.0.1:{port}", pages=found, process=process)


def _serve(port: int, *, environment: dict[str, str], log: Path) -> int:
    """Start a process that may outlive the one of the tests that starts it."""
    command = (sys.executable, "-m", "raadhus.cli", "serve", "--port", str(port))
    to_log = [
        (os.POSIX_SPAWN_OPEN, out, str(log), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600) for out in (1, 2)
    ]
    return os.posix_spawn(sys.executable, command, environment, file_actions=to_log)


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


def _wait_for(port: int) -> None:
    give_up = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.1)
        else:
            return
