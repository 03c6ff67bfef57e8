"""The answer to a search, for the terminal: hits with their passages, and how they spread."""

from typing import TextIO

from raadhus.cli.display.terminal_text import TerminalText, cut_title, terminal_of
from raadhus.core.danish_names import OUTCOME_NAMES
from raadhus.finding.results import Facet, Hit, SearchResults, ShownPassage

_MOST_VALUES = 8


def print_results(results: SearchResults, *, with_facets: bool, stream: TextIO) -> None:
    """Write the answer to the stream; what is marked stands between «» where there are no colours."""
    text = TerminalText(terminal_of(stream))
    for note in results.notes:
        text.text(note.english, style="warning")
    if results.did_you_mean:
        text.text(f"Did you mean: {results.did_you_mean}", style="accent")
    for thing in results.named:
        detail = f" ({thing.detail})" if thing.detail else ""
        text.labelled(thing.kind, f"{thing.name}{detail}, {thing.body} {thing.id}")
    for hit in results.hits:
        text.blank()
        _add_hit(text, hit)
    if with_facets:
        text.blank()
        for facet in results.facets:
            _add_facet(text, facet)
    text.blank()
    pages = f", page {results.page} of {results.pages}" if results.pages > 1 else ""
    text.text(f"{results.total} {'hit' if results.total == 1 else 'hits'}{pages}", style="strong")
    stream.write(str(text))


def _add_hit(text: TerminalText, hit: Hit) -> None:
    day = hit.date.isoformat() if hit.date else "no date"
    where = ", ".join(part for part in (day, hit.committee, hit.body_name, f"item {hit.number}") if part)
    text.text(cut_title(hit.title) or "Lukket punkt", style="strong")
    about = [OUTCOME_NAMES[code] for code in OUTCOME_NAMES if code == hit.outcome]
    text.text(" · ".join([where, *about, *(["closed"] if hit.is_closed else [])]), indent=2, style="faint")
    if hit.file is not None:
        page = f", page {hit.file.page}" if hit.file.page is not None else ""
        text.text(f"Attachment: {cut_title(hit.file.title)}{page}", indent=2, style="faint")
    for passage in hit.passages:
        text.text(_passage(passage), indent=2, hang=0)


def _passage(passage: ShownPassage) -> str:
    """The passage in one line, with its marks between guillemets."""
    pieces, place = [], 0
    for start, end in passage.marks:
        pieces += [passage.text[place:start], "«", passage.text[start:end], "»"]
        place = end
    words = " ".join("".join([*pieces, passage.text[place:]]).split())
    return f"{'… ' if passage.is_begun else ''}{words}{' …' if passage.is_cut else ''}"


def _add_facet(text: TerminalText, facet: Facet) -> None:
    values = [
        f"{'* ' if one.is_chosen else ''}{one.english} [{one.value}] {one.count}"
        for one in facet.values[:_MOST_VALUES]
    ]
    text.labelled(facet.name, " · ".join(values))
