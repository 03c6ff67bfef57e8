"""The head of a FirstAgenda page: the line with kind and date, and the table under it."""

from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from raadhus.core.record import Meeting, OrganizationName, Section
from raadhus.reading.extract.html_blocks import html_blocks
from raadhus.reading.firstagenda_json.values import plain
from raadhus.understanding.vocabulary.headings import section_kind

_REPEATED = frozenset({"udvalg", "mødedato", "mødested"})


class PageHead(NamedTuple):
    title: str
    """"Referat 1. oktober 2025 kl. 15.45"."""
    organizations: tuple[OrganizationName, ...]
    meeting: Meeting
    sections: tuple[Section, ...]
    furniture: tuple[str, ...]


def taken_head(tree: LexborHTMLParser) -> PageHead:
    """Read the head and take it out of the page."""
    title = _taken(tree, "h1.dato") or _taken(tree, "h1")
    organization, place = _taken(tree, ".title .udvalg"), _taken(tree, ".title .sted")
    rows = _taken_rows(tree)
    values = {label.casefold().rstrip(":"): plain(node.text(separator=" ")) for label, node in rows}
    furniture = [label for label, _ in rows if label.casefold().rstrip(":") in _REPEATED]
    date = values.get("mødedato", "")
    printed, left_over = _with_weekday(title, date=date)
    furniture += left_over
    if values.get("udvalg"):
        furniture += [values["udvalg"]] if organization else []
        organization = organization or values["udvalg"]
    if values.get("mødested"):
        furniture += [values["mødested"]] if place else []
        place = place or values["mødested"]
    sections = tuple(section for label, node in rows if (section := _section(label, node)) is not None)
    furniture += [label for label, node in rows if _is_empty(label, node)]
    furniture += [":" for label, node in rows if label.endswith(":") and not _is_empty(label, node)]
    for _, node in rows:
        node.decompose()
    meeting = Meeting(as_printed="\n".join(text for text in (printed, place) if text), place=place or None)
    names = (OrganizationName(name=organization),) if organization else ()
    return PageHead(title, names, meeting, sections, tuple(furniture))


def _taken(tree: LexborHTMLParser, selector: str) -> str:
    node = tree.css_first(selector)
    if node is None:
        return ""
    text = plain(node.text(separator=" "))
    node.decompose()
    return text


def _taken_rows(tree: LexborHTMLParser) -> list[tuple[str, LexborNode]]:
    rows: list[tuple[str, LexborNode]] = []
    for row in tree.css("table.dagsordeninfo tr"):
        cells = [cell for cell in row.iter() if cell.tag in {"td", "th"}]
        if len(cells) == 2:
            rows.append((plain(cells[0].text(separator=" ")), cells[1]))
            cells[0].decompose()
    return rows


def _with_weekday(title: str, *, date: str) -> tuple[str, list[str]]:
    """Put the fuller date of the table, with its weekday, where the title has the short one."""
    kind, _, day = title.partition(" ")
    if day and date.endswith(day):
        return f"{kind} {date}", [day]
    return ("\n".join(filter(None, (title, date))), [])


def _section(label: str, node: LexborNode) -> Section | None:
    heading = label.rstrip(":")
    if heading.casefold() in _REPEATED or _is_empty(label, node):
        return None
    return Section(
        heading=heading, blocks=html_blocks(node.html or ""), kind=section_kind(heading) or "remarks"
    )


def _is_empty(label: str, node: LexborNode) -> bool:
    return label.casefold().rstrip(":") not in _REPEATED and not node.text().strip()
