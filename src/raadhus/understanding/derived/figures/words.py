"""The words that say what a figure counts, of whom, and how it was counted."""

import re
from typing import Final

from raadhus.core.quick_looks import holds_any
from raadhus.understanding.derived.figures.numbers import Counted
from raadhus.understanding.derived.vocabulary import figures as vocabulary


def what_of(counted: Counted, sentence: str, *, start: int) -> str:
    """The words that a figure is about, from its sentence, which begins at `start` of the text."""
    begin, behind = counted.start - start, counted.end - start
    before, rest = sentence[max(0, begin - _LONGEST) : begin], sentence[behind : behind + _LONGEST]
    found = _of_share(before, rest) if counted.unit in _SHARES else None
    if counted.unit == "rank":
        found = _phrase(sentence[behind:])
    elif found is None and counted.unit not in _SHARES:
        found = (
            _subject(before, rest)
            or (_measured(before) if counted.unit not in _COUNTED else None)
            or _phrase(rest)
        )
    return found or _around(before, rest)


def population_of(counted: Counted, sentence: str, *, start: int) -> str | None:
    """Of whom a share is told: "10,4 pct. af det samlede antal ordinært ansatte"."""
    if counted.unit != "percent":
        return None
    whole = _WHOLE.match(sentence[counted.end - start :])
    return _trimmed(whole["what"]) if whole else None


def definition_in(text: str) -> str | None:
    """How what is listed under this text was counted: "opgjort som helårspersoner ved årets udgang"."""
    found = _DEFINED.search(text) if holds_any(text, _DEFINES) else None
    return _trimmed(found["how"]) if found else None


_NUMBERS: Final = "|".join(vocabulary.NUMBER_WORDS)
_DOT: Final = r"(?<!\bca)(?<!\bpr)(?<!\bnr)(?<!\bjf)(?<!\bhhv)(?<!\binkl)\."
_END: Final = (
    rf"(?={_DOT}\s|\.$|[;:)]| (?:er|og|samt) (?:{_NUMBERS}|\d)| mod | \(|$"
    r"|, (?:hvoraf|mens|men|og|som|der|hvilket|så)\b)"
)
_SUBJECT: Final = re.compile(
    r"^(?P<what>[A-ZÆØÅ][^.;:()\d]{3,120}?) (?:er|var|udgør|udgjorde)"
    r"(?: nu| pt\.| p\.t\.| i alt| ca\.| cirka| i dag| på)* $"
)
_NAMED: Final = re.compile(r"^(?P<what>[A-ZÆØÅ][^.;:()\d]{3,100}?) \($")
_EMPTY: Final = re.compile(r"^(?:Det|Der|Den|De|Dette|Disse|Heraf|Her|I|Af|Status|Aktuelt|På)\b")
_PHRASE: Final = re.compile(rf"^[\s)]*(?P<what>[^;:()]{{2,140}}?){_END}")
_WHOLE: Final = re.compile(rf"^\)?\s?af (?P<what>[^;:()]{{3,100}}?){_END}")
_SHARE_OF: Final = re.compile(
    r"(?P<what>[Aa]ndelen? af [^.;:()\d]{3,100}?) (?:er|var|udgør|ligger|steg|faldt|på)\b[^;:]*$"
)
_EQUALS: Final = re.compile(
    r"(?:^|\b(?:er der|er|udgør) )(?P<what>[^.;:()\d]{3,100}?),? (?:svarende til|udgør|udgjorde)\b[^.;:]*$"
)
_MEASURED: Final = re.compile(
    r"(?P<what>\b[a-zæøåA-ZÆØÅ][^.;:,()\d]{2,70}?) (?:(?:er|var|ligger|lå|har været) )?(?:på|á|udgør|udgjorde|over)"
    r"(?: ca\.| cirka| op til| omkring| max\.?| mindst| mere end| i alt)* ?$"
)
_UNIT_ALONE: Final = re.compile(r"\s?[a-zæøå]+\)")
_LAST_PART: Final = re.compile(r"[;:(]|, (?:hvor|men|mens|og|som|der|hvoraf) ")
_THERE_IS: Final = re.compile(
    r"^(?:(?:i dag|aktuelt|nu|pt\.|p\.t\.|her|i alt) )?(?:der (?:er|var|har)|(?:er|var|har)(?: der)?)(?: været)? |^de ",
    re.IGNORECASE,
)
_MOVES: Final = re.compile(
    r" (?:er|var|har|blev|steg|faldt|stiger|falder|ligger|lå|udgør|udgjorde)"
    r"(?: (?:steget|faldet|nu|dermed|fortsat|derfor|lidt|svagt|kun|ca\.|cirka))*"
    r"(?: fra [\d.,]{1,12}(?: pct\.| procent|\s?%)?(?: i \d{4})?)?(?: (?:fra|til|på|med))? *$"
)
_WHEN: Final = re.compile(
    r"^(?:i (?:19|20)\d\d(?: til)?|pr\.? \w+)\b,?\s*|,? (?:i|fra|pr\.) (?:19|20)\d\d(?: (?:til|og) .*)?$"
)
_SHARES: Final = frozenset(("percent", "percentage_points"))
_COUNTED: Final = frozenset(
    (
        "persons",
        "posts",
        "jobs",
        "count",
        "dwellings",
        "places",
        "full_time",
        "firms",
        "municipalities",
        "meetings",
    )
)
_LONGEST: Final = 240
_BEFORE: Final = re.compile(r"(?P<what>[a-zæøå][^.;:,()\d]{2,60}?) \($")
_OF_SHARES: Final = (("ndel", _SHARE_OF), ("svar", _EQUALS), ("udgør", _EQUALS), (" (", _BEFORE))
_DEFINES: Final = ("opgjort", "opgøres", "definer", "beregnet", "tælles", "talt")
_DEFINED: Final = re.compile(
    r"(?P<how>(?:opgjort|opgøres|defineret|defineres|beregnet|tælles|talt) (?:som|på|efter|ved|i)\b"
    r"[^.:]{5,400}?(?:\d\. [a-zæøå][^.:]{3,200}?){0,3})(?:\)?[.:]|$)"
)


def _of_share(before: str, rest: str) -> str | None:
    for look, pattern in _OF_SHARES:
        found = pattern.search(before) if look in before else None
        if found:
            return _trimmed(found["what"])
    whole = _WHOLE.match(rest)
    if whole:
        return _trimmed(whole["what"])
    return _measured(before)


def _subject(before: str, rest: str) -> str | None:
    """The subject of "Ordinære job i kommunen er pt. 4.229 stillinger" and of "Ordinære job (4.723 stillinger)"."""
    found = _SUBJECT.match(before) or (_NAMED.match(before) if _UNIT_ALONE.match(rest) else None)
    return None if found is None or _EMPTY.match(found["what"]) else _trimmed(found["what"])


def _measured(before: str) -> str | None:
    found = _MEASURED.search(before)
    return _trimmed(found["what"]) if found and not _EMPTY.match(found["what"]) else None


def _phrase(rest: str) -> str | None:
    phrase = _PHRASE.match(rest)
    return _trimmed(phrase["what"]) if phrase and len(phrase["what"]) > len("m2") else None


def _around(before: str, rest: str) -> str:
    """Where no pattern tells what is counted: the words before the number, or those behind it."""
    told = _trimmed(_MOVES.sub("", _LAST_PART.split(before)[-1]))
    return told if len(told) > len("Mindst") else _trimmed(rest) or _trimmed(before)


def _trimmed(words: str) -> str:
    plain = " ".join(words.split()).strip(" .,;:()-–")
    return _THERE_IS.sub("", _WHEN.sub("", plain)).strip(" .,;:()-–")
