"""Hits and choices as HTML, made in Python: a search shows a hundred of them, and a template takes long for each."""

from collections.abc import Iterable, Iterator
from html import escape

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.finding.results import Hit, ShownPassage
from raadhus.text_index.highlight import Span
from raadhus.web.components.tags import day, icon, thousands
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.words.value_words import outcome_badge, outcome_words


class ShownValue(Struct, frozen=True, kw_only=True):
    """A choice: its address adds it, or takes it away again when it is chosen; `is_danish` whoever reads the page.

    `unit` is the word for what is counted, for whoever hears the page.
    """

    label: str
    is_danish: bool
    count: int
    unit: str
    address: str
    is_chosen: bool


def values_as_html(values: Iterable[ShownValue]) -> SafeString:
    """The list of choices."""
    removes = escape(gettext("– fjern"))
    written = "".join(_value(one, removes=removes) for one in values)
    return mark_safe(f'<ul class="facet-values">{written}</ul>')  # noqa: S308  each part is escaped


def hits_as_html(hits: Iterable[Hit], *, here: Here) -> SafeString:
    """The entries of the list of hits."""
    return mark_safe("".join(_hit(hit, here) for hit in hits))  # noqa: S308  each part is escaped


def place_of_hit(hit: Hit, *, here: Here) -> str:
    """The address of the item, or of the page of the attachment."""
    if hit.file is None:
        return address("item", here=here, body=hit.body, item=hit.item)
    anchor = f"#side-{hit.file.page}" if hit.file.page else ""
    return address("file", here=here, body=hit.body, file=hit.file.id) + anchor


def _value(one: ShownValue, *, removes: str) -> str:
    current = ' aria-current="true"' if one.is_chosen else ""
    language = ' lang="da"' if one.is_danish else ""
    removed = f'<span class="sr-only"> {removes}</span>' if one.is_chosen else ""
    return (
        f'<li><a href="{escape(one.address)}" rel="nofollow"{current}>'
        f"<span{language}>{escape(one.label)}</span>{removed}</a> "
        f'<span class="facet-count">{thousands(one.count)}<span class="sr-only"> {escape(one.unit)}</span></span></li>'
    )


def _hit(hit: Hit, here: Here) -> str:
    return (
        f'<li>\n<h3 class="search-hit__title">'
        f'<a href="{escape(place_of_hit(hit, here=here))}" lang="da">{_title(hit)}</a></h3>\n'
        f'<p class="entry-list__about">{"".join(_facts(hit, here))}</p>\n'
        f"{_about(hit)}\n{''.join(map(_passage, hit.passages))}</li>"
    )


def _title(hit: Hit) -> str:
    if hit.file is None:
        return _marked(hit.title, hit.title_marks)
    word = escape(gettext("side"))
    page = f", {word} {hit.file.page}" if hit.file.page else ""
    return f"{icon('attach-file')} {escape(hit.file.title)}{page}"


def _about(hit: Hit) -> str:
    """The item that an attachment belongs to."""
    if hit.file is None:
        return ""
    words = escape(gettext("Bilag til"))
    return f'<p class="entry-list__about">{words} <span lang="da">{escape(hit.title)}</span></p>'


def _facts(hit: Hit, here: Here) -> Iterator[str]:
    if hit.outcome:
        kind = outcome_badge(hit.outcome)
        coloured = f" badge-{kind}" if kind else ""
        yield f'\n<span class="badge{coloured}">{conditional_escape(outcome_words(hit.outcome))}</span>\n '
    if hit.is_closed:
        closed = escape(gettext("Lukket punkt"))
        yield f"{icon('lock')} {closed} · "
    if here.body is None:
        yield f"{escape(hit.body_name)} · "
    if hit.committee:
        yield f'<span lang="da">{escape(hit.committee)}</span>'
    if hit.date:
        yield f', <time datetime="{hit.date.isoformat()}">{escape(day(hit.date))}</time>'
    if hit.number:
        word = escape(gettext("punkt"))
        yield f" · {word} {escape(hit.number)}"


def _passage(one: ShownPassage) -> str:
    place = _place(one)
    said = f"<strong>{escape(place)}:</strong> " if place else ""
    text = f"{'… ' if one.is_begun else ''}{_marked(one.text, one.marks)}{' …' if one.is_cut else ''}"
    return f'<p class="search-passage" lang="da">{said}{text}</p>\n'


def _place(one: ShownPassage) -> str:
    match one.place:
        case "decision":
            return gettext("Beslutning")
        case "attachments":
            return gettext("Bilag")
        case "people":
            return gettext("Personer")
        case _:
            return ""


def _marked(text: str, marks: tuple[Span, ...]) -> str:
    """The text with what was searched for marked, everything escaped."""
    parts, done = [], 0
    for mark in marks:
        parts.append(f"{escape(text[done : mark.start])}<mark>{escape(text[mark.start : mark.end])}</mark>")
        done = mark.end
    return "".join((*parts, escape(text[done:])))
