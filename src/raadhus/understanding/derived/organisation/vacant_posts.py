"""Posts that fell vacant, by the post and its unit: who held it is nobody's business here."""

import re
from collections.abc import Iterator

from raadhus.core.derived import Change
from raadhus.understanding.derived.organisation.clause import (
    Clause,
    bare,
    first_of,
    unit_at,
    unit_behind,
)
from raadhus.understanding.derived.vocabulary.organisation import POST

_LEAVES = re.compile(
    r"\b(?:fratræder|fratrådte|fratrådt|fratræde)(?: (?:sin|sit|stillingen|posten|som)\b(?: stilling| embede| hverv)?)?"
    r"|\b(?:har )?(?:opsagt|forladt) sin stilling\b"
)
_POST = re.compile(rf"\b(?P<post>{POST})\b", re.IGNORECASE)
_OF = re.compile(r" (?:for|i|ved|på|til) ")
_AREA = re.compile(r" for [A-ZÆØÅ][\wæøå-]+(?:,? og [A-ZÆØÅ][\wæøå-]+)?")
_IN = re.compile(r"\b(?:I|i|fra|for) ")
_IS_VACANT = re.compile(
    r"\b(?:[Ss]tilling(?:en)?|[Pp]ost(?:en)?|[Ee]mbedet) som (?P<post>[\w -]{3,60}?) "
    r"(?:er|har(?: aktuelt)? været|var|bliver|står)(?: \w+){0,3}? (?:vakant|ubesat|ledig)\b"
)
_RECRUITING = re.compile(rf"\b[Rr]ekruttering(?:en)? af (?:en )?ny (?P<post>{POST})\b")
_WHEN = re.compile(r"(?: (?:med|ved|pr\.|den|fra|i) [^.,;]{2,40}?\d{4})?")
_REACH = 120


def vacated(clause: Clause) -> Iterator[Change]:
    """List the posts that somebody leaves, that stand vacant, or that are being filled."""
    text = clause.text
    for match in first_of(_LEAVES, text):
        posts = list(_POST.finditer(text, max(0, match.start() - _REACH), match.start()))
        behind = _POST.match(text, match.end() + 1)
        post = behind if behind and (match[0].endswith("som") or not posts) else posts[-1] if posts else None
        if post is None:
            continue
        when = _WHEN.match(text, match.end())
        end = when.end() if when else match.end()
        yield clause.change("vacated", (match.start(), end), what=_named(post, clause=clause))
    for match in first_of(_IS_VACANT, text):
        yield clause.change("vacated", match.span(), what=bare(match["post"]))
    for match in first_of(_RECRUITING, text):
        of = _OF.match(text, match.end())
        unit = unit_at(text, of.end()) if of else None
        place = (match.start(), unit.end if unit else match.end())
        yield clause.change("vacated", place, what=_named(match, clause=clause), unsure="only-implied")


def _named(post: re.Match[str], *, clause: Clause) -> str:
    """The post with its unit, which may stand elsewhere in the sentence or open the passage."""
    of = _OF.match(clause.text, post.end())
    unit = unit_at(clause.text, of.end()) if of else None
    unit = unit or unit_behind(clause.text, _IN) or (unit_behind(clause.passage.text[:_REACH], _IN))
    name = bare(post["post"])
    name = f"{name[:1].lower()}{name[1:]}"
    area = _AREA.match(clause.text, post.end())
    if area is not None and (of is None or unit_at(clause.text, of.end()) is None):
        return f"{name}{area[0]}"
    return f"{name} i {unit.name}" if unit else name
