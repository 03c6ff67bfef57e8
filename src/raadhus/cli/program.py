"""The program's commands and what every one of them does when it is refused, stopped or cut off."""

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module  # noqa: TID251  the table of commands below

import click

from raadhus import __version__
from raadhus.cli.display.terminal_text import harmless
from raadhus.cli.errors import CommandError
from raadhus.reading.child_process import ChildProcess
from raadhus.upkeep.errors import UpkeepError

EXIT_REFUSED = 1
EXIT_WRONG_USE = 2
EXIT_STOPPED = 130

_COMMANDS = {
    "read": ("raadhus.cli.read_command", "read_command"),
    "pdf": ("raadhus.cli.document_commands", "pdf_command"),
    "docx": ("raadhus.cli.document_commands", "docx_command"),
    "diff": ("raadhus.cli.diff_command", "diff_command"),
    "import": ("raadhus.cli.import_command", "import_command"),
    "doubts": ("raadhus.cli.doubts_command", "doubts_command"),
    "meetings": ("raadhus.cli.meetings_command", "meetings_command"),
    "people": ("raadhus.cli.people_command", "people_command"),
    "completeness": ("raadhus.cli.completeness_command", "completeness_command"),
    "edition": ("raadhus.cli.edition_command", "edition_command"),
    "chain": ("raadhus.cli.chain_command", "chain_command"),
    "verify": ("raadhus.cli.verify_command", "verify_command"),
    "reread": ("raadhus.cli.reread_command", "reread_command"),
    "withdraw": ("raadhus.cli.withdraw_command", "withdraw_command"),
    "register": ("raadhus.cli.register_command", "register_command"),
    "search": ("raadhus.cli.search_command", "search_command"),
    "index": ("raadhus.cli.index_command", "index_command"),
    "derived": ("raadhus.cli.derived_command", "derived_command"),
    "obligations": ("raadhus.cli.obligations_command", "obligations_command"),
    "documents": ("raadhus.cli.documents_command", "documents_command"),
    "rebuild": ("raadhus.cli.rebuild_command", "rebuild_command"),
    "migrate": ("raadhus.cli.migrate_command", "migrate_command"),
    "backup": ("raadhus.cli.backup_command", "backup_command"),
    "restore": ("raadhus.cli.restore_command", "restore_command"),
    "doctor": ("raadhus.cli.doctor_command", "doctor_command"),
    "serve": ("raadhus.cli.serve_command", "serve_command"),
    "worker": ("raadhus.cli.worker_command", "worker_command"),
    "jobs": ("raadhus.cli.jobs_command", "jobs_command"),
    "mail": ("raadhus.cli.mail_command", "mail_command"),
    "user": ("raadhus.cli.user_command", "user_command"),
    "role": ("raadhus.cli.role_command", "role_command"),
    "kle": ("raadhus.cli.kle_command", "kle_command"),
    "case-types": ("raadhus.cli.case_types_command", "case_types_command"),
    "demo": ("raadhus.cli.demo_command", "demo_command"),
    "schema": ("raadhus.cli.schema_command", "schema_command"),
}
_EPILOG = """\b
Examples:
  raadhus read minutes.pdf                      show the meeting
  raadhus read minutes.pdf --html page.html     check the reading against the original
  raadhus read archive/ --jsonl records.jsonl   read a whole archive
  raadhus diff agenda.pdf minutes.pdf           what changed from agenda to minutes"""


class _Program(click.Group):
    """Imports a command's module only when that command is used: starting must be quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        place = _COMMANDS.get(cmd_name)
        if place is None:
            return None
        command = getattr(import_module(place[0]), place[1])
        assert isinstance(command, click.Command)
        return command


@click.group(
    cls=_Program,
    name="raadhus",
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="raadhus")
def program() -> None:
    """Read the agendas and minutes of Danish municipal committees as data."""


def run(arguments: Sequence[str], *, child: ChildProcess | None = None) -> int:
    """Run the program and give its exit code; whatever goes wrong is said in one line on standard error.

    `child` has been started already, for `raadhus read` to use if it is of the kind that it needs.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal of another encoding shows "?" and goes on
    try:
        code = program.main(args=list(arguments), prog_name="raadhus", standalone_mode=False, obj=child)
        sys.stdout.flush()
    except CommandError as error:
        refuse(file=error.file, code=error.code, sentence=error.sentence)
        return EXIT_WRONG_USE
    except UpkeepError as error:
        refuse(file=None, code=error.code, sentence=error.sentence)
        return EXIT_WRONG_USE
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("raadhus: stopped", err=True)
        return EXIT_STOPPED
    except BrokenPipeError:
        # The reader of our output has gone (`raadhus read … | head`); Python must not flush into it again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_REFUSED
    except Exception as error:
        told = _told_by_store(error)
        if told is None:
            raise
        refuse(file=None, code=told[0], sentence=told[1])
        return EXIT_WRONG_USE
    return code if isinstance(code, int) else 0


def _told_by_store(error: Exception) -> tuple[str, str] | None:
    """The code and sentence of what the database or the kept files refuse: no room, no answer, no right.

    Whatever raised it has loaded the packages that it is made of; nothing else needs them.
    """
    database, byte_store = sys.modules.get("django.db"), sys.modules.get("raadhus.published.byte_store")
    if database is not None and isinstance(error, database.OperationalError):
        from raadhus.upkeep.database import reason_of

        told = UpkeepError("database-unusable", values={"reason": reason_of(error)})
        return told.code, told.sentence
    if byte_store is not None and isinstance(error, byte_store.ByteStoreError):
        return error.code, error.english
    return None


def refuse(*, file: str | None, code: str, sentence: str) -> None:
    """Say on standard error, in one line, what was refused and why."""
    about = f"{harmless(file)}: " if file else ""
    click.echo(f"raadhus: {about}[{code}] {harmless(sentence)}", err=True)
