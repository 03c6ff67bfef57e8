"""Typst, kept once in a process: its fonts are found once, and what it has set before is remembered."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Final, TypeVar

import typst

from raadhus.documents.errors import DocumentError
from raadhus.documents.showable import Form

_Set = TypeVar("_Set")

_TEMPLATE: Final = Path(__file__).parent / "template"
_QUOTED: Final = re.compile(r"[`\"'].*[`\"']", re.DOTALL)
_OLD: Final = 10
"""Typst forgets what it has not used in as many documents."""
_MOST_REMEMBERED: Final = 500_000
"""Characters of what was set before; remembering takes some 300 times as many bytes."""


class _Kept:
    """The compiler of this process; it sets one document at a time, since it holds the input of the last one."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._compiler: typst.Compiler | None = None
        self._remembered = 0

    def compiled(self, inputs: Mapping[str, str], *, root: Path) -> bytes:
        with self._lock:
            if self._compiler is None:
                self._compiler = typst.Compiler(ignore_system_fonts=True)
            self._remembered += sum(map(len, inputs.values()))
            try:
                made = self._compiler.compile(
                    input=str(root / "document.typ"),
                    root=str(root),
                    format="pdf",
                    sys_inputs=dict(inputs),
                    pdf_standards=["ua-1", "a-3a"],
                )
            finally:
                if self._remembered > _MOST_REMEMBERED:
                    self._forget(self._compiler)
        assert isinstance(made, bytes)  # a list of files only comes of pictures of pages
        return made

    def _forget(self, compiler: typst.Compiler) -> None:
        """Let what was set grow old: in a process that makes documents all day, memory would grow by gigabytes."""
        for _ in range(_OLD):
            compiler.compile(input=b"", format="svg", sys_inputs={})
        self._remembered = 0


_KEPT: Final = _Kept()


def set_pdf(inputs: Mapping[str, str], *, pictures: Mapping[str, bytes]) -> bytes:
    """Set the template with its inputs and pictures; raises DocumentError when Typst refuses them."""
    with _root(pictures) as root:
        try:
            return _KEPT.compiled(inputs, root=root)
        except typst.TypstError as error:
            # Typst quotes the text that it refuses, and an error may end in a log.
            reason = _QUOTED.sub("…", error.message)
            raise DocumentError("document-not-set", values={"reason": reason}) from None


def with_marks_or_bare(set_: Callable[[Form], _Set]) -> _Set:
    """What `set_` gives for any text; without marks over letters where Typst refuses them."""
    try:
        return set_("pdf")
    except DocumentError:
        return set_("pdf-bare")


@contextmanager
def _root(pictures: Mapping[str, bytes]) -> Iterator[Path]:
    """The directory that Typst may read: the template's own, or one for this document with its pictures beside it."""
    if not pictures:
        yield _TEMPLATE
        return
    with TemporaryDirectory(prefix="raadhus-pdf-") as name:
        root = Path(name)
        for template in _TEMPLATE.glob("*.typ"):
            (root / template.name).write_bytes(template.read_bytes())
        for file, data in pictures.items():
            (root / file).write_bytes(data)
        yield root
