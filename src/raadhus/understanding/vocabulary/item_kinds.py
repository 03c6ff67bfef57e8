"""The words that tell what sort of item an item is, with the municipalities that print them so."""

from collections.abc import Mapping

from raadhus.core.record import ItemKind

TITLE_MARKS: Mapping[str, ItemKind] = {
    # Slagelse: "(B)", "(O)"; Lyngby-Taarbæk: "(Beslutning)", "(Drøftelse)", "(Orientering)".
    "b": "decision", "beslutning": "decision", "til beslutning": "decision", "beslutningssag": "decision",
    "d": "discussion", "drøftelse": "discussion", "til drøftelse": "discussion", "temadrøftelse": "discussion",
    "o": "information", "orientering": "information", "til orientering": "information", "orienteringssag": "information",
    "underskriftside": "administrative", "underskriftsark": "administrative",
}  # fmt: skip

IN_TITLES: tuple[tuple[ItemKind, str], ...] = (
    # Everywhere: the meeting's own formalities; Greve, Holbæk: "Underskriftsark"; Tårnby: "Underskriftsside", "Bilagsoversigt".
    (
        "administrative",
        r"^(?:åben dagsorden - )?godkendelse af (?:\w+ )?(?:dagsorden|referat|protokol|indkaldte stedfortrædere)",
    ),
    (
        "administrative",
        r"^(?:elektronisk )?underskrifts?(?:ark|side)|^bilags(?:oversigt|liste)$|^fraværende$|^referat fra sidste",
    ),
    (
        "administrative",
        r"^(?:godkendelse og )?underskrift af (?:referat|protokol)|^indkaldelse af (?:stedfortræder|suppleant)",
    ),
    ("discussion", r"^(?:tema)?drøftelse\b|^temamøde\b|^temadrøftelse"),
    (
        "information",
        r"^(?:gensidig |aktuel )?orientering(?:er|spunkter|ssager)?\b|^meddelelser\b|^efterretningssager?\b",
    ),
)

IN_HEADINGS: tuple[tuple[ItemKind, str], ...] = (
    # Holbæk: "Sagsgang og sagstype … Beslutningssag"; Thisted: "ÅBNE EFTERRETNINGSSAGER", "ÅBNE BESLUTNINGSSAGER".
    (
        "information",
        r"orienteringssag|efterretningssag|sager til (?:orientering|efterretning)|til efterretning - for",
    ),
    ("decision", r"beslutningssag|sager til beslutning|til behandling - for"),
    ("discussion", r"drøftelsessag|drøftelsespunkt|sager til drøftelse|temasager"),
)

IN_POINTS: tuple[tuple[ItemKind, str], ...] = (
    # "der godkendes …, og orienteringen tages til efterretning": what is to be decided comes first.
    (
        "decision",
        r"godkend(?:es|er|e)\b|vedtage[srt]?\b|tiltræde[srn]?\b|bevilge[srn]?\b|besluttes?\b|beslutter\b|meddele[srn]?\b",
    ),
    (
        "decision",
        r"afsættes|frigives|udpege[srn]?\b|vælge[srn]?\b|anbefale[srn]?\b|fastsættes|igangsættes|gives (?:\w+ )?(?:bevilling|tilladelse|dispensation|afslag)",
    ),
    (
        "decision",
        r"tager stilling|indgår som|tages stilling|(?:anlægs|tillægs|indtægts)bevilling|træffer beslutning|prioritere[srn]?\b",
    ),
    ("discussion", r"drøfte[srn]?\b|drøftelse"),
    ("information", r"til efterretning|orienter(?:es|ing)|til orientering"),
)
