"""`raadhus doubts`: the work list of what the reading is unsure of, and what becomes of each."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Literal

import click

from raadhus.cli.errors import CommandError
from raadhus.cli.given_names import actor_named, slug_in_store
from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED, refuse

_EPILOG = """\b
Examples:
  raadhus doubts --body greve                        what is to be looked at, the gravest first
  raadhus doubts accept k3f… --as "Asta Holm"        it is so; nothing is to be done
  raadhus doubts ignore k3f… --as "Asta Holm"        it does not matter
  raadhus doubts correct k3f… --set decision[0].outcome=approved --as "Asta Holm" --reason "…"
  raadhus doubts reopen k3f… --as "Asta Holm"        take the answer back, and its correction

\b
Exit codes:
  0  done
  1  accept, ignore, correct, reopen: something was refused, standard error says why
  2  the database cannot be used, or the command was used wrongly"""


@click.group(name="doubts", epilog=_EPILOG, invoke_without_command=True)
@click.option("--body", metavar="SLUG", help="Only those of one municipality.")
@click.option("--code", metavar="CODE", help="Only those of one kind, such as sum-differs.")
@click.option("--all", "with_answered", is_flag=True, help="Also those that have been answered.")
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON lines.")
@click.pass_context
def doubts_command(
    context: click.Context, *, body: str | None, code: str | None, with_answered: bool, as_json: bool
) -> int:
    """List the doubts of what is published, the gravest first."""
    if context.invoked_subcommand is not None:
        return 0
    open_installation()
    slug = slug_in_store(body)
    from raadhus.published.queries.editions.doubts import listed_doubts

    doubts = listed_doubts(body=slug, code=code, with_answered=with_answered)
    if as_json:
        from raadhus.cli.display.lines import print_json_lines

        print_json_lines(doubts)
        return 0
    from raadhus.cli.display.doubt_list import print_doubts

    print_doubts(doubts)
    return 0


_who = click.option("--as", "name", metavar="NAME", help="Who says so; else the name you are logged in by.")
_why = click.option("--reason", metavar="TEXT", help="Why; it is kept with the answer.")
_ids = click.argument("ids", metavar="ID...", nargs=-1, required=True)


@doubts_command.command(name="accept")
@_ids
@_who
@_why
def accept_command(*, ids: tuple[str, ...], name: str | None, reason: str | None) -> int:
    """Say that the doubt is right and nothing is to be done."""
    return _answer(ids, answer="accepted", name=name, reason=reason)


@doubts_command.command(name="ignore")
@_ids
@_who
@_why
def ignore_command(*, ids: tuple[str, ...], name: str | None, reason: str | None) -> int:
    """Say that the doubt does not matter."""
    return _answer(ids, answer="ignored", name=name, reason=reason)


@doubts_command.command(name="reopen")
@_ids
@_who
@_why
def reopen_command(*, ids: tuple[str, ...], name: str | None, reason: str | None) -> int:
    """Take back the answer to a doubt, and the correction that came with it."""
    actor = actor_named(name)
    open_installation(writes=True)
    from raadhus.published.operations.reopen_doubt import reopen_doubt

    return _each(ids, lambda id_: reopen_doubt(id_, actor=actor, reason=reason, now=_now()))


@doubts_command.command(name="correct")
@click.argument("id_", metavar="ID")
@click.option("--set", "setting", metavar="PATH=VALUE", required=True, help="What is to be read, and how.")
@_who
@click.option("--reason", metavar="TEXT", required=True, help="Why; it is kept with the correction.")
def correct_command(*, id_: str, setting: str, name: str | None, reason: str) -> int:
    """Correct what was understood at the doubt's item, or of its meeting.

    VALUE is JSON or plain text, such as --set meeting.start=2025-03-05T16:00:00+01:00. What is printed stays.
    """
    path, equals, value = setting.partition("=")
    if not equals:
        raise CommandError("no-value")
    actor = actor_named(name)
    open_installation(writes=True)
    from raadhus.published.operations.correct_doubt import correct_doubt

    return _each(
        (id_,),
        lambda one: correct_doubt(
            one, path=path.strip(), value=value.strip(), actor=actor, reason=reason, now=_now()
        ),
    )


def _answer(
    ids: tuple[str, ...], *, answer: Literal["accepted", "ignored"], name: str | None, reason: str | None
) -> int:
    actor = actor_named(name)
    open_installation(writes=True)
    from raadhus.published.operations.answer_doubt import answer_doubt

    return _each(ids, lambda id_: answer_doubt(id_, answer=answer, actor=actor, reason=reason, now=_now()))


def _now() -> datetime:
    return datetime.now(UTC)


def _each(ids: tuple[str, ...], answer: Callable[[str], None]) -> int:
    """Answer each of the doubts; one that is refused does not stop the others."""
    from raadhus.published.doubt_errors import DoubtRefused

    refused = 0
    for id_ in ids:
        try:
            answer(id_)
        except DoubtRefused as error:
            refused += 1
            refuse(file=None, code=error.code, sentence=error.english)
    return EXIT_REFUSED if refused else 0
