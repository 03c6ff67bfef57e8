"""What sort of item it is: to decide, to discuss, to be told, or the meeting's own formalities."""

import re

from raadhus.core.record import ItemKind, Recommendation
from raadhus.understanding.sections import SectionText
from raadhus.understanding.vocabulary.item_kinds import IN_HEADINGS, IN_POINTS, IN_TITLES, TITLE_MARKS

_MARK = re.compile(r"[(\[](?P<mark>[\wæøåÆØÅ ]{1,20})[)\]]\s*$")
_TITLES = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in IN_TITLES)
_POINTS = tuple((kind, re.compile(pattern)) for kind, pattern in IN_POINTS)
_HEADINGS = tuple((kind, re.compile(pattern)) for kind, pattern in IN_HEADINGS)


def item_kind(
    *,
    title: str,
    sections: tuple[SectionText, ...],
    recommendation: tuple[Recommendation, ...],
    group: str | None,
) -> ItemKind | None:
    """The kind that the title, the headings or the recommendation tell, in this order; None when none does."""
    return _by_title(title) or _by_headings(sections, group=group) or _by_points(recommendation)


def _by_title(title: str) -> ItemKind | None:
    mark = _MARK.search(title)
    if mark and (kind := TITLE_MARKS.get(mark["mark"].casefold())):
        return kind
    return next((kind for kind, pattern in _TITLES if pattern.match(title)), None)


def _by_headings(sections: tuple[SectionText, ...], *, group: str | None) -> ItemKind | None:
    printed = [section.heading for section in sections if "sag" in section.heading.casefold()]
    printed += [line for section in sections if section.kind == "authority" for line in section.lines]
    if group:
        printed.append(group)
    text = "\n".join(printed).lower()
    if not text:
        return None
    return next((kind for kind, pattern in _HEADINGS if pattern.search(text)), None)


def _by_points(recommendation: tuple[Recommendation, ...]) -> ItemKind | None:
    """A single point to decide makes the whole item one to decide, then to discuss; information takes all points."""
    kinds = {_by_point(point.text) for recommended in recommendation for point in recommended.points}
    if kinds & {"decision", "discussion"}:
        return "decision" if "decision" in kinds else "discussion"
    return "information" if kinds == {"information"} else None


def _by_point(text: str) -> ItemKind | None:
    return next((kind for kind, pattern in _POINTS if pattern.search(text)), None)
