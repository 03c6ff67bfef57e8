"""What starting the command costs: a text is read without loading what only PDFs, pages or servers need."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    "django",
    "pypdfium2",
    "selectolax",
    "jinja2",
    "rich",
    "PIL",
    "asyncio",
    "multiprocessing",
    "subprocess",
)

PROBE = """
import os, sys
from raadhus.cli.program import run
code = run(["read", sys.argv[1]])
print([name for name in sys.argv[2:] if name in sys.modules], file=sys.stderr)
"""


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        encoding="utf-8",
    )


def test_showing_a_text_loads_nothing_heavy(minutes: Path) -> None:
    assert _run("-c", PROBE, str(minutes), *HEAVY).stderr == "[]\n"


def test_the_child_that_reads_a_text_loads_nothing_heavy(minutes: Path) -> None:
    probe = """
import sys
from raadhus.reading import read
read(open(sys.argv[1], "rb").read())
print([name for name in sys.argv[2:] if name in sys.modules])
"""
    assert _run("-c", probe, str(minutes), *HEAVY).stdout == "[]\n"


@pytest.mark.only_where(sys.platform == "linux", reason="the peak is read from Linux's /proc")
def test_reading_stays_below_80_megabytes(minutes: Path) -> None:
    probe = """
import resource, sys
from raadhus.cli.program import run
run(["read", sys.argv[1]])
own = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(max(int(own.split()[1]), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss), file=sys.stderr)
"""
    # ru_maxrss of the process itself would begin with the size of the pytest that started it.
    assert int(_run("-c", probe, str(minutes)).stderr) < 80_000


def test_a_reader_that_goes_away_is_no_error(minutes: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "raadhus.cli", "read", *[str(minutes)] * 3, "--json"]

    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()

    assert (process.returncode, said) == (1, b"")


@pytest.mark.parametrize("arguments", [("--html", "page.html"), ("--", "--html")])
def test_a_child_that_was_started_early_does_only_what_it_was_started_for(
    minutes: Path, arguments: tuple[str, str]
) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    (minutes.parent / "--html").write_bytes(minutes.read_bytes())

    ended = subprocess.run(
        [sys.executable, "-m", "raadhus.cli", "read", minutes, *arguments],
        cwd=minutes.parent,
        env=environment,
        check=True,
        capture_output=True,
    )

    if arguments[0] == "--html":
        assert (minutes.parent / "page.html").read_bytes().startswith(b"<!DOCTYPE html>")
    else:
        assert ended.stdout.decode().count("Børne- og Kulturudvalget\n") == 2
