"""Section headings by kind, with the municipalities that print them so.

Sources are the layouts of public agendas and minutes 2002-2025. To add a heading, add it to its row; matching folds case, white space, a final colon
or full stop and the hyphen of a broken line.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from raadhus.core.record import SectionKind

HEADINGS: Mapping[SectionKind, tuple[str, ...]] = {
    "summary": (
        "Sammendrag", "Resume", "Resumé", "Sagens kerne", "Sagstema", "Beslutningstema", "Problemstilling",
        "Sagsresumé", "Sagsresume", "Kort resume", "Kort resumé",
    ),
    "background": ("Baggrund", "Historik", "Sagens baggrund", "Tidligere beslutninger", "Anledning"),
    "presentation": (
        "Sagsfremstilling", "Beskrivelse", "Beskrivelse af sagen", "Redegørelse", "Sagsbeskrivelse",
        "Uddybende bemærkninger", "Løsning", "Gennemgang af sagen", "Fremstilling", "Supplerende sagsfremstilling",
        "Ny supplerende sagsfremstilling", "Supplerende sagsbeskrivelse", "Sagsfremstilling og økonomi",
        "Forslag", "Begrundelse", "Motivation", "Vurdering", "Administrationens vurdering", "Forvaltningens vurdering",
        "Center for økonomis bemærkninger", "Bemærkninger",
    ),
    "economy": (
        "Økonomiske konsekvenser og finansiering", "Økonomi", "Økonomiske konsekvenser",
        "Økonomiske og erhvervsmæssige konsekvenser", "Økonomiske forhold", "Økonomiske forhold og konsekvenser",
        "Økonomi og finansiering", "Finansiering", "Bevillingsmæssige konsekvenser", "Økonomi og personale",
        "Afledt drift", "Økonomiske og personalemæssige konsekvenser",
    ),
    "law": (
        "Lovgrundlag", "Retsgrundlag", "Juridiske og planmæssige forhold", "Juridiske forhold", "Lovgivning",
        "Retlige forhold", "Juridisk grundlag", "Lov- og plangrundlag", "Lovhjemmel", "Hjemmel",
    ),
    "authority": (
        "Beslutningen træffes af", "Beslutningskompetence", "Kompetence", "Sagen afgøres i", "Kompetencefordeling",
        "Afgøres af", "Beslutningskompetencen", "Sagsgang", "Sagsprocedure", "Sagsgang og sagstype", "Videre sagsgang",
    ),
    "recommendation": (
        "Indstilling", "Beslutningspunkter", "Administrationens indstilling", "Forvaltningens indstilling",
        "Direktionens indstilling", "Borgmesterens indstilling", "Indstillinger", "Administrationen indstiller",
        "Forvaltningen indstiller",
    ),
    "decision": ("Beslutning", "Beslutninger", "Vedtagelse", "Vedtagelser", "Beslutningen", "Referat", "Afgørelse"),
    "previous": (
        "Tidligere behandling", "Sagsforløb", "Sagens forløb", "Tidligere behandlinger", "Tidligere politisk behandling",
        "Beslutningshistorik", "Sagens gang", "Behandling", "Behandlinger",
    ),
    "attachments": ("Bilag", "Bilagsoversigt", "Bilagsliste", "Vedlagte bilag", "Bilag til sagen", "Dokumenter"),
    "guests": (
        "Yderligere deltagelse på mødet", "Gæster", "Deltagelse på mødet", "Deltagelse under punktet",
        "Eksterne deltagere", "Derudover deltog", "Øvrige deltagere", "Desuden deltog", "Endvidere deltog",
        "Fra forvaltningen", "Fra administrationen", "Fra forvaltningen deltog", "Fra administrationen deltog",
        "Deltagere fra forvaltningen", "Deltagere fra administrationen",
    ),
    "hearing": ("Høring", "Inddragelse og høring", "Høring og sagsgang", "Borgerinddragelse", "Inddragelse", "Høringer"),
    "climate": (
        "CO2-Konsekvensvurdering", "Klimakonsekvenser", "Klima", "Klimavurdering", "Miljøvurdering",
        "Klima-, miljø- og bæredygtighedsmæssige konsekvenser", "Miljømæssige konsekvenser", "Bæredygtighed",
        "Klima og miljø", "Klimamæssige konsekvenser",
    ),
    "attendance": (
        "Deltagere", "Mødedeltagere", "Afbud/Fraværende", "Afbud", "Fraværende", "Tilstede", "Til stede", "Medlemmer",
        "Fraværende med afbud", "Afbud fra", "Ikke til stede", "Fremmøde", "Fremmøde og inhabilitet", "Sekretær",
        "Følgende deltog ikke i behandlingen af punktet", "Mødt", "Fravær",
    ),
    "staff": (
        "Personale", "Personalemæssige konsekvenser", "Personaleforhold", "Personalemæssige forhold",
        "Sundhedsmæssige konsekvenser",
    ),
    "timeline": ("Tidsplan", "Tidsperspektiv", "Tidsplan og proces", "Videre proces", "Proces", "Procesplan"),
    "communication": ("Kommunikation", "Information", "Borgerinformation", "Orientering af borgere"),
    "trailer": ("Source URL",),
    "other": (
        "Indhold", "Øvrige konsekvenser", "Øvrige forhold", "Andre konsekvenser", "Alternativer",
        "Konsekvenser", "Perspektivering", "Øvrig information", "Borgmesterens Afdelings påtegning",
        "Effekt", "Juridiske rammer", "Åben sag", "Supplerende oplysninger", "Handicappolitiske konsekvenser",
    ),
}  # fmt: skip

_DECISION_IN = re.compile(
    r"^(?:beslutning(?:er)?|vedtagelse) (?:i|fra|af|truffet af) .{2,120}$"
    r"|^beslutning .{2,90} den \d{1,2}[-.]\d{1,2}[-.]\d{4}\b.{0,20}$"
    r"|^(?:beslutning(?:er)?|vedtagelse) (?:den |d\. ?)?\d{1,2}(?:[-.]\d{1,2}[-.]|\. ?[a-zæøå]{3,9}\.? )\d{4}$"
    r"|^[^.:]{2,60}s beslutning$"
    r"|^.{2,90}s beslutning den \d{1,2}[-.]\d{1,2}[-.]\d{4}\b.{0,20}$",
    re.IGNORECASE,
)
_RECOMMENDATION_FROM = re.compile(r"^(?:indstilling fra|indstilling til) .{2,120}$", re.IGNORECASE)
_SPACES = re.compile(r"\s+")


def _folded(heading: str) -> str:
    return _SPACES.sub(" ", heading.replace("\u00ad", "")).strip(" :.\u00a0").casefold()


_KINDS: Mapping[str, SectionKind] = {
    _folded(heading): kind for kind, headings in HEADINGS.items() for heading in headings
}
LONGEST_HEADING = 130
"""No heading is longer than this, in characters."""


_PROPOSAL_FROM = re.compile(r"^(?:beslutnings|ændrings)forslag fra .{1,120}$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def section_kind(heading: str) -> SectionKind | None:
    """The kind of section that this heading opens, or None when the vocabulary does not have it."""
    if len(heading) > LONGEST_HEADING:
        return None
    folded = _folded(heading)
    kind = _KINDS.get(folded)
    if kind is not None:
        return kind
    if _DECISION_IN.match(folded):
        return "decision"
    if _RECOMMENDATION_FROM.match(folded):
        return "recommendation"
    if _PROPOSAL_FROM.match(folded):
        return "presentation"
    return None
