"""`raadhus jobs`: what waits, runs and was set aside, and what becomes of it."""

import sys
from typing import TYPE_CHECKING

import click

from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED, refuse

if TYPE_CHECKING:
    from raadhus.jobs.queries import JobSummary

_MOST_ROWS = 200
_EPILOG = """\b
Examples:
  raadhus jobs              what waits, runs and was set aside
  raadhus jobs --failed     what was set aside and waits for somebody to decide
  raadhus jobs retry 17     try job 17 again, now
  raadhus jobs drop 17      forget job 17

\b
Exit codes:
  0  done; with --failed: nothing is set aside
  1  with --failed: something is set aside; retry, drop: refused, standard error says why
  2  the database cannot be used, or a setting is wrong"""


@click.group(name="jobs", epilog=_EPILOG, invoke_without_command=True)
@click.option("--failed", is_flag=True, help="Only what was set aside.")
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON lines.")
@click.pass_context
def jobs_command(context: click.Context, *, failed: bool, as_json: bool) -> int:
    """Show the jobs that are not done."""
    if context.invoked_subcommand is not None:
        return 0
    open_installation()
    from raadhus.jobs.queries import failed_jobs, job_counts, open_jobs

    jobs = failed_jobs() if failed else open_jobs()
    if as_json:
        _print_json(jobs)
    else:
        _print_table(jobs)
        counted = ", ".join(f"{count} {state}" for state, count in job_counts().items())
        print(f"{counted} (done: within 30 days).", file=sys.stderr)
    return EXIT_REFUSED if failed and jobs else 0


@jobs_command.command(name="retry")
@click.argument("id", type=int)
def retry_command(*, id: int) -> int:  # noqa: A002  the word that is typed
    """Try a job again now, with all its tries before it."""
    open_installation(writes=True)
    from raadhus.jobs.errors import JobRefused
    from raadhus.jobs.operations.retry_job import retry_job

    try:
        retry_job(id=id)
    except JobRefused as error:
        refuse(file=None, code=error.code, sentence=error.english)
        return EXIT_REFUSED
    return 0


@jobs_command.command(name="drop")
@click.argument("id", type=int)
def drop_command(*, id: int) -> int:  # noqa: A002  the word that is typed
    """Forget a job; what it was to do is not done."""
    open_installation(writes=True)
    from raadhus.jobs.errors import JobRefused
    from raadhus.jobs.operations.drop_job import drop_job

    try:
        drop_job(id=id)
    except JobRefused as error:
        refuse(file=None, code=error.code, sentence=error.english)
        return EXIT_REFUSED
    return 0


def _print_json(jobs: "tuple[JobSummary, ...]") -> None:
    import msgspec

    for job in jobs:
        print(msgspec.json.encode(job).decode())


def _print_table(jobs: "tuple[JobSummary, ...]") -> None:
    if not jobs:
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from raadhus.cli.display.terminal_text import harmless

    table = Table(box=None, pad_edge=False)
    for heading in ("job", "task", "key", "state", "next", "tries", "last error"):
        table.add_column(heading, overflow="fold")
    for job in jobs[:_MOST_ROWS]:
        moment = f"{job.due_at.astimezone():%Y-%m-%d %H:%M:%S}" if job.due_at else ""
        task = job.task if job.is_known else f"{job.task} (unknown here)"
        cells = (
            str(job.id),
            task,
            job.key,
            job.state,
            moment,
            str(job.failures + job.deaths),
            job.error or "",
        )
        table.add_row(*(Text(harmless(cell)) for cell in cells))
    console = Console(file=sys.stdout, highlight=False, markup=False)
    if not sys.stdout.isatty():
        console.width = max(console.width, 160)
    console.print(table)
    if len(jobs) > _MOST_ROWS:
        print(f"… and {len(jobs) - _MOST_ROWS} more; --json shows them all.", file=sys.stderr)
