"""`raadhus import`: take agendas and minutes that others have published into the store."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from raadhus.cli.given_names import actor_named, slug_given
from raadhus.cli.program import EXIT_REFUSED, EXIT_WRONG_USE, refuse
from raadhus.cli.shown_progress import ShownProgress

if TYPE_CHECKING:
    from raadhus.intake.report import ImportReport

_EPILOG = """\b
Examples:
  raadhus import archive/                      a folder with a folder for each municipality
  raadhus import --body greve minutes/*.pdf    files of one municipality
  raadhus import archive/ --dry-run            say what would happen, keep nothing
  raadhus import records.jsonl                 records, one a line, as `raadhus read --jsonl` writes them
  raadhus import minutes.pdf --attachments f/  with the attachments that lie in a folder

\b
Exit codes:
  0  everything is in the store
  1  something was refused, the summary lists what and why; the rest is in the store
  2  the command was used wrongly, or the store cannot go on: run it again for the rest"""


@click.command(name="import", epilog=_EPILOG)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--body", metavar="SLUG", help="The municipality of all the files, such as greve.")
@click.option("--as", "name", metavar="NAME", help="Who does this; else the name you are logged in by.")
@click.option("--jobs", metavar="N", type=click.IntRange(1, 256), help="Read N files at once.")
@click.option("--dry-run", "is_dry_run", is_flag=True, help="Do everything, but keep nothing.")
@click.option("--attachments", metavar="FOLDER", help="Where attachments lie, in folders named as the files.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
def import_command(
    *,
    paths: tuple[str, ...],
    body: str | None,
    name: str | None,
    jobs: int | None,
    is_dry_run: bool,
    attachments: str | None,
    as_json: bool,
) -> int:
    """Publish agendas and minutes from files, folders or standard input (-) into the store.

    PATH may be anything that `raadhus read` reads. Done twice it changes nothing; stopped in the middle it goes on
    where it was. The municipality is that of --body, else of the record, else of the folder's name.
    """
    from raadhus.cli.incoming_files import incoming_files
    from raadhus.cli.installation import open_installation

    actor = actor_named(name)
    files = incoming_files(paths, attachments=attachments)
    open_installation(writes=not is_dry_run)
    from raadhus.intake.operations.import_files import ImportOrder, ImportStopped, import_files

    order = ImportOrder(body=slug_given(body), jobs=jobs, is_dry_run=is_dry_run)
    try:
        with ShownProgress() as progress:
            report = import_files(
                files, order=order, actor=actor, clock=lambda: datetime.now(UTC), progress=progress
            )
    except ImportStopped as stop:
        _print(stop.report, as_json=as_json)
        refuse(file=None, code=stop.code, sentence=stop.english)
        return EXIT_WRONG_USE
    _print(report, as_json=as_json)
    return EXIT_REFUSED if report.refused else 0


def _print(report: "ImportReport", *, as_json: bool) -> None:
    if as_json:
        import msgspec

        from raadhus.cli.display.terminal_text import harmless_json

        click.echo(harmless_json(msgspec.json.format(msgspec.json.encode(report), indent=2)))
        return
    from raadhus.cli.display.import_text import import_text

    click.echo(import_text(report))
