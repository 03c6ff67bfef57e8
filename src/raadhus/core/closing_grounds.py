"""Why an item is closed, made comparable: which matters its reason names, and which paragraphs of which laws.

Municipalities write the same reason in many ways. The words are data: another municipality's wording is a row.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias

ClosingMatter: TypeAlias = Literal[
    "personnel",
    "personal",
    "business",
    "contract",
    "property",
    "tender",
    "negotiation",
    "dispute",
    "security",
    "law-alone",
    "other",
    "none",
]


class ClosingGround(NamedTuple):
    """`matters` has at least one; `laws` are written as "forvaltningsloven § 27"."""

    matters: tuple[ClosingMatter, ...]
    laws: tuple[str, ...]


CLOSING_MATTERS: Mapping[ClosingMatter, str] = MappingProxyType(
    {
        "personnel": r"personale\w*|personalia|ansættelses\w*|ansættelse|afskedigelse\w*|lønforhold\w*|tjenstlig\w*",
        "personal": r"person(?:lig\w*|oplysning\w*|følsom\w*|sag(?:en|er)?)|enkeltperson\w*|privat\w*|fortrolig\w*"
        r"|helbred\w*|borger(?:en)?s? (?:personlige )?forhold",
        "business": r"forretnings\w*|erhvervs(?:forhold\w*|hemmelig\w*)|virksomhed\w*|drifts\w*forhold\w*"
        r"|konkurrence\w*",
        "contract": r"kontrakt\w*|aftale(?:forhold\w*|vilkår\w*|n|r)?|samarbejdsaftale\w*"
        r"|leje(?:aftale|kontrakt|mål|forhold)\w*",
        "property": r"(?:fast )?ejendom(?:me|men|s\w*)?|(?<!på )grund(?:salg|køb|e|en|stykke\w*)?(?= |,|\.|$)|areal\w*"
        r"|byggegrund\w*|jordkøb|køb og salg",
        "tender": r"udbud\w*|tilbud\w*|licitation\w*|budgivning\w*",
        "negotiation": r"forhandling\w*",
        "dispute": r"tvist\w*|retssag\w*|voldgift\w*|søgsmål\w*|procesrisiko|klagesag\w*|erstatning\w*",
        "security": r"sikkerhed\w*|beredskab\w*",
    }
)
CLOSING_LAWS: Mapping[str, str] = MappingProxyType(
    {
        "kommunestyrelsesloven": r"(?:kommune)?styrelseslov\w*|lov(?:en)? om kommunernes styrelse|kstl|ksl",
        "forvaltningsloven": r"forvaltningslov\w*|fvl",
        "offentlighedsloven": r"offentlighedslov\w*|lov(?:en)? om offentlighed i forvaltningen|offl",
        "databeskyttelsesloven": r"databeskyttelseslov\w*|databeskyttelsesforordning\w*|persondatalov\w*",
        "straffeloven": r"straffelov\w*|strfl",
        "udbudsloven": r"udbudslov\w*",
        "serviceloven": r"servicelov\w*|lov om social service",
        "retssikkerhedsloven": r"retssikkerhedslov\w*",
        "sundhedsloven": r"sundhedslov\w*",
    }
)

_LAW = re.compile(
    r"\b(?:" + "|".join(f"(?P<{law}>{words})" for law, words in CLOSING_LAWS.items()) + r")\b", re.IGNORECASE
)
_PARAGRAPH = re.compile(
    r"(?:§+|\bparagraf)\s*(?P<number>\d{1,3})(?:\s?(?P<letter>[a-h])(?![\w.]))?", re.IGNORECASE
)
_OF_LAW_AFTER = re.compile(r"[^§;]{0,40}?\bi\s+$", re.IGNORECASE)
_MATTERS = {
    matter: re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE) for matter, words in CLOSING_MATTERS.items()
}


@lru_cache(maxsize=4096)
def closing_ground(reason: str | None) -> ClosingGround:
    """Say what a printed reason is about; a reason that names nothing known is "other", none at all is "none"."""
    if reason is None or not reason.strip():
        return ClosingGround(("none",), ())
    laws = tuple(dict.fromkeys(_laws(reason)))
    rest = _LAW.sub(" ", reason)
    matters = tuple(matter for matter, words in _MATTERS.items() if words.search(rest))
    return ClosingGround(matters or (("law-alone",) if laws else ("other",)), laws)


def _laws(reason: str) -> list[str]:
    """Each paragraph with its law: "i loven" after it, else the law named last before it, else no law."""
    named = [(match.start(), match.end(), match.lastgroup or "") for match in _LAW.finditer(reason)]
    cited: list[str] = []
    used: set[str] = set()
    for match in _PARAGRAPH.finditer(reason):
        law = _law_of(match, reason=reason, named=named)
        used.add(law)
        number = f"§ {match['number']}" + (f" {match['letter'].casefold()}" if match["letter"] else "")
        cited.append(f"{law} {number}".strip())
    return cited + [law for _, _, law in named if law not in used]


def _law_of(paragraph: re.Match[str], *, reason: str, named: list[tuple[int, int, str]]) -> str:
    after = next((one for one in named if one[0] >= paragraph.end()), None)
    if after is not None and _OF_LAW_AFTER.fullmatch(reason[paragraph.end() : after[0]]):
        return after[2]
    before = [law for _, end, law in named if end <= paragraph.start()]
    return before[-1] if before else ""
