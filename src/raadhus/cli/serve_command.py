"""`raadhus serve`: show the public site, and do the work that it lives from."""

import click

_EPILOG = """\b
Examples:
  raadhus serve                          the pages on http://127.0.0.1:8000/, for this machine alone
  raadhus serve --worker                 and one worker beside them, which keeps the search up to date
  raadhus serve --host 0.0.0.0 --port 80 --processes 4

\b
The pages only read: whatever the settings say, they run in the role «public».

\b
Exit codes:
  0  stopped when asked (Ctrl-C, or SIGTERM from a service manager)
  2  the database cannot be used, a setting is wrong, or the address is taken"""


@click.command(name="serve", epilog=_EPILOG)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to answer on.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port.")
@click.option(
    "--processes",
    type=click.IntRange(1, 64),
    help="How many answer; without it one for each processor, at most four.",
)
@click.option("--worker", is_flag=True, help="Start one `raadhus worker` too, and end it with the pages.")
def serve_command(*, host: str, port: int, processes: int | None, worker: bool) -> int:
    """Show the public site, and in the role `desk` the desk beside it under /desk/, until stopped."""
    from raadhus.cli.errors import CommandError
    from raadhus.cli.installation import open_installation
    from raadhus.cli.serving import AddressTaken, Serving, usual_processes

    open_installation()
    serving = Serving(host=host, port=port, processes=processes or usual_processes(), worker=worker)
    try:
        serving.check_address()
    except AddressTaken as error:
        raise CommandError("address-taken", values={"host": host, "port": port, "reason": error}) from error
    click.echo(f"Raadhus answers on http://{_in_address(host)}:{port}/ (stop with Ctrl-C)", err=True)
    serving.run()
    return 0


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host
