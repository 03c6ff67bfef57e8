"""The files of the repository and of the package, for the tests that hold the house in order."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "raadhus"
NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__", "node_modules"}


@cache
def tracked_files() -> tuple[Path, ...]:
    """All files that git keeps; in an unpacked archive all files but what tools leave behind."""
    answer = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if answer.returncode == 0 and answer.stdout:
        paths = (ROOT / name for name in answer.stdout.decode().split("\0") if name)
    else:
        paths = (path for path in ROOT.rglob("*") if not NOT_OURS & set(path.relative_to(ROOT).parts))
    return tuple(sorted(path for path in paths if path.is_file()))


def text_of(path: Path) -> str | None:
    """The text of a tracked file, or None when it is no text."""
    data = path.read_bytes()
    if b"\0" in data or data.startswith(b"%PDF"):
        return None
    return data.decode("utf-8", errors="replace")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def imports_of(path: Path) -> frozenset[str]:
    """The modules that a module of ours imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return frozenset(found)


def source_files() -> tuple[Path, ...]:
    """Every module of ours; a migration is written by Django."""
    return tuple(sorted(path for path in SOURCE.rglob("*.py") if path.parent.name != "migrations"))
