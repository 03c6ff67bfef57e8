"""The words that say what a figure counts, of whom, and how it was counted."""

import re
from typing import Final

from raadhus.understanding.derived.figure_numbers import Counted


def what_of(counted: Counted, sentence: str, *, start: int) -> str:
    """The words that a figure at `start` of the text is about, from its sentence."""
    begin, behind = counted.start - start, counted.end - start
    if counted.unit in {"percent", "percentage_points"}:
        return _of_share(sentence[:begin], sentence[behind:]) or _around(sentence, begin, behind)
    before, rest = sentence[:begin], sentence[behind:]
    subject = _SUBJECT.match(before)
    if subject and not _EMPTY.match(subject["what"]) and counted.unit in {"posts", "jobs", "count"}:
        return _trimmed(subject["what"])
    named = _NAMED.match(before)
    if named and rest.lstrip().startswith(("stilling", "person", "borger", "plads", "elev")):
        return _trimmed(named["what"])
    phrase = _PHRASE.match(rest)
    if phrase and len(phrase["what"]) > 1:
        return _trimmed(phrase["what"])
    return _around(sentence, begin, behind)


def population_of(counted: Counted, sentence: str, *, start: int) -> str | None:
    """Of whom a share is told: "10,4 pct. af det samlede antal ordinært ansatte"."""
    if counted.unit != "percent":
        return None
    whole = _WHOLE.match(sentence[counted.end - start :])
    return _trimmed(whole["what"]) if whole else None


def definition_in(text: str) -> str | None:
    """How what is listed under this text was counted: "opgjort som enkeltpersoner, der er eller har været ansat …"."""
    found = _DEFINED.search(text)
    return _trimmed(found["how"]) if found else None


_DOT: Final = r"(?<!\bca)(?<!\bpr)(?<!\bnr)(?<!\bjf)(?<!\bhhv)(?<!\binkl)\."
_END: Final = rf"(?={_DOT}\s|\.$|[;:]|, (?:hvoraf|mens|men|og|som|der|hvilket|så)\b| mod | \(|$)"
_SUBJECT: Final = re.compile(
    r"^(?P<what>[A-ZÆØÅ][^.;:()\d]{3,120}?) (?:er|var|udgør|udgjorde)\b[^.;:\d]{0,30}$"
)
_NAMED: Final = re.compile(r"^(?P<what>[A-ZÆØÅ][^.;:()\d]{3,100}?) \($")
_EMPTY: Final = re.compile(r"^(?:Det|Der|Den|De|Dette|Disse|Heraf|Her|I|Af|Status|Aktuelt|På)\b")
_PHRASE: Final = re.compile(rf"^[\s)]*(?P<what>[^.;:()]{{2,140}}?){_END}")
_WHOLE: Final = re.compile(rf"^\)?\s?af (?P<what>[^.;:()]{{3,100}}?){_END}")
_SHARE_OF: Final = re.compile(
    r"(?P<what>[Aa]ndelen? af [^.;:()\d]{3,100}?) (?:er|var|udgør|ligger|steg|faldt|på)\b[^.;:]*$"
)
_EQUALS: Final = re.compile(
    r"(?:^|\b(?:er der|er|udgør) )(?P<what>[^.;:()\d]{3,100}?),? (?:svarende til|udgør|udgjorde)\b[^.;:]*$"
)
_BEFORE: Final = re.compile(r"(?P<what>[a-zæøå][^.;:,()\d]{2,60}?) \($")
_DEFINED: Final = re.compile(
    r"(?P<how>(?:opgjort|opgøres|defineret|defineres|beregnet|tælles|talt) (?:som|på|efter|ved|i)\b[^.:]{5,400}?)(?:\)?[.:]|$)"
)


def _of_share(before: str, rest: str) -> str | None:
    for pattern in (_SHARE_OF, _EQUALS, _BEFORE):
        found = pattern.search(before)
        if found:
            return _trimmed(found["what"])
    whole = _WHOLE.match(rest)
    return _trimmed(whole["what"]) if whole else None


def _around(sentence: str, begin: int, behind: int) -> str:
    rest = sentence[behind : behind + 100].strip(" .,;:()")
    if len(rest) > 2:
        return _trimmed(rest)
    return _trimmed(sentence[max(0, begin - 100) : begin]) or _trimmed(sentence[:100])


def _trimmed(words: str) -> str:
    return " ".join(words.split()).strip(" .,;:()-–")
