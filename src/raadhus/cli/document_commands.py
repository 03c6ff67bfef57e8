"""`raadhus pdf` and `raadhus docx`: an agenda or minutes as a document that carries its record inside."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal, TypeAlias, TypeVar

import click

from raadhus.cli.errors import CommandError
from raadhus.cli.files import STANDARD_STREAM, open_file, read_bytes, written_safely
from raadhus.cli.program import EXIT_REFUSED, refuse
from raadhus.core.record import Doubt, MeetingRecord

if TYPE_CHECKING:
    from raadhus.documents.manuscript import Bound, Made

_Form: TypeAlias = Literal["pdf", "docx"]
_Command = TypeVar("_Command", bound=Callable[..., int])

_EPILOG = """\b
Examples:
  raadhus {form} record.json                 writes record.{form} beside it
  raadhus {form} minutes.html                what `raadhus read` reads, as a document
  raadhus {form} record.json --item 3        one item alone, as an extract
  raadhus {form} --edition 12                an edition of the store, with what proves it
  raadhus read minutes.txt --json | raadhus {form} - > minutes.{form}

\b
Exit codes:
  0  the document is written; standard error tells what could not be shown as it is
  1  the file was refused, or no document can be made of it
  2  the command was used wrongly: no such file, item or edition, or the output cannot be written"""


def _taking(form: _Form) -> Callable[[_Command], _Command]:
    """The arguments that both commands take."""

    def with_options(command: _Command) -> _Command:
        for option in (
            click.option("--edition", metavar="N", type=int, help="An edition of the store, not a file."),
            click.option(
                "--item", "numbers", metavar="NUMBER", multiple=True, help="Only this item; may be repeated."
            ),
            click.option(
                "-o", "--output", metavar="OUT",
                help="The file to write, also over an old one; - for standard output.",
            ),
            click.argument("file", metavar="[FILE]", required=False),
        ):  # fmt: skip
            command = option(command)
        return click.command(name=form, epilog=_EPILOG.format(form=form))(command)  # type: ignore[return-value]  # click's decorators give a Command

    return with_options


@_taking("pdf")
@click.option(
    "--attach", "attachments", metavar="PDF", multiple=True, help="Put this file behind; may be repeated."
)
def pdf_command(
    *,
    file: str | None,
    output: str | None,
    numbers: tuple[str, ...],
    edition: int | None,
    attachments: tuple[str, ...],
) -> int:
    """Set agenda or minutes as a PDF for eyes, ears, archives and machines (PDF/UA-1, PDF/A-3a).

    FILE is a record as JSON, or a file that `raadhus read` reads, or - for standard input. The file with attachments
    claims no standard and says so.
    """
    for attachment in attachments:
        if Path(attachment).is_dir():
            raise CommandError("is-folder", file=attachment)
        open_file(attachment).close()
    behind = tuple(map(Path, attachments))
    return _write(file, form="pdf", output=output, numbers=numbers, edition=edition, attachments=behind)


@_taking("docx")
def docx_command(
    *, file: str | None, output: str | None, numbers: tuple[str, ...], edition: int | None
) -> int:
    """Write agenda or minutes as a Word document with real styles, its record inside.

    FILE is a record as JSON, or a file that `raadhus read` reads, or - for standard input.
    """
    return _write(file, form="docx", output=output, numbers=numbers, edition=edition)


def _write(
    file: str | None,
    *,
    form: _Form,
    output: str | None,
    numbers: Sequence[str],
    edition: int | None,
    attachments: Sequence[Path] = (),
) -> int:
    if (file is None) == (edition is None):
        raise CommandError("file-or-edition")
    target = _target(file, form=form, output=output, edition=edition, attachments=attachments)
    from raadhus.core.record_json import InvalidRecord
    from raadhus.documents.errors import DocumentError
    from raadhus.reading.errors import ReadError

    try:
        given = _of_edition(edition) if edition is not None else _of_file(file or "")
        made = _made(_chosen(given, numbers=numbers), form=form)
    except (ReadError, DocumentError) as error:
        refuse(file=file, code=error.code, sentence=error.english)
        return EXIT_REFUSED
    except InvalidRecord as error:
        refuse(file=file, code="invalid-record", sentence=str(error))
        return EXIT_REFUSED
    with written_safely(target) as out:
        doubts = _put(made, attachments=attachments, out=out)
    _tell((*made.doubts, *doubts), file=target)
    return 0


def _target(
    file: str | None, *, form: _Form, output: str | None, edition: int | None, attachments: Sequence[Path]
) -> str:
    """Where the document goes; a file that is there already is written over only when it was named."""
    for named in (file, output):
        if named is not None and Path(named).is_dir():
            raise CommandError("is-folder", file=named)
    if output is None and file != STANDARD_STREAM:
        beside = Path(f"edition-{edition}" if file is None else file).with_suffix(f".{form}")
        if beside.exists():
            raise CommandError("already-there", file=str(beside))
        return str(beside)
    target = output or STANDARD_STREAM
    if target == STANDARD_STREAM and sys.stdout.isatty():
        raise CommandError("not-on-terminal")
    for read in (*([Path(file)] if file else []), *attachments):
        if target != STANDARD_STREAM and Path(target).resolve() == read.resolve():
            raise CommandError("same-file", file=str(read))
    return target


def _of_file(file: str) -> "Bound":
    """The only meeting in the file, read in a child. Raises CommandError and ReadError."""
    from raadhus.documents.manuscript import Manuscript, bound
    from raadhus.reading.child_process import Limits
    from raadhus.reading.in_children import read_in_child

    name = None if file == STANDARD_STREAM else Path(file).name
    records = read_in_child(read_bytes(file, largest=Limits().file_bytes), name=name)
    if len(records) != 1:
        raise CommandError("several-in-file", file=file, values={"count": len(records)})
    return bound([Manuscript(record=records[0])])


def _of_edition(edition: int) -> "Bound":
    from raadhus.cli.installation import open_installation

    open_installation()
    from raadhus.documents.manuscript import bound
    from raadhus.published.current import EditionWithdrawn
    from raadhus.published.manuscripts.of_edition import manuscript_of_edition
    from raadhus.published.queries.editions.editions import EditionUnknown

    try:
        return bound([manuscript_of_edition(edition)])
    except EditionUnknown as error:
        raise CommandError("edition-unknown", values={"edition": edition}) from error
    except EditionWithdrawn as error:
        raise CommandError("edition-withdrawn", values={"edition": edition}) from error


def _chosen(given: "Bound", *, numbers: Sequence[str]) -> "Bound":
    """The items with these numbers alone, all when none are given. Raises CommandError."""
    if not numbers:
        return given
    from msgspec.structs import replace

    (manuscript,) = given.manuscripts
    positions = tuple(
        position for number in numbers for position in _positions(manuscript.record, number=number)
    )
    return replace(given, manuscripts=(replace(manuscript, chosen=positions),))


def _positions(record: MeetingRecord, *, number: str) -> tuple[int, ...]:
    found = tuple(item.position for item in record.items if item.number == number.strip())
    if not found:
        known = ", ".join(item.number for item in record.items)
        raise CommandError("no-such-item", values={"number": number, "known": known or "none"})
    return found


def _made(given: "Bound", *, form: _Form) -> "Made":
    try:
        if form == "docx":
            from raadhus.documents.docx import docx_of

            return docx_of(given)
        from raadhus.documents.pdf import pdf_of

        return pdf_of(given)
    except ImportError as error:
        raise CommandError("documents-not-installed") from error


def _put(made: "Made", *, attachments: Sequence[Path], out: BinaryIO) -> tuple[Doubt, ...]:
    """Write the document, with its attachments behind it; gives the doubts on those."""
    if not attachments:
        out.write(made.data)
        return ()
    from raadhus.documents.merged import Attached, merge_into

    files = [Attached(title=one.stem, data=one) for one in attachments]
    return merge_into(out, document=made.data, attachments=files)


def _tell(doubts: Sequence[Doubt], *, file: str) -> None:
    from raadhus.core.english_doubts import english_doubt

    for one in doubts:
        refuse(file=file, code=one.code, sentence=english_doubt(one.code, message=one.message) or one.message)
