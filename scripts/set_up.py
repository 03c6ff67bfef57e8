"""Makes `.venv` with the hashed requirements and the package itself; does nothing when it is up to date.

Usage: set_up.py reader|site|dev. It needs nothing but Python's standard library. Interrupted set-up is made anew.
"""

import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UNFINISHED = VENV / "set-up-is-not-finished"
# What is set up for one serves those before it: the files are compiled one upon the other.
SETS = {"reader": ("reader", "site", "dev"), "site": ("site", "dev"), "dev": ("dev",)}
QUIET = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_ROOT_USER_ACTION": "ignore"}


# Scripts in .venv hold its place, and its packages belong to one Python.
HOME = f"{ROOT}\n{sys.version}"


class SetUpFailed(Exception):
    """Set-up cannot go on; the message says what to do."""


def fingerprint(wanted: str) -> str:
    """All that the environment depends on, as one hash."""
    digest = hashlib.sha256(HOME.encode())
    for path in (ROOT / "pyproject.toml", ROOT / "requirements" / f"{wanted}.txt", Path(__file__)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def stamp(wanted: str) -> Path:
    return VENV / f"set-up-{wanted}"


def is_set_up(wanted: str) -> bool:
    if UNFINISHED.exists() or not PYTHON.exists():
        return False
    return any(stamp(name).exists() and stamp(name).read_text() == fingerprint(name) for name in SETS[wanted])


def may_be_reused() -> bool:
    """A finished .venv of this place and this Python can be brought up to date; any other is made anew."""
    made = stamp("made")
    return not UNFINISHED.exists() and PYTHON.exists() and made.exists() and made.read_text() == HOME


@contextmanager
def only_one() -> Iterator[None]:
    """Wait until no other set-up runs in this checkout; the lock goes with its process."""
    with (ROOT / ".venv.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            print("Another set-up is running here; waiting for it.", file=sys.stderr)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def pip_command() -> list[str]:
    """The pip of .venv, or another pip of this Python that can install into it."""
    own = [str(PYTHON), "-I", "-m", "pip"]
    if subprocess.run([*own, "--version"], capture_output=True, check=False).returncode == 0:
        return own
    return [sys.executable, "-m", "pip", "--python", str(PYTHON)]


def is_there(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def refuse_without_venv() -> None:
    """Debian splits venv off from Python; raises SetUpFailed with the package to install."""
    if not is_there("venv") or not (is_there("ensurepip") or is_there("pip")):
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise SetUpFailed(
            f"Python {version} at {sys.executable} comes without venv.\n"
            "On Debian and Ubuntu, install it and start again:\n"
            "    apt-get install python3-venv\n"
            f"(or python{version}-venv, when python3 is not {version})"
        )


def make_environment() -> None:
    """Make an empty .venv; raises SetUpFailed with what is missing."""
    refuse_without_venv()
    shutil.rmtree(VENV, ignore_errors=True)
    command = [sys.executable, "-m", "venv", str(VENV)]
    if not is_there("ensurepip"):
        command.append("--without-pip")
    VENV.mkdir()
    UNFINISHED.touch()
    if subprocess.run(command, check=False).returncode != 0:
        raise SetUpFailed("Python could not make .venv; its own words are above.")


def install(wanted: str) -> None:
    """Install the requirements and the package; raises SetUpFailed when pip does not succeed."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")} | QUIET
    pip = [*pip_command(), "install", "--quiet"]
    requirements = ROOT / "requirements" / f"{wanted}.txt"
    steps = (
        [*pip, "--require-hashes", "--only-binary", ":all:", "--requirement", str(requirements)],
        [*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
    )
    for step in steps:
        if subprocess.run(step, check=False, env=environment, stdin=subprocess.DEVNULL).returncode != 0:
            raise SetUpFailed(
                "pip could not install what Raadhus needs; its own words are above.\n"
                "Is there a network? Start again and set-up goes on from the beginning."
            )


def set_up(wanted: str) -> None:
    if is_set_up(wanted):
        return
    with only_one():
        if is_set_up(wanted):
            return
        print(f"Setting up Raadhus in {VENV.name} (once; about half a minute) ...", file=sys.stderr)
        if not may_be_reused():
            make_environment()
        UNFINISHED.touch()
        install(wanted)
        for name in SETS:
            stamp(name).unlink(missing_ok=True)
        stamp("made").write_text(HOME)
        stamp(wanted).write_text(fingerprint(wanted))
        UNFINISHED.unlink()


def make_front_end() -> None:
    """Make the styles and the English words of the pages, if they are not of today; raises SetUpFailed."""
    for script in ("front_end.py", "translations.py"):
        command = [str(PYTHON), "-I", str(ROOT / "scripts" / script)]
        if subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode != 0:
            raise SetUpFailed("What the pages are shown with could not be made; the reason is above.")


def main() -> int:
    if len(sys.argv) != 2 or sys.argv[1] not in SETS:
        print(f"Usage: set_up.py {'|'.join(SETS)}", file=sys.stderr)
        return 2
    try:
        set_up(sys.argv[1])
        if sys.argv[1] != "reader":
            make_front_end()
    except SetUpFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Interrupted. Start again and set-up begins anew.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
