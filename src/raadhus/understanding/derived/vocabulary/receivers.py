"""How Danish minutes name those who get what is promised, as patterns."""

from raadhus.understanding.vocabulary.bodies import BODY

_BODIES = rf"{BODY}(?:(?:,| og| samt)(?: i)? {BODY})*"
_PURPOSE = r"(?:(?:\w+ )?(?:godkendelse|\w*behandling|beslutning|orientering|drøftelse) (?:i|for|på) )?"

BODIES = (
    # "forelægges Byrådet", "præsenteres for udvalget".
    rf"(?:forelægges|forelagt|fremlægges|præsenteres for|orienterer?) (?:for |både for |i )?(?P<to>{_BODIES})",
    # "Udvalget vil blive orienteret".
    rf"(?P<to>{_BODIES}) (?:vil |skal |bliver |holdes |orienteres|forelægges|præsenteres)[^.;]{{0,60}}?(?:orienter|forel[æa]g|præsenter)",
    rf"(?P<to>{_BODIES}) har (?:ønsket|bestilt|bedt om|efterspurgt)\b",
    # "på Økonomiudvalgets møde", "på udvalgsmøderne".
    rf"\b(?:[Pp]å|[Tt]il|[Ii]) (?P<to>(?:{BODY})s?|[\w-]*udvalg\w*) møde\w*",
    r"\b(?:på|til) (?P<to>\w*udvalg\w*møde\w*)",
    rf"\b(?:til|for|over ?for) {_PURPOSE}(?P<to>(?:[A-ZÆØÅ]\w+s )?{_BODIES})",
)
"""A body that meets; the first pattern that fits names it."""

_NAME = r"[A-ZÆØÅ][\w&-]+(?:(?: for| og|,)? [A-ZÆØÅ][\w-]+)*"
_PEOPLE = r"(?:(?:de|den|det|vores|alle|kommunens|berørte|relevante|lokale) ){0,3}[a-zæøå]{4,}(?:erne|ene|ere|tionen|ger|mer)"
_NOBODY = r"(?!efterretning|orientering|Budget|forhandlinger|ændringer|oplysninger|initiativer|aktiviteter|løsninger|forslag)"
_SENDING = r"(?:\w*send\w*|medde\w+|melde\w*|kommuniker\w*|formidle\w*|tilby\w+|udlodde\w*|\w*rapporter\w*|redegørelse|videregive\w*)"

_INFORMED = (
    r"(?:^|, )(?P<to>(?!Der |Det |Den )[A-ZÆØÅ][\w-]+(?:,? (?:og |& )?[\w&-]+){0,3}?) "
    r"(?:(?:vil|skal|bliver|blive|løbende|også|herefter) ){0,3}(?:orienter|informer|underrett|inviter|inddrag|hør)(?:e|es|et|t|s)\b"
)

OTHERS = (
    # "indsendes til Styrelsen for …", "kommunikeres til beboerne".
    rf"\b{_SENDING}\b[^.;]{{0,60}}?\b(?:til|over ?for) (?P<to>{_NOBODY}(?:{_NAME}|{_PEOPLE}))",
    # "Naboerne vil blive orienteret".
    _INFORMED,
    # "dialog med Egeborg Erhverv".
    rf"(?:dialog|samtale|møde)\w* med (?P<to>{_NAME})",
)
"""Others, by what is done for them."""

DECIDED_IN = (
    rf"\b(?:behandl(?:es|er|e|et)|\w+ebehandling\w*|godkendes?|vedtages?|besluttes?)\b[^.;]{{0,60}}?\b(?:i|af|på (?:det |et )?(?:\w+ )?møde for|på) (?P<who>{BODY})")
"""The body before which a matter comes is the one that decides it."""
