"""Units that were renamed or merged: "(tidligere …)", "hed tidligere …", "lægges sammen med …"."""

import re
from collections.abc import Iterator

from raadhus.core.derived import Change
from raadhus.understanding.derived.organisation.clause import (
    Clause,
    bare,
    first_of,
    is_unit,
    subject_before,
)
from raadhus.understanding.derived.vocabulary.organisation import FROM_WHEN, UNIT_IN_FRONT

_CAPITAL = r"[A-ZÆØÅ0-9][\w&/'-]*"
_NAME = rf"{_CAPITAL}(?:(?:,| og| samt| &| i| på| for| af| ved)? {_CAPITAL}){{0,6}}"


def _called(name: str) -> str:
    """A name in quotation marks or with capitals."""
    return rf"(?:[\"”“»«'](?P<{name}_quoted>[^\"”“»«'\n]{{2,80}})[\"”“»«']|(?P<{name}>{_NAME}))"


_IN_BRACKETS = re.compile(
    rf"(?P<new>{_NAME}) \((?:tidligere|før|førhen|tidl\.) (?:kaldet |benævnt )?{_called('old')}\)"
)
_WAS_CALLED = re.compile(rf"\bhed tidligere:? ?{_called('old')}")
_CHANGES_NAME = re.compile(
    r"\b(?:(?:har |vil |skal )?(?:skift(?:er|ede|et|e)|ændr(?:er|ede|et|e)|få(?:r|et)?)(?: fremover)?"
    rf"{FROM_WHEN} (?:sit |nyt )?"
    rf"navn(?: fra {_called('old')})?(?: til|:) ?|omdøbes(?: fremover)? til |(?:er|bliver|blev)(?: nu)? omdøbt til )"
    rf"{UNIT_IN_FRONT}{_called('new')}"
)
_NAME_CHANGE = re.compile(
    rf"\b[Nn]avne(?:ændring|skift)(?:et|en)? fra {UNIT_IN_FRONT}{_called('old')} til {UNIT_IN_FRONT}{_called('new')}"
)
_COMPANY = re.compile(r"\b(?:A/S|ApS|I/S|K/S|P/S|Selskabet af)(?!\w)")
_MERGED = re.compile(
    r"\b(?:(?:er|blev|bliver|skal|vil blive|kan) )?(?:lægges sammen|lagt sammen|sammenlægges|sammenlagt"
    r"|fusioner(?:es|er|et))\b"
)
_WITH = re.compile(
    r" med (?P<other>[^.;:]{3,160}?)"
    r"(?=(?: \([^()]{0,80}\))? (?:pr\.|per|med virkning|fra|i \d{4}|den \d|til |under )|[.;:,]|$)"
)
_INTO = re.compile(rf"{FROM_WHEN} (?:til|i|under) (?:(?:et|en|det|den) )?(?:{_called('new')})")
_MERGER = re.compile(
    rf"\b[Ss]ammenlægning(?:en)? af (?P<one>{_NAME}) (?:og|med|samt) (?P<two>{_NAME})"
    rf"(?: til {UNIT_IN_FRONT}(?P<new>{_NAME}))?"
)
_LINKING = re.compile(rf" (?:er|blev|bliver|skal){FROM_WHEN}$")
_AND = re.compile(r" (?:og|samt) ")
_BRACKETS = re.compile(r" ?\([^()]{0,80}\)")
_CAPITALS_WITHIN = re.compile(r"(?<=\w )[A-ZÆØÅ]|^[A-ZÆØÅ]\w+ [A-ZÆØÅ]")


def renamed(clause: Clause) -> Iterator[Change]:
    """List the units that the sentence gives another name."""
    text = clause.text
    if "(" in text:
        for match in first_of(_IN_BRACKETS, text):
            old, new = match["old_quoted"] or match["old"], match["new"]
            if (is_unit(new) or is_unit(old)) and not _COMPANY.search(match[0]):
                yield clause.change("renamed", match.span(), before=(bare(old),), after=bare(new))
    for match in first_of(_CHANGES_NAME, text):
        start, subject = subject_before(text, match.start())
        old = match["old_quoted"] or match["old"] or subject
        new = match["new_quoted"] or match["new"]
        if old and not _COMPANY.search(text):
            yield clause.change("renamed", (start, match.end()), before=(bare(old),), after=bare(new))
    for match in first_of(_NAME_CHANGE, text):
        old, new = match["old_quoted"] or match["old"], match["new_quoted"] or match["new"]
        yield clause.change("renamed", match.span(), before=(bare(old),), after=bare(new))
    for match in first_of(_WAS_CALLED, text):
        yield _was_called(clause, match)


def _was_called(clause: Clause, match: re.Match[str]) -> Change:
    """The unit is the subject; where that is no name ("Tilbuddet"), the name that title and text share."""
    old = bare(match["old_quoted"] or match["old"])
    _, subject = subject_before(clause.text, match.start())
    names = re.findall(rf"(?:{_CAPITAL})(?: {_CAPITAL})+", clause.passages.title_of(clause.place))
    shared = [name for name in names if name in clause.passage.text]
    after = subject if re.fullmatch(_NAME, subject) and " " in subject else next(iter(shared), None)
    return clause.change(
        "renamed",
        match.span(),
        before=(old,),
        after=after,
        unsure=None if after else "unit-not-named",
    )


def merged(clause: Clause) -> Iterator[Change]:
    """List the units that the sentence makes one."""
    text = clause.text
    for match in first_of(_MERGER, text):
        one, two, new = match["one"], match["two"], match["new"]
        if is_unit(one) or is_unit(two):
            before = (bare(one), bare(two))
            yield clause.change("merged", match.span(), before=before, after=bare(new) if new else None)
    for match in first_of(_MERGED, text):
        start, subject = subject_before(text, match.start())
        subject = _LINKING.sub("", subject)
        other = _WITH.match(text, match.end())
        end = other.end() if other else match.end()
        units = (subject, bare(_BRACKETS.sub("", other["other"]))) if other else tuple(_AND.split(subject))
        units = tuple(bare(_BRACKETS.sub("", unit)) for unit in units)
        if len(units) < 2 or not all(map(_may_merge, units)):
            continue
        into = _INTO.match(text, end)
        new = (into["new_quoted"] or into["new"]) if into else None
        end = into.end() if into else end
        yield clause.change("merged", (start, end), before=units, after=bare(new) if new else None)


def _may_merge(unit: str) -> bool:
    return bool(unit) and is_unit(unit) and (_CAPITALS_WITHIN.search(unit) is not None or unit[0].isupper())
