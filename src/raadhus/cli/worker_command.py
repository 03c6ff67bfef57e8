"""`raadhus worker`: do the work that is waiting, until told to stop."""

import sys

import click

from raadhus.cli.program import EXIT_REFUSED

_EPILOG = """\b
Examples:
  raadhus worker          work until stopped (Ctrl-C, or SIGTERM from a service manager)
  raadhus worker --once   do everything that is due now, then stop: for cron, and to see that it works

\b
Exit codes:
  0  stopped when asked, or with --once: nothing is due any more and nothing failed
  1  with --once: a job failed; raadhus jobs shows which
  2  the database cannot be used, or a setting is wrong"""


@click.command(name="worker", epilog=_EPILOG)
@click.option("--once", is_flag=True, help="Do what is due now, then stop.")
def worker_command(*, once: bool) -> int:
    """Do the work that is waiting, one job at a time, and what the schedules ask for.

    Start it several times to do several jobs at once. Asked to stop it ends the job at hand, or gives it back
    after 8 seconds; killed, its job is taken up by another worker within a minute.
    """
    from raadhus.cli.installation import open_installation

    open_installation(writes=True)
    from django.utils import timezone

    from raadhus.jobs.worker import Worker
    from raadhus.upkeep.database import database_errors_told

    with database_errors_told():
        work = Worker(clock=timezone.now).run(until_idle=once)
    jobs = "job" if work.done + work.failed == 1 else "jobs"
    print(f"{work.done + work.failed} {jobs}, {work.failed} failed.", file=sys.stderr)
    return EXIT_REFUSED if once and work.failed else 0
