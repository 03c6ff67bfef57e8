"""How often something is done: "tre gange årligt", "hvert andet år", "i en halvårlig kadence", "løbende"."""

import re
from typing import NamedTuple

from raadhus.core.derived import Rhythm
from raadhus.core.quick_looks import holds_any, in_small_letters

_NUMBERS = {
    "en": 1, "én": 1, "éen": 1, "et": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10,
    "elleve": 11, "tolv": 12,
}  # fmt: skip
_ORDINALS = {"andet": 2, "2.": 2, "tredje": 3, "3.": 3, "fjerde": 4, "4.": 4, "femte": 5, "5.": 5}
_NUMBER = rf"(?:{'|'.join(_NUMBERS)}|\d{{1,2}})"
_PER_YEAR = r"årlig(?:t|e)?|om året|pr\.? år|hvert år"
_EVERY = {"måned": 12, "kvartal": 4, "halvår": 2, "år": 1, "forår": 1, "efterår": 1}
_ADJECTIVES = {"halvårlig": 2, "kvartalsvis": 4, "kvartårlig": 4, "månedlig": 12, "årlig": 1, "ugentlig": 52}

# For text in small letters.
_RHYTHM = re.compile(
    r"(?<!\w)(?:"
    rf"(?P<times>{_NUMBER}) gang(?:e)?(?: \w+)? (?:{_PER_YEAR}|i løbet af året|(?:i|pr\.?) (?P<in_each>kvartalet|kvartal|halvåret|halvår|måneden|måned))"
    rf"|(?P<each>{_NUMBER}) årlige"
    rf"|hver[t]? (?P<ordinal>{'|'.join(map(re.escape, _ORDINALS))}) år"
    rf"|hver[t]? (?P<every>{'|'.join(_EVERY)})"
    rf"|(?P<adjective>{'|'.join(_ADJECTIVES)})(?:t|e)?"
    r"|(?P<ongoing>løbende)"
    r")(?!\w)"
)
MAY_RECUR = ("årlig", "gang", "hver", "løbende", "kvartal", "måned", "ugentlig")
_MONEY_BEFORE = re.compile(r"(?:kr\.?|kroner|pct\.?|procent|[\d.,]+|%)[\s,]*$")
_MONEY_AFTER = re.compile(
    r"\s*(?:\d|ca\.|cirka|op til|drift|besparelse|udgift|indtægt|merudgift|budget|ydelse|tilskud|bevilling|beløb|leje|takst|regulering|pris)"
)
_LOOK_BACK = 16


class FoundRhythm(NamedTuple):
    """A rhythm and where it stands; it is ongoing when it has no times."""

    rhythm: Rhythm
    start: int
    end: int

    def moved(self, by: int) -> "FoundRhythm":
        """The same rhythm in a text that begins elsewhere."""
        return self._replace(start=self.start + by, end=self.end + by)


def find_rhythms(text: str) -> tuple[FoundRhythm, ...]:
    """Find what tells how often something is done; how often an amount is paid is no rhythm."""
    lowered = in_small_letters(text)
    if not holds_any(lowered, MAY_RECUR):
        return ()
    return tuple(
        FoundRhythm(_rhythm(match), *match.span())
        for match in _RHYTHM.finditer(lowered)
        if not _MONEY_AFTER.match(lowered, match.end())
        and not (
            match["times"] is None
            and _MONEY_BEFORE.search(lowered, max(0, match.start() - _LOOK_BACK), match.start())
        )
    )


def _rhythm(match: re.Match[str]) -> Rhythm:
    if match["ongoing"]:
        return Rhythm()
    if match["ordinal"]:
        return Rhythm(times=1, years=_ORDINALS[match["ordinal"]])
    if match["every"]:
        return Rhythm(times=_EVERY[match["every"]])
    if match["adjective"]:
        return Rhythm(times=_ADJECTIVES[match["adjective"]])
    number = match["times"] or match["each"]
    times = _NUMBERS[number] if number in _NUMBERS else max(1, int(number))
    within = match["in_each"] or "år"
    return Rhythm(times=times * next((count for unit, count in _EVERY.items() if within.startswith(unit)), 1))
