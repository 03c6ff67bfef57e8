"""`raadhus read`: show meetings, or write them and what is derived as data, or as a page to check the reading."""

import sys
from collections.abc import Iterator

import click

from raadhus.cli.errors import CommandError
from raadhus.cli.files import STANDARD_STREAM, GivenFile, given_files, read_bytes, written_safely
from raadhus.cli.program import EXIT_REFUSED, EXIT_WRONG_USE, refuse
from raadhus.core.record import MeetingRecord
from raadhus.reading.child_process import ChildProcess, Limits, Request, Task
from raadhus.reading.errors import ReadError
from raadhus.reading.in_children import ReadingPool, decode_records, derive_records, read_records

LIMITS = Limits()

_EPILOG = """\b
Examples:
  raadhus read minutes.pdf                       show the meeting
  raadhus read 2020.txt 2023.txt                 show both, and the names that they spell differently
  raadhus read minutes.pdf --json > record.json  the meeting record as JSON
  raadhus read minutes.pdf --derived             what was promised, granted, counted and changed, as JSON
  raadhus read minutes.pdf --html page.html      the record beside the original, to check the reading
  raadhus read archive/ --jsonl out.jsonl        every file in a folder, one record a line
  raadhus read archive/ --coverage               prove that no text was lost
  curl -s https://… | raadhus read -             read standard input

\b
Exit codes:
  0  everything was read (with --coverage: and every character is placed)
  1  something was refused, standard error says what and why
  2  the command was used wrongly: no file can be opened, or the output cannot be written"""


@click.command(name="read", epilog=_EPILOG)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--json", "as_json", is_flag=True, help="Print the meeting record as JSON; several as JSON lines."
)
@click.option(
    "--derived", "gives_derived", is_flag=True,
    help="Print what is derived from the record as JSON; with --json or --jsonl a second object after each record.",
)  # fmt: skip
@click.option(
    "--html", "page", metavar="PAGE", help="Write a page that shows the record beside the original."
)
@click.option("--show", "shows_too", is_flag=True, help="With --html: show the meeting too, reading it once.")
@click.option("--coverage", "shows_coverage", is_flag=True, help="Show how much of the text has been placed.")
@click.option(
    "--jsonl", "output", metavar="OUT", help="Write the records to a file, one a line; for archives."
)
@click.option("--jobs", metavar="N", type=click.IntRange(1, 256), help="With --jsonl: read N files at once.")
@click.pass_obj
def read_command(  # noqa: PLR0913  an argument for each option
    child: ChildProcess | None,
    *,
    files: tuple[str, ...],
    as_json: bool,
    gives_derived: bool,
    page: str | None,
    shows_too: bool,
    shows_coverage: bool,
    output: str | None,
    jobs: int | None,
) -> int:
    """Read agendas and minutes (PDF, Word, HTML, text, JSON) and show them.

    FILE may be a folder, for all files below it, or - for standard input.
    """
    chosen = {"--json": as_json, "--html": page, "--coverage": shows_coverage, "--jsonl": output}
    options = [option for option, value in chosen.items() if value]
    if gives_derived and not (as_json or output):
        options.insert(0, "--derived")
    if len(options) > 1:
        raise CommandError("one-output", values={"options": " and ".join(options)})
    if jobs is not None and output is None:
        raise CommandError("only-with", values={"option": "--jobs", "other": "--jsonl"})
    if shows_too and page is None:
        raise CommandError("only-with", values={"option": "--show", "other": "--html"})
    if shows_too and page == STANDARD_STREAM:
        raise CommandError("one-output", values={"options": "--html - and --show"})
    given = tuple(given_files(files, output=output or page))
    if not given:
        raise CommandError("no-files", file=files[0])
    if output is not None:
        from raadhus.cli.archive import read_archive

        return read_archive(given, output=output, jobs=jobs, gives_derived=gives_derived)
    if page is not None:
        return _write_page(given, page=page, shows_too=shows_too, child=child)
    if shows_coverage:
        return _show_coverage(given)
    if as_json or gives_derived:
        return _show_json(given, has_record=as_json, has_derived=gives_derived, child=child)
    return _show_text(given, child=child)


class _Refusals:
    """Tells the refusals, and what they make of the exit code."""

    def __init__(self, given: tuple[GivenFile, ...]) -> None:
        self._given = len(given)
        self._refused = 0
        self._unopened = 0

    def tell(self, file: GivenFile, error: CommandError | ReadError) -> None:
        self._refused += 1
        self._unopened += isinstance(error, CommandError)
        sentence = error.sentence if isinstance(error, CommandError) else error.english
        refuse(file=file.path, code=error.code, sentence=sentence)

    @property
    def exit_code(self) -> int:
        if self._unopened == self._given:
            return EXIT_WRONG_USE
        return EXIT_REFUSED if self._refused else 0


def _results(
    given: tuple[GivenFile, ...],
    *,
    task: Task,
    refusals: _Refusals,
    limits: Limits = LIMITS,
    child: ChildProcess | None = None,
) -> Iterator[tuple[GivenFile, bytes]]:
    """Carry out the task on each file in a child, telling what is refused."""
    started = (child,) if child is not None and child.is_for(task, limits=limits) else ()
    with ReadingPool(jobs=1, limits=limits, task=task, started=started) as pool:
        for file in given:
            try:
                request = Request(data=read_bytes(file.path, largest=limits.file_bytes), name=file.name)
                for outcome in pool.outcomes([(file.path, request)]):
                    if isinstance(outcome.result, ReadError):
                        raise outcome.result
                    yield file, outcome.result
            except (CommandError, ReadError) as error:
                refusals.tell(file, error)


def _show_json(
    given: tuple[GivenFile, ...], *, has_record: bool, has_derived: bool, child: ChildProcess | None
) -> int:
    """Print the objects of each record; the only one with a key a line, several as JSON lines."""
    import msgspec

    from raadhus.cli.display.terminal_text import harmless_json

    refusals = _Refusals(given)
    task = derive_records if has_derived else read_records
    objects: list[bytes] = []
    for _, result in _results(given, task=task, refusals=refusals, child=child):
        for read in decode_records(result):
            objects += read.objects if has_record else read.objects[1:]
    for encoded in objects:
        click.echo(harmless_json(msgspec.json.format(encoded, indent=2) if len(objects) == 1 else encoded))
    return refusals.exit_code


def _show_text(given: tuple[GivenFile, ...], *, child: ChildProcess | None) -> int:
    refusals = _Refusals(given)
    records: list[MeetingRecord] = []
    for _, result in _results(given, task=derive_records, refusals=refusals, child=child):
        records += _show_records(result)
    if len(records) > 1:
        from raadhus.cli.display.meeting_text import common_doubts_text
        from raadhus.cli.display.terminal_text import terminal_of
        from raadhus.understanding.contradictions import names_spelled_two_ways

        doubts = names_spelled_two_ways(tuple(records))
        click.echo(common_doubts_text(doubts, terminal=terminal_of(sys.stdout)), nl=False, color=True)
    return refusals.exit_code


def _show_records(result: bytes) -> tuple[MeetingRecord, ...]:
    from raadhus.cli.display.meeting_text import meeting_text
    from raadhus.cli.display.terminal_text import terminal_of

    terminal = terminal_of(sys.stdout)
    records: list[MeetingRecord] = []
    for read in decode_records(result):
        record = read.record()
        click.echo(meeting_text(record, derived=read.derived(), terminal=terminal), color=True)
        records.append(record)
    return tuple(records)


def _write_page(
    given: tuple[GivenFile, ...], *, page: str, shows_too: bool, child: ChildProcess | None
) -> int:
    from raadhus.cli.child_tasks import PAGE_LIMITS, decoded_page, make_check_page

    if len(given) > 1:
        raise CommandError("one-file", values={"count": len(given)})
    refusals = _Refusals(given)
    for _, result in _results(
        given, task=make_check_page, refusals=refusals, limits=PAGE_LIMITS, child=child
    ):
        made = decoded_page(result)
        with written_safely(page) as file:
            file.write(made.html)
        if shows_too:
            _show_records(made.records)
    return refusals.exit_code


def _show_coverage(given: tuple[GivenFile, ...]) -> int:
    from raadhus.cli.child_tasks import decoded_coverage, measure_coverage
    from raadhus.cli.display.coverage_text import coverage_text

    refusals = _Refusals(given)
    is_whole = True
    for file, result in _results(given, task=measure_coverage, refusals=refusals):
        found = decoded_coverage(result)
        is_whole = is_whole and found.is_whole
        click.echo(coverage_text(found, file=file.path), nl=False)
    return refusals.exit_code or (0 if is_whole else EXIT_REFUSED)
