"""`raadhus search`: find what is published by its words."""

import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from raadhus.cli.errors import CommandError
from raadhus.cli.given_names import slug_in_store
from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED, refuse

if TYPE_CHECKING:
    from raadhus.finding.request import Choice

_EPILOG = """\b
Examples:
  raadhus search indsats                             every form of the word, in compounds too
  raadhus search '"åben skole" -budget' --body greve the phrase, without the other word
  raadhus search 'titel:cykelsti ELLER fortov'       a word of the title, or another
  raadhus search 27.18 --choose year=2024            a KLE number, of one year
  raadhus search budget --choose outcome=rejected --order newest --facets

\b
Exit codes:
  0  searched, whether or not anything was found
  1  there is no index that can be used
  2  the database cannot be used, or the command was used wrongly"""
_BETWEEN = ".."


@click.command(name="search", epilog=_EPILOG)
@click.argument("words", metavar="WORDS...", nargs=-1)
@click.option("--body", metavar="SLUG", help="Only one municipality.")
@click.option(
    "--choose",
    "choices",
    metavar="FACET=VALUE",
    multiple=True,
    help="Only hits with this value; can be repeated.",
)
@click.option("--days", metavar="DAY..DAY", help="Only meetings from that day to that; one may be left out.")
@click.option(
    "--order",
    type=click.Choice(["relevance", "newest", "oldest"]),
    default="relevance",
    help="What comes first.",
)
@click.option("--page", metavar="N", type=click.IntRange(min=1), default=1, help="20 hits a page.")
@click.option("--facets", "with_facets", is_flag=True, help="Show how the hits spread.")
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
def search_command(
    *,
    words: tuple[str, ...],
    body: str | None,
    choices: tuple[str, ...],
    days: str | None,
    order: str,
    page: int,
    with_facets: bool,
    as_json: bool,
) -> int:
    """Search items, decisions and attachments of what is published."""
    chosen, (first, last) = _chosen(choices), _days(days)
    open_installation()
    slug = slug_in_store(body)
    import msgspec

    from raadhus.cli.display.lines import print_json_lines
    from raadhus.cli.display.search_text import print_results
    from raadhus.finding.place import index_reader
    from raadhus.finding.request import SearchRequest
    from raadhus.finding.search import search

    fields = {"words": " ".join(words), "body": slug, "chosen": chosen, "order": order, "page": page}
    request = msgspec.convert({**fields, "from_date": first, "to_date": last}, SearchRequest)
    results = search(request, reader=index_reader())
    if as_json:
        print_json_lines([results])
    elif results.problem is None:
        print_results(results, with_facets=with_facets, stream=sys.stdout)
    if results.problem is not None:
        refuse(file=None, code=results.problem.code, sentence=results.problem.english)
        return EXIT_REFUSED
    return 0


def _chosen(choices: tuple[str, ...]) -> "tuple[Choice, ...]":
    from raadhus.finding.request import Choice

    pairs = [(choice, *choice.partition("=")) for choice in choices]
    for choice, _, equals, _ in pairs:
        if not equals:
            raise CommandError("not-a-pair", values={"text": choice})
    return tuple(Choice(facet, value) for _, facet, _, value in pairs)


def _days(between: str | None) -> tuple[date | None, date | None]:
    first, dots, last = (between or _BETWEEN).partition(_BETWEEN)
    try:
        return _day(first), _day(last if dots else first)
    except ValueError:
        raise CommandError("wrong-days", values={"days": between}) from None


def _day(day: str) -> date | None:
    return date.fromisoformat(day) if day else None
