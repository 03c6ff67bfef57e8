"""How Danish minutes name those who get what is promised, as patterns."""

from raadhus.understanding.vocabulary.bodies import BODY

GIVEN_BEFORE = (
    r"(?:\b(?:forelægges|forelagt|fremlægges|præsenteres|orienterer?)(?: både)?(?: for| i)?"
    r"|\b(?:til|for|over ?for)(?: (?:\w+ )?(?:godkendelse|\w*behandling|beslutning|orientering|drøftelse) (?:i|for|på))?"
    r"(?: [A-ZÆØÅ]\w+s)?) $"
)
"""Before a body: "forelægges Byrådet", "præsenteres for udvalget", "til Økonomiudvalget", "til behandling i Byrådet"."""

TOLD_AFTER = (
    r" (?:(?:har (?:ønsket|bestilt|bedt om|efterspurgt)|får|modtager|(?:ønsker|beder om)(?: at (?:få|høre|se)))\b|orienteres|forelægges|præsenteres"
    r"|(?:vil|skal|bliver|holdes) [^.;]{0,60}?(?:orienter|forel[æa]g|præsenter))"
)
"""Behind a body: "Udvalget vil blive orienteret", "Udvalget har ønsket"."""

MEETING_BEFORE = r"\b(?:[Pp]å|[Tt]il|[Ii]) $"
MEETING_AFTER = r" ?møde"
"""Around a body: "på Økonomiudvalgets møde"."""

MEETINGS = r"\b(?:[Pp]å|[Tt]il) (?P<to>\w*udvalg\w*møde\w*|\w*udvalgenes(?= møde))"
"""Several of them: "på udvalgsmøderne", "på fagudvalgenes møder"."""

_NAME = r"[A-ZÆØÅ][\w&-]+(?:(?: for| og|,)? [A-ZÆØÅ][\w-]+)*"
_PEOPLE = r"(?:(?:de|den|det|vores|alle|kommunens|berørte|relevante|lokale) ){0,3}[a-zæøå]{4,}(?:erne|ene|ere|tionen|ger|mer)"
_NOBODY = r"(?!efterretning|orientering|Budget|forhandlinger|ændringer|oplysninger|initiativer|aktiviteter|løsninger|forslag)"
_SENDING = r"(?:\w*send\w*|medde\w+|melde\w*|kommuniker\w*|formidle\w*|tilby\w+|udlodde\w*|\w*rapporter\w*|redegørelse|videregive\w*)"

_INFORMED = (
    r"(?:^|, )(?P<to>(?!(?:Der|Det|Den|Umiddelbart|Løbende|Endelig|Samtidig|Dog|Derfor|Først|Siden|Også|Nu|Så|\w+(?:næst|mere|videre|efter|over|uden|ende|ligt|vis|ledes|hen|igt)) )[A-ZÆØÅ][\w-]+(?: (?:og|&) [\w-]+)?(?: i [A-ZÆØÅ]\w+)?) "
    r"(?:(?:vil|skal|bliver|blive|løbende|også|herefter) ){0,3}(?:orienter|informer|underrett|inviter|inddrag)(?:e|es|et|t|s)\b"
)

OTHERS = (
    # "indsendes til Styrelsen for …", "kommunikeres til beboerne".
    (
        ("send", "medde", "meld", "kommuniker", "formidle", "tilby", "udlodde", "rapporter", "redegørelse", "videregive"),
        rf"\b{_SENDING}\b[^.;]{{0,60}}?\b(?:til|over ?for) (?P<to>{_NOBODY}(?:{_NAME}|{_PEOPLE}))",
    ),
    # "Naboerne vil blive orienteret".
    (("orienter", "informer", "underrett", "inviter", "inddrag"), _INFORMED),
    # "dialog med Egeborg Erhverv".
    ((" med ",), rf"(?:dialog|samtale|møde)\w* med (?P<to>{_NAME})"),
)  # fmt: skip
"""Others, by what is done for them: what the words hold, and the pattern."""

DECIDED_IN = rf"\b(?:behandl(?:es|er|e|et)|\w+ebehandling\w*|godkendes?|vedtages?|besluttes?)\b[^.;]{{0,60}}?\b(?:i|af|på (?:det |et )?(?:\w+ )?møde for|på) (?P<who>{BODY})"
"""The body before which a matter comes is the one that decides it."""
